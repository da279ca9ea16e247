import { html, nothing, type TemplateResult } from "lit";
import { t } from "../parts/i18n.js";
import { initial } from "../parts/face.js";
import { marked, search } from "../parts/search.js";
import type { OfficePage } from "./main.js";

type Row = { id: string; name: string };
type Finder<T extends Row> = { place: string; title: string; rows: readonly T[]; line: (row: T) => string; add?: { words: string; press: () => void } };

/** A list with a search that forgives accents and one slip of the finger. */
export function finder<T extends Row>(page: OfficePage, { place, title, rows, line, add }: Finder<T>): TemplateResult {
    const { spelled, near } = search(rows, ({ name }) => name, page.typed);
    const typing = page.typed.trim() !== "";
    const found = spelled.length > 0 ? spelled : near;
    return html`<section class="list" aria-labelledby="list">
        <div class="row spread"><h1 id="list" tabindex="-1" ?data-arrive=${page.chosen === undefined}>${title}</h1>${add ? html`<button class="button" type="button" @click=${add.press}>${add.words}</button>` : nothing}</div>
        <label class="field">${t("office.search")}<input type="search" autocomplete="off" spellcheck="false" aria-describedby="found" .value=${page.typed} @input=${(e: Event) => (page.typed = (e.target as HTMLInputElement).value)}></label>
        <p class="quiet small" id="found" role="status">${sayFound(page.typed.trim(), spelled.length, near.length, rows.length)}</p>
        ${found.length > 0 ? html`<ul>${found.map((row) => link(page, place, row, line(row)))}</ul>` : nothing}
        ${typing && spelled.length > 0 && near.length > 0 ? html`<h2 class="quiet">${t("office.near")}</h2><ul>${near.map((row) => link(page, place, row, line(row)))}</ul>` : nothing}
    </section>`;
}

function sayFound(typed: string, spelled: number, near: number, all: number): string {
    if (typed === "") return all === 0 ? t("office.none") : t("office.all", { all });
    if (spelled > 0) return t("office.found", { found: spelled });
    return t(near > 0 ? "office.foundNear" : "office.foundNone", { typed });
}

const link = (page: OfficePage, place: string, { id, name }: Row, line: string): TemplateResult => html`<li>
    <a class="who" href="#/${place}/${id}" aria-current=${page.chosen === id ? "true" : nothing}>
        <span class="face" aria-hidden="true" .style=${`--hue:${hue(id)}`}>${initial(name || "·")}</span>
        <span><span class="name">${marked(name || t("common.nameErased"), page.typed)}</span><span class="line">${line}</span></span>
    </a></li>`;

/** The hue the other pages show: CRC-32 of the id, modulo 360. */
export function hue(id: string): number {
    let crc = -1;
    for (const byte of new TextEncoder().encode(id)) {
        crc ^= byte;
        for (let bit = 0; bit < 8; bit++) crc = (crc >>> 1) ^ (0xedb88320 & -(crc & 1));
    }
    return ((crc ^ -1) >>> 0) % 360;
}
