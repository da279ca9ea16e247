import { html, nothing, type TemplateResult } from "lit";
import { bdi, clock, day, listed, onDay, t, tr } from "../parts/i18n.js";
import { nameOf, type Entry } from "./model.js";

const people = ["by", "educator", "with", "adult", "room"];
const yes = (value: unknown): string => (value ? "true" : "false");
const erased = (): string => t("family.erased");

/** The words of an entry as its sentence wants them: names kept apart, times and days in the reader's form. */
export function spokenArgs(child: string, entry: Entry): Record<string, unknown> {
    const { args } = entry;
    const said: Record<string, unknown> = { ...args, child: bdi(child), mine: yes(args.mine) };
    for (const key of people) said[key] = bdi(nameOf(args[key], erased()));
    said.hasWith = yes(args.with);
    said.hasMinutes = yes(typeof args.minutes === "number");
    said.hasActivity = yes(args.activity);
    said.activity = String(args.activity ?? "OTHER");
    said.minutes = Math.round(Number(args.minutes ?? 0));
    said.due = typeof args.due === "string" ? clock(args.due) : "";
    said.words = typeof args.words === "string" ? bdi(args.words) : "";
    said.run = Number(args.run ?? 3);
    return { ...said, ...span(args.from, args.until) };
}

function span(from: unknown, until: unknown): Record<string, string> {
    const [first, last] = [from, until].map((value) => (typeof value === "string" ? value : ""));
    const same = first !== "" && first === last;
    const kind = same ? "one" : first && last ? "range" : first ? "since" : last ? "until" : "none";
    return { from: first ? day(first) : "", until: last ? day(last) : "", one: yes(same), span: kind };
}

/** One entry as the story tells it. */
export function sentence(child: string, entry: Entry): TemplateResult {
    const known = kinds.has(entry.kind);
    const said = tr(known ? "story." + entry.kind : "story.other", spokenArgs(child, entry));
    return html`${said}${after(entry)}${entry.amended ? html` <span class="quiet small">(${t("story.amended")})</span>` : nothing}`;
}

/** What belongs to a sentence but not into it: what was said at the desk, the promise, somebody's own words. */
function after({ kind, args }: Entry): unknown {
    const parts: unknown[] = [];
    const morning = Array.isArray(args.morning) ? (args.morning as string[]) : [];
    if (morning.length > 0) parts.push(t("story.noted", { list: listed(morning.map((what) => t("story.morning", { what }))) }));
    if (args.due && kind !== "WORD_MISSED") parts.push(t("story.promised", { due: clock(String(args.due)) }));
    const words = args.note ?? args.ritual ?? (ownWords.has(kind) ? args.words : undefined);
    if (typeof words === "string" && words !== "") parts.push(tr("story.said", { words: bdi(words) }));
    return parts.map((part) => html` ${part}`);
}

/** A day's dots in words: Monday glad or calm, Tuesday 8 minutes. */
export const weekdayOf = (date: string): string => onDay(date, { weekday: "long" });

const ownWords = new Set(["SETTLED", "ANSWERED", "REUNITED", "ASKED_TO_RETURN"]);
const kinds = new Set(
    ("DROPPED_OFF RECEIVED GOODBYE PARENT_RETURNED COMFORTED SETTLED UPSET_AGAIN GOODBYE_HELD WORD_MISSED ASKED_TO_RETURN ASKED " +
        "ANSWERED MOMENT INCIDENT REUNITED PICKED_UP ABSENT ROOM_CHANGED VICTORY COLLECTOR").split(" "),
);
