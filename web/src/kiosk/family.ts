import { html, nothing, type TemplateResult } from "lit";
import { live } from "lit/directives/live.js";
import { careNow } from "../parts/clock.js";
import { button, chip } from "../parts/controls.js";
import { face } from "../parts/face.js";
import { bdi, list, t, tr } from "../parts/i18n.js";
import { icon } from "../parts/icons.js";
import { able, canCome, canGo, chosen, mornings, partOfDay, type Child, type Choice, type Family } from "./desk.js";
import { noteBox } from "./note.js";

export type FamilyDoes = {
    choose: (child: Child, change: Partial<Choice>) => void;
    write: (child: Child | undefined) => void;
    task: (task: Family["task"]) => void;
    go: () => void;
    again: () => void;
};

/** Everyone who is expected today is already chosen; the usual family taps once. */
export function familyScreen(family: Family, does: FamilyDoes): TemplateResult {
    const name = bdi(family.adult.firstName);
    const writing = family.children.find((child) => child.id === family.writing);
    return html`
        <section class="screen" aria-labelledby="family">
            <form class="family" @submit=${(e: Event) => (e.preventDefault(), does.go())}>
                <div class="row spread">
                    <h1 id="family" tabindex="-1">${tr("kiosk.named." + partOfDay(careNow()), { name })}</h1>
                    ${family.sending ? nothing : button(tr("kiosk.notYou", { name }), does.again, { kind: "bare" })}
                </div>
                <div class="children" role="group" aria-label=${t(family.task === "bring" ? "kiosk.coming" : "kiosk.going")}>
                    ${family.children.map((child) => card(family, child, does))}
                </div>
                <div class="stack">
                    <div role="status">${family.sending === "waiting" ? html`<p class="off">${icon("away")}<span>${t("kiosk.waiting")}</span></p>` : nothing}</div>
                    ${bigButton(family)} ${otherTask(family, does)}
                </div>
            </form>
            ${writing ? noteBox(writing, family.choices[writing.id]!, (change) => does.choose(writing, change), () => does.write(undefined)) : nothing}
        </section>`;
}

function bigButton(family: Family): TemplateResult {
    const names = chosen(family).map((child) => child.firstName);
    const words = names.length === 0 ? t("kiosk.chooseFirst") : tr(family.task === "bring" ? "kiosk.dropOff" : "kiosk.collect", { names: list(names) });
    return html`<button class="button go big" ?disabled=${names.length === 0 || family.sending !== undefined}>
        <span>${family.sending === undefined ? words : t(family.sending === "sending" ? "common.sending" : "common.notSent")}</span>
    </button>`;
}

function otherTask(family: Family, does: FamilyDoes): unknown {
    const other = family.task === "bring" ? "collect" : "bring";
    const possible = family.children.some(other === "bring" ? canCome : canGo);
    if (!possible || family.sending) return nothing;
    return html`<div>${button(t(other === "bring" ? "kiosk.orBring" : "kiosk.orCollect"), () => does.task(other), { kind: "bare" })}</div>`;
}

function card(family: Family, child: Child, does: FamilyDoes): TemplateResult {
    if (!able(family).includes(child)) return elsewhere(child);
    const choice = family.choices[child.id]!;
    const locked = family.sending !== undefined;
    const room = child.room.name === "" ? nothing : tr(family.task === "bring" ? "kiosk.toRoom" : "kiosk.inRoom", { room: bdi(child.room.name) });
    return html`<div class="child">
        <label class="coming"><input type="checkbox" ?disabled=${locked} .checked=${live(choice.chosen)} @change=${() => does.choose(child, { chosen: !choice.chosen })}>
            ${face(child.firstName, child.hue)}<span><span class="name">${bdi(child.firstName)}</span><span class="room">${room}</span></span><span class="tick"></span></label>
        ${choice.chosen && family.task === "bring" ? morning(child, choice, locked, does) : nothing}
        ${choice.chosen ? nothing : html`<p class="quiet">${why(family, child)}</p>`}
    </div>`;
}

/** A child the task is not about is shown, so that nobody is missed, and cannot be tapped. */
const elsewhere = (child: Child): TemplateResult => html`<div class="child elsewhere">
    <div class="coming">${face(child.firstName, child.hue)}<span><span class="name">${bdi(child.firstName)}</span><span class="room">${where(child)}</span></span></div>
</div>`;

function where(child: Child): unknown {
    const room = bdi(child.room.name);
    if (canCome(child)) return t("kiosk.notHere");
    if (child.room.name === "") return t("common.state.HERE");
    return tr(child.state === "DOOR" ? "kiosk.isDoor" : "kiosk.isHere", { room });
}

function why(family: Family, child: Child): unknown {
    const name = bdi(child.firstName);
    if (family.task === "collect") return tr("kiosk.staysHere", { name });
    if (child.state === "ABSENT") return tr("kiosk.absent", { name });
    return tr(child.state === "GONE" ? "kiosk.gone" : "kiosk.stays", { name });
}

function morning(child: Child, choice: Choice, locked: boolean, does: FamilyDoes): TemplateResult {
    const shown = mornings.slice(0, 3).concat(choice.morning.filter((one) => mornings.indexOf(one) > 2));
    const toggle = (one: Choice["morning"][number], on: boolean) =>
        does.choose(child, { morning: on ? [...choice.morning, one] : choice.morning.filter((other) => other !== one) });
    return html`<fieldset class="morning" ?disabled=${locked}><legend>${t("kiosk.thisMorning")}</legend>
        <div class="chips">
            ${shown.map((one) => chip(t("common.morning." + one), choice.morning.includes(one), (on) => toggle(one, on)))}
            ${button(t("kiosk.note.open"), () => does.write(child), { icon: "write", label: t("kiosk.note.about", { name: child.firstName }) })}
        </div>
        ${choice.note ? html`<p class="noted"><span class="said">${t("kiosk.note.kept")}: </span><q>${choice.note}</q></p>` : nothing}
    </fieldset>`;
}
