import { serviceRulesOn, type WithLaw } from "../../entitlement/index.ts";
import { daysBefore } from "../../platform/batches.ts";
import { recordFacts } from "../../platform/facts.ts";
import type { Platform } from "../../platform/platform.ts";
import { mayMove } from "../collective.transitions.ts";
import { listOver, lockCollective, releaseWorkers, writeStatus } from "../collective.store.ts";

/** Lists whose last held time is some days past end by themselves; whoever has not answered claims alone. Again: changes nothing. */
export async function endCollectives({ db, clock, law }: Platform & WithLaw): Promise<void> {
  const at = clock.now();
  const { endAfterDays } = serviceRulesOn(law.book(), clock.today()).collectives;
  for (const id of await listOver(db, daysBefore(at, endAfterDays)))
    await db.transaction().execute(async (tx) => {
      const found = await lockCollective(tx, id);
      if (!found || !mayMove("end", found.status)) return;
      await releaseWorkers(tx, id);
      await writeStatus(tx, id, "ENDED", at);
      const actor = { kind: "SYSTEM", id: "end-collectives" } as const;
      await recordFacts(tx, { type: "CollectiveEnded", actor, at, subject: id, officeId: found.officeId });
    });
}
