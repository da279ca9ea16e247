import { html, nothing, type TemplateResult } from "lit";
import { careNow } from "../parts/clock.js";
import { dotsCalendar, inWords, weeks, type Dot } from "../parts/dots.js";
import { bdi, dateOf, listed, onDay, shortDay, t, tr } from "../parts/i18n.js";
import type { Child, Goodbyes, Victory } from "./model.js";

/** Below this many noted goodbyes nothing is counted. */
const LEAST = 5;

/** The goodbyes of the last weeks as dots, with the same in words beneath. */
export function goodbyesOf(child: Child, goodbyes: Goodbyes | undefined): TemplateResult | typeof nothing {
    if (!goodbyes) return nothing;
    const any = goodbyes.days.some(({ mark }) => mark === "HAPPY" || mark === "HARD");
    return html`<section class="weeks" aria-labelledby="weeks">
        <h2 id="weeks">${tr("family.goodbyes.title", { child: bdi(child.firstName) })}</h2>
        ${goodbyes.of >= LEAST ? html`<p>${t("family.goodbyes.count", { happy: goodbyes.happy, of: goodbyes.of })}</p>` : html`<p class="quiet">${t(any ? "family.goodbyes.few" : "family.goodbyes.none")}</p>`}
        ${any
            ? html`${dotsCalendar(goodbyes.days, dateOf(careNow()), t("family.goodbyes.caption", { child: child.firstName }))}
                  <details><summary>${t("family.goodbyes.words")}</summary><ul class="stack words">${weeks(goodbyes.days).reverse().map(week)}</ul></details>`
            : nothing}
    </section>`;
}

function week({ monday, days }: { monday: string; days: (Dot | undefined)[] }): TemplateResult {
    const noted = days.filter((dot): dot is Dot => dot !== undefined);
    const away = noted.every(({ mark }) => mark === "AWAY");
    const each = noted.map((dot) => t("family.goodbyes.day", { day: onDay(dot.day, { weekday: "long" }), said: inWords(dot) }));
    return html`<li>${t("family.goodbyes.week", { monday: shortDay(monday), said: away ? t("common.dots.AWAY") : each.join("; ") })}</li>`;
}

/** The newest small victory: its dots with their days. It stays, dated, also on a hard morning. */
export function victoryOf(child: Child, victories: readonly Victory[]): TemplateResult | typeof nothing {
    const newest = [...victories].sort((a, b) => (a.at < b.at ? 1 : -1))[0];
    if (!newest) return nothing;
    return html`<section class="victory" data-state="gone" aria-labelledby="victory">
        <div class="three" aria-hidden="true">${newest.days.map((date) => html`<span><i class="dot"></i>${onDay(date, { weekday: "short" })}</span>`)}</div>
        <h2 id="victory">${t("family.victory.title")}</h2>
        <p>${tr("story.VICTORY", { kind: newest.kind, run: newest.run ?? newest.days.length })}</p>
        <p class="small quiet">${t("family.victory.days", { days: listed(newest.days.map((date) => shortDay(date))) })}${newest.amended ? html` (${t("story.amended")})` : nothing}</p>
        <span class="said">${child.firstName}</span>
    </section>`;
}
