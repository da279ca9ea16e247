/**
 * Keeps lists from jumping under a finger: what arrives while a finger is down is shown when it is up again.
 */
export class Fresh<T> {
    #held = false;
    #next?: T;

    constructor(readonly show: (value: T) => void) {
        addEventListener("pointerdown", () => (this.#held = true), true);
        for (const up of ["pointerup", "pointercancel"]) addEventListener(up, () => setTimeout(() => this.#release(), 150), true);
    }

    arrived(value: T): void {
        if (this.#held) this.#next = value;
        else this.show(value);
    }

    #release(): void {
        this.#held = false;
        const next = this.#next;
        this.#next = undefined;
        if (next !== undefined) this.show(next);
    }
}
