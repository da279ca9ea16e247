/** A family is forgotten when nobody has touched the screen for so long. */
export const IDLE_MS = 15_000;
/** What was done stands for so long. */
export const DONE_MS = 5_000;

const signs = ["pointerdown", "keydown", "input"] as const;

/** Calls `forget` when the time is up; every touch begins it again, where touches count. */
export class Forgetting {
    #timer?: ReturnType<typeof setTimeout>;
    #ms = 0;

    constructor(readonly forget: () => void) {
        for (const sign of signs) addEventListener(sign, () => this.#ms === IDLE_MS && this.after(IDLE_MS), true);
    }

    /** Begins the time; 0 stops it. */
    after(ms: number): void {
        clearTimeout(this.#timer);
        this.#ms = ms;
        if (ms > 0) this.#timer = setTimeout(this.forget, ms);
    }
}
