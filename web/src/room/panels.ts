import { heedWords } from "../parts/judging.js";
import { html, nothing, type TemplateResult } from "lit";
import { button } from "../parts/controls.js";
import { bdi, t, tr } from "../parts/i18n.js";
import type { Said } from "../parts/taps.js";
import type { Card, Person } from "./card.js";

/** What the sheet shows instead of the next question, until it is answered or left. */
export type Panel = "comfort" | "upset" | "lost" | "ask" | "write" | "settled" | "home" | "move";

type PanelDoes = { say: (said: Said) => void };

const LONGEST = 600;

/** Who is with the child, one tap. */
export const comfort = (educators: readonly Person[], does: PanelDoes): TemplateResult => html`
    ${(["HELD", "COMFORTED"] as const).map(
        (how) => html`<fieldset><legend>${t("room.comfort." + how)}</legend>
            <div class="row">${educators.map((one) => button(bdi(one.name), () => does.say({ type: "Comforted", how, educator: one.id })))}</div>
        </fieldset>`,
    )}`;

/** Still upset, and when the family hears again: a new promise. */
export const stillUpset = (does: PanelDoes): TemplateResult => html`
    <fieldset><legend>${t("room.upset.title")}</legend>
        <div class="row">${[10, 15, 20].map((minutes) => button(t("room.upset.in", { minutes }), () => does.say({ type: "Comforted", how: "STILL_UPSET", nextWordMinutes: minutes })))}</div>
    </fieldset>`;

export const lostSight = (does: PanelDoes): TemplateResult => html`
    <fieldset><legend>${t("room.lost.title")}</legend>
        <div class="row">${["NAP", "OUTING", "NOT_WATCHED"].map((reason) => button(t("room.lost." + reason), () => does.say({ type: "LostSight", reason })))}</div>
    </fieldset>`;

export const moveRoom = (card: Card, rooms: readonly Person[], does: PanelDoes): TemplateResult => html`
    <fieldset><legend>${t("room.act.move")}</legend>
        <div class="row">${rooms.filter((room) => room.id !== card.room.id).map((room) => button(bdi(room.name), () => does.say({ type: "RoomChanged", room: room.id })))}</div>
    </fieldset>`;

export const askToReturn = (card: Card, does: PanelDoes): TemplateResult =>
    writing(tr("room.ask.title", { name: bdi(card.firstName) }), t("room.ask.words"), t("room.ask.send"), (words) => does.say({ type: "AskedToReturn", ...(words ? { words } : {}) }), { empty: true });

export const settledAt = (does: PanelDoes): TemplateResult =>
    writing(t("room.says.settled"), t("room.write.words"), t("common.save"), (words) => does.say({ type: "Settled", activity: "OTHER", words }));

const kinds = ["MOMENT", "MILESTONE", "INCIDENT"] as const;

/** A moment, a first time, or an incident that only this family reads. */
export const writeMoment = (card: Card, does: PanelDoes): TemplateResult =>
    writing(tr("room.write.title", { name: bdi(card.firstName) }), t("room.write.words"), t("common.save"), (words, kind) => does.say(moment(words, kind)), {
        before: html`<div class="chips">${kinds.map((kind, i) => html`<label class="chip"><input type="radio" name="kind" value=${kind} .checked=${i === 0}><span class="tick"></span>${t("room.write." + kind)}</label>`)}</div>
            <p class="quiet small incident">${t("room.write.incidentSay")}</p>`,
    });

function moment(words: string, kind: string): Said {
    if (kind !== "INCIDENT") return { type: "MomentShared", kind, words };
    return { type: "IncidentNoted", incident: "incident-" + crypto.randomUUID().replaceAll("-", ""), words };
}

type Form = { empty?: boolean; before?: unknown };

function writing(title: unknown, label: string, send: string, then: (words: string, kind: string) => void, form: Form = {}): TemplateResult {
    const submit = (event: SubmitEvent): void => {
        event.preventDefault();
        const data = new FormData(event.target as HTMLFormElement);
        const words = String(data.get("words") ?? "").trim();
        if (words || form.empty) then(words, String(data.get("kind") ?? ""));
    };
    return html`<form class="stack writing" @submit=${submit}>
        <h3>${title}</h3>
        ${form.before ?? nothing}
        <label class="field">${label}<textarea name="words" maxlength=${LONGEST} autocomplete="off" ?required=${!form.empty} @input=${heedWords}></textarea></label>
        <p class="quiet small" role="status" data-heed></p>
        <div><button class="button go">${send}</button></div>
    </form>`;
}
