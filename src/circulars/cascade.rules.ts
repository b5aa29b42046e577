import { addWorkingDays } from "../entitlement/index.ts";
import { formatDay, parseDay } from "../platform/day.ts";

/** Working days within which a region relays, and a branch acknowledges what was handed to it. */
const regionDays = 2;
const branchDays = 3;

const after = (day: string, count: number): string => formatDay(addWorkingDays(parseDay(day)!, count).day);

/** The day by which a region relays what was published on a WIB day. Published Tuesday 24 November 2026: Thursday 26. */
export const regionDue = (day: string): string => after(day, regionDays);

/** The day by which a branch acknowledges what was handed to it on a WIB day. */
export const branchDue = (day: string): string => after(day, branchDays);

/** Whether it is a working day after the due day, or later: then head office is told. */
export const isToEscalate = (dueOn: string, today: string): boolean => after(dueOn, 1) <= today;
