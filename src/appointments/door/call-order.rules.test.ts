import fc from "fast-check";
import { expect, test } from "vitest";
import { callOrder, type Waiting } from "./call-order.rules.ts";

const now = new Date("2026-06-02T10:00:00+07:00");
/** "p5" has priority and has waited five minutes; "b12" has none and twelve. */
const people = (names: string): Waiting[] =>
  names
    .split(" ")
    .map((id) => ({ id, first: id.startsWith("p"), since: new Date(now.getTime() - Number(id.slice(1)) * 60_000) }));
const order = (names: string, before: boolean[] = []): string =>
  callOrder(people(names), before, now, { agedMinutes: 30, priorityInRow: 2 })
    .map(({ id }) => id)
    .join(" ");

test.each([
  ["who came first is called first", "b1 b9 b5", [], "b9 b5 b1"],
  ["pregnant, elderly, ill and disabled people before", "b9 p1 b5", [], "p1 b9 b5"],
  ["of three calls at most two are theirs", "p9 p8 p7 p6 p5 b4 b3", [], "p9 p8 b4 p7 p6 b3 p5"],
  ["also after the calls before this moment", "p9 b4 p8", [true, true], "b4 p9 p8"],
  ["one of the last two was not by priority", "p9 b4 p8", [true, false], "p9 p8 b4"],
  ["alone they follow each other", "p9 p8 p7", [true, true], "p9 p8 p7"],
  ["who has waited thirty minutes stands among the first", "p9 b31 p40 b5", [], "p40 b31 p9 b5"],
  ["twenty-nine are not thirty", "p1 b29", [], "p1 b29"],
  ["the third turn is of who waited longest", "p50 p49 p48 b35 b3", [], "p50 p49 b35 p48 b3"],
])("%s", (_what, waiting, before, expected) => {
  expect(order(waiting, before)).toBe(expected);
});

test("nobody is lost, nobody doubled, and three in a row by priority only when nobody else waits", () => {
  const person = fc.record({ first: fc.boolean(), minutes: fc.integer({ min: 0, max: 60 }) });
  fc.assert(
    fc.property(fc.array(person, { maxLength: 30 }), fc.array(fc.boolean(), { maxLength: 4 }), (drawn, before) => {
      const waiting = drawn.map(({ first, minutes }, nth) => ({
        id: String(nth),
        first,
        since: new Date(now.getTime() - minutes * 60_000),
      }));
      const called = callOrder(waiting, before, now, { agedMinutes: 30, priorityInRow: 2 });
      expect(called.map(({ id }) => id).toSorted()).toEqual(waiting.map(({ id }) => id).toSorted());
      const run = [...before.slice(-2), ...called.map(({ first }) => first)];
      const offset = Math.min(2, before.length);
      called.forEach((who, nth) => {
        const three = run.slice(Math.max(0, nth + offset - 2), nth + offset + 1);
        if (three.length === 3 && three.every(Boolean))
          expect(
            called.slice(nth).some(({ first }) => !first),
            who.id,
          ).toBe(false);
      });
    }),
  );
});

test("after how long nobody waits behind those with priority is head office's to say", () => {
  const first = (agedMinutes: number): string =>
    callOrder(people("p9 b12"), [], now, { agedMinutes, priorityInRow: 2 })[0]!.id;
  expect([first(10), first(13)]).toEqual(["b12", "p9"]);
});

test("so is how many of them are called in a row", () => {
  const inRow = (priorityInRow: number): string =>
    callOrder(people("p9 p8 p7 b4"), [], now, { agedMinutes: 30, priorityInRow })
      .map(({ id }) => id)
      .join(" ");
  expect([inRow(1), inRow(3)]).toEqual(["p9 b4 p8 p7", "p9 p8 p7 b4"]);
});
