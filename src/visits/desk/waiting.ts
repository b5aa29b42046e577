import { callOrder } from "../../appointments/index.ts";
import { serviceRulesOn, type WithLaw } from "../../entitlement/index.ts";
import type { Reader } from "../../platform/db/database.ts";
import { listCalls, listWaiting, type VisitRow } from "../visit.views.ts";

export type WaitingRoom = {
  /** In the order in which they are called. */
  readonly waiting: readonly VisitRow[];
  /** At a desk, and nobody has said yet how they left. */
  readonly atDesk: readonly VisitRow[];
};

/** Who waits at the desk of a branch and who sits at it. @param today the office's day */
export async function findWaitingRoom(
  { db, law }: { readonly db: Reader } & WithLaw,
  { officeId, today, now }: { readonly officeId: string; readonly today: string; readonly now: Date },
): Promise<WaitingRoom> {
  const calls = await listCalls(db, officeId, today);
  const waiting = (await listWaiting(db, officeId, today)).map((visit) => ({
    ...visit,
    first: visit.priority !== null,
    since: visit.at,
  }));
  const before = calls.filter(({ helperAt }) => helperAt === null).map(({ priority }) => priority !== null);
  return {
    waiting: callOrder(waiting, before, now, serviceRulesOn(law.book(), today).door),
    atDesk: calls.filter(({ left }) => left === null || left === "CLAIM_BEGUN"),
  };
}
