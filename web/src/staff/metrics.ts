import { html, nothing, type TemplateResult } from "lit";
import { has, t } from "../parts/i18n.js";
import { findings, number, record, told } from "./findings.js";
import type { Metric } from "./model.js";

/** Every answer of the metrics as a block of its own; those not meant for the reader are not there at all. */
export function metricsOf(metrics: readonly Metric[], family: boolean): TemplateResult | typeof nothing {
    const shown = metrics.filter(({ answer, metric }) => answer !== "NOT_FOR_YOU" && !elsewhere.has(metric) && (!family || forFamilies.has(metric)));
    if (shown.length === 0) return nothing;
    const enough = shown.filter(({ answer }) => answer !== "NOT_ENOUGH_YET");
    const few = shown.filter(({ answer }) => answer === "NOT_ENOUGH_YET");
    return html`<section class="metrics"><h2>${t("staff.metrics")}</h2>${enough.map((metric) => block(family ? inCounts(metric) : metric))}${few.length === 0 ? nothing : notYet(few)}</section>`;
}

/** "Not enough recorded yet" is an ordinary answer: how much there is, how much it takes. */
export const notYet = (few: readonly Metric[], head: unknown = html`<h3>${t("staff.notEnough")}</h3>`): TemplateResult => html`<div class="not-yet">${head}<ul>${few.map((metric) => html`<li>${titleOf(metric)}<span class="quiet">${howMuch(metric)}</span></li>`)}</ul></div>`;

/** These stand elsewhere on the sheet: as sentences, dots, notices or victories. */
const elsewhere = new Set(["record-coverage", "happy-goodbye-rate", "usual-hard-time", "direction", "happy-run", "small-victories", "bump-notice", "adaptation-curve"]);
const forFamilies = new Set(["settled-within-ten"]);

/** Families read so many of so many; how far that could be off is for the team. */
function inCounts(metric: Metric): Metric {
    const { x, n } = record(metric.value) ?? {};
    return { ...metric, value: { x, n } };
}

/** A metric by its name in the reader's language, else by the name it has. */
export function titleOf({ metric }: Metric): string {
    if (has("staff.metric." + metric)) return t("staff.metric." + metric);
    const words = metric.replaceAll("-", " ");
    return words.charAt(0).toLocaleUpperCase() + words.slice(1);
}

function block(metric: Metric): TemplateResult {
    const title = titleOf(metric);
    return html`<article class="metric"><h3>${title}</h3>${known(metric, title)}<p class="small quiet">${basis(metric)}</p></article>`;
}

function known(metric: Metric, title: string): unknown {
    const found = record(metric.value) ?? metric;
    return (findings[metric.metric] ?? told)(found, metric, title);
}

function howMuch({ have, need, reason }: Metric): string {
    if (reason === "consent") return t("staff.consent");
    const [there, wanted] = [number(have), number(need)];
    if (there === undefined || wanted === undefined) return "";
    return t("staff.notEnoughOf", { have: there, need: wanted, reason: String(reason ?? "mornings").replaceAll("-", "_") });
}

/** What it was counted from, always said. */
export function basis({ n, k, m }: Metric): string {
    return [n !== undefined ? t("staff.basis.n", { n }) : "", k !== undefined && m !== undefined ? t("staff.basis.coverage", { k, m }) : ""].filter(Boolean).join(" ");
}
