import { BankUnreachable, type Bank } from "../bank.port.ts";
import { errorForLog } from "../../platform/log.ts";
import type { Platform } from "../../platform/platform.ts";
import { settleByHint, type Heard } from "./settle-payment.ts";

/**
 * The bank called: whatever it says, its status service is asked. A call that comes twice, too early or from a stranger
 * changes nothing; one that meets a silent bank is no loss, since the order is asked about in any case.
 */
export async function noteBankNews(
  deps: Platform & { readonly bank: Bank },
  reference: string,
): Promise<Heard | "NO_ANSWER"> {
  try {
    return await settleByHint(deps, reference);
  } catch (error) {
    if (!(error instanceof BankUnreachable)) throw error;
    deps.log("warn", "the bank called, and then gave no answer", errorForLog(error));
    return "NO_ANSWER";
  }
}
