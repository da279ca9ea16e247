import { html, nothing, type PropertyValues, type TemplateResult } from "lit";
import { Problem, get, post } from "../parts/api.js";
import { has, inZone, offeredBy, preferred, speak, spoken, t, type Language } from "../parts/i18n.js";
import { Page, every } from "../parts/page.js";
import "../parts/pair.js";
import { send, tap, type Said } from "../parts/taps.js";
import { chosen, mark, nobody, welcome, withTask, type Adult, type Child, type Choice, type Family, type Screen } from "./desk.js";
import { awayScreen, doneScreen, staffScreen } from "./done.js";
import { enterScreen } from "./enter.js";
import { familyScreen } from "./family.js";
import { DONE_MS, Forgetting, IDLE_MS } from "./forget.js";
import { linesOf } from "./lines.js";
import { whoScreen } from "./who.js";

type Opened = { centre: { name: string; zone: string; languages: string[] } };
type Found = { family: string; adults: Adult[] };
type Chosen = { family: string; adult: Family["adult"]; children: Child[] };

const REOPEN_MS = 3_000;
/** How often an idle kiosk asks whether it still belongs to the centre. */
const ASK_MS = 30_000;

/** The front desk: one screen at a time, and what it knows of a family ends with the screen. */
export class Kiosk extends Page {
    static override properties = { screen: { state: true }, away: { state: true } };
    declare screen: Screen;
    /** Whether the centre could not be reached when an idle kiosk last asked. */
    declare away: boolean;
    #languages: readonly string[] = [];
    /** The language that greets, where the centre chose one. */
    #home: string | null = null;
    #forgetting = new Forgetting(() => this.#forget());
    #stop = new AbortController();

    constructor() {
        super();
        this.screen = { at: "opening" };
        this.away = false;
    }

    override connectedCallback(): void {
        super.connectedCallback();
        every(ASK_MS, () => void this.#stillOurs());
        every(REOPEN_MS, () => this.away && void this.#stillOurs());
        addEventListener("offline", () => (this.away = true));
        addEventListener("online", () => void this.#stillOurs());
        void this.#open();
    }

    protected override render(): TemplateResult {
        const screen = this.screen;
        switch (screen.at) {
            case "opening":
                return html`<main class="screen">${screen.away ? awayScreen() : has("common.loading") ? html`<h1 class="late">${t("common.loading")}</h1>` : nothing}</main>`;
            case "pairing":
                return html`<main class="screen"><hkg-pair .surface=${"KIOSK"} @paired=${() => this.#open()}></hkg-pair></main>`;
            case "enter":
                return html`<main>${enterScreen(screen.trouble || !this.away ? screen : { ...screen, trouble: "away" }, this.#languages, { typed: this.#typed, next: this.#find, speak: this.#speak })}</main>`;
            case "who":
                return html`<main>${whoScreen(screen, (adult) => this.#choose(screen.ticket, adult), this.#forget)}</main>`;
            case "family":
                return html`<main>${familyScreen(screen, { choose: this.#change, write: this.#write, task: this.#task, go: this.#go, again: this.#forget })}</main>`;
            case "done":
                return html`<main>${doneScreen(screen.lines, this.#forget)}</main>`;
            case "staff":
                return html`<main>${staffScreen(this.#forget)}</main>`;
        }
    }

    protected override updated(changed: PropertyValues): void {
        const before = changed.get("screen") as Screen | undefined;
        if (before?.at === this.screen.at) return;
        const first = this.screen.at === "enter" ? "#mark" : "h1";
        this.querySelector<HTMLElement>(first)?.focus();
    }

    /** Shows a screen and begins its time; nothing is forgotten while something is still to be sent. */
    #show(screen: Screen): void {
        this.screen = screen;
        const kept = screen.at === "opening" || screen.at === "pairing" || (screen.at === "family" && screen.sending);
        const empty = screen.at === "enter" && screen.typed === "" && !screen.trouble && spoken() === preferred(this.#home, this.#languages);
        this.#forgetting.after(kept || empty ? 0 : screen.at === "done" && !screen.lines.some((l) => l.key === "asked") ? DONE_MS : IDLE_MS);
    }

    #forget = (): void => {
        this.#stop.abort();
        this.#stop = new AbortController();
        this.#show(nobody());
        const home = preferred(this.#home, this.#languages);
        if (home !== spoken()) void this.#speak(home);
    };

    #speak = async (language: Language): Promise<void> => {
        await speak(language);
        this.#show({ ...this.screen });
    };

    async #open(): Promise<void> {
        try {
            const { centre } = await get<Opened>("/api/kiosk");
            this.#languages = offeredBy(centre.languages);
            inZone(centre.zone);
            this.#home = centre.languages[0] ?? null;
            await speak(preferred(this.#home, this.#languages));
            this.#show(nobody());
        } catch (no) {
            if (no instanceof Problem && (no.signedOut || no.status === 403)) this.#show({ at: "pairing" });
            else {
                this.#show({ at: "opening", away: true });
                setTimeout(() => this.#open(), REOPEN_MS);
            }
        }
    }

    async #stillOurs(): Promise<void> {
        if (this.screen.at !== "enter" || this.screen.typed) return;
        const no = await get<Opened>("/api/kiosk").catch((no: unknown) => no);
        this.away = no instanceof Error && !(no instanceof Problem && !no.passing);
        if (no instanceof Problem && no.signedOut && this.screen.at === "enter") this.#show({ at: "pairing" });
    }

    #typed = (text: string): void => this.#show({ at: "enter", typed: text.replace(/[^\d+ ]/g, "").slice(0, 20), busy: false });

    #find = async (): Promise<void> => {
        if (this.screen.at !== "enter" || this.screen.busy || !/\d/.test(this.screen.typed)) return;
        const typed = this.screen.typed;
        this.#show({ at: "enter", typed, busy: true });
        await this.#or(typed, async () => {
            const found = await post<Found>("/api/kiosk/find", mark(typed), this.#stop.signal);
            const only = found.adults.length === 1 ? found.adults[0] : undefined;
            if (only) await this.#chosen(found.family, only);
            else this.#show({ at: "who", ticket: found.family, adults: found.adults, busy: false });
        });
    };

    #choose(ticket: string, adult: Adult): Promise<void> {
        if (this.screen.at === "who") this.#show({ ...this.screen, busy: true });
        return this.#or("", () => this.#chosen(ticket, adult));
    }

    async #chosen(ticket: string, adult: Adult): Promise<void> {
        const answer = await post<Chosen>("/api/kiosk/choose", { family: ticket, adult: adult.id }, this.#stop.signal);
        this.#show(answer.children.length > 0 ? welcome(answer.family, answer.adult, answer.children) : { at: "staff" });
    }

    #change = (child: Child, change: Partial<Choice>): void => {
        const family = this.screen;
        if (family.at !== "family" || family.sending) return;
        this.#show({ ...family, choices: { ...family.choices, [child.id]: { ...family.choices[child.id]!, ...change } } });
    };

    #write = (child: Child | undefined): void => {
        if (this.screen.at === "family") this.#show({ ...this.screen, writing: child?.id });
    };

    #task = (task: Family["task"]): void => {
        if (this.screen.at === "family") this.#show(withTask(this.screen, task));
    };

    #go = async (): Promise<void> => {
        const family = this.screen;
        if (family.at !== "family" || family.sending) return;
        const children = chosen(family);
        const taps = children.map((child) => tap(child.id, said(family, child)));
        await this.#or("", async () => {
            const beside = { family: family.ticket, adult: family.adult.id };
            const told = (sending: "sending" | "waiting") => this.#sending(family, sending);
            const answers = await send("/api/kiosk/taps", taps, { beside, told, signal: this.#stop.signal });
            const lines = linesOf(family, children, answers);
            this.#show(lines ? { at: "done", lines } : { at: "staff" });
        });
    };

    /** A pickup without network is for people to sort out; a drop-off waits on this screen until it is sent. */
    #sending(family: Family, sending: "sending" | "waiting"): void {
        if (sending === "waiting" && family.task === "collect") this.#staff();
        else this.#show({ ...family, writing: undefined, sending });
    }

    #staff(): void {
        this.#stop.abort();
        this.#stop = new AbortController();
        this.#show({ at: "staff" });
    }

    /** Does what was asked; every no becomes the one neutral screen, but for a number nobody has and a network that is away. */
    async #or(typed: string, act: () => Promise<void>): Promise<void> {
        const mine = this.#stop.signal;
        try {
            await act();
        } catch (no) {
            if (mine.aborted) return;
            if (!(no instanceof Problem) || no.status >= 500) this.#show({ at: "enter", typed, trouble: "away", busy: false });
            else if (no.signedOut) this.#show({ at: "pairing" });
            else if (no.reason === "nobody-found" || no.reason === "nonsense") this.#show({ at: "enter", typed, trouble: "unknown", busy: false });
            else if (no.reason === "ticket-over") this.#show({ at: "enter", typed, trouble: "over", busy: false });
            else this.#show({ at: "staff" });
        }
    }
}
customElements.define("hkg-kiosk", Kiosk);

function said(family: Family, child: Child): Said {
    if (family.task === "collect") return { type: "PickupRequested" };
    const { morning, note } = family.choices[child.id]!;
    return { type: "DroppedOff", morning, signing: "TAP", ...(note.trim() ? { note: note.trim() } : {}) };
}
