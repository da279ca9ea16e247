import { html, type TemplateResult } from "lit";
import { face } from "../parts/face.js";
import { bdi, offeredBy, t, type Language } from "../parts/i18n.js";
import { tongueBar } from "../parts/tongues.js";
import type { Opened, Person } from "./card.js";

const KEPT = "room.educator";

/** Who wrote last on this tablet, if that person still works here. */
export const remembered = (educators: readonly Person[]): Person | undefined =>
    educators.find((one) => one.id === localStorage.getItem(KEPT));

export const remember = (educator: Person): void => localStorage.setItem(KEPT, educator.id);

/** Whose name stands under what is noted, until somebody else is chosen. */
export const chooseEducator = (opened: Opened, chosen: (educator: Person) => void, speak: (language: Language) => void): TemplateResult => html`
    <div class="stack educators">
        <h1>${t("room.educator.title")}</h1>
        <p class="quiet">${t(opened.educators.length === 0 ? "room.educator.none" : "room.educator.say")}</p>
        <ul class="stack">${opened.educators.map((one) => html`<li><button class="who" type="button" @click=${() => chosen(one)}>${face(one.name, 70)}<span class="name">${bdi(one.name)}</span></button></li>`)}</ul>
        ${tongueBar(offeredBy(opened.centre.languages), speak)}
    </div>`;
