import { html, nothing, type TemplateResult } from "lit";
import { button } from "../parts/controls.js";
import { listed, onDay, t } from "../parts/i18n.js";
import { glad, interval, list, number, record, type Found } from "./findings.js";
import type { StaffPage } from "./main.js";
import { notYet, titleOf } from "./metrics.js";
import type { Metric } from "./model.js";
import { beside, csv, drawn, save, tableOf, type Picture } from "./picture.js";
import { curve, type Bin } from "./pictures.js";
import { stillReading } from "./reading.js";
import { duration } from "./duration.js";
import { funnel, lengths, times, weekday, type Room } from "./plots.js";

/** How many weeks back a reader may look. */
export const spans = [12, 26, 52] as const;

/** What all children of the centre show together, as far as chance does not show it too. */
export function patterns(page: StaffPage): TemplateResult {
    const { patterns: found } = page;
    const head = html`<header class="patterns-head"><h1 tabindex="-1" data-arrive>${t("staff.patterns.title")}</h1>
        <div class="row" role="group" aria-label=${t("staff.patterns.spans")}>${spans.map((weeks) => html`<a class="button" href="#/patterns/${weeks}" aria-current=${weeks === page.weeks ? "true" : nothing}>${t("staff.patterns.span", { weeks })}</a>`)}</div></header>`;
    if (!found) return html`<main class="page wide stack" aria-busy="true">${head}<div class="plates">${[1, 2, 3, 4].map(() => html`<div class="skeleton block"></div>`)}</div></main>`;
    if (page.behind) return html`<main class="page wide stack">${head}<p role="status">${stillReading(page.behind)}</p></main>`;
    const mine = found.metrics.filter(({ answer }) => answer !== "NOT_FOR_YOU");
    const known = mine.filter(({ answer }) => answer === "KNOWN");
    const few = mine.filter(({ answer }) => answer === "NOT_ENOUGH_YET");
    const [first] = mine;
    return html`<main class="page wide stack">${head}
        <p class="quiet">${t("staff.patterns.say", { from: dated(found.from), until: dated(found.to), k: first?.k ?? 0, m: first?.m ?? 0 })}</p>
        <div class="plates">${known.map(plate)}${few.length === 0 ? nothing : html`<section class="card plate">${notYet(few, html`<h2>${t("staff.notEnough")}</h2>`)}</section>`}</div>
        ${cells(found.cells ?? [])}
    </main>`;
}

const dated = (date: string): string => onDay(date, { day: "numeric", month: "long", year: "numeric" });

const plates: Record<string, (found: Found, title: string) => unknown> = {
    "adaptation-curve": firstWeeks,
    "after-a-break": comingBack,
    weekday: weekdays,
    "room-funnel": rooms,
    "family-told": heard,
    "data-health": health,
};

function plate(metric: Metric): unknown {
    const [found, draw] = [record(metric.value), plates[metric.metric]];
    if (!found || !draw) return nothing;
    return html`<section class="card plate"><h2>${titleOf(metric)}</h2>${draw(found, titleOf(metric))}</section>`;
}

const pictured = (picture: Picture, how: string): TemplateResult => html`<figure>${drawn(picture)}${beside(picture, how)}</figure>`;

function firstWeeks(found: Found, title: string): unknown {
    const children = number(found.children) ?? 0;
    const bins = list(found.stretches).map((one): Bin => {
        const n = number(one.children) ?? 0;
        const [from, to] = [number(one.from) ?? 0, number(one.to) ?? 0];
        return { label: from === to ? String(from) : `${from}–${to}`, n, under: String(n), value: number(one.rate), ...interval(one.interval), ...glad(one), bandLow: number(one.low), bandHigh: number(one.high), children: n };
    });
    const picture = curve(bins, { id: "first-weeks-of-the-centre", title, value: t("staff.weeks.share"), happy: t("staff.curve.happy"), shade: t("staff.weeks.band"), shaded: t("staff.curve.eachN"), under: t("staff.col.children") });
    const shaded = bins.some(({ bandLow }) => bandLow !== undefined);
    return html`<p>${t("staff.weeks.say", { children })}</p>${pictured(picture, t("staff.weeks.how"))}
        ${shaded ? nothing : html`<p class="quiet">${t("staff.weeks.noBand", { have: children, need: number(found.forABand) ?? 20 })}</p>`}`;
}

function comingBack(found: Found, title: string): unknown {
    const { low = 1, high = 1 } = interval(found.interval);
    const value = number(found.times) ?? 1;
    const counted = t("staff.break.centre.from", { returns: number(found.returns) ?? 0, children: number(found.children) ?? 0 });
    const say = t("staff.break.centre.say", { times: value.toFixed(1), low: low.toFixed(1), high: high.toFixed(1) });
    const row = { label: t("staff.break.centre.row"), times: value, low, high, beside: t("staff.nChildren", { n: number(found.children) ?? 0 }) };
    const days = number(found.daysUntilUsual);
    return html`<p>${say}</p>${pictured(times("after-a-break", title, say, [row], t("staff.col.children")), t("staff.break.centre.how"))}
        <p>${days === undefined ? nothing : t("staff.break.centre.usual", { days })} ${counted}</p>`;
}

function weekdays(found: Found, title: string): unknown {
    const rows = list(found.days).map((one) => {
        const { low = 1, high = 1 } = interval(one.interval);
        return { label: weekday(String(one.day)), times: number(one.times) ?? 1, low, high, beside: t("staff.weekday.gap", { days: (number(one.gapDays) ?? 0).toFixed(1) }) };
    });
    const stand = (more: boolean) => rows.filter(({ low, high }) => (more ? low > 1 : high < 1)).map(({ label }) => label);
    const [longer, shorter] = [stand(true), stand(false)];
    const say = [longer.length > 0 ? t("staff.weekday.stands", { days: listed(longer), more: "yes" }) : "", shorter.length > 0 ? t("staff.weekday.stands", { days: listed(shorter), more: "no" }) : ""].filter(Boolean).join(" ") || t("staff.weekday.none");
    return html`<p>${say} <span class="quiet">${t("staff.nChildren", { n: number(found.children) ?? 0 })}.</span></p>${pictured(times("weekdays", title, say, rows, t("staff.weekday.gapCol")), t("staff.weekday.how"))}`;
}

function rooms(found: Found, title: string): unknown {
    const all = list(found.rooms).map((one): Room => ({ name: String(one.name ?? ""), goodbyes: number(one.goodbyes) ?? 0, children: number(one.children) ?? 0, excess: number(one.excess) ?? 0, limit95: number(one.limit95) ?? 0, limit998: number(one.limit998) ?? 0 }));
    const say = t("staff.funnel.say", { beyond: all.filter(({ excess, limit998 }) => Math.abs(excess) > limit998).length });
    return html`<p>${say}</p>${pictured(funnel(all, title, say), t("staff.funnel.how"))}<p class="quiet small">${t("staff.funnel.axis")}</p>`;
}

function heard(found: Found, title: string): unknown {
    const count = (key: string) => number(found[key]) ?? 0;
    const say = t("staff.heard.say", { heard: count("heard"), of: count("settled") + count("stillUpset") });
    const kinds = t("staff.heard.kinds", { settled: count("settled"), upset: count("stillUpset"), kept: count("kept") });
    if (count("heard") === 0 && count("givenUp") === 0) return html`<p>${say} ${kinds}</p><p>${t("staff.heard.none")}</p>`;
    const rows = [["soon", count("withinTen")], ["later", count("heard") - count("withinTen")], ["waiting", count("waiting")], ["givenUp", count("givenUp")]] as const;
    const picture = lengths("families-told", title, say, rows.map(([key, n]) => ({ words: t("staff.heard." + key), count: n })), [t("staff.heard.what"), t("staff.heard.col")]);
    const half = number(found.medianMinutes);
    return html`<p>${say} ${kinds} ${half === undefined ? nothing : t("staff.heard.pace", { half, ninety: number(found.ninetiethMinutes) ?? half })}</p>${pictured(picture, t("staff.heard.how"))}`;
}

/** These are counts, so their picture is the table itself. */
function health(found: Found, title: string): unknown {
    const count = (key: string) => number(found[key]) ?? 0;
    const rows = [
        [t("staff.health.rounding"), t("staff.xOfN", { x: count("multiplesOfFive"), n: count("hard") })],
        [t("staff.health.delay"), duration(count("medianDelaySeconds"))],
        [t("staff.health.disorder"), count("disorder")],
        [t("staff.health.beyond"), count("beyondThreeHours")],
        [t("staff.health.late"), count("late")],
    ];
    const table = { id: "data-health", title, told: "", width: 0, height: 0, shapes: [], head: [t("staff.health.col"), t("staff.health.count")], rows };
    return html`${tableOf(table)}<div class="more-about"><details class="how"><summary>${t("staff.how")}</summary><p>${t("staff.health.how")}</p></details>${asCsv(table)}</div>`;
}

const asCsv = (table: Picture): TemplateResult => button("CSV", () => save(new Blob(["\uFEFF" + csv(table)], { type: "text/csv" }), table.id + ".csv"), { kind: "bare", label: `CSV: ${table.title}` });

function cells(found: readonly Found[]): TemplateResult | typeof nothing {
    if (found.length === 0) return nothing;
    const rows = found.flatMap((cell) => {
        const at = [String(cell.week), String(cell.name ?? cell.room ?? ""), String(cell.ages)];
        const minutes = list(cell.minutes);
        return minutes.length === 0 ? [[...at, t("staff.tooFew"), "", "", ""]] : minutes.map((it) => [...at, number(cell.children) ?? "", number(it.minute) ?? 0, number(it.settled) ?? 0, number(it.lost) ?? 0]);
    });
    const table: Picture = { id: "cells", title: t("staff.patterns.cells"), told: "", width: 0, height: 0, shapes: [], head: ["week", "room", "ages", "children", "minute", "settled", "lost"], rows };
    return html`<p class="quiet small cells">${t("staff.patterns.cellsHow")} ${button(t("staff.patterns.cells"), () => save(new Blob(["\uFEFF" + csv(table)], { type: "text/csv" }), "cells.csv"), { kind: "bare" })}</p>`;
}
