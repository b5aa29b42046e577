import { may } from "../../access/index.ts";
import { recordFacts } from "../../platform/facts.ts";
import type { Platform } from "../../platform/platform.ts";
import { done, refused, type Result } from "../../platform/result.ts";
import type { RelayRefusal, StaffActor } from "../policy.ts";
import { lockRelay, markReceived } from "./cascade.store.ts";

/** The first look of who relays or acknowledges marks the policy received by their office; later looks change nothing. */
export async function receivePolicy(
  { db, clock }: Platform,
  { actor, policyId }: { readonly actor: StaffActor; readonly policyId: string },
): Promise<Result<null, RelayRefusal>> {
  const kind = may(actor, "relay-policy") ? "REGION" : may(actor, "acknowledge-policy") ? "BRANCH" : null;
  if (kind === null) return refused({ code: "NOT_ALLOWED" });
  return await db.transaction().execute(async (tx): Promise<Result<null, RelayRefusal>> => {
    const found = await lockRelay(tx, policyId, actor.officeId);
    if (found?.kind !== kind) return refused({ code: "NO_SUCH_POLICY" });
    if (found.dueOn === null) return refused({ code: "NOT_YET" });
    if (found.receivedAt || found.policyStatus !== "PUBLISHED") return done(null);
    const at = clock.now();
    await markReceived(tx, policyId, actor.officeId, { by: actor.id, at });
    await recordFacts(tx, { type: "PolicyReceived", actor, at, subject: policyId });
    return done(null);
  });
}
