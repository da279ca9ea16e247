import assert from "node:assert/strict";
import { test } from "node:test";
import { fits, search } from "../src/parts/search.js";

const names = ["Mia Okafor-Lindqvist", "Emeka Okoroafor", "Zofia Wiśniewska", "Freya Jørgensen", "Noah Brückner", "ليان الخطيب", "Siobhán O’Brien"];
const found = (typed: string) => search(names, (name) => name, typed);

test("a name is found without its accents", () => {
    assert.deepEqual(found("wisniewska").spelled, ["Zofia Wiśniewska"]);
    assert.deepEqual(found("jorgensen").spelled, ["Freya Jørgensen"]);
    assert.deepEqual(found("siobhan").spelled, ["Siobhán O’Brien"]);
    assert.deepEqual(found("ليان").spelled, ["ليان الخطيب"]);
});

test("one slip is forgiven: a letter missing, wrong, too many, or two swapped", () => {
    for (const typed of ["okafr", "okaför", "okafar", "okkafor", "okafro"]) assert.deepEqual([...found(typed).spelled, ...found(typed).near], ["Mia Okafor-Lindqvist"], typed);
});

test("two slips are not forgiven, and short words get no grace", () => {
    assert.equal(fits("Mia Okafor", "ikafer"), 0);
    assert.equal(fits("Mia Okafor", "ma"), 0);
});

test("every word that was typed must fit", () => {
    assert.equal(fits("Mia Okafor-Lindqvist", "lindq mia"), 2);
    assert.equal(fits("Mia Okafor-Lindqvist", "mia nowak"), 0);
});

test("nothing typed shows everybody", () => {
    assert.equal(found("  ").spelled.length, names.length);
});
