import type { State } from "../parts/face.js";
import { t, tr } from "../parts/i18n.js";
import { type Entry, type Story } from "./model.js";
import { spokenArgs } from "./sentences.js";

/** How things stand: the mark, its word with the time, and one sentence. */
export type Now = { state: State; word: string; at?: string; sentence: unknown };

/** After this long a settled child is told of in the past: nobody has looked since. */
const FRESH_MS = 45 * 60_000;

/** Reads the state out of the day's story; the last word that counts decides. */
export function nowOf(child: string, story: Story, now: number): Now {
    const last = lastWord(story);
    const args = last && spokenArgs(child, last);
    const state = stateOf(story);
    const as = (key: string, word: string, at: string | undefined = last?.at): Now => ({
        state,
        word: t("story.state." + word),
        at,
        sentence: tr("story.now." + key, args ?? { child }),
    });
    if (state === "GONE") return last?.kind === "PICKED_UP" ? as("GONE", "GONE") : as("gone", "GONE", undefined);
    if (state !== "HERE" && state !== "UPSET") return as(state, state, undefined);
    if (!last) return as("HERE", state, undefined);
    const fresh = now - Date.parse(last.at) < FRESH_MS;
    const word = state === "UPSET" ? "UPSET" : last.kind === "SETTLED" ? "SETTLED" : "HERE";
    if (last.kind === "SETTLED" && !fresh) return { ...as("HERE", "SETTLED"), sentence: tr("story.SETTLED", args) };
    if (last.kind === "ANSWERED") return { ...as("HERE", word), sentence: tr("story.ANSWERED", args) };
    return as(keyOf(last), word);
}

/** The last word that counts: what was corrected is no longer true, whatever it said. */
const lastWord = ({ entries }: Pick<Story, "entries">): Entry | undefined => entries.filter(({ kind, amended }) => counts.has(kind) && !amended).at(-1);

/** Where the child is; an entry that says "settled" is believed before the rest of the answer has caught up with it. */
export function stateOf({ state, entries }: Story): State {
    const last = lastWord({ entries })?.kind;
    return state === "UPSET" && (last === "SETTLED" || last === "GOODBYE_HELD") ? "HERE" : state;
}

function keyOf(last: Entry): string {
    return { GOODBYE: "goodbye", COMFORTED: "comforted", SETTLED: "settled", UPSET_AGAIN: "upset", GOODBYE_HELD: "held", ASKED_TO_RETURN: "asked", RECEIVED: "here" }[last.kind] ?? "HERE";
}

const counts = new Set(["RECEIVED", "GOODBYE", "COMFORTED", "SETTLED", "UPSET_AGAIN", "GOODBYE_HELD", "ASKED_TO_RETURN", "ANSWERED", "PICKED_UP"]);

/** When the running promise was made: at the last word that carried its time, else at the goodbye. */
export function madeAt(story: Story): string | undefined {
    const due = story.promise?.due;
    const making = story.entries.filter((entry) => entry.args.due === due || entry.kind === "GOODBYE" || entry.kind === "COMFORTED");
    return making.at(-1)?.at;
}

/** "How is Mia?" may be asked every half hour. */
export const ASK_AGAIN_MS = 30 * 60_000;

/** When the family last asked, and whether somebody has answered since. */
export function lastAsked(entries: readonly Entry[]): { at: number; answered: boolean } | undefined {
    const asked = entries.filter((entry) => entry.kind === "ASKED").at(-1);
    if (!asked) return undefined;
    return { at: Date.parse(asked.at), answered: entries.some((entry) => entry.kind === "ANSWERED" && entry.at >= asked.at) };
}
