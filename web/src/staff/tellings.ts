import { html, nothing, type TemplateResult } from "lit";
import { Problem } from "../parts/api.js";
import { careNow } from "../parts/clock.js";
import { button } from "../parts/controls.js";
import { face } from "../parts/face.js";
import { bdi, day, has, shortDay, t } from "../parts/i18n.js";
import { send, tap, type Said } from "../parts/taps.js";
import type { StaffPage } from "./main.js";
import type { Listed, Notice, Victory } from "./model.js";
import { stillReading } from "./reading.js";
import { firstName } from "./today.js";

/** What is worth telling: notices that wait for somebody to look, children easily overlooked, small victories; these are the key person’s and the room team’s, so whoever only directs has no heading of them. */
export function tellings(page: StaffPage): TemplateResult {
    const { victories, notices, overlooked } = page;
    const head = html`<h1 tabindex="-1" data-arrive>${t("staff.tellings")}</h1>`;
    if (!victories || !notices || !overlooked) return html`<main class="page wide stack" aria-busy="true">${head}<div class="skeleton block"></div></main>`;
    const won = html`<section class="stack"><h2>${t("staff.victories.title")}</h2><p class="quiet">${t("staff.victories.say")}</p>
            ${victories.length === 0 ? html`<p>${t("staff.victories.none")}</p>` : celebrated(victories, !page.behind)}</section>`;
    const theirs = victories.length > 0 || !page.me.me.roles?.includes("DIRECTOR");
    if (page.behind) return html`<main class="page wide stack">${head}<p role="status">${stillReading(page.behind)}</p>${victories.length === 0 ? nothing : won}</main>`;
    return html`<main class="page wide stack">${head}
        <section class="stack"><h2>${t("staff.notices.title")}</h2><p class="quiet">${t("staff.notices.say")} ${page.right ? t("staff.notices.right", page.right) : nothing}</p>
            ${notices.length === 0 ? html`<p>${t("staff.notices.none")}</p>` : html`<ul class="told-list">${notices.map((notice) => noticed(page, notice))}</ul>`}</section>
        <section class="stack"><h2>${t("staff.overlooked.title")}</h2><p class="quiet">${t("staff.overlooked.say")}</p>
            ${overlooked.length === 0 ? html`<p>${t("staff.overlooked.none")}</p>` : html`<ul class="told-list">${overlooked.map((one) => html`<li class="card"><p>${childFace(one.child)}</p><p>${one.mostlyQuiet ? t("staff.overlooked.quiet", { quiet: one.quiet, of: one.of }) : nothing} ${one.fewNoted ? t("staff.overlooked.few", { k: one.k, m: one.m }) : nothing}</p></li>`)}</ul>`}</section>
        ${theirs ? won : nothing}
    </main>`;
}

const noticed = (page: StaffPage, notice: Notice): TemplateResult => html`<li class="card"><p>${childFace(notice.child as Listed)}</p><p>${noticeWords(notice)}</p><div>${button(t("staff.notice.seen"), () => acknowledge(page, idOf(notice.child), notice), { label: `${t("staff.notice.seen")}: ${firstName(notice.child as Listed)}` })}</div></li>`;

const victory = (won: Victory): TemplateResult => html`<li class="victory" data-state="gone"><p class="small">${day(won.at)}</p>${childFace(won.child as Listed)}<p>${victoryWords(won)}</p></li>`;

/** A victory is told while it is fresh. */
const FRESH_MS = 21 * 86_400_000;

/** The fresh ones as cards, those before as a list that opens. */
function celebrated(victories: readonly Victory[], allRead: boolean): TemplateResult {
    const since = new Date(careNow() - FRESH_MS).toISOString();
    const [fresh, before] = [victories.filter(({ at }) => at >= since), victories.filter(({ at }) => at < since)];
    return html`${fresh.length === 0 ? (allRead ? html`<p>${t("staff.victories.noneLately")}</p>` : nothing) : html`<ul class="told-list">${fresh.map(victory)}</ul>`}
        ${before.length === 0 ? nothing : html`<details><summary>${t("staff.victories.before", { n: before.length })}</summary><ul class="plainly">${before.map((won) => html`<li><time>${shortDay(won.at)}</time> <span>${childLink(won.child)}${victoryWords(won)}</span></li>`)}</ul></details>`}`;
}

const childFace = (child: Listed | string | undefined): unknown =>
    !child || typeof child === "string" ? childLink(child) : html`<a class="who" href="#/children/${child.id}">${face(firstName(child), child.hue ?? 70, 40)}<span><span class="name">${bdi(firstName(child))}</span></span></a>`;

const idOf = (child: unknown): string => (typeof child === "string" ? child : ((child as Listed | undefined)?.id ?? ""));

function childLink(child: Listed | string | undefined): unknown {
    if (!child) return nothing;
    return typeof child === "string" ? html`<a href="#/children/${child}">${t("staff.aChild")}</a>: ` : html`<a href="#/children/${child.id}">${bdi(firstName(child))}</a>: `;
}

export const victoryWords = ({ kind, run, days, amended }: Victory): string =>
    (has("staff.victory." + kind) ? t("staff.victory." + kind, { run: run ?? days?.length ?? 3 }) : t("staff.victory.other")) + (amended ? ` (${t("story.amended")})` : "");

export function noticeWords({ at, day: date, tier }: Notice): string {
    const when = date ?? at;
    return t("staff.notice.words", { tier: tier ?? 1, day: when ? day(when) : "" });
}

/** Says something about a child from the staff page; answers why not, or nothing. */
async function say(page: StaffPage, stream: string, said: Said): Promise<string> {
    try {
        const [answer] = await send("/api/staff/taps", [tap(stream, said)], { signal: AbortSignal.timeout(20_000) });
        if (answer?.outcome === "REFUSED") return t("staff.notTaken");
        await page.refresh();
        return "";
    } catch (no) {
        return t(no instanceof Problem ? "staff.notTaken" : "desk.unreachable");
    }
}

/** Somebody has looked, and says what it was. */
export function acknowledge(page: StaffPage, child: string, notice: Notice): void {
    page.asking = {
        title: t("staff.notice.seen"),
        say: t("staff.notice.ask"),
        fields: [
            { name: "finding", label: t("staff.notice.finding"), kind: "pick", required: true, options: ["REAL_CHANGE", "NOTHING_NEW", "KNOWN_REASON"].map((finding) => [finding, t("staff.finding." + finding)] as const) },
            { name: "words", label: t("staff.notice.inWords"), kind: "long" },
        ],
        save: ({ one }) => say(page, child, { type: "NoticeAcknowledged", notice: notice.id, ...one }),
    };
}

/** The key person confirms what no number can. */
export function confirmSettledIn(page: StaffPage, child: Listed): void {
    page.asking = {
        title: t("staff.settledIn.title"),
        say: t("staff.settledIn.askYou", { name: firstName(child) }),
        fields: [],
        action: t("staff.settledIn.confirm"),
        save: () => say(page, child.id, { type: "SettledInConfirmed" }),
    };
}
