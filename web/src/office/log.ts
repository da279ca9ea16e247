import { html, nothing, type TemplateResult } from "lit";
import { Problem, get } from "../parts/api.js";
import { button } from "../parts/controls.js";
import { clock, dateOf, has, shortDay, t } from "../parts/i18n.js";
import { careNow } from "../parts/clock.js";
import { mark } from "../parts/face.js";
import { Page, onceMore } from "../parts/page.js";
import { refusal } from "./desk.js";
import { deviceWords } from "./devices.js";
import type { OfficePage } from "./main.js";
import type { LogEvent, Verdict } from "./model.js";

/** So many entries are shown at first. */
const FIRST = 20;

/** The record of one child: who noted what, when and how, what was put right, and whether the chain is whole. */
export class Log extends Page {
    static override properties = { page: { attribute: false }, child: {}, events: { state: true }, verdict: { state: true }, fault: { state: true }, all: { state: true }, checks: { state: true } };
    declare page: OfficePage;
    declare child: string;
    declare events: LogEvent[] | undefined;
    declare verdict: (Verdict & { at: number }) | undefined;
    declare fault: string;
    declare all: boolean;
    /** Whether this centre can check its chain. */
    declare checks: boolean;
    #shown = "";

    protected override willUpdate(): void {
        if (this.#shown !== this.child) void this.#read();
    }

    async #read(): Promise<void> {
        const child = (this.#shown = this.child);
        Object.assign(this, { events: undefined, verdict: undefined, fault: "", all: false, checks: true });
        try {
            const { events } = await get<{ events: LogEvent[] }>(`/api/office/children/${child}/log`);
            if (child === this.child) this.events = [...events].sort((a, b) => b.seq - a.seq);
            await this.#check();
        } catch (no) {
            if (child === this.child) this.fault = refusal(no);
            if (!(no instanceof Problem)) onceMore(() => this.isConnected && child === this.child && !this.events && void this.#read());
        }
    }

    async #check(): Promise<void> {
        try {
            const child = this.child;
            const verdict = await get<Verdict>(`/api/office/children/${child}/verify`);
            if (child === this.child) this.verdict = { ...verdict, at: careNow() };
        } catch (no) {
            this.checks = !(no instanceof Problem && no.status === 404);
            if (this.checks) this.fault = refusal(no);
        }
    }

    protected override render(): TemplateResult {
        const rows = this.events ?? [];
        const shown = this.all ? rows : rows.slice(0, FIRST);
        return html`
            <div class="row spread"><h3>${t("office.log.title")}</h3>${this.checks ? button(t("office.log.check"), () => void this.#check()) : nothing}</div>
            <p role="status">${this.#verdict()}</p>
            ${this.fault ? html`<p role="alert">${this.fault} ${button(t("common.tryAgain"), () => void this.#read(), { kind: "bare" })}</p>` : nothing}
            ${this.events ? this.#table(shown) : this.fault ? nothing : html`<div class="skeleton rows"></div>`}
            ${rows.length > shown.length ? button(t("office.log.older", { older: rows.length - shown.length }), () => void (this.all = true), { kind: "bare" }) : nothing}`;
    }

    #verdict(): unknown {
        if (!this.verdict) return nothing;
        const { whole, count, first, at } = this.verdict;
        if (whole) return html`<span class="marked" data-state="here">${mark()}<span><b class="toned">${t("office.log.whole")}</b> ${t("office.log.wholeSay", { count: count ?? 0, time: clock(at) })}</span></span>`;
        return html`<span class="marked" data-state="safety">${mark()}<span><b class="toned">${t("office.log.broken")}</b> ${t("office.log.brokenSay", { seq: first?.seq ?? 0, what: first?.what ?? "other" })}</span></span>`;
    }

    #table(shown: LogEvent[]): TemplateResult {
        if (shown.length === 0) return html`<p class="quiet">${t("office.log.none")}</p>`;
        return html`<table class="plain log">
            <caption class="said">${t("office.log.caption")}</caption>
            <thead><tr><th scope="col">${t("office.log.entry")}</th><th scope="col">${t("office.log.when")}</th><th scope="col">${t("office.log.what")}</th><th scope="col">${t("office.log.who")}</th><td></td></tr></thead>
            <tbody>${shown.map((event) => this.#row(event))}</tbody>
        </table>`;
    }

    #row(event: LogEvent): TemplateResult {
        const said = this.#said(event);
        const what = html`<b>${t(has("office.did." + event.type) ? "office.did." + event.type : "office.did.other")}</b>${said ? html`: ${said}` : nothing}`;
        return html`<tr>
            <th scope="row">${event.seq}</th>
            <td><time datetime=${event.at}>${when(event.at)}</time>${late(event) ? html`<br><span class="quiet small">${t("office.log.noted", { time: when(event.recordedAt!) })}</span>` : nothing}</td>
            <td>${event.correctedBy ? html`<s>${what}</s> <span class="quiet small">${t("office.log.corrected")}</span>` : what}</td>
            <td>${this.#who(event)}</td>
            <td>${event.correctedBy || event.type === "Corrected" ? nothing : button(t("office.log.correct"), () => this.#correct(event), { kind: "bare", label: t("office.log.correctEntry", { seq: event.seq }) })}</td>
        </tr>`;
    }

    #who({ by, provenance }: LogEvent): unknown {
        const tablet = this.page.desk.devices.find(({ device }) => device === by?.name);
        const itself = by?.kind === "CENTRE" || (by?.kind === "DEVICE" && /^device-/.test(by.name ?? "") && !tablet);
        const name = tablet ? deviceWords(this.page, tablet) : (itself ? "" : by?.name) || (by?.kind ? t("office.by." + by.kind) : t("common.nameErased"));
        return html`<bdi>${name}</bdi>${provenance && provenance !== "LIVE" ? html`<br><span class="quiet small">${t("office.provenance." + provenance)}</span>` : nothing}`;
    }

    /** What was said, value by value: names for ids, words for codes, quotes for somebody's own words. */
    #said({ type, said }: LogEvent): string {
        if (said === null) return t("office.log.forgotten");
        const parts = Object.entries(said ?? {}).flatMap(([field, value]) => this.#value(type, field, value));
        return parts.join(", ");
    }

    #value(type: string, field: string, value: unknown): string[] {
        if (value === null || value === undefined || hidden.has(field)) return [];
        if (Array.isArray(value)) return value.flatMap((one) => this.#value(type, field, one));
        if (field === "fact") return this.#fact(String(value));
        if (typeof value === "object") return [String((value as { name?: string }).name ?? "")].filter(Boolean);
        return [word(type, field, String(value), (id) => this.page.desk.name(id))].filter(Boolean);
    }

    #fact(id: string): string[] {
        const seq = this.events?.find((event) => event.id === id)?.seq;
        return seq ? [t("office.log.ofEntry", { seq })] : [];
    }

    #correct(event: LogEvent): void {
        this.page.ask({
            title: t("office.log.correctEntry", { seq: event.seq }),
            say: t("office.log.correctSay"),
            fields: [{ name: "why", label: t("office.log.why"), kind: "long", required: true }],
            action: t("office.log.correct"),
            save: async ({ one }) => {
                const no = await this.page.desk.say({ stream: this.child, said: { type: "Corrected", fact: event.id, why: one.why } });
                if (!no) await this.#read();
                return no;
            },
        });
    }
}
customElements.define("hkg-log", Log);

const hidden = new Set(["salt", "asked", "incident", "notice", "marks", "ageMonths", "goodbye"]);
const catalogues: Record<string, string> = { morning: "morning", activity: "activity", identity: "identity", relation: "relation", mood: "mood" };

function word(type: string, field: string, value: string, nameOf: (id: string) => string): string {
    if (/^(person|room|child)-/.test(value)) return nameOf(value);
    if (catalogues[field] && has(`common.${catalogues[field]}.${value}`)) return t(`common.${catalogues[field]}.${value}`);
    if (field === "state") return t(`common.${type === "Reunited" ? "reunion" : "goodbye"}.${value}`);
    if (/Minutes$/.test(field)) return t("office.log.minutes", { minutes: Number(value) });
    if (/^\d{4}-\d\d-\d\d$/.test(value)) return shortDay(value);
    if (/^\d{4}-\d\d-\d\dT/.test(value)) return clock(value);
    if (/^[A-Z_]+$/.test(value)) return has("office.value." + value) ? t("office.value." + value) : value.toLowerCase().replaceAll("_", " ");
    return value === "true" || value === "false" ? t("office.value." + value) : t("story.said", { words: value });
}

const when = (at: string): string => (dateOf(at) === dateOf(careNow()) ? clock(at) : `${shortDay(at)}, ${clock(at)}`);
/** Noted more than two minutes after it happened. */
const late = ({ at, recordedAt }: LogEvent): boolean => recordedAt !== undefined && Date.parse(recordedAt) - Date.parse(at) > 120_000;
