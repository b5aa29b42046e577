import { findPolicy, type WithLaw } from "../../entitlement/index.ts";
import { memberIdsAfter } from "../../members/index.ts";
import { newId } from "../../platform/ids.ts";
import type { Announced } from "../../platform/jobs.ts";
import type { Platform } from "../../platform/platform.ts";
import { keepRights } from "./keep-rights.ts";
import { everSwept, holdSweep, insertSweep, writeSweep } from "./right.store.ts";

/** The walk over whoever is there when the service begins: nobody is told of what began before it. */
const first = "first";
const batch = 500;
/** Batches in one turn of the tick: some seconds, so that a worker that is told to end does not walk on. */
const mostBatches = 20;
/** A process learns of a published policy within seconds. */
const learnsWithinMs = 10_000;

/** After a file of members, or with another policy, every member's rights are looked at anew: once for each such fact. */
export async function beginSweep({ db, clock, law }: Platform & WithLaw, fact: Announced): Promise<void> {
  const aboutPolicy = fact.subject !== null && findPolicy(law.book(), fact.subject) !== null;
  const waits = aboutPolicy || fact.type !== "MembersImported" ? learnsWithinMs : 0;
  await insertSweep(db, newId(), fact.id, new Date(clock.real().getTime() + waits));
}

/**
 * Walks on over the members, batch by batch, each in a transaction that also notes how far it came: after a kill it goes
 * on from there. Where nobody ever walked, the first walk begins.
 * @returns how many members were looked at
 */
export async function sweepRights(platform: Platform & WithLaw): Promise<number> {
  const { db, clock } = platform;
  if (!(await everSwept(db))) {
    if ((await memberIdsAfter(db, null, 1)).length === 0) return 0;
    await insertSweep(db, newId(), first, clock.real());
  }
  let looked = 0;
  for (let turn = 0; turn < mostBatches; turn++) {
    const members = await db.transaction().execute(async (tx) => {
      const sweep = await holdSweep(tx, clock.real());
      if (!sweep) return null;
      const ids = await memberIdsAfter(tx, sweep.afterMember, batch);
      if (ids.length > 0) await keepRights(tx, platform, ids, { fromTomorrow: sweep.key === first });
      const ended = ids.length < batch;
      await writeSweep(tx, sweep.id, ids.at(-1) ?? sweep.afterMember, ids.length, ended ? clock.real() : null);
      return ids.length;
    });
    if (members === null) return looked;
    looked += members;
  }
  return looked;
}
