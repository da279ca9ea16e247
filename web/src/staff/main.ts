import "./look.css";
import { html, nothing, type TemplateResult } from "lit";
import { Problem, get, post } from "../parts/api.js";
import { careNow } from "../parts/clock.js";
import { button } from "../parts/controls.js";
import "../parts/form.js";
import type { Asking } from "../parts/form.js";
import { clock, dateOf, has, inZone, preferred, speak, t, type Language } from "../parts/i18n.js";
import { Live, type Liveness } from "../parts/live.js";
import { Page, every, onceMore } from "../parts/page.js";
import { sheet } from "../parts/sheet.js";
import "../parts/sign-in.js";
import { tongueBar } from "../parts/tongues.js";
import { childrenList } from "./children.js";
import type { Listed, Me, Notice, Overlooked, Patterns, Reading, Sheet, Today, Victory } from "./model.js";
import { patterns, spans } from "./patterns.js";
import { sheetOf } from "./sheet.js";
import { today } from "./today.js";
import { tellings } from "./tellings.js";

type Stage = "loading" | "out" | "refused" | "unreachable" | "open";

/** What is counted through every child of the centre may take a while on a small machine. */
const LONG_MS = 40_000;

/** What is kept in this browser under the page's name. */
const kept = (key: string): string | null => localStorage.getItem("staff." + key);

/** The staff page: today across rooms, every child's sheet, and what is worth telling. */
export class StaffPage extends Page {
    static override properties = { stage: { state: true }, live: { state: true }, asking: { state: true }, typed: { state: true }, fault: { state: true }, wall: { state: true }, reading: { state: true }, stale: { state: true } };
    declare stage: Stage;
    declare live: Liveness;
    declare asking: Asking | undefined;
    declare typed: string;
    declare fault: string;
    /** Whether what did not come may come yet; what is not shown to this role will not. */
    again = false;
    declare wall: boolean;
    declare reading: Reading | undefined;
    /** What stands here is from before: the last answer did not come. */
    declare stale: boolean;
    me!: Me;
    today?: Today;
    everyChild?: Listed[];
    sheet?: Sheet;
    notices?: Notice[];
    right?: { real: number; of: number };
    /** How far the record was read when what stands here was told, while it was not read to its end. */
    behind?: Reading;
    victories?: Victory[];
    overlooked?: Overlooked[];
    patterns?: Patterns;
    readAt = 0;
    #live?: Live;

    constructor() {
        super();
        this.stage = "loading";
        this.live = "opening";
        this.typed = this.fault = "";
        this.stale = false;
        this.wall = kept("wall") === "yes";
    }

    override connectedCallback(): void {
        super.connectedCallback();
        window.addEventListener("hashchange", () => this.#moved());
        every(5000, () => (this.reading?.state === "CATCHING_UP" ? void this.refresh() : this.requestUpdate()));
        window.addEventListener("resize", () => this.requestUpdate());
        void speak(preferred(kept("language"))).then(() => (this.requestUpdate(), this.enter()));
    }

    get place(): "today" | "children" | "tellings" | "patterns" {
        const [, name] = location.hash.split("/");
        return name === "children" || name === "tellings" || name === "patterns" ? name : "today";
    }

    /** How many weeks of patterns are looked at. */
    get weeks(): number {
        const wanted = Number(location.hash.split("/")[2]);
        return spans.find((weeks) => weeks === wanted) ?? spans[0];
    }

    get chosen(): string | undefined {
        return this.place === "children" ? location.hash.split("/")[2] : undefined;
    }

    async enter(): Promise<void> {
        try {
            this.me = await get<Me>("/staff/api/me");
            inZone(this.me.centre.zone);
            this.stage = "open";
            this.#live?.close();
            this.#live = new Live({ path: "/staff/api/live", fetch: () => this.#fetch(), told: (state) => (this.live = state) });
            this.#live.open();
            await this.#live.refresh();
        } catch (no) {
            this.#notIn(no);
        }
    }

    /** Reads anew what is being looked at. */
    refresh(): Promise<void> {
        return this.#live?.refresh() ?? Promise.resolve();
    }

    async #fetch(): Promise<void> {
        try {
            const chosen = this.chosen;
            const reading = get<Reading>("/staff/api/reading").catch((): Reading => ({ state: "UNKNOWN" })).then((it) => (this.reading = it));
            let told: Reading | undefined;
            if (this.place === "today") told = (this.today = await get<Today>("/staff/api/today")).reading;
            else if (this.place === "tellings") told = (await reading, await this.#tellings());
            else if (this.place === "patterns") await reading.then(() => this.#patterns());
            else if (chosen) await this.#sheet(chosen, reading);
            else this.everyChild = rows<Listed>(await get("/staff/api/children"), "children");
            this.behind = [told, await reading].find((it) => it?.state === "CATCHING_UP");
            this.readAt = careNow();
            this.fault = "";
            this.stale = false;
        } catch (no) {
            this.#faulty(no);
        }
        this.requestUpdate();
    }

    async #tellings(): Promise<Reading | undefined> {
        const [victories, notices, overlooked] = await Promise.all([get<unknown>("/staff/api/victories", LONG_MS), get<{ right?: { real: number; of: number }; reading?: Reading }>("/staff/api/notices", LONG_MS), get<{ reading?: Reading }>("/staff/api/overlooked", LONG_MS)]);
        this.victories = rows<Victory>(victories, "victories");
        this.notices = rows<Notice>(notices, "notices");
        this.right = notices.right;
        this.overlooked = rows<Overlooked>(overlooked, "children");
        return notices.reading ?? overlooked.reading;
    }

    /** The child's own mornings first, then what needs every child of the centre to compare chance with. */
    async #sheet(chosen: string, reading: Promise<Reading>): Promise<void> {
        const sheet = await get<Sheet>("/staff/api/children/" + chosen);
        this.behind = [await reading].find((it) => it.state === "CATCHING_UP");
        if (chosen !== this.chosen) return;
        this.sheet = { ...sheet, metrics: this.sheet?.child.id === chosen ? (this.sheet.metrics ?? sheet.metrics) : sheet.metrics };
        this.requestUpdate();
        const { metrics } = await get<{ metrics: Sheet["metrics"] }>(`/staff/api/children/${chosen}/metrics`, LONG_MS);
        if (chosen === this.chosen) this.sheet = { ...sheet, metrics };
    }

    async #patterns(): Promise<void> {
        const { weeks } = this;
        const until = dateOf(careNow());
        const from = new Date(Date.parse(until) - (weeks * 7 - 1) * 86_400_000).toISOString().slice(0, 10);
        const patterns = await get<Patterns>(`/staff/api/centre/metrics?from=${from}&to=${until}`, LONG_MS);
        if (weeks === this.weeks) this.patterns = patterns;
    }

    #faulty(no: unknown): void {
        if (no instanceof Problem && no.signedOut) this.#notIn(no);
        else if (no instanceof Problem && !no.passing) [this.again, this.stale, this.fault] = [false, false, t(no.status === 404 ? "staff.notThere" : "staff.notYours")];
        else if (this.#shown) this.stale = true;
        else [this.again, this.fault] = [true, t("desk.unreachable")];
    }

    /** What stands on this place already: an answer that fails to come takes nothing of it away. */
    get #shown(): unknown {
        return { today: this.today, tellings: this.victories, patterns: this.patterns, children: this.chosen ? this.sheet : this.everyChild }[this.place];
    }

    #notIn(no: unknown): void {
        this.#live?.close();
        Object.assign(this, { today: undefined, everyChild: undefined, sheet: undefined, patterns: undefined, victories: undefined, notices: undefined, overlooked: undefined });
        this.stage = !(no instanceof Problem) || no.passing ? "unreachable" : no.signedOut ? "out" : "refused";
        if (this.stage === "unreachable") onceMore(() => this.stage === "unreachable" && void this.enter());
    }

    #moved(): void {
        Object.assign(this, { sheet: undefined, patterns: undefined, fault: "", typed: "" });
        this.requestUpdate();
        if (this.place !== "children") scrollTo(0, 0);
        void this.refresh().then(() => this.querySelector<HTMLElement>("[data-arrive]")?.focus());
    }

    async #language(language: Language): Promise<void> {
        await speak(language);
        localStorage.setItem("staff.language", language);
        this.requestUpdate();
        this.querySelector<Page>("hkg-sign-in")?.requestUpdate();
    }

    #hang(): void {
        this.wall = !this.wall;
        localStorage.setItem("staff.wall", this.wall ? "yes" : "no");
    }

    async #leave(): Promise<void> {
        await post("/api/office/sign-out").catch(() => undefined);
        this.#live?.close();
        Object.assign(this, { today: undefined, everyChild: undefined, sheet: undefined, patterns: undefined, victories: undefined, notices: undefined, overlooked: undefined });
        location.hash = "";
        this.stage = "out";
    }

    protected override updated(): void {
        document.documentElement.classList.toggle("wall", this.wall && this.stage === "open");
    }

    protected override render(): unknown {
        switch (this.stage) {
            case "loading": return has("common.loading") ? this.#place() : nothing;
            case "out": return html`<hkg-sign-in .heading=${t("staff.title")} .speak=${(l: Language) => void this.#language(l)} @entered=${() => void this.enter()}></hkg-sign-in>`;
            case "refused": return this.#plain(t("staff.notYours"));
            case "unreachable": return this.#plain(t("desk.unreachable"), () => void this.enter());
            case "open": return this.#open();
        }
    }

    #plain(say: string, again?: () => void): TemplateResult {
        return html`<main class="sign-in stack"><p class="brand">Hug Kiss Go</p><h1>${t(again ? "desk.unreachableTitle" : "staff.title")}</h1><p>${say}</p>${again ? html`<p class="quiet">${t("desk.byItself")}</p>` : nothing}
            <div class="row">${again ? button(t("common.tryAgain"), again, { kind: "go" }) : button(t("common.signOut"), () => void this.#leave())}</div></main>`;
    }

    #open(): TemplateResult {
        const link = (place: string, words: string) => html`<a href="#/${place}" aria-current=${place === this.place || (place === "" && this.place === "today") ? "page" : nothing}>${words}</a>`;
        return html`
            <header class="top screen-only"><nav aria-label=${t("staff.title")}>${link("", t("staff.today"))}${link("children", t("staff.children"))}${link("tellings", t("staff.tellings"))}${link("patterns", t("staff.patterns"))}</nav>
                ${button(t(this.wall ? "staff.wallOff" : "staff.wallOn"), () => this.#hang(), { kind: "bare" })}</header>
            ${this.live === "not-live" || this.stale ? html`<p class="stale screen-only" role="status">${t("common.notLive", { time: clock(this.readAt || careNow()) })}</p>` : nothing}
            ${this.#howFar()}
            ${this.fault ? this.#without() : this.#place()}
            <footer class="foot screen-only"><p class="quiet small">${this.me.centre.name} · ${this.me.me.name ?? t("common.nameErased")}</p>
                <div class="row">${button(t("common.signOut"), () => void this.#leave(), { kind: "bare" })}${tongueBar(["en", "de", "fr", "es", "fi"], (l) => void this.#language(l))}</div></footer>
            ${this.asking ? sheet("box", this.asking.title, html`<hkg-form .asking=${this.asking} @done=${() => (this.asking = undefined)}></hkg-form>`, () => (this.asking = undefined)) : nothing}`;
    }

    /** What was looked for is not here: asked for anew where that can help, or a way on. */
    #without(): TemplateResult {
        const on = this.chosen ? html`<a class="button" href="#/children">${t("staff.children")}</a>` : html`<a class="button" href="#/">${t("staff.today")}</a>`;
        return html`<main class="page stack"><h1 tabindex="-1" data-arrive>${t("staff." + this.place)}</h1><p role="alert">${this.fault}</p><div class="row">${this.again ? button(t("common.tryAgain"), () => void this.refresh()) : on}</div></main>`;
    }

    /** While the dashboards lag behind the record they say so, on every place. */
    #howFar(): TemplateResult | typeof nothing {
        if (!this.reading || this.reading.state === "UP_TO_DATE" || this.live === "not-live" || this.stale) return nothing;
        const words = this.reading.state === "UNKNOWN" ? t("staff.reading.unknown") : t("staff.reading.behind");
        return html`<p class="stale screen-only" role="status">${words}</p>`;
    }

    #place(): TemplateResult {
        if (this.place === "patterns") return patterns(this);
        if (this.place === "today") return today(this);
        if (this.place === "tellings") return tellings(this);
        return this.chosen ? sheetOf(this) : childrenList(this);
    }
}
customElements.define("hkg-staff", StaffPage);

/** A list may come bare or under its name. */
function rows<T>(answer: unknown, what: string): T[] {
    const found = Array.isArray(answer) ? answer : (answer as Record<string, unknown>)?.[what];
    return Array.isArray(found) ? (found as T[]) : [];
}
