import type { Platform } from "../platform/platform.ts";
import type { Bank } from "./bank.port.ts";
import { hurryOrder } from "./payment.store.ts";
import { settlePayment } from "./settle-payment.ts";

/** The bank called: whatever it says, its status service is asked; a call that comes twice or is forged changes nothing. */
export async function noteBankNews(deps: Platform & { readonly bank: Bank }, reference: string): Promise<void> {
  const id = await hurryOrder(deps.db, reference, deps.clock.real());
  if (id) await settlePayment(deps, id);
}
