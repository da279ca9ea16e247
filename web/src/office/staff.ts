import { html, nothing, type TemplateResult } from "lit";
import { post } from "../parts/api.js";
import { button } from "../parts/controls.js";
import { t } from "../parts/i18n.js";
import { fresh } from "./desk.js";
import type { OfficePage } from "./main.js";
import type { Staff } from "./model.js";

const roles = ["EDUCATOR", "LEAD", "DIRECTOR"] as const;

/** Those who work here: what they may do, where, and whether they can sign in. */
export function staffDesk(page: OfficePage): TemplateResult {
    const { staff } = page.desk;
    return html`<main class="page stack">
        <div class="row spread"><h1 tabindex="-1" data-arrive>${t("office.place.staff")}</h1>${button(t("office.staff.add"), () => join(page))}</div>
        ${staff.length === 0 ? html`<p class="quiet">${t("office.none")}</p>` : html`<table class="plain wide">
            <thead><tr><th scope="col">${t("office.name")}</th><th scope="col">${t("office.staff.role")}</th><th scope="col">${t("office.place.rooms")}</th><th scope="col">${t("office.staff.login")}</th><td></td></tr></thead>
            <tbody>${staff.map((one) => row(page, one))}</tbody></table>`}
    </main>`;
}

function row(page: OfficePage, one: Staff): TemplateResult {
    const does = (key: string, press: () => void) => button(t(key), press, { kind: "bare", label: `${t(key)}: ${one.name}` });
    return html`<tr>
        <th scope="row"><bdi>${one.name}</bdi></th>
        <td>${t("office.role." + one.role)}</td>
        <td>${one.rooms.length === 0 ? t("office.staff.everyRoom") : one.rooms.map((room) => page.desk.name(room)).join(", ")}</td>
        <td>${one.login ? html`<bdi>${one.login}</bdi>${one.active ? nothing : html`, ${t("office.staff.off")}`}` : t("office.staff.noAccount")}</td>
        <td class="does">${does("office.child.edit", () => change(page, one))}${does(one.login ? "office.staff.newPassphrase" : "office.staff.account", () => account(page, one))}
            ${one.login ? does(one.active ? "office.staff.switchOff" : "office.staff.switchOn", () => turn(page, one)) : nothing}</td>
    </tr>`;
}

const fields = (page: OfficePage, one?: Staff) => [
    { name: "role", label: t("office.staff.role"), kind: "pick" as const, required: true, value: one?.role ?? "EDUCATOR", options: roles.map((role) => [role, t("office.role." + role)] as const) },
    { name: "rooms", label: t("office.place.rooms"), kind: "many" as const, hint: t("office.staff.roomsHint"), options: page.desk.rooms.map(({ id, name }) => [id, name] as const), values: one?.rooms.map((room) => (typeof room === "string" ? room : room.id)) },
];

const join = (page: OfficePage): void =>
    page.ask({
        title: t("office.staff.add"),
        fields: [{ name: "name", label: t("office.name"), required: true }, ...fields(page)],
        save: ({ one, many }) => {
            const stream = fresh("person");
            return page.desk.say({ stream, said: { type: "PersonNamed", name: one.name } }, { stream, said: { type: "StaffJoined", role: one.role, rooms: many.rooms ?? [] } });
        },
    });

const change = (page: OfficePage, person: Staff): void =>
    page.ask({
        title: person.name,
        fields: fields(page, person),
        save: ({ one, many }) => page.desk.say({ stream: person.id, said: { type: "StaffJoined", role: one.role, rooms: many.rooms ?? [] } }),
    });

/** Name and passphrase for signing in; a passphrase made here is shown once. */
const account = (page: OfficePage, person: Staff): void =>
    page.ask({
        title: t("office.staff.accountOf", { name: person.name }),
        say: t("office.staff.accountSay"),
        fields: [
            { name: "login", label: t("desk.signIn.login"), value: person.login, required: true, hint: t("office.staff.loginHint") },
            { name: "passphrase", label: t("desk.signIn.passphrase"), hint: t("office.staff.passphraseHint") },
        ],
        save: async ({ one }) => {
            let made: string | undefined;
            const no = await page.desk.doing(async () => ({ passphrase: made } = await post<{ passphrase?: string }>(`/api/office/staff/${person.id}/account`, one)));
            if (!no && made) page.show(t("desk.signIn.passphrase"), html`<div class="stack"><h2>${t("office.staff.passphraseOf", { name: person.name })}</h2><p class="code words">${made}</p><p>${t("office.once")}</p><div>${button(t("common.close"), () => (page.showing = undefined), { kind: "go" })}</div></div>`);
            return no;
        },
    });

const turn = (page: OfficePage, person: Staff): void =>
    page.ask({
        title: t(person.active ? "office.staff.switchOff" : "office.staff.switchOn"),
        say: t(person.active ? "office.staff.switchOffSay" : "office.staff.switchOnSay", { name: person.name }),
        fields: [],
        action: t(person.active ? "office.staff.switchOff" : "office.staff.switchOn"),
        save: () => page.desk.doing(() => post(`/api/office/staff/${person.id}/${person.active ? "switch-off" : "switch-on"}`)),
    });
