import { addDays, addMonths, formatDay, parseDay, type Day } from "../../platform/day.ts";
import { caseOf, type ClaimAnswers } from "../../claims/index.ts";
import { addWorkingDays, decide, isWorkingDay, type LawBook, type Reason } from "../../entitlement/index.ts";
import type { MemberRow } from "../../members/index.ts";

/** A member of the demo world, with what only the world knows. */
export type WorldMember = MemberRow & {
  readonly phone: string;
  readonly homeBranch: string;
  readonly bankAccounts: ReadonlyArray<{ readonly bank: string; readonly account: string; readonly holder: string }>;
};

/** How far a claim of the demo comes: where it stands today, or how it ended. */
export type Ending =
  | "PAID"
  | "APPROVED"
  | "VERIFIED"
  | "INTERVIEWED"
  | "CORRECTION"
  | "BOOKED"
  | "SENT"
  | "DRAFT"
  | "REFUSED"
  | "WITHDRAWN";

/** One claim of the demo. Days are numbers of `platform/day`; `nth` makes one story differ from the next. */
export type Story = {
  readonly nth: number;
  readonly member: WorldMember;
  readonly answers: ClaimAnswers & { readonly reason: Reason };
  readonly sentOn: Day;
  readonly ending: Ending;
};

/** The last working day before so many working days back from a day. */
export function workingDayBefore(today: Day, count: number): Day {
  let day = today;
  for (let left = count; left > 0;) {
    day = addDays(day, -1);
    if (isWorkingDay(day)) left -= 1;
  }
  return day;
}

/** Of a hundred claims that ended, how: most by money, a few refused or taken back. */
const endedAs = (nth: number): Ending => (nth % 17 === 5 ? "REFUSED" : nth % 29 === 11 ? "WITHDRAWN" : "PAID");

/** What is open today, with the working days since it was sent: what each state takes, and some that wait too long. */
const open: ReadonlyArray<readonly [Ending, number]> = [
  ["SENT", 1],
  ["BOOKED", 1],
  ["INTERVIEWED", 3],
  ["INTERVIEWED", 4],
  ["VERIFIED", 5],
  ["CORRECTION", 4],
  ["DRAFT", 2],
  ["INTERVIEWED", 2],
  ["VERIFIED", 6],
  ["APPROVED", 7],
  ["BOOKED", 2],
  ["INTERVIEWED", 8],
];

/** Reasons that are begun at home and finished at a branch: they stay drafts. */
const begunOnly: readonly Reason[] = ["CACAT_TOTAL", "BPU_BERHENTI", "KELUAR_WNI", "KELUAR_WNA", "PENSIUN_PKB"];

/** The job that a member had last, or has. */
export const lastJob = ({ memberships }: WorldMember) =>
  memberships
    .flatMap(({ employments }) => employments)
    .reduce((latest, job) => ((job.to ?? "9999") > (latest.to ?? "9999") ? job : latest));

/** What a member would answer: the reason that the registry knows, or a part of the balance where they still work. */
function answersOf(member: WorldMember, nth: number): (ClaimAnswers & { readonly reason: Reason }) | null {
  const reason = lastJob(member).endReason as Reason | null;
  if (reason === "PHK") return { reason, phkProof: nth % 3 === 0 ? "PERJANJIAN_BERSAMA" : "TANDA_TERIMA_LAPORAN" };
  if (reason === "MENINGGAL") return { reason, deathDate: lastJob(member).to!, heirs: ["SPOUSE"] };
  if (reason === "RESIGN" || reason === "PENSIUN_56" || reason === "PKWT_AKHIR") return { reason };
  if (reason !== null || lastJob(member).to !== null) return null;
  if (nth % 3 === 0) return { reason: "SEBAGIAN_30_TUNAI", houseInSpouseName: false };
  return nth % 3 === 1 ? { reason: "SEBAGIAN_10" } : { reason: "SEBAGIAN_30_KREDIT", creditUse: "UANG_MUKA" };
}

/** Since when the law would say yes, as the registry stands; null where it never would. */
function entitledSince(member: WorldMember, answers: ClaimAnswers, today: Day, book: LawBook): Day | null {
  const facts = {
    id: member.nik,
    birthDate: member.birthDate,
    citizenship: member.citizenship,
    deathDate: null,
    taxId: member.taxId,
    homeOfficeId: null,
    memberships: member.memberships.map((each) => ({
      ...each,
      employments: each.employments.map((job) => ({ ...job, employer: null })),
    })),
    balance: member.ledger.at(-1)?.balance ?? 0,
    paidBefore: member.paidBefore,
  };
  const decision = decide(caseOf(member.nik, facts, answers, formatDay(today), null), book);
  return "error" in decision || !decision.eligible ? null : parseDay(decision.eligibleFrom!);
}

type Kind = "LEFT_WORK" | "CONTRACT_ENDED" | "PENSION" | "PART" | "HEIRS";
const kindOfReason = (reason: Reason): Kind => {
  if (reason === "MENINGGAL") return "HEIRS";
  if (reason === "PENSIUN_56") return "PENSION";
  if (reason === "PKWT_AKHIR") return "CONTRACT_ENDED";
  return reason.startsWith("SEBAGIAN") ? "PART" : "LEFT_WORK";
};
/** Most have left work; some are old enough, take a part, or are heirs: more of the rare ones than in truth, so that each is seen. */
function kindOf(nth: number): Kind {
  if (nth % 40 === 20) return "HEIRS";
  if (nth % 13 === 4) return "PART";
  if (nth % 20 === 7) return "PENSION";
  return nth % 25 === 9 ? "CONTRACT_ENDED" : "LEFT_WORK";
}

/** People in the order of their NIK's serial, which has nothing to do with who they are. */
const shuffled = (members: readonly WorldMember[]): WorldMember[] =>
  members
    .map((member, index) => ({ member, at: (index * 7_919) % 100_003 }))
    .sort((a, b) => a.at - b.at)
    .map(({ member }) => member);

/** The day on which the nth of `count` past claims was sent: from a year ago to three weeks ago, thicker towards today. */
const pastDay = (today: Day, nth: number, count: number): Day =>
  addDays(today, -(21 + Math.floor(344 * (1 - ((nth + 0.5) / count) ** 0.75))));

/**
 * A year of claims for a demo world: `past` that ended, `opened` that are open today. The same members and day give the same
 * stories. Each member has one; who is somebody that a visitor can be (`taken`) has none.
 */
export function claimStories(
  members: readonly WorldMember[],
  taken: ReadonlySet<string>,
  today: Day,
  book: LawBook,
  { past, opened }: { readonly past: number; readonly opened: number },
): Story[] {
  const crowd = shuffled(members.filter(({ nik }) => !taken.has(nik)));
  const able = crowd.flatMap((member, index) => {
    const answers = answersOf(member, index);
    const since = answers && entitledSince(member, answers, today, book);
    return answers && since !== null ? [{ member, answers, since }] : [];
  });
  const used = new Set<string>();
  // People come soon after their day: of those whose day was there, the one whose day was last.
  const next = (sentOn: Day, kind: Kind, branch: string | null = null) => {
    let best: (typeof able)[number] | null = null;
    for (const each of able) {
      const { member, since, answers } = each;
      if (used.has(member.nik) || since > sentOn || (best && best.since >= since)) continue;
      if (kindOfReason(answers.reason) !== kind || (branch !== null && member.homeBranch !== branch)) continue;
      if (member.paidBefore.every(({ date }) => parseDay(date)! < sentOn)) best = each;
    }
    if (best) used.add(best.member.nik);
    return best;
  };
  const stories: Story[] = [];
  const add = (sentOn: Day, ending: Ending, found: ReturnType<typeof next>): void => {
    if (found) stories.push({ nth: stories.length, member: found.member, answers: found.answers, sentOn, ending });
  };
  for (let nth = 0; nth < past; nth++) {
    const kind = kindOf(nth);
    const sentOn = pastDay(today, nth, past);
    // Heirs come to the desk on a working day, and their claims end by money.
    const day = kind === "HEIRS" && !isWorkingDay(sentOn) ? addWorkingDays(sentOn, 1).day : sentOn;
    add(day, kind === "HEIRS" ? "PAID" : endedAs(nth), next(day, kind));
  }
  for (let nth = 0; nth < opened; nth++) {
    const [ending, days] = open[nth % open.length]!;
    const kind = kindOf(nth);
    const sentOn = workingDayBefore(today, days);
    // Two of five lie in the branch that visitors of the demo know.
    add(sentOn, ending, next(sentOn, kind === "HEIRS" ? "LEFT_WORK" : kind, nth % 5 < 2 ? "MAMPANG" : null));
  }
  for (const [index, reason] of begunOnly.entries()) {
    const member = crowd.find((each) => !used.has(each.nik) && lastJob(each).to !== null);
    if (!member) break;
    used.add(member.nik);
    const sentOn = addDays(today, -3 * (index + 1));
    const answers = { reason, ...(reason === "PENSIUN_PKB" && { companyPensionAge: 55 }) };
    stories.push({ nth: stories.length, member, answers, sentOn, ending: "DRAFT" });
  }
  return stories;
}

/** Somebody born so many years before a day. */
export const bornYearsBefore = (day: string, years: number): string =>
  formatDay(addMonths(parseDay(day)!, -12 * years));
