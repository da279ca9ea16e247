/* What checkin-service answers the office of a centre of some thirty children. */
const started = Date.now();
const now = () => new Date(Date.parse("2026-03-12T08:05:00Z") + Date.now() - started).toISOString();
const acorns = { id: "room-a", name: "Acorns" };
const willows = { id: "room-w", name: "Willows" };
const rosa = { id: "person-rosa", name: "Rosa Alvarez" };
const tomasz = { id: "person-tomasz", name: "Tomasz Nowak" };
const amara = { id: "person-amara", name: "Amara Okafor" };
const henrik = { id: "person-henrik", name: "Henrik Lindqvist" };
const teresa = { id: "person-teresa", name: "Teresa Wójcik" };
const dana = { id: "person-dana", name: "Dana Kessler" };

const names = "Aino Korhonen|Haruki Tanabe|Wilhelmina-Anastasia Papadimitrakopoulou|ليان الخطيب|Ravi Menon|Kofi Mensah|Inés Fernández|Zofia Wiśniewska|Eetu Mäkinen|Chloé Lefèvre|Thandiwe Dube|Santiago Ruiz|Nasrin Ahmadi|Emeka Okoroafor|Olu Adeyemi|Freya Jørgensen|Hamza Yılmaz|Lucía Gómez|Noah Brückner|Pita Tuala|Siobhán O’Brien|Tuuli Virtanen|Yuna Kim|Matteo Rossi".split("|");
const child = (id, name, more = {}) => ({ id: "child-" + id, name, room: acorns, firstDay: "2026-01-12", guardians: [], collectors: [], barred: [], ...more });
const mia = child("mia", "Mia Okafor-Lindqvist", {
    guardians: [{ ...amara, relation: "MOTHER" }, { ...henrik, relation: "FATHER" }],
    collectors: [{ ...teresa, from: "2026-03-12", until: "2026-03-12" }],
    barred: [dana],
    keyPerson: rosa,
    ritual: { phrase: "Hug, kiss, go", hugs: "Two hugs, a kiss", waveSpot: "The round window", comfortObject: "Rabbit" },
    plan: { from: "2026-01-12", promiseMinutes: 15, words: "Amara stays until ten in the first week." },
    settledIn: true,
});
const full = [mia, child("jonas", "Jonas Okafor-Lindqvist", { room: willows, guardians: mia.guardians }), child("leo", "Leo Okafor-Lindqvist", { room: willows }), ...names.map((name, i) => child("n" + i, name, { room: i < 11 ? acorns : willows }))];
const people = [{ ...amara, phone: "+49 151 2345678", email: "amara@example.org", familyCode: true, children: ["child-mia", "child-jonas"] }, { ...henrik, phone: "+49 151 8765432", familyCode: false, children: ["child-mia"] }, { ...teresa, phone: "+49 30 55512", children: ["child-mia"] }, { ...dana, children: [] }];

const at = (time, day = "2026-03-12") => `${day}T${time}:00Z`;
let seq = 412;
const noted = (type, time, said = {}, more = {}) => ({ seq: seq--, id: "e" + seq, type, at: at(time), recordedAt: at(time), by: { kind: "STAFF", name: "Rosa Alvarez" }, provenance: "LIVE", said, ...more });
const corrected = noted("Corrected", "08:02", { fact: "e410", why: "Tapped late." });
const events = [
    corrected,
    noted("Settled", "08:01", { activity: "PAINTING", with: "person-rosa", words: "at the easel" }, { correctedBy: corrected.id }),
    noted("Comforted", "07:57", { educator: "person-rosa", how: "HELD", nextWordMinutes: 13 }),
    noted("SaidGoodbye", "07:50", { state: "CRYING", receiver: "person-rosa", ageMonths: 28, room: "room-a" }),
    noted("Received", "07:48", { educator: "person-rosa", room: "room-a" }),
    noted("DroppedOff", "07:46", { adult: "person-amara", morning: ["SLEPT_BADLY"], note: "Up since five", signing: "TAP" }, { by: { kind: "DEVICE", name: "Front desk" }, provenance: "OFFLINE", recordedAt: at("07:52") }),
    noted("PickedUp", "15:31", { adult: "person-henrik", educator: "person-tomasz", identity: "KNOWN" }, { at: at("15:31", "2026-03-11"), by: { kind: "STAFF", name: "Tomasz Nowak" } }),
    noted("ChildEnrolled", "09:00", null, { at: at("09:00", "2026-01-10"), by: { kind: "STAFF", name: "" }, provenance: "PROXY" }),
    ...Array.from({ length: 60 }, (_, i) => noted("Received", "07:40", { educator: "person-tomasz", room: "room-a" }, { at: at("07:40", `2026-02-${String(28 - (i % 27)).padStart(2, "0")}`) })),
];
const staff = [{ id: "person-inge", name: "Inge Baumann", role: "DIRECTOR", rooms: [], login: "inge", active: true }, { ...rosa, role: "EDUCATOR", rooms: ["room-a"], login: "rosa", active: true }, { ...tomasz, role: "LEAD", rooms: [acorns], login: "tomasz", active: false }, { id: "person-linh", name: "Linh Trần", role: "EDUCATOR", rooms: [], active: true }];
const devices = [{ device: "device-1", surface: "KIOSK", pairedAt: at("06:00", "2026-01-10"), lastSeen: at("08:04"), active: true }, { device: "device-2", surface: "ROOM", room: acorns, pairedAt: at("06:10", "2026-01-10"), lastSeen: at("08:04"), active: true }, { device: "device-3", surface: "ROOM", room: willows, pairedAt: at("06:10", "2025-11-10"), lastSeen: at("08:04", "2025-12-01"), active: false }];
const centre = { id: "centre-1", name: "Acorn Lane", zone: "Europe/Berlin", opens: "07:00:00", closes: "17:30:00", promiseMinutes: 20, signatureWanted: false, languages: ["en", "de", "fi"], phone: "+49 30 1234567", weekdays: ["MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY", "FRIDAY"], emotionDays: 730 };
const problem = (status, reason, more = {}) => ({ status, type: "about:blank", title: reason, reason, ...more });
const faults = [
    { line: 7, column: "room", reason: "unknown-room", value: "acorn" },
    { line: 12, column: "birthday", reason: "not-a-date", value: "9.11.23" },
    { line: 19, column: "children", reason: "unknown-child", value: "mia joans" },
];

export function answer(state, method, url, said) {
    const path = `${method} ${url.pathname}`;
    if (path === "POST /api/sign-in") return said.passphrase === "wrong" ? problem(403, "wrong-sign-in") : ((state.scene = "office"), { status: 204 });
    if (path === "POST /api/office/sign-out") return ((state.scene = "signed-out"), { status: 204 });
    if (!url.pathname.startsWith("/api/office")) return undefined;
    if (state.scene === "signed-out") return problem(401, "sign-in-needed");
    if (state.scene === "educator") return problem(403, "not-yours");
    if (state.scene === "unreachable") return { status: 0 };
    const empty = state.scene === "empty";
    switch (path) {
        case "GET /api/office": return { now: now(), me: { id: "person-inge", name: "Inge Baumann", roles: ["DIRECTOR"] }, centre };
        case "GET /api/office/children": return { now: now(), children: empty ? [] : full };
        case "GET /api/office/people": return { people: empty ? [] : people };
        case "GET /api/office/rooms": return { rooms: empty ? [] : [acorns, willows] };
        case "GET /api/office/staff": return { staff };
        case "GET /api/office/devices": return { devices: empty ? [] : devices };
        case "POST /api/office/taps": if (state.scene === "refusing") return problem(400, "nonsense", { field: "taps[0].said", detail: "phone: 3 to 31 digits, spaces and ()/.-" });
            return { status: 201, now: now(), answers: said.taps.map(({ id }) => ({ id, outcome: "RECORDED", seq: 1 })) };
        case "POST /api/office/pairings": return { status: 201, code: "K7PX-M2QD", until: new Date(Date.parse(now()) + 594_000).toISOString() };
        case "POST /api/office/invitations": return { status: 201, link: "http://localhost:8080/family/#invite=Vw1kQ3bTn0yJx5hR8sLfZ2aCgE7dUiPo", until: new Date(Date.parse(now()) + 594_000).toISOString(), ...qr() };
        case "POST /api/office/import": return String(said).includes("bad") ? problem(422, "bad-csv", { errors: faults }) : { children: 27, people: 41, rooms: 2, staff: 6, unchanged: 3 };
        case "GET /api/office/export": return { csv: "kind,key,name\n" };
    }
    if (/\/log$/.test(url.pathname)) return { events };
    if (/\/verify$/.test(url.pathname)) return state.scene === "broken" ? { whole: false, count: 412, first: { seq: 371, what: "EDITED" } } : { whole: true, count: 412 };
    if (/\/code$/.test(url.pathname)) return { code: "4071 23" };
    if (/\/account$/.test(url.pathname)) return { passphrase: "otter-candle-meadow-seven" };
    return { status: 204 };
}

/** Squares that look like a QR code. */
function qr() {
    const size = 33;
    let d = "";
    for (let y = 0; y < size; y++) for (let x = 0; x < size; x++) if (((x * 7 + y * 13 + x * y) % 5) % 2 === 0) d += `M${x} ${y}h1v1h-1z`;
    return { qr: d, size };
}
