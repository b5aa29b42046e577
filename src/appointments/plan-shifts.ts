import { isWorkingDay, serviceRulesOn, type WithLaw } from "../entitlement/index.ts";
import { addDays, formatDay, parseDay, type Day } from "../platform/day.ts";
import { recordFacts } from "../platform/facts.ts";
import type { Platform } from "../platform/platform.ts";
import { shiftsOn, startsIn, turnOf } from "./hours.rules.ts";
import { keepTimes, onlineShareOn } from "./door/share.rules.ts";
import { listShares, lockShares } from "./door/share.store.ts";
import { writeShifts, type PlannedShift, type PlannedSlot } from "./appointment.store.ts";
import { interviewers, lastPlanned } from "./appointment.views.ts";

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

/**
 * Plans the hours of every officer who interviews for the days that can be booked. What is planned already stays as it
 * is, so it may run at any time, twice, and in two workers at once.
 *
 * @returns how many new slots there are
 */
export async function planShifts({ db, clock, law }: Platform & WithLaw): Promise<number> {
  const { booking, hours } = serviceRulesOn(law.book(), clock.today());
  const { daysAhead, slotMinutes } = booking;
  const [officers, planned] = [await interviewers(db), await lastPlanned(db)];
  const shifts: PlannedShift[] = [];
  const slots: TimeOfDay[] = [];
  for (const [officeId, here] of Map.groupBy(officers, (officer) => officer.officeId)) {
    const zone = here[0]!.zone;
    const days = workingDays(parseDay(clock.today(zone))!, daysAhead).map((day) => ({
      day: formatDay(day),
      turn: turnOf(day),
    }));
    for (const [nth, officer] of here.entries()) {
      const until = planned.get(officer.id) ?? new Date(0);
      for (const { day, turn } of days) {
        for (const shift of shiftsOn(hours, { day, zone, nth, officers: here.length, turn })) {
          if (shift.startsAt <= until) continue;
          shifts.push({ officerId: officer.id, officeId, startsAt: shift.startsAt, endsAt: shift.endsAt });
          for (const startsAt of startsIn(shift, slotMinutes)) {
            slots.push({
              officerId: officer.id,
              officeId,
              part: shift.part,
              day,
              turn,
              startsAt,
              endsAt: new Date(startsAt.getTime() + slotMinutes * 60_000),
            });
          }
        }
      }
    }
  }
  if (slots.length === 0) return 0;
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
        data: { slots: count },
      });
    return count;
  });
}
