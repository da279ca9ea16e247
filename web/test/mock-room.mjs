/* The people of the stand-in: one family at the front desk, one room in the middle of its morning. */
export const family = {
    adults: [{ id: "person-1", name: "Amara Okafor" }, { id: "person-2", name: "Jun Watanabe-Lindström" }, { id: "person-3", name: "Somebody Barred" }],
    children: [
        { id: "child-mia", firstName: "Mia", hue: 25, room: { id: "room-1", name: "Acorns" }, state: "EXPECTED", preselected: true },
        { id: "child-jonas", firstName: "Jonas", hue: 240, room: { id: "room-2", name: "Willows" }, state: "EXPECTED", preselected: true },
        { id: "child-leo", firstName: "Leo", hue: 140, room: { id: "room-2", name: "Willows" }, state: "ABSENT", preselected: false },
    ],
};

/** The room as it stands `now`. */
export function cast(now) {
    const ago = (minutes) => new Date(now - minutes * 60_000).toISOString();
    const home = { id: "room-1", name: "Acorns" };
    const adult = (id, name) => ({ id, name });
    const rosa = adult("person-rosa", "Rosa");
    const child = (id, firstName, hue, state, more = {}) => ({ card: { id: "child-" + id, firstName, name: firstName + " Example", hue, room: home, state, ...more }, said: [] });
    return {
        room: home,
        educators: [rosa, adult("person-tomasz", "Tomasz"), adult("person-ines", "Inês")],
        ritual: { phrase: "See you after nap, little bear.", hugs: "Two hugs and a kiss", waveSpot: "Wave at the round window", comfortObject: "Rabbit stays in her hand" },
        children: [
            child("thandiwe", "Thandiwe", 300, "EXPECTED"),
            child("wilhelmina", "Wilhelmina-Anastasia", 190, "EXPECTED"),
            child("santiago", "Santiago", 100, "EXPECTED"),
            child("aino", "Aino", 130, "ABSENT", { absent: { until: ago(0).slice(0, 10) } }),
            child("layan", "ليان", 50, "DOOR", { since: ago(1), bringer: adult("person-9", "Karim"), morning: [] }),
            child("kofi", "Kofi", 265, "DOOR", { since: ago(3), bringer: adult("person-8", "Esi"), morning: ["TEETHING", "SLEPT_BADLY"], note: "Up at four, and would not eat." }),
            child("haruki", "Haruki", 220, "UPSET", { since: ago(18), upsetSince: ago(17), goodbye: { state: "QUIET", at: ago(17) }, promise: { made: ago(17), due: ago(-2), missed: false } }),
            child("mia", "Mia", 25, "UPSET", { since: ago(9), upsetSince: ago(7), goodbye: { state: "CRYING", at: ago(7) }, goodbyes: 2, returns: 1, with: rosa, comfort: "HELD", morning: ["SLEPT_BADLY"], promise: { made: ago(7), due: ago(-13), missed: false }, asked: [{ id: "0190a000-0000-7000-8000-000000000001", at: ago(2) }] }),
            child("otto", "Otto", 60, "UPSET", { since: ago(40), upsetSince: ago(30), goodbye: { state: "CRYING", at: ago(30) }, promise: { made: ago(30), due: ago(4), missed: true } }),
            child("ines", "Inés", 150, "HERE", { since: ago(40), goodbye: { state: "CALM", at: ago(38) }, settled: { at: ago(37), activity: "TRAINS" } }),
            child("zofia", "Zofia", 340, "HERE", { since: ago(45), goodbye: { state: "GLAD", at: ago(44) }, settled: { at: ago(44), activity: "BREAKFAST", with: rosa } }),
            child("ravi", "Ravi", 80, "HERE", { since: ago(20), goodbye: { state: "CALM", at: ago(19) }, alert: true }),
            child("eetu", "Eetu", 200, "HERE", { since: ago(11), goodbye: { state: "CRYING", at: ago(11) }, settled: { at: ago(5), activity: "BOOKS" }, pickup: { at: ago(1), adult: adult("person-7", "Helmi Virtanen") } }),
            child("chloe", "Chloé", 10, "HERE", { since: ago(2) }),
            child("nasrin", "Nasrin", 280, "GONE", { gone: { at: ago(30), adult: adult("person-6", "Laleh") } }),
        ],
    };
}

/** One child as the sheet wants it. */
export function roomOf(room, id) {
    const { card, said } = room.children.find((child) => child.card.id === id);
    const collectors = [{ id: "person-1", name: "Amara Okafor", relation: "MOTHER", barred: false }, { id: "person-2", name: "Jun Watanabe-Lindström", relation: "FATHER", barred: false }, { id: "person-5", name: "Grandma Adaeze", until: "2026-12-01", barred: false }];
    return { ...card, ritual: room.ritual, keyPerson: room.educators[0], mayCollect: collectors, barred: card.alert ? [{ id: "person-3", name: "Somebody Barred" }] : [], today: said };
}

const happy = ["GLAD", "CALM"];
const minutes = (at, more) => new Date(Date.parse(at) + more * 60_000).toISOString();

const goodbye = (at, said) => (happy.includes(said.state) ? { goodbye: { state: said.state, at }, state: "HERE", promise: undefined } : { goodbye: { state: said.state, at }, state: "UPSET", upsetSince: at, promise: { made: at, due: minutes(at, 20), missed: false } });

/** What one tap does to the room; as much of the rules as the pages need to be looked at. */
export function tell(room, { id, stream, at, said }, educator) {
    const child = room.children.find((one) => one.card.id === stream);
    if (child.said.some((fact) => fact.id === id)) return { id, outcome: "ALREADY", at };
    const before = structuredClone(child.card);
    const by = room.educators.find((one) => one.id === educator);
    const undone = said.type === "Corrected" ? child.said.find((fact) => fact.id === said.fact) : undefined;
    if (said.type === "Corrected" && !undone) return { id, outcome: "REFUSED", reason: "nothing-to-correct" };
    child.card = undone ? undone.before : { ...before, ...after(child.card, at, said, by) };
    child.said.push({ id, type: said.type, at, by, correctable: said.type !== "Corrected", before });
    return { id, outcome: "RECORDED", seq: child.said.length, visit: "visit-1", at };
}

function after(card, at, said, by) {
    switch (said.type) {
        case "Received": return { state: "HERE", since: at };
        case "SaidGoodbye": return { goodbyes: (card.goodbyes ?? 0) + 1, ...goodbye(at, said) };
        case "Comforted": return { with: by, comfort: said.how, ...(said.nextWordMinutes ? { promise: { made: at, due: minutes(at, said.nextWordMinutes), missed: false } } : {}) };
        case "Settled": return { state: "HERE", settled: { at, activity: said.activity, words: said.words, with: by }, promise: undefined, upsetSince: undefined };
        case "UpsetAgain": return { state: "UPSET", upsetSince: at, settled: undefined };
        case "LostSight": return { state: "HERE", promise: undefined };
        case "ParentReturned": return { returns: (card.returns ?? 0) + 1, state: "HERE", promise: undefined, settled: undefined };
        case "PickedUp": return { state: "GONE", gone: { at, adult: { id: said.adult, name: "Amara Okafor" } }, pickup: undefined };
        case "PickupRefused": return { pickup: undefined };
        case "Answered": return { asked: (card.asked ?? []).filter((one) => one.id !== said.asked) };
        case "Reunited": return { reunited: said.state };
        default: return {};
    }
}
