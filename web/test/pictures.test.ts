import assert from "node:assert/strict";
import { test } from "node:test";
import { binsOf, findings } from "../src/staff/findings.js";
import { csv, type Picture } from "../src/staff/picture.js";
import { calendar, curve, hardOnes, whole } from "../src/staff/pictures.js";
import { funnel, times } from "../src/staff/plots.js";
import { duration } from "../src/staff/duration.js";
import { reader } from "./browserless.js";

await reader("en", "Europe/Berlin");

const picture = (rows: Picture["rows"]): Picture => ({ id: "x", title: "x", told: "x", width: 1, height: 1, shapes: [], head: ["day", "said"], rows });

test("a table that leaves the page keeps its commas, quotes and lines, and nothing in it becomes a formula", () => {
    assert.equal(csv(picture([["a,b", 'so "said"'], ["=1+1", "@x"], ["two\nlines", 8], ["-", "–"]])), 'day,said\r\n"a,b","so ""said"""\r\n\'=1+1,\'@x\r\n"two\nlines",8\r\n-,–\r\n');
});

test("the calendar's table has every day once, newest first, with the minutes of hard goodbyes only", () => {
    const { rows } = calendar([{ day: "2026-03-09", mark: "HAPPY" }, { day: "2026-03-10", mark: "HARD", minutes: 8 }, { day: "2026-03-11", mark: "NONE" }], "Goodbyes");
    assert.deepEqual(rows.map(([day, , minutes]) => [day, minutes]), [["2026-03-11", ""], ["2026-03-10", 8], ["2026-03-09", ""]]);
});

test("hard goodbyes of the same length stand on each other, and one nobody saw the end of has an arrow", () => {
    const { shapes } = hardOnes([{ day: "2026-03-09", minutes: 8 }, { day: "2026-03-10", minutes: 8, censored: true }], "Hard");
    const dots = shapes.filter((it) => it.kind === "dot");
    assert.equal(dots.length, 2);
    assert.equal(dots[0]!.x, dots[1]!.x);
    assert.notEqual(dots[0]!.y, dots[1]!.y);
    assert.equal(shapes.filter((it) => it.kind === "words" && it.text === "›").length, 1);
});

test("a stretch of days with too few mornings has no interval, and a band joins the stretch it belongs to", () => {
    const bins = binsOf([{ from: 1, to: 1, settled: 0, of: 1 }, { from: 3, to: 5, settled: 2, of: 3, rate: 0.67, interval: { low: 0.2, high: 0.94 } }], [{ from: 3, low: 0.4, high: 0.8, children: 31 }]);
    assert.deepEqual([bins[0]!.label, bins[0]!.low, bins[0]!.bandLow], ["1", undefined, undefined]);
    assert.deepEqual([bins[1]!.label, bins[1]!.low, bins[1]!.bandHigh], ["3–5", 0.2, 0.8]);
});

test("mornings nobody saw to the end are not counted against settling, and the glad goodbyes stand beside it", () => {
    const bins = binsOf([{ from: 6, to: 10, settled: 3, lost: 1, of: 5, rate: 0.7, interval: { low: 0.25, high: 0.98 }, happyRate: 0.2, happyInterval: { low: 0.04, high: 0.62 } }]);
    const { rows, shapes } = curve(bins, { id: "x", title: "First weeks", value: "Settled", happy: "Glad", shade: "Earlier", shaded: "shaded" });
    assert.deepEqual(rows, [["6–10", "3 of 4", "25–98 %", "20 % (4–62 %)", ""]]);
    assert.deepEqual(shapes.filter((it) => it.kind === "dot").map(({ tone }) => tone), ["leaf", "ink"]);
});

test("the first weeks have a place for every stretch up to the last known one, and the empty ones say so", () => {
    const bins = whole(binsOf([{ from: 3, to: 5, settled: 1, of: 3, rate: 0.33, interval: { low: 0.06, high: 0.79 } }, { from: 11, to: 15, settled: 5, of: 5, rate: 1, interval: { low: 0.57, high: 1 } }]));
    assert.deepEqual(bins.map(({ label }) => label), ["1", "2", "3–5", "6–10", "11–15"]);
    const { rows } = curve(bins, { id: "x", title: "First weeks", value: "Settled", happy: "Glad", shade: "Earlier", shaded: "shaded" });
    assert.deepEqual(rows.map(([label, , could]) => [label, could]), [["1", "too few to say"], ["2", "too few to say"], ["3–5", "6–79 %"], ["6–10", "too few to say"], ["11–15", "57–100 %"]]);
});

test("a curve of few stretches is drawn in the same letters as a whole one", () => {
    const about = { id: "x", title: "First weeks", value: "Settled", happy: "Glad", shade: "Earlier", shaded: "shaded" };
    const [whole, short] = [8, 4].map((n) => curve(Array.from({ length: n }, (_, i) => ({ label: String(i), n: 5, value: 0.5 })), about));
    assert.equal(short!.width, whole!.width);
});

test("times as long lie as far to the right of the same as shorter ones lie to its left", () => {
    const { shapes } = times("x", "Weekdays", "", [{ label: "Monday", times: 2, low: 1.5, high: 2, beside: "3.0" }, { label: "Friday", times: 0.5, low: 0.5, high: 0.6, beside: "1.0" }], "gap");
    const [monday, friday] = shapes.filter((it) => it.kind === "dot").map(({ x }) => x) as [number, number];
    const same = shapes.find((it) => it.kind === "line" && it.dashed) as { x1: number };
    assert.ok(Math.abs(monday - same.x1 - (same.x1 - friday)) < 0.001);
});

test("a room's dot lies in its shades as its excess lies in its limits, in the order it came", () => {
    const rooms = [{ name: "Willows", goodbyes: 800, children: 15, excess: 0.02, limit95: 0.014, limit998: 0.021 }, { name: "Acorns", goodbyes: 800, children: 15, excess: -0.01, limit95: 0.014, limit998: 0.021 }];
    const { shapes, rows } = funnel(rooms, "Rooms", "");
    const [wide, narrow] = shapes.filter((it) => it.kind === "box") as { x: number; width: number }[];
    const dot = shapes.find((it) => it.kind === "dot") as { x: number };
    assert.ok(dot.x < wide!.x + wide!.width && dot.x > narrow!.x + narrow!.width);
    assert.deepEqual(rows.map(([name, , , points]) => [name, points]), [["Willows", "2.0"], ["Acorns", "-1.0"]]);
});

test("seconds are said in the unit a person would take", () => {
    assert.deepEqual([40, 700, 9000, 3_480_774].map(duration), ["40 seconds", "12 minutes", "3 hours", "40 days"]);
});

test("what goes with hard mornings is told as so many of so many, in the words of its kind, and never without saying that the cause is not known", () => {
    for (const [factor, what] of [["NOTE", "SLEPT_BADLY"], ["RITUAL", "RITUAL"], ["COMFORT_OBJECT", "COMFORT_OBJECT"], ["ACTIVITY", "PUZZLE"], ["BRINGER", "SOMEBODY_ELSE"]]) {
        const told = findings["goes-with"]!({ factor, what, hardWith: 12, with: 15, hardWithout: 3, without: 11 }, { metric: "goes-with", answer: "KNOWN" }, "Goes with");
        const words = JSON.stringify(told);
        assert.match(words, /12 of 15.*3 of 11.*is not known/);
        assert.ok(!words.includes("staff.goesWith") && !words.includes("common."), words);
    }
});
