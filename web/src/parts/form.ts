import { heedWords } from "./judging.js";
import { html, nothing, type TemplateResult } from "lit";
import { t } from "./i18n.js";
import { Page } from "./page.js";

/** One thing that is asked; `pick` one of its options, `many` any of them. */
export type Field = {
    name: string;
    label: string;
    kind?: "text" | "long" | "date" | "time" | "number" | "email" | "tel" | "pick" | "many";
    value?: string;
    values?: readonly string[];
    options?: readonly (readonly [string, string])[];
    required?: boolean;
    hint?: string;
    min?: number;
    max?: number;
};

/** What was filled in; an empty field is left out. */
export type Filled = { one: Record<string, string>; many: Record<string, string[]> };

/** Why something was not saved, the field it is about, and what has to be agreed to (as `sure`) before it is. */
export type Fault = { say: string; field?: string; sure?: string };

/** A question to somebody at a desk: a title, its fields, and what saving does. `save` answers why not, or nothing. */
export type Asking = { title: string; say?: unknown; fields: Field[]; action?: string; save: (filled: Filled) => Promise<string | Fault> };

/** A form in a dialog; fires `done` when saved or left. */
export class Form extends Page {
    static override properties = { asking: { attribute: false }, fault: { state: true }, busy: { state: true } };
    declare asking: Asking;
    declare fault: Fault | undefined;
    declare busy: boolean;

    constructor() {
        super();
        this.busy = false;
    }

    protected override firstUpdated(): void {
        this.querySelector<HTMLElement>("input, select, textarea, button.go")?.focus();
    }

    protected override render(): TemplateResult {
        const { title, say, fields, action } = this.asking;
        return html`<form class="asking stack" @submit=${this.#submit}>
            <h2>${title}</h2>
            ${say ? html`<p>${say}</p>` : nothing}
            ${fields.map((one) => html`${field(one, this.fault?.field === one.name ? this.fault : undefined)}${this.fault?.field === one.name ? this.#why() : nothing}`)}
            ${this.fault && !fields.some(({ name }) => name === this.fault?.field) ? this.#why() : nothing}
            <div class="row"><button class="button go" ?disabled=${this.busy}>${this.busy ? t("common.sending") : (action ?? t("common.save"))}</button>
                <button class="button bare" type="button" @click=${this.#leave}>${t("common.cancel")}</button></div>
        </form>`;
    }

    #why(): TemplateResult {
        const { say, sure } = this.fault!;
        return html`<div class="stack fault"><p role="alert" id="why-not">${say}</p>${sure ? html`<label class="chip"><input type="checkbox" name="sure" value="yes"><span class="tick"></span><span>${sure}</span></label>` : nothing}</div>`;
    }

    #leave = (): void => void this.dispatchEvent(new Event("done"));

    #submit = async (event: SubmitEvent): Promise<void> => {
        event.preventDefault();
        this.busy = true;
        const no = await this.asking.save(this.#filled(new FormData(event.target as HTMLFormElement)));
        this.fault = typeof no === "string" ? (no ? { say: no } : undefined) : no;
        this.busy = false;
        if (!this.fault) return this.#leave();
        await this.updateComplete;
        (this.querySelector<HTMLElement>(".fault input") ?? this.querySelector<HTMLElement>("[aria-invalid=true]"))?.focus();
    };

    #filled(data: FormData): Filled {
        const filled: Filled = { one: {}, many: {} };
        if (data.has("sure")) filled.one.sure = "yes";
        for (const { name, kind } of this.asking.fields) {
            const said = data.getAll(name).map((value) => String(value).trim());
            if (kind === "many") filled.many[name] = said;
            else if (said[0]) filled.one[name] = said[0];
        }
        return filled;
    }
}
customElements.define("hkg-form", Form);

function field(asked: Field, fault?: Fault): TemplateResult {
    if (asked.kind === "many") return several(asked, fault);
    const { label, required, hint } = asked;
    return html`<label class="field"><span>${label}${required ? nothing : html` <span class="quiet small">${t("desk.optional")}</span>`}</span>${entry(asked, fault)}${hint ? html`<span class="quiet small hint">${hint}</span>` : nothing}</label>`;
}

function entry({ name, kind = "text", value = "", required = false, options = [], min, max }: Field, fault?: Fault): TemplateResult {
    const [wrong, why] = [fault ? "true" : nothing, fault ? "why-not" : nothing] as const;
    if (kind === "pick") return html`<select name=${name} aria-invalid=${wrong} aria-describedby=${why} ?required=${required}>${required && value ? nothing : html`<option value=""></option>`}${options.map(([id, words]) => html`<option value=${id} ?selected=${id === value}>${words}</option>`)}</select>`;
    if (kind === "long") return html`<textarea name=${name} aria-invalid=${wrong} aria-describedby=${why} maxlength="2000" rows="3" ?required=${required} .value=${value} @input=${heedWords}></textarea><span class="quiet small hint" role="status" data-heed></span>`;
    return html`<input name=${name} type=${kind} aria-invalid=${wrong} aria-describedby=${why} .value=${value} ?required=${required} maxlength="200" min=${min ?? nothing} max=${max ?? nothing} autocomplete="off">`;
}

const several = ({ name, label, options = [], values = [], hint }: Field, fault?: Fault): TemplateResult => html`<fieldset class="chips" aria-describedby=${fault ? "why-not" : nothing}>
    <legend>${label}</legend>
    ${options.map(([id, words]) => html`<label class="chip"><input type="checkbox" name=${name} value=${id} ?checked=${values.includes(id)}><span class="tick"></span><span>${words}</span></label>`)}
    ${hint ? html`<p class="quiet small">${hint}</p>` : nothing}
</fieldset>`;
