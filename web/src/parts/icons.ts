import { html, svg, type TemplateResult } from "lit";

/** The house's own strokes; each stands beside a word. */
const strokes = {
    close: "M6 6l12 12M18 6L6 18",
    undo: "M9 6L4 11l5 5M4 11h10a6 6 0 0 1 0 12",
    write: "M4 20l1-4L16 5l3 3L8 19zM14 7l3 3",
    card: "M4 4h6v6H4zM14 4h6v6h-6zM4 14h6v6H4zM14 14h2v2M20 14v6h-6",
    away: "M3 3l18 18M8 8a5 5 0 0 0-1 10h10M11 6a6 6 0 0 1 7 6 4 4 0 0 1 2 5",
    phone: "M6 3h3l2 5-2.5 2a12 12 0 0 0 5.5 5.5l2-2.5 5 2v3a2 2 0 0 1-2 2A16 16 0 0 1 4 5a2 2 0 0 1 2-2z",
    back: "M15 5l-7 7 7 7",
    forward: "M9 5l7 7-7 7",
    home: "M4 11l8-7 8 7v9H4zM10 20v-6h4v6",
    arms: "M12 8a3 3 0 1 0 0-6 3 3 0 0 0 0 6zM4 13c2-3 5-4 8-4s6 1 8 4M8 22v-6M16 22v-6",
    ask: "M5 5h14v11h-8l-4 4v-4H5z",
    print: "M7 9V4h10v5M7 17H4V9h16v8h-3M7 14h10v6H7z",
    search: "M11 18a7 7 0 1 0 0-14 7 7 0 0 0 0 14zM16 16l5 5",
    plus: "M12 5v14M5 12h14",
    more: "M5 12h.01M12 12h.01M19 12h.01",
    check: "M5 13l4 4L19 7",
    person: "M12 11a4 4 0 1 0 0-8 4 4 0 0 0 0 8zM4 21c1-5 4-7 8-7s7 2 8 7",
} as const;

export type Icon = keyof typeof strokes;

export const icon = (name: Icon): TemplateResult =>
    html`<svg class="icon" viewBox="0 0 24 24" aria-hidden="true">${svg`<path d=${strokes[name]}></path>`}</svg>`;
