import { expect, test } from "vitest";
import { derivedEnding, endingToKeep, stepOf } from "./visit.rules.ts";

test.each([
  [null, "ANSWERED", "ANSWERED"],
  ["ANSWERED", "SENT_HOME", "SENT_HOME"],
  ["SENT_HOME", "CLAIM_BEGUN", "CLAIM_BEGUN"],
  ["CLAIM_BEGUN", "SENT_HOME", "CLAIM_BEGUN"],
  ["CLAIM_BEGUN", "TIME_BOOKED", "TIME_BOOKED"],
  ["TIME_BOOKED", "CLAIM_BEGUN", "TIME_BOOKED"],
  ["TIME_BOOKED", "SENT_HOME", "TIME_BOOKED"],
] as const)("known %s, told %s: kept %s", (known, told, kept) => {
  expect(endingToKeep(known, told)).toBe(kept);
});

test("a time booked says more than a claim begun; a claim from before the visit says nothing of it", () => {
  expect(derivedEnding({ bookedSince: true, begunSince: true, sentSince: true })).toBe("TIME_BOOKED");
  expect(derivedEnding({ bookedSince: false, begunSince: true, sentSince: false })).toBe("CLAIM_BEGUN");
  expect(derivedEnding({ bookedSince: false, begunSince: false, sentSince: true })).toBe("CLAIM_BEGUN");
  expect(derivedEnding({ bookedSince: false, begunSince: false, sentSince: false })).toBeNull();
});

test.each([
  [null, 1],
  [{ status: "DRAFT", booked: false }, 2],
  [{ status: "CORRECTION", booked: false }, 2],
  [{ status: "SUBMITTED", booked: false }, 3],
  [{ status: "SUBMITTED", booked: true }, 4],
  [{ status: "VERIFIED", booked: false }, 5],
  [{ status: "PAID", booked: false }, 6],
  [{ status: "WITHDRAWN", booked: false }, null],
] as const)("a slip of %o is at step %s", (claim, step) => {
  expect(stepOf(claim)).toBe(step);
});
