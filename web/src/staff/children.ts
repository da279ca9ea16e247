import { html, nothing, type TemplateResult } from "lit";
import { face } from "../parts/face.js";
import { t } from "../parts/i18n.js";
import { marked, search } from "../parts/search.js";
import type { StaffPage } from "./main.js";
import type { Listed } from "./model.js";
import { stillReading } from "./reading.js";

const nameOf = (one: Listed): string => one.name || one.firstName || t("common.nameErased");
const roomOf = ({ room }: Listed): string => (typeof room === "string" ? room : (room?.name ?? ""));

/** All children this reader may look at, with a search that forgives. */
export function childrenList(page: StaffPage): TemplateResult {
    const { everyChild: children, typed } = page;
    const { spelled, near } = search(children ?? [], nameOf, typed);
    const found = spelled.length > 0 ? spelled : near;
    return html`<main class="page stack">
        <h1 tabindex="-1" data-arrive>${t("staff.children")}</h1>
        <label class="field find">${t("staff.search")}<input type="search" autocomplete="off" spellcheck="false" .value=${typed} @input=${(e: Event) => (page.typed = (e.target as HTMLInputElement).value)}></label>
        <p class="quiet small" role="status">${children && found.length === 0 ? (page.behind ? stillReading(page.behind) : t(typed ? "staff.foundNone" : "staff.nobody")) : typed && spelled.length === 0 ? t("staff.foundNear") : nothing}</p>
        ${children ? html`<ul class="all">${found.map((one) => link(one, typed))}</ul>` : html`<div class="skeleton block" aria-busy="true"></div>`}
    </main>`;
}

const link = (one: Listed, typed: string): TemplateResult => html`<li><a class="who" href="#/children/${one.id}">${face(nameOf(one), one.hue ?? 70, 40)}<span><span class="name">${marked(nameOf(one), typed)}</span><span class="line">${roomOf(one)}</span></span></a></li>`;
