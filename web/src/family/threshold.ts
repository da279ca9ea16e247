import { html, nothing, type ReactiveControllerHost, type TemplateResult } from "lit";
import { Problem, post } from "../parts/api.js";
import { button } from "../parts/controls.js";
import { has, list, t, tr, bdi } from "../parts/i18n.js";

type Invited = { centre: { name: string }; guardian: { firstName: string }; children: { firstName: string }[] };

/** An invitation lies in the part of the address that never reaches a server; looking at it uses nothing up. */
export class Invitation {
    #invited?: Invited;
    #trouble = "";
    #busy = false;

    constructor(
        readonly page: ReactiveControllerHost,
        readonly accepted: () => void,
    ) {}

    get #token(): string | null {
        return new URLSearchParams(location.hash.slice(1)).get("invite");
    }

    /** Whether there is an invitation in the address. */
    async look(): Promise<boolean> {
        const token = this.#token;
        if (!token) return false;
        await this.#try(async () => void (this.#invited = await post<Invited>("/api/invitation/look", { token })));
        return true;
    }

    async #accept(): Promise<void> {
        if (this.#busy) return;
        await this.#try(async () => {
            await post("/api/invitation/accept", { token: this.#token });
            history.replaceState(null, "", location.pathname);
            this.accepted();
        });
    }

    async #try(work: () => Promise<void>): Promise<void> {
        this.#busy = true;
        this.#trouble = "";
        this.page.requestUpdate();
        try {
            await work();
        } catch (no) {
            const over = no instanceof Problem && !no.passing;
            if (over) this.#invited = undefined;
            this.#trouble = over ? "over" : "unreachable";
        }
        this.#busy = false;
        this.page.requestUpdate();
    }

    /** Goes on with the session this phone may already have. */
    #past(): void {
        history.replaceState(null, "", location.pathname);
        this.accepted();
    }

    render(): TemplateResult {
        const { centre, guardian, children } = this.#invited ?? {};
        if (!centre || !guardian || !children) {
            return plain(
                t(this.#trouble === "over" ? "family.invite.overTitle" : "family.unreachable"),
                html`<p>${t(this.#trouble === "over" ? "family.invite.over" : "family.invite.unreachable")}</p>
                    ${this.#trouble === "over" ? button(t("family.invite.onward"), () => this.#past()) : button(t("common.tryAgain"), () => void this.look(), { kind: "go" })}`,
            );
        }
        return plain(
            tr("family.invite.title", { guardian: bdi(guardian.firstName) }),
            html`<p class="lead">${tr("family.invite.say", { centre: bdi(centre.name), children: list(children.map(({ firstName }) => firstName)) })}</p>
                ${this.#trouble ? html`<p role="alert">${t("family.invite.unreachable")}</p>` : nothing}
                ${button(t("family.invite.yes"), () => void this.#accept(), { kind: "go", disabled: this.#busy })}
                <p class="quiet">${t("family.invite.no")}</p>`,
        );
    }
}

const plain = (title: unknown, content: unknown): TemplateResult =>
    html`<main class="screen threshold"><p class="brand">Hug Kiss Go</p><h1>${title}</h1>${content}</main>`;

export const signedOut = (): TemplateResult => plain(t("family.out.title"), html`<p>${t("family.out.say")}</p>`);

/** No answer yet; `leaving` when the phone has already forgotten everything. */
export const trouble = (leaving: boolean, again: () => void): TemplateResult =>
    plain(t("family.unreachable"), html`<p>${t(leaving ? "family.out.waiting" : "family.unreachableSay")}</p>${button(t("common.tryAgain"), again)}`);

/** The real layout, empty. */
export const skeleton = (): TemplateResult => html`<main class="screen" aria-busy="true"><h1 class="said">${has("common.loading") ? t("common.loading") : "Hug Kiss Go"}</h1>
    <header class="child"><span class="face skeleton"></span><span class="skeleton line1"></span></header>
    <div class="skeleton card1"></div><div class="skeleton line2"></div><div class="skeleton line2"></div>
</main>`;
