import { may } from "../../access/index.ts";
import { serviceRulesOn, type WithLaw } from "../../entitlement/index.ts";
import { getMember, parsePhone } from "../../members/index.ts";
import type { Tx } from "../../platform/db/database.ts";
import { recordLook } from "../../platform/facts.ts";
import { isId } from "../../platform/ids.ts";
import type { Platform } from "../../platform/platform.ts";
import { lockWorker } from "../collective.store.ts";
import { findCollective } from "../collective.views.ts";
import { holdCall, lockNextToCall, releaseCall } from "./calls.store.ts";
import type { OfficerActor } from "./check-collective.ts";

type Call = { readonly actor: OfficerActor; readonly workerId: string };

/** Whom an officer telephones; `62812…`, null where no number is known. */
export type WorkerCall = { readonly workerId: string; readonly name: string; readonly phone: string | null };

const callerOf = ({ clock, law }: Pick<Platform, "clock"> & WithLaw, { id }: OfficerActor) => ({
  by: id,
  at: clock.now(),
  openMinutes: serviceRulesOn(law.book(), clock.today()).calls.openMinutes,
});

async function take(tx: Tx, platform: Platform & WithLaw, { actor, workerId }: Call): Promise<WorkerCall | null> {
  const worker = await lockWorker(tx, workerId);
  const found = worker && (await findCollective(tx, worker.collectiveId));
  if (!worker?.untold || worker.untold === "NOT_ENTITLED") return null;
  if (!found || !may(actor, "see-collectives", found)) return null;
  const caller = callerOf(platform, actor);
  if (!(await holdCall(tx, workerId, caller))) return null;
  const { name, phone } = await getMember(tx, platform.keys, worker.memberId);
  const { memberId, collectiveId: subject } = worker;
  await recordLook(tx, { type: "CollectiveCallTaken", actor, at: caller.at, subject, data: { memberId } });
  return { workerId, name, phone: parsePhone(phone ?? undefined) };
}

/**
 * An officer of the branch takes somebody whom no message brought to answer: from now on, and recorded, they see name and number,
 * and nobody else calls them for the published minutes.
 * @returns null where this one is not (any more) to be called, is being called by a colleague, or is another branch's
 */
export const takeWorkerCall = async (platform: Platform & WithLaw, call: Call): Promise<WorkerCall | null> =>
  isId(call.workerId) ? await platform.db.transaction().execute((tx) => take(tx, platform, call)) : null;

/**
 * The same with whoever of a collective is called next: two officers who ask at once are given two people.
 * @returns null where nobody is left to be called, or the collective is another branch's
 */
export const takeNextCall = (
  platform: Platform & WithLaw,
  { actor, collectiveId }: { readonly actor: OfficerActor; readonly collectiveId: string },
): Promise<WorkerCall | null> =>
  platform.db.transaction().execute(async (tx) => {
    const workerId = await lockNextToCall(tx, collectiveId, callerOf(platform, actor));
    return workerId ? await take(tx, platform, { actor, workerId }) : null;
  });

/** How it ended: who was reached is called no more; the others stay on the list. Again: changes nothing. */
export async function endWorkerCall(
  platform: Platform & WithLaw,
  { actor, workerId, reached }: Call & { readonly reached: boolean },
): Promise<void> {
  await platform.db.transaction().execute(async (tx) => {
    const worker = isId(workerId) ? await lockWorker(tx, workerId) : null;
    const found = worker && (await findCollective(tx, worker.collectiveId));
    if (!worker?.untold || !found || !may(actor, "see-collectives", found)) return;
    const caller = callerOf(platform, actor);
    if (!(await releaseCall(tx, workerId, { ...caller, reached }))) return;
    const { memberId, collectiveId: subject } = worker;
    await recordLook(tx, { type: "CollectiveCallEnded", actor, at: caller.at, subject, data: { memberId, reached } });
  });
}
