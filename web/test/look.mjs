/* Looks at the pages: `node test/look.mjs <page> <folder> [looks and steps…]` plays the steps of test/look-<page>.mjs against the
   stand-in and leaves a picture of each in several sizes, light and dark; prints what axe and the browser complain of. */
import { spawn } from "node:child_process";
import { mkdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { chromium } from "playwright-core";

const [page, folder, ...only] = process.argv.slice(2);
const { steps } = await import(`./look-${page}.mjs`);
const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
mkdirSync(folder, { recursive: true });

const server = spawn(process.execPath, [join(import.meta.dirname, "mock.mjs")]);
const origin = await new Promise((ready) => server.stdout.once("data", (line) => ready(String(line).trim())));
const browser = await chromium.launch({ executablePath: "/usr/bin/chromium", args: ["--no-sandbox"] });
const looks = [
    { name: "1280", width: 1280, height: 800 },
    { name: "820", width: 820, height: 1180 },
    { name: "390", width: 390, height: 844 },
    { name: "1280-dark", width: 1280, height: 800, dark: true },
    { name: "1280-200", width: 1280, height: 800, text: "200%" },
];
try {
    const among = (all) => (all.some((one) => only.includes(one)) ? all.filter((one) => only.includes(one)) : all);
    for (const look of looks) if (among(looks.map((one) => one.name)).includes(look.name)) await see(look, among(Object.keys(steps)));
} finally {
    await browser.close();
    server.kill();
}

async function see(look, wanted) {
    for (const name of wanted) {
        const context = await browser.newContext({ viewport: { width: look.width, height: look.height }, colorScheme: look.dark ? "dark" : "light", locale: "en-GB", reducedMotion: "reduce", bypassCSP: false });
        const tab = await context.newPage();
        const said = [];
        tab.on("console", (line) => ["error", "warning"].includes(line.type()) && !/Failed to load resource/.test(line.text()) && said.push(line.text()));
        tab.on("pageerror", (error) => said.push(String(error)));
        await tell({ reset: true });
        await tab.goto(`${origin}/${page}/`);
        if (look.text) await tab.evaluate((size) => (document.documentElement.style.fontSize = size), look.text);
        await steps[name](tab, tell);
        await tab.waitForTimeout(450);
        const wide = await tab.evaluate(() => document.documentElement.scrollWidth - innerWidth);
        if (wide > 0) said.push(`scrolls sideways by ${wide}px`);
        await tab.screenshot({ path: join(folder, `${name}-${look.name}.png`), fullPage: !(await tab.$("dialog[open]")) });
        await tab.evaluate(axe);
        const { violations } = await tab.evaluate(() => axe.run({ runOnly: ["wcag2a", "wcag2aa", "wcag21aa", "wcag22aa", "best-practice"] }));
        for (const v of violations) said.push(`axe ${v.id}: ${v.nodes.map((n) => n.target.join(" ") + " " + (n.any[0]?.message ?? "")).slice(0, 3).join(" | ")}`);
        console.log(`${name} ${look.name}: ${said.length === 0 ? "fine" : "\n  " + said.join("\n  ")}`);
        await context.close();
    }
}

function tell(mode) {
    return fetch(origin + "/mock", { method: "POST", body: JSON.stringify(mode) }).then((r) => r.json());
}
