import { expect, test } from "vitest";
import { maskName, parseDate } from "./fields.ts";

test("whose an account is, is said so that only who knows them knows", () => {
  expect(maskName("JOKO WALUYO")).toBe("J••• W•••••");
  expect(maskName("A")).toBe("A");
});

test("a date says which part is wrong", () => {
  const date = (day: string, month: string, year: string) =>
    parseDate({ "x-day": day, "x-month": month, "x-year": year }, "x");
  expect(date("3", "5", "2026")).toEqual({ day: "2026-05-03" });
  expect(date("3", "15", "2026")).toEqual({ trouble: "MONTH" });
  expect(date("31", "4", "2026")).toEqual({ trouble: "NO_SUCH_DAY" });
  expect(date("32", "4", "2026")).toEqual({ trouble: "DAY" });
  expect(date("3", "4", "26")).toEqual({ trouble: "YEAR" });
  expect(date("", "", "")).toEqual({ trouble: "EMPTY" });
});
