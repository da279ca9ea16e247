import type { State } from "../parts/face.js";
import type { Goodbye } from "../parts/goodbyes.js";

export type Person = { id: string; name: string };
export type Comfort = "HELD" | "COMFORTED" | "STILL_UPSET";
export const moods = ["HAPPY", "BUSY", "RESTING", "NEEDS_COMFORT"] as const;
export const reunions = ["RAN_TO", "CALM", "TEARFUL", "RELUCTANT_TO_LEAVE", "LOOKED_AWAY"] as const;
export const activities = ["PAINTING", "BLOCKS", "BOOKS", "ON_A_LAP", "TRAINS", "OUTSIDE", "BREAKFAST"] as const;
export const moreActivities = ["SAND", "WATER", "MUSIC", "PUZZLE", "DOLLS", "WINDOW"] as const;

/** One child as the board shows it. */
export type Card = {
    id: string;
    firstName: string;
    name: string;
    hue: number;
    room: Person;
    state: State;
    since?: string;
    visit?: string;
    bringer?: Person;
    morning?: string[];
    note?: string;
    goodbye?: { state: Goodbye; at: string };
    goodbyes?: number;
    returns?: number;
    upsetSince?: string;
    with?: Person;
    comfort?: Comfort;
    promise?: { made?: string; due: string; missed: boolean };
    settled?: { at: string; activity: string; words?: string; with?: Person };
    pickup?: { at: string; adult: Person };
    alert?: boolean;
    asked?: { id: string; at: string }[];
    gone?: { at: string; adult: Person };
    reunited?: string;
    absent?: { until: string };
    plan?: boolean;
};

/** What the sheet adds: the ritual, who may collect, and what was noted today. */
export type Detail = Card & {
    ritual?: { phrase?: string; hugs?: string; waveSpot?: string; comfortObject?: string };
    keyPerson?: Person;
    mayCollect: (Person & { relation?: string; until?: string })[];
    barred: Person[];
    today: { id: string; type: string; at: string; by?: Person; correctable: boolean }[];
};

export type Opened = {
    room: Person;
    rooms: Person[];
    centre: { name: string; zone: string; languages: string[]; promiseMinutes: number };
    educators: Person[];
};

export type Lane = "EXPECTED" | "DOOR" | "HERE" | "GONE";

/** From three minutes before a promised word the room is reminded. */
export const NUDGE_MS = 3 * 60_000;

/** Whether the child's promised word is near or past. */
export const nudged = (card: Card, now: number): boolean =>
    card.promise !== undefined && (card.state === "UPSET" || card.state === "HERE") && (card.promise.missed || Date.parse(card.promise.due) - now <= NUDGE_MS);

/** Whether a goodbye was said and the parent has not come back since. */
export const parted = (card: Card): boolean => card.goodbye !== undefined && (card.goodbyes ?? 1) > (card.returns ?? 0);

/** Whether the promised word was not given in time. */
export const missed = (card: Card, now: number): boolean =>
    card.promise !== undefined && (card.promise.missed || Date.parse(card.promise.due) <= now);

/** The children of a lane: upset ones first, the soonest promise before the later, then by name. */
export function inLane(cards: readonly Card[], lane: Lane): Card[] {
    const states: State[] = lane === "HERE" ? ["HERE", "UPSET"] : [lane];
    return cards.filter((card) => states.includes(card.state)).sort((a, b) => urgency(a) - urgency(b) || a.firstName.localeCompare(b.firstName));
}

function urgency(card: Card): number {
    if (card.state !== "UPSET") return Number.MAX_SAFE_INTEGER;
    return card.promise ? Date.parse(card.promise.due) : Number.MAX_SAFE_INTEGER - 1;
}
