import "./look.css";
import { html, nothing, type TemplateResult } from "lit";
import { Problem, Unreachable, get, post } from "../parts/api.js";
import { careNow } from "../parts/clock.js";
import { dateOf, inZone, preferred, speak, t, type Language } from "../parts/i18n.js";
import { Live, type Liveness } from "../parts/live.js";
import { Page, every } from "../parts/page.js";
import { sheet } from "../parts/sheet.js";
import "./absence.js";
import { home, type Shown } from "./home.js";
import { forgetAll, jot, keep, kept, note } from "./keep.js";
import type { Goodbyes, Me, Story, Victory } from "./model.js";
import { reach, startWorker, switchOff, type Reach } from "./push.js";
import "./settings.js";
import { Invitation, signedOut, skeleton, trouble } from "./threshold.js";
import { askHow } from "./wishes.js";

type Stage = "loading" | "invited" | "out" | "home" | "unreachable";

/** The page of one guardian: today's story of their children, and what may be asked of the centre from here. */
export class Family extends Page {
    static override properties = { stage: { state: true }, open: { state: true }, refusal: { state: true }, reach: { state: true }, asOf: { state: true } };
    declare stage: Stage;
    declare open: "" | "absence" | "more";
    declare refusal: string;
    declare reach: Reach;
    /** Set while what is shown is older than it should be. */
    declare asOf: number | undefined;
    me?: Me;
    child = "";
    day = "";
    /** Today's, of every child. */
    stories: Record<string, Story> = {};
    /** The story of the day that is looked at, when that is not today. */
    past?: Story;
    goodbyes?: Goodbyes;
    victories: Victory[] = [];
    #invitation = new Invitation(this, () => void this.begin());
    #live?: Live;
    #stops: (() => void)[] = [];

    constructor() {
        super();
        this.stage = "loading";
        this.open = "";
        this.refusal = "";
        this.reach = "unknown";
    }

    override connectedCallback(): void {
        super.connectedCallback();
        this.#stops = [every(15_000, () => this.requestUpdate())];
        navigator.serviceWorker?.addEventListener("message", () => void this.#live?.refresh());
        window.addEventListener("visibilitychange", () => document.visibilityState === "visible" && void this.#live?.refresh());
        void speak(preferred(note("language"))).then(() => this.begin());
    }

    override disconnectedCallback(): void {
        super.disconnectedCallback();
        this.#live?.close();
        for (const stop of this.#stops) stop();
    }

    /** Comes in: by an invitation in the address, with the session of this phone, or not at all. */
    async begin(): Promise<void> {
        if (await this.#invitation.look()) return void (this.stage = "invited");
        if (note("leaving")) return this.leave();
        try {
            await this.#enter(await get<Me>("/family/api/me"));
        } catch (no) {
            await this.#notIn(no);
        }
    }

    async #enter(me: Me): Promise<void> {
        this.#known(me);
        inZone(me.centre.zone);
        await speak(preferred(note("language") ?? me.choices.language ?? null, me.centre.languages));
        this.child = me.children.find(({ id }) => id === note("child"))?.id ?? me.children[0]?.id ?? "";
        this.stage = "home";
        this.#live?.close();
        this.#live = new Live({ path: "/family/api/live", fetch: () => this.#fetch(), told: (state) => this.#told(state) });
        this.#live.open();
        await this.#live.refresh();
        await startWorker().catch(() => undefined);
        this.reach = await reach().catch(() => "none" as const);
    }

    async #notIn(no: unknown): Promise<void> {
        if (no instanceof Problem && no.signedOut) {
            await forgetAll();
            this.stage = "out";
            return;
        }
        const last = kept();
        if (!last || !(no instanceof Unreachable || (no instanceof Problem && no.passing))) return void (this.stage = "unreachable");
        inZone(last.me.centre.zone);
        Object.assign(this, { me: last.me, child: last.child, stories: last.stories, goodbyes: last.goodbyes, victories: last.victories ?? [], asOf: last.at });
        this.stage = "home";
        setTimeout(() => void this.begin(), 5000);
    }

    async #fetch(): Promise<void> {
        const { child, me, day } = this;
        if (!me) return;
        try {
            const today = dateOf(careNow());
            const all = me.children.map(async ({ id }) => [id, await get<Story>(`/family/api/story?child=${id}&day=${today}`)] as const);
            const then = day ? get<Story>(`/family/api/story?child=${child}&day=${day}`) : undefined;
            const about = `child=${child}`;
            const [stories, past, again, goodbyes, won] = await Promise.all([Promise.all(all), then, get<Me>("/family/api/me"), get<Goodbyes>(`/family/api/goodbyes?${about}&weeks=6`), get<{ victories: Victory[] }>(`/family/api/victories?${about}`)]);
            if (child !== this.child || day !== this.day) return;
            this.#known(again);
            Object.assign(this, { stories: Object.fromEntries(stories), past, goodbyes, victories: won.victories, asOf: undefined });
            keep({ at: careNow(), me: again, child, stories: this.stories, goodbyes, victories: won.victories });
            this.requestUpdate();
        } catch (no) {
            if (no instanceof Problem && no.signedOut) return this.#notIn(no).then(() => this.#live?.close());
            this.asOf ??= kept()?.at ?? careNow();
        }
    }

    /** Who belongs to this phone, as the centre knows it now: a child may have moved to another room. */
    #known(me: Me): void {
        for (const child of me.children) child.firstName ||= t("common.nameErased");
        this.me = me;
    }

    #told(state: Liveness): void {
        this.asOf = state === "not-live" ? (this.asOf ?? kept()?.at) : undefined;
    }

    /** Shows another child, or another day of this one (none means today). */
    show(child: string, day = ""): void {
        if (child !== this.child) Object.assign(this, { goodbyes: undefined, victories: [] });
        Object.assign(this, { child, day: day === dateOf(careNow()) ? "" : day, past: undefined, refusal: "" });
        jot("child", child);
        this.requestUpdate();
        void this.#live?.refresh();
    }

    async ask(): Promise<void> {
        this.refusal = await askHow(this.child);
        await this.#live?.refresh();
    }

    async choose(language: Language): Promise<void> {
        await speak(language);
        jot("language", language);
        this.requestUpdate();
    }

    /** Signs out: what lies on this phone goes first, whatever the network says. */
    async leave(): Promise<void> {
        this.open = "";
        this.stage = "loading";
        this.#live?.close();
        const language = note("language");
        const silenced = switchOff().catch(() => "off");
        await forgetAll();
        await Promise.race([silenced, new Promise((late) => setTimeout(late, 3000))]);
        jot("language", language);
        this.me = undefined;
        try {
            await post("/api/family/sign-out");
            this.stage = "out";
        } catch (no) {
            if (no instanceof Problem && no.signedOut) return void (this.stage = "out");
            jot("leaving", "1");
            this.stage = "unreachable";
            setTimeout(() => void this.leave(), 5000);
        }
    }

    protected override render(): TemplateResult {
        if (this.stage === "loading") return skeleton();
        if (this.stage === "invited") return this.#invitation.render();
        if (this.stage === "out") return signedOut();
        if (this.stage === "unreachable") return trouble(note("leaving") !== null, () => void this.begin());
        const me = this.me!;
        const child = me.children.find(({ id }) => id === this.child);
        const shown: Shown = { me, child, story: this.day ? this.past : this.stories[this.child], stories: this.stories, goodbyes: this.goodbyes, victories: this.victories, day: this.day, asOf: this.asOf, reach: this.reach, refusal: this.refusal };
        return html`${home(this, shown)}${this.#sheets(me)}`;
    }

    #sheets(me: Me): unknown {
        const close = () => void (this.open = "");
        if (this.open === "absence") return sheet("sheet", t("family.absence.title"), html`<hkg-absence .me=${me} .child=${this.child} @done=${close}></hkg-absence>`, close);
        if (this.open === "more") return sheet("sheet", t("common.more"), html`<hkg-settings .me=${me} .family=${this} @done=${close}></hkg-settings>`, close);
        return nothing;
    }
}
customElements.define("hkg-family", Family);
