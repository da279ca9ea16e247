import { html, type TemplateResult } from "lit";

/** Letters that no accent rule takes apart. */
const alike: Record<string, string> = { ß: "ss", ø: "o", ł: "l", æ: "ae", œ: "oe", đ: "d", ð: "d", þ: "th", ı: "i" };

/** A name as it is searched: small letters without accents. */
export const plain = (text: string): string =>
    text.toLocaleLowerCase("en").normalize("NFD").replace(/\p{M}/gu, "").replace(/[ßøłæœđðþı]/g, (letter) => alike[letter] ?? letter);

const words = (text: string): string[] => text.split(/[^\p{L}\p{N}]+/u).filter(Boolean);

/** How well a name fits what was typed: 2 as spelled, 1 with one slip in a word, 0 not at all. */
export function fits(name: string, typed: string): 0 | 1 | 2 {
    const asked = words(plain(typed));
    const own = words(plain(name));
    if (asked.every((ask) => own.some((word) => word.startsWith(ask) || word.includes(ask)))) return 2;
    return asked.every((ask) => own.some((word) => word.includes(ask) || nearly(word, ask))) ? 1 : 0;
}

/** One letter wrong, missing, too many, or two swapped, at the beginning of a word; short words get no such grace. */
function nearly(word: string, ask: string): boolean {
    if (ask.length < 3) return false;
    return [-1, 0, 1].some((more) => oneSlip(word.slice(0, ask.length + more), ask));
}

function oneSlip(a: string, b: string): boolean {
    let start = 0;
    while (start < a.length && a[start] === b[start]) start++;
    const [restA, restB] = [a.slice(start), b.slice(start)];
    if (restA.slice(1) === restB.slice(1) || restA.slice(1) === restB || restA === restB.slice(1)) return true;
    return restA[0] === restB[1] && restA[1] === restB[0] && restA.slice(2) === restB.slice(2);
}

export type Found<T> = { spelled: T[]; near: T[] };

/** Those who fit, first as spelled, then with one slip; in the order given. */
export function search<T>(all: readonly T[], nameOf: (one: T) => string, typed: string): Found<T> {
    if (typed.trim() === "") return { spelled: [...all], near: [] };
    const by = (fit: number) => all.filter((one) => fits(nameOf(one), typed) === fit);
    return { spelled: by(2), near: by(1) };
}

/** The name with the words that fit marked. */
export function marked(name: string, typed: string): TemplateResult {
    const asked = words(plain(typed));
    const parts = name.split(/(\s+|-)/u);
    const hit = (part: string) => part.trim() !== "" && asked.some((ask) => plain(part).includes(ask) || nearly(plain(part), ask));
    return html`<bdi>${parts.map((part) => (hit(part) ? html`<mark>${part}</mark>` : part))}</bdi>`;
}
