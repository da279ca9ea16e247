import { learn } from "./clock.js";

/** The server answered no, with a stable word for the reason (problem+json). */
export class Problem extends Error {
    constructor(
        readonly status: number,
        readonly reason: string,
        readonly field?: string,
        detail?: string,
        readonly body?: Record<string, unknown>,
    ) {
        super(detail ?? reason);
    }

    /** The session is over: this device or person has to come in again. */
    get signedOut(): boolean {
        return this.status === 401;
    }

    /** A fault that passes by itself; the same request may be sent again. */
    get passing(): boolean {
        return this.status >= 500 || this.status === 429 || this.status === 408;
    }
}

/** No answer came: no network, a closed door, or too slow. What was asked may still have happened. */
export class Unreachable extends Error {}

/** How long an answer may take before it counts as lost. */
const PATIENCE_MS = 8000;

/** Asks; `patience` for what has to count through a year of a whole centre. */
export function get<T>(path: string, patience = PATIENCE_MS): Promise<T> {
    return ask<T>("GET", path, undefined, undefined, patience);
}

export function post<T>(path: string, body: unknown = {}, signal?: AbortSignal): Promise<T> {
    return ask<T>("POST", path, body, signal);
}

export function put<T>(path: string, body: unknown, signal?: AbortSignal): Promise<T> {
    return ask<T>("PUT", path, body, signal);
}

export function del<T>(path: string, body?: unknown, signal?: AbortSignal): Promise<T> {
    return ask<T>("DELETE", path, body, signal);
}

/** Sends one request and reads its JSON; throws `Problem` for a no and `Unreachable` for no answer. */
export async function ask<T>(method: string, path: string, body?: unknown, signal?: AbortSignal, patience = PATIENCE_MS): Promise<T> {
    const asked = Date.now();
    const text = typeof body === "string";
    const response = await reach(path, {
        method,
        headers: body === undefined ? {} : { "content-type": text ? "text/csv" : "application/json" },
        body: body === undefined ? undefined : text ? body : JSON.stringify(body),
        credentials: "same-origin",
        cache: "no-store",
        signal: withPatience(patience, signal),
    });
    const answer = await read(response);
    if (typeof answer.now === "string") learn(answer.now, asked, Date.now());
    if (!response.ok) throw problem(response.status, answer);
    return answer as T;
}

async function reach(path: string, request: RequestInit): Promise<Response> {
    try {
        return await fetch(path, request);
    } catch (lost) {
        throw new Unreachable(String(lost));
    }
}

async function read(response: Response): Promise<Record<string, unknown>> {
    try {
        const text = await response.text();
        const json = /json/.test(response.headers.get("content-type") ?? "");
        return text === "" ? {} : json ? JSON.parse(text) : { text };
    } catch (lost) {
        throw new Unreachable(String(lost));
    }
}

function problem(status: number, body: Record<string, unknown>): Problem {
    const word = (name: string) => (typeof body[name] === "string" ? (body[name] as string) : undefined);
    return new Problem(status, word("reason") ?? "unexpected", word("field"), word("detail"), body);
}

function withPatience(patience: number, signal?: AbortSignal): AbortSignal {
    const timeout = AbortSignal.timeout(patience);
    return signal ? AbortSignal.any([signal, timeout]) : timeout;
}
