import { saveBank, saveHeirBank, type BankMatch } from "../../claims/index.ts";
import { compareNames } from "../../members/index.ts";
import { errorForLog } from "../../platform/log.ts";
import type { Platform } from "../../platform/platform.ts";
import { done, refused, type Result } from "../../platform/result.ts";
import type { Bank } from "../bank.port.ts";

export type AccountCheck = { readonly match: BankMatch; readonly holder: string | null };
export type AccountRefusal =
  | { readonly code: "NO_SUCH_ACCOUNT" }
  | { readonly code: "NOT_NOW" }
  | { readonly code: "MISMATCH"; readonly holder: string };

/**
 * Asks the bank for the holder of an account, compares the name with the claimant's (or an heir's), and keeps the account on the claim.
 * A bank that does not answer stops nobody: the account is kept as UNKNOWN and asked again before money is sent.
 * Another holder is told to the claimant first; with `anyway` it is kept, and an officer sees it.
 */
export async function checkAccount(
  platform: Platform & { readonly bank: Bank },
  wanted: {
    readonly claimId: string;
    /** The heir whose account it is; without it, the claimant's own. */
    readonly heirId?: string;
    readonly name: string;
    readonly bankCode: string;
    readonly account: string;
    readonly anyway: boolean;
  },
): Promise<Result<AccountCheck, AccountRefusal>> {
  let match: BankMatch = "UNKNOWN";
  let holder: string | null = null;
  try {
    const answer = await platform.bank.findHolder(wanted.bankCode, wanted.account);
    if (answer.outcome === "NO_SUCH_ACCOUNT") return refused({ code: "NO_SUCH_ACCOUNT" });
    holder = answer.holder;
    match = compareNames(wanted.name, holder);
  } catch (error) {
    platform.log("warn", "the bank did not answer an account inquiry", errorForLog(error));
  }
  if (match === "MISMATCH" && !wanted.anyway) return refused({ code: "MISMATCH", holder: holder! });
  const { claimId, heirId, bankCode, account } = wanted;
  const bank = { bankCode, account, holder };
  const saved = heirId
    ? await saveHeirBank(platform, { claimId, heirId }, bank, match)
    : await saveBank(platform, claimId, bank, match);
  return saved.ok ? done({ match, holder }) : refused({ code: "NOT_NOW" });
}
