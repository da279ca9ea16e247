import assert from "node:assert/strict";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { test } from "node:test";
import { Problem } from "../src/parts/api.js";
import { careNow, uuid7 } from "../src/parts/clock.js";
import { backOff, send, tap, type Sending } from "../src/parts/taps.js";

type Say = (response: ServerResponse, body: { taps: { id: string }[] }) => void;

/** A server that answers its n-th request with the n-th of these; gives the bodies it heard. */
async function serving(says: Say[], run: (origin: string) => Promise<void>): Promise<string[]> {
    const heard: string[] = [];
    const server = createServer(async (request: IncomingMessage, response: ServerResponse) => {
        let text = "";
        for await (const part of request) text += part;
        heard.push(text);
        says[heard.length - 1]!(response, JSON.parse(text));
    });
    await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
    try {
        await run(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
    } finally {
        server.closeAllConnections();
        server.close();
    }
    return heard;
}

const json = (response: ServerResponse, status: number, body: unknown): void => {
    response.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify(body));
};
const recorded: Say = (response, { taps }) =>
    json(response, 201, { now: new Date().toISOString(), answers: taps.map(({ id }) => ({ id, outcome: "RECORDED" })) });
const lost: Say = (response) => void response.destroy();
const away: Say = (response) => json(response, 503, { reason: "not-saved" });
const at_once = { pause: () => 1 };

test("after a lost answer and a fault the same tap goes out again until it is answered", async () => {
    const states: Sending[] = [];
    const heard = await serving([lost, away, recorded], async (origin) => {
        const answers = await send(origin, [tap("child-1", { type: "Received" })], { ...at_once, told: (s) => states.push(s) });
        assert.equal(answers[0]!.outcome, "RECORDED");
    });
    assert.equal(heard.length, 3);
    assert.equal(new Set(heard).size, 1);
    assert.equal(states[0], "sending");
    assert.equal(states.at(-1), "waiting");
});

test("a refusal of every tap is an answer, not a fault", async () => {
    const refused: Say = (response, { taps }) => json(response, 409, { answers: [{ id: taps[0]!.id, outcome: "REFUSED", reason: "not-here" }] });
    const heard = await serving([refused], async (origin) => {
        const [answer] = await send(origin, [tap("child-1", { type: "Settled", activity: "BLOCKS" })], at_once);
        assert.equal(answer!.reason, "not-here");
    });
    assert.equal(heard.length, 1);
});

test("a device that was switched off does not go on sending", async () => {
    const out: Say = (response) => json(response, 401, { reason: "sign-in-needed" });
    const heard = await serving([out], async (origin) => {
        await assert.rejects(send(origin, [tap("child-1", { type: "Received" })], at_once), (no) => no instanceof Problem && no.signedOut);
    });
    assert.equal(heard.length, 1);
});

test("a screen that must forget stops sending", async () => {
    const forget = new AbortController();
    const heard = await serving([away], async (origin) => {
        const told = (state: Sending) => state === "waiting" && forget.abort();
        const sending = send(origin, [tap("child-1", { type: "Received" })], { pause: () => 60_000, told, signal: forget.signal });
        await assert.rejects(sending);
    });
    assert.equal(heard.length, 1);
});

test("the clock of the centre is learned from an answer", async () => {
    const tomorrow = Date.now() + 86_400_000;
    const ahead: Say = (response) => json(response, 200, { now: new Date(tomorrow).toISOString(), answers: [] });
    await serving([ahead], async (origin) => void (await send(origin, [], at_once)));
    assert.ok(Math.abs(careNow() - tomorrow) < 2000);
});

test("ids are of version 7 and sort by time", () => {
    const early = uuid7(1_700_000_000_000);
    assert.match(early, /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    assert.ok(early < uuid7(1_700_000_000_001));
});

test("the pause grows to ten seconds and no further", () => {
    assert.deepEqual([1, 2, 3, 6, 20].map(backOff), [500, 1000, 2000, 10_000, 10_000]);
});
