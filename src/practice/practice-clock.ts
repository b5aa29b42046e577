import type { LawBook } from "../entitlement/index.ts";
import { formatDay, parseDay } from "../platform/day.ts";
import { dayIn, type Clock } from "../platform/clock.ts";

/**
 * The clock of the practice office: it stands on the first day of the newest rule that is published and not yet in force,
 * so that officers practise under it before anybody's claim is decided by it. Without such a rule it is the office's clock.
 */
export function practiceClock(clock: Clock, book: () => LawBook): Clock {
  const ahead = (): number => {
    const today = parseDay(clock.today())!;
    const next = book().policies.findLast(({ from, file }) => file.revoked === null && from > today);
    return next ? Date.parse(formatDay(next.from)) - Date.parse(formatDay(today)) : 0;
  };
  const now = (): Date => new Date(clock.now().getTime() + ahead());
  return { now, real: clock.real, today: (zone) => dayIn(now(), zone) };
}
