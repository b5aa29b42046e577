import type { Case, Decision, Reason } from "../../entitlement/index.ts";

/** A case to try, and what it is counted by. Nothing here names a person. */
export type TrialCase = {
  readonly facts: Case;
  readonly region: string;
  readonly sex: "F" | "M" | "UNKNOWN";
  /** Last monthly wage in whole rupiah; null where no employment tells it. */
  readonly wage: number | null;
};

/** How a case comes out differently. A case can differ in several ways. */
export const trialKinds = [
  "NO_LONGER_ELIGIBLE",
  "LATER_DAY",
  "MORE_DOCUMENTS",
  "LESS_MONEY",
  "PAID_LATER",
  "NEWLY_ELIGIBLE",
  "EARLIER_DAY",
  "FEWER_DOCUMENTS",
  "MORE_MONEY",
  "PAID_EARLIER",
  "OTHER",
] as const;
export type TrialKind = (typeof trialKinds)[number];

/** What is worse for the claimant: shown apart and first. */
export const worseKinds: ReadonlySet<TrialKind> = new Set([
  "NO_LONGER_ELIGIBLE",
  "LATER_DAY",
  "MORE_DOCUMENTS",
  "LESS_MONEY",
  "PAID_LATER",
]);

/** One case that differs. Days are `YYYY-MM-DD`. */
export type DifferingCase = {
  readonly case: string;
  readonly on: string;
  readonly reason: Reason;
  readonly region: string;
  /** The bands by which it is counted. */
  readonly age: string;
  readonly sex: TrialCase["sex"];
  readonly wage: string;
  readonly kinds: readonly TrialKind[];
  readonly worse: boolean;
  readonly id: { readonly before: string; readonly after: string };
  readonly en: { readonly before: string; readonly after: string };
};

export type Group = { cases: number; same: number; better: number; worse: number; other: number };
export const dimensions = ["region", "age", "sex", "wage", "reason"] as const;
export type Dimension = (typeof dimensions)[number];

/** What a trial found. Money is whole rupiah, days calendar days, minutes an officer's. */
export type TrialTally = {
  policy: string;
  /** The day whose values of the policy were tried: its first one, or a later one on which a value begins. */
  on: string;
  cases: number;
  same: number;
  differing: number;
  /** Cases worse in any way; the rest of the differing ones are better, or different in another way. */
  worse: number;
  kinds: Record<TrialKind, number>;
  days: { later: number; earlier: number };
  documents: { added: Record<string, number>; dropped: Record<string, number> };
  /** Only over cases that are eligible both ways. */
  money: { taxMore: number; taxLess: number; netMore: number; netLess: number };
  /**
   * Officer minutes: documents asked, and interviews, of the cases that are eligible now or on a later day. Who must
   * wait comes later: their work is moved, not saved.
   */
  minutes: { before: number; after: number };
  by: Record<Dimension, Record<string, Group>>;
  /** Cases that one of the two laws cannot answer, by the code of the trouble. */
  unanswered: Record<string, number>;
  /**
   * Cases whose own day had another regulation than the one that the candidate follows, by its id: what changed between those two
   * is in their difference too.
   */
  otherRules: Record<string, number>;
  /** At most so many each as the trial was asked to keep; every one is counted. */
  worseCases: DifferingCase[];
  otherCases: DifferingCase[];
};

/** How many differing cases are kept to be read, unless more are asked for: so many worse ones, so many others. */
export const keptMost = 1000;

/** Which differing cases are kept: at most so many, of all or of one group. */
export type Kept = { readonly most: number; readonly group?: { readonly by: Dimension; readonly name: string } };

/** Minutes of an officer's work. */
export type WorkMinutes = { readonly perDocument: number; readonly perInterview: number };

export type Pair = { readonly before: Decision; readonly after: Decision };
