import { html, type TemplateResult } from "lit";
import { live } from "lit/directives/live.js";
import { careNow } from "../parts/clock.js";
import { t, type Language } from "../parts/i18n.js";
import { icon } from "../parts/icons.js";
import { tongueBar } from "../parts/tongues.js";
import { partOfDay, type Screen } from "./desk.js";

type Enter = Extract<Screen, { at: "enter" }>;
type Does = { typed: (text: string) => void; next: () => void; speak: (language: Language) => void };

/** Who are you? Nothing of any family is on this screen. */
export const enterScreen = (screen: Enter, languages: readonly string[], does: Does): TemplateResult => html`
    <section class="screen" aria-labelledby="hello">
        <form class="enter" @submit=${(e: Event) => (e.preventDefault(), does.next())}>
            <div class="ask">
                <h1 id="hello">${t("kiosk.hello." + partOfDay(careNow()))}</h1>
                <label class="field">${t("kiosk.enter.label")}
                    <input id="mark" inputmode="none" autocomplete="off" maxlength="20" .value=${live(screen.typed)} aria-describedby="trouble" @input=${(e: Event) => does.typed((e.target as HTMLInputElement).value)}>
                </label>
                <div id="trouble" role="status">${trouble(screen)}</div>
            </div>
            <div class="keys" role="group" aria-label=${t("kiosk.keys")}>
                ${["1", "2", "3", "4", "5", "6", "7", "8", "9"].map((digit) => key(digit, screen, does))}
                <button class="button word" type="button" @click=${() => does.typed(screen.typed.slice(0, -1))}>${t("kiosk.delete")}</button>
                ${key("0", screen, does)}
                <button class="button word go" ?disabled=${screen.busy}>${t("common.next")}</button>
            </div>
            ${tongueBar(languages, does.speak)}
        </form>
    </section>`;

const key = (digit: string, screen: Enter, does: Does): TemplateResult =>
    html`<button class="button" type="button" @click=${() => does.typed(screen.typed + digit)}>${digit}</button>`;

/** What there is to say of the number; every trouble says who helps, so the keys need not move for it. */
function trouble(screen: Enter): unknown {
    if (screen.busy) return html`<p class="late quiet">${t("kiosk.enter.looking")}</p>`;
    if (!screen.trouble) return html`<p class="quiet">${t("kiosk.enter.noCode")}</p>`;
    return html`<p class="off">${icon(screen.trouble === "away" ? "away" : "ask")}<span>${t("kiosk.enter." + screen.trouble)}</span></p>`;
}
