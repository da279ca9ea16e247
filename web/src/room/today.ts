import { html, nothing, type TemplateResult } from "lit";
import { button } from "../parts/controls.js";
import { bdi, clock, has, t } from "../parts/i18n.js";
import type { With } from "./child.js";
import type { Detail } from "./card.js";

/** What was noted of the day, behind one tap; what was agreed is the office's; each fact of this room can be taken back. */
export function today({ open, card, does }: With): unknown {
    const facts = (open.detail?.today ?? []).filter((fact) => has("room.fact." + fact.type));
    if (facts.length === 0) return nothing;
    return html`<details><summary>${t("room.today")}</summary>
        <ol class="facts">${facts.map((fact) => row(fact, card.firstName, does.correct))}</ol>
    </details>`;
}

function row(fact: Detail["today"][number], name: string, correct: (id: string) => void): TemplateResult {
    const words = t("room.fact." + fact.type);
    return html`<li><time datetime=${fact.at}>${clock(fact.at)}</time><span>${words}${fact.by ? html`, ${bdi(fact.by.name)}` : nothing}</span>
        ${fact.correctable ? button(t("room.correct"), () => correct(fact.id), { kind: "bare", label: `${t("room.correct")}: ${words}, ${name}` }) : nothing}</li>`;
}
