import { html, type TemplateResult } from "lit";
import { button } from "../parts/controls.js";
import { face } from "../parts/face.js";
import { bdi, t } from "../parts/i18n.js";
import type { Adult, Screen } from "./desk.js";

type Who = Extract<Screen, { at: "who" }>;

/** The adults of this family only: who of them stands here? */
export const whoScreen = (screen: Who, chosen: (adult: Adult) => void, again: () => void): TemplateResult => html`
    <section class="screen" aria-labelledby="who">
        <div class="family">
            <div class="row spread"><h1 id="who" tabindex="-1">${t("kiosk.who")}</h1>${button(t("kiosk.startAgain"), again, { kind: "bare" })}</div>
            <div class="children">
                ${screen.adults.map(
                    (adult) => html`<button class="child adult" type="button" ?disabled=${screen.busy} @click=${() => chosen(adult)}>
                        <span class="coming">${face(adult.name, 70)}<span class="name">${bdi(adult.name)}</span></span>
                    </button>`,
                )}
            </div>
        </div>
    </section>`;
