import type { ClaimStatus } from "./claim.ts";

/** Who may do a thing to a claim. PARTNER is the bank's answer, through the system. */
export type ClaimRole = "CLAIMANT" | "CS" | "PENATA_MADYA" | "SYSTEM";

export type ClaimVerb =
  | "save-answer"
  | "submit"
  | "withdraw"
  | "pass-interview"
  | "verify-first"
  | "return-to-first"
  | "approve"
  | "request-correction"
  | "answer-correction"
  | "refuse"
  | "pay"
  | "stop-payment";

type Transition = {
  readonly from: readonly ClaimStatus[];
  readonly to: ClaimStatus | "RESUME";
  readonly by: readonly ClaimRole[];
};

/**
 * The whole life of a claim: from -> verb -> to, by whom. What is not here cannot happen.
 * `RESUME`: back to where the claim was when the correction was asked for (SUBMITTED or INTERVIEWED).
 */
export const claimTransitions: Readonly<Record<ClaimVerb, Transition>> = {
  "save-answer": { from: ["DRAFT"], to: "DRAFT", by: ["CLAIMANT"] },
  submit: { from: ["DRAFT"], to: "SUBMITTED", by: ["CLAIMANT"] },
  withdraw: {
    from: ["DRAFT", "SUBMITTED", "INTERVIEWED", "VERIFIED", "CORRECTION"],
    to: "WITHDRAWN",
    by: ["CLAIMANT"],
  },
  "pass-interview": { from: ["SUBMITTED"], to: "INTERVIEWED", by: ["CS"] },
  "verify-first": { from: ["INTERVIEWED"], to: "VERIFIED", by: ["CS"] },
  "return-to-first": { from: ["VERIFIED"], to: "INTERVIEWED", by: ["PENATA_MADYA"] },
  approve: { from: ["VERIFIED"], to: "APPROVED", by: ["PENATA_MADYA"] },
  "request-correction": { from: ["SUBMITTED", "INTERVIEWED"], to: "CORRECTION", by: ["CS"] },
  "answer-correction": { from: ["CORRECTION"], to: "RESUME", by: ["CLAIMANT"] },
  refuse: { from: ["SUBMITTED", "VERIFIED"], to: "REFUSED", by: ["CS", "PENATA_MADYA"] },
  pay: { from: ["APPROVED"], to: "PAID", by: ["SYSTEM"] },
  "stop-payment": { from: ["APPROVED"], to: "CORRECTION", by: ["SYSTEM"] },
};

/** Who may refuse at which point: CS in the interview, the penata madya in the second verification. */
const refusers: Partial<Record<ClaimStatus, ClaimRole>> = { SUBMITTED: "CS", VERIFIED: "PENATA_MADYA" };

/** Whether this role may do this to a claim that stands here. */
export function mayMove(verb: ClaimVerb, from: ClaimStatus, role: ClaimRole): boolean {
  const transition = claimTransitions[verb];
  if (!transition.from.includes(from) || !transition.by.includes(role)) return false;
  return verb !== "refuse" || refusers[from] === role;
}

/** Where a claim stands afterwards. */
export function statusAfter(verb: ClaimVerb, resume: ClaimStatus | null): ClaimStatus {
  const { to } = claimTransitions[verb];
  return to === "RESUME" ? (resume ?? "SUBMITTED") : to;
}
