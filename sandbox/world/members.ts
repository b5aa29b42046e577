import type { Chance } from "./chance.ts";
import { chanceFor } from "./chance.ts";
import { addDays, addMonths, yearOf } from "./days.ts";
import { ASSOCIATION_INDEX, EMPLOYERS_PER_BRANCH, nppOf } from "./offices/employers.ts";
import type { Identifiers } from "./identifiers.ts";
import { balanceOf, keepLedger } from "./ledger.ts";
import type { CivilRecord, Employment, Member, Membership, PaidBefore, Reason } from "./member.ts";
import type { Sex } from "./names.ts";
import { inventName } from "./names.ts";
import type { Place } from "./offices/places.ts";
import { BRANCHES } from "./offices/places.ts";

export type MemberAndRecord = { readonly member: Member; readonly civil: CivilRecord };

/** Claim reasons of 2021 (DOMAIN 5.1); WORKING is our own addition, as most members are not claiming. */
const STILL_WORKING_SHARE = 0.25;
const REASONS: readonly (readonly [Reason, number])[] = [
  ["RESIGN", 55],
  ["PHK", 36],
  ["PENSIUN_56", 4],
  ["MENINGGAL", 2],
  ["SEBAGIAN_10", 2],
  ["PKWT_AKHIR", 0.7],
  ["CACAT_TOTAL", 0.3],
];

/** Ages of claimants (DOMAIN 5.1): [from, to) in years. */
const AGES: readonly (readonly [readonly [number, number], number])[] = [
  [[20, 30], 47],
  [[30, 40], 28],
  [[40, 50], 14],
  [[50, 56], 5],
  [[56, 72], 6],
];

const BANKS: readonly (readonly [string, number])[] = [
  ["002", 30],
  ["014", 22],
  ["008", 16],
  ["009", 15],
  ["451", 6],
  ["200", 3],
  ["022", 3],
  ["110", 2],
  ["113", 1],
  ["114", 2],
];

function inventBirthDate(chance: Chance, today: string, reason: Reason | null): string {
  const [from, to] =
    reason === "PENSIUN_56"
      ? ([56, 66] as const)
      : reason === "SEBAGIAN_10"
        ? ([32, 55] as const)
        : chance.weighted(AGES);
  return addDays(addMonths(today, -12 * chance.whole(from, to - 1)), -chance.whole(1, 360));
}

/** Most have been members for one to three years (DOMAIN 5.1); nobody starts before 18. */
function inventMonthsOfWork(chance: Chance, age: number, reason: Reason | null): number {
  const longest = Math.max(4, Math.floor((age - 18.5) * 12));
  if (reason === "SEBAGIAN_10") return Math.min(longest, chance.whole(122, 260));
  if (reason === "PENSIUN_56") return Math.min(longest, chance.whole(60, 340));
  return Math.min(
    longest,
    chance.weighted([
      [chance.whole(3, 12), 20],
      [chance.whole(13, 36), 55],
      [chance.whole(37, 180), 25],
    ]),
  );
}

function inventWage(chance: Chance): number {
  return 10_000 * Math.round(250 + 450 * chance.next() + 900 * chance.next() ** 6);
}

function inventEndDate(chance: Chance, today: string, reason: Reason | null, birthDate: string): string | null {
  if (reason === null || reason === "SEBAGIAN_10") return null;
  const to = addDays(today, -(chance.happens(0.12) ? chance.whole(1, 29) : chance.whole(35, 900)));
  const turned56 = addMonths(birthDate, 56 * 12);
  return reason === "PENSIUN_56" && to < turned56 ? turned56 : to;
}

function inventLetterDate(chance: Chance, today: string, reason: Reason | null, to: string | null): string | null {
  if (to === null || (reason !== "RESIGN" && reason !== "PHK" && reason !== "PKWT_AKHIR") || chance.happens(0.03))
    return null;
  const letter = addDays(to, chance.whole(0, 20));
  return letter > today ? today : letter;
}

function firstOfMonth(day: string): string {
  return `${day.slice(0, 8)}01`;
}

function inventMemberships(
  chance: Chance,
  ids: Identifiers,
  today: string,
  birthDate: string,
  reason: Reason | null,
  branchIndex: number,
): Membership[] {
  const age = yearOf(today) - yearOf(birthDate);
  const months = inventMonthsOfWork(chance, age, reason);
  const to = inventEndDate(chance, today, reason, birthDate);
  const start = firstOfMonth(addMonths(to ?? today, -months));
  const selfEmployed = (reason === null || reason === "MENINGGAL") && chance.happens(0.12);
  const npp = (): string =>
    nppOf(branchIndex, selfEmployed ? ASSOCIATION_INDEX : chance.whole(0, EMPLOYERS_PER_BRANCH - 1));
  const wage = selfEmployed ? 1_000_000 + 200_000 * chance.whole(0, 12) : inventWage(chance);
  const endReason = to === null ? null : reason;
  const last: Employment = {
    npp: npp(),
    from: start,
    to,
    endReason,
    letterDate: inventLetterDate(chance, today, reason, to),
    wage,
  };
  const segment = selfEmployed ? "BPU" : "PU";
  if (months < 12 || selfEmployed || !chance.happens(0.3)) {
    return [{ kpj: ids.kpj(), segment, firstContribution: start, employments: [last] }];
  }
  const changed = firstOfMonth(addMonths(start, Math.floor(months / 2)));
  const left = addDays(changed, -1);
  const earlier: Employment = {
    npp: npp(),
    from: start,
    to: left,
    endReason: "RESIGN",
    letterDate: left,
    wage: Math.round(wage / 12_500) * 10_000,
  };
  const later: Employment = { ...last, from: changed };
  if (chance.happens(0.6))
    return [{ kpj: ids.kpj(), segment, firstContribution: start, employments: [earlier, later] }];
  return [
    { kpj: ids.kpj(), segment, firstContribution: changed, employments: [later] },
    { kpj: ids.kpj(), segment, firstContribution: start, employments: [earlier] },
  ];
}

/** A tenth was paid once to a few of those who have been members for more than ten years. */
function inventPaidBefore(chance: Chance, memberships: readonly Membership[], today: string): PaidBefore[] {
  const first = memberships.map((each) => each.firstContribution).sort()[0]!;
  const earliest = addMonths(first, 121);
  const date = addMonths(firstOfMonth(today), -chance.whole(6, 60));
  if (date < earliest || !chance.happens(0.15)) return [];
  return partialBefore(memberships, date, today);
}

/** One tenth of the balance at the end of the year before, rounded down, paid on `date`. */
export function partialBefore(memberships: readonly Membership[], date: string, today: string): PaidBefore[] {
  const before = keepLedger(memberships, [], today).filter((row) => row.year < yearOf(date));
  const gross = Math.floor(balanceOf(before) / 10);
  return gross === 0 ? [] : [{ date, reason: "SEBAGIAN_10", gross }];
}

/** An ordinary account number: its third digit from the end is never 9, where the bank misbehaves on purpose. */
export function inventAccount(chance: Chance): string {
  const start = String(chance.whole(0, 99_999)).padStart(5, "0");
  const ordinary = chance.whole(0, 8);
  return `88${start}${ordinary}${String(chance.whole(0, 99)).padStart(2, "0")}`;
}

export function emailOf(name: string, serial: number): string {
  return `${name.toLowerCase().replaceAll(/[^a-z]+/g, ".")}.${serial}@contoh.example`;
}

function inventPerson(chance: Chance, place: Place): { sex: Sex; name: string; motherName: string } {
  const sex: Sex = chance.happens(0.55) ? "M" : "F";
  const culture = chance.happens(0.75) ? place.culture : "JAWA";
  return { sex, name: inventName(chance, culture, sex), motherName: inventName(chance, culture, "F") };
}

const PLACES: readonly (readonly [number, number])[] = BRANCHES.map((place, index) => [index, place.weight]);

/** One ordinary member, invented from the seed and a serial number. */
export function inventMember(seed: string, serial: number, today: string, ids: Identifiers): MemberAndRecord {
  const chance = chanceFor(`${seed}/member/${serial}`);
  const branchIndex = chance.weighted(PLACES);
  const place = BRANCHES[branchIndex]!;
  const { sex, name, motherName } = inventPerson(chance, place);
  const reason = chance.happens(STILL_WORKING_SHARE) ? null : chance.weighted(REASONS);
  const birthDate = inventBirthDate(chance, today, reason);
  const area = chance.happens(0.8) ? place.area : BRANCHES[chance.weighted(PLACES)]!.area;
  const nik = ids.nik(area, chance.whole(1, 8), birthDate, sex);
  const memberships = inventMemberships(chance, ids, today, birthDate, reason, branchIndex);
  const paidBefore = inventPaidBefore(chance, memberships, today);
  const member: Member = {
    nik,
    name,
    birthDate,
    sex,
    motherName,
    phone: ids.phone(),
    email: emailOf(name, serial),
    citizenship: "WNI",
    taxId: chance.weighted([
      ["NIK_VALID", 80],
      ["NPWP16", 8],
      ["NPWP15", 4],
      ["NONE", 8],
    ]),
    memberships,
    ledger: keepLedger(memberships, paidBefore, today),
    paidBefore,
    bankAccounts: [{ bank: chance.weighted(BANKS), account: inventAccount(chance), holder: name.toUpperCase() }],
    homeBranch: place.code,
  };
  return { member, civil: { nik, name, birthDate, motherName, deceased: reason === "MENINGGAL" } };
}
