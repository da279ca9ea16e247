import { onDay, t } from "../parts/i18n.js";
import { narrow, type Picture, type Shape } from "./picture.js";

/** One row of a comparison: so many times as long, with where the truth likely lies, and what must stand beside it. */
export type Times = { label: string; times: number; low: number; high: number; beside: string };

/** Rows on one scale of "times as long": as far to the left as to the right of "the same". */
export function times(id: string, title: string, told: string, rows: readonly Times[], besideHead: string): Picture {
    const slim = narrow();
    const [left, right, width] = slim ? [100, 392, 400] : [150, 470, 680];
    const reach = rows.some(({ low, high }) => low < 0.5 || high > 2) ? 4 : 2;
    const x = (value: number) => left + ((right - left) * (Math.log(Math.min(reach, Math.max(1 / reach, value))) / Math.log(reach) + 1)) / 2;
    const step = slim ? 52 : 34;
    const ground = 20 + rows.length * step;
    const ticks = reach === 4 ? ([[0.5, "half"], [1, "same"], [2, "twice"], [4, ""]] as const) : ([[0.5, "half"], [1, "same"], [2, "twice"]] as const);
    const shapes: Shape[] = ticks.map(([value]) => ({ kind: "line", x1: x(value), y1: 8, x2: x(value), y2: ground, tone: value === 1 ? "quiet" : "line", dashed: value === 1 }));
    ticks.forEach(([value, word]) => word && shapes.push({ kind: "words", x: x(value), y: ground + 20, text: t("staff.times." + word), at: value === reach ? "end" : value === 1 / reach ? "start" : "middle", tone: "quiet", small: slim }));
    rows.forEach((row, i) => {
        const y = 8 + step * i + step / 2;
        shapes.push({ kind: "words", x: 0, y: slim ? y - 4 : y + 5, text: row.label, strong: true });
        shapes.push({ kind: "words", x: slim ? 0 : right + 24, y: slim ? y + 14 : y + 5, text: row.beside, tone: "quiet", small: slim });
        shapes.push({ kind: "line", x1: x(row.low), y1: y, x2: x(row.high), y2: y, tone: "ink", width: 2.5 }, { kind: "dot", x: x(row.times), y, r: 7, tone: "ink" });
    });
    const table = rows.map((row) => [row.label, two(row.times), `${two(row.low)}–${two(row.high)}`, row.beside]);
    return { id, title, told, width, height: ground + 28, shapes, head: [t("staff.health.col"), t("staff.times.col"), t("staff.couldBe"), besideHead], rows: table };
}

const two = (value: number): string => value.toFixed(2);

export type Room = { name: string; goodbyes: number; children: number; excess: number; limit95: number; limit998: number };

/** Every room beside what its own children let expect, with how far chance alone would carry it. */
export function funnel(rooms: readonly Room[], title: string, told: string): Picture {
    const slim = narrow();
    const [left, right, width] = slim ? [4, 396, 400] : [190, 664, 680];
    const most = Math.max(0.01, ...rooms.flatMap(({ excess, limit998 }) => [Math.abs(excess), limit998])) * 1.1;
    const x = (share: number) => left + ((right - left) * (share / most + 1)) / 2;
    const step = slim ? 66 : 48;
    const ground = 8 + rooms.length * step;
    const shapes: Shape[] = [];
    rooms.forEach((room, i) => {
        const y = 8 + step * i + (slim ? 44 : 24);
        shapes.push({ kind: "words", x: slim ? left : 0, y: slim ? y - 20 : y, text: room.name, strong: true });
        shapes.push({ kind: "words", x: slim ? right : 0, y: slim ? y - 20 : y + 17, text: t("staff.funnel.n", { goodbyes: room.goodbyes, children: room.children }), tone: "quiet", small: true, at: slim ? "end" : "start" });
        for (const limit of [room.limit998, room.limit95]) shapes.push({ kind: "box", x: x(-limit), y: y - 10, width: x(limit) - x(-limit), height: 20, tone: "quiet", faint: true });
        shapes.push({ kind: "dot", x: x(room.excess), y, r: 7, tone: "ink" });
    });
    shapes.unshift({ kind: "line", x1: x(0), y1: 4, x2: x(0), y2: ground, tone: "quiet", dashed: true });
    const end = Math.floor(most * 100) || 1;
    for (const points of [-end, end]) shapes.push({ kind: "words", x: x(points / 100), y: ground + 18, text: (points > 0 ? "+" : "−") + Math.abs(points), at: "middle", tone: "quiet" });
    shapes.push({ kind: "words", x: x(0), y: ground + 18, text: t("staff.funnel.asExpected"), at: "middle", tone: "quiet" });
    const point = (share: number) => (share * 100).toFixed(1);
    const table = rooms.map((room) => [room.name, room.goodbyes, room.children, point(room.excess), "±" + point(room.limit95), "±" + point(room.limit998)]);
    return { id: "rooms", title, told, width, height: ground + 26, shapes, head: [t("staff.room"), t("staff.dots.title"), t("staff.col.children"), t("staff.funnel.col"), t("staff.funnel.col95"), t("staff.funnel.col998")], rows: table };
}

/** Counts as lengths of one scale, each with its number. */
export function lengths(id: string, title: string, told: string, rows: readonly { words: string; count: number }[], head: readonly [string, string]): Picture {
    const [left, right, width] = narrow() ? [130, 340, 400] : [190, 600, 680];
    const most = Math.max(1, ...rows.map(({ count }) => count));
    const shapes: Shape[] = rows.flatMap(({ words, count }, i): Shape[] => {
        const y = 10 + i * 30;
        const end = left + ((right - left) * count) / most;
        return [
            { kind: "words", x: 0, y: y + 15, text: words },
            { kind: "box", x: left, y, width: Math.max(count > 0 ? 2 : 0, end - left), height: 20, tone: "quiet" },
            { kind: "words", x: end + 8, y: y + 15, text: String(count), strong: true },
        ];
    });
    shapes.push({ kind: "line", x1: left, y1: 4, x2: left, y2: 6 + rows.length * 30, tone: "quiet" });
    return { id, title, told, width, height: 10 + rows.length * 30, shapes, head: [...head], rows: rows.map(({ words, count }) => [words, count]) };
}

/** Counts as dots of one grey, for a file; on the page they are a table. */
export function tallied(id: string, title: string, rows: readonly { words: string; count: number }[], head: readonly [string, string]): Picture {
    const shapes = rows.flatMap(({ words, count }, i): Shape[] => {
        const y = 16 + i * 28;
        const dots = Array.from({ length: Math.min(count, 30) }, (_, n): Shape => ({ kind: "dot", x: 210 + n * 15, y, r: 6, tone: "quiet" }));
        return [{ kind: "words", x: 0, y: y + 5, text: words }, ...dots, { kind: "words", x: 210 + dots.length * 15 + 4, y: y + 5, text: String(count), strong: true }];
    });
    return { id, title, told: "", width: 680, height: 16 + rows.length * 28, shapes, head: [...head], rows: rows.map(({ words, count }) => [words, count]) };
}

/** A weekday by its English name, in the reader's language. */
export const weekday = (name: string): string => onDay(`2024-01-0${["MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY", "FRIDAY", "SATURDAY", "SUNDAY"].indexOf(name) + 1}`, { weekday: "long" });
