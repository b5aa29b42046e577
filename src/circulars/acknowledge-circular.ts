import { may } from "../access/index.ts";
import { recordFacts } from "../platform/facts.ts";
import { once } from "../platform/once.ts";
import type { Platform } from "../platform/platform.ts";
import { done, refused, type Result } from "../platform/result.ts";
import type { Circular, RelayRefusal, StaffActor } from "./circular.ts";
import { circularFacts } from "./circulars.events.ts";
import { lockRelay, markAcknowledged } from "./cascade.store.ts";

/** A branch's head says that the branch knows it: once the region relayed it, or head office handed it on itself. */
export async function acknowledgeCircular(
  { db, clock }: Platform,
  { actor, circular, key }: { readonly actor: StaffActor; readonly circular: Circular; readonly key: string },
): Promise<Result<null, RelayRefusal>> {
  if (!may(actor, "acknowledge-circular")) return refused({ code: "NOT_ALLOWED" });
  return await once<null, RelayRefusal>(db, `${actor.id}:${circular.id}:${key}`, "acknowledge-circular", async (tx) => {
    const found = await lockRelay(tx, circular, actor.officeId);
    if (found?.kind !== "BRANCH") return refused({ code: "NO_SUCH_CIRCULAR" });
    if (!found.stands) return refused({ code: "WITHDRAWN" });
    if (found.dueOn === null) return refused({ code: "NOT_YET" });
    if (found.acknowledgedAt) return refused({ code: "ALREADY" });
    const at = clock.now();
    await markAcknowledged(tx, circular, actor.officeId, { by: actor.id, at });
    await recordFacts(tx, {
      type: circularFacts[circular.about].acknowledged,
      actor,
      at,
      subject: circular.id,
      data: { late: found.escalatedAt !== null },
    });
    return done(null);
  });
}
