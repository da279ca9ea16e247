import type { Field, Filled } from "../parts/form.js";
import { t } from "../parts/i18n.js";
import type { Said } from "../parts/taps.js";
import { fresh } from "./desk.js";
import type { OfficePage } from "./main.js";
import type { Child, Ref } from "./model.js";

const relations = ["MOTHER", "FATHER", "PARENT", "GRANDPARENT", "FOSTER_PARENT", "OTHER"];

/** Somebody the centre knows, or somebody new with a name. */
function somebody({ desk }: OfficePage): Field[] {
    return [
        { name: "known", label: t("office.person.known"), kind: "pick", options: desk.people.map(({ id, name, phone }) => [id, phone ? `${name}, ${phone}` : name] as const) },
        { name: "name", label: t("office.person.orNew"), hint: t("office.person.newHint") },
        { name: "phone", label: t("office.person.phone"), kind: "tel" },
        { name: "email", label: t("office.person.email"), kind: "email" },
    ];
}

/** Says who it is, and then what they are to the child. */
async function saying(page: OfficePage, child: Child, { one }: Filled, said: (adult: string) => Said): Promise<string> {
    if (!one.known && !one.name) return t("office.person.who");
    const adult = one.known ?? fresh("person");
    const named = one.known ? [] : [{ stream: adult, said: { type: "PersonNamed", name: one.name, phone: one.phone, email: one.email } }];
    return page.desk.say(...named, { stream: child.id, said: said(adult) });
}

/** Asks before something is taken away. */
const sure = (page: OfficePage, title: string, say: string, child: Child, said: Said): void =>
    page.ask({ title, say, fields: [], action: title, save: () => page.desk.say({ stream: child.id, said }) });

export const guardianForms = {
    add: (page: OfficePage, child: Child): void =>
        page.ask({
            title: t("office.may.addGuardian"),
            say: t("office.may.guardianSay"),
            fields: [...somebody(page), { name: "relation", label: t("office.person.relation"), kind: "pick", required: true, options: relations.map((relation) => [relation, t("common.relation." + relation)] as const) }],
            save: (filled) => saying(page, child, filled, (adult) => ({ type: "GuardianAdded", adult, relation: filled.one.relation })),
        }),
    remove: (page: OfficePage, child: Child, one: Ref): void =>
        sure(page, t("office.remove"), t("office.may.removeGuardian", { name: page.desk.name(one), child: child.name }), child, { type: "GuardianRemoved", adult: one.id }),
};

export const collectorForms = {
    add: (page: OfficePage, child: Child): void =>
        page.ask({
            title: t("office.may.addCollector"),
            say: t("office.may.collectorSay"),
            fields: [...somebody(page), { name: "from", label: t("office.may.fromDay"), kind: "date" }, { name: "until", label: t("office.may.untilDay"), kind: "date" }],
            save: (filled) =>
                filled.one.from && filled.one.until && filled.one.until < filled.one.from
                    ? Promise.resolve(t("office.refused.absent-range"))
                    : saying(page, child, filled, (adult) => ({ type: "CollectorApproved", adult, from: filled.one.from, until: filled.one.until })),
        }),
    remove: (page: OfficePage, child: Child, one: Ref): void =>
        sure(page, t("office.remove"), t("office.may.removeCollector", { name: page.desk.name(one), child: child.name }), child, { type: "CollectorRemoved", adult: one.id }),
};

export const barredForms = {
    bar: (page: OfficePage, child: Child): void =>
        page.ask({
            title: t("office.may.bar"),
            say: t("office.may.barSay"),
            fields: somebody(page),
            save: (filled) => saying(page, child, filled, (adult) => ({ type: "AdultBarred", adult })),
        }),
    lift: (page: OfficePage, child: Child, one: Ref): void =>
        sure(page, t("office.may.lift"), t("office.may.liftSay", { name: page.desk.name(one), child: child.name }), child, { type: "BarLifted", adult: one.id }),
};
