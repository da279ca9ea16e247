import { t } from "./i18n.js";

/**
 * What a text says of a child that judges instead of telling what was seen, as it was written. Each language has its own
 * list of how such words begin.
 */
export function judging(text: string): string | undefined {
    return new RegExp(`(?<!\\p{L})(?:${t("common.avoid")})\\p{L}*`, "iu").exec(text)?.[0];
}

/** Says so below a field while somebody writes in it; nothing is refused. */
export function heedWords(event: Event): void {
    const field = event.target as HTMLTextAreaElement;
    const place = field.form?.querySelector("[data-heed]");
    const word = judging(field.value);
    if (place) place.textContent = word ? t("common.avoidSay", { word }) : "";
}
