/* A small stand-in for the services, to look at the pages with: `node test/mock.mjs [port]`. It keeps one room in memory,
   answers as the contract says, and can be told to fail: POST /mock {"down":true,"slow":ms,"out":true,"deaf":true}. */
import { createServer } from "node:http";
import { existsSync, readFileSync, statSync } from "node:fs";
import { extname, join, normalize } from "node:path";
import { cast, family, roomOf, tell } from "./mock-room.mjs";

const dist = join(import.meta.dirname, "..", "dist");
const kinds = { ".html": "text/html; charset=utf-8", ".js": "text/javascript", ".css": "text/css", ".woff2": "font/woff2", ".svg": "image/svg+xml", ".webmanifest": "application/manifest+json" };
const policy = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; connect-src 'self'; manifest-src 'self'; worker-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types lit-html hkg-worker";

const centre = { id: "centre-1", name: "Oak House", zone: "Europe/London", languages: ["en", "de", "es", "fr", "fi"], promiseMinutes: 20 };
let mode = {};
let room = cast(Date.now());
const streams = new Set();
const heard = [];

const json = (response, status, body) => response.writeHead(status, { "content-type": status < 400 ? "application/json" : "application/problem+json" }).end(body === undefined ? "" : JSON.stringify({ now: new Date().toISOString(), ...body }));
const problem = (response, status, reason) => json(response, status, { type: "about:blank", title: reason, status, reason });
const changed = () => streams.forEach((stream) => stream.write('event: changed\ndata: {"stream":"child-1"}\n\n'));

const answers = {
    "POST /mock": (body) => {
        mode = body;
        if (body.reset) room = cast(Date.now());
        if (body.crowd) room.children = room.children.flatMap((child) => [1, 2, 3, 4, 5, 6].map((n) => ({ ...child, card: { ...child.card, id: child.card.id + n, firstName: child.card.firstName + " " + n, asked: [] } })));
        if (body.three) room.children = room.children.filter(({ card }) => ["child-layan", "child-mia", "child-wilhelmina"].includes(card.id));
        if (body.hundreds) room.children = room.children.flatMap((child) => Array.from({ length: 20 }, (_, n) => ({ ...child, card: { ...child.card, id: child.card.id + n, firstName: n % 5 === 4 ? "Wilhelmina-Anastasia-Konstantina-Philippa" : child.card.firstName + " " + n, asked: [] } })));
        if (body.down || body.out) streams.forEach((stream) => stream.destroy());
        changed();
        return [200, { heard }];
    },
    "POST /api/pairing": (body) => (body.code === "K7PX-M2QD" ? ((mode.out = false), [201, { surface: mode.surface ?? "ROOM", device: "device-1", centre }]) : [403, "wrong-code"]),
    "GET /api/kiosk": () => [200, { centre, device: "device-1" }],
    "POST /api/kiosk/find": ({ code, phone }) => (code === "407123" || phone ? [200, { family: "ticket", adults: family.adults.slice(0, phone ? 1 : 3) }] : [404, "nobody-found"]),
    "POST /api/kiosk/choose": ({ adult }) => (adult === "person-3" ? [403, "see-staff"] : [200, { family: "ticket", adult: { id: adult, firstName: family.adults.find((a) => a.id === adult).name.split(" ")[0] }, children: mode.here ? family.children.map((c) => ({ ...c, state: "HERE" })) : family.children.slice(0, mode.children ?? 3) }]),
    "POST /api/kiosk/taps": ({ taps }) => [201, { answers: taps.map(({ id, at }) => ({ id, outcome: "RECORDED", at })) }],
    "GET /api/room": () => [200, { room: room.room, rooms: [room.room, { id: "room-2", name: "Willows" }], centre, educators: room.educators }],
    "GET /api/room/board": () => [200, { room: room.room, children: mode.empty ? [] : room.children.map((child) => child.card) }],
    "POST /api/room/taps": (body) => {
        const said = body.taps.map((tap) => tell(room, tap, body.educator));
        setTimeout(changed, 5);
        return [said.some((a) => a.outcome === "RECORDED") ? 201 : 409, { answers: said }];
    },
};

const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url, "http://localhost");
    response.setHeader("content-security-policy", policy);
    if (!pathname.startsWith("/api") && pathname !== "/mock") return file(pathname, response);
    let text = "";
    for await (const part of request) text += part;
    if (mode.slow) await new Promise((then) => setTimeout(then, mode.slow));
    if (pathname !== "/mock") {
        if (mode.down) return response.destroy();
        if (mode.out && pathname !== "/api/pairing") return problem(response, 401, "sign-in-needed");
        if (mode.deaf && request.method === "POST") return problem(response, 503, "not-saved");
        if (request.method === "POST") heard.push({ pathname, body: JSON.parse(text) });
    }
    if (pathname === "/api/room/live") return live(response);
    const child = /^\/api\/room\/children\/(.+)$/.exec(pathname);
    if (child) return json(response, 200, roomOf(room, child[1]));
    const answer = answers[`${request.method} ${pathname}`];
    if (!answer) return problem(response, 404, "unknown");
    const [status, body] = answer(text ? JSON.parse(text) : {});
    return typeof body === "string" ? problem(response, status, body) : json(response, status, body);
});

function live(response) {
    response.writeHead(200, { "content-type": "text/event-stream", "cache-control": "no-store" }).write("event: hello\ndata: {}\n\n");
    streams.add(response);
    response.on("close", () => streams.delete(response));
}

function file(pathname, response) {
    const path = normalize(join(dist, pathname.endsWith("/") ? pathname + "index.html" : pathname));
    if (!path.startsWith(dist) || !existsSync(path) || !statSync(path).isFile()) return response.writeHead(404).end();
    response.writeHead(200, { "content-type": kinds[extname(path)] ?? "application/octet-stream" }).end(readFileSync(path));
}

server.listen(Number(process.argv[2] ?? 0), "127.0.0.1", () => console.log(`http://localhost:${server.address().port}`));
