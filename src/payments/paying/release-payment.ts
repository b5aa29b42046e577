import { createHash } from "node:crypto";
import { recordFacts, type Actor } from "../../platform/facts.ts";
import { once } from "../../platform/once.ts";
import type { Platform } from "../../platform/platform.ts";
import { done, refused, type Result } from "../../platform/result.ts";
import { releaseOrders } from "../payment.store.ts";

export type Release = {
  readonly actor: Actor & { readonly kind: "STAFF" };
  readonly ids: readonly string[];
  readonly key: string;
};
/** NONE: released by somebody else meanwhile, or verified by this person. */
export type ReleaseRefusal = { readonly code: "NOT_ALLOWED" } | { readonly code: "NONE" };

/**
 * Lets money go: a third person, neither of the two who verified (the database refuses it too). Orders that somebody else
 * released meanwhile, or that this person verified, are left alone and counted in `left`.
 */
export async function releasePayments(
  { db, clock }: Platform,
  { actor, ids, key }: Release,
): Promise<Result<{ released: number; left: number }, ReleaseRefusal>> {
  if (actor.role !== "PAYMENT_RELEASER") return refused({ code: "NOT_ALLOWED" });
  // One page has one key and many buttons: the key of this act is the page's and what was let go, short enough for an index.
  const act = createHash("sha256").update(ids.join()).digest("base64url");
  return await once<{ released: number; left: number }, ReleaseRefusal>(
    db,
    `${actor.id}:${key}:${act}`,
    "release-payment",
    async (tx) => {
      const released = await releaseOrders(tx, ids, actor.id, clock.now(), clock.real());
      if (released.length === 0) return refused({ code: "NONE" });
      await recordFacts(
        tx,
        ...released.map(({ id, claimId, net }) => ({
          type: "PaymentReleased",
          actor,
          at: clock.now(),
          claimId,
          subject: id,
          data: { net },
        })),
      );
      return done({ released: released.length, left: ids.length - released.length });
    },
  );
}
