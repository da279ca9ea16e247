import type { State } from "../parts/face.js";
import type { Dot } from "../parts/dots.js";

/** A person or room as the server opened it; the name may have been erased. */
export type Named = string | { id?: string; name?: string; firstName?: string };

export type Child = { id: string; firstName: string; hue: number; room?: { name: string }; settledIn?: boolean };

/** When a guardian wants to hear. */
export type Settled = "ALWAYS" | "AFTER_MINUTES" | "NEVER";

/** What a guardian chose about being told. */
export type Choices = {
    language?: string;
    detail: "GENERIC" | "FIRST_NAME";
    kinds: { settled: Settled; afterMinutes?: number; victories: boolean; moments: boolean };
    quietFrom?: string | null;
    quietUntil?: string | null;
};

export type Device = { id: string; since: string; thisOne?: boolean };

export type Me = {
    now: string;
    me: { id: string; firstName: string };
    centre: { name: string; zone: string; languages: string[]; phone?: string };
    children: Child[];
    choices: Choices;
    push: { key: string; devices: Device[] };
};

/** One thing that happened, as the feed has it: a kind and what belongs to it, never a sentence. */
export type Entry = { id: string; kind: string; at: string; args: Record<string, unknown>; amended?: boolean };

export type Pledge = { due: string; missed: boolean; kept?: boolean };

export type Story = { now: string; day: string; zone?: string; child?: unknown; state: State; promise?: Pledge; opens?: string; entries: Entry[] };

export type Goodbyes = { days: Dot[]; happy: number; of: number };

export type Victory = { id: string; kind: string; at: string; days: string[]; run?: number; amended?: boolean };

/** The name to show; a name that can no longer be opened is said to be so by the caller's own word. */
export function nameOf(named: unknown, erased: string): string {
    if (typeof named === "string" && named !== "") return named;
    if (named && typeof named === "object") {
        const { firstName, name } = named as { name?: string; firstName?: string };
        return firstName || name || erased;
    }
    return erased;
}
