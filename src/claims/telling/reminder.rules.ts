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

/** The evening before: people are back from work, and can still change the time. */
const eveningHour = 18;
/** Where the worker stood still in the evening, nobody is woken for it. */
const nightHour = 21;
/** The waiting room opens 15 minutes before; so there is time to find a quiet place and a charger. */
const soonMs = 30 * 60_000;

/** Office time and zone: the evening is that of the office which holds the interview. */
export function remindersDue(now: Date, zone: string): Reminder[] {
  const here = Temporal.Instant.fromEpochMilliseconds(now.getTime()).toZonedDateTimeISO(zone);
  const at = (hour: number, days = 0): Date =>
    new Date(here.startOfDay().add({ days }).with({ hour }).epochMilliseconds);
  const soon: Reminder = {
    template: "InterviewSoon",
    from: now,
    to: new Date(now.getTime() + soonMs),
    until: (startsAt) => startsAt,
    madeBefore: (startsAt) => new Date(startsAt.getTime() - soonMs),
  };
  if (here.hour < eveningHour || here.hour >= nightHour) return [soon];
  return [
    soon,
    {
      template: "InterviewTomorrow",
      from: at(0, 1),
      to: at(0, 2),
      until: () => at(nightHour),
      madeBefore: () => at(eveningHour),
    },
  ];
}
