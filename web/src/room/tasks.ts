import { html, nothing, type TemplateResult } from "lit";
import { repeat } from "lit/directives/repeat.js";
import { button } from "../parts/controls.js";
import { careNow } from "../parts/clock.js";
import { face, mark } from "../parts/face.js";
import { bdi, clock, list, t, tr } from "../parts/i18n.js";
import type { Said } from "../parts/taps.js";
import { missed, moods, nudged, type Card } from "./card.js";

export type TaskDoes = { say: (card: Card, said: Said) => void; open: (card: Card, panel?: "home") => void; seen: (card: Card) => void };

/** More of a kind than this wait on their tiles until there is room. */
const SHOWN = 3;

/** The silent bar: which children stay, and neither who asked nor why, for parents can see this screen. */
export function alerts(cards: readonly Card[], does: TaskDoes): unknown {
    if (cards.length === 0) return nothing;
    return html`<div class="alert" data-state="safety" role="alert">${mark()}
        <p><b class="toned">${tr("room.alert.bar", { name: list(cards.map((card) => card.firstName)) })}</b> ${t("room.alert.say")}</p>
        ${button(t("room.alert.seen"), () => cards.forEach(does.seen))}
    </div>`;
}

/** What waits for one tap: a word that is due, a family that asks, an adult who has come to collect. */
export function tasks(cards: readonly Card[], does: TaskDoes): unknown {
    const now = careNow();
    const due = cards.filter((card) => nudged(card, now)).sort((a, b) => Date.parse(a.promise!.due) - Date.parse(b.promise!.due)).slice(0, SHOWN);
    const asked = cards.flatMap((card) => (card.asked ?? []).slice(0, 1).map((ask) => ({ card, ask }))).slice(0, SHOWN);
    const collect = cards.filter((card) => card.pickup && !card.alert && card.state !== "GONE").slice(0, SHOWN);
    if (due.length + asked.length + collect.length === 0) return nothing;
    return html`<section class="tasks" aria-label=${t("room.tasks")}>
        ${repeat(due, (card) => "due-" + card.id, (card) => task(card, dueWords(card, now), open(card, () => does.open(card))))}
        ${repeat(collect, (card) => "go-" + card.id, (card) => task(card, collectWords(card), open(card, () => does.open(card, "home"))))}
        ${repeat(asked, ({ ask }) => ask.id, ({ card, ask }) => task(card, askWords(card, ask.at), answers(card, ask.id, does)))}
    </section>`;
}

const task = (card: Card, words: unknown, ways: unknown): TemplateResult =>
    html`<div class="task">${face(card.firstName, card.hue)}<p>${words}</p><div class="row">${ways}</div></div>`;

const open = (card: Card, pressed: () => void): TemplateResult =>
    button(t("room.task.open"), pressed, { label: t("room.task.openFor", { name: card.firstName }) });

const answers = (card: Card, asked: string, does: TaskDoes): unknown =>
    moods.map((mood) => button(t("common.mood." + mood), () => does.say(card, { type: "Answered", asked, mood })));

function dueWords(card: Card, now: number): unknown {
    const args = { name: bdi(card.firstName), time: clock(card.promise!.due) };
    return html`<b class="wait">${missed(card, now) ? html`${bdi(card.firstName)}: ${tr("room.word.missed", args)}` : tr("room.word.due", args)}</b>`;
}

const collectWords = (card: Card): unknown =>
    tr("room.task.collect", { adult: bdi(card.pickup!.adult.name), name: bdi(card.firstName), time: clock(card.pickup!.at) });

const askWords = (card: Card, at: string): unknown => tr("room.task.ask", { name: bdi(card.firstName), time: clock(at) });
