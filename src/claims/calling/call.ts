/** How a call ended. REACHED and LETTER end the matter; the others put the claim back on the list. */
export const callOutcomes = ["REACHED", "NOT_REACHED", "CALL_AGAIN", "LETTER"] as const;
export type CallOutcome = (typeof callOutcomes)[number];

/** A claim whose newest message reached nobody; no name and no number before an officer takes it. */
export type Unreached = {
  readonly claimId: string;
  readonly code: string;
  readonly since: Date;
  /** How often somebody called about this message, and how the last call ended. */
  readonly tries: number;
  readonly lastOutcome: CallOutcome | null;
};

/** A call that an officer has taken. */
export type OpenCall = { readonly id: string; readonly claimId: string; readonly takenBy: string };

/** A letter that a call ended with. */
export type Letter = {
  readonly id: string;
  readonly claimId: string;
  readonly code: string;
  readonly writtenAt: Date;
  /** Null while it is still to be printed. */
  readonly printedAt: Date | null;
};
