import { recordEmploymentEnds, type ExitReason } from "../../members/index.ts";
import type { Tx } from "../../platform/db/database.ts";
import { recordFacts, type Actor } from "../../platform/facts.ts";
import type { Platform } from "../../platform/platform.ts";
import { lockDemand, writeAnswer } from "./demand.store.ts";

const system: Actor = { kind: "SYSTEM", id: "exit-demands" };

/**
 * Ends a job on the worker's word alone, in the caller's transaction, which holds the job. Where the registry learned of an
 * end meanwhile that one stands, and the demand is overtaken.
 */
export async function endByWorker(
  tx: Tx,
  platform: Pick<Platform, "clock" | "keys">,
  demandId: string,
  because: "SILENT" | "CLOSED",
): Promise<void> {
  const demand = await lockDemand(tx, demandId);
  if (!demand || demand.answer !== null) return;
  const { employmentId, employerId, officeId, claimId, says } = demand;
  const end = { ...says, reason: says.reason as ExitReason };
  const told = await recordEmploymentEnds(
    tx,
    platform,
    [{ employmentId, ...end, toldBy: "WORKER", confirmation: null }],
    system,
  );
  const answer = told.get(employmentId) === "ENDED" ? because : "OVERTAKEN";
  const at = platform.clock.now();
  await writeAnswer(tx, demandId, answer, at);
  await recordFacts(tx, {
    type: "ExitDemandAnswered",
    actor: system,
    at,
    ...(claimId && { claimId }),
    subject: demandId,
    officeId,
    data: { answer, employmentId, employerId },
  });
}
