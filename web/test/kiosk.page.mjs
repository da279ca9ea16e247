import assert from "node:assert/strict";
import { after, afterEach, before, test } from "node:test";
import { playing } from "./browser.mjs";
import { steps } from "./look-kiosk.mjs";
import { isSound, letters } from "./sound.mjs";

let s;
before(async () => (s = await playing()));
after(() => s.close());
afterEach(async () => {
    await s.tell({ reset: true });
    for (const context of s.browser.contexts()) await context.close();
});

const code = async (tab, digits = "407123") => {
    await tab.locator("#mark").fill(digits);
    await tab.keyboard.press("Enter");
};
const atTheDesk = async (tab) => {
    await code(tab);
    await tab.getByRole("button", { name: /Amara/ }).click();
    await tab.locator(".big").waitFor();
};
const taps = async () => (await s.tell({})).heard.filter((one) => one.pathname.endsWith("/taps"));
const everything = (tab) => tab.evaluate(async () => JSON.stringify([document.documentElement.outerHTML, { ...localStorage }, { ...sessionStorage }, await indexedDB.databases(), location.href, document.title]));

test("a family that walks away is forgotten after fifteen seconds", async () => {
    const tab = await s.tab("/kiosk/", { clock: true });
    await atTheDesk(tab);
    await tab.clock.runFor(14_000);
    assert.equal(await tab.locator(".big").count(), 1);
    await tab.clock.runFor(1_500);
    await tab.locator("#mark").waitFor({ timeout: 3_000 });
    assert.doesNotMatch(await everything(tab), /Mia|Jonas|Amara|407123|ticket/);
    assert.equal(await tab.locator("#mark").inputValue(), "");
});

test("what was done stands for five seconds and is forgotten", async () => {
    const tab = await s.tab("/kiosk/", { clock: true });
    await atTheDesk(tab);
    await tab.locator(".big").click();
    await tab.getByText("Mia is at the door of Acorns.").waitFor();
    await tab.clock.runFor(5_100);
    await tab.locator("#mark").waitFor({ timeout: 2_000 });
    assert.doesNotMatch(await everything(tab), /Mia|Jonas|Amara/);
});

test("a double tap is one fact for each child", async () => {
    const tab = await s.tab("/kiosk/");
    const before = (await taps()).length;
    await atTheDesk(tab);
    await s.tell({ slow: 400 });
    await tab.locator(".big").dblclick();
    await tab.locator(".leave").waitFor();
    const heard = (await taps()).slice(before);
    assert.equal(heard.length, 1);
    assert.deepEqual(heard[0].body.taps.map((tap) => [tap.stream, tap.said.type]), [["child-mia", "DroppedOff"], ["child-jonas", "DroppedOff"]]);
});

test("a drop-off without an answer stays on the screen and goes out again as the same fact", async () => {
    const tab = await s.tab("/kiosk/");
    const before = (await taps()).length;
    await atTheDesk(tab);
    await s.tell({ deaf: true });
    const ids = [];
    tab.on("request", (request) => request.url().endsWith("/taps") && ids.push(request.postDataJSON().taps.map((tap) => tap.id).join()));
    await tab.locator(".big").click();
    await tab.getByText("Not sent yet: there is no network just now.").waitFor();
    await s.tell({});
    await tab.getByText("Mia is at the door of Acorns.").waitFor();
    assert.ok(ids.length >= 2);
    assert.equal(new Set(ids).size, 1);
    assert.equal((await taps()).length - before, 1);
});

test("a pickup without network is one neutral screen, and so is a barred adult", async () => {
    const tab = await s.tab("/kiosk/");
    await s.tell({ here: true });
    await atTheDesk(tab);
    await s.tell({ here: true, deaf: true });
    await tab.locator(".big").click();
    await tab.locator("#staff").waitFor();
    const away = await tab.locator("main").innerText();
    await s.tell({});
    await tab.getByRole("button", { name: "Done" }).click();
    await code(tab);
    await tab.getByRole("button", { name: /Barred/ }).click();
    await tab.locator("#staff").waitFor();
    assert.equal(await tab.locator("main").innerText(), away);
});

test("the note of the morning travels with its child", async () => {
    const tab = await s.tab("/kiosk/");
    await atTheDesk(tab);
    await tab.getByRole("checkbox", { name: "Slept badly" }).first().check();
    await tab.getByRole("button", { name: "Write it, about Jonas" }).click();
    await tab.getByRole("dialog").getByRole("textbox").fill("New tooth.");
    await tab.getByRole("button", { name: "Keep this note" }).click();
    await tab.locator(".big").click();
    await tab.locator(".leave").waitFor();
    const [mia, jonas] = (await taps()).at(-1).body.taps;
    assert.deepEqual(mia.said, { type: "DroppedOff", morning: ["SLEPT_BADLY"], signing: "TAP" });
    assert.deepEqual(jonas.said, { type: "DroppedOff", morning: [], signing: "TAP", note: "New tooth." });
});

test("the whole way goes by keyboard", async () => {
    const tab = await s.tab("/kiosk/");
    await tab.locator("#mark").waitFor();
    await tab.keyboard.type("407123");
    await tab.keyboard.press("Enter");
    await tab.locator(".adult").first().waitFor();
    for (let i = 0; i < 2; i++) await tab.keyboard.press("Tab");
    await tab.keyboard.press("Enter");
    await tab.locator(".big").waitFor();
    while (!(await tab.evaluate(() => document.activeElement.classList.contains("big")))) await tab.keyboard.press("Tab");
    await tab.keyboard.press("Enter");
    await tab.getByText("Hug, kiss, go.").waitFor();
});

test("the next family is greeted in the centre's language", async () => {
    const tab = await s.tab("/kiosk/", { clock: true });
    await tab.getByRole("button", { name: "Deutsch" }).click();
    await tab.getByText("Ihr Familiencode").waitFor();
    await tab.clock.runFor(16_000);
    await tab.getByText("Your family code").waitFor();
});

test("a kiosk that was switched off asks to be paired and shows nobody", async () => {
    const tab = await s.tab("/kiosk/");
    await atTheDesk(tab);
    await s.tell({ out: true });
    await tab.locator(".big").click();
    await tab.getByText("Pair this device").waitFor();
    assert.doesNotMatch(await everything(tab), /Mia|Jonas|Amara/);
});

test("on a tablet on end the keys have the room there is", async () => {
    const tab = await s.tab("/kiosk/", { viewport: { width: 820, height: 1180 } });
    const key = await tab.getByRole("button", { name: "5", exact: true }).boundingBox();
    assert.ok(key.height > 120, String(key.height));
    const tongue = await tab.getByRole("button", { name: "Deutsch" }).boundingBox();
    assert.ok(tongue.y + tongue.height < 1180 && tongue.y > 1000, String(tongue.y));
});

for (const [name, play] of Object.entries(steps)) {
    test(`the front desk is sound on a phone, a tablet and a large screen, and with letters of twice the size (${name})`, async () => {
        for (const [width, height, colorScheme, size] of [[390, 844, "light", "100%"], [820, 1180, "dark", "200%"], [1920, 1080, "dark", "125%"]]) {
            await s.tell({ reset: true });
            const tab = await s.tab("/kiosk/", { viewport: { width, height }, colorScheme });
            await letters(tab, size);
            await play(tab, s.tell);
            await isSound(tab, `${name} ${width} ${colorScheme} ${size}`);
            await tab.context().close();
        }
    });
}

test("the keys stay under the finger when a number is not found", async () => {
    for (const viewport of [{ width: 390, height: 844 }, { width: 820, height: 1180 }, { width: 1280, height: 800 }]) {
        const tab = await s.tab("/kiosk/", { viewport });
        const five = tab.getByRole("button", { name: "5", exact: true });
        await five.waitFor();
        const before = await five.boundingBox();
        await code(tab, "999");
        await tab.getByText("We do not find this number.").waitFor();
        assert.deepEqual(await five.boundingBox(), before);
    }
});

test("a kiosk without network says so before anybody has typed, and says it no more when it is back", async () => {
    const tab = await s.tab("/kiosk/");
    await tab.locator("#mark").waitFor();
    await tab.context().setOffline(true);
    await tab.getByText("No network just now.").waitFor();
    await tab.context().setOffline(false);
    await tab.getByText("No network just now.").waitFor({ state: "detached" });
    await tab.getByText("No code with you?").waitFor();
});
