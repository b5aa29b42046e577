import { serviceRulesOn, type WithLaw } from "../../entitlement/index.ts";
import { recordLook, type Actor } from "../../platform/facts.ts";
import { newId } from "../../platform/ids.ts";
import type { Platform } from "../../platform/platform.ts";
import type { CallOutcome } from "./call.ts";
import { closeCall, insertCall } from "./call.store.ts";

type Officer = Extract<Actor, { kind: "STAFF" }>;

/** An officer takes a call: from now on, and recorded, they see name and number. @returns null where another has it */
export const takeCall = (
  { db, clock, law }: Platform & WithLaw,
  actor: Officer,
  claimId: string,
): Promise<string | null> =>
  db.transaction().execute(async (tx) => {
    const at = clock.now();
    const { openMinutes } = serviceRulesOn(law.book(), clock.today()).calls;
    const id = await insertCall(tx, { id: newId(), claimId, officeId: actor.officeId, by: actor.id, at, openMinutes });
    if (id) await recordLook(tx, { type: "CallTaken", actor, at, claimId, subject: id });
    return id;
  });

/** How a call ended. Again, or by another: changes nothing. */
export const endCall = ({ db, clock }: Platform, actor: Officer, id: string, outcome: CallOutcome): Promise<void> =>
  db.transaction().execute(async (tx) => {
    const at = clock.now();
    const claimId = await closeCall(tx, { id, by: actor.id, outcome, at });
    if (claimId) await recordLook(tx, { type: "CallEnded", actor, at, claimId, subject: id, data: { outcome } });
  });
