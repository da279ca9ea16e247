/** The centre's clock as this page knows it: the device's own, put right by every answer that carries `now`. */
let ahead = 0;

/** Learns from an answer asked at `asked` and read at `read` (device milliseconds). */
export function learn(now: string, asked: number, read: number): void {
    const server = Date.parse(now);
    if (Number.isFinite(server)) ahead = server - (asked + read) / 2;
}

/** The centre's time now, in milliseconds. */
export function careNow(): number {
    return Date.now() + ahead;
}

/** A UUID of version 7, so that ids sort by when they were minted. */
export function uuid7(ms: number = careNow()): string {
    const bytes = crypto.getRandomValues(new Uint8Array(16));
    let rest = Math.floor(ms);
    for (let i = 5; i >= 0; i--) {
        bytes[i] = rest % 256;
        rest = Math.floor(rest / 256);
    }
    bytes[6] = 0x70 | (bytes[6]! & 0x0f);
    bytes[8] = 0x80 | (bytes[8]! & 0x3f);
    const hex = Array.from(bytes, (b) => b.toString(16).padStart(2, "0")).join("");
    return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join("-");
}
