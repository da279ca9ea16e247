import { careNow } from "../parts/clock.js";
import { dateOf, t } from "../parts/i18n.js";
import { fresh } from "./desk.js";
import type { OfficePage } from "./main.js";
import { idOf, type Child } from "./model.js";

const today = (): string => dateOf(careNow());
const rooms = ({ desk }: OfficePage) => desk.rooms.map(({ id, name }) => [id, name] as const);

/** A new child comes to the centre. */
export function enrol(page: OfficePage): void {
    page.ask({
        title: t("office.child.add"),
        fields: [
            { name: "name", label: t("office.name"), required: true },
            { name: "birthday", label: t("office.child.birthday"), kind: "date" },
            { name: "firstDay", label: t("office.child.firstDay"), kind: "date", value: today(), required: true },
            { name: "room", label: t("office.room.title"), kind: "pick", options: rooms(page) },
        ],
        save: async ({ one }) => {
            const stream = fresh("child");
            const age = one.birthday ? { birthday: one.birthday, ageMonths: months(one.birthday, one.firstDay!) } : {};
            const no = await page.desk.say({ stream, said: { type: "ChildEnrolled", name: one.name, firstDay: one.firstDay, room: one.room, ...age } });
            if (!no) location.hash = `#/children/${stream}`;
            return no;
        },
    });
}

/** Whole months from one local date to another. */
export function months(from: string, until: string): number {
    const [a, b] = [from, until].map((date) => date.split("-").map(Number)) as [number[], number[]];
    return Math.max(0, (b[0]! - a[0]!) * 12 + b[1]! - a[1]! - (b[2]! < a[2]! ? 1 : 0));
}

/** What is decided about a child, one question each. */
export const changeChild = {
    name: (page: OfficePage, child: Child): void =>
        page.ask({
            title: t("office.child.rename"),
            fields: [{ name: "name", label: t("office.name"), value: child.name, required: true }],
            save: ({ one }) => page.desk.say({ stream: child.id, said: { type: "ChildRenamed", name: one.name } }),
        }),
    room: (page: OfficePage, child: Child): void =>
        page.ask({
            title: t("office.room.title"),
            say: t("office.room.say"),
            fields: [{ name: "room", label: t("office.room.title"), kind: "pick", options: rooms(page), value: idOf(child.room), required: true }],
            save: ({ one }) => page.desk.say({ stream: child.id, said: { type: "RoomChanged", room: one.room } }),
        }),
    key: (page: OfficePage, child: Child): void =>
        page.ask({
            title: t("office.key.title"),
            say: t("office.key.say"),
            fields: [{ name: "educator", label: t("office.key.title"), kind: "pick", required: true, value: idOf(child.keyPerson), options: page.desk.staff.filter(({ active }) => active !== false).map(({ id, name }) => [id, name] as const) }],
            save: ({ one }) => page.desk.say({ stream: child.id, said: { type: "KeyPersonNamed", educator: one.educator } }),
        }),
    plan: (page: OfficePage, child: Child): void =>
        page.ask({
            title: t("office.plan.title"),
            say: t("office.plan.ask"),
            fields: [
                { name: "from", label: t("office.plan.from"), kind: "date", value: child.plan?.from ?? child.firstDay ?? today(), required: true },
                { name: "promiseMinutes", label: t("office.plan.minutes"), kind: "number", min: 5, max: 120, value: String(child.plan?.promiseMinutes ?? page.desk.office.centre.promiseMinutes), required: true },
                { name: "words", label: t("office.plan.words"), kind: "long", value: child.plan?.words },
            ],
            save: ({ one }) => page.desk.say({ stream: child.id, said: { type: "PlanAgreed", from: one.from, promiseMinutes: Number(one.promiseMinutes), words: one.words } }),
        }),
    ritual: (page: OfficePage, child: Child): void =>
        page.ask({
            title: t("office.ritual.title"),
            say: t("office.ritual.ask"),
            fields: [
                { name: "phrase", label: t("office.ritual.phrase"), value: child.ritual?.phrase, required: true },
                ...(["hugs", "waveSpot", "comfortObject"] as const).map((name) => ({ name, label: t("office.ritual." + name), value: child.ritual?.[name] })),
            ],
            save: ({ one }) => page.desk.say({ stream: child.id, said: { type: "RitualWritten", ...one } }),
        }),
};
