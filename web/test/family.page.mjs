/* The family page in a real browser: whoever is told to call has the number under the finger, or is not told to. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { isSound, letters, onStage } from "./sound.mjs";

const opened = onStage("family", { width: 390, height: 844 });
const call = (page) => page.getByRole("link", { name: "Call Acorn Lane" });

for (const scene of ["settled", "crying", "missed", "evening", "first", "long", "out", "unreachable"]) {
    test(`the page is sound in dark on a phone and with letters of twice the size (${scene})`, async () => {
        await opened(scene, "", (page) => isSound(page, `${scene} dark`), { colorScheme: "dark" });
        await opened(scene, "", async (page) => {
            await letters(page, "200%");
            await isSound(page, `${scene} 200 %`);
        });
    });
}

test("a missed promise says to call, and the number is one tap away", async () => {
    await opened("missed", "", async (page) => {
        await page.getByText("You can call us.").waitFor();
        assert.equal(await call(page).first().getAttribute("href"), "tel:+49301234567");
    });
});

test("a centre without a number tells nobody to call", async () => {
    await opened("unlisted-missed", "", async (page) => {
        await page.getByText("Word was due at 9:10 and has not come.").waitFor();
        assert.doesNotMatch(await page.locator("main").innerText(), /call/i);
        assert.equal(await page.locator("a[href^=tel]").count(), 0);
        await page.getByRole("button", { name: "More" }).click();
        await page.getByRole("dialog").getByText("Language").waitFor();
        assert.equal(await page.locator("a[href^=tel]").count(), 0);
    });
});

test("without network the centre can still be called, once", async () => {
    await opened("crying", "", async (page) => {
        await page.getByText("Rosa is holding Mia").first().waitFor();
        await page.waitForFunction(() => localStorage.length > 0);
        await page.context().setOffline(true);
        await page.getByText(/No network now/).waitFor({ timeout: 20_000 });
        assert.equal(await call(page).count(), 1);
        assert.ok(await page.locator(".asof a[href^=tel]").isVisible());
    });
});

test("an absence that could not be sent offers to call", async () => {
    await opened("settled", "", async (page) => {
        await page.getByRole("button", { name: "More" }).click();
        await page.getByRole("button", { name: "Say that somebody stays away" }).click();
        await page.route("**/api/family/taps", (route) => route.fulfill({ status: 409, contentType: "application/problem+json", body: '{"reason":"not-a-guardian"}' }));
        await page.getByRole("button", { name: "Tell the centre" }).click();
        await page.getByText("You cannot do this for this child").waitFor();
        assert.ok(await page.getByRole("dialog").getByRole("link", { name: "Call Acorn Lane" }).isVisible());
        await isSound(page, "refused absence");
    });
});
