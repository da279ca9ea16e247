import assert from "node:assert/strict";
import { test } from "node:test";
import { binsOf } from "../src/staff/findings.js";
import { csv, type Picture } from "../src/staff/picture.js";
import { calendar, hardOnes } from "../src/staff/pictures.js";
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
