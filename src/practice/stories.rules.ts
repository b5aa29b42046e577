import type { ClaimReason } from "../claims/index.ts";
import { parametersAt, policyInForce, type LawBook, type Policy } from "../entitlement/index.ts";
import { addDays, addMonths, parseDay, type Day } from "../platform/day.ts";
import type { ExerciseKind, PracticeDesk } from "./exercise.ts";
import { exercises, exercisesAt } from "./exercises.rules.ts";

/** What one exercise tells. Where a new rule makes it: for which reason, on which paper, and from which day one waits. */
export type Story = {
  readonly kind: ExerciseKind;
  readonly reason: ClaimReason;
  readonly about: string | null;
  readonly waitsFrom: Day | null;
};

/** So long a rule is new, in days: as long as what was practised under it is kept. */
export const newForDays = 90;

/** The paper that says from which day one waits. */
const waitingPapers = {
  RESIGN: "SURAT_PENGUNDURAN_DIRI",
  PHK: "BUKTI_PHK",
  PKWT_AKHIR: "SURAT_KONTRAK_HABIS",
} as const;
type Waits = keyof typeof waitingPapers;

/** The rule in force on a day and the one before it, where the change is so young that it is still to be learnt. */
export function newRule(book: LawBook, today: string): { readonly before: Policy; readonly after: Policy } | null {
  const day = parseDay(today)!;
  const after = policyInForce(book, day);
  if (!after || addDays(after.from, newForDays) < day) return null;
  const before = book.policies.findLast(({ from, file }) => file.revoked === null && from < after.from);
  return before ? { before, after } : null;
}

/** The last day from which whoever waited may claim today; null for a reason without waiting. */
function lastStart(policy: Policy, reason: Waits, today: Day): Day | null {
  const wait = parametersAt(policy, today).waiting[reason];
  if (!wait) return null;
  let day = addDays(addMonths(today, -wait.months), -wait.days + 3);
  while (addDays(addMonths(day, wait.months), wait.days) > today) day = addDays(day, -1);
  return day;
}

/** Somebody between the two waiting periods: who need not wait any more, or who must wait longer now. */
function waitingStories(before: Policy, after: Policy, today: Day): Story[] {
  for (const reason of Object.keys(waitingPapers) as Waits[]) {
    const [old, now] = [lastStart(before, reason, today), lastStart(after, reason, today)];
    if (old === null || now === null || old === now) continue;
    return now > old
      ? [{ kind: "NEW_RULE_SOONER", reason, about: null, waitsFrom: now }]
      : [{ kind: "NEW_RULE_LATER", reason, about: waitingPapers[reason], waitsFrom: old }];
  }
  return [];
}

/** Every claim for a reason brings this paper now, and did not before. */
function paperStories(before: Policy, after: Policy): Story[] {
  for (const kind of exercisesAt("FIRST")) {
    const reason = exercises[kind].reason!;
    const known = before.file.reasons[reason].documents.map(([code]) => code);
    const added = after.file.reasons[reason].documents.find(([code, , when]) => !when && !known.includes(code));
    if (added) return [{ kind: "NEW_RULE_PAPER", reason, about: added[0], waitsFrom: null }];
  }
  return [];
}

/**
 * The stories of a desk on a day, in the order in which they are dealt: first what a new rule changes in waiting periods
 * and papers, where one is new. What it changes in amounts is in every claim.
 */
export function storiesAt(desk: PracticeDesk, book: LawBook, today: string): Story[] {
  const rule = desk === "FIRST" ? newRule(book, today) : null;
  return [
    ...(rule ? waitingStories(rule.before, rule.after, parseDay(today)!) : []),
    ...(rule ? paperStories(rule.before, rule.after) : []),
    ...exercisesAt(desk).map((kind) => ({ kind, reason: exercises[kind].reason!, about: null, waitsFrom: null })),
  ];
}
