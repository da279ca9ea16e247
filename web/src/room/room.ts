import { html, nothing, type TemplateResult } from "lit";
import { Problem, get } from "../parts/api.js";
import { careNow } from "../parts/clock.js";
import { button } from "../parts/controls.js";
import { bdi, clock, inZone, offeredBy, preferred, speak, t, tr, type Language } from "../parts/i18n.js";
import { icon } from "../parts/icons.js";
import { Live, type Liveness } from "../parts/live.js";
import { Page, every } from "../parts/page.js";
import "../parts/pair.js";
import { sheet } from "../parts/sheet.js";
import type { Said } from "../parts/taps.js";
import { undoBar } from "../parts/undo.js";
import { board, skeleton } from "./board.js";
import { parted, type Card, type Detail, type Opened, type Person } from "./card.js";
import { childSheet, type Open } from "./child.js";
import { Desk } from "./desk.js";
import { chooseEducator, remember, remembered } from "./educators.js";
import { Fresh } from "./fresh.js";
import type { Panel } from "./panels.js";
import { alerts, tasks } from "./tasks.js";

const LANGUAGE = "room.language";
/** Facts whose time matters enough to be put right by minutes. */
const dated = ["Received", "SaidGoodbye", "ParentReturned", "Comforted", "Settled", "UpsetAgain", "LostSight", "Reunited", "PickedUp"];

/** The room's board: who is where, and what to say next about whom. */
export class Room extends Page {
    static override properties = { stage: { state: true }, cards: { state: true }, open: { state: true }, choosing: { state: true }, liveness: { state: true } };
    declare stage: "opening" | "pairing" | "unreachable" | "open";
    declare cards: Card[] | undefined;
    declare open: Open | undefined;
    declare choosing: boolean;
    declare liveness: Liveness;
    #opened?: Opened;
    #educator?: Person;
    #asOf = 0;
    #seen = new Set<string>();
    #live = new Live({ path: "/api/room/live", fetch: () => this.#fetch(), told: (state) => (this.liveness = state) });
    #fresh = new Fresh<Card[]>((cards) => (this.cards = cards));
    #desk = new Desk({ changed: () => this.requestUpdate(), noted: () => void this.#live.refresh(), signedOut: () => this.#signedOut() });

    constructor() {
        super();
        this.stage = "opening";
        this.choosing = false;
        this.liveness = "opening";
    }

    override connectedCallback(): void {
        super.connectedCallback();
        every(5000, () => this.stage === "open" && this.requestUpdate());
        addEventListener("beforeunload", (event) => this.#desk.busy && event.preventDefault());
        void this.#begin();
    }

    protected override render(): TemplateResult {
        switch (this.stage) {
            case "opening":
                return skeleton();
            case "pairing":
                return html`<main class="none"><hkg-pair .surface=${"ROOM"} @paired=${() => this.#begin()}></hkg-pair></main>`;
            case "unreachable":
                return html`<main class="none"><h1>${t("room.page")}</h1><p>${t("common.unreachable")}</p>${button(t("common.tryAgain"), () => this.#begin())}</main>`;
            case "open":
                return this.#educator ? this.#board(this.#educator) : html`<main class="none">${this.#chooser()}</main>`;
        }
    }

    #board(educator: Person): TemplateResult {
        const cards = this.cards;
        const alarmed = (cards ?? []).filter((card) => card.alert);
        const unseen = alarmed.filter((card) => !this.#seen.has(card.id));
        const does = { open: this.#show, receive: (card: Card) => this.#say(card, { type: "Received" }), say: this.#say, seen: this.#saw };
        return html`
            ${this.#top(educator)}
            <div>${alerts(unseen, does)}${cards ? tasks(cards, does) : nothing}</div>
            ${cards ? board(cards, this.#desk.sending, does) : skeleton()}
            ${this.open ? nothing : this.#undo()}
            ${this.#sheet(unseen)}
            ${this.choosing ? sheet("box", t("room.educator.title"), this.#chooser(), () => (this.choosing = false)) : nothing}`;
    }

    #top(educator: Person): TemplateResult {
        const here = (this.cards ?? []).filter((card) => card.state === "HERE" || card.state === "UPSET").length;
        return html`<header class="top">
            <h1>${bdi(this.#opened!.room.name || t("room.page"))}</h1>
            <p><strong>${clock(careNow())}</strong> ${this.cards ? t("room.here", { count: here }) : nothing}
                <span role="status" class="stale">${this.liveness === "not-live" ? html`${icon("away")}${t("common.notLive", { time: clock(this.#asOf || careNow()) })}` : nothing}</span></p>
            ${button(tr("room.educator.writes", { name: bdi(educator.name) }), () => (this.choosing = true), { icon: "person" })}
        </header>`;
    }

    #chooser(): TemplateResult {
        return chooseEducator(this.#opened!, this.#choose, this.#speak);
    }

    #sheet(alarmed: readonly Card[]): unknown {
        const open = this.open;
        const card = this.cards?.find((one) => one.id === open?.id);
        if (!open || !card) return nothing;
        const does = {
            say: (said: Said) => this.#say(card, said),
            panel: (panel: Panel | undefined) => (this.open = { ...open, panel, adult: undefined }),
            adult: (adult: Person | undefined) => (this.open = { ...open, adult }),
            more: () => (this.open = { ...open, more: true }),
            close: this.#hide,
            again: () => void this.#detail(),
            correct: (fact: string) => this.#desk.correct(card, fact, this.#educator!),
        };
        const content = childSheet({ card, open, does, alerts: alarmed, educators: this.#first(), rooms: this.#opened!.rooms, sending: this.#desk.sending.get(card.id), undo: this.#undo() });
        return sheet("sheet", card.firstName, content, this.#hide);
    }

    /** The educators, whoever writes first. */
    #first(): Person[] {
        return [...this.#opened!.educators].sort((a, b) => Number(b.id === this.#educator?.id) - Number(a.id === this.#educator?.id));
    }

    #undo(): TemplateResult {
        const notice = this.#desk.notice;
        const fact = notice?.fact;
        const educator = this.#educator!;
        if (!notice || !fact) return undoBar(notice && { words: notice.words });
        const earlier = dated.includes(fact.said.type) ? (minutes: number) => this.#desk.earlier(fact, minutes, educator) : undefined;
        return undoBar({ words: notice.words, undo: () => this.#desk.undo(fact, educator), earlier });
    }

    #say = (card: Card, said: Said): void => {
        const goodbye = said.type === "SaidGoodbye" && parted(card) ? this.open?.detail?.today.findLast((fact) => fact.type === "SaidGoodbye" && fact.correctable) : undefined;
        if (goodbye) this.#desk.instead(card, goodbye, said, this.#educator!);
        else this.#desk.say(card, said, this.#educator!);
        if (this.open?.panel && said.type !== "Reunited") this.open = { ...this.open, panel: undefined, adult: undefined };
    };

    #saw = (card: Card): void => {
        this.#seen.add(card.id);
        this.requestUpdate();
    };

    #show = (card: Card, panel?: Panel): void => {
        this.open = { id: card.id, panel };
        void this.#detail();
    };

    #hide = (): void => {
        this.open = undefined;
    };

    #choose = (educator: Person): void => {
        this.#educator = educator;
        remember(educator);
        this.choosing = false;
        this.requestUpdate();
    };

    #speak = async (language: Language): Promise<void> => {
        localStorage.setItem(LANGUAGE, language);
        await speak(language);
        this.requestUpdate();
    };

    async #begin(): Promise<void> {
        try {
            const opened = await get<Opened>("/api/room");
            this.#opened = opened;
            inZone(opened.centre.zone);
            await speak(preferred(localStorage.getItem(LANGUAGE), offeredBy(opened.centre.languages)));
            this.#educator ??= remembered(opened.educators);
            document.title = `${opened.room.name} · Hug Kiss Go`;
            this.stage = "open";
            this.#live.close();
            this.#live.open();
            await this.#live.refresh();
        } catch (no) {
            if (no instanceof Problem && (no.signedOut || no.status === 403)) this.#signedOut();
            else this.#unreachable();
        }
    }

    #unreachable(): void {
        if (this.stage !== "open") this.stage = "unreachable";
        setTimeout(() => this.stage === "unreachable" && void this.#begin(), 5000);
    }

    /** A device that was switched off knows nobody any more. */
    #signedOut(): void {
        this.#live.close();
        this.stage = "pairing";
        this.cards = undefined;
        this.open = undefined;
        this.#opened = undefined;
    }

    async #fetch(): Promise<void> {
        try {
            const { children } = await get<{ children: Card[] }>("/api/room/board");
            this.#asOf = careNow();
            this.#forgetSeen(children);
            this.#fresh.arrived(children);
            if (this.open) await this.#detail();
        } catch (no) {
            if (no instanceof Problem && no.signedOut) this.#signedOut();
        }
    }

    /** An alert that is over and comes again is shown again. */
    #forgetSeen(cards: readonly Card[]): void {
        const alarmed = new Set(cards.filter((card) => card.alert).map((card) => card.id));
        for (const id of this.#seen) if (!alarmed.has(id)) this.#seen.delete(id);
    }

    async #detail(): Promise<void> {
        const id = this.open?.id;
        if (!id) return;
        const got = await get<Detail>("/api/room/children/" + encodeURIComponent(id)).catch(() => undefined);
        if (this.open?.id === id) this.open = got ? { ...this.open, detail: got, fault: false } : { ...this.open, fault: !this.open.detail };
    }
}
customElements.define("hkg-room", Room);
