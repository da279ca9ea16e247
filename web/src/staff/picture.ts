import { html, nothing, svg, type SVGTemplateResult, type TemplateResult } from "lit";
import { button } from "../parts/controls.js";
import { t } from "../parts/i18n.js";

type Tone = "ink" | "quiet" | "line" | "card" | "leaf";

/** What a picture is made of, so that the same one is drawn on the page and into a file. */
export type Shape =
    | { kind: "line"; x1: number; y1: number; x2: number; y2: number; tone: Tone; width?: number; dashed?: boolean }
    | { kind: "dot"; x: number; y: number; r: number; tone: Tone; open?: boolean }
    | { kind: "box"; x: number; y: number; width: number; height: number; tone: Tone; faint?: boolean }
    | { kind: "words"; x: number; y: number; text: string; tone?: Tone; at?: "start" | "middle" | "end"; strong?: boolean; small?: boolean };

/** On a phone a picture is drawn smaller, not shrunk. */
export const narrow = (): boolean => typeof innerWidth === "number" && innerWidth < 600;

/** A picture with its twin: the same as rows. */
export type Picture = { id: string; title: string; told: string; width: number; height: number; shapes: Shape[]; head: string[]; rows: (string | number)[][] };

/** The picture on the page. */
export const drawn = (picture: Picture): TemplateResult => html`<svg class="picture" viewBox="0 0 ${picture.width} ${picture.height}" role="img" aria-label=${`${picture.title}. ${picture.told}`}>${picture.shapes.map(shape)}</svg>`;

const colour = (tone: Tone): string => `var(--${tone})`;

function shape(it: Shape): SVGTemplateResult {
    switch (it.kind) {
        case "line": return svg`<path d="M${it.x1} ${it.y1}L${it.x2} ${it.y2}" fill="none" stroke=${colour(it.tone)} stroke-width=${it.width ?? 1.5} stroke-dasharray=${it.dashed ? "5 4" : "none"}></path>`;
        case "dot": return svg`<circle cx=${it.x} cy=${it.y} r=${it.r} fill=${it.open ? colour("card") : colour(it.tone)} stroke=${colour(it.tone)} stroke-width=${it.open ? 2.5 : 0}></circle>`;
        case "box": return svg`<rect x=${it.x} y=${it.y} width=${it.width} height=${it.height} fill=${colour(it.tone)} opacity=${it.faint ? 0.16 : 1}></rect>`;
        case "words": return svg`<text x=${it.x} y=${it.y} text-anchor=${it.at ?? "start"} fill=${colour(it.tone ?? "ink")} font-weight=${it.strong ? 650 : 400} font-size=${it.small ? 12.5 : nothing}>${it.text}</text>`;
    }
}

/** How to read it, the same as a table, and both as files. */
export const beside = (picture: Picture, how: string, twin = true): TemplateResult => html`<div class="more-about">
    <details class="how"><summary>${t("staff.how")}</summary><p>${how}</p></details>
    ${twin ? html`<details><summary>${t("staff.asTable")}</summary>${tableOf(picture)}</details>` : nothing}
    <span class="files">${button("CSV", () => save(new Blob(["\uFEFF" + csv(picture)], { type: "text/csv" }), picture.id + ".csv"), { kind: "bare", label: `CSV: ${picture.title}` })}
    ${button("PNG", () => void png(picture).then((blob) => save(blob, picture.id + ".png")), { kind: "bare", label: `PNG: ${picture.title}` })}</span>
</div>`;

export const tableOf = ({ title, head, rows }: Picture): TemplateResult => html`<table class="plain twin"><caption class="said">${title}</caption>
    <thead><tr>${head.map((words) => html`<th scope="col">${words}</th>`)}</tr></thead>
    <tbody>${rows.map(([first, ...rest]) => html`<tr><th scope="row">${first}</th>${rest.map((value) => html`<td>${value}</td>`)}</tr>`)}</tbody></table>`;

/** Comma-separated, quoted where needed; a leading sign is kept from being taken for a formula. */
export function csv({ head, rows }: Picture): string {
    const cell = (value: string | number) => {
        const text = typeof value === "string" && /^[=+@\t\r-]/.test(value) && value.length > 1 ? "'" + value : String(value);
        return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
    };
    return [head, ...rows].map((row) => row.map(cell).join(",")).join("\r\n") + "\r\n";
}

/** The same picture on white paper, twice as fine. */
function png(picture: Picture): Promise<Blob> {
    const canvas = document.createElement("canvas");
    const [margin, scale, top] = [24, 2, 36];
    canvas.width = (picture.width + 2 * margin) * scale;
    canvas.height = (picture.height + 2 * margin + top) * scale;
    const pen = canvas.getContext("2d")!;
    pen.scale(scale, scale);
    pen.fillStyle = "#fff";
    pen.fillRect(0, 0, canvas.width, canvas.height);
    words(pen, margin, margin + 14, picture.title, "#23201c", "start", "650 18px");
    pen.translate(margin, margin + top);
    for (const it of picture.shapes) ink(pen, it);
    return new Promise((done, fail) => canvas.toBlob((blob) => (blob ? done(blob) : fail(new Error("no picture"))), "image/png"));
}

/** The light tones of tokens.css: a file has no dark mode. */
const paper: Record<Tone, string> = { ink: "#23201c", quiet: "#6a625a", line: "#e4dcd1", card: "#ffffff", leaf: "#2f6b4f" };

function ink(pen: CanvasRenderingContext2D, it: Shape): void {
    pen.globalAlpha = it.kind === "box" && it.faint ? 0.16 : 1;
    const tone = paper[it.tone ?? "ink"];
    pen.fillStyle = pen.strokeStyle = tone;
    if (it.kind === "box") return pen.fillRect(it.x, it.y, it.width, it.height);
    if (it.kind === "words") return words(pen, it.x, it.y, it.text, tone, it.at ?? "start", `${it.strong ? 650 : 400} ${it.small ? 12.5 : 14}px`);
    pen.beginPath();
    if (it.kind === "line") {
        pen.setLineDash(it.dashed ? [5, 4] : []);
        pen.lineWidth = it.width ?? 1.5;
        pen.moveTo(it.x1, it.y1);
        pen.lineTo(it.x2, it.y2);
        return pen.stroke();
    }
    pen.arc(it.x, it.y, it.r, 0, 2 * Math.PI);
    if (!it.open) return pen.fill();
    pen.setLineDash([]);
    pen.fillStyle = paper.card;
    pen.fill();
    pen.lineWidth = 2.5;
    pen.stroke();
}

function words(pen: CanvasRenderingContext2D, x: number, y: number, text: string, tone: string, at: "start" | "middle" | "end", font: string): void {
    pen.font = `${font} "Atkinson Hyperlegible Next", sans-serif`;
    pen.textAlign = ({ start: "left", middle: "center", end: "right" } as const)[at];
    pen.fillStyle = tone;
    pen.fillText(text, x, y);
}

/** Gives a file to the browser to keep. */
export function save(blob: Blob, name: string): void {
    const link = Object.assign(document.createElement("a"), { href: URL.createObjectURL(blob), download: name });
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}
