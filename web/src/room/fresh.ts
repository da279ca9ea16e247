/**
 * Keeps lists from jumping under a finger: what arrives while a finger is down is shown when it is up again.
 */
export class Fresh<T> {
    #held = false;
    #next?: T;
    #timer?: ReturnType<typeof setTimeout>;

    constructor(readonly show: (value: T) => void) {
        addEventListener("pointerdown", () => this.#hold(), true);
        for (const up of ["pointerup", "pointercancel"]) addEventListener(up, () => this.#soon(), true);
    }

    arrived(value: T): void {
        if (this.#held) this.#next = value;
        else this.show(value);
    }

    #hold(): void {
        clearTimeout(this.#timer);
        this.#held = true;
    }

    /** A tap's click comes after the finger is up, so the lists stay a moment longer. */
    #soon(): void {
        clearTimeout(this.#timer);
        this.#timer = setTimeout(() => this.#release(), 150);
    }

    #release(): void {
        this.#held = false;
        const next = this.#next;
        this.#next = undefined;
        if (next !== undefined) this.show(next);
    }
}
