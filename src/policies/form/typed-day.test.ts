import { expect, test } from "vitest";
import { dayAsTyped } from "./typed-day.ts";

test("a day may be written as regulations and letters write it", () => {
  const written = ["2026-07-01", "1 Juli 2026", "01 Jul 2026", "1-7-2026", "01/07/2026", "1.7.2026", " 1 July 2026 "];
  expect(written.map(dayAsTyped)).toEqual(written.map(() => "2026-07-01"));
  expect(["17 Agustus 2026", "5 Mei 2027", "31 Desember 2026", "29 Feb 2028"].map(dayAsTyped)).toEqual([
    "2026-08-17",
    "2027-05-05",
    "2026-12-31",
    "2028-02-29",
  ]);
});

test("what is no day of the calendar is none", () => {
  for (const text of [
    "",
    "31 Juni 2026",
    "29-02-2027",
    "1 Bulan 2026",
    "7/2026",
    "1-13-2026",
    "besok",
    "8",
    "2026-7-1",
  ])
    expect(dayAsTyped(text)).toBeNull();
});
