/* The message catalogues: every language says the same things with the same placeholders. `node messages.mjs` checks,
   `node messages.mjs --sort` also puts the keys in order. */
import { fileURLToPath } from "node:url";
import { readFile, readdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { IntlMessageFormat } from "intl-messageformat";

const folder = join(fileURLToPath(new URL(".", import.meta.url)), "messages");

/** All catalogues by language. */
export async function catalogues() {
    const files = (await readdir(folder)).filter((name) => name.endsWith(".json"));
    const read = async (name) => [name.slice(0, -5), JSON.parse(await readFile(join(folder, name), "utf8"))];
    return Object.fromEntries(await Promise.all(files.map(read)));
}

/** What is wrong, one line each; nothing when all is well. */
export function faults(all) {
    const found = [];
    const wanted = ["de", "en", "es", "fi", "fr"];
    for (const lang of wanted) if (!all[lang]) found.push(`${lang}: no catalogue`);
    const shapes = Object.fromEntries(Object.entries(all).map(([lang, keys]) => [lang, shapesOf(lang, keys, found)]));
    for (const [lang, keys] of Object.entries(shapes)) {
        for (const key of Object.keys(shapes.en ?? {})) if (!(key in keys)) found.push(`${lang}: ${key} is missing`);
        for (const [key, shape] of Object.entries(keys)) {
            if (!(key in shapes.en)) found.push(`${lang}: ${key} is not in English`);
            else if (shape !== shapes.en[key]) found.push(`${lang}: ${key} has placeholders ${shape}, English has ${shapes.en[key]}`);
        }
    }
    return found;
}

function shapesOf(lang, keys, found) {
    const shapes = {};
    for (const [key, message] of Object.entries(keys)) {
        if (/!|\p{Extended_Pictographic}/u.test(message)) found.push(`${lang}: ${key} shouts`);
        try {
            shapes[key] = placeholders(new IntlMessageFormat(message, lang).getAst());
        } catch (broken) {
            found.push(`${lang}: ${key}: ${broken.message}`);
        }
    }
    return shapes;
}

function placeholders(ast) {
    const names = new Set();
    const walk = (parts) => {
        for (const part of parts) {
            if (part.type !== 0 && part.type !== 7) names.add(part.value);
            if (part.options) for (const option of Object.values(part.options)) walk(option.value);
            if (part.children) walk(part.children);
        }
    };
    walk(ast);
    return [...names].sort().join(",");
}

async function main(sort) {
    const all = await catalogues();
    if (sort) for (const [lang, keys] of Object.entries(all)) await writeFile(join(folder, lang + ".json"), sorted(keys));
    const wrong = faults(all);
    console.log(wrong.length > 0 ? wrong.join("\n") : `${Object.keys(all.en).length} messages in ${Object.keys(all).join(" ")}`);
    process.exitCode = wrong.length > 0 ? 1 : 0;
}

function sorted(keys) {
    const rows = Object.entries(keys).sort(([a], [b]) => (a < b ? -1 : 1));
    return JSON.stringify(Object.fromEntries(rows), null, 2) + "\n";
}

if (process.argv[1] === import.meta.filename) await main(process.argv.includes("--sort"));
