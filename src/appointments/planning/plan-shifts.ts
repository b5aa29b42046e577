import { isWorkingDay, serviceRulesOn, type ServiceRules, type WithLaw } from "../../entitlement/index.ts";
import { addDays, formatDay, parseDay, type Day } from "../../platform/day.ts";
import { recordFacts } from "../../platform/facts.ts";
import type { Platform } from "../../platform/platform.ts";
import { shiftsOn, startsIn, turnOf } from "../hours.rules.ts";
import { keepTimes, onlineShareOn } from "../door/share.rules.ts";
import { listShares, lockShares } from "../door/share.store.ts";
import { dropHoursOfWhoLeft, writeShifts, type PlannedShift, type PlannedSlot } from "../appointment.store.ts";
import { interviewers, lastPlanned } from "../appointment.views.ts";

type Interviewer = Awaited<ReturnType<typeof interviewers>>[number];

/** Today, where it is one, and the next working days. */
function workingDays(today: Day, count: number): Day[] {
  const days = isWorkingDay(today) ? [today] : [];
  for (let day = addDays(today, 1), ahead = 0; ahead < count; day = addDays(day, 1)) {
    if (!isWorkingDay(day)) continue;
    days.push(day);
    ahead += 1;
  }
  return days;
}

type TimeOfDay = Omit<PlannedSlot, "keptFor"> & { readonly day: string; readonly turn: number };

/** Of the times in office hours of each branch and day, some are kept for the door; lunch and evening are online only. */
function shareOut(slots: readonly TimeOfDay[], shareOn: (officeId: string, day: string) => number): PlannedSlot[] {
  const days = Map.groupBy(slots, ({ officeId, day }) => `${officeId} ${day}`);
  return [...days.values()].flatMap((ofDay) => {
    const { officeId, day, turn } = ofDay[0]!;
    const inHours = ofDay
      .filter(({ part }) => part === "DAY")
      .sort((a, b) => a.startsAt.getTime() - b.startsAt.getTime() || (a.officerId < b.officerId ? -1 : 1));
    const kept = keepTimes(inHours.length, shareOn(officeId, day), turn);
    return [
      ...inHours.map((slot, index) => ({ ...slot, keptFor: kept[index]! })),
      ...ofDay.filter(({ part }) => part !== "DAY").map((slot) => ({ ...slot, keptFor: "ONLINE" as const })),
    ];
  });
}

/** What is not planned yet of the hours of the officers of one branch. */
function toPlan(
  here: readonly Interviewer[],
  planned: ReadonlyMap<string, Date>,
  days: ReadonlyArray<{ readonly day: string; readonly turn: number }>,
  { hours, booking: { slotMinutes } }: ServiceRules,
): { shifts: PlannedShift[]; slots: TimeOfDay[] } {
  const shifts: PlannedShift[] = [];
  const slots: TimeOfDay[] = [];
  for (const [nth, { id: officerId, officeId, zone }] of here.entries()) {
    const until = planned.get(officerId) ?? new Date(0);
    for (const { day, turn } of days) {
      for (const shift of shiftsOn(hours, { day, zone, nth, officers: here.length, turn })) {
        if (shift.startsAt <= until) continue;
        shifts.push({ officerId, officeId, startsAt: shift.startsAt, endsAt: shift.endsAt });
        for (const startsAt of startsIn(shift, slotMinutes)) {
          const endsAt = new Date(startsAt.getTime() + slotMinutes * 60_000);
          slots.push({ officerId, officeId, part: shift.part, day, turn, startsAt, endsAt });
        }
      }
    }
  }
  return { shifts, slots };
}

/**
 * Plans the hours of every officer who interviews for the days that can be booked, branch by branch: what one is too slow
 * for, or fails at, does not undo the others. What is planned already stays as it is, so it may run at any time, twice, and
 * in two workers at once. Free hours of who left or moved are offered no more.
 *
 * @returns how many new slots there are
 * @throws what the first branch failed at, once the others are planned
 */
export async function planShifts(platform: Platform & WithLaw): Promise<number> {
  const { db, clock, law } = platform;
  const rules = serviceRulesOn(law.book(), clock.today());
  await db.transaction().execute((tx) => dropHoursOfWhoLeft(tx, clock.now()));
  const [officers, planned] = [await interviewers(db), await lastPlanned(db)];
  let count = 0;
  const failed: unknown[] = [];
  for (const here of Map.groupBy(officers, (officer) => officer.officeId).values()) {
    const today = parseDay(clock.today(here[0]!.zone))!;
    const days = workingDays(today, rules.booking.daysAhead).map((day) => ({ day: formatDay(day), turn: turnOf(day) }));
    const { shifts, slots } = toPlan(here, planned, days, rules);
    if (slots.length > 0)
      await writePlan(platform, shifts, slots).then(
        (written) => (count += written),
        (error: unknown) => failed.push(error),
      );
  }
  if (failed.length > 0) throw failed[0];
  return count;
}

async function writePlan(
  { db, clock, law }: Platform & WithLaw,
  shifts: readonly PlannedShift[],
  slots: readonly TimeOfDay[],
): Promise<number> {
  return await db.transaction().execute(async (tx) => {
    await lockShares(tx);
    const shares = await listShares(tx);
    const kept = shareOut(slots, (officeId, day) =>
      onlineShareOn(serviceRulesOn(law.book(), day).quota, shares, officeId, day),
    );
    const count = await writeShifts(tx, shifts, kept, clock.now());
    if (count > 0)
      await recordFacts(tx, {
        type: "ShiftsPlanned",
        actor: { kind: "SYSTEM", id: "plan-shifts" },
        at: clock.now(),
        officeId: slots[0]!.officeId,
        data: { slots: count },
      });
    return count;
  });
}
