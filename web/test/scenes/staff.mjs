/* What insights-service answers the staff page on one morning of a centre of three rooms. */
const started = Date.now();
const at = (time, day = "2026-03-12") => new Date(`${day}T${time}:00+01:00`).toISOString();
const now = () => new Date(Date.parse(at("09:04")) + Date.now() - started).toISOString();
let n = 0;
const one = (firstName, state, more = {}) => ({ id: firstName === "Mia" ? "child-mia" : "child-" + ++n, firstName, hue: (n * 47) % 360, state, unwritten: false, ...more });
const here = (names) => names.split(" ").map((name, i) => one(name, "HERE", { since: at("07:40"), goodbye: { state: "CALM", at: at("08:12") }, unwritten: i % 5 === 4 }));
const settled = (name, minute, told) => one(name, "HERE", { settled: { at: at("08:" + minute), activity: "BLOCKS" }, told });
const room = (id, name, children) => {
    const count = (...states) => children.filter(({ state }) => states.includes(state)).length;
    return { id, name, expected: count("EXPECTED"), door: count("DOOR"), here: count("HERE", "UPSET"), upset: count("UPSET"), gone: count("GONE"), absent: count("ABSENT"), children };
};
const rooms = [
    room("room-a", "Acorns", [
        one("Wilhelmina-Anastasia", "EXPECTED"), one("Santiago", "EXPECTED"), one("Thandiwe", "DOOR", { since: at("09:02") }),
        one("Haruki", "UPSET", { since: at("08:35"), upsetSince: at("08:41"), goodbye: { state: "QUIET", at: at("08:41") }, promise: { due: at("09:01"), missed: true }, with: { id: "person-rosa", name: "Rosa" } }),
        settled("Mia", "58", { at: at("08:59"), waiting: false, givenUp: false }), ...here("ليان Kofi Inés Zofia Ravi Eetu Chloé"), one("Nasrin", "GONE", { since: at("08:35") }), one("Pekka", "ABSENT"),
    ]),
    room("room-w", "Willows", [
        one("Matteo", "EXPECTED"), one("Dilnoza", "DOOR", { since: at("09:00") }),
        one("Emeka", "UPSET", { since: at("08:50"), upsetSince: at("08:53"), goodbye: { state: "CRYING", at: at("08:53") }, promise: { due: at("09:13"), missed: false }, with: { id: "person-linh", name: "Linh" } }),
        settled("Jonas", "40", { at: at("08:49"), waiting: false, givenUp: false }), settled("Olu", "50", { waiting: true, givenUp: false }), settled("Freya", "30", { waiting: true, givenUp: true }), ...here("Hamza Lucía Noah Pita Siobhán Tuuli Yuna"),
    ]),
    room("room-h", "Hazels", [one("Anouk", "EXPECTED"), one("Kiran", "DOOR", { since: at("09:03") }), one("Saga", "UPSET", { since: at("08:59"), unwritten: true, upsetSince: at("09:01"), goodbye: { state: "CRYING", at: at("09:01") }, promise: { due: at("09:21"), missed: false } }), ...here("Baptiste Duc Hanneke Leilani Oskar")]),
];
const eighty = room("room-b", "Big room", Array.from({ length: 80 }, (_, i) => one("Alexandrina Benedikt Christabel Dominik".split(" ")[i % 4], i % 9 === 0 ? "EXPECTED" : "HERE")));
const three = [room("room-a", "Acorns", [one("Mia", "UPSET", { since: at("08:48"), upsetSince: at("08:50"), goodbye: { state: "CRYING", at: at("08:50") }, promise: { due: at("09:10"), missed: false } }), one("Wilhelmina-Anastasia-Konstantina-Philippa", "EXPECTED"), one("ليان", "HERE", { since: at("08:10") })])];
/* Ten rooms of thirty in the middle of the morning. */
const stands = "EXPECTED EXPECTED EXPECTED DOOR HERE HERE HERE HERE HERE HERE HERE HERE HERE HERE HERE GONE".split(" ");
const names = "Wilhelmina-Anastasia-Konstantina-Philippa ليان Thandiwe Inés Bo Siobhán Emeka Yuna Santiago Zofia Pekka Chloé Otto".split(" ");
const manyRooms = Array.from({ length: 10 }, (_, r) => room("room-" + r, ["Acorns", "Sunflower room upstairs", "Willows"][r] ?? "Room " + (r + 1), Array.from({ length: 30 }, (_, i) => {
    const name = names[(i * 7 + r) % names.length];
    if (i === 4) return one(name, "UPSET", { since: at("08:40"), upsetSince: at("08:45"), goodbye: { state: "CRYING", at: at("08:45") }, promise: { due: at("09:0" + (r % 10)), missed: r < 4 } });
    return one(name, stands[(i * 5 + r) % stands.length], { since: at("07:50"), unwritten: i % 3 === 0, ...(i % 4 === 1 ? { settled: { at: at("08:30"), activity: "BLOCKS" }, told: i % 8 === 1 ? { at: at("08:32"), waiting: false, givenUp: false } : { waiting: true, givenUp: i % 3 === 2 } } : {}) });
})));

const early = [10, 2, 1].map((n) => room("room-" + n, "Room " + n, Array.from({ length: 8 }, (_, i) => one("Zoë " + i, "EXPECTED"))));
const marks = "h25 h22 h18 h20 h14|h15 h9 h12 + h10|h12 h8 + h11 +|h9 + + h6 +|h12 h7 + - +|a a a a a|h14 h10 + + h5|h7 + + h6 +|+ + - h8".split("|");
const dots = marks.flatMap((week, w) => week.split(" ").map((mark, d) => {
    const day = new Date(Date.parse("2026-01-12") + (w * 7 + d) * 86_400_000).toISOString().slice(0, 10);
    const kind = { "+": "HAPPY", "-": "NONE", a: "AWAY" }[mark] ?? "HARD";
    return { day, mark: kind, ...(kind === "HARD" ? { minutes: Number(mark.slice(1)), ...(mark === "h25" ? { censored: true } : {}) } : {}) };
}));
const hard = dots.filter(({ mark }) => mark === "HARD").reverse().map(({ day, minutes }) => ({ day, minutes, censored: minutes === 20 })).slice(0, 20);
const base = { version: 1, asOf: 412, n: 20, k: 20, m: 22 };
const bin = (from, to, settledN, of, low, high) => ({ from, to, settled: settledN, lost: 0, happy: Math.max(0, settledN - 1), of, ...(of >= 3 ? { happyRate: Math.max(0, settledN - 1) / of, happyInterval: { low: low * 0.7, high: high * 0.9 } } : {}), ...(of >= 3 ? { rate: settledN / of, interval: { low, high } } : {}) });
const metrics = [
    { metric: "record-coverage", number: 1, ...base, answer: "KNOWN", value: { recorded: 20, attended: 22, censored: 1 } },
    { metric: "happy-goodbye-rate", number: 2, ...base, answer: "KNOWN", value: { x: 11, n: 20, rate: 0.55, interval: { low: 0.342, high: 0.742 } } },
    { metric: "settled-within-ten", number: 3, ...base, answer: "KNOWN", value: { x: 16, n: 20, rate: 0.8, interval: { low: 0.584, high: 0.919 } } },
    { metric: "usual-hard-time", number: 4, ...base, answer: "KNOWN", value: { minutes: 10, interval: { low: 7, high: 12 }, each: hard } },
    { metric: "first-half-hour", number: 5, ...base, answer: "KNOWN", value: { minutes: 4.2, interval: { low: 2.1, high: 6.4 } } },
    { metric: "direction", number: 6, ...base, answer: "KNOWN", value: { label: "NO_CLEAR_CHANGE", slope: -0.12, interval: { low: -0.4, high: 0.1 }, p: 0.3, forty: { label: "GETTING_SHORTER", slope: -0.3, interval: { low: -0.5, high: -0.1 }, p: 0.004 } } },
    { metric: "own-baseline", number: 7, answer: "NOT_FOR_YOU" },
    { metric: "happy-run", number: 8, ...base, answer: "KNOWN", value: { current: 3, longest: 3, unrecorded: 1, absent: 0 } },
    { metric: "bump-notice", number: 10, ...base, answer: "KNOWN", value: { open: { id: "notice-1", day: "2026-03-11", tier: 1, open: true }, earlier: [] } },
    { metric: "adaptation-curve", number: 11, ...base, answer: "KNOWN", value: { bins: [bin(1, 1, 0, 1), bin(2, 2, 0, 1), bin(3, 5, 0, 3, 0, 0.56), bin(6, 10, 4, 5, 0.376, 0.964), bin(11, 15, 5, 5, 0.566, 1), bin(16, 20, 5, 5, 0.566, 1), bin(21, 30, 8, 9, 0.565, 0.98), bin(31, 60, 8, 8, 0.676, 1)], sinceMove: [], band: [[3, 0.38, 0.8], [6, 0.5, 0.9], [11, 0.58, 0.95], [16, 0.64, 0.97], [21, 0.7, 0.99], [31, 0.74, 1]].map(([from, low, high]) => ({ from, low, high, children: 31 })) } },
    { metric: "settled-in", number: 12, ...base, answer: "KNOWN", value: { quick: 9, of: 10, enough: true, confirmed: false, reached: false, planATalk: false } },
    { metric: "after-a-break", number: 13, ...base, answer: "KNOWN", value: { returns: [{ day: "2026-02-23", away: 10, recorded: true, happy: false, minutes: 14, censored: false }] } },
    { metric: "weekday", number: 14, ...base, answer: "NOT_ENOUGH_YET", reason: "weeks", have: 8, need: 20 },
    { metric: "who-comforts", number: 16, ...base, answer: "KNOWN", value: { different: 3, mornings: [{ name: "Rosa", mornings: 17 }, { name: "Aisha", mornings: 2 }, { name: "Tomasz", mornings: 5 }] } },
    { metric: "reunion", number: 18, ...base, answer: "KNOWN", value: { each: { RAN_TO: 9, CALM: 8, TEARFUL: 2, LOOKED_AWAY: 1 }, warmOrCalm: 17, of: 20, interval: { low: 0.64, high: 0.95 } } },
    { metric: "goodbye-shape", number: 19, ...base, answer: "KNOWN", value: { medianMinutes: 4, returnsInTen: 1.5 } },
    { metric: "something-later", number: 30, ...base, answer: "KNOWN", value: { value: 0.4, interval: { low: 0.2, high: 0.6 }, seenOn: "2026-03-10", steady: true } },
];
const won = [{ id: "v1", kind: "THREE_IN_A_ROW", at: at("08:30", "2026-03-10"), days: ["2026-03-06", "2026-03-09", "2026-03-10"], child: { id: "child-mia", firstName: "Mia" } }, { id: "v2", kind: "NEW_ADULT", at: at("08:30", "2026-03-02"), days: ["2026-03-02"], child: { id: "child-mia", firstName: "Mia" } }];
const mia = { now: now(), child: { id: "child-mia", firstName: "Mia", name: "Mia Okafor-Lindqvist", hue: 25, room: { id: "room-a", name: "Acorns" }, keyPerson: { id: "person-rosa", name: "Rosa" }, firstDay: "2024-01-08" }, coverage: { k: 20, m: 22 }, goodbyes: { x: 11, n: 20 }, run: { current: 3, longest: 3, unrecorded: 1, absent: 0 }, hard: hard.slice(0, 3), dots, metrics, victories: won, notice: { id: "notice-1", day: "2026-03-11", tier: 1, open: true } };
const fresh = { child: mia.child, coverage: { k: 1, m: 1 }, goodbyes: { x: 0, n: 1 }, run: { current: 0, longest: 0, unrecorded: 0, absent: 0 }, hard: [{ day: "2026-03-12", minutes: 22, censored: false }], dots: dots.slice(-1), metrics: metrics.map(({ value, ...rest }) => (rest.answer === "NOT_FOR_YOU" ? rest : { ...rest, n: 1, k: 1, m: 1, answer: "NOT_ENOUGH_YET", reason: "mornings", have: 1, need: 5 })) };
/* A child of so many noted mornings: the later ones are easier. */
const child = (n) => {
    const days = Array.from({ length: n }, (_, i) => new Date(Date.parse("2026-03-12") - (n - 1 - i) * 86_400_000).toISOString().slice(0, 10));
    const own = days.map((day, i) => ((i * 7) % 10 < 3 ? { day, mark: "HARD", minutes: 3 + ((i * 5) % 20) } : { day, mark: "HAPPY" }));
    const hardOnes = own.filter(({ mark }) => mark === "HARD").reverse().map(({ day, minutes }) => ({ day, minutes, censored: false }));
    const window = Math.min(20, n);
    const happy = own.slice(-window).filter(({ mark }) => mark === "HAPPY").length;
    const few = metrics.map(({ value, ...rest }) => (rest.answer === "NOT_FOR_YOU" ? rest : { ...rest, n, k: n, m: n, answer: "NOT_ENOUGH_YET", reason: "mornings", have: n, need: 20 }));
    return { ...mia, coverage: { k: window, m: window }, goodbyes: { x: happy, n: window }, run: { current: 1, longest: 5, unrecorded: 0, absent: 2 }, hard: hardOnes.slice(0, 3), dots: own.slice(-63), metrics: n >= 20 ? metrics : few, notice: null, victories: n >= 20 ? won : [] };
};
const sizes = { two: 2, twelve: 12, "four-hundred": 400 };
const weekday = (day, times, gapDays) => ({ day, times, interval: { low: times * 0.95, high: times * 1.05 }, gapDays, mornings: 600 });
const centre = [
    { metric: "adaptation-curve", number: 11, ...base, n: 24, answer: "KNOWN", value: { children: 24, forABand: 20, stretches: [[1, 1, 0.4], [2, 2, 0.55], [3, 5, 0.7], [6, 10, 0.82], [11, 15, 0.87], [16, 20, 0.9], [21, 30, 0.93], [31, 60, 0.95]].map(([from, to, rate]) => ({ from, to, children: 24, rate, interval: { low: rate - 0.1, high: Math.min(1, rate + 0.1) }, low: rate - 0.3, high: 1, happyRate: rate - 0.2, happyInterval: { low: rate - 0.3, high: rate - 0.1 } })) } },
    { metric: "after-a-break", number: 13, ...base, answer: "KNOWN", value: { times: 1.6, interval: { low: 1.02, high: 2.6 }, returns: 26, children: 22, daysUntilUsual: 3 } },
    { metric: "weekday", number: 14, ...base, answer: "KNOWN", value: { children: 58, days: [weekday("MONDAY", 1.15, 3), weekday("TUESDAY", 0.97, 1.1), weekday("WEDNESDAY", 1, 1), weekday("THURSDAY", 0.98, 1), weekday("FRIDAY", 1.01, 1)] } },
    { metric: "room-funnel", number: 17, ...base, answer: "KNOWN", value: { overdispersion: 0, rooms: [["Acorns", 0.01], ["Willows", -0.03], ["Hazels", 0.004]].map(([name, excess]) => ({ id: "room-" + name, name, goodbyes: 804, children: 15, excess, limit95: 0.014, limit998: 0.021 })) } },
    { metric: "family-told", number: 20, ...base, answer: "KNOWN", value: { settled: 112, stillUpset: 8, kept: 5, heard: 110, waiting: 8, givenUp: 2, medianMinutes: 1, ninetiethMinutes: 6, withinTen: 104 } },
    { metric: "data-health", number: 21, ...base, answer: "KNOWN", value: { hard: 607, multiplesOfFive: 309, disorder: 2, beyondThreeHours: 1, medianDelaySeconds: 40 } },
];
const noCentre = centre.map(({ value, ...rest }) => ({ ...rest, n: 0, k: 0, m: 0, answer: "NOT_ENOUGH_YET", reason: "children", have: 0, need: 10 }));
const cells = [{ room: "room-a", ages: "FROM_24", week: "2026-03-02", tooSmall: false, children: 9, minutes: [{ minute: 0, settled: 20, lost: 0 }, { minute: 8, settled: 2, lost: 1 }] }, { room: "room-w", ages: "FROM_36", week: "2026-03-02", tooSmall: true, minutes: [] }];
const overlooked = [{ child: { id: "child-yuna", firstName: "Yuna", hue: 200 }, quiet: 12, of: 20, k: 20, m: 22, mostlyQuiet: true, fewNoted: false }, { child: { id: "child-olu", firstName: "Olu", hue: 90 }, quiet: 0, of: 9, k: 9, m: 20, mostlyQuiet: false, fewNoted: true }];
const problem = (status, reason) => ({ status, type: "about:blank", title: reason, reason });

/* While insights-service reads: what it has seen of today, without counts and without whom it has not seen. */
const reading = () => ({ now: now(), state: "CATCHING_UP", waiting: 12_300, at: at("08:40", "2026-03-03") });
const seen = rooms.map(({ id, name, children }) => ({ id, name, children: children.filter(({ state }) => state !== "EXPECTED").map(({ told, unwritten, ...rest }) => rest) }));

export function answer(state, method, url) {
    const { scene } = state;
    const behind = scene === "catching-up" || scene === "nothing-read";
    if (url.pathname === "/api/staff/taps") return { status: 201, now: now(), answers: [{ id: "x", outcome: "RECORDED" }] };
    if (!url.pathname.startsWith("/staff/api/")) return undefined;
    if (scene === "signed-out") return problem(401, "sign-in-needed");
    if (scene === "unreachable") return { status: 0 };
    if (scene === "slow") return undefined;
    switch (url.pathname) {
        case "/staff/api/reading": return { now: now(), ...(behind ? reading() : scene === "no-broker" ? { state: "UNKNOWN" } : { state: "UP_TO_DATE" }) };
        case "/staff/api/overlooked": return behind ? { reading: reading() } : { children: scene === "empty" ? [] : overlooked };
        case "/staff/api/centre/metrics": return { now: now(), from: url.searchParams.get("from"), to: url.searchParams.get("to"), metrics: scene === "empty" ? noCentre : centre, cells: scene === "empty" ? [] : cells };
        case "/staff/api/children/child-mia/metrics": return { metrics: (sizes[scene] ? child(sizes[scene]) : scene === "fresh" || scene === "nothing-read" ? fresh : mia).metrics };
        case "/staff/api/me": return { now: now(), me: { id: "person-rosa", name: "Rosa Alvarez", roles: [scene === "director" ? "DIRECTOR" : "EDUCATOR"], rooms: [] }, centre: { id: "centre-1", name: "Acorn Lane", zone: "Europe/Berlin", languages: ["en", "de"] } };
        case "/staff/api/today": if (behind) return { now: now(), day: "2026-03-12", zone: "Europe/Berlin", rooms: scene === "nothing-read" ? [] : seen, reading: reading() };
            return { now: now(), day: "2026-03-12", zone: "Europe/Berlin", rooms: scene === "empty" || scene === "left-open-sunday" ? [] : scene === "early" ? early : ({ three, "three-hundred": manyRooms, eighty: [eighty, ...rooms] }[scene] ?? rooms), unclosed: scene.startsWith("left-open") ? [{ id: "child-olu", firstName: "Olu", hue: 90, since: at("08:40", "2026-03-11") }] : [] };
        case "/staff/api/children": return { children: (scene === "nothing-read" ? [] : scene === "three-hundred" ? manyRooms : scene === "three" ? three : rooms).flatMap(({ name, children }) => children.map(({ id, firstName, hue }) => ({ id, name: firstName, hue, room: { name } }))) };
        case "/staff/api/victories": return { victories: ["empty", "nothing-read", "director"].includes(scene) ? [] : won };
        case "/staff/api/notices": return behind ? { reading: reading() } : { notices: scene === "empty" ? [] : [{ id: "notice-1", day: "2026-03-11", tier: 2, child: { id: "child-mia", firstName: "Mia" } }], right: { real: 9, of: 12 } };
        case "/staff/api/children/child-mia": return scene === "another-key-person" ? { ...mia, child: { ...mia.child, keyPerson: { id: "person-noor", name: "Noor" } } } : sizes[scene] ? child(sizes[scene]) : scene === "nothing-read" ? { ...fresh, hard: [], dots: [] } : scene === "fresh" ? fresh : mia;
    }
    return url.pathname.startsWith("/staff/api/children/") ? problem(403, "not-yours") : undefined;
}
