import type { ServiceRules } from "../../entitlement/index.ts";

/** Half an hour with somebody who helps, one person at a time. */
const minutes = 30;

/**
 * The times of a day at which one can have a helper at the desk, in office hours without the lunch break, by the office's clock.
 * @param day `YYYY-MM-DD`, a working day
 */
export function helperTimesOn({ morning, afternoon }: ServiceRules["hours"], day: string, zone: string): Date[] {
  const at = (minute: number): Date =>
    new Date(
      Temporal.PlainDate.from(day).toZonedDateTime({
        timeZone: zone,
        plainTime: new Temporal.PlainTime(Math.floor(minute / 60), minute % 60),
      }).epochMilliseconds,
    );
  return [morning, afternoon].flatMap(({ from, to }) =>
    Array.from({ length: ((to - from) * 60) / minutes }, (_, nth) => at(from * 60 + nth * minutes)),
  );
}
