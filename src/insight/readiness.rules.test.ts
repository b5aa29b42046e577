import { expect, test } from "vitest";
import { readinessOf } from "./readiness.rules.ts";

const shipped = { readyPercent: 95, almostPercent: 80 };

test("an indicator is as ready as its weakest sign: people sent home weigh more than promises kept", () => {
  const signs = { PROMISE_KEPT: { good: 100, total: 100 }, NOT_SENT_HOME: { good: 79, total: 100 } };
  expect(readinessOf("LEADERSHIP", signs, shipped)).toEqual({ state: "NOT_YET", percent: 79 });
});

test("999 of 1,000 are 99 of 100, never all; 95 is ready, 94 almost, 80 almost, 79 not yet", () => {
  const arrived = (good: number, total: number) =>
    readinessOf("TECHNOLOGY", { MESSAGE_ARRIVED: { good, total } }, shipped);
  expect(arrived(999, 1000)).toEqual({ state: "READY", percent: 99 });
  expect([arrived(95, 100), arrived(94, 100), arrived(80, 100), arrived(79, 100)].map(({ state }) => state)).toEqual([
    "READY",
    "ALMOST",
    "ALMOST",
    "NOT_YET",
  ]);
});

test("where nothing happened nothing is claimed", () => {
  expect(readinessOf("LEGAL", {}, shipped)).toEqual({ state: "UNSEEN", percent: null });
  expect(readinessOf("LEGAL", { RULE_ACKNOWLEDGED: { good: 0, total: 0 } }, shipped)).toEqual({
    state: "UNSEEN",
    percent: null,
  });
});

test("with other bounds the same things are judged otherwise", () => {
  const arrived = { MESSAGE_ARRIVED: { good: 90, total: 100 } };
  expect(readinessOf("TECHNOLOGY", arrived, { readyPercent: 90, almostPercent: 70 }).state).toBe("READY");
  expect(readinessOf("TECHNOLOGY", arrived, { readyPercent: 98, almostPercent: 91 }).state).toBe("NOT_YET");
});
