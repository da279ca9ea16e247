/* The family page in a real browser: whoever is told to call has the number under the finger, or is not told to. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { isSound, letters, onStage } from "./sound.mjs";

const opened = onStage("family", { width: 390, height: 844 });
const heard = ({ state }, path) => state.heard.filter((one) => one.path === path).flatMap(({ body }) => JSON.parse(body).taps);
const call = (page) => page.getByRole("link", { name: "Call Acorn Lane" });

for (const scene of ["settled", "crying", "missed", "evening", "first", "long", "closed", "out", "unreachable"]) {
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

test("on a day on which the centre is closed the page says so, and when it is open again", async () => {
    for (const [locale, closed, opens] of [["en-GB", "The centre is closed today.", "We are open again on Monday 16 March."], ["de-DE", "Die Kita ist heute geschlossen.", "Am Montag, 16. März sind wir wieder da."]]) {
        await opened("closed", "", async (page) => {
            await page.getByRole("heading", { name: closed }).waitFor();
            await page.getByText(opens).waitFor();
            assert.doesNotMatch(await page.locator("main").innerText(), /This morning|Heute Morgen/);
        }, { locale });
    }
});

test("without network another day is not made of this one, and with network it comes by itself", async () => {
    await opened("crying", "", async (page) => {
        await page.getByText("You brought Mia").waitFor();
        await page.context().setOffline(true);
        await page.getByRole("button", { name: "The day before" }).click();
        await page.getByText("Without network we cannot show this day.").waitFor({ timeout: 20_000 });
        await page.getByRole("heading", { name: "Wednesday 11 March" }).waitFor();
        assert.equal(await page.getByText("You brought Mia").count(), 0);
        await page.getByRole("button", { name: "Today" }).click();
        await page.getByRole("heading", { name: "Rosa is holding Mia." }).waitFor();
        await page.getByRole("button", { name: "The day before" }).click();
        await page.context().setOffline(false);
        await page.getByText("Put on both shoes alone").waitFor({ timeout: 20_000 });
        assert.match(await page.locator(".siblings [aria-current=true]").innerText(), /Not settled yet/);
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

const allowed = { permissions: ["notifications"] };

test("messages are offered with their reason once a child was brought, not before, and not again after a no", async () => {
    const offer = (page) => page.getByRole("heading", { name: "Let word find you" });
    await opened("first", "", async (page) => {
        await page.getByRole("heading", { name: "Mia is expected today." }).waitFor();
        await page.waitForFunction(() => document.querySelector("hkg-family").reach === "off");
        await page.evaluate(() => document.querySelector("hkg-family").updateComplete);
        assert.equal(await offer(page).count(), 0);
    }, allowed);
    await opened("crying", "", async (page) => {
        await offer(page).waitFor();
        await page.getByText("When somebody settles after a hard goodbye, you can hear it at once").waitFor();
        await page.getByRole("button", { name: "Not now" }).click();
        await offer(page).waitFor({ state: "detached" });
        await page.reload();
        await page.getByText("You brought Mia").waitFor();
        assert.equal(await offer(page).count(), 0);
    }, allowed);
});

test("how is Mia is asked of the centre in one tap", async () => {
    await opened("crying", "", async (page, stood) => {
        const answered = page.waitForResponse((one) => one.url().endsWith("/api/family/taps"));
        await page.getByRole("button", { name: "How is Mia?" }).click();
        await answered;
        assert.deepEqual(heard(stood, "/api/family/taps").map(({ stream, said: { type } }) => [stream, type]), [["child-mia", "AskedHow"]]);
    });
});

for (const [locale, heading] of [["en-GB", "Rosa is holding Mia."], ["de-DE", "Rosa hält Mia im Arm."], ["fr-FR", "Rosa tient Mia dans ses bras."], ["es-ES", "Rosa tiene a Mia en brazos."], ["fi-FI", "Mia on sylissä, Rosa pitää kiinni."]]) {
    test(`the morning reads in ${locale}, and no word stands there as its key`, async () => {
        await opened("crying", "", async (page) => {
            await page.getByRole("heading", { name: heading }).waitFor();
            assert.equal(await page.locator("html").getAttribute("lang"), locale.slice(0, 2));
            assert.doesNotMatch(await page.locator("body").innerText(), /\b(family|common|story)\.\w/);
        }, { locale });
    });
}

test("the page can be put on a home screen: its manifest names icons that are there", async () => {
    await opened("settled", "", async (page, { origin }) => {
        const url = new URL(await page.locator("link[rel=manifest]").getAttribute("href"), origin + "/family/");
        const { display, start_url: start, scope, icons } = await (await fetch(url)).json();
        assert.deepEqual([display, start, scope], ["standalone", "/family/", "/family/"]);
        assert.ok(["192x192", "512x512"].every((size) => icons.some((one) => one.sizes === size && one.type === "image/png")));
        for (const { src } of icons) assert.equal((await fetch(new URL(src, url))).status, 200, src);
    });
});
