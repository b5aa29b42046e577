import { recordFacts, type Actor } from "../platform/facts.ts";
import type { Platform } from "../platform/platform.ts";
import { done, refused, type Result } from "../platform/result.ts";
import { releaseOrders } from "./payment.store.ts";

/**
 * Lets money go: a third person, neither of the two who verified (the database refuses it too). Orders that somebody else
 * released meanwhile are left alone.
 */
export async function releasePayments({ db, clock }: Platform, actor: Actor & { readonly kind: "STAFF" }, ids: readonly string[]): Promise<Result<{ released: number; left: number }, { readonly code: "NONE" }>> {
  return await db.transaction().execute(async (tx) => {
    const released = await releaseOrders(tx, ids, actor.id, clock.now(), clock.real());
    if (released.length === 0) return refused({ code: "NONE" as const });
    await recordFacts(tx, ...released.map(({ id, claimId, net }) => ({ type: "PaymentReleased", actor, at: clock.now(), claimId, subject: id, data: { net } })));
    return done({ released: released.length, left: ids.length - released.length });
  });
}
