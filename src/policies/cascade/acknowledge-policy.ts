import { may } from "../../access/index.ts";
import { recordFacts } from "../../platform/facts.ts";
import { once } from "../../platform/once.ts";
import type { Platform } from "../../platform/platform.ts";
import { done, refused, type Result } from "../../platform/result.ts";
import type { RelayRefusal, StaffActor } from "../policy.ts";
import { lockRelay, markAcknowledged } from "./cascade.store.ts";

export type AcknowledgePolicy = { readonly actor: StaffActor; readonly policyId: string; readonly key: string };

/** A branch's head says that the branch knows the policy: once the region relayed it, or head office handed it on itself. */
export async function acknowledgePolicy(
  { db, clock }: Platform,
  { actor, policyId, key }: AcknowledgePolicy,
): Promise<Result<null, RelayRefusal>> {
  if (!may(actor, "acknowledge-policy")) return refused({ code: "NOT_ALLOWED" });
  return await once<null, RelayRefusal>(db, `${actor.id}:${policyId}:${key}`, "acknowledge-policy", async (tx) => {
    const found = await lockRelay(tx, policyId, actor.officeId);
    if (found?.kind !== "BRANCH") return refused({ code: "NO_SUCH_POLICY" });
    if (found.policyStatus !== "PUBLISHED") return refused({ code: "WITHDRAWN" });
    if (found.dueOn === null) return refused({ code: "NOT_YET" });
    if (found.acknowledgedAt) return refused({ code: "ALREADY" });
    const at = clock.now();
    await markAcknowledged(tx, policyId, actor.officeId, { by: actor.id, at });
    await recordFacts(tx, {
      type: "PolicyAcknowledged",
      actor,
      at,
      subject: policyId,
      data: { late: found.escalatedAt !== null },
    });
    return done(null);
  });
}
