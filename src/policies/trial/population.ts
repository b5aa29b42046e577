import type { Case, Reason } from "../../entitlement/index.ts";
import { addDays, addMonths, formatDay, parseDay } from "../../platform/day.ts";
import type { TrialCase } from "./trial.ts";

/** Numbers from 0 to under 1 that follow from the seed alone (mulberry32). */
function numbersFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

type Shares<Value> = ReadonlyArray<readonly [value: Value, share: number]>;

// Reasons and ages of 2021 claims (claims data of that year). What the data call "other" is shared out by assumption, so
// that every reason has somebody: a change that touches one of them shows.
const reasonShares: Shares<Reason> = [
  ["RESIGN", 0.55],
  ["PHK", 0.36],
  ["PENSIUN_56", 0.04],
  ["MENINGGAL", 0.02],
  ["SEBAGIAN_10", 0.01],
  ["PKWT_AKHIR", 0.008],
  ["PENSIUN_PKB", 0.002],
  ["SEBAGIAN_30_TUNAI", 0.002],
  ["SEBAGIAN_30_KREDIT", 0.002],
  ["BPU_BERHENTI", 0.002],
  ["CACAT_TOTAL", 0.002],
  ["KELUAR_WNA", 0.001],
  ["KELUAR_WNI", 0.001],
];
/** Of those with ten years of membership or more, how many took a tenth three years ago: their tax is progressive. Assumed. */
const tookBefore = 0.2;
const ageShares: Shares<readonly [from: number, years: number]> = [
  [[19, 1], 0.02],
  [[20, 10], 0.45],
  [[30, 10], 0.28],
  [[40, 10], 0.14],
  [[50, 6], 0.05],
  [[56, 8], 0.06],
];
/** Membership years: "most have 1-3 years" (DOMAIN 5.1); the shares are assumed. */
const tenureShares: Shares<readonly [from: number, years: number]> = [
  [[1, 2], 0.62],
  [[3, 4], 0.24],
  [[7, 8], 0.14],
];
/** Regions in equal shares: no source tells them apart (the eleven of DOMAIN 5.2). */
const regions = [
  "Sumbagut",
  "Sumbarriau",
  "Sumbagsel",
  "Banten",
  "DKI Jakarta",
  "Jawa Barat",
  "Jawa Tengah dan DIY",
  "Jawa Timur",
  "Kalimantan",
  "Sulama",
  "Banuspa",
];

function pick<Value>(shares: Shares<Value>, at: number): Value {
  let sum = 0;
  for (const [value, share] of shares) if (at < (sum += share)) return value;
  return shares.at(-1)![0];
}

/** What the law asks of a reason beside the work: declared by the claimant, or on the person's papers. */
function factsOf(reason: Reason, next: () => number): NonNullable<Case["facts"]> {
  switch (reason) {
    case "PHK":
      return { phkProof: "TANDA_TERIMA_LAPORAN" };
    case "PENSIUN_PKB":
      return { companyPensionAge: 55 };
    case "SEBAGIAN_30_TUNAI":
      return { houseInSpouseName: next() < 0.5 };
    case "SEBAGIAN_30_KREDIT":
      return { creditUse: next() < 0.5 ? "UANG_MUKA" : "ANGSURAN" };
    default:
      return {};
  }
}

function one(index: number, on: string, next: () => number): TrialCase {
  const today = parseDay(on)!;
  const within = ([from, years]: readonly [number, number]): number => Math.floor((from + next() * years) * 12);
  const reason = pick(reasonShares, next());
  const partial = reason.startsWith("SEBAGIAN");
  const pensioned = reason === "PENSIUN_56" || reason === "PENSIUN_PKB";
  const ageMonths = pensioned ? within([reason === "PENSIUN_56" ? 55.5 : 54.5, 8]) : within(pick(ageShares, next()));
  const tenure = partial ? within([9, 12]) : within(pick(tenureShares, next()));
  const worked = Math.min(tenure, Math.max(6, ageMonths - 18 * 12));
  const leftOn = addDays(today, -Math.floor(next() * 120));
  const startedOn = formatDay(addMonths(leftOn, -worked));
  const wage = Math.round((1_800_000 + next() * next() * 12_000_000) / 1000) * 1000;
  const exit = formatDay(leftOn);
  const deathDate = reason === "MENINGGAL" ? exit : null;
  // 5.7 per cent of the wage a month (3.7 % + 2 %), without its development.
  const saved = Math.round(wage * 0.057) * worked;
  const took = !partial && worked >= 120 && next() < tookBefore ? Math.floor(saved / 10) : 0;
  const facts: Case = {
    case: `P-${index}`,
    on,
    reason,
    policy: null,
    member: {
      birthDate: formatDay(addMonths(today, -ageMonths)),
      citizenship: reason === "KELUAR_WNA" ? "WNA" : "WNI",
      deathDate,
    },
    membership: {
      segment: reason === "BPU_BERHENTI" ? "BPU" : "PU",
      firstContribution: startedOn,
      employments: [
        {
          from: startedOn,
          to: partial ? null : exit,
          endReason: partial ? null : reason,
          letterDate: reason === "RESIGN" ? formatDay(addDays(leftOn, Math.floor(next() * 14))) : null,
        },
      ],
    },
    balance: saved - took,
    paidBefore: took > 0 ? [{ date: formatDay(addMonths(today, -36)), reason: "SEBAGIAN_10", gross: took }] : [],
    taxId: next() < 0.94 ? "NIK_VALID" : "NONE",
    taxResident: true,
    heir: reason === "MENINGGAL" ? { relation: "SPOUSE" } : null,
    completeOn: on,
    facts: factsOf(reason, next),
  };
  return { facts, region: regions[Math.floor(next() * regions.length)]!, sex: next() < 0.42 ? "F" : "M", wage };
}

/**
 * Claimants made up by a seed: the same seed, number and day give the same people, and none of them exists.
 * @param on the day on which they all ask, `YYYY-MM-DD`
 */
export function* population(number: number, seed: number, on: string): Generator<TrialCase> {
  const next = numbersFrom(seed);
  for (let index = 1; index <= number; index++) yield one(index, on, next);
}
