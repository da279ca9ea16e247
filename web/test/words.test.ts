import assert from "node:assert/strict";
import { test } from "node:test";
import { partOfDay } from "../src/kiosk/desk.js";
import { inWords } from "../src/parts/dots.js";
import { judging } from "../src/parts/judging.js";
import { clock, dateOf, listed, preferred, shortDay, t } from "../src/parts/i18n.js";
import { reader } from "./browserless.js";

const spring = Date.parse("2026-03-29T01:30:00Z");

test("times are the centre's and in the reader's format", async () => {
    await reader("en", "Europe/Helsinki", ["en-GB"]);
    assert.equal(clock("2026-03-12T06:57:00Z"), "8:57");
    await reader("en", "Europe/Helsinki", ["en-US"]);
    assert.equal(clock("2026-03-12T06:57:00Z").replace(/\s/g, " "), "8:57 AM");
    await reader("fi", "Europe/Helsinki");
    assert.equal(clock("2026-03-12T06:57:00Z"), "8.57");
});

test("a day begins at the centre's midnight, also in the night of the clock change", async () => {
    await reader("en", "Europe/London");
    assert.equal(dateOf("2026-03-28T23:59:00Z"), "2026-03-28");
    assert.equal(dateOf("2026-06-30T23:30:00Z"), "2026-07-01");
    assert.equal(clock(spring).replace(/\s/g, " "), "2:30 AM");
    assert.equal(shortDay("2026-03-29"), "Mar 29");
});

test("the greeting follows the centre's hour, not the device's", async () => {
    await reader("en", "Asia/Tokyo");
    assert.equal(partOfDay(Date.parse("2026-03-12T01:00:00Z")), "morning");
    assert.equal(partOfDay(Date.parse("2026-03-12T03:00:00Z")), "day");
    assert.equal(partOfDay(Date.parse("2026-03-12T09:00:00Z")), "evening");
});

test("plurals are those of each language", async () => {
    await reader("en", "UTC");
    assert.equal(t("room.here", { count: 1 }), "1 child here.");
    assert.equal(t("kiosk.done.door", { names: "Mia", count: 1, room: "Acorns" }), "Mia is at the door of Acorns.");
    await reader("de", "UTC");
    assert.equal(t("kiosk.done.door", { names: "Mia und Jonas", count: 2, room: "Acorns" }), "Mia und Jonas sind an der Tür von Acorns.");
    await reader("fi", "UTC");
    assert.equal(t("room.here", { count: 2 }), "2 lasta paikalla.");
});

test("every language says what was done to the end of a record, and what before it is still whole", async () => {
    for (const language of ["en", "de", "es", "fr", "fi"] as const) {
        await reader(language, "UTC");
        const said = Object.fromEntries(["EDITED", "NEWEST_REMOVED", "REPLACED", "other"].map((what) => [what, t("office.log.brokenSay", { seq: 7, what })]));
        assert.equal(new Set(Object.values(said)).size, 4, language);
        assert.equal(said.EDITED!.split(". ").length, 3, language);
        assert.equal(said.NEWEST_REMOVED!.split(". ").length, 3, language);
        assert.equal(said.REPLACED!.split(". ").length, 2, language);
    }
    await reader("en", "UTC");
    assert.equal(t("office.log.brokenSay", { seq: 7, what: "NEWEST_REMOVED" }), "Entry 7 is missing at the end, with all that came after it. What stands before it is whole. Tell whoever looks after the server.");
});

test("names stand in a row as the reader's language has them", async () => {
    await reader("en", "UTC", ["en-GB"]);
    assert.equal(listed(["Mia", "Jonas", "Leo"]), "Mia, Jonas and Leo");
    await reader("es", "UTC");
    assert.equal(listed(["Mia", "Inés"]), "Mia e Inés");
});

test("a hard goodbye says its minutes in words", async () => {
    await reader("en", "UTC");
    assert.equal(inWords({ day: "2026-03-12", mark: "HARD", minutes: 1 }), "hard goodbye, settled after 1 minute");
    assert.equal(inWords({ day: "2026-03-12", mark: "HARD", minutes: 12, ongoing: true }), "hard goodbye, not settled yet");
    assert.equal(inWords({ day: "2026-03-12", mark: "NONE" }), "not recorded");
});

test("the language is what was chosen here, else what the device and the centre share", async () => {
    await reader("en", "UTC", ["sv-SE", "fi-FI", "en-GB"]);
    assert.equal(preferred("de"), "de");
    assert.equal(preferred(null), "fi");
    assert.equal(preferred(null, ["de", "fr"]), "de");
    assert.equal(preferred("xx", ["en"]), "en");
});

const judged = { en: ["Was so Clingy today", "Clingy"], de: ["wirkte ängstlicher als sonst", "ängstlicher"], fr: ["Encore un caprice", "caprice"], es: ["otra rabieta", "rabieta"], fi: ["Oli takertuva aamulla", "takertuva"] } as const;
for (const tongue of ["en", "de", "fr", "es", "fi"] as const) {
    test(`what judges a child is found in the reader's language (${tongue})`, async () => {
        const [said, word] = judged[tongue];
        await reader(tongue, "Europe/Berlin");
        assert.equal(judging(said), word);
        assert.equal(judging("Mia"), undefined);
    });
}

test("what says what was seen does not judge", async () => {
    await reader("en", "Europe/Berlin");
    assert.equal(judging("Cried at the door, then held my hand; not a natural runner"), undefined);
});
