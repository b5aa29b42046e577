import fc from "fast-check";
import { expect, test } from "vitest";
import { addDays, addMonths, formatDay, parseDay, weekday, yearsBetween } from "./day.ts";

const isoDay = fc
  .date({ min: new Date("1900-01-01"), max: new Date("2199-12-31"), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

test("a month ends on the same-numbered day, or on the last day of a shorter month", () => {
  expect(formatDay(addMonths(parseDay("2022-05-31")!, 1))).toBe("2022-06-30");
  expect(formatDay(addMonths(parseDay("2024-01-31")!, 1))).toBe("2024-02-29");
  expect(formatDay(addMonths(parseDay("2023-12-15")!, 1))).toBe("2024-01-15");
});

test("what is no day is not read", () => {
  for (const text of [
    "2023-02-29",
    "2022-13-01",
    "2022-00-10",
    "2022-1-01",
    "22-01-01",
    "2022/01/01",
    "",
    "2022-01-01T00:00",
  ])
    expect(parseDay(text)).toBe(null);
});

test("days agree with Temporal", () => {
  fc.assert(
    fc.property(
      isoDay,
      fc.integer({ min: -1500, max: 1500 }),
      fc.integer({ min: -400, max: 400 }),
      (text, days, months) => {
        const day = parseDay(text)!;
        const plain = Temporal.PlainDate.from(text);
        expect(formatDay(day)).toBe(text);
        expect(weekday(day)).toBe(plain.dayOfWeek);
        expect(formatDay(addDays(day, days))).toBe(plain.add({ days }).toString());
        expect(formatDay(addMonths(day, months))).toBe(plain.add({ months }).toString());
      },
    ),
  );
});

test("the order of days is the order of their numbers", () => {
  fc.assert(
    fc.property(isoDay, isoDay, (one, other) => {
      expect(Math.sign(parseDay(one)! - parseDay(other)!)).toBe(Temporal.PlainDate.compare(one, other));
    }),
  );
});

test("somebody turns 56 on the birthday, not the day before", () => {
  expect(yearsBetween(parseDay("1970-06-02")!, parseDay("2026-06-01")!)).toBe(55);
  expect(yearsBetween(parseDay("1970-06-02")!, parseDay("2026-06-02")!)).toBe(56);
});
