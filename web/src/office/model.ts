/** What checkin-service tells the office. */
export type Role = "EDUCATOR" | "LEAD" | "DIRECTOR";
export type Ref = { id: string; name: string };

export type Centre = {
    id: string;
    name: string;
    zone: string;
    opens: string;
    closes: string;
    promiseMinutes: number;
    signatureWanted: boolean;
    languages: string[];
    phone?: string;
    weekdays: string[];
    emotionDays?: number;
};

export type Office = { now: string; me: { id: string; name: string; roles: Role[] }; centre: Centre };

export type Child = {
    id: string;
    name: string;
    room?: Ref | string;
    firstDay?: string;
    birthday?: string;
    guardians: (Ref & { relation?: string })[];
    collectors: (Ref & { from?: string; until?: string })[];
    barred: Ref[];
    keyPerson?: Ref | string;
    ritual?: { phrase?: string; hugs?: string; waveSpot?: string; comfortObject?: string };
    plan?: { from: string; promiseMinutes: number; words?: string };
    settledIn?: boolean;
    left?: boolean;
    hue?: number;
};

export type Person = { id: string; name: string; phone?: string; email?: string; familyCode?: boolean; children: string[] };
export type Room = { id: string; name: string };
export type Staff = { id: string; name: string; role: Role; rooms: (string | Ref)[]; login?: string; active: boolean };
export type Device = { device: string; surface: "KIOSK" | "ROOM"; room?: Ref | string; pairedAt: string; lastSeen?: string; active: boolean };

export type LogEvent = {
    seq: number;
    id: string;
    type: string;
    at: string;
    recordedAt?: string;
    by?: { kind?: string; id?: string; name?: string };
    provenance?: string;
    said?: Record<string, unknown> | null;
    correctedBy?: string | number;
};

export type Verdict = { whole: boolean; count?: number; first?: { seq: number; what: string } };

export const idOf = (ref: Ref | string | undefined): string | undefined => (typeof ref === "string" ? ref : ref?.id);
