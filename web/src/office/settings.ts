import { html, nothing, type TemplateResult } from "lit";
import { button } from "../parts/controls.js";
import type { Fault, Field, Filled } from "../parts/form.js";
import { listed, onDay, t, tongues } from "../parts/i18n.js";
import type { OfficePage } from "./main.js";
import type { Centre } from "./model.js";

const week = ["MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY", "FRIDAY", "SATURDAY", "SUNDAY"];
/** For how many days goodbyes may be kept; none means for good. */
const terms = [90, 183, 365, 730, 1095, 1825, 3660];
/** What the centre takes for a phone number. */
const callable = /^\+?\d[\d ()/.-]{1,28}\d$/;

/** How the centre works, and who may change it. */
export function settingsDesk(page: OfficePage): TemplateResult {
    const { centre, me } = page.desk.office;
    const spoken = centre.languages.map((tag) => tongues[tag as keyof typeof tongues] ?? tag).join(", ");
    const rows = [
        ["name", centre.name],
        ["phone", centre.phone ?? html`<span class="quiet">${t("office.settings.noPhone")}</span>`],
        ["hours", t("office.settings.fromUntil", { opens: centre.opens.slice(0, 5), closes: centre.closes.slice(0, 5) })],
        ["days", listed(centre.weekdays.map(dayOf))],
        ["zone", centre.zone.replaceAll("_", " ")],
        ["promise", t("office.settings.minutes", { minutes: centre.promiseMinutes })],
        ["signature", t("office.value." + centre.signatureWanted)],
        ["languages", spoken],
        ["kept", html`${term(centre.emotionDays)}<br><span class="quiet small">${t("office.settings.keptHint")}</span>`],
    ] as const;
    return html`<main class="page stack">
        <div class="row spread"><h1 tabindex="-1" data-arrive>${t("office.place.settings")}</h1>${me.roles?.includes("DIRECTOR") === false ? html`<p class="quiet">${t("office.settings.director")}</p>` : button(t("office.child.edit"), () => change(page))}</div>
        <dl class="facts settings">${rows.map(([key, words]) => html`<div><dt>${t("office.settings." + key)}</dt><dd>${words ?? nothing}</dd></div>`)}</dl>
    </main>`;
}

const dayOf = (name: string): string => onDay(`2024-01-0${week.indexOf(name) + 1}`, { weekday: "long" });
const term = (days: number | undefined): string => (days ? t("office.settings.days.kept", { days }) : t("office.settings.forGood"));

function change(page: OfficePage): void {
    page.ask({ title: t("office.place.settings"), fields: fieldsOf(page.desk.office.centre), save: (filled) => agree(page, filled) });
}

function fieldsOf(centre: Centre): Field[] {
    const zones = typeof Intl.supportedValuesOf === "function" ? Intl.supportedValuesOf("timeZone") : [centre.zone];
    const lasting = [...new Set([0, centre.emotionDays ?? 0, ...terms])].sort((a, b) => (a || Infinity) - (b || Infinity));
    return [
        { name: "name", label: t("office.settings.name"), value: centre.name, required: true },
        { name: "phone", label: t("office.settings.phone"), kind: "tel", value: centre.phone ?? "", hint: t("office.settings.phoneHint") },
        { name: "weekdays", label: t("office.settings.days"), kind: "many", values: centre.weekdays, options: week.map((name) => [name, dayOf(name)] as const), hint: t("office.settings.daysHint") },
        { name: "opens", label: t("office.settings.opens"), kind: "time", value: centre.opens.slice(0, 5), required: true },
        { name: "closes", label: t("office.settings.closes"), kind: "time", value: centre.closes.slice(0, 5), required: true },
        { name: "zone", label: t("office.settings.zone"), kind: "pick", value: centre.zone, required: true, options: [...new Set([centre.zone, ...zones])].map((zone) => [zone, zone.replaceAll("_", " ")] as const) },
        { name: "promiseMinutes", label: t("office.settings.promise"), kind: "number", min: 5, max: 120, value: String(centre.promiseMinutes), required: true, hint: t("office.settings.promiseHint") },
        { name: "signature", label: t("office.settings.signature"), kind: "many", values: centre.signatureWanted ? ["yes"] : [], options: [["yes", t("office.settings.signatureYes")]] },
        { name: "languages", label: t("office.settings.languages"), kind: "many", values: centre.languages, options: Object.entries(tongues) },
        { name: "emotionDays", label: t("office.settings.kept"), kind: "pick", required: true, value: String(centre.emotionDays ?? 0), options: lasting.map((days) => [String(days), term(days)] as const), hint: t("office.settings.keptHint") },
    ];
}

/** Says the settings anew, all of them; what would be forgotten by that has to be agreed to first. */
async function agree(page: OfficePage, { one, many }: Filled): Promise<string | Fault> {
    const { centre } = page.desk.office;
    const emotionDays = Number(one.emotionDays) || undefined;
    const missing = wrong(one.phone, many);
    if (missing) return missing;
    const shorter = emotionDays !== undefined && emotionDays < (centre.emotionDays ?? Infinity);
    if (shorter && one.sure !== "yes") return { field: "emotionDays", say: t("office.settings.shorter", { days: emotionDays }), sure: t("office.settings.shorterYes") };
    const said = { type: "SettingsAgreed", name: one.name, zone: one.zone, opens: one.opens, closes: one.closes, promiseMinutes: Number(one.promiseMinutes), signatureWanted: (many.signature ?? []).length > 0, languages: inOrder(centre, many.languages ?? []), phone: one.phone, weekdays: many.weekdays, emotionDays };
    const no = await page.desk.say({ stream: centre.id, said });
    return no && page.desk.about ? { field: page.desk.about, say: t("office.settings.refused") } : no;
}

/** The first language is the one a kiosk begins with: those spoken before keep their places. */
const inOrder = ({ languages }: Centre, chosen: readonly string[]): string[] => [...languages.filter((tag) => chosen.includes(tag)), ...chosen.filter((tag) => !languages.includes(tag))];

function wrong(phone: string | undefined, many: Filled["many"]): Fault | undefined {
    if (phone && !callable.test(phone)) return { field: "phone", say: t("office.settings.noSuchPhone") };
    if ((many.weekdays ?? []).length === 0) return { field: "weekdays", say: t("office.settings.oneDay") };
    if ((many.languages ?? []).length === 0) return { field: "languages", say: t("office.settings.oneLanguage") };
    return undefined;
}
