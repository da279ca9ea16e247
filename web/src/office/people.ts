import { html, nothing, type TemplateResult } from "lit";
import { post } from "../parts/api.js";
import { button } from "../parts/controls.js";
import { initial } from "../parts/face.js";
import { t } from "../parts/i18n.js";
import { finder, hue } from "./finder.js";
import { invite } from "./invite.js";
import type { OfficePage } from "./main.js";
import type { Person } from "./model.js";

/** All adults the centre knows, and one of them. */
export function peopleDesk(page: OfficePage): TemplateResult {
    const { desk } = page;
    const person = desk.people.find(({ id }) => id === page.chosen);
    const line = ({ children }: Person) => children.map((id) => desk.name(id)).join(", ");
    return html`<main class="desks two">
        ${finder(page, { place: "people", title: t("office.place.people"), rows: desk.people, line })}
        ${person ? card(page, person) : html`<section class="record"><p class="quiet">${t("office.person.choose")}</p></section>`}
    </main>`;
}

function card(page: OfficePage, person: Person): TemplateResult {
    const { desk } = page;
    const guardianOf = desk.children.filter(({ guardians }) => guardians.some(({ id }) => id === person.id));
    return html`<section class="record" aria-labelledby="person">
        <div class="head"><span class="face" aria-hidden="true" .style=${`--hue:${hue(person.id)};--size:56px`}>${initial(person.name || "·")}</span>
            <div><h2 id="person" tabindex="-1" data-arrive><bdi>${person.name || t("common.nameErased")}</bdi></h2><p class="quiet">${[person.phone, person.email].filter(Boolean).join(", ") || t("office.person.noReach")}</p></div>
            ${button(t("office.child.edit"), () => edit(page, person))}</div>
        <dl class="facts"><div><dt>${t("office.person.children")}</dt><dd>${person.children.length === 0 ? t("office.person.noChildren") : person.children.map((id, i) => html`${i > 0 ? ", " : nothing}<a href="#/children/${id}"><bdi>${desk.name(id)}</bdi></a>`)}</dd></div>
            <div><dt>${t("office.person.code")}</dt><dd>${t(person.familyCode ? "office.person.hasCode" : "office.person.noCode")}</dd><dd>${button(t(person.familyCode ? "office.person.newCode" : "office.person.makeCode"), () => newCode(page, person), { kind: "bare" })}</dd></div></dl>
        ${guardianOf.length > 0 ? html`<section class="stack"><h3>${t("office.invite.title")}</h3><p>${t("office.invite.say")}</p><div>${button(t("office.invite.make"), () => void invite(page, person), { kind: "go" })}</div></section>` : nothing}
    </section>`;
}

const edit = (page: OfficePage, person: Person): void =>
    page.ask({
        title: t("office.person.edit"),
        fields: [
            { name: "name", label: t("office.name"), value: person.name, required: true },
            { name: "phone", label: t("office.person.phone"), kind: "tel", value: person.phone },
            { name: "email", label: t("office.person.email"), kind: "email", value: person.email },
        ],
        save: ({ one }) => page.desk.say({ stream: person.id, said: { type: "PersonNamed", ...one } }),
    });

/** A family code is shown once; an older one stops working. */
const newCode = (page: OfficePage, person: Person): void =>
    page.ask({
        title: t("office.person.code"),
        say: t(person.familyCode ? "office.person.newCodeSay" : "office.person.makeCodeSay"),
        fields: [],
        action: t(person.familyCode ? "office.person.newCode" : "office.person.makeCode"),
        save: async () => {
            let code = "";
            const no = await page.desk.doing(async () => void ({ code } = await post<{ code: string }>(`/api/office/people/${person.id}/code`)));
            if (!no) page.show(t("office.person.code"), html`<div class="stack"><h2>${t("office.person.codeOf", { name: person.name })}</h2><p class="code">${code}</p><p>${t("office.once")}</p><div>${button(t("common.close"), () => (page.showing = undefined), { kind: "go" })}</div></div>`);
            return no;
        },
    });
