import { may } from "../../access/index.ts";
import { giveBackHelperTime, helperStarts, takeHelperTime } from "../../appointments/index.ts";
import { addWorkingDays, serviceRulesOn, type WithLaw } from "../../entitlement/index.ts";
import { findOffice } from "../../offices/index.ts";
import type { Reader } from "../../platform/db/database.ts";
import { formatDay, parseDay } from "../../platform/day.ts";
import { recordFacts } from "../../platform/facts.ts";
import type { Platform } from "../../platform/platform.ts";
import { done, refused, type Result } from "../../platform/result.ts";
import type { DoorActor } from "../record-visit.ts";
import { lockCalls, lockVisit, writeEnding, writeHelperTime } from "../visit.store.ts";
import { offeredStarts } from "./helper-times.rules.ts";

/**
 * The times with a helper that a branch can give, today and the working days after, in order: where an officer's planned shift, in the
 * office's hours, has room for it.
 */
export async function freeHelperTimes(
  { db, clock, law }: { readonly db: Reader } & Pick<Platform, "clock"> & WithLaw,
  office: { readonly id: string; readonly zone: string },
): Promise<readonly Date[]> {
  const today = clock.today(office.zone);
  const { door, booking } = serviceRulesOn(law.book(), today);
  const last = formatDay(addWorkingDays(parseDay(today)!, door.helperAheadDays).day);
  const { epochMilliseconds } = Temporal.PlainDate.from(last).add({ days: 1 }).toZonedDateTime(office.zone);
  return offeredStarts(await helperStarts(db, office.id, clock.now(), new Date(epochMilliseconds)), booking);
}

export type HelperTimeRefusal =
  { readonly code: "NOT_ALLOWED" } | { readonly code: "NO_SUCH_VISIT" } | { readonly code: "TIME_TAKEN" };

/**
 * Somebody who cannot do it alone, and cannot wait, leaves with a time with a helper on their slip, taken out of an officer's shift. Asked
 * twice it is booked once; of more who want the same time than there are officers, the last is refused; another time gives the first back.
 */
export async function bookHelperTime(
  { db, clock }: Platform,
  { actor, visitId, at: helperAt }: { readonly actor: DoorActor; readonly visitId: string; readonly at: Date },
): Promise<Result<null, HelperTimeRefusal>> {
  const office = await findOffice(db, actor.officeId);
  if (!may(actor, "greet-visitors") || office?.kind !== "BRANCH") return refused({ code: "NOT_ALLOWED" });
  return await db.transaction().execute(async (tx): Promise<Result<null, HelperTimeRefusal>> => {
    await lockCalls(tx, office.id);
    const visit = await lockVisit(tx, visitId);
    if (visit?.officeId !== office.id) return refused({ code: "NO_SUCH_VISIT" });
    if (visit.helperAt?.getTime() === helperAt.getTime()) return done(null);
    const at = clock.now();
    const officerId = helperAt > at ? await takeHelperTime(tx, office.id, helperAt) : null;
    if (!officerId) return refused({ code: "TIME_TAKEN" });
    if (visit.helperAt && visit.helperId) await giveBackHelperTime(tx, visit.helperId, visit.helperAt, at);
    await writeHelperTime(tx, visitId, officerId, helperAt);
    if (visit.left !== "TIME_BOOKED") await writeEnding(tx, visitId, "TIME_BOOKED", at);
    const data = { at: helperAt.toISOString() };
    await recordFacts(tx, { type: "HelperTimeBooked", actor, at, subject: visitId, data });
    return done(null);
  });
}
