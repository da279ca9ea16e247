import { html, type TemplateResult } from "lit";
import { button } from "../parts/controls.js";
import { t, tongues } from "../parts/i18n.js";
import type { OfficePage } from "./main.js";

/** How the centre works, and who may change it. */
export function settingsDesk(page: OfficePage): TemplateResult {
    const { centre, me } = page.desk.office;
    const spoken = centre.languages.map((tag) => tongues[tag as keyof typeof tongues] ?? tag).join(", ");
    const rows = [
        ["name", centre.name],
        ["zone", centre.zone],
        ["hours", t("office.settings.fromUntil", { opens: centre.opens, closes: centre.closes })],
        ["promise", t("office.settings.minutes", { minutes: centre.promiseMinutes })],
        ["signature", t("office.value." + centre.signatureWanted)],
        ["languages", spoken],
    ] as const;
    return html`<main class="page stack">
        <div class="row spread"><h1 tabindex="-1" data-arrive>${t("office.place.settings")}</h1>${me.roles?.includes("DIRECTOR") === false ? html`<p class="quiet">${t("office.settings.director")}</p>` : button(t("office.child.edit"), () => change(page))}</div>
        <dl class="facts">${rows.map(([key, words]) => html`<div><dt>${t("office.settings." + key)}</dt><dd>${words}</dd></div>`)}</dl>
    </main>`;
}

function change(page: OfficePage): void {
    const { centre } = page.desk.office;
    const zones = typeof Intl.supportedValuesOf === "function" ? Intl.supportedValuesOf("timeZone") : [centre.zone];
    page.ask({
        title: t("office.place.settings"),
        fields: [
            { name: "name", label: t("office.settings.name"), value: centre.name, required: true },
            { name: "zone", label: t("office.settings.zone"), kind: "pick", value: centre.zone, required: true, options: [...new Set([centre.zone, ...zones])].map((zone) => [zone, zone.replaceAll("_", " ")] as const) },
            { name: "opens", label: t("office.settings.opens"), kind: "time", value: centre.opens.slice(0, 5), required: true },
            { name: "closes", label: t("office.settings.closes"), kind: "time", value: centre.closes.slice(0, 5), required: true },
            { name: "promiseMinutes", label: t("office.settings.promise"), kind: "number", min: 5, max: 120, value: String(centre.promiseMinutes), required: true, hint: t("office.settings.promiseHint") },
            { name: "signature", label: t("office.settings.signature"), kind: "many", values: centre.signatureWanted ? ["yes"] : [], options: [["yes", t("office.settings.signatureYes")]] },
            { name: "languages", label: t("office.settings.languages"), kind: "many", values: centre.languages, options: Object.entries(tongues) },
        ],
        save: ({ one, many }) => {
            if ((many.languages ?? []).length === 0) return Promise.resolve(t("office.settings.oneLanguage"));
            const said = { type: "SettingsAgreed", name: one.name, zone: one.zone, opens: one.opens, closes: one.closes, promiseMinutes: Number(one.promiseMinutes), signatureWanted: (many.signature ?? []).length > 0, languages: many.languages, phone: centre.phone, weekdays: centre.weekdays, emotionDays: centre.emotionDays };
            return page.desk.say({ stream: centre.id, said });
        },
    });
}
