import { html, nothing, type TemplateResult } from "lit";

/** A child's face: until there are photos, an initial on the child's own hue. Always with the name beside it. */
export const face = (name: string, hue: number, size?: number): TemplateResult =>
    html`<span class="face" aria-hidden="true" .style=${`--hue:${Number(hue)}` + (size ? `;--size:${size}px` : "")}>${initial(name)}</span>`;

/** The first letter as a reader sees it, also of names outside Latin. */
export function initial(name: string): string {
    const letters = new Intl.Segmenter(undefined, { granularity: "grapheme" }).segment(name.trim());
    for (const { segment } of letters) return segment.toLocaleUpperCase();
    return "·";
}

/** A promise on its way: `part` of 100 until the promised time; missed it is full and broken. Its time stands beside it in words. */
export const ring = (part: number, missed: boolean, within: unknown = nothing): TemplateResult =>
    html`<span class="ring ${missed ? "missed" : ""}" .style=${`--part:${Math.round(part)}`}>${within}</span>`;

/** How much of the way to the promised time has gone, 0 to 100. */
export function partOf(made: string | undefined, due: string, now: number): number {
    const end = Date.parse(due);
    const start = made ? Date.parse(made) : end - 20 * 60_000;
    if (!(end > start)) return 100;
    return Math.max(0, Math.min(100, (100 * (now - start)) / (end - start)));
}

/** The states a child can be in, as the pages' marks know them. */
export type State = "EXPECTED" | "DOOR" | "HERE" | "UPSET" | "GONE" | "ABSENT" | "CLOSED";

/** The state as `data-state` in tokens.css. */
export const tone = (state: State): string => (state === "ABSENT" || state === "CLOSED" ? "expected" : state.toLowerCase());

/** The mark of a state; the word goes beside it. */
export const mark = (): TemplateResult => html`<span class="mark" aria-hidden="true"></span>`;
