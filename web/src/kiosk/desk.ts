import { hourOf } from "../parts/i18n.js";

/** A child of the family at the desk. */
export type Child = {
    id: string;
    firstName: string;
    hue: number;
    room: { id: string; name: string };
    state: "EXPECTED" | "DOOR" | "HERE" | "UPSET" | "GONE" | "ABSENT" | "CLOSED";
    preselected: boolean;
};
export type Adult = { id: string; name: string };
export const mornings = ["SLEPT_BADLY", "TEETHING", "CLINGY", "NOT_WELL", "NEW_AT_HOME"] as const;
export type Morning = (typeof mornings)[number];

/** What the parent says of one child: comes along or not, and how the morning was. */
export type Choice = { chosen: boolean; morning: Morning[]; note: string };

/** A family at the desk; `task` is what they came for. Nothing of it outlives its screen. */
export type Family = {
    at: "family";
    ticket: string;
    adult: { id: string; firstName: string };
    children: Child[];
    choices: Record<string, Choice>;
    task: "bring" | "collect";
    /** The child whose note is being written. */
    writing?: string;
    sending?: "sending" | "waiting";
};

/** One sentence of the last screen, for the children it is about. */
export type Line = { key: "door" | "already" | "asked"; room: string; children: Child[] };

export type Screen =
    | { at: "opening"; away?: boolean }
    | { at: "pairing" }
    | { at: "enter"; typed: string; trouble?: "unknown" | "away" | "over"; busy: boolean }
    | { at: "who"; ticket: string; adults: Adult[]; busy: boolean }
    | Family
    | { at: "done"; lines: Line[] }
    | { at: "staff" };

export const nobody = (): Screen => ({ at: "enter", typed: "", busy: false });

/** Whether the child can be brought in now, or fetched. */
export const canCome = (child: Child): boolean => ["EXPECTED", "GONE", "ABSENT", "CLOSED"].includes(child.state);
export const canGo = (child: Child): boolean => ["DOOR", "HERE", "UPSET"].includes(child.state);

/** The children the family's task is about. */
export const able = (family: Family): Child[] => family.children.filter(family.task === "bring" ? canCome : canGo);

/** The children the big button names. */
export const chosen = (family: Family): Child[] => able(family).filter((child) => family.choices[child.id]!.chosen);

/** A family as it comes to the desk: whoever is expected is chosen; if nobody is, those who are here are to be fetched. */
export function welcome(ticket: string, adult: Family["adult"], children: Child[]): Family {
    const bringing = children.some((child) => child.preselected && canCome(child)) || !children.some(canGo);
    return withTask({ at: "family", ticket, adult, children, choices: {}, task: "bring" }, bringing ? "bring" : "collect");
}

/** The same family with another task: chosen is again what is most likely. */
export function withTask(family: Family, task: Family["task"]): Family {
    const likely = (child: Child) => (task === "bring" ? child.preselected && canCome(child) : canGo(child));
    const choices = family.children.map((child) => [child.id, { chosen: likely(child), morning: [], note: "" }] as [string, Choice]);
    return { ...family, task, choices: Object.fromEntries(choices) };
}

/** A family code has six digits; anything longer is a phone number. */
export function mark(typed: string): { code: string } | { phone: string } {
    const digits = typed.replace(/\D/g, "");
    return digits.length <= 6 ? { code: digits } : { phone: (typed.trim().startsWith("+") ? "+" : "") + digits };
}

/** The part of the day the greeting speaks of. */
export function partOfDay(now: number): "morning" | "day" | "evening" {
    const hour = hourOf(now);
    return hour < 11 ? "morning" : hour < 17 ? "day" : "evening";
}
