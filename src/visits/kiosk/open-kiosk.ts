import { may } from "../../access/index.ts";
import { findOffice } from "../../offices/index.ts";
import { recordFacts } from "../../platform/facts.ts";
import { newId, newSecret } from "../../platform/ids.ts";
import { hashSecret } from "../../platform/keys.ts";
import type { Platform } from "../../platform/platform.ts";
import { done, refused, type Result } from "../../platform/result.ts";
import type { DoorActor } from "../record-visit.ts";
import { endKiosk, insertKiosk } from "./kiosk.store.ts";

type KioskRefusal = { readonly code: "NOT_ALLOWED" } | { readonly code: "BAD_NUMBER" } | { readonly code: "TAKEN_NOW" };

/**
 * Makes a device the kiosk of this number in the officer's branch. Whichever device was that number before is no kiosk any
 * more: its next page forgets whoever stands there.
 * @returns the mark that the device keeps
 */
export async function openKiosk(
  { db, clock }: Platform,
  actor: DoorActor,
  number: number,
): Promise<Result<{ token: string }, KioskRefusal>> {
  const office = await findOffice(db, actor.officeId);
  if (!may(actor, "open-kiosk") || office?.kind !== "BRANCH") return refused({ code: "NOT_ALLOWED" });
  if (!Number.isInteger(number) || number < 1 || number > 99) return refused({ code: "BAD_NUMBER" });
  const token = newSecret();
  return await db.transaction().execute(async (tx): Promise<Result<{ token: string }, KioskRefusal>> => {
    await endKiosk(tx, office.id, number, clock.real());
    const id = newId();
    const kiosk = { id, officeId: office.id, number, tokenHash: hashSecret(token), openedBy: actor.id };
    if (!(await insertKiosk(tx, { ...kiosk, at: clock.real() }))) return refused({ code: "TAKEN_NOW" });
    await recordFacts(tx, {
      type: "KioskOpened",
      actor,
      at: clock.now(),
      subject: id,
      officeId: office.id,
      data: { number },
    });
    return done({ token });
  });
}
