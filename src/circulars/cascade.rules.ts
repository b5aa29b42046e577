import { addWorkingDays, type ServiceRules } from "../entitlement/index.ts";
import { formatDay, parseDay } from "../platform/day.ts";

type Rules = ServiceRules["cascade"];

const after = (day: string, count: number): string => formatDay(addWorkingDays(parseDay(day)!, count).day);

/** The day by which a region relays what was published on a WIB day. Published Tuesday 24 November 2026, two days: Thursday 26. */
export const regionDue = (day: string, { regionDays }: Rules): string => after(day, regionDays);

/** The day by which a branch acknowledges what was handed to it on a WIB day. */
export const branchDue = (day: string, { branchDays }: Rules): string => after(day, branchDays);

/** The last due day of which an office is reminded today. */
export const remindUpTo = (today: string, { remindBeforeDays }: Rules): string =>
  remindBeforeDays === 0 ? today : after(today, remindBeforeDays);

/** Whether so many working days have passed since the due day: then the region and head office are told. */
export const isToEscalate = (dueOn: string, today: string, { escalateAfterDays }: Rules): boolean =>
  after(dueOn, escalateAfterDays) <= today;
