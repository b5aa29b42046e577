import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { decide, lawBook, parseCase, type CaseError, type Decision } from "./index.ts";

const book = lawBook();

/** `broken` puts a value where a JSON pointer says, `without` takes a field away: for cases that cannot be answered. */
type Written = {
  title: string;
  why: string;
  case: Record<string, unknown>;
  broken?: Record<string, unknown>;
  without?: string[];
  expect: Record<string, unknown>;
};

const base = {
  case: "case",
  policy: null,
  member: { birthDate: "1990-03-02", citizenship: "WNI", deathDate: null },
  balance: 18_450_000,
  paidBefore: [],
  taxId: "NIK_VALID",
  taxResident: true,
  heir: null,
  completeOn: null,
};

const memberNames = ["birthDate", "citizenship", "deathDate"];
const caseNames = (
  "on reason policy balance paidBefore taxId taxResident heir completeOn facts segment firstContribution employments " +
  memberNames.join(" ")
).split(" ");
const jobNames = ["from", "to", "endReason", "letterDate"];
const writtenNames = ["title", "why", "case", "broken", "without", "expect"];
/** What an expectation may name: the decision's own fields, and its lists by code alone. */
const decisionNames =
  "policy eligible eligibleFrom unmet dates documents byLaw gross method tax net payBy calendar".split(" ");
const errorNames = ["error", "at"];

/** A slip of the pen in a worked case must show, not pass. */
function refuseUnknown(written: object, known: readonly string[], where: string): void {
  const unknown = Object.keys(written).filter((name) => !known.includes(name));
  if (unknown.length > 0) throw new Error(`${where}: there is no ${unknown.join(", ")}. Known: ${known.join(", ")}`);
}

/** A worked case names only what matters; the rest is an ordinary worker (see `base`). */
function complete(written: Record<string, unknown>): Record<string, unknown> {
  refuseUnknown(written, caseNames, "case");
  const { employments = [], firstContribution = "2015-01-01", segment = "PU", ...others } = written;
  const jobs = (employments as Array<Record<string, unknown>>).map((job) => {
    refuseUnknown(job, jobNames, "employments");
    return { from: "2015-01-01", to: null, endReason: null, letterDate: null, ...job };
  });
  const own = Object.entries(others);
  return {
    ...base,
    ...Object.fromEntries(own.filter(([name]) => !memberNames.includes(name))),
    member: { ...base.member, ...Object.fromEntries(own.filter(([name]) => memberNames.includes(name))) },
    membership: { segment, firstContribution, employments: jobs },
  };
}

/** Changes a complete case where a JSON pointer says. @param change of the object or list that holds the field */
function at(whole: unknown, pointer: string, change: (holder: Record<string, unknown>, name: string) => void): void {
  const names = pointer.split("/").slice(1);
  const last = names.pop()!.replaceAll("~1", "/").replaceAll("~0", "~");
  const holder = names.reduce((value, name) => (value as Record<string, unknown>)[name], whole);
  change(holder as Record<string, unknown>, last);
}

function read({ case: facts, broken = {}, without = [] }: Written): unknown {
  const whole = structuredClone(complete(facts));
  for (const [pointer, value] of Object.entries(broken)) at(whole, pointer, (holder, name) => (holder[name] = value));
  for (const pointer of without) at(whole, pointer, (holder, name) => delete holder[name]);
  return whole;
}

/** A decision as the cases speak of it. */
function shown(answer: Decision | CaseError): Record<string, unknown> {
  if ("error" in answer) return { error: answer.error.code, at: answer.error.at };
  const { conditions, documents, tax } = answer;
  return {
    ...answer,
    unmet: conditions.filter(({ met }) => !met).map(({ code }) => code),
    dates: Object.fromEntries(conditions.map(({ code, from }) => [code, from])),
    documents: documents.map(({ code }) => code),
    byLaw: documents.filter(({ demandedBy }) => demandedBy === "LAW").map(({ code }) => code),
    method: tax.method,
    tax: tax.amount,
  };
}

const folder = join(import.meta.dirname, "cases");
const files = readdirSync(folder).filter((name) => name.endsWith(".yaml"));
const written = files.map((file) => ({
  file,
  cases: parse(readFileSync(join(folder, file), "utf8"), { schema: "core" }) as Written[],
}));

test("there are at least 300 worked cases, each with a title of its own in its file and a reason why", () => {
  expect(written.flatMap(({ cases }) => cases).length).toBeGreaterThanOrEqual(300);
  for (const { cases } of written) {
    expect(new Set(cases.map(({ title }) => title)).size).toBe(cases.length);
    for (const each of cases) expect([typeof each.why, each.why.length > 0]).toEqual(["string", true]);
  }
});

test("a slip of the pen in a worked case is refused", () => {
  expect(() => complete({ on: "2026-06-02", resaon: "PHK" })).toThrow("there is no resaon");
  expect(() => complete({ on: "2026-06-02", employments: [{ untill: "2026-04-30" }] })).toThrow("there is no untill");
  expect(() => refuseUnknown({ nett: 1 }, decisionNames, "expect")).toThrow("there is no nett");
});

for (const { file, cases } of written) {
  describe(file, () => {
    for (const each of cases) {
      test(each.title, () => {
        refuseUnknown(each, writtenNames, "a worked case");
        refuseUnknown(each.expect, "error" in each.expect ? errorNames : decisionNames, "expect");
        expect(Object.keys(each.expect)).not.toEqual([]);
        const facts = parseCase(read(each));
        expect(shown("error" in facts ? facts : decide(facts, book))).toMatchObject(each.expect);
      });
    }
  });
}
