import { html, nothing, type TemplateResult } from "lit";
import { button } from "../parts/controls.js";
import { face, mark } from "../parts/face.js";
import { bdi, clock, shortDay, t, tr } from "../parts/i18n.js";
import type { Said } from "../parts/taps.js";
import { reunions, type Detail, type Person } from "./card.js";

export type HomeDoes = { say: (said: Said) => void; adult: (adult: Person | undefined) => void };

/** Letting a child go: whom with, and how the educator knows that it is them. */
export function home(child: Detail, adult: Person | undefined, does: HomeDoes): TemplateResult {
    return adult ? identity(child, adult, does) : whom(child, does);
}

function whom(child: Detail, does: HomeDoes): TemplateResult {
    const asked = child.pickup?.adult.id;
    const list = [...child.mayCollect].sort((a, b) => Number(b.id === asked) - Number(a.id === asked));
    const name = bdi(child.firstName);
    return html`
        ${child.reunited ? nothing : reunion(does)}
        <div class="stack"><h3>${tr("room.home.title", { name })}</h3>
            ${list.length === 0 ? html`<p>${t("room.home.nobody")}</p>` : nothing}
            <ul class="two">${list.map((one) => html`<li><button class="who" type="button" @click=${() => does.adult(one)}>${face(one.name, 70)}<span><span class="name">${bdi(one.name)}</span><span class="line">${about(child, one)}</span></span></button></li>`)}</ul>
            <p class="quiet">${tr("room.home.anyoneElse", { name })}</p>
            ${barred(child, does)}
        </div>`;
}

function about(child: Detail, one: Detail["mayCollect"][number]): unknown {
    const parts: unknown[] = [];
    if (one.relation) parts.push(t("common.relation." + one.relation));
    if (one.until) parts.push(t("room.home.until", { day: shortDay(one.until) }));
    if (child.pickup?.adult.id === one.id) parts.push(html`<b>${t("room.home.asked", { time: clock(child.pickup.at) })}</b>`);
    return parts.map((part, i) => html`${i > 0 ? ", " : nothing}${part}`);
}

/** Behind a tap, for other parents may look on. */
function barred(child: Detail, does: HomeDoes): unknown {
    if (child.barred.length === 0) return nothing;
    return html`<details data-state="safety"><summary>${t("room.home.barredTitle")}</summary>
        <ul class="stack">${child.barred.map((one) => html`<li class="row">${mark()}${button(tr("room.home.barredAsked", { adult: bdi(one.name) }), () => does.say({ type: "PickupRefused", adult: one.id, reason: "BARRED" }))}</li>`)}</ul>
    </details>`;
}

const identity = (child: Detail, adult: Person, does: HomeDoes): TemplateResult => html`
    <fieldset><legend>${tr("room.home.identity", { adult: bdi(adult.name) })}</legend>
        <div class="row">${["KNOWN", "PHOTO_ID", "CODE"].map((one) => button(t("common.identity." + one), () => does.say({ type: "PickedUp", adult: adult.id, identity: one }), { kind: "go" }))}</div>
    </fieldset>
    <fieldset><legend>${tr("room.home.refuse", { name: bdi(child.firstName) })}</legend>
        <div class="row">${["NOT_RECOGNISED", "NOT_FIT_TO_CARE", "NOT_ON_LIST"].map((reason) => button(t("room.refuse." + reason), () => does.say({ type: "PickupRefused", adult: adult.id, reason })))}</div>
    </fieldset>
    <div>${button(t("common.back"), () => does.adult(undefined), { icon: "back", kind: "bare" })}</div>`;

/** How parent and child met again, one tap. */
export const reunion = (does: Pick<HomeDoes, "say">): TemplateResult => html`
    <fieldset><legend>${t("room.says.reunion")}</legend>
        <div class="row">${reunions.map((state) => button(t("common.reunion." + state), () => does.say({ type: "Reunited", state })))}</div>
    </fieldset>`;
