import { may } from "../../access/index.ts";
import { recordFacts, type Actor } from "../../platform/facts.ts";
import type { Platform } from "../../platform/platform.ts";
import { done, refused, type Result } from "../../platform/result.ts";
import { isReason } from "../disputes/dispute.ts";
import { insertClosure } from "./closure.store.ts";

export type CloseRefusal = { readonly code: "NOT_ALLOWED" | "DAY_MISSING" | "FUTURE" | "REASON_MISSING" };

/**
 * A branch marks a company as closed, once for all its workers: nobody is asked there any more, and what each worker declares
 * stands at once. No job ends by it alone. Marking it twice keeps the first.
 */
export async function closeEmployer(
  { db, clock }: Platform,
  wish: {
    readonly actor: Extract<Actor, { kind: "STAFF" }>;
    readonly employerId: string;
    /** `YYYY-MM-DD`; null where it could not be read. */
    readonly closedOn: string | null;
    readonly reason: string;
  },
): Promise<Result<null, CloseRefusal>> {
  const { actor, employerId, closedOn } = wish;
  const reason = wish.reason.trim().slice(0, 1000);
  if (!may(actor, "close-employer")) return refused({ code: "NOT_ALLOWED" });
  if (!closedOn) return refused({ code: "DAY_MISSING" });
  if (closedOn > clock.today()) return refused({ code: "FUTURE" });
  if (!isReason(reason)) return refused({ code: "REASON_MISSING" });
  return await db.transaction().execute(async (tx) => {
    const at = clock.now();
    if (await insertClosure(tx, { employerId, closedOn, reason, by: actor.id, at }))
      await recordFacts(tx, {
        type: "EmployerClosed",
        actor,
        at,
        subject: employerId,
        officeId: actor.officeId,
        why: reason,
        data: { closedOn },
      });
    return done(null);
  });
}
