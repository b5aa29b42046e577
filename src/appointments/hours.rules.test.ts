import { expect, test } from "vitest";
import { lawBook, serviceRulesOn } from "../entitlement/index.ts";
import { offerUntil, shiftsOn, startsIn } from "./hours.rules.ts";

const shipped = serviceRulesOn(lawBook(), "2026-06-04").hours;
const hours = (day: string, zone: string, nth: number, officers: number, turn: number): string[] =>
  shiftsOn(shipped, { day, zone, nth, officers, turn }).map(
    ({ part, startsAt, endsAt }) =>
      `${part} ${startsAt.toISOString().slice(0, 16)} ${endsAt.toISOString().slice(11, 16)}`,
  );

test("lunch and evening go round among three officers, counted in the office's own zone", () => {
  expect(hours("2026-06-04", "Asia/Makassar", 0, 3, 0)).toEqual([
    "DAY 2026-06-04T00:00 04:00",
    "LUNCH 2026-06-04T04:00 05:00",
    "DAY 2026-06-04T06:00 07:00",
  ]);
  expect(hours("2026-06-04", "Asia/Makassar", 1, 3, 0)).toEqual([
    "DAY 2026-06-04T00:00 04:00",
    "DAY 2026-06-04T05:00 07:00",
    "EVENING 2026-06-04T10:00 12:00",
  ]);
  expect(hours("2026-06-04", "Asia/Makassar", 2, 3, 0)).toEqual([
    "DAY 2026-06-04T00:00 04:00",
    "DAY 2026-06-04T05:00 07:00",
  ]);
  expect(hours("2026-06-05", "Asia/Jayapura", 2, 3, 1)[1]).toBe("LUNCH 2026-06-05T03:00 04:00");
});

test("a single officer has the lunch and the evening", () => {
  expect(
    shiftsOn(shipped, { day: "2026-06-04", zone: "Asia/Jakarta", nth: 0, officers: 1, turn: 7 }).map(
      ({ part }) => part,
    ),
  ).toEqual(["DAY", "LUNCH", "DAY", "EVENING"]);
});

test("an hour holds three interviews of twenty minutes, and seven minutes too few are not one", () => {
  const shift = {
    part: "DAY",
    startsAt: new Date("2026-06-04T01:00:00Z"),
    endsAt: new Date("2026-06-04T02:13:00Z"),
  } as const;
  expect(startsIn(shift, 20).map((at) => at.toISOString().slice(11, 16))).toEqual(["01:00", "01:20", "01:40"]);
});

test("an offer is kept two hours, or until half an hour before it begins", () => {
  const now = new Date("2026-06-04T01:00:00Z");
  expect(offerUntil(now, new Date("2026-06-05T01:00:00Z"), 120, { answerUntilMinutes: 30 })).toEqual(
    new Date("2026-06-04T03:00:00Z"),
  );
  expect(offerUntil(now, new Date("2026-06-04T02:00:00Z"), 120, { answerUntilMinutes: 30 })).toEqual(
    new Date("2026-06-04T01:30:00Z"),
  );
});

test("hours may run until midnight: 24 is the end of the day", () => {
  const all = (from: number, to: number) => ({ from, to });
  const hours = {
    cite: "x",
    morning: all(0, 12),
    lunch: all(12, 13),
    afternoon: all(13, 15),
    afternoonAfterLunch: all(14, 15),
    evening: all(18, 24),
  };
  const shifts = shiftsOn(hours, { day: "2026-12-31", zone: "Asia/Jakarta", nth: 0, officers: 1, turn: 0 });
  expect(shifts.at(-1)!.endsAt.toISOString()).toBe("2026-12-31T17:00:00.000Z");
});
