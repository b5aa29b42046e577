import type { WithLaw } from "../../entitlement/index.ts";
import { may } from "../../access/index.ts";
import { recordFacts } from "../../platform/facts.ts";
import type { Platform } from "../../platform/platform.ts";
import { done, refused, type Result } from "../../platform/result.ts";
import type { DoorActor } from "../record-visit.ts";
import { lockCalls, lockVisit, writeCall } from "../visit.store.ts";
import { findWaitingRoom } from "./waiting.ts";

export type CallRefusal = { readonly code: "NOT_ALLOWED" } | { readonly code: "NOBODY" };

/**
 * Calls the next who waits at the desk, in the order of `callOrder`. Who has somebody at their desk of whom nobody said yet how they
 * left gets the same person again: pressing twice calls once.
 * @param visitId somebody in particular: who comes at their time with a helper
 */
export async function callNext(
  { db, clock, law }: Platform & WithLaw,
  { actor, zone, visitId }: { readonly actor: DoorActor; readonly zone: string; readonly visitId?: string },
): Promise<Result<{ id: string }, CallRefusal>> {
  if (!may(actor, "help-at-desk")) return refused({ code: "NOT_ALLOWED" });
  return await db.transaction().execute(async (tx): Promise<Result<{ id: string }, CallRefusal>> => {
    await lockCalls(tx, actor.officeId);
    const at = clock.now();
    const { waiting, atDesk } = await findWaitingRoom(
      { db: tx, law },
      { officeId: actor.officeId, today: clock.today(zone), now: at },
    );
    const mine = atDesk.find(({ calledBy, left }) => calledBy === actor.id && left === null);
    if (mine && !visitId) return done({ id: mine.id });
    const id = visitId ?? waiting[0]?.id;
    const visit = id ? await lockVisit(tx, id) : null;
    if (visit?.officeId !== actor.officeId || (visit.calledBy && visit.calledBy !== actor.id))
      return refused({ code: "NOBODY" });
    if (visit.calledBy) return done({ id: visit.id });
    await writeCall(tx, visit.id, actor.id, at);
    await recordFacts(tx, { type: "VisitorCalled", actor, at, subject: visit.id });
    return done({ id: visit.id });
  });
}
