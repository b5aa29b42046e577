import { may } from "../../access/index.ts";
import { addWorkingDays, isWorkingDay, serviceRulesOn, type WithLaw } from "../../entitlement/index.ts";
import { findOffice } from "../../offices/index.ts";
import type { Reader } from "../../platform/db/database.ts";
import { formatDay, parseDay } from "../../platform/day.ts";
import { recordFacts } from "../../platform/facts.ts";
import type { Platform } from "../../platform/platform.ts";
import { done, refused, type Result } from "../../platform/result.ts";
import type { DoorActor } from "../record-visit.ts";
import { lockCalls, lockVisit, writeEnding, writeHelperTime } from "../visit.store.ts";
import { listHelperTimes } from "../visit.views.ts";
import { helperTimesOn } from "./helper-times.rules.ts";

/** So many working days ahead one can have a time with a helper. */
const daysAhead = 3;

/** The free times with a helper of a branch: today and the working days after, in order. */
export async function freeHelperTimes(
  { db, clock, law }: { readonly db: Reader } & Pick<Platform, "clock"> & WithLaw,
  office: { readonly id: string; readonly zone: string },
): Promise<readonly Date[]> {
  const now = clock.now();
  const today = parseDay(clock.today(office.zone))!;
  const days = [
    ...(isWorkingDay(today) ? [today] : []),
    ...Array.from({ length: daysAhead }, (_, nth) => addWorkingDays(today, nth + 1).day),
  ].map(formatDay);
  const taken = new Set((await listHelperTimes(db, office.id, now)).map(({ helperAt }) => helperAt!.getTime()));
  return days
    .flatMap((day) => helperTimesOn(serviceRulesOn(law.book(), day).hours, day, office.zone))
    .filter((time) => time > now && !taken.has(time.getTime()));
}

export type HelperTimeRefusal =
  { readonly code: "NOT_ALLOWED" } | { readonly code: "NO_SUCH_VISIT" } | { readonly code: "TIME_TAKEN" };

/**
 * Somebody who cannot do it alone, and cannot wait, leaves with a time with a helper on their slip. Asked twice it is booked once; of
 * two who want the same time one gets it.
 */
export async function bookHelperTime(
  platform: Platform & WithLaw,
  { actor, visitId, at: helperAt }: { readonly actor: DoorActor; readonly visitId: string; readonly at: Date },
): Promise<Result<null, HelperTimeRefusal>> {
  const { db, clock } = platform;
  const office = await findOffice(db, actor.officeId);
  if (!may(actor, "greet-visitors") || office?.kind !== "BRANCH") return refused({ code: "NOT_ALLOWED" });
  return await db.transaction().execute(async (tx): Promise<Result<null, HelperTimeRefusal>> => {
    await lockCalls(tx, office.id);
    const visit = await lockVisit(tx, visitId);
    if (visit?.officeId !== office.id) return refused({ code: "NO_SUCH_VISIT" });
    if (visit.helperAt?.getTime() === helperAt.getTime()) return done(null);
    const free = await freeHelperTimes({ ...platform, db: tx }, office);
    if (!free.some((time) => time.getTime() === helperAt.getTime())) return refused({ code: "TIME_TAKEN" });
    const at = clock.now();
    await writeHelperTime(tx, visitId, helperAt);
    if (visit.left !== "TIME_BOOKED") await writeEnding(tx, visitId, "TIME_BOOKED", at);
    const data = { at: helperAt.toISOString() };
    await recordFacts(tx, { type: "HelperTimeBooked", actor, at, subject: visitId, data });
    return done(null);
  });
}
