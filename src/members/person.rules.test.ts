import { expect, test } from "vitest";
import { parseEmail, parseKpj, parseName, parseNik, parsePhone, readNik } from "./person.rules.ts";

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

test("names and addresses", () => {
  expect(parseName("  Siti  Nur'aini, S.E. ")).toBe("Siti Nur'aini, S.E.");
  expect(parseName("<script>")).toBe(null);
  expect(parseEmail(" Sri@Contoh.Example ")).toBe("sri@contoh.example");
  expect(parseEmail("sri@contoh")).toBe(null);
});

test("a NIK tells the day and the sex: a woman's day is 40 higher", () => {
  expect(readNik("3204110609970001")).toEqual({ sex: "M", day: 6, month: 9, yearOfCentury: 97 });
  expect(readNik("3273007101010001")).toEqual({ sex: "F", day: 31, month: 1, yearOfCentury: 1 });
  expect(readNik("3174036902960001")).toEqual({ sex: "F", day: 29, month: 2, yearOfCentury: 96 });
});

test.each(["1004110609970001", "9704110609970001", "3200110609970001", "3204113002970001", "3204117102970001"])(
  "%s has no province, no regency or no such day",
  (nik) => expect(readNik(nik)).toBe(null),
);
