import type { Answer } from "../parts/taps.js";
import type { Child, Family, Line } from "./desk.js";

/** Nothing to see staff about: the child is where the family wants it. */
const alreadyThere = ["already-here"];

/** What the last screen says of the answers; undefined when a member of staff has to help. */
export function linesOf(family: Family, children: Child[], answers: Answer[]): Line[] | undefined {
    const lines: Line[] = [];
    for (const [i, child] of children.entries()) {
        const key = keyOf(family, answers[i]);
        if (!key) return undefined;
        const room = key === "already" ? "" : child.room.name;
        const same = lines.find((line) => line.key === key && (line.room === room || key === "asked"));
        if (same) same.children.push(child);
        else lines.push({ key, room, children: [child] });
    }
    return lines;
}

function keyOf(family: Family, answer: Answer | undefined): Line["key"] | undefined {
    if (!answer) return undefined;
    if (answer.outcome !== "REFUSED") return family.task === "bring" ? "door" : "asked";
    return family.task === "bring" && alreadyThere.includes(answer.reason ?? "") ? "already" : undefined;
}
