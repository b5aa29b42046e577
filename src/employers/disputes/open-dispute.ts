import {
  differingParts,
  disputeEmploymentEnd,
  findConfirmedEnd,
  type Confirmation,
  type EndPart,
  type ToldEnd,
} from "../../members/index.ts";
import type { Tx } from "../../platform/db/database.ts";
import { recordFacts, type Actor } from "../../platform/facts.ts";
import { newId } from "../../platform/ids.ts";
import type { Platform } from "../../platform/platform.ts";
import { done, refused, type Result } from "../../platform/result.ts";
import { isReason, sameEnd } from "./dispute.ts";
import { insertDispute } from "./dispute.store.ts";

/**
 * A company told another end than the one on record: an officer of the worker's branch decides. In the caller's
 * transaction; where the end is in dispute already, nothing is added.
 * @returns in which parts it differs; null where it is in dispute already: part by part whoever asks often enough would guess the record
 */
export async function openCompanyDispute(
  tx: Tx,
  platform: Pick<Platform, "clock" | "keys">,
  told: {
    readonly employmentId: string;
    readonly employerId: string;
    readonly reportId: string;
    readonly says: ToldEnd;
    readonly confirmation: Confirmation;
  },
  actor: Actor,
): Promise<readonly EndPart[] | null> {
  const { clock, keys } = platform;
  const { employmentId, employerId, reportId, says, confirmation } = told;
  const disputed = await disputeEmploymentEnd(tx, platform, employmentId);
  if (!disputed) return null;
  const id = newId();
  const officeId = await insertDispute(tx, keys, {
    id,
    employmentId,
    employerId,
    memberId: disputed.memberId,
    openedBy: "EMPLOYER",
    claimId: null,
    reportId,
    companySays: says,
    otherSays: disputed.onRecord,
    papers: { confirmation, words: null, reason: null },
    at: clock.now(),
  });
  await recordFacts(tx, {
    type: "ExitDisputed",
    actor,
    at: clock.now(),
    subject: id,
    officeId,
    data: { employmentId },
  });
  return differingParts(disputed.onRecord, says);
}

export type WorkerDispute = {
  readonly claimId: string;
  readonly memberId: string;
  readonly says: ToldEnd;
  readonly words: string;
};

export type DisputeRefusal = { readonly code: "NOTHING_CONFIRMED" | "ALREADY_OPEN" | "SAME" | "WORDS_MISSING" };

/** A worker says that what the company confirmed of their last job is not so. Telling it twice opens one dispute. */
export async function openWorkerDispute(
  platform: Platform,
  { claimId, memberId, says, words }: WorkerDispute,
): Promise<Result<{ id: string }, DisputeRefusal>> {
  const { db, clock, keys } = platform;
  if (!isReason(words)) return refused({ code: "WORDS_MISSING" });
  return await db.transaction().execute(async (tx) => {
    const confirmed = await findConfirmedEnd(tx, keys, memberId);
    if (!confirmed) return refused({ code: "NOTHING_CONFIRMED" });
    const { employmentId, employerId, confirmation, endedOn, reason, letterDate } = confirmed;
    const companySays = { endedOn, reason, letterDate };
    if (sameEnd(companySays, says)) return refused({ code: "SAME" });
    if (!(await disputeEmploymentEnd(tx, platform, employmentId))) return refused({ code: "ALREADY_OPEN" });
    const id = newId();
    const officeId = await insertDispute(tx, keys, {
      id,
      employmentId,
      employerId,
      memberId,
      openedBy: "WORKER",
      claimId,
      reportId: null,
      companySays,
      otherSays: says,
      papers: { confirmation, words: words.trim().slice(0, 1000), reason: null },
      at: clock.now(),
    });
    const actor = { kind: "CITIZEN", id: claimId } as const;
    await recordFacts(tx, {
      type: "ExitDisputed",
      actor,
      at: clock.now(),
      claimId,
      subject: id,
      officeId,
      data: { employmentId },
    });
    return done({ id });
  });
}
