import { serviceRulesOn, type WithLaw } from "../../entitlement/index.ts";
import type { Platform } from "../../platform/platform.ts";
import { proofBy, unaskedPriority } from "../message.rules.ts";
import { wakeHeldMessages } from "./unasked.store.ts";

const batch = 500;
const mostBatches = 20;

/** In the morning what was held in the quiet hours is sent, after everything for which somebody waits. */
export async function wakeHeld({ db, clock, law }: Platform & WithLaw): Promise<void> {
  const rules = serviceRulesOn(law.book(), clock.today()).channels;
  for (let turn = 0; turn < mostBatches; turn++)
    if ((await wakeHeldMessages(db, clock.now(), proofBy(rules, false, clock.real()), unaskedPriority, batch)) < batch)
      return;
}
