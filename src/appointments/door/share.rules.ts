import type { ServiceRules } from "../../entitlement/index.ts";
import type { KeptFor } from "../appointment.ts";

/** A branch's own share, from a day on. */
export type OfficeShare = { readonly officeId: string; readonly fromDay: string; readonly percent: number };

/**
 * The share of a branch's times in office hours that is offered online on a day, in per cent: the branch's own where it
 * chose one, inside the bounds that hold now; else head office's.
 * @param shares of any offices, by day and by when they were set
 */
export function onlineShareOn(
  { onlinePercent, branchLeast, branchMost }: ServiceRules["quota"],
  shares: readonly OfficeShare[],
  officeId: string,
  day: string,
): number {
  const own = shares.findLast((share) => share.officeId === officeId && share.fromDay <= day);
  return own ? Math.min(branchMost, Math.max(branchLeast, own.percent)) : onlinePercent;
}

/**
 * What each of a day's times is kept for, in their order: those for the door are spread evenly over the day. 51 times of
 * which 80 % are online keep ten or eleven for the door, every fifth one.
 * @param turn which working day this is: the first of them, and so the officer who has it, moves from day to day
 */
export function keepTimes(count: number, onlinePercent: number, turn: number): KeptFor[] {
  const door = (upTo: number): number => Math.floor((upTo * (100 - onlinePercent)) / 100);
  return Array.from({ length: count }, (_, index) => {
    const at = index + (turn % 100);
    return door(at + 1) > door(at) ? "DOOR" : "ONLINE";
  });
}
