import { html, nothing, type TemplateResult } from "lit";
import { careNow } from "../parts/clock.js";
import { face, mark, partOf, ring, tone } from "../parts/face.js";
import { bdi, t, tr } from "../parts/i18n.js";
import type { Sending } from "../parts/taps.js";
import { missed, nudged, type Card } from "./card.js";
import { line } from "./words.js";

type Does = { open: (card: Card) => void; receive: (card: Card) => void };

/** A child on the board: a face to tap, and at the door one more tap that receives it. */
export function tile(card: Card, sending: Sending | undefined, does: Does): TemplateResult {
    const upset = card.state === "UPSET";
    const state = card.alert ? "safety" : tone(card.state);
    return html`<li class=${upset ? "wide" : ""} data-state=${state}>
        <button class="who ${nudged(card, careNow()) ? "nudged" : ""}" type="button" @click=${() => does.open(card)}>
            ${faceOf(card)}
            <span><span class="name">${bdi(card.firstName)}</span>${lines(card, sending)}</span>
        </button>
        ${card.state === "DOOR" && !sending ? html`<button class="button go receive" type="button" aria-label=${t("room.receiveName", { name: card.firstName })} @click=${() => does.receive(card)}>${t("room.receive")}</button>` : nothing}
    </li>`;
}

/** The face, and for an upset child the promise around it. */
export function faceOf(card: Card): TemplateResult {
    const own = face(card.firstName, card.hue);
    if (card.state !== "UPSET") return own;
    const now = careNow();
    return card.promise ? ring(partOf(card.promise.made, card.promise.due, now), missed(card, now), own) : ring(0, false, own);
}

function lines(card: Card, sending: Sending | undefined): TemplateResult {
    return html`${card.alert ? html`<span class="line toned">${mark()} ${t("room.line.noRelease")}</span>` : nothing}
        ${card.pickup && !card.alert ? html`<span class="line"><b>${tr("room.line.pickup", { adult: bdi(card.pickup.adult.name) })}</b></span>` : nothing}
        <span class="line">${line(card)}</span>
        ${sendingLine(sending)}`;
}

/** Not answered is shown as not answered; what is answered within 300 ms needs no word. */
export function sendingLine(sending: Sending | undefined): unknown {
    if (!sending) return nothing;
    return html`<span class="line unsent ${sending === "sending" ? "late" : ""}">${t(sending === "sending" ? "common.sending" : "common.notSent")}</span>`;
}
