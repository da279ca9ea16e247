/* Runs the tests of the pages in a browser. A file in which something failed runs once more, as browsers share their processor with everything else. */
import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { run } from "node:test";
import { spec } from "node:test/reporters";

/** Shows how the tests in these files go, and gives back the files in which one failed. */
async function failing(files) {
    const failed = new Set();
    const tests = run({ files, concurrency: true }).on("test:fail", ({ file, name }) => failed.add(files.includes(file) ? file : name));
    for await (const line of tests.compose(spec)) process.stdout.write(line);
    return [...failed];
}

const all = (await readdir(import.meta.dirname)).filter((name) => name.endsWith(".page.mjs")).map((name) => join(import.meta.dirname, name));
const failed = await failing(all);
if (failed.length > 0) {
    console.log("Flaky, or broken: once more\n" + failed.join("\n"));
    process.exitCode = (await failing(failed)).length > 0 ? 1 : 0;
}
