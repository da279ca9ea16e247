import { inWords, weeks, type Dot } from "../parts/dots.js";
import { onDay, shortDay, t } from "../parts/i18n.js";
import type { Hard } from "./model.js";
import { narrow, type Picture, type Shape } from "./picture.js";

/** The goodbyes of a child as a calendar, for a file; on the page they are a table. */
export function calendar(dots: readonly Dot[], title: string): Picture {
    const rows = weeks(dots);
    const shown = [0, 1, 2, 3, 4, 5, 6].filter((d) => d < 5 || rows.some((row) => row.days[d]));
    const shapes: Shape[] = shown.map((d, i) => ({ kind: "words", x: 110 + i * 44, y: 14, text: onDay(`2024-01-0${d + 1}`, { weekday: "short" }), at: "middle", tone: "quiet" }));
    rows.forEach(({ monday, days }, r) => {
        const y = 40 + r * 36;
        shapes.push({ kind: "words", x: 0, y: y + 5, text: shortDay(monday), tone: "quiet" });
        shown.forEach((d, i) => shapes.push(...dotShapes(days[d], 110 + i * 44, y)));
    });
    const told = t("staff.dots.told", { happy: dots.filter(({ mark }) => mark === "HAPPY").length, hard: dots.filter(({ mark }) => mark === "HARD").length, none: dots.filter(({ mark }) => mark === "NONE").length });
    const table = [...dots].sort((a, b) => (a.day < b.day ? 1 : -1)).map((dot) => [dot.day, inWords(dot), dot.mark === "HARD" && dot.minutes !== undefined ? Math.round(dot.minutes) : ""]);
    return { id: "goodbyes", title, told, width: 110 + shown.length * 44, height: 40 + rows.length * 36, shapes, head: [t("staff.col.day"), t("staff.col.goodbye"), t("staff.col.minutes")], rows: table };
}

function dotShapes(dot: Dot | undefined, x: number, y: number): Shape[] {
    if (!dot || dot.mark === "AWAY") return [];
    if (dot.mark === "NONE") return [{ kind: "line", x1: x - 6, y1: y, x2: x + 6, y2: y, tone: "quiet", width: 3 }];
    if (dot.mark === "HAPPY") return [{ kind: "dot", x, y, r: 14, tone: "leaf" }];
    const minutes: Shape[] = dot.minutes === undefined ? [] : [{ kind: "words", x, y: y + 5, text: Math.round(dot.minutes) + (dot.ongoing || dot.censored ? "+" : ""), at: "middle", strong: true }];
    return [{ kind: "dot", x, y, r: 13, tone: "ink", open: true }, ...minutes];
}

/** Hard goodbyes as dots over their minutes; an arrow where nobody saw the end. With the median and its interval if known. */
export function hardOnes(hard: readonly Hard[], title: string, usual?: { value: number; low: number; high: number }): Picture {
    const noted = hard.filter((one): one is Hard & { minutes: number } => typeof one.minutes === "number");
    const top = Math.max(30, Math.ceil(Math.max(...noted.map(({ minutes }) => minutes), 0) / 10) * 10);
    const [left, right, width, raised] = narrow() ? [12, 384, 400, 22] : [16, 664, 680, 22];
    const ground = 142 + (usual ? raised : 0);
    const roof = usual ? 24 + raised : 24;
    const x = (minutes: number) => left + ((right - left) * Math.min(minutes, top)) / top;
    const shapes: Shape[] = [];
    if (usual) {
        const high = Math.min(Number.isFinite(usual.high) ? usual.high : top, top);
        shapes.push({ kind: "box", x: x(usual.low), y: roof, width: x(high) - x(usual.low), height: ground - roof, tone: "quiet", faint: true });
        shapes.push({ kind: "line", x1: x(usual.value), y1: roof, x2: x(usual.value), y2: ground, tone: "quiet", width: 2, dashed: true });
        const middle = (x(usual.low) + x(high)) / 2;
        shapes.push({ kind: "words", x: Math.min(Math.max(middle, 150), width - 150), y: roof - 10, text: usualWords(usual), at: "middle", strong: true });
    }
    const stacked = new Map<number, number>();
    for (const { minutes, censored } of noted) {
        const height = stacked.get(minutes) ?? 0;
        stacked.set(minutes, height + 1);
        const y = ground - 14 - height * 19;
        if (censored) shapes.push({ kind: "line", x1: x(minutes) + 8, y1: y, x2: x(minutes) + 26, y2: y, tone: "ink", width: 2.5 }, { kind: "words", x: x(minutes) + 24, y: y + 5, text: "›", strong: true });
        shapes.push({ kind: "dot", x: x(minutes), y, r: 8, tone: "ink", open: true });
    }
    shapes.push({ kind: "line", x1: left, y1: ground, x2: right, y2: ground, tone: "quiet" });
    for (let minutes = 0; minutes <= top; minutes += top > 60 ? 20 : 5) shapes.push({ kind: "words", x: x(minutes), y: ground + 20, text: String(minutes), at: "middle" });
    shapes.push({ kind: "words", x: left, y: ground + 42, text: t("staff.hard.axis"), tone: "quiet" });
    const rows = hard.map(({ day, minutes, censored }) => [day, minutes ?? "", t(censored ? "staff.hard.censored" : "staff.hard.seen")]);
    return { id: "hard-goodbyes", title, told: t("staff.hard.told", { n: noted.length }), width, height: ground + 48, shapes, head: [t("staff.col.day"), t("staff.col.minutes"), t("staff.col.end")], rows };
}

const usualWords = ({ value, low, high }: { value: number; low: number; high: number }): string =>
    t(Number.isFinite(high) ? "staff.hard.usual" : "staff.hard.usualOpen", { minutes: Math.round(value), low: Math.round(low), high: Number.isFinite(high) ? Math.round(high) : 0 });

/** A share with its interval in one stretch of days. */
export type Bin = { label: string; n: number; under?: string; x?: number; value?: number; low?: number; high?: number; happy?: number; happyLow?: number; happyHigh?: number; bandLow?: number; bandHigh?: number; children?: number };

/** What a curve is about, in the words of whoever shows it. */
type About = { id: string; title: string; value: string; happy: string; shade: string; shaded: string; under?: string };

/** The first weeks: a point and its whiskers for each stretch of days; a shade for other children where it may be shown. */
export function curve(bins: readonly Bin[], about: About): Picture {
    const slim = narrow();
    const [left, top, ground, step] = slim ? [56, 28, 220, Math.min(76, 340 / Math.max(1, bins.length))] : [84, 28, 244, 74];
    const y = (share: number) => ground - (ground - top) * share;
    const width = Math.max(left + step * bins.length + 8, slim ? 400 : 684);
    const shapes: Shape[] = [[0, "none"], [0.5, "half"], [1, "all"]].flatMap(([share, word]): Shape[] => [
        { kind: "line", x1: left, y1: y(share as number), x2: left + step * bins.length, y2: y(share as number), tone: "line" },
        { kind: "words", x: left - 10, y: y(share as number) + 5, text: t("staff.curve." + word), at: "end" },
    ]);
    bins.forEach((bin, i) => shapes.push(...stretch(bin, left + step * i, step, y, ground, slim)));
    if (bins.some(({ bandLow }) => bandLow !== undefined)) shapes.push({ kind: "words", x: left + step * bins.length, y: ground - 8, text: about.shaded, at: "end", tone: "quiet", small: true });
    shapes.push({ kind: "words", x: left - 10, y: ground + 26, text: t("staff.curve.days"), at: "end", tone: "quiet" });
    if (about.under && !slim) shapes.push({ kind: "words", x: left - 10, y: ground + 48, text: about.under, at: "end", tone: "quiet" });
    const rows = bins.map((bin) => [bin.label, count(bin), bin.low === undefined ? t("staff.tooFew") : range(bin.low, bin.high!), bin.happyLow === undefined ? "" : `${Math.round(bin.happy! * 100)} % (${range(bin.happyLow, bin.happyHigh!)})`, bin.bandLow === undefined ? "" : range(bin.bandLow, bin.bandHigh!)]);
    return { id: about.id, title: about.title, told: t("staff.curve.told", { n: bins.length }), width, height: ground + 56, shapes, head: [t("staff.curve.days"), about.value, t("staff.couldBe"), about.happy, about.shade], rows };
}

function stretch(bin: Bin, x: number, step: number, y: (share: number) => number, ground: number, slim: boolean): Shape[] {
    const shapes: Shape[] = [];
    const [middle, beside] = bin.happy === undefined ? [x + step / 2, 0] : [x + step * 0.38, x + step * 0.66];
    if (bin.bandLow !== undefined && bin.bandHigh !== undefined) shapes.push({ kind: "box", x, y: y(bin.bandHigh), width: step, height: y(bin.bandLow) - y(bin.bandHigh), tone: "quiet", faint: true });
    if (bin.low !== undefined && bin.high !== undefined) shapes.push({ kind: "line", x1: middle, y1: y(bin.low), x2: middle, y2: y(bin.high), tone: "ink", width: 2.5 });
    if (bin.happy !== undefined && bin.happyLow !== undefined && bin.happyHigh !== undefined) shapes.push({ kind: "line", x1: beside, y1: y(bin.happyLow), x2: beside, y2: y(bin.happyHigh), tone: "leaf", width: 2.5 }, { kind: "dot", x: beside, y: y(bin.happy), r: 6, tone: "leaf" });
    shapes.push(bin.value === undefined ? { kind: "words", x: middle, y: y(0.5) - 6, text: "–", at: "middle", tone: "quiet" } : { kind: "dot", x: middle, y: y(bin.value), r: 7, tone: "ink" });
    shapes.push({ kind: "words", x: x + step / 2, y: ground + 26, text: bin.label, at: "middle", small: slim });
    return [...shapes, { kind: "words", x: x + step / 2, y: ground + 48, text: slim ? short(bin) : count(bin), at: "middle", strong: true, small: slim }];
}

const short = (bin: Bin): string => bin.under ?? (bin.n === 0 ? "–" : `${bin.x ?? Math.round((bin.value ?? 0) * bin.n)}/${bin.n}`);
const count = ({ x, n, value, under }: Bin): string => under ?? (n === 0 ? "–" : t("staff.xOfN", { x: x ?? Math.round((value ?? 0) * n), n }));

/** A share with its interval, in whole per cent. */
export const range = (low: number, high: number): string => `${Math.round(low * 100)}–${Math.round(high * 100)} %`;

/** The stretches that metric 11 knows, by their first and last days. */
const stretches = [[1, 1], [2, 2], [3, 5], [6, 10], [11, 15], [16, 20], [21, 30], [31, 60]] as const;

/** With a place for every stretch up to the last known one: what is too little to say is said to be so. */
export function whole(bins: readonly Bin[]): Bin[] {
    const labels = stretches.map(([from, to]) => (from === to ? String(from) : `${from}–${to}`));
    const last = Math.max(-1, ...bins.map(({ label }) => labels.indexOf(label)));
    if (last < 0) return [...bins];
    return labels.slice(0, last + 1).map((label) => bins.find((bin) => bin.label === label) ?? { label, n: 0 });
}

/** The last noted goodbyes in their order. */
export function inARow(dots: readonly Dot[], title: string): Picture {
    const shapes = dots.map(({ mark }, i): Shape => ({ kind: "dot", x: 12 + i * 26, y: 20, r: mark === "HAPPY" ? 10 : 9, tone: mark === "HAPPY" ? "leaf" : "ink", open: mark !== "HAPPY" }));
    const rows = dots.map((dot) => [dot.day, t("common.dots." + dot.mark)]);
    return { id: "run", title, told: "", width: 24 + dots.length * 26, height: 40, shapes, head: [t("staff.col.day"), t("staff.col.goodbye")], rows };
}
