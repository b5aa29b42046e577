import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { bookWithout, lawBook, policyInForce, type PolicyFile } from "../entitlement/index.ts";
import { parseDay } from "../platform/day.ts";
import { fileBefore } from "./policy.rules.ts";
import { comparedOn } from "./trial/trial.rules.ts";

const base = JSON.parse(readFileSync("policies/permenaker-4-2022.json", "utf8")) as PolicyFile;
const spring = { ...base, id: "of-spring", effectiveFrom: "2027-03-01" };
const summer = { ...base, id: "of-summer", effectiveFrom: "2027-06-01" };
// Both are published and still to come.
const book = lawBook([spring, summer]);

test("a published policy is compared with the one that it follows, also where a later one is published already", () => {
  expect(fileBefore(book, { id: "of-spring", effectiveFrom: "2027-03-01" }).id).toBe("permenaker-4-2022");
  expect(fileBefore(book, { id: "of-summer", effectiveFrom: "2027-06-01" }).id).toBe("of-spring");
});

test("a draft is compared with the one before its day; without a day with the last one known", () => {
  expect(fileBefore(book, { id: "of-may", effectiveFrom: "2027-05-01" }).id).toBe("of-spring");
  expect(fileBefore(book, { id: "of-no-day", effectiveFrom: null }).id).toBe("of-summer");
});

test("without a policy the one before it goes on: past claims are tried under a published policy as under a draft", () => {
  const others = bookWithout(book, "of-spring");
  expect(policyInForce(others, parseDay("2027-05-31")!)?.id).toBe("permenaker-4-2022");
  expect(policyInForce(others, parseDay("2027-06-01")!)?.id).toBe("of-summer");
  expect(comparedOn(spring, others, "2027-03-01").after.from).toBe(parseDay("2022-04-26"));
  expect(bookWithout(book, "never-heard-of")).toBe(book);
});
