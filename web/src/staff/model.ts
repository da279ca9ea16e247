import type { Dot } from "../parts/dots.js";
import type { State } from "../parts/face.js";

/** What insights-service tells the staff page. */
export type Ref = { id: string; name?: string | null };
export type Me = { now: string; me: Ref & { roles?: string[] }; centre: Ref & { zone: string; languages: string[] } };

export type Face = {
    id: string;
    firstName?: string | null;
    hue: number;
    state: State;
    since?: string;
    upsetSince?: string;
    with?: Ref;
    promise?: { due: string; missed: boolean; made?: string };
    settled?: { at: string; activity: string };
    goodbye?: { state: string; at: string };
    told?: { at?: string; waiting?: boolean; givenUp?: boolean };
    unwritten?: boolean;
};

/** Without counts while the record is still being read. */
export type InRoom = { id?: string; name?: string | null; expected?: number; door?: number; here?: number; upset?: number; gone?: number; absent?: number; children: Face[] };
/** A child of an earlier day whom nobody signed out. */
export type Unclosed = { id: string; firstName?: string | null; hue: number; since: string };
export type Today = { now: string; day?: string; zone?: string; rooms: InRoom[]; unclosed?: Unclosed[]; reading?: Reading };

/** Whether the dashboards are as far as the record; how many entries they lack, or when those were written that come in just now. */
export type Reading = { state: "UP_TO_DATE" | "CATCHING_UP" | "UNKNOWN"; waiting?: number; at?: string };

/** The centre as a whole over some days. */
export type Patterns = { from: string; to: string; metrics: Metric[]; cells?: Record<string, unknown>[] };

/** A child who is easily overlooked, and why. */
export type Overlooked = { child: Listed; quiet: number; of: number; k: number; m: number; mostlyQuiet: boolean; fewNoted: boolean };

export type Listed = { id: string; name?: string | null; firstName?: string | null; hue?: number; room?: Ref | string | null };

/** An answer of the metrics: known with what is known of it, or too little recorded, or not for this reader. */
export type Metric = { metric: string; version?: number | string; asOf?: number; n?: number; k?: number; m?: number; answer: "KNOWN" | "NOT_ENOUGH_YET" | "NOT_FOR_YOU" } & Record<string, unknown>;

export type Hard = { day: string; minutes?: number | null; censored?: boolean };
export type Notice = { id: string; at?: string; day?: string; tier?: number; words?: string } & Record<string, unknown>;
export type Victory = { id: string; kind: string; at: string; days?: string[]; child?: Listed | string; run?: number; amended?: boolean };

export type Sheet = {
    now?: string;
    child: Listed & { keyPerson?: Ref | null; firstDay?: string; settledIn?: boolean };
    coverage?: { k: number; m: number };
    goodbyes?: { x: number; n: number };
    run?: { current: number; longest: number; unrecorded: number; absent: number };
    hard?: Hard[];
    dots?: Dot[];
    metrics?: Metric[];
    notice?: Notice | null;
    victories?: Victory[];
    asOf?: number;
};
