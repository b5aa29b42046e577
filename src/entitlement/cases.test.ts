import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { taughtText } from "../../scripts/write-cases.ts";
import { answerCase, lawBook, type CaseError, type Decision } from "./index.ts";
import { asExpected, completeCase, refuseUnknown, type WrittenCase } from "./worked/worked-case.ts";

const book = lawBook();

const writtenNames = ["title", "why", "judul", "sebab", "typical", "case", "broken", "without", "expect"];
/** What an expectation may name: the decision's own fields, and its lists by code alone. */
const decisionNames =
  "policy eligible eligibleFrom unmet dates documents byLaw gross method tax net payBy calendar".split(" ");
const errorNames = ["error", "at"];

/** Changes a complete case where a JSON pointer says. @param change of the object or list that holds the field */
function at(whole: unknown, pointer: string, change: (holder: Record<string, unknown>, name: string) => void): void {
  const names = pointer.split("/").slice(1);
  const last = names.pop()!.replaceAll("~1", "/").replaceAll("~0", "~");
  const holder = names.reduce((value, name) => (value as Record<string, unknown>)[name], whole);
  change(holder as Record<string, unknown>, last);
}

function read({ case: facts, broken = {}, without = [] }: WrittenCase): unknown {
  const whole = structuredClone(completeCase(facts));
  for (const [pointer, value] of Object.entries(broken)) at(whole, pointer, (holder, name) => (holder[name] = value));
  for (const pointer of without) at(whole, pointer, (holder, name) => delete holder[name]);
  return whole;
}

const shown = (answer: Decision | CaseError): Record<string, unknown> =>
  "error" in answer ? { error: answer.error.code, at: answer.error.at } : asExpected(answer);

const folder = join(import.meta.dirname, "cases");
const files = readdirSync(folder).filter((name) => name.endsWith(".yaml"));
const written = files.map((file) => ({
  file,
  cases: parse(readFileSync(join(folder, file), "utf8"), { schema: "core" }) as WrittenCase[],
}));

test("there are at least 300 worked cases, each with a title of its own in its file and a reason why", () => {
  expect(written.flatMap(({ cases }) => cases).length).toBeGreaterThanOrEqual(300);
  for (const { cases } of written) {
    expect(new Set(cases.map(({ title }) => title)).size).toBe(cases.length);
    for (const each of cases) expect([typeof each.why, each.why.length > 0]).toEqual(["string", true]);
  }
});

test("each has a title of its own and a reason in Indonesian, which end as titles and sentences do", () => {
  const all = written.flatMap(({ cases }) => cases);
  expect(new Set(all.map(({ judul }) => judul)).size).toBe(all.length);
  for (const { title, judul, sebab } of all)
    expect([title, judul, sebab]).toEqual([
      title,
      expect.stringMatching(/^\S.{7,99}[^.\s]$/),
      expect.stringMatching(/^[A-Z0-9].{7,139}\.$/),
    ]);
});

test("what officers are shown is what is written, of every reason", () => {
  const text = readFileSync(join(import.meta.dirname, "worked/taught-cases.json"), "utf8");
  expect(text).toBe(taughtText());
  const taught = JSON.parse(text) as WrittenCase[];
  expect(taught.length).toBeGreaterThanOrEqual(340);
  expect(new Set(taught.map((each) => each.case["reason"])).size).toBe(13);
});

test("a slip of the pen in a worked case is refused", () => {
  expect(() => completeCase({ on: "2026-06-02", resaon: "PHK" })).toThrow("there is no resaon");
  expect(() => completeCase({ on: "2026-06-02", employments: [{ untill: "2026-04-30" }] })).toThrow(
    "there is no untill",
  );
  expect(() => refuseUnknown({ nett: 1 }, decisionNames, "expect")).toThrow("there is no nett");
});

for (const { file, cases } of written) {
  describe(file, () => {
    for (const each of cases) {
      test(each.title, () => {
        refuseUnknown(each, writtenNames, "a worked case");
        refuseUnknown(each.expect, "error" in each.expect ? errorNames : decisionNames, "expect");
        expect(Object.keys(each.expect)).not.toEqual([]);
        expect(shown(answerCase(read(each), book))).toMatchObject(each.expect);
      });
    }
  });
}
