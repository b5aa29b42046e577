import { readFileSync } from "node:fs";
import fc from "fast-check";
import Schema from "typebox/schema";
import { expect, test } from "vitest";
import { addMonths, dayOf, formatDay, parseDay, type Day } from "../../platform/day.ts";
import { contributionsOf, endOfMonth, statementOf, type LedgerEntry } from "./ledger.ts";
import { ledgerRules, type LedgerRules } from "./ledger-rules.ts";

const day = (text: string): Day => parseDay(text)!;

/** So many months of one wage from a month on, each received at the month's end. */
const months = (first: string, count: number, wage: number, segment: "PU" | "BPU" = "PU"): LedgerEntry[] =>
  Array.from({ length: count }, (_, index) => addMonths(day(first), index)).flatMap((month) =>
    contributionsOf({ segment, wage, month, receivedOn: endOfMonth(month) }),
  );
const amounts = (wage: number, segment: "PU" | "BPU" = "PU"): number[] =>
  months("2024-01-01", 1, wage, segment).map(({ amount }) => amount);
const yieldOf = (rate: number): LedgerRules => ({
  ...ledgerRules,
  rates: [{ id: "contoh", year: 1993, rate, cite: "an example", verified: true }],
});
const paid = (on: string, amount: number, whole = false): LedgerEntry => ({
  kind: "PAYMENT",
  account: "MAIN",
  paidOn: day(on),
  amount,
  whole,
});

test("the worked examples of contributions", () => {
  expect(amounts(5_000_000)).toEqual([185_000, 100_000]);
  expect(amounts(5_060_000)).toEqual([187_220, 101_200]);
  expect(amounts(10_000_000)).toEqual([370_000, 200_000]);
  // Each part is rounded down by itself: 3.7 % of 1,234,567 is 45,678.979.
  expect(amounts(1_234_567)).toEqual([45_678, 24_691]);
  expect(statementOf(months("2020-01-01", 60, 5_060_000), day("2025-01-01"), yieldOf(0)).closing).toBe(17_305_200);
  expect(statementOf(months("2020-01-01", 60, 5_000_000), day("2025-01-01"), yieldOf(0)).closing).toBe(17_100_000);
  expect(statementOf(months("2015-01-01", 120, 10_000_000), day("2025-01-01"), yieldOf(0)).closing).toBe(68_400_000);
});

test("the tiers of those without a wage", () => {
  expect(amounts(500_000, "BPU")).toEqual([20_000]);
  expect(amounts(1_099_000, "BPU")).toEqual([20_000]);
  expect(amounts(1_100_000, "BPU")).toEqual([24_000]);
  expect(amounts(1_299_000, "BPU")).toEqual([24_000]);
  expect(amounts(1_300_000, "BPU")).toEqual([28_000]);
  expect(amounts(90_000_000, "BPU")).toEqual([414_000]);
});

test("the official illustration: 20 million at 5 % is 21 million a year later, with nothing put in", () => {
  const entry: LedgerEntry = {
    kind: "CONTRIBUTION_WORKER",
    account: "MAIN",
    month: day("2024-12-01"),
    receivedOn: day("2024-12-31"),
    amount: 20_000_000,
    wage: 0,
  };
  const statement = statementOf([entry], day("2026-01-01"), yieldOf(500));
  expect(statement.years.map(({ year, development, closing }) => [year, development, closing])).toEqual([
    [2024, 0, 20_000_000],
    [2025, 1_000_000, 21_000_000],
    [2026, 0, 21_000_000],
  ]);
});

test("a contribution earns from the month after its receipt, the running year its whole months only", () => {
  // 2020: 570,000 earns one month at 5.63 %: 2,674.25. 2021: 1,142,674 earns 5.57 %: 63,646.94.
  const entries = months("2020-11-01", 2, 10_000_000);
  expect(statementOf(entries, day("2022-01-15")).closing).toBe(1_206_321);
  // 1,206,321 in 2022 at 5.53 %, two whole months by 15 March: 11,118.26.
  const march = statementOf(entries, day("2022-03-15")).years.at(-1)!;
  expect(march.lines).toMatchObject([
    { kind: "DEVELOPMENT", amount: 11_118, rate: 553, provisional: "RUNNING_YEAR", rule: { id: "pengembangan-2022" } },
  ]);
});

test("half a rupiah goes to the even one", () => {
  const entry = (amount: number): LedgerEntry => ({
    kind: "CONTRIBUTION_WORKER",
    account: "MAIN",
    month: day("2024-12-01"),
    receivedOn: day("2024-12-31"),
    amount,
    wage: 0,
  });
  // 5 % of 10, 30 and 50 rupiah: 0.5, 1.5 and 2.5.
  const earned = [10, 30, 50].map(
    (amount) => statementOf([entry(amount)], day("2026-01-01"), yieldOf(500)).closing - amount,
  );
  expect(earned).toEqual([0, 2, 2]);
});

test("a year without its rate takes the last known one, and says so", () => {
  const statement = statementOf(months("2025-12-01", 1, 10_000_000), day("2028-01-01"));
  expect(statement.years[1]!.lines).toMatchObject([
    { kind: "DEVELOPMENT", rate: 550, provisional: "RATE_UNKNOWN", rule: { id: "pengembangan-2025", verified: false } },
  ]);
});

test("a month outside every rule is an error, never another year's numbers", () => {
  expect(() => months("1990-01-01", 1, 1_000_000)).toThrow(RangeError);
  expect(() => months("2010-01-01", 1, 1_000_000, "BPU")).toThrow(RangeError);
  expect(() => amounts(1.5)).toThrow(RangeError);
});

test("a partial payment earns nothing from its month on; a whole one takes the year's earnings along", () => {
  const entries = months("2024-01-01", 12, 10_000_000);
  const before = statementOf(entries, day("2025-04-10"), yieldOf(600));
  const all = statementOf([...entries, paid("2025-04-10", before.closing, true)], day("2026-02-01"), yieldOf(600));
  // 2024: 188,100 on 6,840,000. Three months of 2025: 0.5 % of 3 x 7,028,100 is 105,421.5, to the even rupiah.
  expect(before.closing).toBe(7_133_522);
  expect(all.closing).toBe(0);
  expect(all.years[1]!.lines.map(({ kind, amount }) => [kind, amount])).toEqual([
    ["DEVELOPMENT", 105_422],
    ["PAYMENT", -7_133_522],
  ]);
  const part = statementOf([...entries, paid("2025-04-10", 1_000_000)], day("2026-01-01"), yieldOf(600));
  // Three months on 7,028,100, nine on a million less: 0.5 % of 75,337,200.
  expect(part.years[1]).toMatchObject({ paid: 1_000_000, development: 376_686, closing: 6_404_786 });
});

test("every contribution goes to the main account today; a share of the additional one adds up to the part", () => {
  expect(months("2026-01-01", 2, 7_000_000).every(({ account }) => account === "MAIN")).toBe(true);
  const split: LedgerRules = {
    ...ledgerRules,
    accounts: [{ ...ledgerRules.accounts[0]!, main: 7_500, additional: 2_500 }],
  };
  const month = day("2026-01-01");
  const parts = contributionsOf({ segment: "PU", wage: 1_234_567, month, receivedOn: month }, split);
  expect(parts.map(({ account, amount }) => [account, amount])).toEqual([
    ["MAIN", 34_259],
    ["ADDITIONAL", 11_419],
    ["MAIN", 18_519],
    ["ADDITIONAL", 6_172],
  ]);
  const statement = statementOf(parts, day("2026-02-01"), split);
  expect(statement.balance).toEqual({ MAIN: 52_778, ADDITIONAL: 17_591 });
  expect(statement.closing).toBe(70_369);
});

const anyEntries = fc
  .array(
    fc.record({
      start: fc.integer({ min: 0, max: 120 }),
      count: fc.integer({ min: 1, max: 30 }),
      wage: fc.integer({ min: 1, max: 1_000_000_000 }),
    }),
    { minLength: 1, maxLength: 4 },
  )
  .chain((jobs) => {
    const entries = jobs
      .flatMap(({ start, count, wage }) => months(formatDay(addMonths(dayOf(2015, 7, 1), start)), count, wage))
      .filter(({ amount }) => amount > 0);
    const payment = fc.record({ on: fc.integer({ min: 0, max: 130 }), amount: fc.integer({ min: 1, max: 500_000 }) });
    return fc
      .array(payment, { maxLength: 3 })
      .map((payments) => [
        ...entries,
        ...payments.map(({ on, amount }) => paid(formatDay(addMonths(dayOf(2015, 8, 15), on)), amount)),
      ]);
  });
const anyDay = fc.integer({ min: 0, max: 150 }).map((months) => addMonths(dayOf(2015, 7, 15), months));

test("the lines add up to the closing balance, and each year to its own", () => {
  fc.assert(
    fc.property(anyEntries, anyDay, (entries, upTo) => {
      const statement = statementOf(entries, upTo);
      const lines = statement.years.flatMap((year) => year.lines);
      expect(lines.reduce((sum, { amount }) => sum + amount, 0)).toBe(statement.closing);
      let balance = 0;
      for (const year of statement.years) {
        expect(year.opening).toBe(balance);
        balance += year.contributions + year.development - year.paid;
        expect(year.closing).toBe(balance);
      }
      for (const account of ["MAIN", "ADDITIONAL"] as const) {
        let running = 0;
        for (const line of lines.filter((each) => each.account === account)) {
          running += line.amount;
          expect(line.balance).toBe(running);
        }
      }
      expect(lines.every(({ rule }) => rule.id !== "" && rule.cite !== "")).toBe(true);
    }),
    { numRuns: 200 },
  );
});

test("the order of entries does not matter", () => {
  fc.assert(
    fc.property(
      anyEntries.chain((entries) =>
        fc.tuple(fc.constant(entries), fc.shuffledSubarray(entries, { minLength: entries.length })),
      ),
      anyDay,
      ([entries, shuffled], upTo) => {
        expect(statementOf(shuffled, upTo)).toEqual(statementOf(entries, upTo));
      },
    ),
    { numRuns: 100 },
  );
});

test("a year's contributions in two halves are the same contributions", () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 100_000_000 }), fc.integer({ min: 0, max: 12 }), (wage, cut) => {
      const halves = [
        ...months("2024-01-01", cut, wage),
        ...months(formatDay(addMonths(dayOf(2024, 1, 1), cut)), 12 - cut, wage),
      ];
      expect(halves).toEqual(months("2024-01-01", 12, wage));
    }),
  );
});

test("what is held apart and told together: an entry split in two earns the same", () => {
  fc.assert(
    fc.property(anyEntries, fc.integer({ min: 1, max: 1_000 }), (entries, part) => {
      const split = entries.flatMap((entry) =>
        entry.amount > part
          ? [
              { ...entry, amount: part },
              { ...entry, amount: entry.amount - part },
            ]
          : [entry],
      );
      expect(statementOf(split, day("2027-06-01")).closing).toBe(statementOf(entries, day("2027-06-01")).closing);
    }),
    { numRuns: 100 },
  );
});

test("the files hold to their schemas", () => {
  const read = (name: string) => JSON.parse(readFileSync(`policies/${name}`, "utf8"));
  for (const name of ["contributions", "development"]) {
    expect(Schema.Errors(read(`${name}.schema.json`), read(`${name}.json`))[1]).toEqual([]);
  }
});
