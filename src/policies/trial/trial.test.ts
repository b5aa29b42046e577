import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { lawBook, type Case, type PolicyFile } from "../../entitlement/index.ts";
import { createTestPlatform } from "../../../tests/test-platform.ts";
import { population } from "./population.ts";
import { trialPicture } from "./trial.page-model.ts";
import { beginTrial, trialDays, tryPolicy } from "./trial.rules.ts";
import type { TrialCase } from "./trial.ts";
import { tryClaims, tryPeople, workMinutes } from "./try-claims.ts";

const book = lawBook();
const minutes = { perDocument: 2, perInterview: 12 };
const inForce = JSON.parse(readFileSync("policies/permenaker-4-2022.json", "utf8")) as PolicyFile;

/** The version in force, from 1 January 2027, with one thing changed. */
function changed(change: (draft: any) => void): PolicyFile {
  const draft = structuredClone(inForce) as any;
  draft.id = "uji";
  draft.effectiveFrom = "2027-01-01";
  change(draft);
  return draft as PolicyFile;
}

const twoMonths = changed(({ parameters }) =>
  parameters.waitingPeriod.RESIGN.push({ ...parameters.waitingPeriod.RESIGN[0], from: "2027-01-01", months: 2 }),
);

/** Somebody of 30 who resigned on this day, and asks on 10 June 2026. */
function resigned(id: string, left: string, more: Partial<Case> = {}): TrialCase {
  const employments = [{ from: "2023-01-01", to: left, endReason: "RESIGN" as const, letterDate: left }];
  const facts: Case = {
    case: id,
    on: "2026-06-10",
    reason: "RESIGN",
    policy: null,
    member: { birthDate: "1996-02-03", citizenship: "WNI", deathDate: null },
    membership: { segment: "PU", firstContribution: "2023-01-01", employments },
    balance: 20_000_000,
    paidBefore: [],
    taxId: "NIK_VALID",
    taxResident: true,
    heir: null,
    completeOn: null,
    ...more,
  };
  return { facts, region: "Jawa Barat", sex: "F", wage: 4_000_000 };
}

test("a waiting period of two months instead of one turns away who left five weeks ago", () => {
  const five = [
    resigned("A", "2026-03-02"),
    resigned("B", "2026-04-01"),
    resigned("C", "2026-05-02"),
    resigned("D", "2026-05-05"),
    resigned("E", "2026-06-01"),
  ];
  const tally = tryPolicy(five, twoMonths, book, minutes);
  expect(tally).toMatchObject({ cases: 5, same: 2, differing: 3, worse: 3, days: { later: 91, earlier: 0 } });
  expect(tally.kinds).toMatchObject({ NO_LONGER_ELIGIBLE: 2, LATER_DAY: 3, NEWLY_ELIGIBLE: 0 });
  expect(tally.worseCases.map((each) => each.case)).toEqual(["C", "D", "E"]);
  expect(tally.by.age).toEqual({ "30-39": { cases: 5, same: 2, better: 0, worse: 3, other: 0 } });
  expect(tally.worseCases[0]!.id).toEqual({
    before: "Berhak, diterima Rp20.000.000.",
    after: "Baru berhak mulai 2026-07-02.",
  });
  expect(trialPicture(tally).kinds.map(({ kind, count }) => [kind, count])).toEqual([
    ["NO_LONGER_ELIGIBLE", 2],
    ["LATER_DAY", 3],
  ]);
});

test("who asked under an older regulation than the draft follows is named: what changed before the draft is in their difference", () => {
  const since = changed(({ parameters }) => {
    parameters.waitingPeriod.RESIGN.push({ ...parameters.waitingPeriod.RESIGN[0], from: "2026-06-01", months: 2 });
  });
  Object.assign(since, { id: "baru", effectiveFrom: "2026-06-01" });
  const files = [...book.policies.map(({ file }) => file), since].map((file) =>
    file.id === "permenaker-4-2022" ? { ...file, effectiveTo: "2026-05-31" } : file,
  );
  const draft = { ...since, id: "lagi", effectiveFrom: "2027-01-01" };
  const asked = [resigned("A", "2026-04-01", { on: "2026-05-10" }), resigned("B", "2026-05-02")];
  const tally = tryPolicy(asked, draft, lawBook(files), minutes);
  expect(tally).toMatchObject({ cases: 2, differing: 1, otherRules: { "permenaker-4-2022": 1 } });
  expect(tally.worseCases.map((each) => each.case)).toEqual(["A"]);
  expect(tryPolicy(asked, twoMonths, book, minutes).otherRules).toEqual({});
});

test("a pension age of 57 instead of 56 is a year later for who is 56", () => {
  const older = changed(({ parameters }) => (parameters.pensionAge[0].value = 57));
  const born = (birthDate: string): Partial<Case> => ({
    reason: "PENSIUN_56",
    member: { birthDate, citizenship: "WNI", deathDate: null },
  });
  const tally = tryPolicy(
    [resigned("A", "2026-05-01", born("1970-01-10")), resigned("B", "2026-05-01", born("1968-01-10"))],
    older,
    book,
    minutes,
  );
  expect(tally).toMatchObject({ same: 1, worse: 1, days: { later: 365 } });
  expect(tally.worseCases[0]!.en.after).toBe("Eligible only from 2027-01-10.");
});

test("a document that is dropped is lighter for everybody, and saves two minutes each", () => {
  const lighter = changed(({ reasons }) => {
    reasons.RESIGN.documents = reasons.RESIGN.documents.filter(([code]: [string]) => code !== "BUKU_TABUNGAN");
  });
  const tally = tryPolicy([resigned("A", "2026-03-02"), resigned("B", "2026-04-01")], lighter, book, minutes);
  expect(tally).toMatchObject({ same: 0, worse: 0, differing: 2, documents: { dropped: { BUKU_TABUNGAN: 2 } } });
  expect(tally.minutes.before - tally.minutes.after).toBe(4);
});

test("the same policy changes nothing for ten thousand people, and a seed gives the same people", () => {
  const same = changed(() => {});
  expect(tryPolicy(population(10_000, 7, "2026-06-10"), same, book, minutes)).toMatchObject({
    same: 10_000,
    unanswered: {},
  });
  expect([...population(50, 7, "2026-06-10")]).toEqual([...population(50, 7, "2026-06-10")]);
  const resigning = [...population(10_000, 7, "2026-06-10")].filter(({ facts }) => facts.reason === "RESIGN").length;
  expect(Math.abs(resigning - 5500)).toBeLessThan(150);
});

test("claims of the house are tried in a transaction that cannot write, and no row changes", async () => {
  const { db, keys, pool } = await createTestPlatform();
  await pool.query(`reset role`);
  const sealed = (value: unknown, purpose: string): Buffer => keys.seal(JSON.stringify(value), purpose);
  const [office, member, card, claim] = [1, 2, 3, 4].map((n) => `00000000-0000-8000-8000-00000000000${n}`);
  const { claimSeals } = await import("../../claims/index.ts");
  await pool.query(
    "insert into offices (id, code, name, kind, address, zone) values ($1, 'X', 'Mampang', 'BRANCH', '-', 'Asia/Jakarta')",
    [office],
  );
  await pool.query(
    "insert into members (id, nik_index, person_sealed, birth_date, citizenship, tax_id) values ($1, 'a', 'a', '1996-02-03', 'WNI', 'NIK_VALID')",
    [member],
  );
  await pool.query(
    "insert into memberships (id, member_id, kpj_index, kpj_sealed, segment, first_contribution) values ($1, $2, 'a', 'a', 'PU', '2023-01-01')",
    [card, member],
  );
  await pool.query(
    "insert into employments (id, membership_id, from_day, to_day, end_reason, letter_date, wage) values (gen_random_uuid(), $1, '2023-01-01', '2026-05-02', 'RESIGN', '2026-05-02', 4000000)",
    [card],
  );
  await pool.query(
    "insert into ledger_years (member_id, year, contributions, development, balance) values ($1, 2025, 0, 0, 20000000)",
    [member],
  );
  await pool.query(
    `insert into claims (id, code, member_id, office_id, reason, status, status_since, policy_id, person_sealed, contact_sealed, contact_index, answers_sealed, created_at)
    values ($1, 'JHT-1', $2, $3, 'RESIGN', 'DRAFT', now(), 'permenaker-4-2022', $4, 'c', 'c', $5, now())`,
    [
      claim,
      member,
      office,
      sealed({ nik: "3174034302960004" }, claimSeals.person),
      sealed({ reason: "RESIGN" }, claimSeals.answers),
    ],
  );
  // A job taken after the day for which the law is asked was none on that day.
  await pool.query(
    "insert into employments (id, membership_id, from_day, to_day, end_reason, letter_date, wage) values (gen_random_uuid(), $1, '2026-06-20', null, null, null, 5000000)",
    [card],
  );
  const versions = async () =>
    (await pool.query("select xmin::text, xmax::text from claims union all select xmin::text, xmax::text from members"))
      .rows;
  const before = await versions();
  const tally = await tryClaims({ db, keys }, book, twoMonths, {
    kinds: ["PAST", "OPEN", "DRAFT"],
    from: "2026-03-10",
    to: "2026-06-10",
  });
  expect(tally).toMatchObject({ cases: 1, worse: 1, days: { later: 30 } });
  expect(tally.by.sex).toEqual({ F: { cases: 1, same: 0, better: 0, worse: 1, other: 0 } });
  expect(JSON.stringify(tally)).not.toContain("3174034302960004");
  expect(await versions()).toEqual(before);
});

test("every reason has somebody among the made-up people, and nobody of them is beyond the law's answer", () => {
  const people = [...population(20_000, 1, "2026-06-10")];
  expect(new Set(people.map(({ facts }) => facts.reason)).size).toBe(13);
  expect(
    tryPolicy(
      people,
      changed(() => {}),
      book,
      minutes,
    ),
  ).toMatchObject({ same: 20_000, unanswered: {} });
  const touched = (change: (draft: any) => void): number => tryPolicy(people, changed(change), book, minutes).differing;
  // Some twenty of twenty thousand leave the country; some hundred took a tenth before, and pay by the brackets.
  expect(touched(({ reasons }) => reasons.KELUAR_WNA.documents.push(["KARTU_KELUARGA", "LAW"]))).toBeGreaterThan(5);
  expect(touched(({ parameters }) => (parameters.partial[0].percent.SEBAGIAN_30_KREDIT = 25))).toBeGreaterThan(5);
  expect(touched(({ parameters }) => (parameters.progressiveTax.at(-1).brackets[0].percent = 6))).toBeGreaterThan(20);
});

test("who must wait longer is work moved, not work saved", () => {
  const five = ["2026-05-05", "2026-06-01"].map((left, index) => resigned(`${index}`, left));
  const tally = tryPolicy(five, twoMonths, book, minutes);
  expect(tally.worse).toBe(2);
  // Five documents of two minutes and an interview of twelve, for each of the two.
  expect(tally.minutes).toEqual({ before: 44, after: 44 });
});

test("each differing case says what it is counted by, and those of one group can be asked for", () => {
  const two = [resigned("A", "2026-05-05"), { ...resigned("B", "2026-05-05"), region: "Banten", wage: 1_900_000 }];
  const trial = beginTrial(twoMonths, book, minutes, { most: 10, group: { by: "region", name: "Banten" } });
  trial.add(two);
  const tally = trial.result();
  expect([tally.worse, tally.worseCases.length]).toEqual([2, 1]);
  expect(tally.worseCases[0]).toMatchObject({
    case: "B",
    region: "Banten",
    age: "30-39",
    sex: "F",
    wage: "<2,5 jt",
    reason: "RESIGN",
  });
});

test("made-up people are tried in parts, and come out as all at once", async () => {
  const made = { people: 1_001, seed: 3, on: "2026-06-10" };
  const whole = tryPolicy(population(1_001, 3, "2026-06-10"), twoMonths, book, workMinutes(twoMonths, book));
  expect(await tryPeople(book, twoMonths, made)).toEqual(whole);
  expect(whole.cases).toBe(1_001);
});

test("a value that begins after the first day is tried on its own day, against the present rule of that day", () => {
  const later = changed(({ parameters }) => {
    parameters.pensionAge.push({ ...parameters.pensionAge[0], from: "2028-01-01", value: 57 });
    parameters.payWithinWorkingDays.push({ ...parameters.payWithinWorkingDays[0], from: "2027-01-01", value: 4 });
  });
  expect(trialDays(later, book)).toEqual(["2027-01-01", "2028-01-01"]);
  expect(trialDays({ ...later, effectiveTo: "2027-12-31" }, book)).toEqual(["2027-01-01"]);
  const pensioner = resigned("A", "2026-05-01", {
    reason: "PENSIUN_56",
    member: { birthDate: "1970-01-10", citizenship: "WNI", deathDate: null },
  });
  const first = tryPolicy([pensioner], later, book, minutes);
  expect(first).toMatchObject({ on: "2027-01-01", same: 1 });
  const second = tryPolicy([pensioner], later, book, minutes, "2028-01-01");
  expect(second).toMatchObject({ on: "2028-01-01", worse: 1, days: { later: 365 } });
});

test("what the present rule changes by itself on that day is not the draft's doing", () => {
  const rising = structuredClone(inForce) as any;
  rising.id = "yang-berlaku";
  rising.effectiveFrom = "2026-01-01";
  rising.parameters.pensionAge.push({ ...rising.parameters.pensionAge[0], from: "2028-01-01", value: 57 });
  const present = lawBook([rising as PolicyFile]);
  const copy = { ...structuredClone(rising), id: "uji", effectiveFrom: "2027-01-01" } as PolicyFile;
  const pensioner = resigned("A", "2026-05-01", {
    reason: "PENSIUN_56",
    member: { birthDate: "1970-01-10", citizenship: "WNI", deathDate: null },
  });
  expect(trialDays(copy, present)).toEqual(["2027-01-01", "2028-01-01"]);
  expect(tryPolicy([pensioner], copy, present, minutes, "2028-01-01")).toMatchObject({ same: 1, differing: 0 });
});
