import { may } from "../../access/index.ts";
import { decideEmploymentEnd } from "../../members/index.ts";
import { recordFacts, type Actor } from "../../platform/facts.ts";
import type { Platform } from "../../platform/platform.ts";
import { done, refused, type Result } from "../../platform/result.ts";
import { isReason, type Side } from "./dispute.ts";
import { closeDispute, lockDispute } from "./dispute.store.ts";

export type DecideRefusal = {
  readonly code: "NOT_ALLOWED" | "NO_SUCH_DISPUTE" | "DECIDED" | "REASON_MISSING" | "SIDE_MISSING";
};

/**
 * An officer of the branch decides whose version of an end stands. The reason is told to both. A dispute is decided once;
 * the same decision pressed twice is answered as decided.
 */
export async function decideDispute(
  { db, clock, keys }: Platform,
  wish: {
    readonly actor: Extract<Actor, { kind: "STAFF" }>;
    readonly id: string;
    readonly side: Side | null;
    readonly reason: string;
  },
): Promise<Result<null, DecideRefusal>> {
  const { actor, id, side } = wish;
  const reason = wish.reason.trim().slice(0, 1000);
  return await db.transaction().execute(async (tx) => {
    const dispute = await lockDispute(tx, keys, id);
    if (!dispute) return refused({ code: "NO_SUCH_DISPUTE" });
    const { employmentId, officeId, companySays, otherSays, papers, decided } = dispute;
    if (!may(actor, "decide-dispute", { officeId })) return refused({ code: "NOT_ALLOWED" });
    if (decided) return refused({ code: "DECIDED" });
    if (!side) return refused({ code: "SIDE_MISSING" });
    if (!isReason(reason)) return refused({ code: "REASON_MISSING" });
    const company = side === "COMPANY";
    await decideEmploymentEnd(
      tx,
      { clock, keys },
      { employmentId, end: company ? companySays : otherSays, confirmation: company ? papers.confirmation : null },
      actor,
      `exit-dispute:${id}`,
    );
    await closeDispute(tx, keys, id, { side, papers: { ...papers, reason }, by: actor.id, at: clock.now() });
    await recordFacts(tx, {
      type: "ExitDisputeDecided",
      actor,
      at: clock.now(),
      subject: id,
      data: { side, employmentId },
    });
    return done(null);
  });
}
