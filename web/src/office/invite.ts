import { html, nothing, svg, type TemplateResult } from "lit";
import { post } from "../parts/api.js";
import { careNow } from "../parts/clock.js";
import { button } from "../parts/controls.js";
import { clock, t } from "../parts/i18n.js";
import { Page, every } from "../parts/page.js";
import { refusal } from "./desk.js";
import type { OfficePage } from "./main.js";
import type { Person } from "./model.js";

type Invitation = { link: string; until: string; qr?: string; size?: number };

/** An invitation to hand over: a QR to print or to scan from the screen, its link, and its ten minutes. */
export class Invite extends Page {
    static override properties = { invitation: { attribute: false }, name: {}, copied: { state: true } };
    declare invitation: Invitation;
    declare name: string;
    declare copied: boolean;
    #stop?: () => void;

    override connectedCallback(): void {
        super.connectedCallback();
        this.#stop = every(1000, () => this.requestUpdate());
    }

    override disconnectedCallback(): void {
        super.disconnectedCallback();
        this.#stop?.();
    }

    protected override render(): TemplateResult {
        const { link, until, qr, size } = this.invitation;
        const over = Date.parse(until) <= careNow();
        return html`<div class="stack invite">
            <h2>${t("office.invite.for", { name: this.name })}</h2>
            ${qr && size && !over ? html`<svg class="qr" viewBox="-2 -2 ${size + 4} ${size + 4}" role="img" aria-label=${t("office.invite.qr")} shape-rendering="crispEdges"><rect x="-2" y="-2" width=${size + 4} height=${size + 4} fill="#fff"></rect>${svg`<path d=${qr} fill="#000"></path>`}</svg>` : nothing}
            <p role="status">${over ? t("office.invite.over") : html`${t("office.invite.until", { time: clock(until) })} <span class="num screen-only">${left(until)}</span>`}</p>
            ${over ? nothing : html`<p class="link screen-only"><code>${link}</code></p><p class="print-only">${t("office.invite.print")}</p>`}
            <div class="row screen-only">
                ${over ? nothing : html`${button(t("office.invite.printIt"), () => window.print(), { icon: "print" })}${button(t(this.copied ? "office.invite.copied" : "office.invite.copy"), () => void this.#copy())}`}
                ${button(t("common.close"), () => this.dispatchEvent(new Event("done")), { kind: "go" })}
            </div>
        </div>`;
    }

    async #copy(): Promise<void> {
        await navigator.clipboard.writeText(this.invitation.link).catch(() => undefined);
        this.copied = true;
    }
}
customElements.define("hkg-invite", Invite);

/** What is left until then: 9:41. */
export function left(until: string): string {
    const seconds = Math.max(0, Math.floor((Date.parse(until) - careNow()) / 1000));
    return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
}

export async function invite(page: OfficePage, person: Person): Promise<void> {
    try {
        const invitation = await post<Invitation>("/api/office/invitations", { guardian: person.id });
        page.show(t("office.invite.title"), html`<hkg-invite .invitation=${invitation} .name=${person.name} @done=${() => (page.showing = undefined)}></hkg-invite>`);
    } catch (no) {
        page.said = refusal(no);
    }
}
