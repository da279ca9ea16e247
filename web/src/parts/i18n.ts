import { IntlMessageFormat } from "intl-messageformat";
import { html, type TemplateResult } from "lit";

/** The languages the pages speak, each in its own name. */
export const tongues = { de: "Deutsch", en: "English", es: "Español", fr: "Français", fi: "Suomi" } as const;
export type Language = keyof typeof tongues;

const catalogue: Record<Language, () => Promise<{ default: Record<string, string> }>> = {
    en: () => import("messages:en"),
    de: () => import("messages:de"),
    es: () => import("messages:es"),
    fr: () => import("messages:fr"),
    fi: () => import("messages:fi"),
};

let language: Language = "en";
let zone: string | undefined;
let messages: Record<string, string> = {};
let formats = new Map<string, IntlMessageFormat>();

/** The language spoken now. */
export const spoken = (): Language => language;

/** The language to begin with: what was chosen here, else what the device prefers, else English. */
export function preferred(chosen: string | null, offered: readonly string[] = Object.keys(tongues)): Language {
    const wishes = [chosen ?? "", ...navigator.languages.map((tag) => tag.slice(0, 2)), ...offered, "en"];
    return wishes.find((wish): wish is Language => wish in tongues && offered.includes(wish)) ?? "en";
}

/** The languages a centre offers; one that chose none offers all. */
export const offeredBy = (languages: readonly string[]): readonly string[] => (languages.length > 0 ? languages : Object.keys(tongues));

/** Loads a language and speaks it from now on; the page renders again afterwards. */
export async function speak(wish: Language): Promise<void> {
    messages = (await catalogue[wish]()).default;
    language = wish;
    formats = new Map();
    document.documentElement.lang = wish;
}

/** Shows times in the centre's zone from now on. */
export function inZone(id: string): void {
    zone = id;
}

function message(key: string): IntlMessageFormat {
    let format = formats.get(key);
    if (!format) formats.set(key, (format = new IntlMessageFormat(messages[key] ?? key, language)));
    return format;
}

/** Whether the catalogue has the key: for words that come from the server. */
export const has = (key: string): boolean => key in messages;

/** A message as plain text: for labels and announcements. */
export function t(key: string, args: Record<string, string | number> = {}): string {
    return String(message(key).format(args));
}

/** A message for the page; arguments may be templates, such as names in `bdi`. */
export function tr(key: string, args: Record<string, unknown> = {}): unknown {
    return message(key).format(args as Record<string, string>);
}

/** A person's name, kept from turning the sentence round. */
export const bdi = (name: string): TemplateResult => html`<bdi>${name}</bdi>`;

/** Names in a row as a sentence has them: Mia, Jonas and Leo. */
export function list(names: readonly string[]): unknown[] {
    const parts = new Intl.ListFormat(variety(), { type: "conjunction" }).formatToParts(names);
    return parts.map((part) => (part.type === "element" ? bdi(part.value) : part.value));
}

/** The same as plain text. */
export const listed = (names: readonly string[]): string =>
    new Intl.ListFormat(variety(), { type: "conjunction" }).format(names);

/** The reader's own variety of the language decides between 8:57 and 8:57 am. */
function variety(): string {
    return navigator.languages.find((tag) => tag.slice(0, 2) === language) ?? language;
}

function formatted(at: string | number, options: Intl.DateTimeFormatOptions): string {
    return new Intl.DateTimeFormat(variety(), { timeZone: zone, ...options }).format(new Date(at));
}

/** A time of day in the centre's zone: 8:57. */
export const clock = (at: string | number): string => formatted(at, { hour: "numeric", minute: "2-digit" });

/** A day: Thursday 12 March. Takes an instant or a local date (`2026-03-12`). */
export const day = (at: string | number): string => onDay(at, { weekday: "long", day: "numeric", month: "long" });

/** A day that may lie years back: 12 March 2024. */
export const dayAndYear = (at: string | number): string => onDay(at, { day: "numeric", month: "long", year: "numeric" });

/** A short day: 12 Mar. */
export const shortDay = (at: string | number): string => onDay(at, { day: "numeric", month: "short" });

/** A local date has no zone; an instant belongs to the centre's day. */
export function onDay(at: string | number, options: Intl.DateTimeFormatOptions): string {
    const local = typeof at === "string" && /^\d{4}-\d\d-\d\d$/.test(at);
    return local ? new Intl.DateTimeFormat(variety(), { ...options, timeZone: "UTC" }).format(new Date(at)) : formatted(at, options);
}

/** The centre's local date of an instant, as `2026-03-12`. */
export const dateOf = (at: string | number): string =>
    new Intl.DateTimeFormat("sv-SE", { timeZone: zone }).format(new Date(at));

/** The hour of the day in the centre, 0 to 23. */
export const hourOf = (at: number): number =>
    Number(new Intl.DateTimeFormat("en-GB", { timeZone: zone, hour: "2-digit", hourCycle: "h23" }).format(new Date(at)));
