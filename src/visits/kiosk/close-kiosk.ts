import { may } from "../../access/index.ts";
import { recordFacts } from "../../platform/facts.ts";
import type { Platform } from "../../platform/platform.ts";
import { done, refused, type Result } from "../../platform/result.ts";
import type { DoorActor } from "../record-visit.ts";
import { endKiosk } from "./kiosk.store.ts";

/** The device of this number in the officer's branch is no kiosk any more. One that is closed already stays closed. */
export const closeKiosk = async (
  { db, clock }: Platform,
  actor: DoorActor,
  number: number,
): Promise<Result<null, { code: "NOT_ALLOWED" }>> => {
  if (!may(actor, "open-kiosk")) return refused({ code: "NOT_ALLOWED" });
  return await db.transaction().execute(async (tx) => {
    if (Number.isInteger(number) && (await endKiosk(tx, actor.officeId, number, clock.real())))
      await recordFacts(tx, {
        type: "KioskClosed",
        actor,
        at: clock.now(),
        officeId: actor.officeId,
        data: { number },
      });
    return done(null);
  });
};
