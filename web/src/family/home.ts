import { html, nothing, type TemplateResult } from "lit";
import { careNow } from "../parts/clock.js";
import { button } from "../parts/controls.js";
import { bdi, clock, dateOf, day, hourOf, t, tr } from "../parts/i18n.js";
import { icon } from "../parts/icons.js";
import { face, mark, partOf, ring, tone, type State } from "../parts/face.js";
import { coach } from "./coach.js";
import type { Family } from "./main.js";
import type { Child, Entry, Goodbyes, Me, Story, Victory } from "./model.js";
import { ASK_AGAIN_MS, lastAsked, madeAt, nowOf, stateOf } from "./now.js";
import type { Reach } from "./push.js";
import { sentence } from "./sentences.js";
import { goodbyesOf, victoryOf } from "./weeks.js";

export type Shown = {
    me: Me;
    child: Child | undefined;
    story: Story | undefined;
    stories: Record<string, Story>;
    goodbyes: Goodbyes | undefined;
    victories: Victory[];
    day: string;
    asOf: number | undefined;
    reach: Reach;
    refusal: string;
};

/** One child's day on one phone: who, how it is now, the story, and the goodbyes before it. */
export function home(page: Family, shown: Shown): TemplateResult {
    const { child, me, story, day: chosen, asOf } = shown;
    if (!child) return html`<main class="screen"><h1>${me.centre.name}</h1><p>${t("family.nobody")}</p>${call(me)}${more(page)}</main>`;
    return html`<main class="screen">
        ${me.children.length > 1 ? switcher(page, shown) : nothing}
        <header class="child">
            ${face(child.firstName, child.hue, 48)}
            <div><h1>${bdi(child.firstName)}</h1><p class="quiet small">${whereAndWhen(child, chosen || story?.day)}</p></div>
            ${more(page)}
        </header>
        ${asOf === undefined ? nothing : html`<div class="asof"><p role="status">${t("family.asOf", { time: lookedAt(asOf) })}</p>${call(me)}</div>`}
        ${story ? html`${chosen ? nothing : nowCard(page, shown, child, story)}${told(page, shown, child, story)}${chosen ? nothing : coach(page, shown)}` : missing(page, shown, child)}
        ${chosen ? nothing : html`${victoryOf(child, shown.victories)}${goodbyesOf(child, shown.goodbyes)}`}
    </main>`;
}

const more = (page: Family): TemplateResult => button(t("common.more"), () => void (page.open = "more"));

const whereAndWhen = (child: Child, date?: string): string => [child.room?.name, day(date ?? dateOf(careNow()))].filter(Boolean).join(", ");

/** The time of the last look, with its day when that was another one. */
const lookedAt = (asOf: number): string => (dateOf(asOf) === dateOf(careNow()) ? clock(asOf) : `${day(asOf)}, ${clock(asOf)}`);

const switcher = (page: Family, { me, child, stories }: Shown): TemplateResult => html`
    <nav class="siblings" aria-label=${t("family.children")}>
        ${me.children.map(({ id, firstName, hue }) => {
            const state = stories[id] && stateOf(stories[id]);
            return html`<button class="who" type="button" aria-current=${id === child?.id ? "true" : "false"} @click=${() => page.show(id)}>
                ${face(firstName, hue, 36)}<span><span class="name"><bdi>${firstName}</bdi></span>${state ? html`<span class="line">${t("story.state." + state)}</span>` : nothing}</span>
            </button>`;
        })}
    </nav>`;

function nowCard(page: Family, { me, refusal, asOf }: Shown, child: Child, story: Story): TemplateResult {
    const now = nowOf(child.firstName, story, careNow());
    const there = now.state === "HERE" || now.state === "UPSET";
    return html`<section class="now" data-state=${tone(now.state)}>
        <div aria-live="polite">
            <p class="marked">${mark()}<span>${now.word}${now.at ? html`, ${clock(now.at)}` : nothing}</span></p>
            <h2>${now.sentence}</h2>
            ${story.opens ? html`<p>${t("family.closed.opens", { day: day(story.opens) })}</p>` : nothing}
            ${now.state === "UPSET" && story.promise && !story.promise.kept ? promise(me, story) : nothing}
        </div>
        ${there ? question(page, child, story, now.state, refusal, asOf !== undefined) : nothing}
        ${asOf === undefined && (now.state === "UPSET" || refusal) ? call(me) : nothing}
    </section>`;
}

function promise(me: Me, story: Story): TemplateResult {
    const { due, missed } = story.promise!;
    const words = missed ? html`${tr("family.promise.missed", { due: clock(due) })} ${me.centre.phone ? t("family.promise.call") : nothing}` : tr("family.promise.running", { due: html`<strong>${clock(due)}</strong>` });
    return html`<div class="promise">${ring(missed ? 100 : partOf(madeAt(story), due, careNow()), missed)}<p>${words}</p></div>`;
}

/** One button: "How is Mia?", and why it rests after it was pressed. */
function question(page: Family, child: Child, story: Story, state: State, refusal: string, old: boolean): TemplateResult {
    const asked = lastAsked(story.entries);
    const again = (asked?.at ?? 0) + ASK_AGAIN_MS;
    const resting = again > careNow();
    const why = asked && resting ? t(asked.answered ? "family.ask.answered" : "family.ask.waiting", { at: clock(asked.at), again: clock(again) }) : refusal;
    return html`${button(tr("family.ask.button", { child: bdi(child.firstName) }), () => void page.ask(), { kind: state === "UPSET" ? "" : "go", disabled: resting || old })}
        ${why ? html`<p class="small" role="status">${why}</p>` : nothing}`;
}

/** The way to the centre that needs no network, where the centre has given one. */
export const call = (me: Me): TemplateResult | typeof nothing =>
    !me.centre.phone ? nothing : html`<a class="button" href=${"tel:" + me.centre.phone.replace(/[^+\d]/g, "")}>${icon("phone")}<span>${tr("family.call", { centre: bdi(me.centre.name) })}</span></a>`;

/** Another day is not on this phone until it has come; without network it does not, and today still stands. */
function missing(page: Family, { day: chosen, asOf }: Shown, child: Child): TemplateResult {
    const words = asOf !== undefined && chosen ? html`<p role="status">${t("family.story.away")}</p>` : html`<div class="skeleton card1"></div>`;
    return html`<section class="stack" aria-labelledby="story"><h2 id="story">${day(chosen || dateOf(careNow()))}</h2>${words}${days(page, chosen, child)}</section>`;
}

/** Newest first while the day runs; told in order once the child has gone home, and for days that are over. */
function told(page: Family, { day: chosen }: Shown, child: Child, story: Story): TemplateResult {
    const over = chosen !== "" || story.state === "GONE";
    const entries = over ? story.entries : [...story.entries].reverse();
    return html`<section class="stack" aria-labelledby="story">
        <h2 id="story">${title(child, story, chosen, over)}</h2>
        ${entries.length === 0 ? html`<p class="quiet">${t(none(story, chosen))}</p>` : nothing}
        <ol class="story" ?reversed=${!over}>${entries.map((entry) => line(child, entry))}</ol>
        ${days(page, chosen, child)}
    </section>`;
}

const days = (page: Family, chosen: string, child: Child): TemplateResult => html`<div class="row days">
        ${button(t("family.story.before"), () => page.show(child.id, shift(chosen, -1)), { kind: "bare", icon: "back" })}
        ${chosen ? button(t("family.story.today"), () => page.show(child.id), { kind: "bare" }) : nothing}
    </div>`;

function none({ state }: Story, chosen: string): string {
    if (state === "CLOSED") return chosen ? "family.closed.then" : "family.closed.now";
    return chosen ? "family.story.none" : "family.story.notYet";
}

function title(child: Child, { day: date, state }: Story, chosen: string, over: boolean): unknown {
    if (chosen || date !== dateOf(careNow())) return day(date);
    if (over) return tr("family.story.over", { child: bdi(child.firstName) });
    return t(hourOf(careNow()) < 12 && state !== "CLOSED" ? "family.story.morning" : "family.story.today");
}

const line = (child: Child, entry: Entry): TemplateResult =>
    html`<li class=${"kind-" + entry.kind.toLowerCase()}><time datetime=${entry.at}>${clock(entry.at)}</time><p>${sentence(child.firstName, entry)}</p></li>`;

/** The day so many days from the one shown. */
function shift(chosen: string, days: number): string {
    return new Date(Date.parse(chosen || dateOf(careNow())) + days * 86_400_000).toISOString().slice(0, 10);
}
