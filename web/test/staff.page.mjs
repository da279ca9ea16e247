/* The staff page in a real browser: every place in its sizes, each picture with its table and its explanation, nothing
   that axe or a phone's width objects to, and a sheet that prints on one page. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { isSound, letters, onStage } from "./sound.mjs";

const opened = onStage("staff", { width: 1440, height: 900 });

for (const [place, hash] of [["today", ""], ["children", "#/children"], ["worth telling", "#/tellings"], ["patterns", "#/patterns/52"], ["a child", "#/children/child-mia"]]) {
    for (const scene of ["morning", "empty"]) {
        test(`${place} is sound on a desk and on a phone, ${scene === "empty" ? "with nothing in it" : "on a full morning"}`, async () => {
            await opened(scene, hash, (page) => isSound(page, `${place} 1440`));
            await opened(scene, hash, (page) => isSound(page, `${place} 390 dark`), { viewport: { width: 390, height: 844 }, colorScheme: "dark" });
        });
    }
}

test("every picture has its explanation, its table and both files", async () => {
    const pictures = { "#/patterns/52": ["First weeks", "First mornings back after a week or longer", "Weekdays", "Rooms", "How fast families hear"], "#/children/child-mia": ["Goodbyes", "Glad or calm, one after the other", "First weeks", "Hard goodbyes", "With whom the child settled", "Reunions"] };
    for (const [hash, wanted] of Object.entries(pictures)) {
        await opened("morning", hash, async (page) => {
            await page.waitForSelector("svg.picture");
            assert.equal(await page.locator("svg.picture:not(figure svg)").count(), 0, "a picture stands outside its figure");
            const found = await page.$$eval("main figure, main .plate, main .metric:has(.tally)", (all) => all.map((one) => ({
                title: (one.querySelector("h2, h3") ?? one.closest(".plate")?.querySelector("h2"))?.textContent ?? "",
                lacks: [["how", one.querySelector("details.how")], ["table", one.querySelector("table")], ["CSV", /CSV/.test(one.textContent)], ["PNG", /PNG/.test(one.textContent) || /Health of the record/.test(one.textContent)]].filter(([, there]) => !there).map(([what]) => what),
            })));
            assert.deepEqual(found.filter(({ lacks }) => lacks.length > 0), []);
            for (const title of wanted) assert.ok(found.some((one) => one.title.includes(title)), `${title} in ${found.map((one) => one.title)}`);
        });
    }
});

for (const [place, hash, scenes] of [["a child's page", "#/children/child-mia", ["two", "twelve", "four-hundred"]], ["today", "", ["three", "three-hundred"]], ["children", "#/children", ["three", "three-hundred"]]]) {
    for (const scene of scenes) {
        test(`${place} is sound with ${scene}`, async () => {
            await opened(scene, hash, (page) => isSound(page, `${scene} 1440`));
            await opened(scene, hash, (page) => isSound(page, `${scene} 390 dark`), { viewport: { width: 390, height: 844 }, colorScheme: "dark" });
        });
    }
}

test("with the keyboard alone a reader comes to a picture, its explanation, its table and its files, and sees where it is", async () => {
    await opened("morning", "", async (page) => {
        const reach = async (words) => {
            for (let presses = 0; presses < 80; presses++) {
                await page.keyboard.press("Tab");
                const [here, seen] = await page.evaluate(() => [document.activeElement.getAttribute("aria-label") ?? document.activeElement.textContent.trim(), getComputedStyle(document.activeElement).outlineStyle]);
                assert.notEqual(seen, "none", `nobody sees that the keyboard is at ${here}`);
                if (here.startsWith(words)) return;
            }
            assert.fail(`the keyboard does not come to ${words}`);
        };
        await reach("Patterns");
        await page.keyboard.press("Enter");
        await page.waitForFunction(() => document.activeElement.matches("main h1"));
        for (const words of ["How to read this", "As a table"]) {
            await reach(words);
            await page.keyboard.press("Enter");
            assert.ok(await page.evaluate(() => document.activeElement.closest("details").open), words);
        }
        for (const words of ["CSV: First weeks", "PNG: First weeks"]) {
            await reach(words);
            const file = page.waitForEvent("download");
            await page.keyboard.press("Enter");
            assert.match((await file).suggestedFilename(), /first-weeks-of-the-centre/);
        }
    });
});

test("a picture leaves the page as a file", async () => {
    await opened("morning", "#/patterns/52", async (page) => {
        for (const [button, name] of [["CSV: Weekdays", "weekdays.csv"], ["PNG: Weekdays", "weekdays.png"]]) {
            const file = page.waitForEvent("download");
            await page.getByRole("button", { name: button }).click();
            assert.equal((await file).suggestedFilename(), name);
        }
    });
});

for (const scene of ["two", "twelve", "four-hundred"]) {
    test(`a child's sheet of ${scene} mornings prints on one page of A4, for the team and for the family`, async () => {
        await opened(scene, "#/children/child-mia", async (page) => {
            await page.waitForSelector(".metrics");
            for (const family of [false, true]) {
                await page.$eval(".sheet-of-paper", (paper, on) => paper.classList.toggle("for-family", on), family);
                const pdf = await page.pdf({ preferCSSPageSize: true, format: "A4" });
                assert.equal(pdf.toString("latin1").match(/\/Type \/Page[^s]/g).length, 1, `for the family: ${family}`);
            }
        });
    });
}

test("the page for the family has neither notices nor names of who comforted nor the shade", async () => {
    await opened("morning", "#/children/child-mia", async (page) => {
        await page.waitForSelector(".metrics");
        await page.$eval(".sheet-of-paper", (paper) => paper.classList.add("for-family"));
        await page.emulateMedia({ media: "print" });
        const text = await page.$eval("main", (main) => main.innerText);
        for (const never of ["Tomasz", "harder than usual", "earlier children", "anything from"]) assert.ok(!text.includes(never), never);
    });
});

test("the family reads in counts how soon the child settles, without per cent", async () => {
    await opened("morning", "#/children/child-mia", async (page) => {
        await page.waitForSelector(".metrics");
        const [team, family] = await Promise.all([".not-family", ".only-family"].map((side) => page.$eval(`${side} .metrics`, (one) => one.textContent)));
        assert.match(team, /16 of 20.*58 %/);
        assert.match(family, /16 of 20/);
        assert.doesNotMatch(family, /%|Likely/);
    });
});

test("while the dashboards lag behind the record every place says so, and it goes when they have caught up", async () => {
    await opened("catching-up", "#/tellings", async (page, stood) => {
        const banner = page.locator(".stale", { hasText: "still reading the record" });
        await banner.waitFor();
        await page.getByRole("link", { name: "Patterns" }).click();
        await banner.waitFor();
        stood.state.scene = "morning";
        stood.change();
        await banner.waitFor({ state: "detached" });
    });
});

const far = "We are still reading the record: 12,300 entries to go. What comes in just now was written on Tuesday 3 March at 8:40.";
const absences = {
    "": ["Not signed out", "Nobody is expected", "Expected", "children are here", "Nobody is waiting", "Nobody just now", "Nobody has settled", "Families told", "Nobody has written", "0 here"],
    "#/tellings": ["Notices", "Nothing to look at", "Nobody here has looked", "Easily overlooked", "None yet", "None in the last"],
    "#/patterns/52": ["mornings were noted", "Not enough", "Health of the record"],
    "#/children": ["No child is enrolled"],
    "#/children/child-mia": ["Not enough recorded", "too few to count", "None noted", "Worth a look", "Settled in?"],
};
for (const scene of ["catching-up", "nothing-read"]) {
    for (const [hash, never] of Object.entries(absences)) {
        if (scene === "catching-up" && hash === "#/children") continue; // a list that is not empty says nothing of the kind
        test(`before all is read ${hash || "today"} says how far it is and calls nothing absent (${scene})`, async () => {
            await opened(scene, hash, async (page) => {
                await page.locator("main [role=status]", { hasText: far }).waitFor({ timeout: 10_000 });
                if (hash.endsWith("mia")) await page.locator("main .metrics, main .rest-of-it").first().waitFor();
                const said = await page.locator("main").innerText();
                assert.deepEqual(never.filter((words) => said.includes(words)), []);
                await isSound(page, `${hash} ${scene} 1440`);
            });
            await opened(scene, hash, (page) => isSound(page, `${hash} ${scene} 390 dark`), { viewport: { width: 390, height: 844 }, colorScheme: "dark" });
        });
    }
}

test("before all is read those who were seen today stand in their rooms, without counts, and who is upset first", async () => {
    await opened("catching-up", "", async (page, stood) => {
        await page.getByRole("heading", { name: "Not settled yet" }).waitFor();
        assert.deepEqual(await page.locator(".rooms thead th[data-state]").evaluateAll((all) => all.map((one) => one.textContent.trim())), ["At the door", "Here", "Gone"]);
        assert.ok(await page.locator(".rooms").getByText("Thandiwe").isVisible());
        stood.state.scene = "left-open";
        stood.change();
        await page.getByRole("heading", { name: "Not signed out" }).waitFor();
        await page.getByText("children are here").waitFor();
    });
});

test("before the first child has come the expected have the room, and rooms stand in the order people count", async () => {
    await opened("early", "", async (page) => {
        assert.deepEqual(await page.locator(".rooms tbody h2").allInnerTexts(), ["Room 1", "Room 2", "Room 10"]);
        const [expected, here] = await Promise.all([".lane-expected", ".lane-here"].map((lane) => page.locator(lane).evaluate((one) => one.getBoundingClientRect().width)));
        assert.ok(expected > 2 * here, `${expected} and ${here}`);
    });
});

test("who is not settled stands before the rooms on a phone, and beside them at a desk", async () => {
    const places = (page) => Promise.all([page.getByRole("heading", { name: "Not settled yet" }), page.locator(".rooms tbody h2").first(), page.getByRole("heading", { name: "Families told" })].map((one) => one.boundingBox()));
    await opened("morning", "", async (page) => {
        const [needs, room, told] = await places(page);
        assert.ok(needs.y < room.y && room.y < told.y, JSON.stringify([needs, room, told]));
        assert.ok(needs.y < 422, String(needs.y));
    }, { viewport: { width: 390, height: 844 } });
    await opened("morning", "", async (page) => {
        const [needs, room, told] = await places(page);
        assert.ok(needs.x > room.x + 500 && Math.abs(needs.y - room.y) < 100, JSON.stringify([needs, room]));
        assert.ok(told.x === needs.x && told.y > needs.y, JSON.stringify([needs, told]));
    });
});

test("on a phone a lane's word and the first face under it do not touch", async () => {
    await opened("morning", "", async (page) => {
        const gaps = await page.$$eval(".rooms .lane-word", (all) => all.map((word) => word.nextElementSibling.querySelector(".who").firstElementChild.getBoundingClientRect().top - word.getBoundingClientRect().bottom));
        assert.ok(gaps.length > 8 && Math.min(...gaps) >= 4, gaps.join(" "));
    }, { viewport: { width: 390, height: 844 } });
});

for (const [scene, width] of [["morning", 1280], ["morning", 1920], ["three", 1280], ["three-hundred", 1280], ["three-hundred", 1920]]) {
    test(`on a wall of ${width} no short name is broken, and who is here has the widest lane (${scene})`, async () => {
        await opened(scene, "", async (page) => {
            await page.getByRole("button", { name: "Show on a wall" }).click();
            await page.waitForTimeout(200);
            const broken = await page.$$eval(".rooms .name", (all) => all.filter((name) => name.textContent.length < 9 && name.getBoundingClientRect().height > 40).map((name) => name.textContent));
            assert.deepEqual(broken, []);
            const lanes = await page.$$eval(".rooms thead th[data-state]", (all) => all.map((one) => one.getBoundingClientRect().width));
            assert.equal(Math.max(...lanes), lanes[2], lanes.join(" "));
            const heads = await page.$$eval(".rooms thead th[data-state]", (all) => all.filter((one) => one.scrollWidth > one.clientWidth).map((one) => one.textContent));
            assert.deepEqual(heads, []);
            await isSound(page, `wall ${scene} ${width}`);
        }, { viewport: { width, height: 900 } });
    });
}

test("a child's page says that the dashboards lag behind before everything of it is counted", async () => {
    const uncounted = (page) => page.route("**/metrics", () => {});
    await opened("catching-up", "#/children/child-mia", (page) => page.locator(".stale", { hasText: "still reading the record" }).waitFor({ timeout: 5000 }), { before: uncounted, ready: "" });
});

test("a child of somebody else's room is refused with a way on, not with trying again", async () => {
    await opened("morning", "#/children/child-other", async (page) => {
        await page.getByText("Your role does not show this").waitFor();
        assert.equal(await page.getByRole("button", { name: "Try again" }).count(), 0);
        await isSound(page, "refused");
        await page.locator("main").getByRole("link", { name: "Children" }).click();
        await page.getByRole("heading", { name: "Children" }).waitFor();
        await page.getByLabel("Search").waitFor();
    });
});

test("a child's page has its heading while it loads", async () => {
    const silent = (page) => page.route("**/staff/api/children/*", () => {});
    await opened("morning", "#/children/child-mia", (page) => isSound(page, "loading"), { before: silent, ready: "main[aria-busy]" });
});

test("with letters of twice the size nothing scrolls sideways on a phone", async () => {
    for (const hash of ["", "#/children", "#/children/child-mia", "#/tellings", "#/patterns/52"]) {
        await opened("morning", hash, async (page) => {
            await page.$$eval("details", (all) => all.forEach((one) => (one.open = true)));
            await letters(page, "200%");
            await isSound(page, hash + " 200 %");
        }, { viewport: { width: 390, height: 844 } });
    }
});

test("before anything is known the page has its shape, and no word stands there as its key", async () => {
    const silent = (page) => page.route("**/staff/api/me", () => {});
    await opened("morning", "", async (page) => assert.equal((await page.locator("body").innerText()).trim(), "Today"), { before: silent, ready: ".skeleton" });
});

test("without network the board stays, and says from when it is", async () => {
    await opened("morning", "", async (page) => {
        await page.getByText("Thandiwe").first().waitFor();
        await page.context().setOffline(true);
        await page.getByText("Not live just now").waitFor();
        assert.equal(await page.locator(".stale").count(), 1);
        assert.ok(await page.getByText("Thandiwe").first().isVisible());
        await page.context().setOffline(false);
        await page.getByText("Not live just now").waitFor({ state: "detached" });
    });
});

test("a place opened without network says so, and what is refused afterwards is not called old", async () => {
    await opened("morning", "#/children", async (page) => {
        await page.getByRole("link", { name: /Haruki/ }).waitFor();
        await page.context().setOffline(true);
        await page.getByRole("link", { name: /Haruki/ }).click();
        await page.getByText("We could not reach").waitFor({ timeout: 20_000 });
        await page.context().setOffline(false);
        await page.getByText("Your role does not show this").waitFor({ timeout: 20_000 });
        await page.locator(".stale").waitFor({ state: "detached" });
    });
});

test("a staff page that could not be reached comes by itself", async () => {
    await opened("unreachable", "", async (page, stood) => {
        await isSound(page, "unreachable");
        stood.state.scene = "morning";
        await page.getByText("Thandiwe").first().waitFor({ timeout: 10_000 });
    });
});

test("nobody is missed in the first hour, and after it those are of whom nothing is written", async () => {
    await opened("morning", "", async (page) => {
        const card = page.locator("section.card", { hasText: "Nobody has written about" });
        await card.waitFor();
        assert.match(await card.innerText(), /Ravi|Noah|Oskar|Zofia|Eetu/);
        assert.doesNotMatch(await card.innerText(), /Saga/);
    });
});

test("on a day on which nobody comes the board says so, and not that no child is enrolled", async () => {
    await opened("empty", "", async (page) => {
        await page.getByText("Nobody is expected today").waitFor();
        assert.equal(await page.getByText("enrolled").count(), 0);
    });
});

test("a child of yesterday whom nobody signed out stands beside the board", async () => {
    await opened("left-open", "", async (page) => {
        await page.getByRole("heading", { name: "Not signed out" }).waitFor();
        assert.match(await page.locator("section", { hasText: "Not signed out" }).last().innerText(), /Olu/);
    });
});

test("nor is such a child forgotten on a day on which nobody comes", async () => {
    await opened("left-open-sunday", "", async (page) => {
        await page.getByText("Nobody is expected today").waitFor();
        assert.match(await page.locator("section", { hasText: "Not signed out" }).last().innerText(), /Olu/);
        await isSound(page, "nobody but one left open");
    });
});

test("the first day of a child who came years ago is said with its year", async () => {
    await opened("morning", "#/children/child-mia", (page) => page.getByText("8 January 2024").waitFor());
});

test("that a child has settled in is asked of its key person alone", async () => {
    const asks = (page) => page.getByRole("button", { name: "seeks comfort from us" }).count();
    await opened("morning", "#/children/child-mia", async (page) => {
        await page.waitForSelector("main .not-family");
        assert.equal(await asks(page), 1);
    });
    await opened("another-key-person", "#/children/child-mia", async (page) => {
        await page.waitForSelector("main .not-family");
        assert.equal(await asks(page), 0);
    });
});

test("small victories have a heading for the room team, also before the first, and none for a director who sees none", async () => {
    const heading = (page) => page.getByRole("heading", { name: "Small victories" });
    await opened("empty", "#/tellings", (page) => heading(page).waitFor());
    await opened("director", "#/tellings", async (page) => {
        await page.getByRole("heading", { name: "Easily overlooked" }).waitFor();
        assert.equal(await heading(page).count(), 0);
        await isSound(page, "director");
    });
});

test("a notice is acknowledged with a reason", async () => {
    await opened("morning", "#/tellings", async (page, stood) => {
        await page.getByRole("button", { name: "I have looked" }).first().click();
        await page.locator("dialog select").selectOption("REAL_CHANGE");
        await page.locator("dialog button.go").click();
        await page.waitForFunction(() => !document.querySelector("dialog[open]"));
        const said = stood.state.heard.find(({ path }) => path === "/api/staff/taps");
        assert.equal(JSON.parse(said.body).taps[0].said.finding, "REAL_CHANGE");
    });
});

test("a child's page counts plainly: what was noted, how many goodbyes were glad or calm, the run and the hard ones", async () => {
    await opened("morning", "#/children/child-mia", async (page) => {
        await page.locator(".metrics").first().waitFor();
        const said = (await page.locator("main").innerText()).replace(/\s+/g, " ");
        assert.match(said, /11 of the last 20 noted goodbyes were glad or calm\./);
        assert.match(said, /20 of 22 mornings were noted\./);
        assert.match(said, /3 glad or calm goodbyes one after the other up to now\./);
    });
});

test("of a child of one morning nothing is counted, and its hard goodbye stands there plainly", async () => {
    await opened("fresh", "#/children/child-mia", async (page) => {
        await page.locator(".metrics").first().waitFor();
        const said = (await page.locator("main").innerText()).replace(/\s+/g, " ");
        assert.match(said, /Only one goodbye has been noted: too few to count\./);
        assert.match(said, /Not enough recorded yet\. Settled within about 10 minutes: 1 of 5 mornings/);
        assert.match(said, /The last hard goodbyes, newest first: [^.]*22/);
        assert.doesNotMatch(said, /\d ?%|\d of the last/);
    });
});
