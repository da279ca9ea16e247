import { html, nothing, type TemplateResult } from "lit";
import { live } from "lit/directives/live.js";
import { icon, type Icon } from "./icons.js";

/** A chip: a checkbox with its words. */
export const chip = (words: unknown, on: boolean, changed: (on: boolean) => void): TemplateResult =>
    html`<label class="chip"><input type="checkbox" .checked=${live(on)} @change=${(e: Event) => changed((e.target as HTMLInputElement).checked)}><span class="tick"></span><span>${words}</span></label>`;

/** A chip of which only one of a group can be on. */
export const choice = (group: string, words: unknown, on: boolean, chosen: () => void): TemplateResult =>
    html`<label class="chip"><input type="radio" name=${group} .checked=${live(on)} @change=${chosen}><span class="tick"></span><span>${words}</span></label>`;

type Look = { icon?: Icon; kind?: "go" | "bare" | ""; disabled?: boolean; label?: string };

/** A button with a word, and an icon beside it if there is one. */
export const button = (words: unknown, pressed: () => void, look: Look = {}): TemplateResult =>
    html`<button class="button ${look.kind ?? ""}" type="button" ?disabled=${look.disabled ?? false} aria-label=${look.label ?? nothing} @click=${pressed}>${look.icon ? icon(look.icon) : nothing}<span>${words}</span></button>`;
