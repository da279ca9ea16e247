/* The office in a real browser: every place in dark and on a phone, and the settings that families notice. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { isSound, letters, onStage } from "./sound.mjs";

const opened = onStage("office", { width: 1280, height: 800 });

for (const place of ["children", "children/child-mia", "people/person-amara", "staff", "rooms", "devices", "transfer", "settings"]) {
    test(`${place} is sound on a phone, a tablet on end and a desk, in dark and with letters of twice the size`, async () => {
        for (const [width, height, size = "100%"] of [[390, 844], [820, 1180], [1280, 800], [390, 844, "200%"], [820, 1180, "200%"]]) {
            const look = async (page) => {
                await letters(page, size);
                await isSound(page, `${place} ${width} ${size}`);
            };
            await opened("office", "#/" + place, look, { viewport: { width, height }, colorScheme: "dark" });
        }
    });
}

const editing = async (page) => {
    await page.getByRole("button", { name: "Edit" }).click();
    await page.getByRole("dialog").getByLabel("Name of the centre").waitFor();
    return page.getByRole("dialog");
};
const settings = (stood) => stood.state.heard.filter(({ path }) => path === "/api/office/taps").map(({ body }) => JSON.parse(body).taps[0].said);

for (const scene of ["educator", "unreachable", "signed-out"]) {
    test(`at its door the office is sound in every size (${scene})`, async () => {
        for (const [width, height, colorScheme] of [[390, 844, "dark"], [820, 1180, "light"], [1920, 1080, "dark"]]) {
            await opened(scene, "", (page) => isSound(page, `${scene} ${width}`), { viewport: { width, height }, colorScheme });
        }
    });
}

test("somebody whose account may not open the office is shown the way to the staff page", async () => {
    await opened("educator", "", async (page) => {
        await page.getByRole("heading", { name: "This page is for the office" }).waitFor();
        assert.equal(await page.getByRole("link", { name: "Go to the staff page" }).getAttribute("href"), "/staff/");
    });
});

test("an office that could not be reached comes by itself", async () => {
    await opened("unreachable", "", async (page, stood) => {
        await page.getByText("goes on trying by itself").waitFor();
        stood.state.scene = "office";
        await page.getByRole("heading", { name: "Children" }).waitFor({ timeout: 10_000 });
    });
});

test("without network the desk says when it was true, and is read anew when the network is back", async () => {
    await opened("office", "", async (page) => {
        const stale = page.getByText("Not live just now. This was true at");
        assert.equal(await stale.count(), 0);
        await page.context().setOffline(true);
        await stale.waitFor();
        await isSound(page, "the office without network");
        const again = page.waitForRequest("**/api/office/children");
        await page.context().setOffline(false);
        await again;
        await stale.waitFor({ state: "detached" });
    });
});

test("a record that did not come says so without pretending to load, and comes with the network", async () => {
    await opened("office", "", async (page) => {
        await page.context().setOffline(true);
        await page.getByRole("link", { name: /^Mia/ }).click();
        await page.locator("hkg-log").getByText("We could not reach").waitFor();
        assert.equal(await page.locator("hkg-log .skeleton").count(), 0);
        await page.context().setOffline(false);
        await page.locator(".log tbody tr").first().waitFor();
    });
});

test("while something is on its way to the centre, the button says so", async () => {
    await opened("office", "#/settings", async (page) => {
        await page.route("**/api/office/taps", () => {});
        const form = await editing(page);
        await form.getByRole("button", { name: "Save" }).click();
        assert.ok(await form.getByRole("button", { name: "Sending" }).isDisabled());
    });
});

test("on a tablet on end an entry of the record takes no more than four lines", async () => {
    await opened("office", "#/children/child-mia", async (page) => {
        await page.locator(".log tbody tr").first().waitFor();
        const heights = await page.$$eval(".log tbody tr", (all) => all.map((row) => row.getBoundingClientRect().height));
        assert.ok(Math.max(...heights) < 100, String(Math.max(...heights)));
    }, { viewport: { width: 820, height: 1180 } });
});

test("phone, days and how long goodbyes are kept stand among the settings, and are said again whole", async () => {
    await opened("office", "#/settings", async (page, stood) => {
        assert.match(await page.locator(".settings").innerText(), /\+49 30 1234567[^]*07:00 to 17:30[^]*Monday, Tuesday[^]*730 days/);
        const form = await editing(page);
        await form.getByLabel("Phone").fill("+358 9 555 0100");
        await form.getByRole("checkbox", { name: "Saturday" }).check();
        await form.getByRole("checkbox", { name: "Français" }).check();
        await form.getByRole("button", { name: "Save" }).click();
        await form.waitFor({ state: "detached" });
        const [said] = settings(stood);
        assert.deepEqual(said.languages, ["en", "de", "fi", "fr"]);
        assert.deepEqual([said.phone, said.weekdays.at(-1), said.emotionDays, said.zone, said.promiseMinutes], ["+358 9 555 0100", "SATURDAY", 730, "Europe/Berlin", 20]);
    });
});

test("while the centre is asked the desk has its shape, and no word stands there as its key", async () => {
    const silent = (page) => page.route("**/api/office/children", () => {});
    await opened("office", "", async (page) => {
        await page.getByRole("heading", { name: "Wird geladen" }).waitFor({ state: "attached", timeout: 5000 });
        assert.doesNotMatch(await page.locator("body").innerText(), /common\./);
    }, { locale: "de-DE", before: silent, ready: ".skeleton" });
});

test("an invitation prints on white paper, without the time that runs on the screen", async () => {
    await opened("office", "#/people/person-amara", async (page) => {
        await page.getByRole("button", { name: "Make an invitation" }).click();
        await page.locator(".qr").waitFor();
        await page.emulateMedia({ media: "print" });
        assert.equal(await page.locator("dialog .num").isVisible(), false);
        assert.equal(await page.$eval("dialog", (one) => getComputedStyle(one, "::backdrop").backgroundColor), "rgba(0, 0, 0, 0)");
        assert.equal((await page.pdf({ preferCSSPageSize: true })).toString("latin1").match(/\/Type \/Page[^s]/g).length, 1);
    }, { colorScheme: "dark" });
});

test("wherever the focus is in the settings, it is seen", async () => {
    await opened("office", "#/settings", async (page) => {
        await editing(page);
        for (let i = 0; i < 26; i++) {
            await page.keyboard.press("Tab");
            const seen = await page.evaluate(() => [document.activeElement, document.activeElement.closest(".chip")].some((one) => one && getComputedStyle(one).outlineStyle === "solid") || document.activeElement.outerHTML);
            assert.equal(seen, true);
        }
    });
});

test("on a phone every setting has its words whole", async () => {
    await opened("office", "#/settings", async (page) => {
        const slim = await page.$$eval(".settings dt", (all) => all.filter((one) => one.getBoundingClientRect().width < 200).map((one) => one.textContent));
        assert.deepEqual(slim, []);
    }, { viewport: { width: 390, height: 844 } });
});

test("a value that cannot be stands beside its field with why, before and after the centre was asked", async () => {
    await opened("refusing", "#/settings", async (page, stood) => {
        const form = await editing(page);
        await form.getByLabel("Phone").fill("ring me");
        await form.getByRole("button", { name: "Save" }).click();
        const phone = form.getByLabel("Phone");
        await form.getByText("A phone number has digits").waitFor();
        assert.equal(await phone.getAttribute("aria-invalid"), "true");
        assert.equal(await phone.evaluate((one) => one === document.activeElement), true);
        assert.equal(settings(stood).length, 0);
        await phone.fill("+49 30 1");
        await form.getByRole("button", { name: "Save" }).click();
        await form.getByText("The centre could not take this value").waitFor();
        assert.equal(await phone.getAttribute("aria-describedby"), "why-not");
        await isSound(page, "refused");
    });
});

test("keeping less is agreed to before it is said, keeping more is not asked twice", async () => {
    await opened("office", "#/settings", async (page, stood) => {
        const form = await editing(page);
        await form.getByLabel("Goodbyes are kept").selectOption("183");
        await form.getByRole("button", { name: "Save" }).click();
        await form.getByText("would forget what is older").waitFor();
        assert.equal(await form.getByRole("checkbox", { name: "Yes, keep it shorter" }).evaluate((one) => one === document.activeElement), true);
        await form.getByRole("button", { name: "Save" }).click();
        await page.waitForTimeout(300);
        assert.equal(settings(stood).length, 0);
        await form.getByRole("checkbox", { name: "Yes, keep it shorter" }).check();
        await form.getByRole("button", { name: "Save" }).click();
        await form.waitFor({ state: "detached" });
        assert.equal(settings(stood)[0].emotionDays, 183);
        await editing(page);
        await form.getByLabel("Goodbyes are kept").selectOption("0");
        await form.getByRole("button", { name: "Save" }).click();
        await form.waitFor({ state: "detached" });
        assert.equal(settings(stood)[1].emotionDays, undefined);
    });
});

const file = (text) => ({ name: "families.csv", mimeType: "text/csv", buffer: Buffer.from(text) });

test("a file with bad lines names line and column and imports nothing, a good one says what came in", async () => {
    await opened("office", "#/transfer", async (page) => {
        await page.locator("input[type=file]").setInputFiles(file("bad"));
        const said = page.locator("hkg-transfer").getByRole("alert");
        await said.getByText("Nothing was imported.").waitFor();
        assert.match((await said.locator("tr", { hasText: "birthday" }).innerText()).replaceAll("\t", " "), /12 birthday Not a date.* 9\.11\.23/);
        await page.locator("input[type=file]").setInputFiles(file("kind,key,name\n"));
        await page.getByText("Imported: 27 children, 41 adults, 2 rooms, 6 staff.").waitFor();
        assert.equal(await said.locator("tr").count(), 0);
        const taken = page.waitForEvent("download");
        await page.locator("a[download]").click();
        assert.equal((await taken).suggestedFilename(), "hug-kiss-go.csv");
    });
});

test("a record whose chain is whole says so, and one that was touched says where", async () => {
    await opened("office", "#/children/child-mia", (page) => page.locator("hkg-log").getByText("412 entries, each sealed to the one before it").waitFor());
    await opened("broken", "#/children/child-mia", async (page) => {
        await page.locator("hkg-log").getByText("Entry 371 was changed after it was written").waitFor();
        assert.equal(await page.locator("hkg-log").getByText("Unbroken").count(), 0);
    });
});

test("a tablet is paired by a code that is shown with its end", async () => {
    await opened("office", "#/devices", async (page, stood) => {
        await page.getByRole("button", { name: "Pair a tablet" }).first().click();
        await page.getByRole("button", { name: "Make a code" }).click();
        const shown = page.getByRole("dialog");
        await shown.getByLabel("K 7 P X - M 2 Q D").waitFor();
        assert.match(await shown.innerText(), /\/kiosk\/[^]*Works once, until/);
        assert.deepEqual(stood.state.heard.filter(({ path }) => path === "/api/office/pairings").map(({ body }) => JSON.parse(body)), [{ surface: "KIOSK" }]);
    });
});
