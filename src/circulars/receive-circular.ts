import { may } from "../access/index.ts";
import { recordFacts } from "../platform/facts.ts";
import type { Platform } from "../platform/platform.ts";
import { done, refused, type Result } from "../platform/result.ts";
import type { Circular, RelayRefusal, StaffActor } from "./circular.ts";
import { circularFacts } from "./circulars.events.ts";
import { lockRelay, markReceived } from "./cascade.store.ts";

/** The first look of who relays or acknowledges marks it received by their office; later looks change nothing. */
export async function receiveCircular(
  { db, clock }: Platform,
  { actor, circular }: { readonly actor: StaffActor; readonly circular: Circular },
): Promise<Result<null, RelayRefusal>> {
  const kind = may(actor, "relay-circular") ? "REGION" : may(actor, "acknowledge-circular") ? "BRANCH" : null;
  if (kind === null) return refused({ code: "NOT_ALLOWED" });
  return await db.transaction().execute(async (tx): Promise<Result<null, RelayRefusal>> => {
    const found = await lockRelay(tx, circular, actor.officeId);
    if (found?.kind !== kind) return refused({ code: "NO_SUCH_CIRCULAR" });
    if (found.dueOn === null) return refused({ code: "NOT_YET" });
    if (found.receivedAt || !found.stands) return done(null);
    const at = clock.now();
    await markReceived(tx, circular, actor.officeId, { by: actor.id, at });
    await recordFacts(tx, { type: circularFacts[circular.about].received, actor, at, subject: circular.id });
    return done(null);
  });
}
