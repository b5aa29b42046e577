import type { Platform } from "../../platform/platform.ts";
import { done, refused, type Result } from "../../platform/result.ts";
import { claimSeals } from "../claim-seals.ts";
import type { BankMatch, ClaimBank } from "../claim.ts";
import { writeBank } from "./submission.store.ts";

/**
 * Keeps the account to which the money goes, and how its holder's name agrees with the claimant's.
 * Two accounts with the same number at two banks are two; the keyed hash says when one account is in many claims.
 */
export async function saveBank(
  { db, clock, keys }: Platform,
  claimId: string,
  bank: ClaimBank,
  match: BankMatch,
): Promise<Result<null, { readonly code: "NOT_NOW" }>> {
  return await db.transaction().execute(async (tx) => {
    const kept = await writeBank(tx, {
      claimId,
      sealed: keys.seal(JSON.stringify(bank), claimSeals.bank),
      index: keys.index(`${bank.bankCode}:${bank.account}`, "bank-account"),
      match,
      at: clock.now(),
    });
    return kept ? done(null) : refused({ code: "NOT_NOW" });
  });
}
