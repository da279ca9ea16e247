import { html, type TemplateResult } from "lit";
import { button } from "../parts/controls.js";
import { t } from "../parts/i18n.js";
import { fresh } from "./desk.js";
import type { OfficePage } from "./main.js";
import { idOf, type Room } from "./model.js";

/** The rooms of the centre and how many children belong to each. */
export function roomsDesk(page: OfficePage): TemplateResult {
    const { rooms, children } = page.desk;
    const in_ = (room: Room) => children.filter((child) => idOf(child.room) === room.id && !child.left).length;
    return html`<main class="page stack">
        <div class="row spread"><h1 tabindex="-1" data-arrive>${t("office.place.rooms")}</h1>${button(t("office.room.add"), () => name(page))}</div>
        ${rooms.length === 0 ? html`<p class="quiet">${t("office.room.first")}</p>` : html`<table class="plain">
            <thead><tr><th scope="col">${t("office.name")}</th><th scope="col">${t("office.place.children")}</th><td></td></tr></thead>
            <tbody>${rooms.map((room) => html`<tr><th scope="row"><bdi>${room.name}</bdi></th><td>${in_(room)}</td>
                <td class="does">${button(t("office.rename"), () => name(page, room), { kind: "bare", label: `${t("office.rename")}: ${room.name}` })}${button(t("office.room.close"), () => close(page, room, in_(room)), { kind: "bare", label: `${t("office.room.close")}: ${room.name}` })}</td></tr>`)}</tbody></table>`}
    </main>`;
}

const name = (page: OfficePage, room?: Room): void =>
    page.ask({
        title: t(room ? "office.rename" : "office.room.add"),
        fields: [{ name: "name", label: t("office.name"), value: room?.name, required: true }],
        save: ({ one }) => page.desk.say({ stream: page.desk.office.centre.id, said: { type: "RoomOpened", room: room?.id ?? fresh("room"), name: one.name } }),
    });

const close = (page: OfficePage, room: Room, children: number): void =>
    page.ask({
        title: t("office.room.close"),
        say: t("office.room.closeSay", { name: room.name, children }),
        fields: [],
        action: t("office.room.close"),
        save: () => page.desk.say({ stream: page.desk.office.centre.id, said: { type: "RoomClosed", room: room.id } }),
    });
