import fc from "fast-check";
import { expect, test } from "vitest";
import { percentOf } from "./money.ts";

test("a share of every amount is exact, of the greatest that a number holds too", () => {
  expect(percentOf(199, 5)).toBe(9);
  expect(percentOf(9_007_199_254_740_991, 100)).toBe(9_007_199_254_740_991);
  expect(percentOf(9_007_199_254_740_991, 35)).toBe(3_152_519_739_159_346);
  const amount = fc.oneof(fc.maxSafeNat(), fc.integer({ min: 0, max: 1_000_000_000 }));
  fc.assert(
    fc.property(amount, fc.integer({ min: 0, max: 100 }), (rupiah, percent) => {
      expect(BigInt(percentOf(rupiah, percent))).toBe((BigInt(rupiah) * BigInt(percent)) / 100n);
    }),
  );
});
