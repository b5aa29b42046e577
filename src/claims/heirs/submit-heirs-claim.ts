import { decideCase, guardianUnder, payBy, type Decision, type WithLaw } from "../../entitlement/index.ts";
import { documentsOfClaim } from "../../evidence/index.ts";
import { getMember } from "../../members/index.ts";
import type { Actor } from "../../platform/facts.ts";
import type { Platform } from "../../platform/platform.ts";
import { done, refused, type Result } from "../../platform/result.ts";
import { claimSeals } from "../claim-seals.ts";
import type { ClaimStatus } from "../claim.ts";
import type { Declared } from "../filling/claim.answers.ts";
import { caseOf } from "../filling/claim.case.ts";
import { findSubmission, writeSubmission } from "../filling/submission.store.ts";
import { moveClaim } from "../move-claim.ts";
import type { HeirLack } from "./heir.ts";
import { markOfHeirs, whatHeirsLack } from "./heir.rules.ts";
import { listRelations, markAtDesk } from "./heir.store.ts";
import { findProof, listHeirs } from "./heir.views.ts";
import { divideAmongHeirs } from "./save-heir.ts";

/** What an officer has seen with their own eyes before a claim by heirs is sent; all of it, or it is not sent. */
export const seenAtDesk = ["ORIGINALS", "HEIRS_PRESENT", "OWN_ACCOUNTS", "NOBODY_ASKED_MONEY"] as const;
export type SeenAtDesk = (typeof seenAtDesk)[number];

export type HeirsSubmitRefusal =
  | { readonly code: "NOT_ALLOWED" | "NO_SUCH_CLAIM" | "NOT_PROVED" }
  /** Who opened it without a code is not the one who stands for the interview. */
  | { readonly code: "OPENED_BY_YOU" }
  /** A share, a person or an account was changed after the page was shown. */
  | { readonly code: "CHANGED" }
  | { readonly code: "NOT_NOW"; readonly status: ClaimStatus }
  | { readonly code: "NOT_SEEN"; readonly open: readonly SeenAtDesk[] }
  | { readonly code: "INCOMPLETE"; readonly heirs: readonly HeirLack[]; readonly documents: readonly string[] }
  | { readonly code: "NOT_ELIGIBLE"; readonly decision: Decision };

/**
 * Sends a claim by heirs from the desk of its branch: an officer has the heirs and the original papers before them, which is
 * the interview. The law is asked on the whole; benefit and tax are divided among the heirs. Two verifications by
 * two officers and a release by a third follow as for every claim. Pressed twice it is sent once.
 */
export async function submitHeirsClaim(
  { db, clock, keys, law }: Platform & WithLaw,
  submission: {
    readonly actor: Actor & { readonly kind: "STAFF" };
    readonly claimId: string;
    readonly declared: Declared;
    readonly seen: readonly SeenAtDesk[];
    /** `markOfHeirs` of what the officer was shown: nobody changes it from a phone while they sit together. */
    readonly shown: string;
    /** The branch's time zone, for its day. */
    readonly zone: string;
  },
): Promise<Result<{ readonly code: string }, HeirsSubmitRefusal>> {
  const { actor, claimId } = submission;
  if (actor.role !== "CS") return refused({ code: "NOT_ALLOWED" });
  return await db.transaction().execute(async (tx): Promise<Result<{ readonly code: string }, HeirsSubmitRefusal>> => {
    const claim = await findSubmission(tx, keys, claimId);
    if (!claim || claim.officeId !== actor.officeId || claim.answers.reason !== "MENINGGAL")
      return refused({ code: "NO_SUCH_CLAIM" });
    if (claim.declared) return done({ code: claim.code });
    if (claim.status !== "DRAFT") return refused({ code: "NOT_NOW", status: claim.status });
    if (claim.deskOfficers.includes(actor.id)) return refused({ code: "OPENED_BY_YOU" });
    if ((await findProof(tx, claimId)).proof !== "PROVED") return refused({ code: "NOT_PROVED" });
    const open = seenAtDesk.filter((code) => !submission.seen.includes(code));
    if (open.length > 0) return refused({ code: "NOT_SEEN", open });
    const today = clock.today(submission.zone);
    const member = await getMember(tx, keys, claim.memberId);
    const answers = { ...claim.answers, heirs: await listRelations(tx, claimId) };
    const facts = caseOf(claimId, member, answers, clock.today(), null);
    const decision = decideCase(facts, law.book());
    const named = await listHeirs(tx, keys, claimId);
    const heirs = whatHeirsLack(named, today, guardianUnder(law.book(), decision.policy));
    const sent = await documentsOfClaim(tx, claimId);
    const documents = decision.documents
      .map(({ code }) => code)
      .filter((code) => !sent.some((each) => each.code === code));
    if (heirs.length > 0 || documents.length > 0) return refused({ code: "INCOMPLETE", heirs, documents });
    if (!decision.eligible || decision.tax.amount === null) return refused({ code: "NOT_ELIGIBLE", decision });
    if (submission.shown !== markOfHeirs(named)) return refused({ code: "CHANGED" });
    await writeSubmission(tx, keys, {
      claimId,
      officeId: claim.officeId,
      actor,
      at: clock.now(),
      decision,
      facts,
      declaredSealed: keys.seal(JSON.stringify(submission.declared), claimSeals.declared),
      documentIds: sent.map(({ id }) => id),
      byEmployer: [],
    });
    await markAtDesk(tx, claimId);
    await divideAmongHeirs(tx, { keys, law }, claimId);
    const passed = await moveClaim(tx, clock, {
      claimId,
      verb: "pass-interview",
      actor,
      completeOn: today,
      promise: { ...payBy(today, law.book()), why: "INTERVIEW" },
      data: { kind: "IN_PERSON", seen: [...submission.seen] },
    });
    if (!passed.ok) throw new Error(`A claim that was just sent could not be moved: ${passed.refusal.code}`);
    return done({ code: claim.code });
  });
}
