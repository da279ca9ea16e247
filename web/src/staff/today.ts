import { html, nothing, type TemplateResult } from "lit";
import { careNow } from "../parts/clock.js";
import { face, mark, partOf, ring, tone, type State } from "../parts/face.js";
import { bdi, clock, dateOf, day, listed, shortDay, t, tr } from "../parts/i18n.js";
import type { StaffPage } from "./main.js";
import type { Face, InRoom, Today, Unclosed } from "./model.js";
import { stillReading } from "./reading.js";

const lanes = ["EXPECTED", "DOOR", "HERE", "GONE"] as const;
type Lane = (typeof lanes)[number];

export const firstName = (one: { firstName?: string | null; name?: string | null }): string => one.firstName || one.name || t("common.nameErased");

/** Today across rooms: the morning reads from left to right, and what needs somebody stands beside it. */
export function today(page: StaffPage): TemplateResult {
    const { today: now } = page;
    if (!now) return html`<main class="board" aria-busy="true"><header class="said-first"><h1 tabindex="-1" data-arrive>${t("staff.today")}</h1></header><div class="columns"><div class="skeleton block"></div><div class="side"><div class="skeleton card-high"></div><div class="skeleton card-high"></div></div></div></main>`;
    const all = now.rooms.flatMap(({ children }) => children);
    const head = (said: unknown) => html`<header class="said-first"><h1 tabindex="-1" data-arrive>${t("staff.today")}</h1>${said}<span class="quiet">${day(now.day ?? dateOf(careNow()))}</span></header>`;
    if (page.behind) return html`<main class="board">${head(html`<p role="status">${stillReading(page.behind)} ${t("staff.reading.today")}</p>`)}${all.length === 0 ? nothing : html`<div class="columns">${seen(now, all)}</div>`}</main>`;
    return html`<main class="board">${head(all.length === 0 ? nothing : html`<p>${summary(all)}</p>`)}
        ${all.length === 0 ? html`<p class="quiet nobody">${t("staff.nobodyToday")}</p>${now.unclosed?.length ? html`<aside class="side needs nobody" aria-label=${t("staff.needs")}>${stillOpen(now.unclosed)}</aside>` : nothing}` : html`<div class="columns">${needs(now, all)}${table([...now.rooms].sort(byName), all, lanes)}<div class="side">${told(all)}${unwritten(all)}</div></div>`}
    </main>`;
}

/** While the record is read: those who were seen today where they were seen, nothing counted, and nobody called absent. */
function seen(now: Today, all: Face[]): unknown[] {
    const there = now.rooms.filter(({ children }) => children.length > 0);
    return [all.some(is("UPSET")) ? html`<aside class="side needs" aria-label=${t("staff.needs")}>${unsettled(now, all)}</aside>` : nothing, table([...there].sort(byName), undefined, lanes.slice(1))];
}

/** Room 2 before room 10, and those without a room at the end. */
const byName = (one: InRoom, other: InRoom): number => Number(!one.name) - Number(!other.name) || (one.name ?? "").localeCompare(other.name ?? "", undefined, { numeric: true });

const is = (...states: State[]) => (one: Face): boolean => states.includes(one.state);
const here = is("HERE", "UPSET");

function summary(all: Face[]): unknown {
    const upset = all.filter(is("UPSET"));
    const late = upset.filter(({ promise }) => promise?.missed).length;
    return html`<strong>${clock(careNow())}.</strong> ${t("staff.sum.here", { here: all.filter(here).length, all: all.filter((one) => one.state !== "ABSENT").length })}
        ${upset.length === 0 ? t("staff.sum.calm") : html`<strong>${t("staff.sum.upset", { upset: upset.length })}</strong>${late > 0 ? " " + t("staff.sum.late", { late }) : nothing}`}`;
}

/** Counted where all are known. */
function table(rooms: InRoom[], all: Face[] | undefined, lanes: readonly Lane[]): TemplateResult {
    const count = (lane: Lane) => (all ? html` <span class="num">${all.filter((one) => laneOf(one) === lane).length}</span>` : nothing);
    return html`<table class="rooms" role="table" .style=${"--lanes:" + widths(rooms, lanes)}>
        <caption class="said">${t("staff.caption")}</caption>
        <thead role="rowgroup"><tr role="row"><th scope="col" role="columnheader"><span class="said">${t("staff.room")}</span></th>${lanes.map((lane) => html`<th scope="col" role="columnheader" class="lane-${lane.toLowerCase()}" data-state=${tone(lane)}>${mark()} ${t("common.state." + lane)}${count(lane)}</th>`)}</tr></thead>
        <tbody role="rowgroup">${rooms.map((room) => row(room, lanes))}</tbody>
    </table>`;
}

/** Every lane has room for one face; the rest is shared as the fullest room needs it, in steps of three so that it seldom moves. */
function widths(rooms: readonly InRoom[], lanes: readonly Lane[]): string {
    const most = (lane: Lane) => Math.max(0, ...rooms.map(({ children }) => children.filter((one) => laneOf(one) === lane).length));
    const share = (lane: Lane) => (lane === "HERE" || most(lane) > 3 ? Math.max(3, 3 * Math.ceil(most(lane) / 3)) : 1);
    return lanes.map((lane) => `minmax(9.25rem, ${share(lane)}fr)`).join(" ");
}

const laneOf = ({ state }: Face): Lane | undefined => (state === "UPSET" ? "HERE" : state === "ABSENT" || state === "CLOSED" ? undefined : state);

function row(room: InRoom, lanes: readonly Lane[]): TemplateResult {
    const absent = room.children.filter(is("ABSENT"));
    return html`<tr role="row"><th scope="row" role="rowheader"><h2>${bdi(room.name || t("staff.noRoom"))}</h2>${room.here === undefined ? nothing : html`<p>${t("staff.inRoom", { here: room.here })}</p>`}
        ${absent.length > 0 ? html`<p class="quiet">${t("staff.away", { names: listed(absent.map(firstName)) })}</p>` : nothing}</th>
        ${lanes.map((lane) => cell(lane, room.children.filter((one) => laneOf(one) === lane)))}</tr>`;
}

function cell(lane: Lane, faces: Face[]): TemplateResult {
    const first = [...faces].sort((a, b) => Number(b.state === "UPSET") - Number(a.state === "UPSET") || byPromise(a, b));
    return html`<td role="cell" class="in-${lane.toLowerCase()} ${faces.length === 0 ? "empty" : ""}">${faces.length === 0 ? nothing : html`<p class="lane-word" aria-hidden="true" data-state=${tone(lane)}>${mark()} ${t("common.state." + lane)}</p><ul class="faces">${first.map((one) => html`<li>${who(one)}</li>`)}</ul>`}</td>`;
}

/** The soonest promise stands first, a missed one before it. */
const byPromise = (a: Face, b: Face): number => (a.promise?.due ?? "9").localeCompare(b.promise?.due ?? "9");

function who(one: Face): TemplateResult {
    const name = html`<span class="name">${bdi(firstName(one))}</span>`;
    if (one.state === "UPSET") return html`<a class="who waits" href="#/children/${one.id}">${ringed(one)}<span>${name}<span class="line"><span class="wait">${upsetWords(one)}</span></span></span></a>`;
    const since = one.state === "DOOR" || one.state === "GONE" ? one.since : undefined;
    return html`<a class="who" href="#/children/${one.id}">${face(firstName(one), one.hue)}${since ? html`<span>${name}<span class="line">${t(one.state === "DOOR" ? "staff.since" : "staff.at", { time: clock(since) })}</span></span>` : name}</a>`;
}

const ringed = (one: Face): TemplateResult => {
    const { promise } = one;
    const part = promise ? partOf(promise.made ?? one.upsetSince, promise.due, careNow()) : 0;
    return ring(promise?.missed ? 100 : part, promise?.missed ?? false, face(firstName(one), one.hue));
};

const upsetWords = (one: Face): string =>
    t("staff.upset." + (one.goodbye?.state === "QUIET" ? "quiet" : "since"), { time: one.upsetSince ? clock(one.upsetSince) : "" });

/** What needs a person comes first, also on a phone: who is not settled, and who of an earlier day was never signed out. */
const needs = (now: Today, all: Face[]): TemplateResult => html`<aside class="side needs" aria-label=${t("staff.needs")}>${unsettled(now, all)}${stillOpen(now.unclosed ?? [])}</aside>`;

function unsettled({ rooms }: Today, all: Face[]): TemplateResult {
    const upset = all.filter(is("UPSET")).sort(byPromise);
    const roomOf = (one: Face) => rooms.find(({ children }) => children.includes(one))?.name ?? "";
    return html`<section class="card"><h2>${t("staff.upset.title")}</h2>${upset.length === 0 ? html`<p class="quiet">${t("staff.upset.none")}</p>` : html`<ul>${upset.map((one) => html`<li>${waiting(one, roomOf(one))}</li>`)}</ul>`}</section>`;
}

const waiting = (one: Face, room: string): TemplateResult => html`<a class="who waits" href="#/children/${one.id}">${ringed(one)}<span><span class="name">${bdi(firstName(one))}</span>
    <span class="line">${room ? html`${bdi(room)}, ` : nothing}${upsetWords(one)}.${one.with?.name ? html` ${tr("staff.upset.with", { name: bdi(one.with.name) })}` : nothing}
    ${one.promise ? html` <span class="wait">${t(one.promise.missed ? "staff.promise.missed" : "staff.promise.due", { time: clock(one.promise.due) })}</span>` : nothing}</span></span></a>`;

/** How many families of today's settled children have heard. */
function told(all: Face[]): TemplateResult {
    const settled = all.filter(({ told: word }) => word);
    const heard = settled.filter(({ told: word }) => word!.at);
    const minutes = heard.map((one) => Math.max(0, (Date.parse(one.told!.at!) - Date.parse(one.settled?.at ?? one.told!.at!)) / 60_000)).sort((a, b) => a - b);
    const missing = settled.filter(({ told: word }) => word!.givenUp);
    const wait = settled.filter(({ told: word }) => !word!.at && !word!.givenUp);
    return html`<section class="card"><h2>${t("staff.told.title")}</h2>
        ${settled.length === 0 ? html`<p class="quiet">${t("staff.told.none")}</p>` : html`<div class="figure"><span class="big num">${heard.length}</span><p>${t("staff.told.of", { of: settled.length })} ${minutes.length > 0 ? t("staff.told.pace", { half: Math.ceil(minutes[Math.floor((minutes.length - 1) / 2)]!), slowest: Math.ceil(minutes.at(-1)!) }) : nothing}</p></div>`}
        ${wait.length > 0 ? html`<p>${t("staff.told.wait", { names: listed(wait.map(firstName)) })}</p>` : nothing}
        ${missing.length > 0 ? html`<p><b>${t("staff.told.givenUp", { names: listed(missing.map(firstName)) })}</b></p>` : nothing}
    </section>`;
}

/** More faces than this are nobody's to look at in one go; how many more there are is said. */
const MOST = 12;
const beyond = (all: readonly unknown[]): TemplateResult | typeof nothing => (all.length > MOST ? html`<p class="num">+${all.length - MOST}</p>` : nothing);

/** In the first hour nobody is expected to have written. */
const FIRST_HOUR_MS = 3_600_000;

function unwritten(all: Face[]): TemplateResult | typeof nothing {
    const silent = all.filter((one) => one.unwritten && here(one) && careNow() - Date.parse(one.since ?? "") > FIRST_HOUR_MS);
    if (silent.length === 0) return nothing;
    return html`<section class="card"><h2>${t("staff.unwritten.title")}</h2><ul class="faces">${silent.slice(0, MOST).map((one) => html`<li><a class="who" href="#/children/${one.id}">${face(firstName(one), one.hue)}<span class="name">${bdi(firstName(one))}</span></a></li>`)}</ul>
        ${beyond(silent)}<p class="quiet">${t("staff.unwritten.say")}</p></section>`;
}

/** Children of an earlier day whom nobody signed out: the board shows today, and does not forget them. */
function stillOpen(unclosed: readonly Unclosed[]): TemplateResult | typeof nothing {
    if (unclosed.length === 0) return nothing;
    return html`<section class="card"><h2>${t("staff.unclosed.title")}</h2><ul class="faces">${unclosed.slice(0, MOST).map((one) => html`<li><a class="who" href="#/children/${one.id}">${face(firstName(one), one.hue)}<span><span class="name">${bdi(firstName(one))}</span><span class="line">${shortDay(one.since)}</span></span></a></li>`)}</ul>
        ${beyond(unclosed)}<p class="quiet">${t("staff.unclosed.say")}</p></section>`;
}
