import { html, nothing, type TemplateResult } from "lit";
import { Problem } from "../parts/api.js";
import { button } from "../parts/controls.js";
import { bdi, day, has, shortDay, t } from "../parts/i18n.js";
import { send, tap, type Said } from "../parts/taps.js";
import type { StaffPage } from "./main.js";
import type { Listed, Notice, Victory } from "./model.js";
import { firstName } from "./today.js";

/** What is worth telling: small victories to celebrate, and notices that wait for somebody to look. */
export function tellings(page: StaffPage): TemplateResult {
    const { victories, notices } = page;
    if (!victories || !notices) return html`<main class="page stack" aria-busy="true"><div class="skeleton block"></div></main>`;
    return html`<main class="page stack">
        <h1 tabindex="-1" data-arrive>${t("staff.tellings")}</h1>
        <section class="stack"><h2>${t("staff.victories.title")}</h2><p class="quiet">${t("staff.victories.say")}</p>
            ${victories.length === 0 ? html`<p>${t("staff.victories.none")}</p>` : html`<ul class="told-list">${victories.map((won) => html`<li class="victory" data-state="gone"><p class="small">${day(won.at)}</p><p>${childLink(won.child)}${victoryWords(won)}</p>${won.days ? html`<p class="small quiet">${won.days.map((date) => shortDay(date)).join(", ")}</p>` : nothing}</li>`)}</ul>`}</section>
        <section class="stack"><h2>${t("staff.notices.title")}</h2><p class="quiet">${t("staff.notices.say")}</p>
            ${notices.length === 0 ? html`<p>${t("staff.notices.none")}</p>` : html`<ul class="told-list">${notices.map((notice) => html`<li class="card"><p>${childLink(notice.child as Listed)}${noticeWords(notice)}</p><div>${button(t("staff.notice.seen"), () => acknowledge(page, idOf(notice.child), notice))}</div></li>`)}</ul>`}</section>
    </main>`;
}

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
