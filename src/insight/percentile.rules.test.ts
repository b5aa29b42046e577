import { expect, test } from "vitest";
import { percentile } from "./percentile.rules.ts";

test("of five people who waited 1, 2, 2, 3 and 30 days the half waited 2 at most, and nine of ten 30", () => {
  const seen = [
    { value: 30, count: 1 },
    { value: 1, count: 1 },
    { value: 2, count: 2 },
    { value: 3, count: 1 },
  ];
  expect([percentile(seen, 0.5), percentile(seen, 0.9)]).toEqual([2, 30]);
});

test("of ten, the ninth is the ninetieth percentile and one late payment does not move it", () => {
  const seen = [
    { value: 4, count: 9 },
    { value: 40, count: 1 },
  ];
  expect([percentile(seen, 0.9), percentile(seen, 1)]).toEqual([4, 40]);
});

test("where nobody was seen there is no number", () => {
  expect(percentile([], 0.5)).toBeNull();
});
