import { may } from "../../access/index.ts";
import { serviceRulesOn, type WithLaw } from "../../entitlement/index.ts";
import { findOffice } from "../../offices/index.ts";
import { addDays, formatDay, parseDay } from "../../platform/day.ts";
import { recordFacts, type Actor } from "../../platform/facts.ts";
import { once } from "../../platform/once.ts";
import type { Platform } from "../../platform/platform.ts";
import { done, refused, type Result } from "../../platform/result.ts";
import { turnOf } from "../hours.rules.ts";
import { keepTimes } from "./share.rules.ts";
import { insertShare, keepFor, lockDayTimes, lockShares } from "./share.store.ts";

export type ShareWish = {
  readonly actor: Extract<Actor, { kind: "STAFF" }>;
  /** `YYYY-MM-DD`, tomorrow at the earliest: today's times are being booked. */
  readonly fromDay: string;
  readonly percent: number;
  readonly reason: string;
  readonly key: string;
};
export type ShareRefusal =
  | { readonly code: "NOT_ALLOWED" }
  | { readonly code: "NOT_AHEAD" }
  | { readonly code: "OUT_OF_BOUNDS"; readonly least: number; readonly most: number }
  | { readonly code: "REASON_MISSING" };

/**
 * The head of a branch chooses which share of its interview times in office hours is offered online, from a day on, within
 * the bounds of head office. Times that are planned already are marked anew as far as they are free.
 * @returns how many planned times changed
 */
export async function setOnlineShare(
  { db, clock, law }: Platform & WithLaw,
  { actor, fromDay, percent, key, ...wish }: ShareWish,
): Promise<Result<{ changed: number }, ShareRefusal>> {
  const reason = wish.reason.trim().slice(0, 500);
  const office = await findOffice(db, actor.officeId);
  if (!may(actor, "set-online-share") || office?.kind !== "BRANCH") return refused({ code: "NOT_ALLOWED" });
  const [today, first] = [parseDay(clock.today(office.zone))!, parseDay(fromDay)];
  const { chosenAheadDays } = serviceRulesOn(law.book(), formatDay(today)).quota;
  if (first === null || first <= today || first > addDays(today, chosenAheadDays))
    return refused({ code: "NOT_AHEAD" });
  const { branchLeast: least, branchMost: most } = serviceRulesOn(law.book(), fromDay).quota;
  if (!Number.isInteger(percent) || percent < least || percent > most)
    return refused({ code: "OUT_OF_BOUNDS", least, most });
  if ([...reason].length < 10) return refused({ code: "REASON_MISSING" });
  return await once<{ changed: number }, ShareRefusal>(db, `${actor.id}:${key}`, "set-online-share", async (tx) => {
    const at = clock.now();
    await lockShares(tx);
    await insertShare(tx, { officeId: office.id, fromDay, percent, reason, setBy: actor.id, at });
    const times = await lockDayTimes(tx, office.id, office.zone, fromDay);
    const wrong = [...Map.groupBy(times, ({ day }) => day)].flatMap(([day, ofDay]) => {
      const wished = keepTimes(ofDay.length, percent, turnOf(parseDay(day)!));
      return ofDay.filter((time, index) => !time.taken && time.keptFor !== wished[index]);
    });
    for (const keptFor of ["ONLINE", "DOOR"] as const) {
      const ids = wrong.filter((time) => time.keptFor !== keptFor).map(({ id }) => id);
      await keepFor(tx, ids, keptFor, at);
    }
    const data = { from: fromDay, percent, changed: wrong.length };
    await recordFacts(tx, { type: "OnlineShareSet", actor, at, officeId: office.id, why: reason, data });
    return done({ changed: wrong.length });
  });
}
