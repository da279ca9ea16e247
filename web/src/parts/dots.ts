import { html, nothing, type TemplateResult } from "lit";
import { onDay, shortDay, t } from "./i18n.js";

/** One day of goodbyes: happy, hard with its minutes, not recorded, or away. */
export type Dot = { day: string; mark: "HAPPY" | "HARD" | "NONE" | "AWAY"; minutes?: number; ongoing?: boolean; censored?: boolean; several?: number };

const DAY_MS = 86_400_000;
const epochDay = (day: string): number => Math.floor(Date.parse(day) / DAY_MS);
/** Monday is 0. Day 0 of the epoch was a Thursday. */
const weekday = (day: string): number => (epochDay(day) + 3) % 7;

/** The weeks from the first to the last day, Monday first, with a place for every day. */
export function weeks(dots: readonly Dot[]): { monday: string; days: (Dot | undefined)[] }[] {
    const sorted = [...dots].sort((a, b) => (a.day < b.day ? -1 : 1));
    const rows = new Map<number, (Dot | undefined)[]>();
    for (const dot of sorted) {
        const monday = epochDay(dot.day) - weekday(dot.day);
        const row = rows.get(monday) ?? Array<Dot | undefined>(7).fill(undefined);
        row[weekday(dot.day)] = dot;
        rows.set(monday, row);
    }
    return [...rows].map(([monday, days]) => ({ monday: new Date(monday * DAY_MS).toISOString().slice(0, 10), days }));
}

/** What a dot says in words: the picture's text twin. */
export function inWords(dot: Dot): string {
    if (dot.mark === "HARD" && dot.ongoing) return t("common.dots.ongoing");
    if (dot.mark === "HARD" && dot.censored && dot.minutes !== undefined) return t("common.dots.censored", { minutes: dot.minutes });
    if (dot.mark === "HARD" && dot.minutes !== undefined) return t("common.dots.hardMinutes", { minutes: dot.minutes });
    return t("common.dots." + dot.mark);
}

/** A child's goodbyes as a calendar: a table of dots with their words, readable in black and white. */
export function dotsCalendar(dots: readonly Dot[], today: string, caption: string): TemplateResult {
    const rows = weeks(dots);
    const shown = [0, 1, 2, 3, 4, 5, 6].filter((d) => d < 5 || rows.some((row) => row.days[d]));
    return html`
        <table class="dots">
            <caption class="said">${caption}</caption>
            <thead><tr><td></td>${shown.map((d) => html`<th scope="col"><span aria-hidden="true">${name(d, "narrow")}</span><span class="said">${name(d, "long")}</span></th>`)}</tr></thead>
            <tbody>${rows.map((row) => html`<tr><th scope="row">${shortDay(row.monday)}</th>${cells(row.days, shown, today)}</tr>`)}</tbody>
        </table>
        ${key()}`;
}

/** 1 January 2024 was a Monday. */
const name = (d: number, width: "narrow" | "long"): string => onDay(`2024-01-0${d + 1}`, { weekday: width });

/** A week that was away altogether says so once. */
function cells(days: readonly (Dot | undefined)[], shown: readonly number[], today: string): unknown {
    const noted = days.filter((dot) => dot !== undefined);
    if (noted.length > 1 && noted.every(({ mark }) => mark === "AWAY")) return html`<td class="quiet small" colspan=${shown.length}>${t("common.dots.AWAY")}</td>`;
    return shown.map((d) => cell(days[d], today));
}

function cell(dot: Dot | undefined, today: string): TemplateResult {
    if (!dot || dot.mark === "AWAY") return html`<td><span class="said">${dot ? inWords(dot) : nothing}</span></td>`;
    const look = { HAPPY: "happy", HARD: "hard", NONE: "none" }[dot.mark];
    const minutes = dot.mark === "HARD" && dot.minutes !== undefined ? Math.round(dot.minutes) + (dot.ongoing || dot.censored ? "+" : "") : nothing;
    return html`<td aria-current=${dot.day === today ? "date" : nothing}><span class="dot ${look}" aria-hidden="true">${minutes}</span><span class="said">${inWords(dot)}</span></td>`;
}

const key = (): TemplateResult => html`<p class="key" aria-hidden="true">
    <span><i class="dot happy tiny"></i>${t("common.dots.HAPPY")}</span>
    <span><i class="dot hard tiny"></i>${t("common.dots.keyHard")}</span>
    <span><i class="dot none tiny"></i>${t("common.dots.NONE")}</span>
</p>`;
