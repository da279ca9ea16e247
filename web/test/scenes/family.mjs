/* What notify-service answers a family, in several scenes of one morning. */
const zone = "Europe/Berlin";
const day = "2026-03-12";
const started = Date.now();
const mia = { id: "child-mia", firstName: "Mia", hue: 25, room: { name: "Acorns" } };
const jonas = { id: "child-jonas", firstName: "Jonas", hue: 240, room: { name: "Willows" } };
const layan = { id: "child-layan", firstName: "ليان", hue: 50, room: { name: "Acorns" } };
const rosa = { id: "person-rosa", name: "Rosa" };

const at = (time, date = day) => `${date}T${time}:00.000+01:00`;
const iso = (time, date) => new Date(at(time, date)).toISOString();
const clocks = { crying: "08:54", missed: "09:16", settled: "09:01", evening: "17:40", first: "08:47", long: "09:01", out: "09:00", alone: "09:01" };
const now = (scene) => new Date(Date.parse(at(clocks[scene] ?? "09:01")) + Date.now() - started).toISOString();
let n = 0;
const entry = (kind, time, args = {}, more = {}) => ({ id: `entry-${++n}`, kind, at: iso(time), args, ...more });

const morning = [
    entry("DROPPED_OFF", "08:46", { by: { name: "Amara" }, mine: true, morning: ["SLEPT_BADLY", "CLINGY"], note: "Up at five, and missing her rabbit." }),
    entry("RECEIVED", "08:48", { educator: rosa }),
    entry("GOODBYE", "08:50", { state: "CRYING", ritual: "Two hugs, a kiss, the round window" }),
];
const held = entry("COMFORTED", "08:52", { educator: rosa, how: "HELD", due: iso("09:10") });
const settled = entry("SETTLED", "08:58", { activity: "PAINTING", with: rosa, minutes: 8, words: "At the easel, a blue boat." });
const afternoon = [
    entry("ASKED", "11:02", { by: { name: "Henrik" }, mine: false }),
    entry("ANSWERED", "11:06", { mood: "BUSY", activity: "SAND" }),
    entry("MOMENT", "13:20", { kind: "MILESTONE", words: "Put on both shoes alone, on the wrong feet, very proud." }),
    entry("INCIDENT", "14:05", { words: "A scrape on the left knee in the garden, cleaned and plastered." }),
    entry("REUNITED", "16:31", { state: "RAN_TO" }),
    entry("PICKED_UP", "16:34", { by: { name: "Henrik Lindqvist" }, mine: false }),
];
const all = {
    crying: { state: "UPSET", promise: { due: iso("09:10"), missed: false }, entries: [...morning, held] },
    missed: { state: "UPSET", promise: { due: iso("09:10"), missed: true }, entries: [...morning, held, entry("WORD_MISSED", "09:10", { due: iso("09:10") })] },
    settled: { state: "HERE", promise: { due: iso("09:10"), missed: false, kept: true }, entries: [...morning, held, settled] },
    evening: { state: "GONE", entries: [...morning, held, settled, ...afternoon, entry("VICTORY", "17:00", { kind: "LONGEST_RUN", days: ["2026-03-06", "2026-03-09", "2026-03-10", "2026-03-11"], run: 4 })] },
    first: { state: "EXPECTED", entries: [] },
    closed: { state: "CLOSED", opens: "2026-03-16", entries: [] },
};

function story(scene, child, wanted) {
    if (wanted !== day) return { state: "GONE", entries: wanted < "2026-03-10" ? [] : all.evening.entries };
    if (child === "child-jonas" && scene !== "closed") return { state: "ABSENT", entries: [entry("ABSENT", "07:10", { from: day, until: "2026-03-13" })] };
    return all[scene] ?? all.settled;
}

const marks = "h9 + + h6 +|h12 h7 + - +|a a a a a|h14 h10 + + h5|h7 + + h6 +|+ + - h8".split("|");
const mondays = ["2026-02-02", "2026-02-09", "2026-02-16", "2026-02-23", "2026-03-02", "2026-03-09"];
const dots = marks.flatMap((week, w) =>
    week.split(" ").map((mark, d) => {
        const date = new Date(Date.parse(mondays[w]) + d * 86_400_000).toISOString().slice(0, 10);
        const kind = { "+": "HAPPY", "-": "NONE", a: "AWAY" }[mark] ?? "HARD";
        return { day: date, mark: kind, ...(kind === "HARD" ? { minutes: Number(mark.slice(1)) } : {}) };
    }),
);

/** "unlisted-…" is the same morning at a centre that has given no phone number. */
function me(scene, unlisted) {
    const long = { ...mia, firstName: "Wilhelmina-Anastasia-Konstantina" };
    const children = scene === "alone" || scene === "first" ? [mia] : scene === "long" ? [long, layan, jonas] : [mia, jonas];
    return {
        now: now(scene),
        me: { id: "person-amara", firstName: "Amara" },
        centre: { name: "Acorn Lane", zone, languages: ["en", "de", "fr", "es", "fi"], ...(unlisted ? {} : { phone: "+49 30 1234567" }) },
        children,
        choices: { detail: "GENERIC", kinds: { settled: "AFTER_MINUTES", afterMinutes: 10, victories: true, moments: true }, quietFrom: "20:00", quietUntil: "06:30" },
        push: { key: "BNcRdreALRFXTkOOUHK1EtK2wtaz5Ry4YfYCA_0QTpQtUbVlUls0VJXg7A8u-Ts1XbjhazAkj7I99e8QcYP7DkM", devices: [{ id: "d1", since: iso("09:00", "2026-02-02"), thisOne: true }, { id: "d2", since: iso("09:00", "2026-01-12"), thisOne: false }] },
    };
}

const problem = (status, reason) => ({ status, type: "about:blank", title: reason, reason });

export function answer(state, method, url, said) {
    const scene = state.scene.replace(/^unlisted-/, "");
    const path = `${method} ${url.pathname}`;
    if (path === "POST /api/invitation/look") return said.token === "old" ? problem(410, "invitation-over") : { centre: { name: "Acorn Lane" }, guardian: { firstName: "Amara" }, children: [{ firstName: "Mia" }, { firstName: "Jonas" }] };
    if (path === "POST /api/invitation/accept") return { status: 201 };
    if (path === "POST /api/family/sign-out") return ((state.scene = "out"), { status: 204 });
    if (!/^\/(family\/api|api\/family)\//.test(url.pathname)) return undefined;
    if (scene === "out") return problem(401, "sign-in-needed");
    if (scene === "unreachable") return { status: 0 };
    if (path === "GET /family/api/me") return me(scene, scene !== state.scene);
    const q = (name) => url.searchParams.get(name);
    if (path === "GET /family/api/story") return { now: now(scene), day: q("day"), zone, child: q("child"), ...story(scene, q("child"), q("day")) };
    if (path === "GET /family/api/goodbyes") return scene === "first" ? { days: [], happy: 0, of: 0 } : { days: dots, happy: 6, of: 10 };
    if (path === "GET /family/api/victories") return { victories: scene === "first" ? [] : [{ id: "v1", kind: "THREE_IN_A_ROW", at: iso("09:10", "2026-03-10"), days: ["2026-03-06", "2026-03-09", "2026-03-10"] }] };
    if (path === "POST /api/family/taps") return { status: 201, now: now(scene), answers: said.taps.map(({ id, said: { type } }) => (type === "AskedHow" && (state.asked.how = (state.asked.how ?? 0) + 1) > 1 ? { id, outcome: "REFUSED", reason: "too-soon" } : { id, outcome: "RECORDED", seq: 9 })) };
    if (method === "PUT" || method === "DELETE") return { status: 204 };
    return undefined;
}
