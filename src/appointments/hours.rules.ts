import { workingDaysUntil, type ServiceRules } from "../entitlement/index.ts";
import { dayOf, type Day } from "../platform/day.ts";
import type { PartOfDay, Shift } from "./appointment.ts";

/** An hour of a day in a zone, as an instant; 24 is the midnight at its end. */
const instant = (day: string, hour: number, zone: string): Date =>
  new Date(
    Temporal.PlainDate.from(day)
      .add({ days: hour === 24 ? 1 : 0 })
      .toZonedDateTime({ timeZone: zone, plainTime: new Temporal.PlainTime(hour % 24) }).epochMilliseconds,
  );

const firstTurn = dayOf(2022, 1, 3);
/** Which working day this is, so that turns go on over a week's end as over any night. */
export const turnOf = (day: Day): number => workingDaysUntil(firstTurn, day);

/**
 * The shifts of one officer on one working day. One officer of the office works through lunch and another in the evening,
 * in turn: of three, each has every third day's lunch and evening. Where there is one officer, both are theirs.
 *
 * @param hours of the office's own clock; who works through lunch rests an hour later
 * @param day `YYYY-MM-DD` of the office's calendar
 * @param nth which officer of the office this is, from 0
 * @param turn which working day this is, counted from any fixed one
 */
export function shiftsOn(
  hours: ServiceRules["hours"],
  { day, zone, nth, officers, turn }: { day: string; zone: string; nth: number; officers: number; turn: number },
): Shift[] {
  const place = (nth + turn) % officers;
  const works = (part: PartOfDay, { from, to }: { from: number; to: number }): Shift => ({
    part,
    startsAt: instant(day, from, zone),
    endsAt: instant(day, to, zone),
  });
  return [
    works("DAY", hours.morning),
    ...(place === 0
      ? [works("LUNCH", hours.lunch), works("DAY", hours.afternoonAfterLunch)]
      : [works("DAY", hours.afternoon)]),
    ...(place === 1 % officers ? [works("EVENING", hours.evening)] : []),
  ];
}

/** The starts that fit into a shift. Minutes that are left over at the end are nobody's. */
export function startsIn(shift: Shift, slotMinutes: number): Date[] {
  const starts: Date[] = [];
  const step = slotMinutes * 60_000;
  for (let at = shift.startsAt.getTime(); at + step <= shift.endsAt.getTime(); at += step) starts.push(new Date(at));
  return starts;
}

/** Until when an offer is kept: for so many minutes, but never in the last ones before it begins. */
export const offerUntil = (
  now: Date,
  startsAt: Date,
  minutes: number,
  { answerUntilMinutes }: Pick<ServiceRules["booking"], "answerUntilMinutes">,
): Date => new Date(Math.min(now.getTime() + minutes * 60_000, startsAt.getTime() - answerUntilMinutes * 60_000));

/** The instant before which no time is offered: what begins sooner cannot be answered, or come to, in time. */
export const soonestStart = (now: Date, { noticeMinutes }: Pick<ServiceRules["booking"], "noticeMinutes">): Date =>
  new Date(now.getTime() + noticeMinutes * 60_000);
