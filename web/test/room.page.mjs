import assert from "node:assert/strict";
import { after, afterEach, before, test } from "node:test";
import { playing } from "./browser.mjs";
import { steps } from "./look-room.mjs";
import { isSound, letters } from "./sound.mjs";

let s;
before(async () => (s = await playing()));
after(() => s.close());
afterEach(async () => {
    await s.tell({ reset: true });
    for (const context of s.browser.contexts()) await context.close();
});

const room = async (options) => {
    const tab = await s.tab("/room/", options);
    await tab.getByRole("button", { name: "Rosa" }).click();
    await tab.locator(".board .who").first().waitFor();
    return tab;
};
const open = async (tab, name) => {
    await tab.locator(".board .who", { hasText: name }).click();
    await tab.locator("dialog .ritual q").waitFor();
    return tab.getByRole("dialog");
};
const taps = async () => (await s.tell({})).heard.filter((one) => one.pathname === "/api/room/taps").map((one) => one.body);

test("a child at the door is received in one tap, by the educator who writes", async () => {
    const tab = await room();
    await tab.getByRole("button", { name: "Receive Kofi" }).click();
    await tab.getByText(/Rosa received Kofi/).waitFor();
    const said = (await taps()).at(-1);
    assert.equal(said.educator, "person-rosa");
    assert.deepEqual(said.taps.map((tap) => [tap.stream, tap.said]), [["child-kofi", { type: "Received" }]]);
    await tab.locator(".lane.here", { hasText: "Kofi" }).waitFor();
});

test("five minutes earlier takes the fact back and says it again with its new time", async () => {
    const tab = await room();
    const sheet = await open(tab, "Mia");
    await sheet.getByRole("button", { name: "Painting" }).click();
    await sheet.getByRole("button", { name: "5 min earlier" }).click();
    await tab.waitForFunction(() => document.querySelectorAll("dialog .undo .button").length === 3);
    const [first, second] = (await taps()).slice(-2);
    assert.deepEqual(second.taps[0].said, { type: "Corrected", fact: first.taps[0].id });
    assert.deepEqual(second.taps[1].said, first.taps[0].said);
    assert.equal(Date.parse(first.taps[0].at) - Date.parse(second.taps[1].at), 300_000);
});

test("what was noted can be taken back for ten seconds", async () => {
    const tab = await room({ clock: true });
    await tab.getByRole("button", { name: "Receive Kofi" }).click();
    await tab.getByRole("button", { name: "Undo" }).click();
    await tab.getByRole("button", { name: "Receive Kofi" }).waitFor();
    await tab.getByRole("button", { name: "Receive Kofi" }).click();
    await tab.getByRole("button", { name: "Undo" }).waitFor();
    await tab.clock.runFor(10_500);
    await tab.getByRole("button", { name: "Undo" }).waitFor({ state: "detached" });
});

test("a tap without an answer is not shown as done, and goes out again as the same fact", async () => {
    const tab = await room();
    await s.tell({ deaf: true });
    const ids = new Set();
    tab.on("request", (request) => request.url().endsWith("/taps") && ids.add(request.postDataJSON().taps[0].id));
    await tab.getByRole("button", { name: "Receive Kofi" }).click();
    await tab.locator(".lane.door", { hasText: "Not sent yet, trying again." }).waitFor();
    await s.tell({});
    await tab.getByText(/Rosa received Kofi/).waitFor();
    assert.equal(ids.size, 1);
});

test("a goodbye that was noted wrong is put right at its own time", async () => {
    const tab = await room();
    const sheet = await open(tab, "Chloé");
    await sheet.getByRole("button", { name: "Calm" }).click();
    await sheet.getByRole("button", { name: "Calm", pressed: true }).waitFor();
    await tab.waitForFunction(() => document.querySelectorAll("dialog .facts li").length > 0);
    await sheet.getByRole("button", { name: "Quiet" }).click();
    await sheet.getByRole("button", { name: "Quiet", pressed: true }).waitFor();
    const [first, second] = (await taps()).slice(-2);
    assert.deepEqual(second.taps.map((tap) => tap.said.type), ["Corrected", "SaidGoodbye"]);
    assert.equal(second.taps[1].at, first.taps[0].at);
});

test("a child who had settled and is upset again is back among those who need somebody", async () => {
    const tab = await room();
    const sheet = await open(tab, "Inés");
    await sheet.getByRole("button", { name: "Upset again" }).click();
    await tab.locator(".board li.wide[data-state=upset]", { hasText: "Inés" }).waitFor();
    assert.deepEqual((await taps()).at(-1).taps.map((tap) => [tap.stream, tap.said.type]), [["child-ines", "UpsetAgain"]]);
});

test("an answer to the family is one tap and the question is gone", async () => {
    const tab = await room();
    await tab.locator(".task", { hasText: "How is Mia?" }).getByRole("button", { name: "Busy playing" }).click();
    await tab.locator(".task", { hasText: "How is Mia?" }).waitFor({ state: "detached" });
    assert.equal((await taps()).at(-1).taps[0].said.mood, "BUSY");
});

test("a child goes home with somebody of the list whose identity was seen", async () => {
    const tab = await room();
    const sheet = await open(tab, "Eetu");
    await sheet.getByRole("button", { name: "Going home" }).click();
    await sheet.getByRole("button", { name: /Amara/ }).click();
    await sheet.getByRole("button", { name: "Photo ID seen" }).click();
    await tab.locator(".lane.gone", { hasText: "Eetu" }).waitFor();
    assert.deepEqual((await taps()).at(-1).taps[0].said, { type: "PickedUp", adult: "person-1", identity: "PHOTO_ID" });
});

test("a child that is tapped twice stays open, and a tap beside the sheet closes it", async () => {
    const tab = await room({ viewport: { width: 1280, height: 1800 } });
    await tab.locator(".board .who").first().dblclick();
    await tab.waitForTimeout(700);
    assert.equal(await tab.locator("dialog[open]").count(), 1);
    await tab.mouse.click(640, 10);
    await tab.locator("dialog[open]").waitFor({ state: "detached" });
});

test("a word that judges a child is pointed out while it is written, and still saved", async () => {
    const tab = await room();
    const sheet = await open(tab, "Mia");
    await sheet.getByRole("button", { name: "Write it" }).click();
    const field = sheet.getByRole("textbox");
    await field.fill("A tantrum");
    await sheet.getByText(/“tantrum” judges/).waitFor();
    await field.fill("Painted a tree");
    await sheet.getByText(/judges/).waitFor({ state: "detached" });
    await field.fill("A tantrum");
    await sheet.getByRole("button", { name: "Save" }).click();
    await tab.getByRole("button", { name: "Undo" }).waitFor();
    assert.equal((await taps()).at(-1).taps[0].said.words, "A tantrum");
});

test("nothing moves while a finger is down", async () => {
    const tab = await room();
    await tab.mouse.move(640, 20);
    await tab.mouse.down();
    await s.tell({ empty: true });
    await tab.waitForTimeout(400);
    assert.ok((await tab.locator(".board .who").count()) > 5);
    await tab.mouse.up();
    await tab.locator(".none").waitFor();
});

test("a tablet that was switched off shows nobody any more", async () => {
    const tab = await room();
    await s.tell({ out: true });
    await tab.getByText("Pair this device").waitFor({ timeout: 15_000 });
    assert.doesNotMatch(await tab.locator("body").innerText(), /Mia|Kofi/);
});

test("who writes is remembered on the tablet", async () => {
    const tab = await room();
    await tab.reload();
    await tab.getByRole("button", { name: "Rosa writes" }).waitFor();
});

test("escape closes the sheet and the focus is where it was", async () => {
    const tab = await room();
    await open(tab, "Inés");
    await tab.keyboard.press("Escape");
    await tab.locator("dialog").waitFor({ state: "detached" });
    assert.match(await tab.evaluate(() => document.activeElement.tagName + document.activeElement.innerText), /^BUTTON.*Inés/s);
});

test("a board that is not live says so, goes on by asking, and is live again by itself", async () => {
    const tab = await room();
    await s.tell({ down: true });
    await tab.getByText("Not live just now.").waitFor({ timeout: 15_000 });
    await s.tell({});
    await tab.getByText("Not live just now.").waitFor({ state: "detached", timeout: 15_000 });
    await tab.getByRole("button", { name: "Receive Kofi" }).click();
    await tab.locator(".lane.here", { hasText: "Kofi" }).waitFor();
});

test("with letters of twice the size neither the board nor a child's sheet scrolls sideways on a phone", async () => {
    const tab = await room({ viewport: { width: 390, height: 844 } });
    await letters(tab, "200%");
    assert.ok((await tab.evaluate(() => document.documentElement.scrollWidth - innerWidth)) <= 0);
    await open(tab, "Mia");
    const sheet = await tab.locator("dialog").evaluate((one) => one.scrollWidth - one.clientWidth);
    assert.ok(sheet <= 0, String(sheet));
});

test("a room without children still begins with its name", async () => {
    await s.tell({ empty: true });
    const tab = await s.tab("/room/", { viewport: { width: 820, height: 1180 } });
    await tab.getByRole("button", { name: "Rosa" }).click();
    await tab.getByText("No child belongs to this room yet").waitFor();
    assert.ok((await tab.locator(".top").boundingBox()).y < 10);
});

for (const [name, play] of Object.entries(steps)) {
    test(`the room is sound on a phone and on a tablet in dark (${name})`, async () => {
        for (const [width, height, colorScheme] of [[390, 844, "light"], [1280, 800, "dark"]]) {
            await s.tell({ reset: true });
            const tab = await s.tab("/room/", { viewport: { width, height }, colorScheme });
            await play(tab, s.tell);
            await isSound(tab, `${name} ${width} ${colorScheme}`);
            await tab.context().close();
        }
    });
}
