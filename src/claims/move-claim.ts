import type { Clock } from "../platform/clock.ts";
import type { Tx } from "../platform/db/database.ts";
import { recordFacts, type Actor } from "../platform/facts.ts";
import { done, refused, type Result } from "../platform/result.ts";
import type { ClaimStatus, CorrectionItem, Promised, RefusalReason } from "./claim.ts";
import type { ClaimFact } from "./claim.events.ts";
import { claimTransitions, mayMove, statusAfter, type ClaimRole, type ClaimVerb } from "./claim.transitions.ts";
import { findClaimForMove, writeClaimMove } from "./claim.store.ts";

/** The fact that a verb leaves behind. Verbs with actions of their own (submit, save-answer) are not here. */
const factOf: Readonly<Partial<Record<ClaimVerb, ClaimFact>>> = {
  withdraw: "ClaimWithdrawn",
  "pass-interview": "InterviewPassed",
  "verify-first": "ClaimVerifiedFirst",
  "return-to-first": "ClaimReturnedToFirst",
  approve: "ClaimApproved",
  "request-correction": "CorrectionRequested",
  "answer-correction": "CorrectionAnswered",
  refuse: "ClaimRefused",
  pay: "ClaimPaid",
  "stop-payment": "PaymentStopped",
};

/** Companies and those who help a claimant move no claim. */
type Mover = Exclude<Actor, { kind: "EMPLOYER" | "HELPER" | "PROGRAM" }>;

export type Move = {
  readonly claimId: string;
  readonly verb: Exclude<ClaimVerb, "submit" | "save-answer">;
  readonly actor: Mover;
  readonly why?: string;
  readonly correction?: readonly CorrectionItem[];
  readonly refusal?: readonly RefusalReason[];
  /** The day on which the file was complete and correct, `YYYY-MM-DD`, where this move establishes it. */
  readonly completeOn?: string;
  /** A new promise and why it moved, where this move changes it. */
  readonly promise?: Promised & { readonly why: string };
  /** More for the fact: codes and counts, never personal data. */
  readonly data?: Record<string, unknown>;
};

export type MoveRefusal =
  { readonly code: "NO_SUCH_CLAIM" } | { readonly code: "NOT_NOW"; readonly status: ClaimStatus };

/** Whose act it is, by the table of moves. */
export const roleOf = (actor: Mover): ClaimRole =>
  actor.kind === "CITIZEN" ? "CLAIMANT" : actor.kind === "SYSTEM" ? "SYSTEM" : (actor.role as ClaimRole);

/**
 * Moves a claim along its table, in the caller's transaction: the row is locked, the move checked, the new state and the
 * fact written. Other rooms (interviews, casework, payments) move claims only through this.
 */
export async function moveClaim(
  tx: Tx,
  clock: Clock,
  move: Move,
): Promise<Result<{ status: ClaimStatus; officeId: string }, MoveRefusal>> {
  const claim = await findClaimForMove(tx, move.claimId);
  if (!claim) return refused({ code: "NO_SUCH_CLAIM" });
  if (!mayMove(move.verb, claim.status, roleOf(move.actor))) return refused({ code: "NOT_NOW", status: claim.status });
  // An heir may have their part: what is left is paid, never taken back.
  if (claim.partOrdered && (move.verb === "withdraw" || move.verb === "refuse"))
    return refused({ code: "NOT_NOW", status: claim.status });
  const at = clock.now();
  const status = statusAfter(move.verb, claim.resumeStatus);
  const asksForCorrection = claimTransitions[move.verb].to === "CORRECTION";
  const resumeStatus = asksForCorrection ? (claim.status === "SUBMITTED" ? "SUBMITTED" : "INTERVIEWED") : null;
  await writeClaimMove(tx, { ...move, status, at, resumeStatus, from: claim.promiseOn });
  await recordFacts(tx, {
    type: factOf[move.verb]!,
    actor: move.actor,
    at,
    claimId: move.claimId,
    officeId: move.actor.kind === "STAFF" ? undefined : claim.officeId,
    why: move.why,
    data: {
      from: claim.status,
      to: status,
      ...move.data,
      ...(move.correction && { items: move.correction.map(({ kind, code }) => ({ kind, code })) }),
      ...(move.refusal && { reasons: move.refusal.map(({ code }) => code) }),
    },
  });
  return done({ status, officeId: claim.officeId });
}
