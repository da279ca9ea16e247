import { careNow } from "../parts/clock.js";
import { bdi, clock, has, t, tr } from "../parts/i18n.js";
import { html, nothing } from "lit";
import { missed, parted, type Card } from "./card.js";

const at = (instant: string): unknown => html`<time datetime=${instant}>${clock(instant)}</time>`;

/** What the room sees of a child in one line. */
export function line(card: Card): unknown {
    switch (card.state) {
        case "EXPECTED":
        case "ABSENT":
        case "CLOSED":
            return card.plan ? t("room.line.settlingIn") : nothing;
        case "DOOR":
            return html`${door(card)}${said(card)}`;
        case "UPSET":
            return html`${upset(card)}`;
        case "HERE":
            return calm(card);
        case "GONE":
            return card.gone ? tr("room.line.gone", { adult: bdi(card.gone.adult.name), time: at(card.gone.at) }) : nothing;
    }
}

function door(card: Card): unknown {
    const time = card.since ? at(card.since) : "";
    return card.bringer ? tr("room.line.broughtBy", { adult: bdi(card.bringer.name), time }) : tr("room.line.atDoor", { time });
}

/** What the parent told at the desk. */
export function said(card: Card): unknown {
    const morning = (card.morning ?? []).map((one) => t("common.morning." + one));
    if (morning.length === 0 && !card.note) return nothing;
    return html`<span class="told">${morning.join(", ")}${card.note ? html` <q>${card.note}</q>` : nothing}</span>`;
}

/** How often a parent came back after the goodbye; both clocks are kept, and nobody is blamed. */
export const returns = (card: Card): unknown => (card.returns ? t("room.line.returns", { count: card.returns }) : nothing);

/** How long it has been hard, and who is there. */
export function upset(card: Card): unknown {
    const since = card.upsetSince ?? card.goodbye?.at ?? card.since;
    const again = card.goodbye === undefined || (card.upsetSince !== undefined && Date.parse(card.upsetSince) > Date.parse(card.goodbye.at));
    const key = again || !has("room.since." + card.goodbye!.state) ? "again" : card.goodbye!.state;
    return html`${since ? tr("room.since." + key, { time: at(since) }) : nothing} ${withWhom(card)} ${promised(card)}`;
}

function withWhom(card: Card): unknown {
    const name = bdi(card.firstName);
    if (!card.with) return tr("room.with.nobody", { name });
    return tr("room.with." + (card.comfort ?? "COMFORTED"), { educator: bdi(card.with.name), name });
}

function promised(card: Card): unknown {
    if (!card.promise) return nothing;
    const key = missed(card, careNow()) ? "room.word.missed" : "room.word.by";
    return html`<span class="wait">${tr(key, { time: at(card.promise.due) })}</span>`;
}

function calm(card: Card): unknown {
    if (card.promise) return html`${calmly(card)} ${promised(card)}`;
    return calmly(card);
}

function calmly(card: Card): unknown {
    if (card.settled) return tr("room.line.settled", { activity: activity(card), time: at(card.settled.at) });
    if (card.goodbye && parted(card)) return tr("room.line.goodbye", { state: t("common.goodbye." + card.goodbye.state), time: at(card.goodbye.at) });
    return card.since ? tr("room.line.noGoodbye", { time: at(card.since) }) : nothing;
}

/** The activity, or the educator's own words for it. */
export function activity(card: Card): string {
    const settled = card.settled!;
    return settled.words && settled.activity === "OTHER" ? settled.words : t("common.activity." + settled.activity);
}

/** A refusal as a sentence. */
export function refused(reason: string | undefined, name: string): string {
    const key = "room.refused." + reason;
    return t(has(key) ? key : "room.refused.any", { name });
}

/** What was just noted, as a sentence. */
export function noted(type: string, name: string, educator: string, instant: string): string {
    const key = "room.noted." + type;
    return t(has(key) ? key : "room.noted.any", { name, educator, time: clock(instant) });
}
