import assert from "node:assert/strict";
import { test } from "node:test";
import { able, chosen, mark, welcome, withTask, type Child } from "../src/kiosk/desk.js";
import { linesOf } from "../src/kiosk/lines.js";

const child = (firstName: string, state: Child["state"], room = "Acorns"): Child => ({ id: "child-" + firstName, firstName, hue: 1, room: { id: "room-" + room, name: room }, state, preselected: state === "EXPECTED" });
const amara = { id: "person-1", firstName: "Amara" };
const names = (children: Child[]): string[] => children.map((one) => one.firstName);

test("everybody who is expected is chosen, and who is reported away is only shown", () => {
    const family = welcome("ticket", amara, [child("Mia", "EXPECTED"), child("Jonas", "EXPECTED"), child("Leo", "ABSENT")]);
    assert.equal(family.task, "bring");
    assert.deepEqual(names(chosen(family)), ["Mia", "Jonas"]);
    assert.deepEqual(names(able(family)), ["Mia", "Jonas", "Leo"]);
});

test("a family whose children are all here has come to collect them", () => {
    const family = welcome("ticket", amara, [child("Mia", "HERE"), child("Jonas", "DOOR")]);
    assert.equal(family.task, "collect");
    assert.deepEqual(names(chosen(family)), ["Mia", "Jonas"]);
});

test("a family may bring one child and collect another", () => {
    const family = welcome("ticket", amara, [child("Mia", "HERE"), child("Jonas", "EXPECTED")]);
    assert.deepEqual(names(chosen(family)), ["Jonas"]);
    assert.deepEqual(names(chosen(withTask(family, "collect"))), ["Mia"]);
});

test("six digits are a family code, more are a phone number", () => {
    assert.deepEqual(mark("4071 23"), { code: "407123" });
    assert.deepEqual(mark("+44 20 7946 0018"), { phone: "+442079460018" });
});

test("the last screen names the children by room, and says who was here already", () => {
    const family = welcome("ticket", amara, [child("Mia", "EXPECTED"), child("Jonas", "EXPECTED"), child("Leo", "EXPECTED", "Willows")]);
    const lines = linesOf(family, chosen(family), [{ id: "1", outcome: "RECORDED" }, { id: "2", outcome: "ALREADY" }, { id: "3", outcome: "REFUSED", reason: "already-here" }])!;
    assert.deepEqual(lines.map((line) => [line.key, line.room, names(line.children)]), [["door", "Acorns", ["Mia", "Jonas"]], ["already", "", ["Leo"]]]);
});

test("any other refusal is for a member of staff, whoever it concerns", () => {
    const family = welcome("ticket", amara, [child("Mia", "EXPECTED"), child("Jonas", "EXPECTED")]);
    assert.equal(linesOf(family, chosen(family), [{ id: "1", outcome: "RECORDED" }, { id: "2", outcome: "REFUSED", reason: "barred" }]), undefined);
    assert.equal(linesOf(family, chosen(family), [{ id: "1", outcome: "RECORDED" }]), undefined);
});
