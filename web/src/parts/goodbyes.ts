import { html, svg, type SVGTemplateResult, type TemplateResult } from "lit";
import { t } from "./i18n.js";

export const goodbyes = ["GLAD", "CALM", "QUIET", "FUSSING", "CRYING", "INCONSOLABLE"] as const;
export type Goodbye = (typeof goodbyes)[number];

/** Six goodbyes as ink lines without colour; quiet looks away. */
const drawn: Record<Goodbye, SVGTemplateResult> = {
    GLAD: svg`<path d="M13 20q3.5-5 7 0M28 20q3.5-5 7 0M14 27h20q-1.5 10-10 10t-10-10z"></path>`,
    CALM: svg`<path d="M16.5 20v1M31.5 20v1" stroke-width="4"></path><path d="M15 30q9 7 18 0"></path>`,
    QUIET: svg`<path d="M22.5 21.5v1M35 21.5v1" stroke-width="4"></path><path d="M26.5 33.5h5"></path>`,
    FUSSING: svg`<path d="M12 18l8-3M36 18l-8-3M14 33q4-5 8-1t6 1 6-2"></path><path d="M17 22v1M31 22v1" stroke-width="4"></path>`,
    CRYING: svg`<path d="M12 20q4 4 8 0M28 20q4 4 8 0M17 35q7-7 14 0"></path><path d="M34 25.5q3.5 5 0 6.5-3.5-1.5 0-6.5z" fill="currentColor" stroke-width="1"></path>`,
    INCONSOLABLE: svg`<path d="M11 19q4.5 4 9 0M28 19q4.5 4 9 0"></path><ellipse cx="24" cy="33" rx="5.5" ry="6"></ellipse><path d="M13 25q3.5 6 0 7.5-3.5-1.5 0-7.5zM35 25q3.5 6 0 7.5-3.5-1.5 0-7.5z" fill="currentColor" stroke-width="1"></path>`,
};

/** One goodbye face; its word goes beside it. */
export const goodbyeFace = (state: Goodbye): TemplateResult =>
    html`<svg class="goodbye" viewBox="0 0 48 48" aria-hidden="true"><circle cx="24" cy="24" r="21"></circle>${drawn[state]}</svg>`;

/** The six to choose from, one tap each. */
export const goodbyePicks = (chosen: Goodbye | undefined, picked: (state: Goodbye) => void): TemplateResult => html`
    <div class="goodbyes">
        ${goodbyes.map(
            (state) => html`<button class="pick" type="button" aria-pressed=${state === chosen} @click=${() => picked(state)}>
                ${goodbyeFace(state)}${t("common.goodbye." + state)}
            </button>`,
        )}
    </div>`;
