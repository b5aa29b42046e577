import type { ServiceRules } from "../../entitlement/index.ts";

/** Reminders of an interview: which are due at a moment. Pure. */

export type Reminder = {
  readonly template: "InterviewTomorrow" | "InterviewSoon";
  /** Interviews that start from here on, and before `to`. */
  readonly from: Date;
  readonly to: Date;
  /** Not said after this: the words would not be true any more, or people sleep. */
  readonly until: (startsAt: Date) => Date;
  /** Who chose the time after this has just been told of it. */
  readonly madeBefore: (startsAt: Date) => Date;
};

/** Office time and zone: the evening is that of the office which holds the interview. */
export function remindersDue(
  now: Date,
  zone: string,
  { eveningHour, untilHour, soonMinutes }: ServiceRules["reminders"],
): Reminder[] {
  const soonMs = soonMinutes * 60_000;
  const here = Temporal.Instant.fromEpochMilliseconds(now.getTime()).toZonedDateTimeISO(zone);
  const at = (hour: number, days = 0): Date => new Date(here.startOfDay().add({ days, hours: hour }).epochMilliseconds);
  const soon: Reminder = {
    template: "InterviewSoon",
    from: now,
    to: new Date(now.getTime() + soonMs),
    until: (startsAt) => startsAt,
    madeBefore: (startsAt) => new Date(startsAt.getTime() - soonMs),
  };
  if (here.hour < eveningHour || here.hour >= untilHour) return [soon];
  return [
    soon,
    {
      template: "InterviewTomorrow",
      from: at(0, 1),
      to: at(0, 2),
      until: () => at(untilHour),
      madeBefore: () => at(eveningHour),
    },
  ];
}
