import { html, nothing, type TemplateResult } from "lit";
import { careNow } from "../parts/clock.js";
import { button, chip } from "../parts/controls.js";
import { dateOf, t } from "../parts/i18n.js";
import { Page } from "../parts/page.js";
import { call } from "./home.js";
import type { Me } from "./model.js";
import { say } from "./wishes.js";

/** Says that one child or several stay away, for a day or a range of days. */
export class Absence extends Page {
    static override properties = { me: {}, child: {}, from: { state: true }, until: { state: true }, refusal: { state: true }, stage: { state: true } };
    declare me: Me;
    declare child: string;
    declare from: string;
    declare until: string;
    declare refusal: string;
    declare stage: "asking" | "sending" | "said";
    #away = new Set<string>();
    #sent: { stream: string; fact: string }[] = [];

    constructor() {
        super();
        this.from = this.until = dateOf(careNow());
        this.refusal = "";
        this.stage = "asking";
    }

    override connectedCallback(): void {
        super.connectedCallback();
        this.#away.add(this.child);
    }

    async #send(): Promise<void> {
        const why = this.querySelector("textarea")?.value.trim();
        const streams = [...this.#away];
        this.stage = "sending";
        const said = { type: "AbsenceReported", from: this.from, until: this.until, ...(why ? { why } : {}) };
        const { answers, refusal } = await say(streams.map((stream) => ({ stream, said })));
        this.#sent = answers.flatMap(({ id, outcome }, i) => (outcome === "REFUSED" ? [] : [{ stream: streams[i]!, fact: id }]));
        this.refusal = refusal;
        this.stage = refusal ? "asking" : "said";
    }

    async #takeBack(): Promise<void> {
        const { refusal } = await say(this.#sent.map(({ stream, fact }) => ({ stream, said: { type: "Corrected", fact } })));
        this.refusal = refusal;
        if (!refusal) this.dispatchEvent(new Event("done"));
    }

    #toggle(id: string, on: boolean): void {
        if (on) this.#away.add(id);
        else this.#away.delete(id);
        this.requestUpdate();
    }

    protected override render(): TemplateResult {
        return html`<div class="form">
            <h2>${t("family.absence.title")}</h2>
            ${this.stage === "said" ? this.#said() : this.#ask()}
        </div>`;
    }

    #said(): TemplateResult {
        return html`<p role="status">${t("family.absence.thanks")}</p><p role="alert">${this.refusal}</p>${this.refusal ? call(this.me) : nothing}
            <div class="row">${button(t("common.close"), () => this.dispatchEvent(new Event("done")), { kind: "go" })}${button(t("family.absence.back"), () => void this.#takeBack())}</div>`;
    }

    #ask(): TemplateResult {
        const wrong = this.until < this.from;
        return html`
            ${this.me.children.length > 1 ? html`<fieldset class="chips"><legend>${t("family.absence.who")}</legend>${this.me.children.map(({ id, firstName }) => chip(html`<bdi>${firstName}</bdi>`, this.#away.has(id), (on) => this.#toggle(id, on)))}</fieldset>` : nothing}
            <div class="two">
                ${this.#date("from", t("family.absence.from"), this.from)}
                ${this.#date("until", t("family.absence.until"), this.until)}
            </div>
            <label class="field">${t("family.absence.why")}<textarea maxlength="2000" rows="2"></textarea></label>
            <p role="alert">${wrong ? t("family.refused.absent-range") : this.refusal}</p>${this.refusal && !wrong ? call(this.me) : nothing}
            <div class="row">${button(t("family.absence.send"), () => void this.#send(), { kind: "go", disabled: wrong || this.#away.size === 0 || this.stage === "sending" })}
                ${button(t("common.cancel"), () => this.dispatchEvent(new Event("done")), { kind: "bare" })}</div>`;
    }

    #date(name: "from" | "until", label: string, value: string): TemplateResult {
        const changed = (e: Event) => {
            this[name] = (e.target as HTMLInputElement).value || dateOf(careNow());
            if (name === "from" && this.until < this.from) this.until = this.from;
        };
        return html`<label class="field">${label}<input type="date" .value=${value} min=${dateOf(careNow())} @change=${changed}></label>`;
    }
}
customElements.define("hkg-absence", Absence);
