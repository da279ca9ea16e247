/** Whether what the page shows is as fresh as it can be. */
export type Liveness = "opening" | "live" | "not-live";

type Wishes = {
    path: string;
    /** Fetches what is shown; called after every opening and every change, never twice at once. */
    fetch: () => Promise<void>;
    /** Told when the liveness changes. */
    told: (state: Liveness) => void;
};

const POLL_MS = 5000;
const REOPEN_MS = 3000;
/** A reconnect that takes less than this is not worth a word. */
const GRACE_MS = 2500;

/**
 * Keeps a page up to date: the stream only says that something changed, the page fetches. While the stream is away it
 * polls, and says so.
 */
export class Live {
    #source?: EventSource;
    #state: Liveness = "opening";
    #running = false;
    #again = false;
    #closed = false;
    #polling = false;
    #timers = new Set<ReturnType<typeof setTimeout>>();

    constructor(readonly wishes: Wishes) {}

    open(): void {
        this.#closed = false;
        globalThis.addEventListener?.("offline", this.#cut);
        globalThis.addEventListener?.("online", this.#back);
        this.#source = new EventSource(this.wishes.path);
        this.#source.addEventListener("hello", () => this.#hello());
        this.#source.addEventListener("changed", () => void this.refresh());
        this.#source.addEventListener("error", () => this.#lost());
    }

    close(): void {
        this.#closed = true;
        globalThis.removeEventListener?.("offline", this.#cut);
        globalThis.removeEventListener?.("online", this.#back);
        this.#polling = false;
        this.#source?.close();
        for (const timer of this.#timers) clearTimeout(timer);
        this.#timers.clear();
    }

    /** Fetches now, or once more after the fetch that is under way. */
    async refresh(): Promise<void> {
        if (this.#running) {
            this.#again = true;
            return;
        }
        this.#running = true;
        do {
            this.#again = false;
            await this.wishes.fetch().catch(() => undefined);
        } while (this.#again && !this.#closed);
        this.#running = false;
    }

    /** The device knows it before the stream does: a stream without network is silent, not closed. */
    #cut = (): void => {
        this.#say("not-live");
        if (!this.#polling) this.#poll();
    };

    #back = (): void => {
        this.#source?.close();
        this.open();
    };

    #hello(): void {
        this.#say("live");
        void this.refresh();
    }

    #lost(): void {
        const gone = this.#source;
        const first = this.#state !== "not-live";
        if (this.#state === "live") this.#state = "opening";
        if (gone?.readyState === EventSource.CLOSED) this.#later(REOPEN_MS, () => gone === this.#source && this.open());
        if (first) this.#later(GRACE_MS, () => this.#stillLost());
    }

    #stillLost(): void {
        if (this.#state === "live" || this.#state === "not-live") return;
        this.#say("not-live");
        if (!this.#polling) this.#poll();
    }

    #poll(): void {
        this.#polling = this.#state === "not-live";
        if (!this.#polling) return;
        void this.refresh();
        this.#later(POLL_MS, () => this.#poll());
    }

    #say(state: Liveness): void {
        if (this.#closed || state === this.#state) return;
        this.#state = state;
        this.wishes.told(state);
    }

    #later(ms: number, then: () => void): void {
        const timer = setTimeout(() => {
            this.#timers.delete(timer);
            if (!this.#closed) then();
        }, ms);
        this.#timers.add(timer);
    }
}
