import { may } from "../../access/index.ts";
import { decideEmploymentEnd, lockJob } from "../../members/index.ts";
import { recordFacts, type Actor } from "../../platform/facts.ts";
import type { Platform } from "../../platform/platform.ts";
import { done, refused, type Result } from "../../platform/result.ts";
import type { DecideRefusal } from "../disputes/decide-dispute.ts";
import { isReason } from "../disputes/dispute.ts";
import { demandSeal, type DemandSide } from "./demand.ts";
import { lockDemand, writeSide } from "./demand.store.ts";
import { findDemand } from "./demand.views.ts";

/**
 * The worker says that the job has ended, the company that it goes on: an officer of the branch decides, once and with a
 * reason that both are told. Where the company is right the job stays open.
 */
export async function decideDemand(
  { db, clock, keys }: Platform,
  wish: {
    readonly actor: Extract<Actor, { kind: "STAFF" }>;
    readonly id: string;
    readonly side: DemandSide | null;
    readonly reason: string;
  },
): Promise<Result<null, DecideRefusal>> {
  const { actor, id, side } = wish;
  const reason = wish.reason.trim().slice(0, 1000);
  const seen = await findDemand(db, keys, id);
  if (seen?.answer !== "STILL_WORKS") return refused({ code: "NO_SUCH_DISPUTE" });
  if (!may(actor, "decide-dispute", { officeId: seen.officeId })) return refused({ code: "NOT_ALLOWED" });
  return await db.transaction().execute(async (tx): Promise<Result<null, DecideRefusal>> => {
    const job = await lockJob(tx, seen.employmentId);
    const demand = (await lockDemand(tx, id))!;
    if (demand.answer !== "STILL_WORKS" || demand.side !== null) return refused({ code: "DECIDED" });
    if (!side) return refused({ code: "SIDE_MISSING" });
    if (!isReason(reason)) return refused({ code: "REASON_MISSING" });
    const { employmentId, says, claimId, officeId, employerId } = demand;
    const at = clock.now();
    if (side === "WORKER" && job?.to === null)
      await decideEmploymentEnd(
        tx,
        { clock, keys },
        { employmentId, end: says, confirmation: null },
        actor,
        `exit-demand:${id}`,
      );
    await writeSide(tx, id, { side, by: actor.id, at, reason: keys.seal(reason, demandSeal) });
    await recordFacts(tx, {
      type: "ExitDemandDecided",
      actor,
      at,
      ...(claimId && { claimId }),
      subject: id,
      officeId,
      data: { side, employmentId, employerId },
    });
    return done(null);
  });
}
