/* A stage for looking at the pages without the services: serves dist/ under the real security headers and answers the
   calls of family, office and staff from a scene. `node test/stage.mjs [scene]` prints its address. */
import { createServer } from "node:http";
import { readFile } from "node:fs/promises";
import { extname, join } from "node:path";
import * as familyScenes from "./scenes/family.mjs";
import * as officeScenes from "./scenes/office.mjs";
import * as staffScenes from "./scenes/staff.mjs";

const dist = join(import.meta.dirname, "..", "dist");
const types = { ".html": "text/html; charset=utf-8", ".js": "text/javascript", ".css": "text/css", ".svg": "image/svg+xml", ".png": "image/png", ".woff2": "font/woff2", ".webmanifest": "application/manifest+json" };
const csp = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; connect-src 'self'; manifest-src 'self'; worker-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types lit-html hkg-worker";

/** Starts a stage; `scene` names what the services know. */
export async function stage(scene = "settled", port = 0) {
    const state = { scene, heard: [], streams: new Set(), asked: {} };
    const server = createServer((request, response) => void serve(state, request, response));
    await new Promise((ready) => server.listen(port, "127.0.0.1", ready));
    const origin = `http://localhost:${server.address().port}`;
    return {
        origin,
        state,
        change: () => state.streams.forEach((open) => open.write("event: changed\ndata: {}\n\n")),
        close: () => (server.closeAllConnections(), new Promise((done) => server.close(done))),
    };
}

async function serve(state, request, response) {
    const url = new URL(request.url, "http://localhost");
    let body = "";
    for await (const part of request) body += part;
    if (request.method !== "GET") state.heard.push({ method: request.method, path: url.pathname, body });
    if (url.pathname.endsWith("/live")) return live(state, response);
    const said = /json/.test(request.headers["content-type"] ?? "") && body ? JSON.parse(body) : body;
    for (const scenes of [familyScenes, officeScenes, staffScenes]) {
        const answer = scenes.answer(state, request.method, url, said);
        if (answer) return json(response, answer.status ?? 200, answer);
    }
    await file(url.pathname, response);
}

function live(state, response) {
    if (state.scene === "not-live") return void response.destroy();
    response.writeHead(200, { "content-type": "text/event-stream", "cache-control": "no-store" });
    response.write("event: hello\ndata: {}\n\n");
    state.streams.add(response);
    response.on("close", () => state.streams.delete(response));
}

function json(response, status, { status: _, csv, ...answer }) {
    if (status === 0) return void response.destroy();
    response.writeHead(status, { "content-type": csv !== undefined ? "text/csv" : status >= 400 ? "application/problem+json" : "application/json" });
    response.end(status === 204 ? undefined : (csv ?? JSON.stringify(answer)));
}

async function file(path, response) {
    const name = path.endsWith("/") ? path + "index.html" : path;
    try {
        const bytes = await readFile(join(dist, name));
        response.writeHead(200, { "content-type": types[extname(name)] ?? "application/octet-stream", "content-security-policy": csp });
        response.end(bytes);
    } catch {
        response.writeHead(404).end();
    }
}

if (process.argv[1] === import.meta.filename) console.log((await stage(process.argv[2], Number(process.env.PORT ?? 0))).origin);
