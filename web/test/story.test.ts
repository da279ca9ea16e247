import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { test } from "node:test";
import { IntlMessageFormat } from "intl-messageformat";
import { lastAsked, madeAt, stateOf } from "../src/family/now.js";
import type { Entry, Story } from "../src/family/model.js";

const languages = ["en", "de", "fr", "es", "fi"];
const folder = join(process.cwd(), "messages");
const catalogue = async (tag: string) => JSON.parse(await readFile(join(folder, tag + ".json"), "utf8")) as Record<string, string>;
const args = { child: "Mia", by: "Amara", educator: "Rosa", with: "Rosa", adult: "Teresa", room: "Acorns", mine: "false", words: "A boat", due: "9:10", hasWith: "true", hasMinutes: "true", hasActivity: "true", minutes: 8, run: 4, from: "12 March", until: "13 March", one: "false", span: "range", list: "slept badly" };
const choices: Record<string, [string, string[]]> = {
    "story.GOODBYE": ["state", ["GLAD", "CALM", "QUIET", "FUSSING", "CRYING", "INCONSOLABLE"]],
    "story.now.goodbye": ["state", ["GLAD", "CALM", "QUIET", "FUSSING", "CRYING", "INCONSOLABLE"]],
    "story.SETTLED": ["activity", ["PAINTING", "BLOCKS", "BOOKS", "ON_A_LAP", "TRAINS", "OUTSIDE", "BREAKFAST", "SAND", "WATER", "MUSIC", "PUZZLE", "DOLLS", "WINDOW", "OTHER"]],
    "story.COMFORTED": ["how", ["HELD", "COMFORTED", "STILL_UPSET"]],
    "story.REUNITED": ["state", ["RAN_TO", "CALM", "TEARFUL", "RELUCTANT_TO_LEAVE", "LOOKED_AWAY"]],
    "story.ANSWERED": ["mood", ["HAPPY", "BUSY", "RESTING", "NEEDS_COMFORT"]],
    "story.morning": ["what", ["SLEPT_BADLY", "TEETHING", "CLINGY", "NOT_WELL", "NEW_AT_HOME"]],
};

test("every kind of word has its own sentence in every language", async () => {
    for (const tag of languages) {
        const words = await catalogue(tag);
        for (const [key, [name, values]] of Object.entries(choices)) {
            const said = values.map((value) => String(new IntlMessageFormat(words[key]!, tag).format({ ...args, state: "GLAD", activity: "SAND", mood: "BUSY", how: "HELD", [name]: value })));
            assert.equal(new Set(said).size, values.length, `${tag} ${key}: ${said.join(" | ")}`);
            for (const sentence of said) assert.doesNotMatch(sentence, /[{}]|undefined|\s\s/, `${tag} ${key}`);
        }
    }
});

const entry = (kind: string, at: string, more: Record<string, unknown> = {}): Entry => ({ id: kind + at, kind, at: `2026-03-12T${at}:00Z`, args: more });

test("a question is open until somebody answers after it", () => {
    const before = [entry("ANSWERED", "08:00"), entry("ASKED", "08:10")];
    assert.equal(lastAsked(before)?.answered, false);
    assert.equal(lastAsked([...before, entry("ANSWERED", "08:12")])?.answered, true);
    assert.equal(lastAsked([]), undefined);
});

test("a promise runs from the last word that made it", () => {
    const due = "2026-03-12T09:10:00Z";
    const story: Story = { now: due, day: "2026-03-12", state: "UPSET", promise: { due, missed: false }, entries: [entry("GOODBYE", "08:50"), entry("COMFORTED", "08:52", { due }), entry("ASKED", "08:55")] };
    assert.equal(madeAt(story), "2026-03-12T08:52:00Z");
});

test("an entry that says settled is believed before the state has caught up, and only that one", () => {
    const day = (state: Story["state"], ...kinds: string[]): Story => ({ now: "", day: "2026-03-12", state, entries: kinds.map((kind, i) => entry(kind, `08:5${i}`)) });
    assert.equal(stateOf(day("UPSET", "GOODBYE", "SETTLED", "ASKED")), "HERE");
    assert.equal(stateOf(day("UPSET", "GOODBYE", "SETTLED", "UPSET_AGAIN")), "UPSET");
    assert.equal(stateOf(day("GONE", "SETTLED", "PICKED_UP")), "GONE");
});

test("what was corrected is no longer the last word", () => {
    const story = (amended: boolean): Story => ({ now: "", day: "2026-03-12", state: "UPSET", entries: [entry("GOODBYE", "08:40"), { ...entry("SETTLED", "08:50"), amended }] });
    assert.equal(stateOf(story(false)), "HERE");
    assert.equal(stateOf(story(true)), "UPSET");
});
