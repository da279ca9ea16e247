import { html, nothing, type TemplateResult } from "lit";
import { button } from "./controls.js";
import { t } from "./i18n.js";

/** How long a tap can be taken back in one tap. */
export const UNDO_MS = 10_000;

/** What was just noted, and the ways back from it. */
export type Undoable = { words: unknown; undo?: () => void; earlier?: (minutes: number) => void };

/** The bar at the bottom: what was noted, 2 and 5 minutes earlier, undo. The page takes it away after ten seconds. */
export const undoBar = (what: Undoable | undefined): TemplateResult => html`
    <div class="undo ${what ? "" : "empty"}">
        <span role="status">${what?.words ?? nothing}</span>
        ${what?.earlier ? [2, 5].map((minutes) => button(t("common.undo.earlier", { minutes }), () => what.earlier!(minutes))) : nothing}
        ${what?.undo ? button(t("common.undo.undo"), what.undo, { icon: "undo" }) : nothing}
    </div>`;
