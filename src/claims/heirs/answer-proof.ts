import { documentsOfClaim } from "../../evidence/index.ts";
import { recordFacts, type Actor } from "../../platform/facts.ts";
import type { Platform } from "../../platform/platform.ts";
import { done, refused, type Result } from "../../platform/result.ts";
import { findClaimStanding } from "../reading/claim-standing.views.ts";
import { findDraft } from "../filling/draft.store.ts";
import type { Proof } from "./heir.ts";
import { writeProof } from "./heir.store.ts";
import { findProof } from "./heir.views.ts";

/** The papers that open the file of a member who died. */
export const proofPapers = ["AKTA_KEMATIAN", "SURAT_AHLI_WARIS"] as const;

export type ProofRefusal =
  | { readonly code: "NOT_ALLOWED" | "NO_SUCH_CLAIM" | "NOT_NOW" }
  /** These were not sent yet. */
  | { readonly code: "NO_PAPERS"; readonly missing: readonly string[] }
  /** Another one came while the officer was looking: it is looked at first. */
  | { readonly code: "NOT_SHOWN" }
  /** The heirs must read what is wrong. */
  | { readonly code: "NO_REASON" };

/**
 * An officer has looked at the death certificate and the certificate of heirs: they open the file, or the heirs read why
 * not. It is an answer to the papers that the officer was shown, and to no other. It may be given anew as long as nothing is sent
 * (another paper came); the same answer again changes nothing.
 */
export async function answerProof(
  { db, clock, keys }: Platform,
  answer: {
    readonly actor: Actor & { readonly kind: "STAFF" };
    readonly claimId: string;
    readonly proof: Exclude<Proof, "WAITED">;
    readonly why: string;
    /** Ids of the documents that stood on the officer's page. */
    readonly shown: readonly string[];
  },
): Promise<Result<null, ProofRefusal>> {
  const { actor, claimId, proof } = answer;
  if (actor.role !== "CS") return refused({ code: "NOT_ALLOWED" });
  const why = proof === "REFUSED" ? answer.why.trim() : null;
  if (why !== null && (why.length < 10 || why.length > 1000)) return refused({ code: "NO_REASON" });
  return await db.transaction().execute(async (tx): Promise<Result<null, ProofRefusal>> => {
    const draft = await findDraft(tx, keys, claimId);
    const standing = await findClaimStanding(tx, claimId);
    if (!draft || standing?.officeId !== actor.officeId || draft.answers.reason !== "MENINGGAL")
      return refused({ code: "NO_SUCH_CLAIM" });
    if (draft.status !== "DRAFT") return refused({ code: "NOT_NOW" });
    const before = await findProof(tx, claimId);
    if (before.proof === proof && before.why === why) return done(null);
    const sent = await documentsOfClaim(tx, claimId);
    const missing = proofPapers.filter((paper) => !sent.some(({ code }) => code === paper));
    if (missing.length > 0) return refused({ code: "NO_PAPERS", missing });
    const papers = sent.filter(({ code }) => proofPapers.some((paper) => paper === code)).map(({ id }) => id);
    if (!papers.every((id) => answer.shown.includes(id))) return refused({ code: "NOT_SHOWN" });
    const at = clock.now();
    await writeProof(tx, claimId, { proof, by: actor.id, at, why });
    await recordFacts(tx, {
      type: proof === "PROVED" ? "HeirsProved" : "HeirsProofRefused",
      actor,
      at,
      claimId,
      data: { documents: papers },
    });
    return done(null);
  });
}
