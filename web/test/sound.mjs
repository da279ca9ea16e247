/* A page on the stage in a real browser, and what every page has to be: no wider than its screen, nothing that axe objects
   to, and nothing thrown or complained of in its console. */
import assert from "node:assert/strict";
import { after, before } from "node:test";
import { chromium } from "playwright-core";
import axe from "axe-core";
import { stage } from "./stage.mjs";

/** A browser for the tests of one file; `opened` plays a scene in a tab of its own, `then` looks at it. */
export function onStage(name, usual) {
    let browser;
    before(async () => (browser = await chromium.launch({ executablePath: "/usr/bin/chromium", args: ["--no-sandbox"] })));
    after(() => browser.close());
    return async function opened(scene, hash, then, { before: first, ready = "main:not([aria-busy])", ...options } = {}) {
        const stood = await stage(scene);
        const context = await browser.newContext({ locale: "en-GB", reducedMotion: "reduce", viewport: usual, ...options });
        const page = await context.newPage();
        listen(page);
        try {
            await first?.(page, stood);
            await page.goto(`${stood.origin}/${name}/${hash}`);
            if (ready) await page.locator(ready).first().waitFor();
            await then(page, stood);
            assert.deepEqual(complaints.get(page), [], "said in the console");
        } finally {
            await context.close();
            await stood.close();
        }
    };
}

const complaints = new WeakMap();

/** Writes down whatever is thrown in the page or complained of in its console, but for answers that did not come. */
export function listen(page) {
    const said = [];
    complaints.set(page, said);
    page.on("pageerror", (fault) => said.push(String(fault)));
    page.on("console", (line) => ["error", "warning"].includes(line.type()) && !/Failed to load resource|net::ERR_|fetching the script/.test(line.text()) && said.push(line.text()));
}

/** Fails when the page scrolls sideways, has said something in its console, or axe objects to something of it. */
export async function isSound(page, what) {
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    assert.ok(wide <= 0, `${what} scrolls sideways by ${wide}`);
    assert.deepEqual(complaints.get(page) ?? [], [], what);
    await page.evaluate(axe.source);
    const found = await page.evaluate(() => axe.run({ resultTypes: ["violations"] }).then(({ violations }) => violations.map(({ id, nodes }) => `${id} ${nodes[0].target}`)));
    assert.deepEqual(found, [], what);
}

/** The size of the letters as the reader set it in the browser. */
export const letters = (page, size) => page.evaluate((wanted) => ((document.documentElement.style.fontSize = wanted), new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)))), size);
