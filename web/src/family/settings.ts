import { html, nothing, type TemplateResult } from "lit";
import { put } from "../parts/api.js";
import { button, choice, chip } from "../parts/controls.js";
import { day, t } from "../parts/i18n.js";
import { Page } from "../parts/page.js";
import { tongueBar } from "../parts/tongues.js";
import { turnOn } from "./coach.js";
import { call } from "./home.js";
import type { Family } from "./main.js";
import type { Choices, Device, Me, Settled } from "./model.js";
import { switchOff } from "./push.js";

/** What a guardian may choose: language, what is told and when, this phone, signing out. */
export class Settings extends Page {
    static override properties = { me: { attribute: false }, family: { attribute: false }, saved: { state: true }, sure: { state: true } };
    declare me: Me;
    declare family: Family;
    declare saved: "" | "yes" | "no";
    declare sure: boolean;

    constructor() {
        super();
        this.saved = "";
        this.sure = false;
    }

    /** Every choice is kept at once; what could not be kept is put back and said. */
    async #choose(change: Partial<Choices>): Promise<void> {
        const before = this.me.choices;
        this.me.choices = { ...before, ...change };
        this.requestUpdate();
        try {
            await put("/family/api/choices", this.me.choices);
            this.saved = "yes";
        } catch {
            this.me.choices = before;
            this.saved = "no";
        }
        this.requestUpdate();
    }

    #kinds(change: Partial<Choices["kinds"]>): void {
        void this.#choose({ kinds: { ...this.me.choices.kinds, ...change } });
    }

    protected override render(): TemplateResult {
        return html`<div class="form">
            <div class="row spread"><h2>${t("common.more")}</h2>${button(t("common.close"), () => this.dispatchEvent(new Event("done")), { icon: "close" })}</div>
            ${button(t("family.absence.title"), () => void (this.family.open = "absence"), { icon: "away" })}
            ${call(this.me)}
            <section class="stack"><h3>${t("common.language")}</h3>${tongueBar(this.me.centre.languages, (language) => void this.#speak(language))}</section>
            ${this.#phone()}${this.#when()}${this.#quiet()}${this.#devices()}
            <p role="status" class="small">${this.saved === "yes" ? t("family.choices.saved") : this.saved === "no" ? t("family.choices.notSaved") : nothing}</p>
            ${this.#leave()}
        </div>`;
    }

    async #speak(language: Parameters<Family["choose"]>[0]): Promise<void> {
        await this.family.choose(language);
        await this.#choose({ language });
    }

    #phone(): TemplateResult {
        const { reach } = this.family;
        return html`<section class="stack">
            <h3>${t("family.push.title")}</h3>
            <p>${t("family.reach." + reach)}</p>
            ${reach === "off" ? button(t("family.push.yes"), () => void this.#turn(true), { kind: "go" }) : nothing}
            ${reach === "on" ? button(t("family.push.off"), () => void this.#turn(false)) : nothing}
            <fieldset class="chips"><legend>${t("family.detail.title")}</legend>
                ${(["GENERIC", "FIRST_NAME"] as const).map((detail) => choice("detail", t("family.detail." + detail), this.me.choices.detail === detail, () => void this.#choose({ detail })))}
            </fieldset>
        </section>`;
    }

    async #turn(on: boolean): Promise<void> {
        if (on) await turnOn(this.family);
        else this.family.reach = await switchOff().catch(() => this.family.reach);
        this.requestUpdate();
    }

    #when(): TemplateResult {
        const { settled, afterMinutes, victories, moments } = this.me.choices.kinds;
        const minutes = (e: Event) => this.#kinds({ settled: "AFTER_MINUTES", afterMinutes: Math.max(1, Math.min(120, Number((e.target as HTMLInputElement).value) || 10)) });
        return html`<fieldset class="chips"><legend>${t("family.kinds.settled")}</legend>
                ${(["ALWAYS", "AFTER_MINUTES", "NEVER"] as Settled[]).map((wish) => choice("settled", t("family.kinds." + wish), settled === wish, () => this.#kinds({ settled: wish, ...(wish === "AFTER_MINUTES" ? { afterMinutes: afterMinutes ?? 10 } : {}) })))}
                ${settled === "AFTER_MINUTES" ? html`<label class="field short">${t("family.kinds.minutes")}<input type="number" inputmode="numeric" min="1" max="120" .value=${String(afterMinutes ?? 10)} @change=${minutes}></label>` : nothing}
            </fieldset>
            <fieldset class="chips"><legend>${t("family.kinds.also")}</legend>
                ${chip(t("family.kinds.victories"), victories, (on) => this.#kinds({ victories: on }))}${chip(t("family.kinds.moments"), moments, (on) => this.#kinds({ moments: on }))}
            </fieldset>`;
    }

    #quiet(): TemplateResult {
        const time = (name: "quietFrom" | "quietUntil") => html`<label class="field">${t("family.quiet." + name)}<input type="time" .value=${this.me.choices[name]?.slice(0, 5) ?? ""} @change=${(e: Event) => void this.#hours(name, (e.target as HTMLInputElement).value)}></label>`;
        return html`<fieldset class="stack"><legend>${t("family.quiet.title")}</legend><div class="two">${time("quietFrom")}${time("quietUntil")}</div><p class="small quiet">${t("family.quiet.say")}</p></fieldset>`;
    }

    /** Quiet hours have both ends or none. */
    #hours(name: "quietFrom" | "quietUntil", time: string): Promise<void> {
        const { quietFrom, quietUntil } = this.me.choices;
        const both = { quietFrom: quietFrom ?? "20:00", quietUntil: quietUntil ?? "06:30", [name]: time };
        return this.#choose(time === "" ? { quietFrom: null, quietUntil: null } : both);
    }

    #devices(): TemplateResult | typeof nothing {
        const { devices } = this.me.push;
        if (devices.length === 0) return nothing;
        return html`<section class="stack"><h3>${t("family.devices.title")}</h3><ul class="stack">${devices.map(device)}</ul></section>`;
    }

    #leave(): TemplateResult {
        if (!this.sure) return button(t("common.signOut"), () => void (this.sure = true), { kind: "bare" });
        return html`<section class="stack"><p role="alert">${t("family.leave.say")}</p><div class="row">
            ${button(t("common.signOut"), () => void this.family.leave())}${button(t("common.cancel"), () => void (this.sure = false), { kind: "bare" })}</div></section>`;
    }
}
customElements.define("hkg-settings", Settings);

const device = ({ since, thisOne }: Device): TemplateResult => html`<li>${t(thisOne ? "family.devices.this" : "family.devices.other", { since: day(since) })}</li>`;
