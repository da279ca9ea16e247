import { html, nothing, type TemplateResult } from "lit";
import { post } from "../parts/api.js";
import { careNow } from "../parts/clock.js";
import { button } from "../parts/controls.js";
import { clock, dateOf, onDay, shortDay, t } from "../parts/i18n.js";
import { Page, every } from "../parts/page.js";
import { left } from "./invite.js";
import type { OfficePage } from "./main.js";
import type { Device } from "./model.js";

/** The tablets that work for the centre. */
export function devicesDesk(page: OfficePage): TemplateResult {
    const { devices } = page.desk;
    const seen = devices.some(({ lastSeen }) => lastSeen);
    const rows = [...devices].sort((a, b) => Number(b.active) - Number(a.active) || (a.pairedAt < b.pairedAt ? 1 : -1));
    return html`<main class="page stack">
        <div class="row spread"><h1 tabindex="-1" data-arrive>${t("office.place.devices")}</h1></div>
        ${rows.length === 0 ? html`<p class="quiet">${t("office.device.first")}</p>` : html`<table class="plain wide">
            <thead><tr><th scope="col">${t("office.device.for")}</th><th scope="col">${t("office.device.since")}</th><th scope="col">${seen ? t("office.device.seen") : t("office.device.state")}</th><td></td></tr></thead>
            <tbody>${rows.map((one) => html`<tr><th scope="row">${deviceWords(page, one)}</th><td>${when(one.pairedAt)}</td><td>${one.active ? (one.lastSeen ? when(one.lastSeen) : t(seen ? "office.device.never" : "office.device.works")) : t("office.device.revoked")}</td>
                <td class="does">${one.active ? button(t("office.device.revoke"), () => revoke(page, one), { kind: "bare", label: `${t("office.device.revoke")}: ${deviceWords(page, one)}` }) : nothing}</td></tr>`)}</tbody></table>`}
    </main>`;
}

/** What a tablet is for, and where. */
export const deviceWords = ({ desk }: OfficePage, { surface, room }: Device): string => t("office.surface." + surface) + (room ? ", " + desk.name(room) : "");

/** Today a time, this year a day, before that with its year. */
function when(at: string): string {
    const [day, today] = [dateOf(at), dateOf(careNow())];
    if (day === today) return clock(at);
    return day.slice(0, 4) === today.slice(0, 4) ? shortDay(at) : onDay(at, { day: "numeric", month: "short", year: "numeric" });
}

const revoke = (page: OfficePage, one: Device): void =>
    page.ask({
        title: t("office.device.revoke"),
        say: t("office.device.revokeSay"),
        fields: [],
        action: t("office.device.revoke"),
        save: () => page.desk.doing(() => post(`/api/office/devices/${one.device}/revoke`)),
    });

/** Asks what the tablet is for, then shows its code. */
export function pairing(page: OfficePage): void {
    const { rooms } = page.desk;
    page.ask({
        title: t("office.pair.title"),
        say: t("office.pair.say"),
        fields: [{ name: "for", label: t("office.device.for"), kind: "pick", required: true, value: "KIOSK", options: [["KIOSK", t("office.surface.KIOSK")], ...rooms.map(({ id, name }) => [id, `${t("office.surface.ROOM")}, ${name}`] as const)] }],
        action: t("office.pair.make"),
        save: async ({ one }) => {
            let made: Code | undefined;
            const wish = one.for === "KIOSK" ? { surface: "KIOSK" } : { surface: "ROOM", room: one.for };
            const no = await page.desk.doing(async () => (made = await post<Code>("/api/office/pairings", wish)));
            if (!no) page.show(t("office.pair.title"), html`<hkg-pairing .page=${page} .code=${made} .address=${`${location.host}/${wish.surface.toLowerCase()}/`} @done=${() => (page.showing = undefined)}></hkg-pairing>`);
            return no;
        },
    });
}

type Code = { code: string; until: string };

/** A pairing code in large letters, counting down; closes by itself when the tablet is there. */
export class Pairing extends Page {
    static override properties = { page: { attribute: false }, code: { attribute: false }, address: {} };
    declare page: OfficePage;
    declare code: Code;
    declare address: string;
    #before = 0;
    #stops: (() => void)[] = [];

    override connectedCallback(): void {
        super.connectedCallback();
        this.#before = this.page.desk.devices.length;
        this.#stops = [every(1000, () => this.requestUpdate()), every(3000, () => void this.#look())];
    }

    override disconnectedCallback(): void {
        super.disconnectedCallback();
        for (const stop of this.#stops) stop();
    }

    async #look(): Promise<void> {
        await this.page.desk.doing(() => Promise.resolve());
        if (this.page.desk.devices.length === this.#before || !this.isConnected) return;
        this.page.said = t("office.pair.done");
        this.dispatchEvent(new Event("done"));
    }

    protected override render(): TemplateResult {
        const { code, until } = this.code;
        const over = Date.parse(until) <= careNow();
        return html`<div class="stack">
            <h2>${t("office.pair.title")}</h2>
            <ol class="steps"><li>${t("office.pair.open", { address: this.address })}</li><li>${t("office.pair.type")}</li></ol>
            <p class="code" aria-label=${[...code].join(" ")}>${over ? html`<s>${code}</s>` : code.split("-").map((part) => html`<span>${part}</span>`)}</p>
            <p role="status">${over ? t("office.pair.over") : html`${t("office.pair.until", { time: clock(until) })} <span class="num">${left(until)}</span>`}</p>
            ${over ? nothing : html`<p class="quiet">${t("office.pair.waiting")}</p>`}
            <div class="row">${over ? button(t("office.pair.again"), () => (this.dispatchEvent(new Event("done")), pairing(this.page)), { kind: "go" }) : nothing}${button(t("common.close"), () => this.dispatchEvent(new Event("done")))}</div>
        </div>`;
    }
}
customElements.define("hkg-pairing", Pairing);
