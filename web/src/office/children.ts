import { html, nothing, type TemplateResult } from "lit";
import { button } from "../parts/controls.js";
import { initial } from "../parts/face.js";
import { day, dayAndYear, shortDay, t } from "../parts/i18n.js";
import { changeChild, enrol } from "./child-forms.js";
import { barredForms, collectorForms, guardianForms } from "./family-forms.js";
import { finder, hue } from "./finder.js";
import "./log.js";
import type { OfficePage } from "./main.js";
import { idOf, type Child } from "./model.js";

/** All children, and the record of one. */
export function childrenDesk(page: OfficePage): TemplateResult {
    const { desk } = page;
    const child = desk.children.find(({ id }) => id === page.chosen);
    return html`<main class="desks">
        ${finder(page, { place: "children", title: t("office.place.children"), rows: desk.children, line: (one) => lineOf(page, one), add: { words: t("office.child.add"), press: () => enrol(page) } })}
        ${child ? html`${record(page, child)}${may(page, child)}` : html`<section class="record"><p class="quiet">${t(desk.children.length === 0 ? "office.child.first" : "office.child.choose")}</p></section>`}
    </main>`;
}

function lineOf({ desk }: OfficePage, child: Child): string {
    if (child.left) return t("office.child.left");
    return idOf(child.room) ? desk.name(child.room) : t("office.child.noRoom");
}

function record(page: OfficePage, child: Child): TemplateResult {
    const { desk } = page;
    const facts = [
        idOf(child.room) ? desk.name(child.room) : t("office.child.noRoom"),
        child.firstDay ? t("office.child.since", { day: dayAndYear(child.firstDay) }) : "",
        idOf(child.keyPerson) ? t("office.child.key", { name: desk.name(child.keyPerson) }) : t("office.child.noKey"),
        child.settledIn ? t("office.child.settledIn") : "",
    ];
    return html`<section class="record" aria-labelledby="child">
        <div class="head"><span class="face" aria-hidden="true" .style=${`--hue:${hue(child.id)};--size:56px`}>${initial(child.name)}</span>
            <div><h2 id="child" tabindex="-1" data-arrive><bdi>${child.name}</bdi></h2><p class="quiet">${facts.filter(Boolean).join(". ")}.</p></div>
            ${button(t("office.child.edit"), () => changeChild.name(page, child))}</div>
        <dl class="facts">
            ${fact(t("office.ritual.title"), ritual(child), t("office.change"), () => changeChild.ritual(page, child))}
            ${fact(t("office.plan.title"), child.plan ? t("office.plan.say", { day: shortDay(child.plan.from), minutes: child.plan.promiseMinutes }) + (child.plan.words ? " " + t("story.said", { words: child.plan.words }) : "") : t("office.plan.none"), t("office.change"), () => changeChild.plan(page, child))}
            ${fact(t("office.key.title"), idOf(child.keyPerson) ? desk.name(child.keyPerson) : t("office.key.none"), t("office.change"), () => changeChild.key(page, child))}
            ${fact(t("office.room.title"), idOf(child.room) ? desk.name(child.room) : t("office.child.noRoom"), t("office.change"), () => changeChild.room(page, child))}
        </dl>
        <hkg-log .page=${page} .child=${child.id}></hkg-log>
    </section>`;
}

const fact = (title: string, words: unknown, action: string, press: () => void): TemplateResult =>
    html`<div><dt>${title}</dt><dd>${words}</dd><dd>${button(action, press, { kind: "bare", label: `${action}: ${title}` })}</dd></div>`;

function ritual({ ritual: said }: Child): unknown {
    if (!said) return t("office.ritual.none");
    const rest = (["hugs", "waveSpot", "comfortObject"] as const).filter((part) => said[part]).map((part) => t("office.ritual.part", { part: t("office.ritual." + part), words: said[part]! }));
    return html`<bdi>${said.phrase ? t("story.said", { words: said.phrase }) : t("common.nameErased")}</bdi>${rest.length > 0 ? html`<br><span class="quiet">${rest.join(". ")}</span>` : nothing}`;
}

/** Who belongs to the child, who may collect, and who must not. */
function may(page: OfficePage, child: Child): TemplateResult {
    const { desk } = page;
    return html`<section class="may" aria-labelledby="may">
        <h2 id="may">${t("office.may.title")}</h2>
        <ul>
            ${child.guardians.map((one) => person(desk.name(one), one.id, one.relation ? t("common.relation." + one.relation) : t("office.may.guardian"), button(t("office.remove"), () => guardianForms.remove(page, child, one), { kind: "bare", label: `${t("office.remove")}: ${desk.name(one)}` })))}
            ${child.collectors.map((one) => person(desk.name(one), one.id, window(one), button(t("office.remove"), () => collectorForms.remove(page, child, one), { kind: "bare", label: `${t("office.remove")}: ${desk.name(one)}` })))}
            ${child.guardians.length + child.collectors.length === 0 ? html`<li class="quiet">${t("office.may.nobody")}</li>` : nothing}
        </ul>
        <div class="row">${button(t("office.may.addGuardian"), () => guardianForms.add(page, child))}${button(t("office.may.addCollector"), () => collectorForms.add(page, child))}</div>
        ${child.barred.map(
            (one) => html`<div class="barred" data-state="safety"><p class="marked toned"><span class="mark" aria-hidden="true"></span>${t("office.may.not")}</p>
                <p class="name"><a href="#/people/${one.id}"><bdi>${desk.name(one)}</bdi></a></p>${button(t("office.may.lift"), () => barredForms.lift(page, child, one), { kind: "bare", label: `${t("office.may.lift")}: ${desk.name(one)}` })}</div>`,
        )}
        <div>${button(t("office.may.bar"), () => barredForms.bar(page, child), { kind: "bare" })}</div>
    </section>`;
}

const person = (name: string, id: string, line: string, action: TemplateResult): TemplateResult => html`<li>
    <span class="face" aria-hidden="true" .style=${`--hue:${hue(id)}`}>${initial(name)}</span>
    <div><p class="name"><a href="#/people/${id}"><bdi>${name}</bdi></a></p><p class="quiet">${line}</p></div>${action}</li>`;

/** When somebody may collect, in words. */
function window({ from, until }: { from?: string; until?: string }): string {
    if (from && from === until) return t("office.may.on", { day: day(from) });
    if (from && until) return t("office.may.between", { from: shortDay(from), until: shortDay(until) });
    if (until) return t("office.may.until", { day: day(until) });
    return from ? t("office.may.from", { day: day(from) }) : t("office.may.always");
}
