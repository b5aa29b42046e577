import type { Confirmation, ToldEnd } from "../../members/index.ts";

/** Whose version stands: the company's, or the other one (the worker's, or what was on record). */
export type Side = "COMPANY" | "OTHER";

/** What a dispute seals. */
export type Papers = {
  readonly confirmation: Confirmation;
  /** The worker's own words; null where the company differs from the record. */
  readonly words: string | null;
  /** The officer's reason, once it is decided. */
  readonly reason: string | null;
};

export const disputeSeal = "employers.dispute";

export const shortestReason = 10;
/** Letters as people count them: an emoji is one. */
export const isReason = (text: string): boolean => [...text.trim()].length >= shortestReason;

/** Whether two ends are one and the same: then there is nothing to dispute. */
export const sameEnd = (one: ToldEnd, other: ToldEnd): boolean =>
  one.endedOn === other.endedOn && one.reason === other.reason && one.letterDate === other.letterDate;
