import assert from "node:assert/strict";
import { test } from "node:test";
import { Live, type Liveness } from "../src/parts/live.js";

/** A stream that the test lets speak. */
class Stream extends EventTarget {
    static opened: Stream[] = [];
    static readonly CLOSED = 2;
    readyState = 1;
    constructor() {
        super();
        Stream.opened.push(this);
    }
    close(): void {
        this.readyState = 2;
    }
}
const device = new EventTarget();
Object.assign(globalThis, { EventSource: Stream, addEventListener: device.addEventListener.bind(device), removeEventListener: device.removeEventListener.bind(device) });

test("a device without network says so at once, though its stream is merely silent, and opens another when it is back", async () => {
    const told: Liveness[] = [];
    let fetched = 0;
    const live = new Live({ path: "/live", fetch: async () => void fetched++, told: (state) => told.push(state) });
    live.open();
    Stream.opened[0]!.dispatchEvent(new Event("hello"));
    device.dispatchEvent(new Event("offline"));
    assert.deepEqual(told, ["live", "not-live"]);

    device.dispatchEvent(new Event("online"));
    assert.equal(Stream.opened[0]!.readyState, 2);
    Stream.opened[1]!.dispatchEvent(new Event("hello"));
    assert.deepEqual(told, ["live", "not-live", "live"]);
    await new Promise((then) => setImmediate(then));
    assert.ok(fetched >= 2);
    live.close();
    device.dispatchEvent(new Event("offline"));
    assert.deepEqual(told, ["live", "not-live", "live"]);
});
