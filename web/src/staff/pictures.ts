import { inWords, weeks, type Dot } from "../parts/dots.js";
import { onDay, shortDay, t } from "../parts/i18n.js";
import type { Hard } from "./model.js";
import type { Picture, Shape } from "./picture.js";

/** The goodbyes of a child as a calendar, for a file; on the page they are a table. */
export function calendar(dots: readonly Dot[], title: string): Picture {
    const rows = weeks(dots);
    const shown = [0, 1, 2, 3, 4, 5, 6].filter((d) => d < 5 || rows.some((row) => row.days[d]));
    const shapes: Shape[] = shown.map((d, i) => ({ kind: "words", x: 110 + i * 44, y: 14, text: onDay(`2024-01-0${d + 1}`, { weekday: "short" }), at: "middle", tone: "quiet" }));
    rows.forEach(({ monday, days }, r) => {
        const y = 40 + r * 36;
        shapes.push({ kind: "words", x: 0, y: y + 5, text: shortDay(monday), tone: "quiet" });
        shown.forEach((d, i) => shapes.push(...dotShapes(days[d], 110 + i * 44, y)));
    });
    const told = t("staff.dots.told", { happy: dots.filter(({ mark }) => mark === "HAPPY").length, hard: dots.filter(({ mark }) => mark === "HARD").length, none: dots.filter(({ mark }) => mark === "NONE").length });
    const table = [...dots].sort((a, b) => (a.day < b.day ? 1 : -1)).map((dot) => [dot.day, inWords(dot), dot.mark === "HARD" && dot.minutes !== undefined ? Math.round(dot.minutes) : ""]);
    return { id: "goodbyes", title, told, width: 110 + shown.length * 44, height: 40 + rows.length * 36, shapes, head: [t("staff.col.day"), t("staff.col.goodbye"), t("staff.col.minutes")], rows: table };
}

function dotShapes(dot: Dot | undefined, x: number, y: number): Shape[] {
    if (!dot || dot.mark === "AWAY") return [];
    if (dot.mark === "NONE") return [{ kind: "line", x1: x - 6, y1: y, x2: x + 6, y2: y, tone: "quiet", width: 3 }];
    if (dot.mark === "HAPPY") return [{ kind: "dot", x, y, r: 14, tone: "leaf" }];
    const minutes: Shape[] = dot.minutes === undefined ? [] : [{ kind: "words", x, y: y + 5, text: Math.round(dot.minutes) + (dot.ongoing || dot.censored ? "+" : ""), at: "middle", strong: true }];
    return [{ kind: "dot", x, y, r: 13, tone: "ink", open: true }, ...minutes];
}

/** Hard goodbyes as dots over their minutes; an arrow where nobody saw the end. With the median and its interval if known. */
export function hardOnes(hard: readonly Hard[], title: string, usual?: { value: number; low: number; high: number }): Picture {
    const noted = hard.filter((one): one is Hard & { minutes: number } => typeof one.minutes === "number");
    const top = Math.max(30, Math.ceil(Math.max(...noted.map(({ minutes }) => minutes), 0) / 10) * 10);
    const [left, right, ground] = [16, 664, 142];
    const x = (minutes: number) => left + ((right - left) * Math.min(minutes, top)) / top;
    const shapes: Shape[] = [];
    if (usual) {
        const high = Math.min(Number.isFinite(usual.high) ? usual.high : top, top);
        shapes.push({ kind: "box", x: x(usual.low), y: 24, width: x(high) - x(usual.low), height: ground - 24, tone: "quiet", faint: true });
        shapes.push({ kind: "line", x1: x(usual.value), y1: 24, x2: x(usual.value), y2: ground, tone: "quiet", width: 2, dashed: true });
    }
    const stacked = new Map<number, number>();
    for (const { minutes, censored } of noted) {
        const height = stacked.get(minutes) ?? 0;
        stacked.set(minutes, height + 1);
        const y = ground - 14 - height * 19;
        if (censored) shapes.push({ kind: "line", x1: x(minutes) + 8, y1: y, x2: x(minutes) + 26, y2: y, tone: "ink", width: 2.5 }, { kind: "words", x: x(minutes) + 24, y: y + 5, text: "›", strong: true });
        shapes.push({ kind: "dot", x: x(minutes), y, r: 8, tone: "ink", open: true });
    }
    shapes.push({ kind: "line", x1: left, y1: ground, x2: right, y2: ground, tone: "quiet" });
    for (let minutes = 0; minutes <= top; minutes += top > 60 ? 20 : 5) shapes.push({ kind: "words", x: x(minutes), y: 162, text: String(minutes), at: "middle" });
    shapes.push({ kind: "words", x: left, y: 184, text: t("staff.hard.axis"), tone: "quiet" });
    const rows = hard.map(({ day, minutes, censored }) => [day, minutes ?? "", t(censored ? "staff.hard.censored" : "staff.hard.seen")]);
    return { id: "hard-goodbyes", title, told: t("staff.hard.told", { n: noted.length }), width: 680, height: 190, shapes, head: [t("staff.col.day"), t("staff.col.minutes"), t("staff.col.end")], rows };
}

/** A share with its interval in one stretch of days. */
export type Bin = { label: string; n: number; x?: number; value?: number; low?: number; high?: number; bandLow?: number; bandHigh?: number; children?: number };

/** The first weeks: a point and its whiskers for each stretch of days; a shade for earlier children where it may be shown. */
export function curve(bins: readonly Bin[], title: string): Picture {
    const [left, top, ground, step] = [64, 28, 244, 76];
    const y = (share: number) => ground - (ground - top) * share;
    const shapes: Shape[] = [[0, "none"], [0.5, "half"], [1, "all"]].flatMap(([share, word]): Shape[] => [
        { kind: "line", x1: left, y1: y(share as number), x2: left + step * bins.length, y2: y(share as number), tone: "line" },
        { kind: "words", x: left - 10, y: y(share as number) + 5, text: t("staff.curve." + word), at: "end" },
    ]);
    bins.forEach((bin, i) => {
        const x = left + step * i;
        if (bin.bandLow !== undefined && bin.bandHigh !== undefined) shapes.push({ kind: "box", x, y: y(bin.bandHigh), width: step, height: y(bin.bandLow) - y(bin.bandHigh), tone: "quiet", faint: true });
        if (bin.low !== undefined && bin.high !== undefined) shapes.push({ kind: "line", x1: x + step / 2, y1: y(bin.low), x2: x + step / 2, y2: y(bin.high), tone: "ink", width: 2.5 });
        if (bin.value !== undefined) shapes.push({ kind: "dot", x: x + step / 2, y: y(bin.value), r: 7, tone: "ink" });
        else shapes.push({ kind: "words", x: x + step / 2, y: y(0.5) - 6, text: "–", at: "middle", tone: "quiet" });
        shapes.push({ kind: "words", x: x + step / 2, y: 270, text: bin.label, at: "middle" }, { kind: "words", x: x + step / 2, y: 292, text: count(bin), at: "middle", strong: true });
    });
    shapes.push({ kind: "words", x: left - 10, y: 270, text: t("staff.curve.days"), at: "end", tone: "quiet" });
    const rows = bins.map((bin) => [bin.label, count(bin), bin.low === undefined ? t("staff.tooFew") : range(bin.low, bin.high!), bin.bandLow === undefined ? "" : range(bin.bandLow, bin.bandHigh!)]);
    return { id: "first-weeks", title, told: t("staff.curve.told", { n: bins.length }), width: left + step * bins.length + 8, height: 300, shapes, head: [t("staff.curve.days"), t("staff.curve.settled"), t("staff.couldBe"), t("staff.curve.earlier")], rows };
}

const count = ({ x, n, value }: Bin): string => (n === 0 ? "–" : t("staff.xOfN", { x: x ?? Math.round((value ?? 0) * n), n }));

/** A share with its interval, in whole per cent. */
export const range = (low: number, high: number): string => `${Math.round(low * 100)}–${Math.round(high * 100)} %`;
