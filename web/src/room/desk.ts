import { Problem } from "../parts/api.js";
import { send, tap, type Answer, type Said, type Sending, type Tap } from "../parts/taps.js";
import { UNDO_MS } from "../parts/undo.js";
import type { Card, Person } from "./card.js";
import { noted, refused } from "./words.js";
import { t } from "../parts/i18n.js";

/** What the bar at the bottom says; `fact` is what can be taken back. */
export type Notice = { words: string; child: string; fact?: Fact };
export type Fact = { id: string; card: Card; said: Said; at: number };
type Job = { taps: Tap[]; card: Card; said: Said; educator: Person; undoing: boolean };

/**
 * What the room says, one request after the other in the order of the taps. Nothing counts as noted before the server
 * says so; until then the child's tile says where its tap stands.
 */
export class Desk {
    #jobs: Job[] = [];
    #running = false;
    #timer?: ReturnType<typeof setTimeout>;
    notice?: Notice;
    /** Where the taps of a child stand that are not answered yet. */
    readonly sending = new Map<string, Sending>();

    constructor(readonly does: { changed: () => void; noted: () => void; signedOut: () => void }) {}

    /** Something is said and not answered yet. */
    get busy(): boolean {
        return this.#jobs.length > 0;
    }

    /** Says a fact about a child now; the same fact said twice before the first is answered is one. */
    say(card: Card, said: Said, educator: Person): void {
        const same = (job: Job) => job.card.id === card.id && JSON.stringify(job.said) === JSON.stringify(said);
        if (this.#jobs.some(same)) return;
        this.#put({ taps: [tap(card.id, said)], card, said, educator, undoing: false });
    }

    /** Says a fact in the place of an earlier one, which is taken back; it keeps the earlier one's time. */
    instead(card: Card, earlier: { id: string; at: string }, said: Said, educator: Person): void {
        const fact = { id: earlier.id, card, said, at: Date.parse(earlier.at) };
        this.#put({ taps: [this.#correction(fact), tap(card.id, said, fact.at)], card, said, educator, undoing: false });
    }

    /** Takes a fact back. */
    undo(fact: Fact, educator: Person): void {
        this.#drop();
        this.#put({ taps: [this.#correction(fact)], card: fact.card, said: fact.said, educator, undoing: true });
    }

    /** Takes a fact back that was noted earlier today. */
    correct(card: Card, id: string, educator: Person): void {
        this.undo({ id, card, said: { type: "Corrected" }, at: 0 }, educator);
    }

    /** Says the same fact again, some minutes earlier. */
    earlier(fact: Fact, minutes: number, educator: Person): void {
        this.#drop();
        const taps = [this.#correction(fact), tap(fact.card.id, fact.said, fact.at - minutes * 60_000)];
        this.#put({ taps, card: fact.card, said: fact.said, educator, undoing: false });
    }

    #correction(fact: Fact): Tap {
        return tap(fact.card.id, { type: "Corrected", fact: fact.id });
    }

    #put(job: Job): void {
        this.#jobs.push(job);
        this.sending.set(job.card.id, "sending");
        this.does.changed();
        if (!this.#running) void this.#run();
    }

    async #run(): Promise<void> {
        this.#running = true;
        for (let job = this.#jobs[0]; job; job = this.#jobs[0]) {
            await this.#send(job);
            this.#jobs.shift();
            if (!this.#jobs.some((other) => other.card.id === job!.card.id)) this.sending.delete(job.card.id);
            this.does.changed();
        }
        this.#running = false;
    }

    async #send(job: Job): Promise<void> {
        const told = (state: Sending) => {
            for (const waiting of this.#jobs) this.sending.set(waiting.card.id, state);
            this.does.changed();
        };
        try {
            const answers = await send("/api/room/taps", job.taps, { beside: { educator: job.educator.id }, told });
            this.#answered(job, answers);
            this.does.noted();
        } catch (no) {
            if (no instanceof Problem && no.signedOut) this.does.signedOut();
            else this.#tell({ words: refused(no instanceof Problem ? no.reason : undefined, job.card.firstName), child: job.card.id });
        }
    }

    #answered(job: Job, answers: Answer[]): void {
        const name = job.card.firstName;
        const refusal = answers.find((answer) => answer.outcome === "REFUSED");
        const last = job.taps.at(-1)!;
        if (refusal) this.#tell({ words: refused(refusal.reason, name), child: job.card.id });
        else if (job.undoing) this.#tell({ words: t("room.undone", { name }), child: job.card.id });
        else {
            const at = answers.at(-1)?.at ?? last.at;
            const fact = { id: last.id, card: job.card, said: job.said, at: Date.parse(at) };
            this.#tell({ words: noted(job.said.type, name, job.educator.name, at), child: job.card.id, fact });
        }
    }

    #tell(notice: Notice): void {
        this.#drop();
        this.notice = notice;
        this.#timer = setTimeout(() => this.#drop(), UNDO_MS);
    }

    #drop(): void {
        clearTimeout(this.#timer);
        this.notice = undefined;
        this.does.changed();
    }
}
