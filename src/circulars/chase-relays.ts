import { serviceRulesOn, type WithLaw } from "../entitlement/index.ts";
import { recordFacts } from "../platform/facts.ts";
import type { Platform } from "../platform/platform.ts";
import { branchDue, isToEscalate, remindUpTo } from "./cascade.rules.ts";
import { circularFacts } from "./circulars.events.ts";
import { listLate, lockRelay, markEscalated, remindDue } from "./cascade.store.ts";

/**
 * Reminds by the due day, and marks who is late some working days after it, as the service's rules say: each once. A late region's branches then get
 * it from head office itself, so that one desk does not keep a region from it.
 * @returns how many were reminded, and how many escalated, now
 */
export async function chaseRelays({
  db,
  clock,
  law,
}: Platform & WithLaw): Promise<{ reminded: number; escalated: number }> {
  const today = clock.today();
  const rules = serviceRulesOn(law.book(), today).cascade;
  const reminded = await db.transaction().execute((tx) => remindDue(tx, remindUpTo(today, rules), clock.now()));
  let escalated = 0;
  for (const late of (await listLate(db, today)).filter(({ dueOn }) => isToEscalate(dueOn, today, rules))) {
    const { circular, officeId, dueOn } = late;
    escalated += await db.transaction().execute(async (tx) => {
      const found = await lockRelay(tx, circular, officeId);
      const isDone = !found || found.relayedAt || found.acknowledgedAt || found.escalatedAt;
      if (isDone || !found.stands) return 0;
      const at = clock.now();
      await markEscalated(tx, late, at, branchDue(today, rules));
      await recordFacts(tx, {
        type: circularFacts[circular.about].late,
        actor: { kind: "SYSTEM", id: "circulars-chase-relays" },
        at,
        subject: circular.id,
        officeId,
        data: { kind: found.kind, dueOn },
      });
      return 1;
    });
  }
  return { reminded, escalated };
}
