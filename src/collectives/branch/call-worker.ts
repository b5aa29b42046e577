import { may } from "../../access/index.ts";
import { serviceRulesOn, type WithLaw } from "../../entitlement/index.ts";
import { getMember, parsePhone } from "../../members/index.ts";
import { recordLook } from "../../platform/facts.ts";
import { isId } from "../../platform/ids.ts";
import type { Platform } from "../../platform/platform.ts";
import { lockWorker } from "../collective.store.ts";
import { findCollective } from "../collective.views.ts";
import { holdCall, releaseCall } from "./calls.store.ts";
import type { OfficerActor } from "./check-collective.ts";

type Call = { readonly actor: OfficerActor; readonly workerId: string };

/** Whom an officer telephones; `62812…`, null where no number is known. */
export type WorkerCall = { readonly workerId: string; readonly name: string; readonly phone: string | null };

/**
 * An officer of the branch takes somebody whom no message brought to answer: from now on, and recorded, they see name and number,
 * and nobody else calls them for the published minutes.
 * @returns null where this one is not (any more) to be called, is being called by a colleague, or is another branch's
 */
export async function takeWorkerCall(
  { db, keys, clock, law }: Platform & WithLaw,
  call: Call,
): Promise<WorkerCall | null> {
  return await db.transaction().execute(async (tx) => {
    const { actor, workerId } = call;
    const worker = isId(workerId) ? await lockWorker(tx, workerId) : null;
    const found = worker && (await findCollective(tx, worker.collectiveId));
    if (!worker?.untold || worker.untold === "NOT_ENTITLED") return null;
    if (!found || !may(actor, "see-collectives", found)) return null;
    const at = clock.now();
    if (!(await holdCall(tx, workerId, { by: actor.id, at, ...serviceRulesOn(law.book(), clock.today()).calls })))
      return null;
    const { name, phone } = await getMember(tx, keys, worker.memberId);
    const { memberId, collectiveId: subject } = worker;
    await recordLook(tx, { type: "CollectiveCallTaken", actor, at, subject, data: { memberId } });
    return { workerId, name, phone: parsePhone(phone ?? undefined) };
  });
}

/** How it ended: who was reached is called no more; the others stay on the list. Again: changes nothing. */
export async function endWorkerCall(
  { db, clock, law }: Platform & WithLaw,
  { actor, workerId, reached }: Call & { readonly reached: boolean },
): Promise<void> {
  await db.transaction().execute(async (tx) => {
    const worker = isId(workerId) ? await lockWorker(tx, workerId) : null;
    const found = worker && (await findCollective(tx, worker.collectiveId));
    if (!worker?.untold || !found || !may(actor, "see-collectives", found)) return;
    const at = clock.now();
    if (
      !(await releaseCall(tx, workerId, {
        by: actor.id,
        at,
        reached,
        ...serviceRulesOn(law.book(), clock.today()).calls,
      }))
    )
      return;
    const { memberId, collectiveId: subject } = worker;
    await recordLook(tx, { type: "CollectiveCallEnded", actor, at, subject, data: { memberId, reached } });
  });
}
