import type { Decision, WithLaw } from "../../entitlement/index.ts";
import type { Tx } from "../../platform/db/database.ts";
import { recordFacts, type ClaimantSide } from "../../platform/facts.ts";
import type { Platform } from "../../platform/platform.ts";
import { done, refused, type Result } from "../../platform/result.ts";
import type { ClaimAnswers } from "./claim.answers.ts";
import type { ClaimStatus } from "../claim.ts";
import { askForProof } from "../heirs/heir.store.ts";
import { askLaw } from "./decide-anew.ts";
import { findDraft, writeAnswers, type Draft } from "./draft.store.ts";

/**
 * Keeps answers of a draft and asks the law again with them. Answers given before stay; the same answers again change
 * nothing. Changing the reason forgets what only the old reason asked.
 * @returns the law's decision as of today, or null while the reason is not known yet
 */
export async function saveAnswers(
  { db, clock, keys, law }: Platform & WithLaw,
  claimId: string,
  answers: Partial<ClaimAnswers>,
  by: ClaimantSide = { kind: "CITIZEN", id: claimId },
): Promise<
  Result<
    { decision: Decision | null },
    { readonly code: "NOT_NOW"; readonly status: ClaimStatus } | { readonly code: "NO_SUCH_CLAIM" }
  >
> {
  return await db.transaction().execute(async (tx) => {
    const draft = await findDraft(tx, keys, claimId);
    if (!draft) return refused({ code: "NO_SUCH_CLAIM" });
    if (draft.status !== "DRAFT") return refused({ code: "NOT_NOW", status: draft.status });
    // The claimant's own answers are told by what is declared in the end; a helper's are shown to the claimant one by one.
    if (by.kind === "HELPER")
      await recordFacts(tx, {
        type: "HelperAnswered",
        actor: by,
        at: clock.now(),
        claimId,
        data: { questions: Object.keys(answers) },
      });
    return done({ decision: await keepAnswers(tx, { clock, keys, law }, { ...draft, claimId }, answers) });
  });
}

/** The same for a draft that the caller holds, in its transaction. */
export async function keepAnswers(
  tx: Tx,
  { clock, keys, law }: Pick<Platform, "clock" | "keys"> & WithLaw,
  draft: Draft & { readonly claimId: string },
  answers: Partial<ClaimAnswers>,
): Promise<Decision | null> {
  const { claimId } = draft;
  const kept: ClaimAnswers = answers.reason && answers.reason !== draft.answers.reason ? {} : draft.answers;
  const given: ClaimAnswers = { ...kept, ...answers };
  if (!given.reason) {
    await writeAnswers(tx, keys, claimId, given, null);
    return null;
  }
  if (given.reason === "MENINGGAL") await askForProof(tx, claimId);
  const { answers: asked, decision } = await askLaw(
    tx,
    { clock, keys, law },
    { claimId, memberId: draft.memberId, answers: given },
  );
  await writeAnswers(tx, keys, claimId, asked, decision);
  return decision;
}
