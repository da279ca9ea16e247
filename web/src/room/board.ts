import { html, nothing, type TemplateResult } from "lit";
import { repeat } from "lit/directives/repeat.js";
import { mark, tone } from "../parts/face.js";
import { bdi, t } from "../parts/i18n.js";
import type { Sending } from "../parts/taps.js";
import { inLane, type Card, type Lane } from "./card.js";
import { tile } from "./tile.js";

const lanes: Lane[] = ["EXPECTED", "DOOR", "HERE", "GONE"];

export type BoardDoes = { open: (card: Card) => void; receive: (card: Card) => void };

/** Four lanes that read left to right like the morning. */
export function board(cards: readonly Card[], sending: ReadonlyMap<string, Sending>, does: BoardDoes): TemplateResult {
    if (cards.length === 0) return html`<main class="none"><p>${t("room.empty")}</p></main>`;
    return html`<main class="board">${lanes.map((lane) => column(lane, cards, sending, does))}</main>`;
}

function column(lane: Lane, cards: readonly Card[], sending: ReadonlyMap<string, Sending>, does: BoardDoes): TemplateResult {
    const here = inLane(cards, lane);
    return html`<section class="lane ${lane.toLowerCase()}" data-state=${tone(lane)} aria-labelledby=${"lane-" + lane}>
        <h2 id=${"lane-" + lane}>${mark()}<span>${t("common.state." + lane)}</span> <span class="num">${here.length}</span></h2>
        ${here.length === 0 ? html`<p class="quiet small">${t("room.lane.empty")}</p>` : nothing}
        <ul class=${lane === "HERE" ? "two" : "stack"}>
            ${repeat(here, (card) => card.id, (card) => tile(card, sending.get(card.id), does))}
        </ul>
        ${lane === "EXPECTED" ? html`${away(cards, "ABSENT", "room.away", does)}${away(cards, "CLOSED", "room.closed", does)}` : nothing}
    </section>`;
}

/** Those whom nobody expects today, with the reason before their names; they can be received all the same. */
function away(cards: readonly Card[], state: Card["state"], why: string, does: BoardDoes): unknown {
    const absent = cards.filter((card) => card.state === state);
    if (absent.length === 0) return nothing;
    return html`<p class="quiet away">${t(why)} ${absent.map((card) => html`<button class="button bare" type="button" @click=${() => does.open(card)}>${bdi(card.firstName)}</button>`)}</p>`;
}

/** The lanes before anything is known: the real layout, seen only when loading takes longer than 300 ms. */
export const skeleton = (): TemplateResult => html`<main class="board" aria-busy="true" aria-label=${t("common.loading")}>
    ${lanes.map(
        (lane) => html`<section class="lane" data-state=${tone(lane)}>
            <h2>${mark()}<span>${t("common.state." + lane)}</span></h2>
            <div class="stack">${[1, 2, 3].map(() => html`<div class="skeleton tile"></div>`)}</div>
        </section>`,
    )}
</main>`;
