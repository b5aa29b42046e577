import { expect, test } from "vitest";
import { maskName, parseDate, parseEmail, parseKpj, parseName, parseNik, parsePhone } from "./fields.ts";

test("numbers are read as people write them", () => {
  expect(parseNik("3204 1106 0997 0001")).toBe("3204110609970001");
  expect(parseNik("3273007101010001")).toBe("3273007101010001");
  expect(parseKpj("1000 882 4417")).toBe("10008824417");
  expect(parseKpj("1000 882 441")).toBe(null);
});

test.each(["320411060997000", "32041106099700011", "3204119909970001", "3204110613970001", "abcd", ""])(
  "%s is no NIK",
  (text) => {
    expect(parseNik(text)).toBe(null);
  },
);

test.each([
  ["0812 0000 0019", "6281200000019"],
  ["+62 812-0000-0019", "6281200000019"],
  ["6281200000019", "6281200000019"],
  ["021 500 000", null],
  ["0812", null],
])("phone %s", (text, read) => {
  expect(parsePhone(text)).toBe(read);
});

test("whose an account is, is said so that only who knows them knows", () => {
  expect(maskName("JOKO WALUYO")).toBe("J••• W•••••");
  expect(maskName("A")).toBe("A");
});

test("names and addresses", () => {
  expect(parseName("  Siti  Nur'aini, S.E. ")).toBe("Siti Nur'aini, S.E.");
  expect(parseName("<script>")).toBe(null);
  expect(parseEmail(" Sri@Contoh.Example ")).toBe("sri@contoh.example");
  expect(parseEmail("sri@contoh")).toBe(null);
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
