import "./look.css";
import { html, nothing, type TemplateResult } from "lit";
import { Problem, post } from "../parts/api.js";
import { button } from "../parts/controls.js";
import "../parts/form.js";
import type { Asking } from "../parts/form.js";
import { clock, has, inZone, preferred, speak, t, type Language } from "../parts/i18n.js";
import { Page, onceMore } from "../parts/page.js";
import { sheet } from "../parts/sheet.js";
import "../parts/sign-in.js";
import { tongueBar } from "../parts/tongues.js";
import { childrenDesk } from "./children.js";
import { Desk } from "./desk.js";
import { devicesDesk, pairing } from "./devices.js";
import { peopleDesk } from "./people.js";
import { roomsDesk } from "./rooms.js";
import { settingsDesk } from "./settings.js";
import { staffDesk } from "./staff.js";
import { transferDesk } from "./transfer.js";

type Stage = "loading" | "out" | "refused" | "unreachable" | "open";
const places = ["children", "people", "staff", "rooms", "devices", "transfer", "settings"] as const;
type Place = (typeof places)[number];

/** The office of one centre: dense and quiet, everything a link, everything from the keyboard. */
export class OfficePage extends Page {
    static override properties = { stage: { state: true }, asking: { state: true }, showing: { state: true }, typed: { state: true }, said: { state: true }, away: { state: true } };
    declare stage: Stage;
    /** The form that is open. */
    declare asking: Asking | undefined;
    /** What else is shown in a box: a code, an invitation, a passphrase shown once. */
    declare showing: { label: string; content: unknown } | undefined;
    declare typed: string;
    declare said: string;
    /** Whether the device has no network: what is shown may have changed, and nothing can be said. */
    declare away: boolean;
    readonly desk = new Desk();

    constructor() {
        super();
        this.stage = "loading";
        this.typed = "";
        this.said = "";
        this.away = false;
    }

    override connectedCallback(): void {
        super.connectedCallback();
        window.addEventListener("hashchange", () => this.#moved());
        window.addEventListener("keydown", (event) => this.#key(event));
        window.addEventListener("offline", () => (this.away = true));
        window.addEventListener("online", () => void this.#back());
        void speak(preferred(localStorage.getItem("office.language"))).then(() => (this.requestUpdate(), this.enter()));
    }

    get place(): Place {
        const [, name] = location.hash.split("/");
        return places.find((place) => place === name) ?? "children";
    }

    get chosen(): string | undefined {
        return location.hash.split("/")[2];
    }

    async enter(): Promise<void> {
        try {
            await this.desk.load();
            inZone(this.desk.office.centre.zone);
            this.stage = "open";
        } catch (no) {
            this.stage = !(no instanceof Problem) || no.passing ? "unreachable" : no.signedOut ? "out" : "refused";
            if (this.stage === "unreachable") onceMore(() => this.stage === "unreachable" && void this.enter());
        }
    }

    /** Reads the desk anew; a form that is open keeps what was typed. */
    async #back(): Promise<void> {
        if (this.stage !== "open" || !this.away) return;
        this.away = await this.desk.load().then(() => false, () => true);
        if (this.away) onceMore(() => void this.#back());
    }

    ask(asking: Asking): void {
        this.asking = asking;
    }

    show(label: string, content: unknown): void {
        this.showing = { label, content };
    }

    #moved(): void {
        this.typed = "";
        this.said = "";
        this.requestUpdate();
        void this.updateComplete.then(() => this.querySelector<HTMLElement>("[data-arrive]")?.focus({ preventScroll: false }));
    }

    /** A slash searches; the arrows walk through a list of links. */
    #key(event: KeyboardEvent): void {
        const at = document.activeElement;
        const writing = at instanceof HTMLInputElement || at instanceof HTMLTextAreaElement || at instanceof HTMLSelectElement;
        if (event.key === "/" && !writing && !this.asking) return (event.preventDefault(), this.querySelector<HTMLElement>("input[type=search]")?.focus());
        if (event.key !== "ArrowDown" && event.key !== "ArrowUp") return;
        const links = [...this.querySelectorAll<HTMLElement>(".list a.who")];
        const now = links.indexOf(at as HTMLElement);
        const search = at instanceof HTMLInputElement && at.type === "search";
        if (now < 0 && !search) return;
        event.preventDefault();
        links[Math.max(0, Math.min(links.length - 1, now + (event.key === "ArrowDown" ? 1 : -1)))]?.focus();
    }

    async #language(language: Language): Promise<void> {
        await speak(language);
        localStorage.setItem("office.language", language);
        this.requestUpdate();
        this.querySelector<Page>("hkg-sign-in")?.requestUpdate();
    }

    async #leave(): Promise<void> {
        await post("/api/office/sign-out").catch(() => undefined);
        location.hash = "";
        this.stage = "out";
    }

    protected override render(): unknown {
        switch (this.stage) {
            case "loading": return skeleton();
            case "out": return html`<hkg-sign-in .heading=${t("office.title")} .speak=${(l: Language) => void this.#language(l)} @entered=${() => void this.enter()}></hkg-sign-in>`;
            case "refused": return this.#plain(t("office.refused.title"), t("office.refused.say"), undefined, html`<a class="button go" href="/staff/">${t("office.refused.onward")}</a>`);
            case "unreachable": return this.#plain(t("desk.unreachableTitle"), t("desk.unreachable"), () => void this.enter());
            case "open": return this.#open();
        }
    }

    #plain(title: string, say: string, again?: () => void, on: unknown = nothing): TemplateResult {
        return html`<main class="sign-in stack"><p class="brand">Hug Kiss Go</p><h1>${title}</h1><p>${say}</p>${again ? html`<p class="quiet">${t("desk.byItself")}</p>` : nothing}
            <div class="row">${on}${again ? button(t("common.tryAgain"), again, { kind: "go" }) : button(t("common.signOut"), () => void this.#leave())}</div></main>`;
    }

    #open(): TemplateResult {
        const { centre, me } = this.desk.office;
        return html`
            <header class="top">
                <nav aria-label=${t("office.title")}>${places.map((place) => html`<a href="#/${place}" aria-current=${place === this.place ? "page" : nothing}>${t("office.place." + place)}</a>`)}</nav>
                ${button(t("office.pair.title"), () => pairing(this))}
            </header>
            ${this.away ? html`<p class="stale" role="status">${t("common.notLive", { time: clock(this.desk.readAt) })}</p>` : nothing}
            ${this.said ? html`<p class="said-here" role="status">${this.said}</p>` : nothing}
            ${this.#place()}
            <footer class="foot"><p class="quiet small">${centre.name} · ${me.name}</p>
                <div class="row">${button(t("common.signOut"), () => void this.#leave(), { kind: "bare" })}${tongueBar(["en", "de", "fr", "es", "fi"], (l) => void this.#language(l))}</div></footer>
            ${this.asking ? sheet("box", this.asking.title, html`<hkg-form .asking=${this.asking} @done=${() => (this.asking = undefined)}></hkg-form>`, () => (this.asking = undefined)) : nothing}
            ${this.showing ? sheet("box", this.showing.label, this.showing.content, () => (this.showing = undefined)) : nothing}`;
    }

    #place(): TemplateResult {
        switch (this.place) {
            case "children": return childrenDesk(this);
            case "people": return peopleDesk(this);
            case "staff": return staffDesk(this);
            case "rooms": return roomsDesk(this);
            case "devices": return devicesDesk(this);
            case "transfer": return transferDesk(this);
            case "settings": return settingsDesk(this);
        }
    }
}
customElements.define("hkg-office", OfficePage);

/** The desk before anything lies on it; its word is known a moment after its shape. */
const skeleton = (): TemplateResult => html`<main class="desks two" aria-busy="true">
    <section class="list"><h1 class="said">${has("common.loading") ? t("common.loading") : "Hug Kiss Go"}</h1>${[1, 2, 3, 4, 5, 6, 7, 8].map(() => html`<div class="skeleton line"></div>`)}</section>
    <section class="record"><div class="skeleton line"></div><div class="skeleton sheet1"></div></section>
</main>`;
