import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { differences, lawBook, policyBefore, taughtCases, type PolicyFile } from "../entitlement/index.ts";
import { parseDay } from "../platform/day.ts";
import { examplesOf } from "./example.rules.ts";

const shipped = JSON.parse(readFileSync("policies/permenaker-4-2022.json", "utf8"));
const book = lawBook();

/** The examples of a rule from 1 July 2027 on, written from the present one. */
function taughtBy(change: (file: typeof shipped) => void) {
  const file = structuredClone(shipped);
  Object.assign(file, { id: "permenaker-9-2027", effectiveFrom: "2027-07-01" });
  change(file);
  const before = policyBefore(book, { id: file.id, from: parseDay("2027-07-01")! })!;
  return examplesOf(book, before, file as PolicyFile, differences(before.file, file as PolicyFile));
}

test("a longer waiting period is taught by the worked case of that reason, its days moved by whole years", () => {
  const examples = taughtBy((file) => (file.parameters.waitingPeriod.RESIGN[0].months = 2));
  const example = examples.find(({ title }) => title?.en === "A month to the day after the letter");
  expect(example).toEqual({
    reason: "RESIGN",
    on: "2028-06-02",
    title: { id: "Pas satu bulan sejak tanggal surat", en: "A month to the day after the letter" },
    facts: {
      id: "Usia 36 tahun; peserta sejak 1 Januari 2017; hari terakhir bekerja 30 April 2028, surat perusahaan 2 Mei 2028; saldo Rp18.450.000.",
      en: "36 years old; member since 1 January 2017; last day of work 30 April 2028, employer's letter 2 May 2028; balance Rp18.450.000.",
    },
    before: { id: "Berhak, diterima Rp18.450.000.", en: "Eligible, receives Rp18.450.000." },
    after: { id: "Baru berhak mulai 2028-07-02.", en: "Eligible only from 2028-07-02." },
    whyBefore: {
      id: "Tanggal yang sama pada bulan berikutnya sudah berhak.",
      en: "The same-numbered day of the next month is eligible.",
    },
    why: [
      {
        id: "Masa tunggu (mengundurkan diri): 2 bulan sejak tanggal surat perusahaan. Dulu: 1 bulan.",
        en: "Waiting period (resigned): 2 months from the date of the employer's letter. Before: 1 month.",
      },
    ],
  });
  expect(new Set(examples.map(({ reason }) => reason))).toEqual(new Set(["RESIGN"]));
});

test("one of each reason comes before a second of any, and at most six are taught", () => {
  const examples = taughtBy((file) => {
    file.parameters.taxIdAbove[0].value = 15_000_000;
  });
  expect(examples.map(({ reason }) => reason)).toHaveLength(6);
  expect(new Set(examples.map(({ reason }) => reason)).size).toBe(6);
  for (const { title, why } of examples) {
    expect(title).not.toBeNull();
    expect(why![0]!.id).toContain("NPWP diminta: bila saldo di atas Rp15.000.000");
  }
});

test("every change that a case can show is shown before a second case of another", () => {
  const examples = taughtBy((file) => {
    file.parameters.waitingPeriod.PHK[0].months = 2;
    file.parameters.taxIdAbove[0].value = 15_000_000;
    file.parameters.payWithinWorkingDays[0].value = 3;
  });
  const told = examples.flatMap(({ why }) => why!.map(({ id }) => id.split(":")[0]));
  expect(new Set(told)).toEqual(new Set(["Masa tunggu (kena PHK)", "NPWP diminta", "Batas waktu bayar"]));
  expect(examples).toHaveLength(6);
});

test("made-up people stand in for a reason of which no worked case comes out differently", () => {
  const examples = taughtBy((file) => (file.parameters.progressiveTax.at(-1).noTaxIdSurchargePercent = 30));
  expect(examples.map(({ reason, title }) => [reason, title?.id ?? null])).toEqual([
    ["PENSIUN_56", "Usia 56, tahun pajak ketiga, tanpa nomor pajak"],
    ["PHK", null],
  ]);
  const made = examples[1]!;
  expect(made.facts!.id).toMatch(/^Usia \d\d tahun; peserta sejak .*; tanpa nomor pajak; /);
  expect(made.whyBefore).toBeNull();
  expect(made.why![0]!.id).toContain("tanpa nomor pajak ditambah 30% dari pajaknya. Dulu: ");
});

test("worked cases teach the rule that follows the one they were written for, in its first year", () => {
  // Cases are moved later, never back: only those of days under the rule that was replaced say anything about it.
  const before = policyBefore(book, { id: "x", from: parseDay("2021-07-01")! })!;
  const titles = taughtCases(book, before, parseDay("2021-07-01")!).map(({ title }) => title.en);
  expect(titles).toEqual([
    "Ten years from 29 February 2012, claimed on the day",
    "Ten years from 29 February 2012, claimed on the eve",
    "The last day of Permenaker 19/2015",
    'One day of 2021 makes it "about", though it ends in 2022',
    "Complete on the last day of 2021, counted in 2022 only",
    "The day before the regulation came into force is answered by the one before it",
    "The last day of the old brackets",
    "The first day of the new brackets, under the same regulation",
    "The old brackets to their last",
    "The same six hundred million a day later",
    "The old brackets knew no 35 %",
    "The old brackets without a tax number",
  ]);
  const now = policyBefore(book, { id: "x", from: parseDay("2027-07-01")! })!;
  const taught = taughtCases(book, now, parseDay("2027-07-01")!);
  expect(taught.length).toBeGreaterThan(40);
  for (const { facts } of taught) {
    expect(facts.on >= "2027-07-01").toBe(true);
    expect(facts.on < "2028-07-01").toBe(true);
  }
});
