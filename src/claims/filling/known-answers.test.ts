import { expect, test } from "vitest";
import { lawBook } from "../../entitlement/index.ts";
import type { MemberFacts } from "../../members/index.ts";
import { knownAnswers, reasonsOnRecord } from "./known-answers.rules.ts";

type Job = MemberFacts["memberships"][number]["employments"][number];
const job = (to: string | null, endReason: string | null, letterDate: string | null = null): Job => ({
  employer: "PT Benang Contoh",
  from: "2019-02-01",
  to,
  endReason,
  letterDate,
});
const member = (employments: readonly Job[], told: Partial<MemberFacts> = {}): MemberFacts => ({
  id: "m",
  birthDate: "1990-03-02",
  citizenship: "WNI",
  deathDate: null,
  taxId: "NIK_VALID",
  homeOfficeId: null,
  memberships: [{ segment: "PU", firstContribution: "2012-01-01", employments }],
  balance: 10_000_000,
  paidBefore: [],
  ...told,
});
const known = (facts: MemberFacts) => knownAnswers(facts, lawBook(), "2026-06-02");

test("a claim begins with the reported reason, the letter's date and the job that ended", () => {
  expect(known(member([job("2026-04-30", "RESIGN", "2026-05-01")]))).toEqual({
    reason: "RESIGN",
    letterDate: "2026-05-01",
    lastEmployment: { employer: "PT Benang Contoh", from: "2019-02-01", to: "2026-04-30" },
  });
  expect(known(member([job("2020-01-31", "RESIGN", "2020-02-01"), job("2026-04-30", "PHK")]))).toEqual({
    reason: "PHK",
    lastEmployment: { employer: "PT Benang Contoh", from: "2019-02-01", to: "2026-04-30" },
  });
});

test("who turned 56 and still works begins with that, and with no job that ended", () => {
  expect(known(member([job(null, null)], { birthDate: "1970-06-01" }))).toEqual({ reason: "PENSIUN_56" });
});

test("where the law says no today nothing is filled in: still working, too early, not reported, nothing left", () => {
  expect(known(member([job("2026-04-30", "RESIGN", "2026-05-01"), job(null, null)]))).toEqual({});
  expect(known(member([job("2026-05-20", "PHK")]))).toEqual({});
  expect(known(member([job("2026-04-30", null)]))).toEqual({});
  expect(known(member([job("2026-04-30", "PHK")], { balance: 0 }))).toEqual({});
});

test("of the dead nobody is told: heirs claim otherwise", () => {
  expect(reasonsOnRecord(member([job("2026-04-30", "MENINGGAL")], { deathDate: "2026-04-30" }))).toEqual([]);
  expect(reasonsOnRecord(member([job("2026-04-30", "MENINGGAL")]))).toEqual(["PENSIUN_56"]);
});
