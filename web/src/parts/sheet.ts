import { html, type PropertyValues, type TemplateResult } from "lit";
import { Page } from "./page.js";

/**
 * A native dialog that is open as long as it is in the page: `kind` is `sheet` (from below) or `box` (in the middle).
 * Escape and a tap outside fire `closed`, upon which the page takes it away.
 */
export class Sheet extends Page {
    static override properties = { kind: {}, label: {}, content: { attribute: false } };
    declare kind: "sheet" | "box";
    declare label: string;
    /** What stands inside: a template of the page, rendered here so that the dialog stays the same element. */
    declare content: unknown;

    /** Where the focus was; a dialog that leaves the page does not give it back by itself. */
    #before?: Element | null;

    constructor() {
        super();
        this.kind = "box";
        this.label = "";
    }

    protected override render(): TemplateResult {
        return html`<dialog class=${this.kind} aria-label=${this.label} @cancel=${this.#cancel} @click=${this.#outside} @close=${this.#closed}>
            <div class="within">${this.content}</div>
        </dialog>`;
    }

    protected override updated(_changed: PropertyValues): void {
        const dialog = this.querySelector("dialog");
        if (!dialog || dialog.open || !this.isConnected) return;
        this.#before = document.activeElement;
        dialog.showModal();
    }

    override disconnectedCallback(): void {
        this.querySelector("dialog")?.close();
        super.disconnectedCallback();
        const before = this.#before;
        if (before instanceof HTMLElement) queueMicrotask(() => before.isConnected && before.focus());
    }

    #cancel(event: Event): void {
        event.preventDefault();
        this.#closed();
    }

    /** The second tap of a hasty two was meant for what opened the dialog, not for what lies beside it. */
    #outside(event: MouseEvent): void {
        if (event.target === event.currentTarget && event.detail < 2) this.#closed();
    }

    #closed(): void {
        if (this.isConnected) this.dispatchEvent(new Event("closed"));
    }
}
customElements.define("hkg-sheet", Sheet);

/** A sheet from below or a box in the middle, open while it is rendered. */
export const sheet = (kind: "sheet" | "box", label: string, content: unknown, closed: () => void): TemplateResult =>
    html`<hkg-sheet .kind=${kind} .label=${label} .content=${content} @closed=${closed}></hkg-sheet>`;
