import type { Reason } from "../member.ts";
import type { Sex } from "../names.ts";

/** A job of a demo person, counted back from today so that it is right on whatever day the demo starts. */
export type Job = {
  readonly months: number;
  readonly wage: number;
  /** Days since the last day of work; null while still working. */
  readonly endedDaysAgo: number | null;
  /** Days since the employer's letter; null when there is none. */
  readonly letterDaysAgo?: number | null;
  readonly endReason?: Reason;
  /** Under a card (KPJ) of its own. */
  readonly ownCard?: true;
};

/** What became of the figures, for the sentence that tells the visitor what to expect. */
export type Outcome = {
  /** "Eligible; Rp41.276.500; no tax", worked out from the ledger. */
  readonly eligible: string;
  readonly account: string;
  /** The family's accounts, with their holders. */
  readonly family: string;
  /** A month after the letter, the last day of work or the 56th birthday, as the reason demands. */
  readonly waitsUntil: string;
  readonly paidOn: string;
};

export type Story = {
  readonly name: string;
  readonly sex: Sex;
  /** Months of age today; a few days are added so that nobody has a birthday on the first day. */
  readonly ageMonths: number;
  readonly branch: string;
  readonly reason: Reason;
  readonly jobs: readonly Job[];
  /** BPU: for own account; PU where it is left out. */
  readonly segment?: "BPU";
  /** WNA: a foreigner; WNI where it is left out. */
  readonly citizenship?: "WNA";
  readonly taxId?: "NIK_VALID" | "NPWP16" | "NONE";
  readonly bank?: string;
  /** Last three digits of the bank account, where the bank behaves in a special way. */
  readonly accountEnding?: string;
  readonly holder?: string;
  readonly phoneEnding?: string;
  readonly civilName?: string;
  readonly deceased?: true;
  /** Who may claim after this person's death, each with an account of their own, and how it ends. */
  readonly family?: ReadonlyArray<{ readonly name: string; readonly accountEnding?: string }>;
  /** A tenth was paid so many years ago. */
  readonly partialYearsAgo?: number;
  /** Everything was paid so many years ago. */
  readonly paidOutYearsAgo?: number;
  readonly expect: (outcome: Outcome) => string;
};
