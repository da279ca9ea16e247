import { html, nothing, type TemplateResult } from "lit";
import { careNow } from "../parts/clock.js";
import { button } from "../parts/controls.js";
import { dotsCalendar } from "../parts/dots.js";
import { face } from "../parts/face.js";
import { bdi, dateOf, dayAndYear, listed, shortDay, t, tr } from "../parts/i18n.js";
import type { StaffPage } from "./main.js";
import { binsOf, interval, list, number, record } from "./findings.js";
import { metricsOf } from "./metrics.js";
import type { Hard, Listed, Sheet, Victory } from "./model.js";
import { beside, drawn } from "./picture.js";
import { calendar, curve, hardOnes, inARow, whole } from "./pictures.js";
import { stillReading } from "./reading.js";
import { acknowledge, confirmSettledIn, noticeWords, victoryWords } from "./tellings.js";
import { firstName } from "./today.js";

/** One child on one sheet of paper: sentences first, then pictures, each with how to read it and its table. */
export function sheetOf(page: StaffPage): TemplateResult {
    const { sheet, behind } = page;
    if (!sheet) return waiting();
    const { child } = sheet;
    const metrics = (sheet.metrics ?? []).filter(({ answer }) => !behind || answer !== "NOT_ENOUGH_YET");
    return html`<main class="sheet-of-paper">
        <header class="head">${face(firstName(child), child.hue ?? 70, 72)}
            <div><h1 tabindex="-1" data-arrive>${bdi(firstName(child))}</h1><p class="quiet">${about(child)}</p></div>
            <div class="row screen-only">${button(t("staff.print.family"), () => printed(page, true))}${button(t("staff.print.staff"), () => printed(page, false), { icon: "print" })}</div></header>
        <div class="col">
            <section class="sentences" aria-label=${t("staff.inSentences")}>${behind ? html`<p role="status">${stillReading(behind)}</p>` : nothing}${sentences(sheet, !behind)}</section>
            ${behind ? nothing : notices(page, sheet)}
            ${goodbyes(sheet, !behind)}${run(sheet)}
        </div>
        <div class="col">${weeksOf(sheet, !behind)}${hard(sheet, !behind)}${victories(sheet)}</div>
        <div class="rest-of-it">
            <div class="not-family">${metricsOf(metrics, false)}</div>
            <div class="only-family">${metricsOf(metrics, true)}</div>
            <p class="quiet small foot-note not-family">${t("staff.forWhom")} ${asOf(sheet)}</p>
        </div>
    </main>`;
}

const waiting = (): TemplateResult => html`<main class="sheet-of-paper" aria-busy="true"><h1 class="said">${t("common.loading")}</h1><div class="head"><span class="skeleton round"></span><div class="skeleton line"></div></div><div class="col"><div class="skeleton block"></div></div><div class="col"><div class="skeleton block"></div></div></main>`;

/** Up to which entry and by which method all of it was counted. */
function asOf({ asOf: sheetAsOf, metrics }: Sheet): string {
    const from = metrics?.find(({ answer }) => answer !== "NOT_FOR_YOU");
    const [entry, version] = [sheetAsOf ?? from?.asOf, from?.version];
    return [entry === undefined ? "" : t("staff.basis.asOf", { asOf: String(entry) }), version === undefined ? "" : t("staff.basis.version", { version: String(version) })].join(" ");
}

function about(child: Sheet["child"]): string {
    const room = typeof child.room === "string" ? child.room : child.room?.name;
    return [child.name, room, child.keyPerson?.name ? t("staff.key", { name: child.keyPerson.name }) : "", child.firstDay ? t("staff.firstDay", { day: dayAndYear(child.firstDay) }) : ""].filter(Boolean).join(". ") + ".";
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

/** That so little is noted is not said before all is read. */
function sentences({ goodbyes, coverage, run, hard, child, metrics }: Sheet, allRead: boolean): unknown[] {
    const said: unknown[] = [];
    const noted = coverage ? " " + t("staff.say.coverage", { k: coverage.k, m: coverage.m }) : "";
    if (goodbyes && (allRead || goodbyes.n >= LEAST)) said.push(goodbyes.n >= LEAST ? html`<b>${t("staff.say.rate", { x: goodbyes.x, n: goodbyes.n })}</b> ${t("staff.say.rateRest")}${could(metrics, goodbyes.n)}${noted}` : t("staff.say.few", { n: goodbyes.n }) + noted);
    if (run && run.current >= 2) said.push(html`<b>${t("staff.say.run", { current: run.current })}</b> ${t("staff.say.runRest")}`);
    const usually = usual(metrics);
    if (usually) said.push(usually);
    else if (hard && hard.length > 0) said.push(tr("staff.say.hard", { list: listed(hard.slice(0, 3).map(minutesOf)) }));
    const way = found(metrics, "direction");
    if (way) said.push(html`<span class="not-family-inline"><b>${t("staff.say.direction", { label: String(way.label) })}</b> ${t("staff.say.directionRest", { n: 20 })}${forty(way)}</span>`);
    if (child.settledIn) said.push(html`<b>${t("staff.say.settledIn")}</b>`);
    return said.map((words) => html`<p>${words}</p>`);
}

/** The same over twice as many mornings, where there are so many. */
function forty(way: Record<string, unknown>): string {
    const longer = record(way.forty);
    return longer ? " " + t("staff.say.directionForty", { label: String(longer.label), n: 40 }) : "";
}

/** What a metric found, if it is known. */
const found = (metrics: Sheet["metrics"], name: string) => record(metrics?.find(({ metric, answer }) => metric === name && answer === "KNOWN")?.value);

/** How far so few mornings can be off, in mornings: nobody thinks in per cent of twenty. */
function could(metrics: Sheet["metrics"], n: number): unknown {
    const { low, high } = interval(found(metrics, "happy-goodbye-rate")?.interval);
    return low === undefined || high === undefined ? nothing : html`<span class="not-family-inline"> ${t("staff.say.could", { low: Math.round(low * n), high: Math.round(high * n), n })}</span>`;
}

function usual(metrics: Sheet["metrics"]): unknown {
    const metric = metrics?.find(({ metric: name, answer }) => name === "usual-hard-time" && answer === "KNOWN");
    const value = record(metric?.value);
    const [minutes, { low, high }] = [number(value?.minutes), interval(value?.interval)];
    if (minutes === undefined || low === undefined) return undefined;
    const args = { minutes: Math.round(minutes), low: Math.round(low), n: metric?.n ?? 0 };
    return html`<b>${t("staff.say.usual")}</b> ${high === undefined ? t("staff.say.usualOpen", args) : t("staff.say.usualRest", { ...args, high: Math.round(high) })}`;
}

const minutesOf = ({ minutes, censored }: Hard): string => (typeof minutes === "number" ? t(censored ? "staff.hard.orLonger" : "staff.minutes", { minutes: Math.round(minutes) }) : t("staff.hard.unknown"));

function goodbyes({ dots, child }: Sheet, allRead: boolean): TemplateResult | typeof nothing {
    const title = t("staff.dots.title");
    if (!dots || dots.length === 0) return !allRead ? nothing : html`<figure><h2>${title}</h2><p class="quiet">${t("staff.notEnough")}</p></figure>`;
    const picture = calendar(dots, `${firstName(child as Listed)}: ${title}`);
    return html`<figure class="cal"><h2>${title}</h2>${dotsCalendar(dots, dateOf(careNow()), title)}<p class="said">${picture.told}</p>${beside(picture, t("staff.dots.how"))}</figure>`;
}

function run({ dots, run }: Sheet): TemplateResult | typeof nothing {
    const noted = [...(dots ?? [])].filter(({ mark }) => mark === "HAPPY" || mark === "HARD").sort((a, b) => (a.day < b.day ? -1 : 1)).slice(-20);
    if (!run || noted.length < 2) return nothing;
    const picture = inARow(noted, t("staff.run.title"));
    return html`<figure class="runs"><h2>${t("staff.run.title")}</h2><p>${t("staff.run.say", { current: run.current, longest: run.longest })}${run.unrecorded + run.absent > 0 ? " " + t("staff.run.between", { unrecorded: run.unrecorded, absent: run.absent }) : nothing}</p>
        <div class="run" aria-hidden="true">${noted.map(({ mark }) => html`<i class="dot tiny ${mark === "HAPPY" ? "happy" : "hard"}"></i>`)}</div>${beside(picture, t("staff.run.how"))}</figure>`;
}

/** The first weeks, and again since a change of room. */
function weeksOf({ metrics }: Sheet, allRead: boolean): unknown {
    const metric = metrics?.find(({ metric: name }) => name === "adaptation-curve");
    const value = found(metrics, "adaptation-curve");
    const title = t("staff.metric.adaptation-curve");
    if (!value) return allRead && metric?.answer === "NOT_ENOUGH_YET" && metric.reason === "first-days" ? html`<figure><h2>${title}</h2><p class="quiet">${t("staff.curve.before")}</p></figure>` : nothing;
    const bands = list(value.band);
    const earlier = number(value.earlier);
    const one = (raw: unknown, name: string, shaded: boolean) => {
        const bins = whole(binsOf(raw, shaded ? bands : []));
        if (bins.length === 0) return nothing;
        const words = { id: "first-weeks", title: name, value: t("staff.curve.settled"), happy: t("staff.curve.happy"), shade: t("staff.curve.earlier"), shaded: t("staff.curve.earlierN", { n: earlier ?? 0 }) };
        const picture = curve(bins, words);
        const own = bands.length > 0 && shaded ? drawn(curve(whole(binsOf(raw)), words)) : undefined;
        return html`<figure class="curve"><h2>${name}</h2><p class="quiet">${t("staff.curve.say")}</p>${own ? html`<div class="not-family-block">${drawn(picture)}</div><div class="only-family">${own}</div>` : drawn(picture)}${beside(picture, t("staff.curve.how"))}
            ${shaded && bands.length === 0 && earlier !== undefined ? html`<p class="quiet small not-family-block">${t("staff.curve.earlierFew", { have: earlier, need: 20 })}</p>` : nothing}</figure>`;
    };
    return html`${list(value.bins).length === 0 ? !allRead ? nothing : html`<figure><h2>${title}</h2><p class="quiet">${t("staff.curve.before")}</p></figure>` : one(value.bins, title, true)}${one(value.sinceMove, t("staff.curve.sinceMove"), false)}`;
}

function hard({ hard, metrics }: Sheet, allRead: boolean): TemplateResult | typeof nothing {
    const title = t("staff.hard.title");
    if (!hard || hard.length === 0) return !allRead ? nothing : html`<figure><h2>${title}</h2><p class="quiet">${t("staff.hard.none")}</p></figure>`;
    const usual = found(metrics, "usual-hard-time");
    const { low, high } = interval(usual?.interval);
    const value = number(usual?.minutes);
    const each = Array.isArray(usual?.each) ? (usual.each as Hard[]) : hard;
    const picture = hardOnes(each, title, value !== undefined && low !== undefined ? { value, low, high: high ?? Infinity } : undefined);
    const plain = html`<ul class="plainly">${hard.slice(0, 6).map((one) => html`<li><time>${shortDay(one.day)}</time> ${minutesOf(one)}</li>`)}</ul>`;
    return html`<figure class="hard"><h2>${title}</h2>${each.length > 3 ? drawn(picture) : plain}${beside(picture, t("staff.hard.how"))}</figure>`;
}

/** That a child has settled in is its key person's to say where it has one, and the director's. */
function isTheirs({ me: { me } }: StaffPage, { keyPerson }: Sheet["child"]): boolean {
    return !keyPerson || keyPerson.id === me.id || me.roles?.includes("DIRECTOR") === true;
}

function notices(page: StaffPage, { notice, child, metrics }: Sheet): unknown {
    const settled = found(metrics, "settled-in");
    const ready = settled?.enough === true && settled.confirmed !== true && !child.settledIn && isTheirs(page, child);
    if (!ready && !notice) return nothing;
    return html`<div class="not-family">
        ${ready ? html`<section class="card stack prompt"><h2>${t("staff.settledIn.title")}</h2><p>${t("staff.settledIn.say")}</p><div>${button(t("staff.settledIn.confirm"), () => confirmSettledIn(page, child))}</div></section>` : nothing}
        ${notice ? html`<section class="card stack"><h2>${t("staff.notice.title")}</h2><p>${noticeWords(notice)}</p><div>${button(t("staff.notice.seen"), () => acknowledge(page, child.id, notice))}</div></section>` : nothing}
    </div>`;
}

function victories({ victories = [] }: Sheet): TemplateResult | typeof nothing {
    if (victories.length === 0) return nothing;
    return html`<section class="stack"><h2>${t("staff.victories.title")}</h2><ul class="plainly">${latest(victories).map((won) => html`<li><time>${shortDay(won.at)}</time> ${victoryWords(won)}</li>`)}</ul></section>`;
}

/** The newest first, and no more than a glance takes in. */
const latest = (all: readonly Victory[]): Victory[] => [...all].sort((a, b) => (a.at < b.at ? 1 : -1)).slice(0, 6);
