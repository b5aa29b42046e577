import { may } from "../../access/index.ts";
import { addWorkingDays, isWorkingDay, serviceRulesOn, type WithLaw } from "../../entitlement/index.ts";
import { findOffice } from "../../offices/index.ts";
import { dayIn } from "../../platform/clock.ts";
import type { Reader } from "../../platform/db/database.ts";
import { formatDay, parseDay } from "../../platform/day.ts";
import { recordFacts } from "../../platform/facts.ts";
import type { Platform } from "../../platform/platform.ts";
import { done, refused, type Result } from "../../platform/result.ts";
import { makeSlip, type DoorActor } from "../record-visit.ts";
import { insertVisit, lockVisit, writeEnding } from "../visit.store.ts";
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

export type HelperTimeRefusal = { readonly code: "NOT_ALLOWED" } | { readonly code: "TIME_TAKEN" };

/**
 * Somebody who cannot do it alone gets a time with a helper and leaves with it on their slip. Sent twice it is booked once; of two
 * who want the same time one gets it.
 */
export async function bookHelperTime(
  platform: Platform & WithLaw,
  { actor, id, at: helperAt }: { readonly actor: DoorActor; readonly id: string; readonly at: Date },
): Promise<Result<{ id: string }, HelperTimeRefusal>> {
  const { db, clock } = platform;
  const office = await findOffice(db, actor.officeId);
  if (!may(actor, "greet-visitors") || office?.kind !== "BRANCH") return refused({ code: "NOT_ALLOWED" });
  return await db.transaction().execute(async (tx): Promise<Result<{ id: string }, HelperTimeRefusal>> => {
    const known = await lockVisit(tx, id);
    if (known) return known.officeId === office.id ? done({ id }) : refused({ code: "NOT_ALLOWED" });
    const free = await freeHelperTimes({ ...platform, db: tx }, office);
    if (!free.some((time) => time.getTime() === helperAt.getTime())) return refused({ code: "TIME_TAKEN" });
    const at = clock.now();
    const linkCode = await makeSlip(tx, platform, office.id);
    const visit = { id, officeId: office.id, at, onDay: dayIn(at, office.zone), why: null, knew: null, priority: null };
    if (!(await insertVisit(tx, { ...visit, sentTo: "HELPER_LATER", linkCode, helperAt })))
      return refused({ code: "TIME_TAKEN" });
    await writeEnding(tx, id, "TIME_BOOKED", at);
    const data = { at: helperAt.toISOString() };
    await recordFacts(
      tx,
      { type: "VisitCounted", actor, at, subject: id, data: { sentTo: "HELPER_LATER" } },
      { type: "HelperTimeBooked", actor, at, subject: id, data },
    );
    return done({ id });
  });
}
