import { addWorkingDays, findPolicy, type LawBook, type Reason } from "../../entitlement/index.ts";
import { addDays, formatDay, parseDay } from "../../platform/day.ts";

/**
 * Whether a reason is finished at a branch under a policy: begun here, nothing of it is lost. Once an officer has seen the claimant
 * there, it goes on like any other; only heirs have a desk of their own.
 */
export const endsAtBranch = (book: LawBook, policyId: string, reason: Reason, seenAtBranch = false): boolean =>
  isByHeirs(reason) || (!seenAtBranch && findPolicy(book, policyId)?.file.reasons[reason].channel === "BRANCH");

/** The first day on which a branch is open, today counted. Sunday 7 June 2026: Monday 8. @param today `YYYY-MM-DD` */
export const nextBranchDay = (today: string): string => formatDay(addWorkingDays(addDays(parseDay(today)!, -1), 1).day);

/** A claim after a death: whatever the policy's channel, its file opens for an officer's eyes first. */
export const isByHeirs = (reason: Reason | undefined): boolean => reason === "MENINGGAL";

/** The first year of which a later claim is taxed progressively, if a part is paid on a day. @param paidOn `YYYY-MM-DD` */
export function progressiveFrom(book: LawBook, policyId: string, paidOn: string): number {
  const { parameters } = findPolicy(book, policyId)!.spans[0]!;
  return Number(paidOn.slice(0, 4)) + parameters.finalTax.years;
}
