import { decideCase, findPolicy, type Decision, type LawBook, type WithLaw } from "../../entitlement/index.ts";
import { documentsOfClaim } from "../../evidence/index.ts";
import { getMember } from "../../members/index.ts";
import type { Platform } from "../../platform/platform.ts";
import { done, refused, type Result } from "../../platform/result.ts";
import { claimSeals } from "../claim-seals.ts";
import type { Declared } from "./claim.answers.ts";
import { caseOf } from "./claim.case.ts";
import { evidenceFor } from "../employer-evidence.rules.ts";
import { whatIsMissing, type Missing } from "../claim.rules.ts";
import type { ClaimReason, ClaimStatus } from "../claim.ts";
import { findSubmission, writeSubmission } from "./submission.store.ts";

export type Submission = { readonly claimId: string; readonly declared: Declared };

export type SubmitRefusal =
  | { readonly code: "NO_SUCH_CLAIM" }
  | { readonly code: "NOT_NOW"; readonly status: ClaimStatus }
  /** The law's reason is finished at the branch, and no officer has seen the claimant yet; the draft is kept for it. */
  | { readonly code: "AT_BRANCH" }
  | { readonly code: "INCOMPLETE"; readonly missing: readonly Missing[] }
  /** The law says no, or not yet, as of today. */
  | { readonly code: "NOT_ELIGIBLE"; readonly decision: Decision };

/** Heirs have a desk of their own (ADR 0025); for the other reasons of a branch it is enough to have been seen there. */
const waitsForBranch = (policyId: string, reason: ClaimReason, seenAtBranch: boolean, book: LawBook): boolean =>
  reason === "MENINGGAL" || (!seenAtBranch && findPolicy(book, policyId)?.file.reasons[reason].channel === "BRANCH");

/**
 * Submits a draft. Pressing twice, in one tab or two, submits once: a claim that is submitted already answers as if this
 * had done it. The words that the claimant declared are kept as shown.
 */
export async function submitClaim(
  { db, clock, keys, law }: Platform & WithLaw,
  submission: Submission,
): Promise<Result<{ code: string }, SubmitRefusal>> {
  return await db.transaction().execute(async (tx): Promise<Result<{ code: string }, SubmitRefusal>> => {
    const claim = await findSubmission(tx, keys, submission.claimId);
    if (!claim) return refused({ code: "NO_SUCH_CLAIM" });
    if (claim.declared) return done({ code: claim.code });
    if (claim.status !== "DRAFT") return refused({ code: "NOT_NOW", status: claim.status });
    const documents = await documentsOfClaim(tx, submission.claimId);
    const missingFor = (decision: Decision | null, byEmployer: readonly string[]): Missing[] =>
      whatIsMissing({
        answers: claim.answers,
        bank: claim.hasBank,
        decision,
        documents: [...documents.map(({ code }) => code), ...byEmployer],
      });
    if (!claim.answers.reason) return refused({ code: "INCOMPLETE", missing: missingFor(null, []) });
    const member = await getMember(tx, keys, claim.memberId);
    // What is asked for is what the rule of this day asks for: the draft may be older than the rule.
    const facts = caseOf(submission.claimId, member, claim.answers, clock.today(), null);
    const decision = decideCase(facts, law.book());
    if (waitsForBranch(decision.policy, claim.answers.reason, claim.seenAtBranch, law.book()))
      return refused({ code: "AT_BRANCH" });
    if (!decision.eligible) return refused({ code: "NOT_ELIGIBLE", decision });
    const byEmployer = evidenceFor(claim.answers, member)?.codes ?? [];
    const missing = missingFor(decision, byEmployer);
    if (missing.length > 0) return refused({ code: "INCOMPLETE", missing });
    await writeSubmission(tx, keys, {
      claimId: submission.claimId,
      officeId: claim.officeId,
      at: clock.now(),
      decision,
      facts,
      declaredSealed: keys.seal(JSON.stringify(submission.declared), claimSeals.declared),
      documentIds: documents.map(({ id }) => id),
      byEmployer: decision.documents.map(({ code }) => code).filter((code) => byEmployer.includes(code)),
    });
    return done({ code: claim.code });
  });
}
