import { html, nothing, type TemplateResult } from "lit";
import { has, shortDay, t } from "../parts/i18n.js";
import type { Metric } from "./model.js";
import { beside, type Picture } from "./picture.js";
import type { Bin } from "./pictures.js";
import { tallied, weekday } from "./plots.js";

export type Found = Record<string, unknown>;

export const number = (value: unknown): number | undefined => (typeof value === "number" && Number.isFinite(value) ? value : undefined);
export const record = (value: unknown): Found | undefined => (value && typeof value === "object" && !Array.isArray(value) ? (value as Found) : undefined);
export const list = (value: unknown): Found[] => (Array.isArray(value) ? (value as Found[]) : []);
const round = (amount: number): number => Math.round(amount * 10) / 10;

/** A low and a high end; without a high end the data cannot bound it. */
export function interval(value: unknown): { low?: number; high?: number } {
    const found = record(value);
    return { low: number(found?.low), high: number(found?.high) };
}

const sure = (value: unknown, unit: (amount: number) => string): string => {
    const { low, high } = interval(value);
    if (low === undefined) return "";
    return high === undefined ? t("staff.orLonger", { low: unit(low) }) : t("staff.between", { from: unit(low), until: unit(high) });
};

const percent = (share: number): string => `${Math.round(share * 100)} %`;
const minutes = (amount: number): string => t("staff.minutes", { minutes: round(Math.max(0, amount)) });
const plain = (amount: number): string => String(round(amount));
const said = (strong: string, rest = ""): TemplateResult => html`<p><b>${/[.?]$/.test(strong) ? strong : strong + "."}</b>${rest ? " " + rest : nothing}</p>`;

/** What each metric of today found, in a sentence or a picture. A later one is told plainly until it has its own words. */
export const findings: Record<string, (found: Found, metric: Metric, title: string) => unknown> = {
    "happy-goodbye-rate": (found) => said(t("staff.xOfN", pair(found)), sure(found.interval, percent)),
    "settled-within-ten": (found) => said(t("staff.xOfN", pair(found)), sure(found.interval, percent)),
    "first-half-hour": (found) => said(minutes(number(found.minutes) ?? 0), sure(found.interval, minutes)),
    "settled-in": (found) => html`${said(t("staff.xOfN", { x: number(found.quick) ?? 0, n: number(found.of) ?? 0 }), t("staff.settledIn." + (found.reached ? "reached" : found.planATalk ? "talk" : found.enough ? "ask" : "notYet")))}`,
    "after-a-break": (found) => lines(list(found.returns).map((one) => [String(one.day), t("staff.break", { away: number(one.away) ?? 0, how: one.recorded === false ? "none" : one.happy ? "happy" : one.censored ? "longer" : "hard", minutes: number(one.minutes) ?? 0 })])),
    weekday: (found) => said(found.day ? t("staff.weekday.own", { day: weekday(String(found.day)), times: plain(number(found.times) ?? 1), weeks: number(found.weeks) ?? 0 }) : t("staff.nothingFound")),
    "goes-with": (found) => (found.what ? said(t("staff.goesWith." + String(found.factor), beyond(found)), t("staff.goesWith.how")) : said(t("staff.nothingFound"))),
    "who-comforts": (found, _metric, title) => html`<p>${t("staff.comforters", { different: number(found.different) ?? 0 })}</p>${counted(tallied("who-comforts", title, people(found.mornings), [t("staff.col.who"), t("staff.col.mornings")]), t("staff.comforters.how"))}`,
    reunion: (found, _metric, title) => html`${said(t("staff.reunions", { warm: number(found.warmOrCalm) ?? 0, of: number(found.of) ?? 0 }), sure(found.interval, percent))}${counted(tallied("reunions", title, Object.entries(record(found.each) ?? {}).map(([key, count]) => ({ words: t("common.reunion." + key), count: Number(count) })), [t("staff.col.how"), t("staff.col.mornings")]), t("staff.reunion.how"))}`,
    "goodbye-shape": (found) => said(t("staff.shape", { minutes: plain(number(found.medianMinutes) ?? 0), returns: plain(number(found.returnsInTen) ?? 0) })),
};

/** Hard mornings of so many with what goes with them, and without. */
const beyond = (found: Found): Record<string, string | number> => ({
    note: has("common.morning." + String(found.what)) ? t("common.morning." + String(found.what)) : t("common.activity." + String(found.what)),
    ...Object.fromEntries(["hardWith", "with", "hardWithout", "without"].map((key) => [key, number(found[key]) ?? 0])),
});

const pair = (found: Found): { x: number; n: number } => ({ x: number(found.x) ?? 0, n: number(found.n) ?? 0 });

/** The share of happy goodbyes in a stretch of days, with its interval. */
export const glad = (one: Found) => ({ happy: number(one.happyRate), happyLow: interval(one.happyInterval).low, happyHigh: interval(one.happyInterval).high });

/** The stretches of days of an adaptation curve, with the shade of earlier children where there is one. */
export function binsOf(raw: unknown, bands: Found[] = []): Bin[] {
    return list(raw).map((one): Bin => {
        const [from, to] = [number(one.from) ?? 0, number(one.to)];
        const band = bands.find((other) => other.from === one.from);
        const n = number(one.of) ?? number(one.n) ?? 0;
        const label = to === undefined || to > 1000 ? `${from}+` : from === to ? String(from) : `${from}–${to}`;
        const shade = { bandLow: number(band?.low), bandHigh: number(band?.high), children: number(band?.children) };
        return { label, n: n - (number(one.lost) ?? 0), x: number(one.settled) ?? number(one.x), value: number(one.rate) ?? number(one.value), ...interval(one.interval ?? one), ...glad(one), ...shade };
    });
}

function people(mornings: unknown): { words: string; count: number }[] {
    const rows = Array.isArray(mornings) ? list(mornings).map((one) => [String(record(one.person)?.name ?? one.name ?? ""), Number(one.mornings ?? one.count)] as const) : Object.entries(record(mornings) ?? {}).map(([name, count]) => [name, Number(count)] as const);
    const named = rows.map(([name, count]) => ({ words: name.startsWith("person-") || name === "" ? t("common.nameErased") : name, count }));
    return named.sort((a, b) => a.words.localeCompare(b.words));
}

/** Counts as dots of one grey, with their number: a table that is its own picture. */
const counted = (picture: Picture, how: string): TemplateResult => html`<table class="plain counts"><caption class="said">${picture.title}</caption><tbody>${picture.rows.map(
    ([words, count]) => html`<tr><th scope="row"><bdi>${words}</bdi></th><td><span class="tally" aria-hidden="true">${Array.from({ length: Math.min(Number(count), 40) }, () => html`<i class="dot tiny"></i>`)}</span> ${count}</td></tr>`,
)}</tbody></table>${beside(picture, how, false)}`;

const lines = (rows: [string, string][]): TemplateResult => html`<ul class="plainly">${rows.map(([day, words]) => html`<li><time>${shortDay(day)}</time> ${words}</li>`)}</ul>`;

/** What a metric without words of its own found: numbers with their intervals, counts, and the rest by name. */
export function told(found: Found): unknown {
    const head = number(found.value) ?? number(found.rate);
    const share = head !== undefined && head <= 1;
    const fields = Object.entries(found).filter(([key, value]) => !["value", "rate", "interval", "x", "n"].includes(key) && value !== null && typeof value !== "object");
    return html`${number(found.x) !== undefined && number(found.n) !== undefined ? said(t("staff.xOfN", pair(found)), sure(found.interval, percent)) : head === undefined ? nothing : said(share ? percent(head) : plain(head), sure(found.interval, share ? percent : plain))}
        ${fields.length === 0 ? nothing : html`<dl class="rest">${fields.map(([key, value]) => html`<div><dt>${key.replace(/([A-Z])/g, " $1").toLowerCase()}</dt><dd>${plainly(value)}</dd></div>`)}</dl>`}`;
}

function plainly(value: unknown): string {
    if (typeof value === "number") return plain(value);
    if (typeof value === "boolean") return t(value ? "staff.yes" : "staff.no");
    const text = String(value);
    if (/^\d{4}-\d\d-\d\d/.test(text)) return shortDay(text);
    return has("staff.direction." + text) ? t("staff.direction." + text) : text.replaceAll("_", " ").toLowerCase();
}

