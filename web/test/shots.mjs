/* Takes pictures of pages on the stage: node test/shots.mjs <page> <scene> <width>[x<height>] [light|dark] [hash] [steps…] → /tmp/shots. */
import { mkdir } from "node:fs/promises";
import { chromium } from "playwright-core";
import axe from "axe-core";
import { stage } from "./stage.mjs";

const to = process.env.SHOTS ?? "/tmp/shots";
await mkdir(to, { recursive: true });
const browser = await chromium.launch({ executablePath: "/usr/bin/chromium", args: ["--no-sandbox", "--disable-gpu"] });
try {
    for (const wish of process.argv.slice(2)) await shoot(JSON.parse(wish));
} finally {
    await browser.close();
}

async function shoot({ page: name, scene, width = 390, height = 844, dark = false, hash = "", lang = "en-GB", steps = [], as, zoom = 1, wait = 700, print = false, full = true, init }) {
    const stood = await stage(scene);
    const context = await browser.newContext({ viewport: { width, height }, colorScheme: dark ? "dark" : "light", locale: lang, deviceScaleFactor: 1, reducedMotion: "reduce" });
    const page = await context.newPage();
    page.on("console", (said) => /error|warn/.test(said.type()) && !/Failed to load resource/.test(said.text()) && console.log(as ?? scene, said.type(), said.text().slice(0, 300)));
    page.on("pageerror", (fault) => console.log(as ?? scene, "FAULT", fault.stack?.slice(0, 600)));
    if (init) await page.addInitScript(init);
    await page.goto(`${stood.origin}/${name}/${hash}`);
    if (zoom !== 1) await page.evaluate((z) => (document.documentElement.style.fontSize = z * 100 + "%"), zoom);
    await page.waitForTimeout(wait);
    for (const step of steps) await act(page, stood, step);
    if (print) await page.emulateMedia({ media: "print" });
    const file = `${to}/${as ?? [name, scene, width, dark ? "dark" : "light"].join("-")}.png`;
    if (print) console.log(as, "pages:", (await page.pdf({ preferCSSPageSize: true })).toString("latin1").match(/\/Type \/Page[^s]/g)?.length);
    await page.screenshot({ path: file, fullPage: full });
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    if (wide > 0) console.log(as ?? scene, "scrolls sideways by", wide);
    await page.evaluate(axe.source).catch(() => undefined);
    const found = await page.evaluate(() => globalThis.axe?.run({ resultTypes: ["violations"] }).then((r) => r.violations.map((v) => v.id + ": " + v.nodes.slice(0, 3).map((n) => n.target + " " + (n.any[0]?.message ?? "")).join(" | ")))).catch((no) => [String(no)]);
    for (const fault of found ?? ["axe did not run"]) console.log(as ?? scene, "axe", fault);
    await context.close();
    await stood.close();
}

async function act(page, stood, step) {
    const [verb, ...rest] = step.split(":");
    const what = rest.join(":");
    if (verb === "click") await page.getByRole("button", { name: what }).first().click();
    else if (verb === "link") await page.getByRole("link", { name: what }).first().click();
    else if (verb === "css") await page.locator(what).first().click();
    else if (verb === "fill") await page.getByLabel(what.split("=")[0]).first().fill(what.split("=").slice(1).join("="));
    else if (verb === "press") await page.keyboard.press(what);
    else if (verb === "file") await page.locator("input[type=file]").setInputFiles(what);
    else if (verb === "scene") ((stood.state.scene = what), stood.change());
    else if (verb === "offline") await page.context().setOffline(true);
    else if (verb === "reload") await page.reload();
    else if (verb === "eval") console.log(JSON.stringify(await page.evaluate(what)));
    await page.waitForTimeout(verb === "wait" ? Number(what) : 350);
}
