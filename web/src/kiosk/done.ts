import { html, nothing, type TemplateResult } from "lit";
import { button } from "../parts/controls.js";
import { face } from "../parts/face.js";
import { bdi, list, t, tr } from "../parts/i18n.js";
import type { Line } from "./desk.js";

/** Where the children are now. Gone after five seconds, or at a tap. */
export function doneScreen(lines: Line[], done: () => void): TemplateResult {
    const children = lines.flatMap((line) => line.children);
    const brought = lines.some((line) => line.key === "door");
    const asked = lines.some((line) => line.key === "asked");
    return html`<section class="screen leave" aria-labelledby="done">
        <div class="done" role="status">
            <div class="faces" aria-hidden="true">${children.map((child) => face(child.firstName, child.hue))}</div>
            <div class="stack">
                <h1 id="done" tabindex="-1">
                    ${lines.map((line) => html`<span>${sentence(line)}</span> `)}
                    ${brought ? html`<span class="ritual">${t("kiosk.done.ritual")}</span>` : nothing}
                </h1>
                ${asked ? html`<p class="after">${t("kiosk.done.askedHow", { count: children.length })}</p>` : nothing}
            </div>
            ${button(t("common.done"), done)}
        </div>
    </section>`;
}

const sentence = (line: Line): unknown =>
    tr("kiosk.done." + (line.key === "door" && line.room === "" ? "doorOnly" : line.key), {
        names: list(line.children.map((child) => child.firstName)),
        count: line.children.length,
        room: bdi(line.room),
    });

/** The neutral sentence, the same for every refusal: no reason, no colour, no list. */
export const staffScreen = (done: () => void): TemplateResult => html`
    <section class="screen" aria-labelledby="staff">
        <div class="done" role="status">
            <div class="stack"><h1 id="staff" tabindex="-1">${t("kiosk.staff.title")}</h1><p class="quiet after">${t("kiosk.staff.say")}</p></div>
            ${button(t("common.done"), done)}
        </div>
    </section>`;

/** The kiosk cannot reach its centre yet; it goes on trying by itself. */
export const awayScreen = (): TemplateResult => html`
    <div class="done" role="status"><div class="stack"><h1>${t("kiosk.staff.title")}</h1><p class="quiet after">${t("kiosk.opening.away")}</p></div></div>`;
