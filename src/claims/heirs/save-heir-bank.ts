import type { Platform } from "../../platform/platform.ts";
import { done, refused, type Result } from "../../platform/result.ts";
import type { BankMatch, ClaimBank } from "../claim.ts";
import { findDraft } from "../filling/draft.store.ts";
import { writeHeirBank } from "./heir.store.ts";
import { listHeirs } from "./heir.views.ts";

/** Keeps the account to which an heir's part goes, and how its holder's name agrees with theirs or their guardian's. */
export async function saveHeirBank(
  { db, clock, keys }: Platform,
  { claimId, heirId }: { readonly claimId: string; readonly heirId: string },
  bank: ClaimBank,
  match: BankMatch,
): Promise<Result<null, { readonly code: "NOT_NOW" }>> {
  return await db.transaction().execute(async (tx): Promise<Result<null, { readonly code: "NOT_NOW" }>> => {
    const claim = await findDraft(tx, keys, claimId);
    const heir = (await listHeirs(tx, keys, claimId)).find(({ id }) => id === heirId);
    // Once money is on its way to the others, only the account that the bank refused is asked for.
    const asked =
      claim?.status === "DRAFT" || (claim?.status === "CORRECTION" && (!heir?.fixedAt || heir.bankRefusedAt !== null));
    const same = heir?.bank?.bankCode === bank.bankCode && heir.bank.account === bank.account;
    if (!heir || !claim) return refused({ code: "NOT_NOW" });
    // Sent twice: the account stands there already.
    if (!asked) return same && claim.status === "CORRECTION" ? done(null) : refused({ code: "NOT_NOW" });
    await writeHeirBank(tx, keys, heirId, { bank, match, at: clock.now() });
    return done(null);
  });
}
