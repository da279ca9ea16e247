import { Problem } from "../parts/api.js";
import { t } from "../parts/i18n.js";
import { send, tap, type Answer, type Said } from "../parts/taps.js";

/** What a family may say to the centre, and in words why it was not taken. */
export async function say(wishes: { stream: string; said: Said }[]): Promise<{ answers: Answer[]; refusal: string }> {
    try {
        const answers = await send("/api/family/taps", wishes.map(({ stream, said }) => tap(stream, said)), { signal: AbortSignal.timeout(20_000) });
        const refused = answers.find(({ outcome }) => outcome === "REFUSED");
        return { answers, refusal: refused ? refusalOf(refused.reason) : "" };
    } catch (no) {
        return { answers: [], refusal: no instanceof Problem ? refusalOf(no.reason) : t("family.notSent") };
    }
}

function refusalOf(reason = ""): string {
    return t(known.has(reason) ? "family.refused." + reason : "family.refused.other");
}

const known = new Set(["too-soon", "absent-range", "not-here", "too-late-to-undo", "not-a-guardian"]);

/** "How is Mia?": a quiet question to the room. Returns the refusal in words, or nothing. */
export async function askHow(child: string): Promise<string> {
    return (await say([{ stream: child, said: { type: "AskedHow" } }])).refusal;
}
