import { reasons, relations, taxIds, type Case, type Reason } from "../src/entitlement/case.ts";

/** The same numbers each run, so that runs can be compared. */
function dice(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 0x1_0000_0000) * below);
  };
}

const text = (year: number, month: number, day: number): string =>
  `${year}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;

/**
 * Different cases, the named reasons in turn: some eligible, some not, with zero to three jobs, earlier payments, heirs.
 * All are of a day from 1 May 2022 on, so that permenaker-4-2022 is in force.
 */
export function variedCases(count: number, of: readonly Reason[] = reasons): Case[] {
  const roll = dice(20_220_504);
  const pick = <Value>(values: readonly Value[]): Value => values[roll(values.length)]!;
  const day = (from: number, years: number): string => text(from + roll(years), 1 + roll(12), 1 + roll(28));
  return Array.from({ length: count }, (_, index) => {
    const reason = of[index % of.length]!;
    const year = 2022 + roll(4);
    const on = text(year, year === 2022 ? 5 + roll(8) : 1 + roll(12), 1 + roll(28));
    const jobs = roll(8) === 0 ? 0 : 1 + roll(3);
    const employments = Array.from({ length: jobs }, (_unused, job) => {
      const last = job === jobs - 1;
      const to = last && roll(6) === 0 ? null : last ? day(year - 1, 2) : day(2012 + job * 2, 2);
      const letterDate = to === null || roll(8) === 0 ? null : to;
      return { from: text(2010 + job * 2, 1, 1), to, endReason: to && roll(5) ? reason : null, letterDate };
    });
    const dead = reason === "MENINGGAL" ? roll(10) > 0 : roll(25) === 0;
    const heirs = Array.from({ length: 1 + roll(3) }, () => ({ relation: pick(relations) }));
    return {
      case: `c${index + 1}`,
      on,
      reason,
      policy: roll(10) === 0 ? "permenaker-4-2022" : null,
      member: {
        birthDate: day(1958, 40),
        citizenship: roll(12) === 0 || reason === "KELUAR_WNA" ? "WNA" : "WNI",
        deathDate: dead ? day(2020, 2) : null,
      },
      membership: {
        segment: reason === "BPU_BERHENTI" || roll(15) === 0 ? "BPU" : "PU",
        firstContribution: day(2005, 12),
        employments,
      },
      balance: roll(20) === 0 ? 0 : 100_000 * (1 + roll(3_000)),
      paidBefore: Array.from({ length: roll(4) === 0 ? 1 + roll(2) : 0 }, () => ({
        date: day(2016, 6),
        reason: pick(reasons),
        gross: 100_000 * (1 + roll(300)),
      })),
      taxId: pick(taxIds),
      taxResident: roll(15) > 0,
      heir: reason !== "MENINGGAL" ? null : roll(2) ? heirs[0]! : heirs,
      completeOn: roll(3) === 0 ? null : on,
      ...(reason === "PENSIUN_PKB" ? { facts: { companyPensionAge: 50 + roll(6) } } : {}),
      ...(reason === "PHK"
        ? { facts: { phkProof: pick(["PERJANJIAN_BERSAMA", "PEMBERITAHUAN_DAN_PERNYATAAN"]) } }
        : {}),
      ...(reason === "SEBAGIAN_30_KREDIT" ? { facts: { creditUse: pick(["UANG_MUKA", "ANGSURAN"]) } } : {}),
    };
  });
}
