import { html, type TemplateResult } from "lit";
import { live } from "lit/directives/live.js";
import { chip } from "../parts/controls.js";
import { bdi, t, tr } from "../parts/i18n.js";
import { sheet } from "../parts/sheet.js";
import { mornings, type Child, type Choice } from "./desk.js";

/** As long as a note may be: it is read at a glance. */
const LONGEST = 280;

/** How the morning was, in the parent's own words. */
export function noteBox(child: Child, choice: Choice, change: (change: Partial<Choice>) => void, close: () => void): TemplateResult {
    const content = html`
        <form class="stack note" @submit=${(e: Event) => (e.preventDefault(), close())}>
            <h2>${tr("kiosk.note.title", { name: bdi(child.firstName) })}</h2>
            <div class="chips">
                ${mornings.map((one) =>
                    chip(t("common.morning." + one), choice.morning.includes(one), (on) =>
                        change({ morning: on ? [...choice.morning, one] : choice.morning.filter((other) => other !== one) }),
                    ),
                )}
            </div>
            <label class="field">${t("kiosk.note.label")}
                <textarea maxlength=${LONGEST} autocomplete="off" .value=${live(choice.note)} @input=${(e: Event) => change({ note: (e.target as HTMLTextAreaElement).value })}></textarea>
            </label>
            <button class="button go">${t("kiosk.note.keep")}</button>
        </form>`;
    return sheet("box", t("kiosk.note.title", { name: child.firstName }), content, close);
}
