/* Bundles test/*.test.ts and runs them with node's own test runner. */
import { build } from "esbuild";
import { spawnSync } from "node:child_process";
import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

const here = import.meta.dirname;
const wanted = process.argv.slice(2);
const to = await mkdtemp(join(tmpdir(), "pages-"));
try {
    const tests = (await readdir(here)).filter((name) => name.endsWith(".test.ts") && (wanted.length === 0 || wanted.some((w) => name.includes(w))));
    const catalogue = {
        name: "messages",
        setup(on) {
            on.onResolve({ filter: /^messages:/ }, ({ path }) => ({ path: join(here, "..", "messages", path.slice(9) + ".json") }));
        },
    };
    await build({ entryPoints: tests.map((name) => join(here, name)), outdir: to, outExtension: { ".js": ".mjs" }, bundle: true, splitting: true, format: "esm", platform: "node", target: "node20", plugins: [catalogue] });
    const made = tests.map((name) => join(to, name.replace(/\.ts$/, ".mjs")));
    process.exitCode = spawnSync(process.execPath, ["--test", ...made], { stdio: "inherit" }).status ?? 1;
} finally {
    await rm(to, { recursive: true, force: true });
}
