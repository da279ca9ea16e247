import assert from "node:assert/strict";
import { test } from "node:test";
import { partOf, initial } from "../src/parts/face.js";
import { weeks } from "../src/parts/dots.js";
import { inLane, missed, nudged, parted, type Card } from "../src/room/card.js";

const nine = Date.parse("2026-03-12T09:00:00Z");
const at = (minutes: number): string => new Date(nine + minutes * 60_000).toISOString();
const child = (firstName: string, more: Partial<Card> = {}): Card => ({ id: "child-" + firstName, firstName, name: firstName, hue: 1, room: { id: "room-1", name: "Acorns" }, state: "HERE", ...more });
const upset = (firstName: string, due: number): Card => child(firstName, { state: "UPSET", promise: { made: at(due - 20), due: at(due), missed: false } });

test("the ring is empty when the promise is made, half at half time, full when it is due and after", () => {
    const ring = (minutes: number) => partOf(at(0), at(20), nine + minutes * 60_000);
    assert.deepEqual([ring(-1), ring(0), ring(10), ring(20), ring(25)], [0, 0, 50, 100, 100]);
});

test("a promise without its beginning counts twenty minutes back", () => {
    assert.equal(partOf(undefined, at(10), nine), 50);
});

test("the room is reminded from three minutes before the promised word", () => {
    assert.equal(nudged(upset("Mia", 4), nine), false);
    assert.equal(nudged(upset("Mia", 3), nine), true);
    assert.equal(nudged(child("Mia", { state: "GONE", promise: { due: at(1), missed: false } }), nine), false);
    assert.equal(missed(upset("Mia", 1), nine), false);
    assert.equal(missed(upset("Mia", 0), nine), true);
});

test("a parent who came back has not said goodbye yet", () => {
    const goodbye = { state: "CRYING", at: at(0) } as const;
    assert.equal(parted(child("Mia")), false);
    assert.equal(parted(child("Mia", { goodbye, goodbyes: 1 })), true);
    assert.equal(parted(child("Mia", { goodbye, goodbyes: 1, returns: 1 })), false);
    assert.equal(parted(child("Mia", { goodbye, goodbyes: 2, returns: 1 })), true);
});

test("upset children stand first, the soonest promise before the later, then everybody by name", () => {
    const lane = inLane([child("Zofia"), upset("Mia", 13), child("Eetu"), upset("Haruki", 2), child("Kofi", { state: "DOOR" })], "HERE");
    assert.deepEqual(lane.map((card) => card.firstName), ["Haruki", "Mia", "Eetu", "Zofia"]);
});

test("the calendar has a row for each week from Monday and a place for every day", () => {
    const rows = weeks([{ day: "2026-03-12", mark: "HARD" }, { day: "2026-03-09", mark: "HAPPY" }, { day: "2026-03-08", mark: "NONE" }]);
    assert.deepEqual(rows.map((row) => row.monday), ["2026-03-02", "2026-03-09"]);
    assert.equal(rows[1]!.days[0]!.mark, "HAPPY");
    assert.equal(rows[1]!.days[3]!.mark, "HARD");
    assert.equal(rows[0]!.days[6]!.mark, "NONE");
});

test("an initial is the first letter a reader sees", () => {
    assert.deepEqual(["mia", " élodie", "ليان", "नेहा", ""].map(initial), ["M", "É", "ل", "ने", "·"]);
});
