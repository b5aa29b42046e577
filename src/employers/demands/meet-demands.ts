import { disputeEmploymentEnd, type EmploymentEnd, type EndAnswer } from "../../members/index.ts";
import type { Tx } from "../../platform/db/database.ts";
import { recordFacts, type Actor } from "../../platform/facts.ts";
import { newId } from "../../platform/ids.ts";
import type { Platform } from "../../platform/platform.ts";
import { insertDispute } from "../disputes/dispute.store.ts";
import { saysTheSame, type DemandAnswer } from "./demand.ts";
import { lockDemandsOf, writeAnswer, type LockedDemand } from "./demand.store.ts";

/**
 * What a company reported meets what its workers had declared, in the caller's transaction and whatever the way it came:
 * the same is a confirmation; where it differs an officer decides between the two.
 * @param ends what the company told, each job once
 * @param told what became of each
 */
export async function meetDemands(
  tx: Tx,
  platform: Pick<Platform, "clock" | "keys">,
  ends: readonly EmploymentEnd[],
  told: ReadonlyMap<string, EndAnswer>,
  actor: Actor,
): Promise<void> {
  const reported = ends.filter(({ employmentId }) => told.get(employmentId) !== "BEFORE_START");
  if (reported.length === 0) return;
  const endOf = new Map(reported.map((end) => [end.employmentId, end]));
  for (const demand of await lockDemandsOf(tx, [...endOf.keys()])) {
    const end = endOf.get(demand.employmentId)!;
    const answer: DemandAnswer =
      told.get(demand.employmentId) === "DIFFERS"
        ? "OVERTAKEN"
        : saysTheSame(end, demand.says)
          ? "CONFIRMED"
          : "DIFFERED";
    if (answer === "DIFFERED") await dispute(tx, platform, demand, end, actor);
    await writeAnswer(tx, demand.id, answer, platform.clock.now());
    await recordFacts(tx, {
      type: "ExitDemandAnswered",
      actor,
      at: platform.clock.now(),
      ...(demand.claimId && { claimId: demand.claimId }),
      subject: demand.id,
      officeId: demand.officeId,
      data: { answer, employmentId: demand.employmentId, employerId: demand.employerId },
    });
  }
}

async function dispute(
  tx: Tx,
  platform: Pick<Platform, "clock" | "keys">,
  { employmentId, employerId, memberId, claimId, says }: LockedDemand,
  { endedOn, reason, letterDate, confirmation }: EmploymentEnd,
  actor: Actor,
): Promise<void> {
  if (!(await disputeEmploymentEnd(tx, platform, employmentId))) return;
  const at = platform.clock.now();
  const id = newId();
  const officeId = await insertDispute(tx, platform.keys, {
    id,
    employmentId,
    employerId,
    memberId,
    openedBy: "WORKER",
    claimId,
    reportId: null,
    companySays: { endedOn, reason, letterDate },
    otherSays: says,
    papers: { confirmation: confirmation!, words: null, reason: null },
    at,
  });
  await recordFacts(tx, {
    type: "ExitDisputed",
    actor,
    at,
    ...(claimId && { claimId }),
    subject: id,
    officeId,
    data: { employmentId },
  });
}
