import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { policyInOrder } from "./policy-fields.ts";

const read = (name: string): Record<string, any> =>
  JSON.parse(readFileSync(`policies/${name}.json`, "utf8")) as Record<string, any>;

/** As the database gives a file back: fields by length, then by letters. */
const asKept = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(asKept);
  if (typeof value !== "object" || value === null) return value;
  const fields = Object.entries(value).sort(([a], [b]) => a.length - b.length || (a < b ? -1 : 1));
  return Object.fromEntries(fields.map(([name, each]) => [name, asKept(each)]));
};

test("what the database laid out anew reads as it was written", () => {
  for (const name of ["permenaker-19-2015", "permenaker-2-2022", "permenaker-4-2022"]) {
    const file = read(name);
    const kept = asKept(file);
    expect(JSON.stringify(kept)).not.toBe(JSON.stringify(file));
    expect(JSON.stringify(policyInOrder(kept), null, 2)).toBe(JSON.stringify(file, null, 2));
  }
});

test("hours follow the day, as the service's rules write them", () => {
  const { hours } = policyInOrder(asKept({ service: read("service") }) as { service: { hours: object } }).service;
  expect(Object.keys(hours)).toEqual(["morning", "lunch", "afternoon", "afternoonAfterLunch", "evening", "cite"]);
});

test("a draft that is no policy yet keeps all it holds", () => {
  const odd = { zebra: 1, title: { en: "E", more: [2], id: "I" }, reasons: [null, { PHK: 5 }], id: 7, parameters: "x" };
  const shown = policyInOrder(odd);
  expect(shown).toEqual(odd);
  expect(Object.keys(shown)).toEqual(["id", "title", "parameters", "reasons", "zebra"]);
  expect(Object.keys(shown.title)).toEqual(["id", "en", "more"]);
  for (const nothing of [null, 5, "x", [[]]]) expect(policyInOrder(nothing)).toEqual(nothing);
});
