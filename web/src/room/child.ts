import { html, nothing, type TemplateResult } from "lit";
import { button } from "../parts/controls.js";
import { mark, tone } from "../parts/face.js";
import { goodbyePicks, type Goodbye } from "../parts/goodbyes.js";
import { bdi, clock, list, t, tr } from "../parts/i18n.js";
import type { Said, Sending } from "../parts/taps.js";
import { activities, moreActivities, parted, type Card, type Detail, type Person } from "./card.js";
import { home, reunion } from "./home.js";
import { askToReturn, comfort, lostSight, moveRoom, settledAt, stillUpset, writeMoment, type Panel } from "./panels.js";
import { today } from "./today.js";
import { faceOf, sendingLine } from "./tile.js";
import { line, returns, said } from "./words.js";

/** What is open over the board: one child, perhaps one of its panels. */
export type Open = { id: string; panel?: Panel; adult?: Person; more?: boolean; detail?: Detail; fault?: boolean };

export type SheetDoes = { say: (said: Said) => void; panel: (panel: Panel | undefined) => void; adult: (adult: Person | undefined) => void; more: () => void; close: () => void; again: () => void; correct: (fact: string) => void };
export type With = { card: Card; open: Open; educators: readonly Person[]; rooms: readonly Person[]; alerts: readonly Card[]; sending?: Sending; undo: unknown; does: SheetDoes };

/** One tap on a face: the next thing to say is the biggest; what was said stays in view and can be put right. */
export const childSheet = (it: With): TemplateResult => html`
    <div class="child-sheet" data-state=${tone(it.card.state)}>
        ${it.alerts.length > 0 ? html`<p class="alert" data-state="safety">${mark()}<b class="toned">${tr("room.alert.bar", { name: list(it.alerts.map((other) => other.firstName)) })}</b></p>` : nothing}
        <div class="head">
            ${faceOf(it.card)}
            <div><h2>${bdi(it.card.firstName)}</h2><p>${it.card.state === "DOOR" ? line(it.card) : html`${line(it.card)} ${returns(it.card)} ${said(it.card)}`}</p>${sendingLine(it.sending)}</div>
            ${button(t("common.close"), it.does.close, { icon: "close" })}
        </div>
        <div class="body">${ritual(it)} ${it.open.panel ? panel(it, it.open.panel) : says(it)}</div>
        ${it.undo}
    </div>`;

function ritual({ card, open, does }: With): TemplateResult {
    const detail = open.detail;
    const card_ = detail?.ritual;
    return html`<section class="card ritual" aria-label=${t("room.ritual.title", { name: card.firstName })}>
        <h3>${tr("room.ritual.title", { name: bdi(card.firstName) })}</h3>
        ${open.fault ? html`<p>${t("common.unreachable")}</p>${button(t("common.tryAgain"), does.again)}` : nothing}
        ${detail && !card_ ? html`<p class="quiet">${t("room.ritual.none")}</p>` : nothing}
        ${card_ ? html`${card_.phrase ? html`<q>${card_.phrase}</q>` : nothing}<ul class="stack">${[card_.hugs, card_.waveSpot, card_.comfortObject].filter(Boolean).map((one) => html`<li>${one}</li>`)}</ul>` : nothing}
        ${detail?.keyPerson ? html`<p class="quiet small">${tr("room.ritual.keyPerson", { name: bdi(detail.keyPerson.name) })}</p>` : nothing}
    </section>`;
}

/** The next question, by where the child is. */
function says(it: With): TemplateResult {
    const { card, does } = it;
    switch (card.state) {
        case "EXPECTED":
        case "ABSENT":
        case "CLOSED":
            return html`<div class="stack says"><p>${t("room.says." + card.state.toLowerCase())}</p>${receive(card, does)}</div>`;
        case "DOOR":
            return html`<div class="stack says">${receive(card, does)}</div>${acts(it, ["home"])}`;
        case "HERE":
            return parted(card) ? html`<div class="stack says">${card.settled ? nothing : doing(it)}${goodbye(card, does)}</div>${hereActs(it)}` : html`<div class="stack says">${goodbye(card, does)}</div>${acts(it, ["comfort", "write", "home", "move"])}`;
        case "UPSET":
            return html`<div class="stack says">${goodbye(card, does)}${doing(it)}</div>${acts(it, ["comfort", "upset", "returned", "lost", "ask", "write", "home"])}`;
        case "GONE":
            return html`<div class="stack says">${card.gone ? html`<p>${tr("room.says.goneWith", { adult: bdi(card.gone.adult.name), time: clock(card.gone.at) })}</p>` : nothing}${card.reunited ? nothing : reunion(does)}<div>${button(t("room.receiveName", { name: card.firstName }), () => does.say({ type: "Received" }))}</div></div>${acts(it, ["write"])}`;
    }
}

const hereActs = (it: With): TemplateResult => acts(it, it.card.settled ? ["again", "comfort", "returned", "ask", "write", "home", "move"] : ["again", "comfort", "returned", "lost", "ask", "write", "home", "move"]);

const receive = (card: Card, does: SheetDoes): TemplateResult =>
    html`<div class="first">${button(t("room.receiveName", { name: card.firstName }), () => does.say({ type: "Received" }), { kind: "go" })}</div>`;

function goodbye(card: Card, does: SheetDoes): TemplateResult {
    const said = parted(card) ? card.goodbye : undefined;
    const picked = (state: Goodbye): void => does.say({ type: "SaidGoodbye", state });
    return html`<fieldset><legend>${said ? t("room.says.goodbyeAt", { time: clock(said.at) }) : t("room.says.goodbye")}</legend>${goodbyePicks(said?.state, picked)}</fieldset>`;
}

function doing({ open, does }: With): TemplateResult {
    const shown = open.more ? [...activities, ...moreActivities] : activities;
    return html`<fieldset><legend>${t("room.says.settled")}</legend>
        <div class="doing">
            ${shown.map((one) => button(t("common.activity." + one), () => does.say({ type: "Settled", activity: one })))}
            ${button(t("common.write"), () => does.panel("settled"), { icon: "write" })}
        </div>
        ${open.more ? nothing : button(t("room.says.moreActivities"), does.more, { kind: "bare" })}
    </fieldset>`;
}

type Act = "comfort" | "upset" | "returned" | "again" | "lost" | "ask" | "write" | "home" | "move";
const atOnce: Partial<Record<Act, Said>> = { returned: { type: "ParentReturned" }, again: { type: "UpsetAgain" } };

function acts(it: With, which: Act[]): TemplateResult {
    const { does, rooms } = it;
    const press = (act: Act): void => {
        const said = atOnce[act];
        if (said) does.say(said);
        else does.panel(act as Panel);
    };
    const shown = which.filter((act) => act !== "move" || rooms.length > 1);
    return html`<div class="below"><div class="acts">${shown.map((act) => button(t("room.act." + act), () => press(act)))}</div>${today(it)}</div>`;
}

function panel(it: With, which: Panel): TemplateResult {
    const { card, open, educators, rooms, does } = it;
    const back = html`<div>${button(t("common.back"), () => does.panel(undefined), { icon: "back", kind: "bare" })}</div>`;
    const inner = (): unknown => {
        switch (which) {
            case "comfort":
                return comfort(educators, does);
            case "upset":
                return stillUpset(does);
            case "lost":
                return lostSight(does);
            case "ask":
                return askToReturn(card, does);
            case "write":
                return writeMoment(card, does);
            case "settled":
                return settledAt(does);
            case "move":
                return moveRoom(card, rooms, does);
            case "home":
                return open.detail ? home({ ...open.detail, ...card } as Detail, open.adult, does) : html`<div class="skeleton tile"></div>`;
        }
    };
    return html`<div class="stack says panel">${open.adult ? nothing : back}${inner()}</div>`;
}
