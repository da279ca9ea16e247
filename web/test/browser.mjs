/* A browser and the stand-in for tests of whole pages. */
import { spawn } from "node:child_process";
import { join } from "node:path";
import { chromium } from "playwright-core";
import { listen } from "./sound.mjs";

/** Opens both; `tell` sets how the stand-in behaves and answers with what it has heard. */
export async function playing() {
    const server = spawn(process.execPath, [join(import.meta.dirname, "mock.mjs")]);
    const origin = await new Promise((ready) => server.stdout.once("data", (line) => ready(String(line).trim())));
    const browser = await chromium.launch({ executablePath: "/usr/bin/chromium", args: ["--no-sandbox"] });
    return {
        origin,
        browser,
        tell: (mode) => fetch(origin + "/mock", { method: "POST", body: JSON.stringify(mode) }).then((answer) => answer.json()),
        close: async () => {
            await browser.close();
            server.kill();
        },
        /** A tab with its own storage; `clock` stands still until the test moves it. */
        tab: async (path, options = {}) => {
            const context = await browser.newContext({ locale: "en-GB", reducedMotion: "reduce", viewport: { width: 1280, height: 800 }, ...options });
            const tab = await context.newPage();
            listen(tab);
            if (options.clock) await tab.clock.install({ time: new Date() });
            await tab.goto(origin + path);
            return tab;
        },
    };
}
