import fc from "fast-check";
import { expect, test } from "vitest";
import type { Heir } from "./heir.ts";
import {
  divideBoth,
  firstInOrder,
  isShare,
  isUnder,
  isWhole,
  payeesOf,
  sharesOf,
  whatHeirsLack,
} from "./heir.rules.ts";

const heir = (place: number, more: Partial<Heir> = {}): Heir => ({
  id: `heir-${place}`,
  place,
  person: { nik: `317401010160000${place}`, name: `AHLI WARIS ${place}`, birthDate: "1980-01-01", guardian: null },
  relation: "CHILD",
  share: null,
  paidThrough: null,
  contact: null,
  bank: { bankCode: "014", account: `123456789${place}`, holder: `AHLI WARIS ${place}` },
  bankMatch: "MATCH",
  bankChangedAt: null,
  bankRefusedAt: null,
  gross: null,
  tax: null,
  fixedAt: null,
  ...more,
});
const share = (numerator: number, denominator: number) => ({ numerator, denominator });
const near = (relation: string): number =>
  ["SPOUSE CHILD", "PARENT", "SIBLING"].findIndex((each) => each.includes(relation));

test("a widow with a quarter and two children with three eighths are the whole; a third each of two are not", () => {
  expect(isWhole([share(1, 4), share(3, 8), share(3, 8)])).toBe(true);
  expect(isWhole([share(1, 3), share(1, 3)])).toBe(false);
  expect(isWhole([share(1, 2), share(2, 3)])).toBe(false);
  expect([share(0, 2), share(3, 2), share(1, 0), share(1, 100_001), share(1, 100_000)].map(isShare)).toEqual([
    false,
    false,
    false,
    false,
    true,
  ]);
});

test("what cannot be divided goes to the first: 100 by thirds is 34, 33, 33", () => {
  const thirds = [share(1, 3), share(1, 3), share(1, 3)];
  expect(divideBoth({ gross: 100, tax: 0 }, thirds, 0).map(({ gross }) => gross)).toEqual([34, 33, 33]);
  expect(divideBoth({ gross: 100, tax: 0 }, thirds, 2).map(({ gross }) => gross)).toEqual([33, 33, 34]);
});

test("the tax of the whole is divided with it: 60 million, tax 500,000, a quarter and twice three eighths", () => {
  expect(divideBoth({ gross: 60_000_000, tax: 500_000 }, [share(1, 4), share(3, 8), share(3, 8)], 0)).toEqual([
    { gross: 15_000_000, tax: 125_000 },
    { gross: 22_500_000, tax: 187_500 },
    { gross: 22_500_000, tax: 187_500 },
  ]);
});

test("whatever the sum, the shares and who is first: parts sum to the whole to the rupiah, none is taxed above itself", () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 1, max: 1000 }), { minLength: 1, maxLength: 50 }),
      fc.integer({ min: 0, max: 9_000_000_000_000_000 }),
      fc.nat(1_000_000),
      fc.nat(49),
      (weights, gross, taxOf, who) => {
        const all = weights.reduce((sum, each) => sum + each, 0);
        const tax = Math.min(gross, taxOf);
        const parts = divideBoth(
          { gross, tax },
          weights.map((each) => share(each, all)),
          who % weights.length,
        );
        const sum = (of: "gross" | "tax"): bigint => parts.reduce((total, part) => total + BigInt(part[of]), 0n);
        expect([sum("gross"), sum("tax")]).toEqual([BigInt(gross), BigInt(tax)]);
        expect(parts.every((part) => part.tax >= 0 && part.tax <= part.gross)).toBe(true);
      },
    ),
    { numRuns: 200 },
  );
});

test("of age on the eighteenth birthday, not the day before", () => {
  expect([isUnder(18, "2008-06-03", "2026-06-02"), isUnder(18, "2008-06-02", "2026-06-02")]).toEqual([true, false]);
});

test("first is who comes first in the law's order, then who was named first", () => {
  expect(firstInOrder([heir(1, { relation: "PARENT" }), heir(2), heir(3, { relation: "SPOUSE" })], near)).toBe(1);
});

test("what heirs lack: a guardian for a minor, an account, shares that are the whole, somebody of age who receives", () => {
  const on = "2026-06-02";
  const minor = { nik: "3174010101600009", name: "ANAK", birthDate: "2015-01-01", guardian: null };
  expect(whatHeirsLack([], on, 18)).toEqual([{ place: null, code: "NO_HEIR" }]);
  expect(whatHeirsLack([heir(1), heir(2)], on, 18)).toEqual([]);
  expect(whatHeirsLack([heir(1, { person: minor }), heir(2, { bank: null })], on, 18)).toEqual([
    { place: 1, code: "GUARDIAN" },
    { place: 2, code: "BANK" },
  ]);
  expect(whatHeirsLack([heir(1, { share: share(1, 2) }), heir(2)], on, 18)).toEqual([
    { place: null, code: "SHARES_PARTLY" },
  ]);
  expect(whatHeirsLack([heir(1, { share: share(1, 2) }), heir(2, { share: share(1, 3) })], on, 18)).toEqual([
    { place: null, code: "SHARES_SUM" },
  ]);
  const guarded = { ...minor, guardian: { name: "IBU", nik: "3174010101800001" } };
  expect(whatHeirsLack([heir(1, { person: guarded }), heir(2, { paidThrough: "heir-1" })], on, 18)).toEqual([
    { place: 2, code: "RECEIVER" },
  ]);
  expect(whatHeirsLack([heir(1), heir(2, { paidThrough: "heir-1", bank: null })], on, 18)).toEqual([]);
});

test("one payment for each who receives: of three, one is authorised by another; a minor's goes to the guardian's name", () => {
  const guardian = { name: "SITI AMINAH", nik: "3174014101800001" };
  const heirs = [
    heir(1, { gross: 40, tax: 4 }),
    heir(2, { gross: 30, tax: 3, paidThrough: "heir-1" }),
    heir(3, { gross: 30, tax: 3, person: { ...heir(3).person, guardian } }),
  ];
  expect(
    payeesOf(heirs).map(({ heirId, name, gross, tax, net, parts }) => [heirId, name, gross, tax, net, parts.length]),
  ).toEqual([
    ["heir-1", "AHLI WARIS 1", 70, 7, 63, 2],
    ["heir-3", "SITI AMINAH", 30, 3, 27, 1],
  ]);
  expect(sharesOf(heirs)).toEqual([share(1, 3), share(1, 3), share(1, 3)]);
});
