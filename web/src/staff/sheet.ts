import { html, nothing, type TemplateResult } from "lit";
import { careNow } from "../parts/clock.js";
import { button } from "../parts/controls.js";
import { dotsCalendar } from "../parts/dots.js";
import { face } from "../parts/face.js";
import { bdi, dateOf, day, listed, onDay, shortDay, t, tr } from "../parts/i18n.js";
import type { StaffPage } from "./main.js";
import { interval, number, record } from "./findings.js";
import { metricsOf } from "./metrics.js";
import type { Hard, Listed, Sheet } from "./model.js";
import { beside, drawn } from "./picture.js";
import { calendar, hardOnes } from "./pictures.js";
import { acknowledge, confirmSettledIn, noticeWords, victoryWords } from "./tellings.js";
import { firstName } from "./today.js";

/** One child on one sheet of paper: sentences first, then pictures, each with how to read it and its table. */
export function sheetOf(page: StaffPage): TemplateResult {
    const { sheet } = page;
    if (!sheet) return html`<main class="sheet-of-paper" aria-busy="true"><div class="skeleton block"></div></main>`;
    const { child } = sheet;
    return html`<main class="sheet-of-paper">
        <header class="head">${face(firstName(child), child.hue ?? 70, 72)}
            <div><h1 tabindex="-1" data-arrive>${bdi(firstName(child))}</h1><p class="quiet">${about(child)}</p></div>
            <div class="row screen-only">${button(t("staff.print.family"), () => printed(page, true))}${button(t("staff.print.staff"), () => printed(page, false), { icon: "print" })}</div></header>
        <div class="col">
            <section class="sentences" aria-label=${t("staff.inSentences")}>${sentences(sheet)}</section>
            ${goodbyes(sheet)}${run(sheet)}
        </div>
        <div class="col">
            ${notices(page, sheet)}
            ${hard(sheet)}
            <div class="not-family">${metricsOf(sheet.metrics ?? [], false)}</div>
            <div class="only-family">${metricsOf(sheet.metrics ?? [], true)}</div>
            ${victories(sheet)}
            <p class="quiet small foot-note not-family">${t("staff.forWhom")} ${asOf(sheet)}</p>
        </div>
    </main>`;
}

/** Up to which entry and by which method all of it was counted. */
function asOf({ asOf: sheetAsOf, metrics }: Sheet): string {
    const from = metrics?.find(({ answer }) => answer !== "NOT_FOR_YOU");
    const [entry, version] = [sheetAsOf ?? from?.asOf, from?.version];
    return [entry === undefined ? "" : t("staff.basis.asOf", { asOf: String(entry) }), version === undefined ? "" : t("staff.basis.version", { version: String(version) })].join(" ");
}

function about(child: Sheet["child"]): string {
    const room = typeof child.room === "string" ? child.room : child.room?.name;
    return [child.name, room, child.keyPerson?.name ? t("staff.key", { name: child.keyPerson.name }) : "", child.firstDay ? t("staff.firstDay", { day: day(child.firstDay) }) : ""].filter(Boolean).join(". ") + ".";
}

/** Prints the sheet for the team, or the page for the family without notices, bands and names. */
function printed(page: StaffPage, family: boolean): void {
    const paper = page.querySelector(".sheet-of-paper");
    paper?.classList.toggle("for-family", family);
    window.addEventListener("afterprint", () => paper?.classList.remove("for-family"), { once: true });
    window.print();
}

/** Below this many noted goodbyes nothing is counted. */
const LEAST = 5;

function sentences({ goodbyes, coverage, run, hard, child }: Sheet): unknown[] {
    const said: unknown[] = [];
    if (goodbyes) said.push(goodbyes.n >= LEAST ? html`<b>${t("staff.say.rate", { x: goodbyes.x, n: goodbyes.n })}</b> ${t("staff.say.rateRest")}` : t("staff.say.few", { n: goodbyes.n }));
    if (coverage) said.push(t("staff.say.coverage", { k: coverage.k, m: coverage.m }));
    if (run && run.current >= 2) said.push(html`<b>${t("staff.say.run", { current: run.current })}</b> ${t("staff.say.runRest")}`);
    if (hard && hard.length > 0) said.push(tr("staff.say.hard", { list: listed(hard.slice(0, 3).map(minutesOf)) }));
    if (child.settledIn) said.push(html`<b>${t("staff.say.settledIn")}</b>`);
    return said.map((words) => html`<p>${words}</p>`);
}

const minutesOf = ({ minutes, censored }: Hard): string => (typeof minutes === "number" ? t(censored ? "staff.hard.orLonger" : "staff.minutes", { minutes: Math.round(minutes) }) : t("staff.hard.unknown"));

function goodbyes({ dots, child }: Sheet): TemplateResult {
    const title = t("staff.dots.title");
    if (!dots || dots.length === 0) return html`<figure><h2>${title}</h2><p class="quiet">${t("staff.notEnough")}</p></figure>`;
    const picture = calendar(dots, `${firstName(child as Listed)}: ${title}`);
    return html`<figure class="cal"><h2>${title}</h2>${dotsCalendar(dots, dateOf(careNow()), title)}<p class="said">${picture.told}</p>${beside(picture, t("staff.dots.how"))}</figure>`;
}

function run({ dots, run }: Sheet): TemplateResult | typeof nothing {
    const noted = [...(dots ?? [])].filter(({ mark }) => mark === "HAPPY" || mark === "HARD").sort((a, b) => (a.day < b.day ? -1 : 1)).slice(-20);
    if (!run || noted.length < 2) return nothing;
    return html`<figure class="runs"><h2>${t("staff.run.title")}</h2><p>${t("staff.run.say", { current: run.current, longest: run.longest })}</p>
        <div class="run" aria-hidden="true">${noted.map(({ mark }) => html`<i class="dot tiny ${mark === "HAPPY" ? "happy" : "hard"}"></i>`)}</div>
        <div class="more-about"><details class="how"><summary>${t("staff.how")}</summary><p>${t("staff.run.how")}</p></details>
            <details><summary>${t("staff.asTable")}</summary><table class="plain twin"><caption class="said">${t("staff.run.title")}</caption><thead><tr><th scope="col">${t("staff.col.day")}</th><th scope="col">${t("staff.col.goodbye")}</th></tr></thead>
                <tbody>${noted.map((dot) => html`<tr><th scope="row">${onDay(dot.day, { day: "numeric", month: "short" })}</th><td>${t("common.dots." + dot.mark)}</td></tr>`)}</tbody></table></details></div></figure>`;
}

function hard({ hard, metrics }: Sheet): TemplateResult {
    const title = t("staff.hard.title");
    if (!hard || hard.length === 0) return html`<figure><h2>${title}</h2><p class="quiet">${t("staff.hard.none")}</p></figure>`;
    const usual = record(metrics?.find(({ metric, answer }) => answer === "KNOWN" && metric === "usual-hard-time")?.value);
    const { low, high } = interval(usual?.interval);
    const value = number(usual?.minutes);
    const each = Array.isArray(usual?.each) ? (usual.each as Hard[]) : hard;
    const picture = hardOnes(each, title, value !== undefined && low !== undefined ? { value, low, high: high ?? Infinity } : undefined);
    const plain = html`<ul class="plainly">${hard.slice(0, 6).map((one) => html`<li><time>${shortDay(one.day)}</time> ${minutesOf(one)}</li>`)}</ul>`;
    return html`<figure class="hard"><h2>${title}</h2>${each.length > 3 ? drawn(picture) : plain}${beside(picture, t("staff.hard.how"))}</figure>`;
}

function notices(page: StaffPage, { notice, child, metrics }: Sheet): unknown {
    const settled = record(metrics?.find(({ metric, answer }) => metric === "settled-in" && answer === "KNOWN")?.value);
    const ready = settled?.enough === true && settled.confirmed !== true && !child.settledIn;
    if (!ready && !notice) return nothing;
    return html`<div class="not-family">
        ${ready ? html`<section class="card stack prompt"><h2>${t("staff.settledIn.title")}</h2><p>${t("staff.settledIn.say")}</p><div>${button(t("staff.settledIn.confirm"), () => confirmSettledIn(page, child))}</div></section>` : nothing}
        ${notice ? html`<section class="card stack"><h2>${t("staff.notice.title")}</h2><p>${noticeWords(notice)}</p><div>${button(t("staff.notice.seen"), () => acknowledge(page, child.id, notice))}</div></section>` : nothing}
    </div>`;
}

function victories({ victories = [] }: Sheet): TemplateResult | typeof nothing {
    if (victories.length === 0) return nothing;
    return html`<section class="stack"><h2>${t("staff.victories.title")}</h2><ul class="plainly">${victories.map((won) => html`<li><time>${shortDay(won.at)}</time> ${victoryWords(won)}</li>`)}</ul></section>`;
}
