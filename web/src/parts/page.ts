import { LitElement } from "lit";

/** A page or part that lives in the page's own styles: it renders into itself, without a shadow. */
export abstract class Page extends LitElement {
    protected override createRenderRoot(): HTMLElement {
        return this;
    }
}

/** Runs `then` every `ms` while the element is connected; returns what stops it. */
export function every(ms: number, then: () => void): () => void {
    const timer = setInterval(then, ms);
    return () => clearInterval(timer);
}

/** How long a page that found nobody waits before it asks again. */
const PAUSE_MS = 5000;

/** Runs `then` once: after a pause, or as soon as the device has network again. */
export function onceMore(then: () => void): void {
    const now = (): void => {
        clearTimeout(timer);
        removeEventListener("online", now);
        then();
    };
    const timer = setTimeout(now, PAUSE_MS);
    addEventListener("online", now);
}
