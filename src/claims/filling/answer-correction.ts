import { documentsOfClaim } from "../../evidence/index.ts";
import type { Platform } from "../../platform/platform.ts";
import { refused, type Result } from "../../platform/result.ts";
import { openItems } from "../claim.rules.ts";
import { findCorrection } from "./submission.store.ts";
import type { CorrectionItem } from "../claim.ts";
import { listHeirs } from "../heirs/heir.views.ts";
import { moveClaim, type MoveRefusal } from "../move-claim.ts";

/** Sends a mended claim back to the officer who asked, once everything that was asked for is there. */
export async function answerCorrection(
  { db, clock, keys }: Platform,
  claimId: string,
): Promise<Result<unknown, MoveRefusal | { readonly code: "STILL_OPEN"; readonly items: readonly CorrectionItem[] }>> {
  return await db.transaction().execute(async (tx) => {
    const correction = await findCorrection(tx, claimId);
    if (correction) {
      const documents = await documentsOfClaim(tx, claimId);
      const items = openItems(
        correction.items,
        correction.askedAt,
        documents,
        correction.bankChangedAt,
        await listHeirs(tx, keys, claimId),
      );
      if (items.length > 0) return refused({ code: "STILL_OPEN" as const, items });
    }
    return await moveClaim(tx, clock, { claimId, verb: "answer-correction", actor: { kind: "CITIZEN", id: claimId } });
  });
}
