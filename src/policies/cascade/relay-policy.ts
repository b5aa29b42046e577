import { may } from "../../access/index.ts";
import { recordFacts } from "../../platform/facts.ts";
import { once } from "../../platform/once.ts";
import type { Platform } from "../../platform/platform.ts";
import { done, refused, type Result } from "../../platform/result.ts";
import { longestNote, type RelayRefusal, type StaffActor } from "../policy.ts";
import { branchDue } from "./cascade.rules.ts";
import { lockRelay, markRelayed } from "./cascade.store.ts";

export type RelayPolicy = {
  readonly actor: StaffActor;
  readonly policyId: string;
  /** The region's own words to its branches. */
  readonly note: string;
  readonly key: string;
};

/** A region hands a policy on to its branches, once, in its own words. A late one may still do it. */
export async function relayPolicy(
  { db, clock }: Platform,
  { actor, policyId, note, key }: RelayPolicy,
): Promise<Result<null, RelayRefusal>> {
  const words = note.trim();
  if (!may(actor, "relay-policy")) return refused({ code: "NOT_ALLOWED" });
  if (words === "") return refused({ code: "NOTE_MISSING" });
  if (words.length > longestNote) return refused({ code: "NOTE_TOO_LONG" });
  return await once<null, RelayRefusal>(db, `${actor.id}:${policyId}:${key}`, "relay-policy", async (tx) => {
    const found = await lockRelay(tx, policyId, actor.officeId);
    if (found?.kind !== "REGION") return refused({ code: "NO_SUCH_POLICY" });
    if (found.policyStatus !== "PUBLISHED") return refused({ code: "WITHDRAWN" });
    if (found.relayedAt) return refused({ code: "ALREADY" });
    const at = clock.now();
    await markRelayed(tx, policyId, actor.officeId, {
      by: actor.id,
      at,
      note: words,
      branchDue: branchDue(clock.today()),
    });
    await recordFacts(tx, {
      type: "PolicyRelayed",
      actor,
      at,
      subject: policyId,
      data: { late: found.escalatedAt !== null },
    });
    return done(null);
  });
}
