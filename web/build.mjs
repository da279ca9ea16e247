/* Builds every page under src/ that has a main.ts into dist/<page>/: one bundle with hashed names, its styles and fonts,
   index.html, and gzip siblings. Stops when the types or the message catalogues are wrong. */
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { spawnSync } from "node:child_process";
import { cp, mkdir, readFile, readdir, rm, writeFile } from "node:fs/promises";
import { existsSync } from "node:fs";
import { basename, join } from "node:path";
import { brotliCompressSync, gzipSync } from "node:zlib";
import { catalogues, faults } from "./messages.mjs";

const here = fileURLToPath(new URL(".", import.meta.url));
const dist = join(here, "dist");

/** Which keys travel with which page, and what its body is called in tokens.css. */
const pages = {
    kiosk: { title: "Kiosk", body: "", says: ["common", "kiosk"] },
    room: { title: "Room", body: "", says: ["common", "room"] },
    office: { title: "Office", body: "desk", says: ["common", "desk", "office", "story"] },
    family: { title: "Family", body: "phone", says: ["common", "family", "story"] },
    staff: { title: "Staff", body: "desk", says: ["common", "desk", "staff", "story"] },
};

const wrong = faults(await catalogues());
if (wrong.length > 0) {
    console.error(wrong.join("\n"));
    process.exit(1);
}
const types = spawnSync(process.execPath, [join(here, "node_modules/typescript/bin/tsc"), "--noEmit", "-p", here], { stdio: "inherit" });
if (types.status !== 0) process.exit(1);

await rm(dist, { recursive: true, force: true });
await mkdir(dist, { recursive: true });
for (const [page, about] of Object.entries(pages)) {
    if (existsSync(join(here, "src", page, "main.ts"))) await bundle(page, about);
}

async function bundle(page, about) {
    const from = join(here, "src", page);
    const to = join(dist, page);
    const { metafile } = await build({
        entryPoints: [join(from, "main.ts")],
        outdir: to,
        entryNames: "[name]-[hash]",
        chunkNames: "[name]-[hash]",
        assetNames: "[name]-[hash]",
        bundle: true,
        splitting: true,
        format: "esm",
        target: ["es2022", "chrome120", "safari17.5", "firefox125"],
        minify: true,
        legalComments: "none",
        loader: { ".woff2": "file" },
        plugins: [messagesOf(about.says)],
        metafile: true,
    });
    if (existsSync(join(from, "sw.ts"))) await worker(from, to);
    if (existsSync(join(from, "static"))) await cp(join(from, "static"), to, { recursive: true });
    if (!existsSync(join(to, "icon.svg"))) await cp(join(here, "src/family/static/icon.svg"), join(to, "icon.svg"));
    const made = Object.keys(metafile.outputs).map((path) => basename(path));
    await writeFile(join(to, "index.html"), await index(page, about, from, made));
    await weigh(page, to, made);
}

function worker(from, to) {
    return build({ entryPoints: [join(from, "sw.ts")], outfile: join(to, "sw.js"), bundle: true, minify: true, format: "iife", target: "es2022" });
}

/** Serves `import("messages:de")` with the page's share of that catalogue. */
function messagesOf(prefixes) {
    return {
        name: "messages",
        setup(on) {
            on.onResolve({ filter: /^messages:/ }, ({ path }) => ({ path: path.slice(9), namespace: "messages" }));
            on.onLoad({ filter: /.*/, namespace: "messages" }, async ({ path }) => {
                const all = JSON.parse(await readFile(join(here, "messages", path + ".json"), "utf8"));
                const kept = Object.entries(all).filter(([key]) => prefixes.includes(key.split(".")[0]));
                return { contents: JSON.stringify(Object.fromEntries(kept)), loader: "json" };
            });
        },
    };
}

async function index(page, about, from, made) {
    const one = (pattern) => `/${page}/` + made.find((name) => pattern.test(name));
    const head = existsSync(join(from, "head.html")) ? await readFile(join(from, "head.html"), "utf8") : "";
    return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="robots" content="noindex">
<title>${about.title} · Hug Kiss Go</title>
<link rel="preload" as="font" type="font/woff2" crossorigin href="${one(/-latin-wght-normal-.*woff2$/)}">
<link rel="stylesheet" href="${one(/^main-.*\.css$/)}">
<script type="module" src="${one(/^main-.*\.js$/)}"></script>
<link rel="icon" type="image/svg+xml" href="/${page}/icon.svg">
${head}</head>
<body${about.body ? ` class="${about.body}"` : ""}>
<hkg-${page}></hkg-${page}>
<noscript>This page needs JavaScript, from this centre only.</noscript>
</body>
</html>
`;
}

/** Writes the packed siblings and says what one visit costs: everything but the fonts and the languages not spoken. */
async function weigh(page, to, made) {
    let first = 0;
    for (const name of await readdir(to)) {
        if (!/\.(js|css|html|webmanifest|svg)$/.test(name)) continue;
        const bytes = await readFile(join(to, name));
        const packed = gzipSync(bytes, { level: 9 });
        await writeFile(join(to, name + ".gz"), packed);
        await writeFile(join(to, name + ".br"), brotliCompressSync(bytes));
        const language = /^messages_|^(de|fr|es|fi)-/.test(name);
        if (made.includes(name) && !language) first += packed.length;
    }
    console.log(`${page.padEnd(7)} ${(first / 1024).toFixed(1)} kB gzip`);
}
