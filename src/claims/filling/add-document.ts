import type { Decision, WithLaw } from "../../entitlement/index.ts";
import { checkFile, keepDocument, type FileRefusal, type Scanner, type Storage } from "../../evidence/index.ts";
import type { Tx } from "../../platform/db/database.ts";
import { recordFacts, type ClaimantSide } from "../../platform/facts.ts";
import type { Platform } from "../../platform/platform.ts";
import { done, refused, type Result } from "../../platform/result.ts";
import type { ClaimStatus } from "../claim.ts";
import { proofPapers } from "../heirs/answer-proof.ts";
import { findProof } from "../heirs/heir.views.ts";
import { isToBeAskedAgain } from "./decide-anew.ts";
import { findDraft } from "./draft.store.ts";
import { keepAnswers } from "./save-answers.ts";
import { markUploadsKept } from "../uploading/upload.store.ts";
import { findAskedDocuments } from "./submission.store.ts";

export type NewDocument = {
  readonly claimId: string;
  readonly code: string;
  readonly file: Buffer;
  readonly uploadId: string | null;
  /** Where it is not the claimant. */
  readonly by?: ClaimantSide;
};
export type DocumentRefusal =
  | FileRefusal
  | { readonly code: "NOT_NOW"; readonly status: ClaimStatus }
  | { readonly code: "NOT_ASKED" }
  /** An officer has seen this paper and opened the file of the member who died by it: no other one takes its place. */
  | { readonly code: "PROVED" };

/**
 * Takes a document that the claim asks for: while it is being filled in, or where an officer asked for this one again.
 * What a draft asks for is decided as of today: the page that asked for it did so too. A refused file leaves what was sent
 * before untouched.
 */
export async function addDocument(
  platform: Platform & WithLaw & { readonly storage: Storage; readonly scanner: Scanner },
  wanted: NewDocument,
): Promise<Result<{ id: string }, DocumentRefusal>> {
  const { db, clock } = platform;
  const checked = await checkFile(platform, wanted.file);
  if (!checked.ok) return checked;
  const kept = await db
    .transaction()
    .execute(async (tx): Promise<Result<{ id: string; isNew: boolean }, DocumentRefusal>> => {
      const claim = await findAskedDocuments(tx, wanted.claimId);
      const asked =
        claim?.status === "DRAFT"
          ? await documentsOfToday(tx, platform, wanted.claimId, claim.decision)
          : claim?.status === "CORRECTION"
            ? claim.correction
            : null;
      if (!claim || !asked) return refused({ code: "NOT_NOW", status: claim?.status ?? "WITHDRAWN" });
      if (!asked.includes(wanted.code)) return refused({ code: "NOT_ASKED" });
      if (claim.status === "DRAFT" && (await isProofSeen(tx, wanted))) return refused({ code: "PROVED" });
      const document = await keepDocument(tx, checked.value, {
        claimId: wanted.claimId,
        code: wanted.code,
        at: clock.now(),
        source: "CLAIMANT",
        uploadId: wanted.uploadId,
      });
      if (document.isNew) {
        await markUploadsKept(tx, wanted.claimId, wanted.code, clock.now());
        await recordFacts(tx, {
          type: "DocumentAdded",
          actor: wanted.by ?? { kind: "CITIZEN", id: wanted.claimId },
          at: clock.now(),
          claimId: wanted.claimId,
          subject: document.id,
          data: { code: wanted.code, type: checked.value.media.type, bytes: checked.value.bytes },
        });
      }
      return done(document);
    });
  if (!kept.ok || !kept.value.isNew) await platform.storage.remove(checked.value.storageKey);
  return kept.ok ? done({ id: kept.value.id }) : kept;
}

/** Whether it is one of the papers by which an officer has opened the file. */
const isProofSeen = async (tx: Tx, { claimId, code }: NewDocument): Promise<boolean> =>
  proofPapers.some((paper) => paper === code) && (await findProof(tx, claimId)).proof === "PROVED";

/** The documents of a draft by the law's answer of today, which is kept where the one before is over. */
async function documentsOfToday(
  tx: Tx,
  platform: Platform & WithLaw,
  claimId: string,
  before: Decision | null,
): Promise<string[]> {
  const { law, clock, keys } = platform;
  const draft =
    before && isToBeAskedAgain(before, law.book(), clock.today()) ? await findDraft(tx, keys, claimId) : null;
  const decision = draft ? await keepAnswers(tx, platform, { ...draft, claimId }, {}) : before;
  return decision?.documents.map(({ code }) => code) ?? [];
}
