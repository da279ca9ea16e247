import { html, nothing, type TemplateResult } from "lit";
import { get } from "../parts/api.js";
import { button } from "../parts/controls.js";
import { t } from "../parts/i18n.js";
import type { Shown } from "./home.js";
import { jot, note } from "./keep.js";
import type { Family } from "./main.js";
import type { Me } from "./model.js";
import { switchOn } from "./push.js";

/** After "not now" the page is silent for two weeks. */
const SILENT_MS = 14 * 86_400_000;

/** Asks to be allowed to write, with the reason, and only once a child has been brought. */
export function coach(page: Family, { reach, story }: Shown): TemplateResult | typeof nothing {
    const brought = story?.entries.some(({ kind }) => kind === "DROPPED_OFF" || kind === "RECEIVED");
    const silent = Date.now() - Number(note("later") ?? 0) < SILENT_MS;
    if (!brought || silent || (reach !== "off" && reach !== "install")) return nothing;
    return html`<section class="card coach" aria-labelledby="coach">
        <h2 id="coach">${t("family.push.title")}</h2>
        ${reach === "install" ? steps() : html`<p>${t("family.push.why")}</p>`}
        <p class="small" role="status">${note("trouble") ? t("family.push.trouble") : nothing}</p>
        <div class="row">
            ${reach === "off" ? button(t("family.push.yes"), () => void turnOn(page), { kind: "go" }) : nothing}
            ${button(t("family.push.later"), () => later(page), { kind: "bare" })}
        </div>
    </section>`;
}

const steps = (): TemplateResult => html`<p>${t("family.push.install")}</p>
    <ol>${["share", "add", "open"].map((step) => html`<li>${t("family.push.step." + step)}</li>`)}</ol>`;

function later(page: Family): void {
    jot("later", String(Date.now()));
    page.requestUpdate();
}

/** Switches messages on; what goes wrong is said and can be tried again. */
export async function turnOn(page: Family): Promise<void> {
    jot("trouble", null);
    try {
        page.reach = await switchOn(page.me!.push.key);
        page.me = await get<Me>("/family/api/me");
    } catch {
        jot("trouble", "1");
    }
    page.requestUpdate();
}
