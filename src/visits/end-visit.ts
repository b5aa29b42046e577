import { may } from "../access/index.ts";
import { recordFacts } from "../platform/facts.ts";
import type { Platform } from "../platform/platform.ts";
import { done, refused, type Result } from "../platform/result.ts";
import type { DoorActor } from "./record-visit.ts";
import { mayBeAsked } from "./visit.rules.ts";
import { lockVisit, writeEnding } from "./visit.store.ts";
import type { AskedEnding } from "./visit.ts";

/** The guard or the desk says how somebody left. What follows from their claim is not unsaid; the same again changes nothing. */
export const endVisit = async (
  { db, clock }: Platform,
  { actor, visitId, left }: { readonly actor: DoorActor; readonly visitId: string; readonly left: AskedEnding },
): Promise<Result<null, { code: "NOT_ALLOWED" } | { code: "NO_SUCH_VISIT" }>> =>
  await db.transaction().execute(async (tx) => {
    const visit = await lockVisit(tx, visitId);
    if (!visit) return refused({ code: "NO_SUCH_VISIT" as const });
    const thing = { officeId: visit.officeId };
    if (!may(actor, "greet-visitors", thing) && !may(actor, "help-at-desk", thing))
      return refused({ code: "NOT_ALLOWED" as const });
    if (!mayBeAsked(visit.left) || visit.left === left) return done(null);
    const at = clock.now();
    await writeEnding(tx, visitId, left, at);
    await recordFacts(tx, { type: "VisitEnded", actor, at, subject: visitId, data: { left } });
    return done(null);
  });
