import { Problem, get } from "../parts/api.js";
import { careNow } from "../parts/clock.js";
import { t } from "../parts/i18n.js";
import { send, tap, type Said } from "../parts/taps.js";
import { idOf, type Child, type Device, type Office, type Person, type Ref, type Room, type Staff } from "./model.js";

/** What lies on the office's desk: everything of the centre, read anew after every change. */
export class Desk {
    office!: Office;
    children: Child[] = [];
    people: Person[] = [];
    rooms: Room[] = [];
    staff: Staff[] = [];
    devices: Device[] = [];
    /** Which value the last refusal was about, where the centre said so. */
    about?: string;
    /** When all of it was read last. */
    readAt = 0;
    #names = new Map<string, string>();

    async load(): Promise<void> {
        const rows = async <T>(what: string) => rowsOf<T>(await get<unknown>("/api/office/" + what), what);
        const office = await get<Office>("/api/office");
        const lists = [rows<Child>("children"), rows<Person>("people"), rows<Room>("rooms"), rows<Staff>("staff"), rows<Device>("devices")] as const;
        const [children, people, rooms, staff, devices] = await Promise.all(lists);
        Object.assign(this, { office, children: sorted(children), people: sorted(people), rooms: sorted(rooms), staff: sorted(staff), devices, readAt: careNow() });
        for (const { id, name } of [...children, ...people, ...rooms, ...staff]) this.#names.set(id, name);
    }

    /** The name behind an id, or the word for a name that was erased. */
    name(ref: Ref | string | undefined): string {
        const id = idOf(ref);
        const known = id === undefined ? undefined : this.#names.get(id);
        return known || (typeof ref === "object" ? ref.name : "") || t("common.nameErased");
    }

    /** Proposes facts in order and reads the desk anew; answers why not, or nothing. */
    async say(...facts: { stream: string; said: Said }[]): Promise<string> {
        return this.doing(async () => {
            const answers = await send("/api/office/taps", facts.map(({ stream, said }) => tap(stream, said)), { signal: AbortSignal.timeout(20_000) });
            const refused = answers.find(({ outcome }) => outcome === "REFUSED");
            if (refused) throw new Problem(409, refused.reason ?? "other");
        });
    }

    /** Does something at the centre and reads the desk anew; answers why not, or nothing. */
    async doing(work: () => Promise<unknown>): Promise<string> {
        try {
            await work();
            await this.load();
            return "";
        } catch (no) {
            this.about = no instanceof Problem ? /^(\w+): /.exec(no.message)?.[1] : undefined;
            return refusal(no);
        }
    }
}

/** Why something was not done, in words. */
export function refusal(no: unknown): string {
    if (!(no instanceof Problem)) return t("desk.unreachable");
    if (no.status === 403) return t("office.refused.not-yours");
    if (no.reason === "nonsense" && (no.field === "passphrase" || no.field === "login")) return t("office.refused.weak-" + no.field);
    if (no.reason === "nonsense" && no.field) return t("office.refused.nonsense", { field: no.field });
    return t(known.has(no.reason) ? "office.refused." + no.reason : "office.refused.other");
}

const known = new Set(["already-here", "not-a-guardian", "nothing-to-correct", "too-late-to-undo", "unknown-person", "absent-range", "not-allowed-here", "too-large", "taken", "not-found"]);

const sorted = <T extends { name: string }>(rows: T[]): T[] => [...rows].sort((a, b) => (a.name ?? "").localeCompare(b.name ?? ""));

/** A list may come bare or under its name. */
function rowsOf<T>(answer: unknown, what: string): T[] {
    if (Array.isArray(answer)) return answer as T[];
    const rows = (answer as Record<string, unknown>)[what];
    return Array.isArray(rows) ? (rows as T[]) : [];
}

/** A fresh id of the kind the centre gives: 128 random bits. */
export function fresh(kind: "child" | "person" | "room"): string {
    return kind + "-" + Array.from(crypto.getRandomValues(new Uint8Array(16)), (b) => b.toString(16).padStart(2, "0")).join("");
}
