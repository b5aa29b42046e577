import { may } from "../access/index.ts";
import { serviceRulesOn, type WithLaw } from "../entitlement/index.ts";
import { recordFacts } from "../platform/facts.ts";
import { once } from "../platform/once.ts";
import type { Platform } from "../platform/platform.ts";
import { done, refused, type Result } from "../platform/result.ts";
import { longestNote, type Circular, type RelayRefusal, type StaffActor } from "./circular.ts";
import { branchDue } from "./cascade.rules.ts";
import { circularFacts } from "./circulars.events.ts";
import { lockRelay, markRelayed } from "./cascade.store.ts";

type RelayCircular = {
  readonly actor: StaffActor;
  readonly circular: Circular;
  /** The region's own words to its branches. */
  readonly note: string;
  readonly key: string;
};

/** A region hands it on to its branches, once, in its own words. A late one may still do it. */
export async function relayCircular(
  { db, clock, law }: Platform & WithLaw,
  { actor, circular, note, key }: RelayCircular,
): Promise<Result<null, RelayRefusal>> {
  const words = note.trim();
  if (!may(actor, "relay-circular")) return refused({ code: "NOT_ALLOWED" });
  if (words === "") return refused({ code: "NOTE_MISSING" });
  if (words.length > longestNote) return refused({ code: "NOTE_TOO_LONG" });
  return await once<null, RelayRefusal>(db, `${actor.id}:${circular.id}:${key}`, "relay-circular", async (tx) => {
    const found = await lockRelay(tx, circular, actor.officeId);
    if (found?.kind !== "REGION") return refused({ code: "NO_SUCH_CIRCULAR" });
    if (!found.stands) return refused({ code: "WITHDRAWN" });
    if (found.relayedAt) return refused({ code: "ALREADY" });
    const at = clock.now();
    const today = clock.today();
    await markRelayed(tx, circular, actor.officeId, {
      by: actor.id,
      at,
      note: words,
      branchDue: branchDue(today, serviceRulesOn(law.book(), today).cascade),
    });
    await recordFacts(tx, {
      type: circularFacts[circular.about].relayed,
      actor,
      at,
      subject: circular.id,
      data: { late: found.escalatedAt !== null },
    });
    return done(null);
  });
}
