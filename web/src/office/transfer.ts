import { html, nothing, type TemplateResult } from "lit";
import { Problem, ask } from "../parts/api.js";
import { button } from "../parts/controls.js";
import { has, t } from "../parts/i18n.js";
import { Page } from "../parts/page.js";
import { refusal } from "./desk.js";
import type { OfficePage } from "./main.js";

type Fault = { line: number; column?: string; reason: string; value?: string };
type Counts = { children: number; people: number; rooms: number; staff: number; unchanged: number };

/** The longest file the centre takes. */
const LONGEST = 2 * 1024 * 1024;

export const transferDesk = (page: OfficePage): TemplateResult => html`<main class="page stack"><hkg-transfer .page=${page}></hkg-transfer></main>`;

/** Everything in and out as one file: import names every bad line, and then nothing was imported. */
export class Transfer extends Page {
    static override properties = { page: { attribute: false }, busy: { state: true }, over: { state: true }, counts: { state: true }, faults: { state: true }, fault: { state: true }, file: { state: true } };
    declare page: OfficePage;
    declare busy: boolean;
    declare over: boolean;
    declare counts: Counts | undefined;
    declare faults: Fault[];
    declare fault: string;
    declare file: string;

    constructor() {
        super();
        this.busy = this.over = false;
        this.faults = [];
        this.fault = this.file = "";
    }

    async #take(file: File | undefined | null): Promise<void> {
        if (!file || this.busy) return;
        Object.assign(this, { busy: true, over: false, counts: undefined, faults: [], fault: "", file: file.name });
        if (file.size > LONGEST) this.fault = t("office.refused.too-large");
        else await this.#send(await file.text());
        this.busy = false;
    }

    async #send(text: string): Promise<void> {
        try {
            this.counts = await ask<Counts>("POST", "/api/office/import", text);
            await this.page.desk.load();
        } catch (no) {
            const errors = no instanceof Problem ? no.body?.errors : undefined;
            if (Array.isArray(errors)) this.faults = errors as Fault[];
            else this.fault = refusal(no);
        }
    }

    protected override render(): TemplateResult {
        return html`<h1 tabindex="-1" data-arrive>${t("office.place.transfer")}</h1>
            <section class="stack"><h2>${t("office.import.title")}</h2><p>${t("office.import.say")}</p>
                <label class="drop ${this.over ? "over" : ""}" @dragover=${this.#drag} @dragleave=${() => (this.over = false)} @drop=${this.#drop}>
                    <span>${this.busy ? t("office.import.busy", { file: this.file }) : t("office.import.choose")}</span>
                    <input type="file" accept=".csv,text/csv" ?disabled=${this.busy} @change=${(e: Event) => this.#chosen(e.target as HTMLInputElement)}>
                </label>
                <div role="status">${this.counts ? html`<p>${t("office.import.done", { ...this.counts })}</p>` : nothing}</div>
                <div role="alert">${this.fault ? html`<p><b>${t("office.import.nothing")}</b> ${this.fault}</p>` : nothing}${this.faults.length > 0 ? this.#table() : nothing}</div>
                <details><summary>${t("office.import.columns")}</summary><p><code>kind,key,name,room,birthday,first_day,children,relation,phone,email,code,role,login,passphrase,phrase,hugs,wave_spot,comfort_object,key_person</code></p><p>${t("office.import.kinds")}</p></details>
            </section>
            <section class="stack"><h2>${t("office.export.title")}</h2><p>${t("office.export.say")}</p><div><a class="button" href="/api/office/export" download="hug-kiss-go.csv">${t("office.export.get")}</a></div></section>`;
    }

    #table(): TemplateResult {
        return html`<p><b>${t("office.import.nothing")}</b> ${t("office.import.faults", { lines: this.faults.length, file: this.file })}</p>
            <table class="plain"><thead><tr><th scope="col">${t("office.import.line")}</th><th scope="col">${t("office.import.column")}</th><th scope="col">${t("office.import.reason")}</th><th scope="col">${t("office.import.value")}</th></tr></thead>
                <tbody>${this.faults.slice(0, 200).map(({ line, column, reason, value }) => html`<tr><th scope="row">${line}</th><td>${column ?? nothing}</td><td>${why(reason)}</td><td>${value === undefined || value === "" ? nothing : html`<code>${value}</code>`}</td></tr>`)}</tbody></table>
            <div>${button(t("office.import.copy"), () => void navigator.clipboard.writeText(this.faults.map((f) => [f.line, f.column, f.reason, f.value].join("\t")).join("\n")).catch(() => undefined), { kind: "bare" })}</div>`;
    }

    #chosen(input: HTMLInputElement): void {
        void this.#take(input.files?.[0]).then(() => (input.value = ""));
    }

    #drag = (event: DragEvent): void => {
        event.preventDefault();
        this.over = true;
    };

    #drop = (event: DragEvent): void => {
        event.preventDefault();
        void this.#take(event.dataTransfer?.files[0]);
    };
}
customElements.define("hkg-transfer", Transfer);

/** What is wrong with a line, in words. */
const why = (reason: string): string => (has("office.import.bad." + reason) ? t("office.import.bad." + reason) : reason);
