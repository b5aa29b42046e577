import type { ServiceRules } from "../entitlement/index.ts";
import { addDays, parseDay } from "../platform/day.ts";
import { isReason, type SwitchRefusal } from "./switch.ts";

/** Where, why and when a part is to be on. */
export type Pilot = {
  /** Ids of pilot offices; null for everywhere. */
  readonly offices: readonly string[] | null;
  readonly reason: string;
  /** `YYYY-MM-DD`; today or later, at most `beginWithinDays` away. */
  readonly beginsOn: string;
  /** The last day, `YYYY-MM-DD`, at most `lastDays` after the first. */
  readonly endsOn: string;
};

/**
 * What speaks against a pilot; null where nothing does.
 * @param known ids of branches @param earliest the earliest first day: today, or that of the pilot that is changed
 */
export function pilotRefusal(
  { offices, reason, beginsOn, endsOn }: Pilot,
  {
    known,
    today,
    earliest,
    rules: { beginWithinDays, lastDays },
  }: {
    readonly known: ReadonlySet<string>;
    readonly today: string;
    readonly earliest: string;
    readonly rules: ServiceRules["switches"];
  },
): SwitchRefusal | null {
  if (offices && (offices.length === 0 || !offices.every((id) => known.has(id)))) return { code: "OFFICES_MISSING" };
  if (!isReason(reason)) return { code: "REASON_MISSING" };
  const [first, last, now] = [parseDay(beginsOn), parseDay(endsOn), parseDay(today)!];
  if (first === null || beginsOn < earliest || first > addDays(now, beginWithinDays)) return { code: "UNUSABLE_BEGIN" };
  if (last === null || endsOn < today || last < first || last > addDays(first, lastDays))
    return { code: "UNUSABLE_END" };
  return null;
}
