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
