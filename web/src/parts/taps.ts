import { Problem, Unreachable, post } from "./api.js";
import { careNow, uuid7 } from "./clock.js";

/** What somebody said: the type of a fact and its words. */
export type Said = { type: string } & Record<string, unknown>;

/** One fact as the page proposes it. Its id is minted once, so a resend is the same fact. */
export type Tap = { id: string; stream: string; at: string; said: Said };

/** What became of one tap. */
export type Answer = {
    id: string;
    outcome: "RECORDED" | "ALREADY" | "REFUSED";
    reason?: string;
    seq?: number;
    visit?: string;
    at?: string;
};

/** Where a sending stands; `waiting` means an answer was lost and the same taps go out again. */
export type Sending = "sending" | "waiting";

/** Mints a tap; `at` in milliseconds of the centre's clock, now unless said. */
export function tap(stream: string, said: Said, at: number = careNow()): Tap {
    return { id: uuid7(), stream, at: new Date(at).toISOString(), said };
}

type Options = {
    /** Top-level fields beside the taps (educator, family, adult). */
    beside?: Record<string, unknown>;
    /** Told whenever the sending goes from `sending` to `waiting`. */
    told?: (state: Sending) => void;
    /** Gives up, for a screen that must forget. */
    signal?: AbortSignal;
    /** The pause before the n-th resend, in milliseconds. */
    pause?: (resend: number) => number;
};

/** Half a second at first, doubling to ten seconds. */
export const backOff = (resend: number): number => Math.min(10_000, 500 * 2 ** (resend - 1));

/**
 * Sends taps until they are answered: after a lost answer, a timeout or a server fault the SAME taps go out again.
 * Resolves with one answer per tap, in order; rejects with `Problem` when the request itself is refused.
 */
export async function send(path: string, taps: Tap[], options: Options = {}): Promise<Answer[]> {
    const body = { taps, ...options.beside };
    const pause = options.pause ?? backOff;
    for (let resend = 1; ; resend++) {
        options.told?.(resend === 1 ? "sending" : "waiting");
        try {
            return (await post<{ answers: Answer[] }>(path, body, options.signal)).answers;
        } catch (no) {
            const answers = answersIn(no);
            if (answers) return answers;
            if (options.signal?.aborted || !mayPass(no)) throw no;
        }
        options.told?.("waiting");
        await rest(pause(resend), options.signal);
    }
}

function answersIn(no: unknown): Answer[] | undefined {
    const answers = no instanceof Problem ? no.body?.answers : undefined;
    return Array.isArray(answers) ? (answers as Answer[]) : undefined;
}

function mayPass(no: unknown): boolean {
    return no instanceof Unreachable || (no instanceof Problem && no.passing);
}

/** Waits, but not longer than until the network is back. */
function rest(ms: number, signal?: AbortSignal): Promise<void> {
    return new Promise((resolve, reject) => {
        const done = () => {
            clearTimeout(timer);
            globalThis.removeEventListener?.("online", done);
            signal?.removeEventListener("abort", stop);
            resolve();
        };
        const stop = () => {
            done();
            reject(new Unreachable("given up"));
        };
        const timer = setTimeout(done, ms);
        globalThis.addEventListener?.("online", done);
        signal?.addEventListener("abort", stop);
        if (signal?.aborted) stop();
    });
}
