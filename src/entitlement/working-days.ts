import y2022 from "../../policies/calendars/2022.json" with { type: "json" };
import y2023 from "../../policies/calendars/2023.json" with { type: "json" };
import y2024 from "../../policies/calendars/2024.json" with { type: "json" };
import y2025 from "../../policies/calendars/2025.json" with { type: "json" };
import y2026 from "../../policies/calendars/2026.json" with { type: "json" };
import { addDays, dayOf, dayOfMonth, monthOf, parseDay, weekday, yearOf, type Day } from "../platform/day.ts";

/** Days off of the years that have their joint decree (SKB tiga menteri): national holidays and collective leave. */
const decreed = new Map<number, ReadonlySet<number>>(
  [y2022, y2023, y2024, y2025, y2026].map(({ year, holidays, cutiBersama }) => [
    year,
    new Set([...holidays, ...cutiBersama].map((text) => parseDay(text)!)),
  ]),
);

/** Days off that fall on the same date each year: all that is known of a year without its decree. */
const fixed: readonly number[] = [dayOf(0, 1, 1), dayOf(0, 5, 1), dayOf(0, 6, 1), dayOf(0, 8, 17), dayOf(0, 12, 25)];

export type CalendarState = "DECREED" | "PROVISIONAL";

const isDayOff = (day: Day): boolean => {
  const days = decreed.get(yearOf(day));
  return days ? days.has(day) : fixed.includes(dayOf(0, monthOf(day), dayOfMonth(day)));
};

/** Monday to Friday, no holiday, no collective leave. */
export const isWorkingDay = (day: Day): boolean => weekday(day) <= 5 && !isDayOff(day);

type Counted = { readonly day: Day; readonly calendar: CalendarState };

/** Answers already worked out, by how many days were asked for: the same few days of a year are asked again and again. */
const known = new Map<number, Map<Day, Counted>>();

/**
 * The day so many working days after a day (that day not counted).
 * Example: complete on Tuesday 10 May 2022, 5 days: 11, 12, 13, 17, 18 May (16 May 2022 is Waisak), so 18 May.
 * @returns PROVISIONAL where a day of a year without its decree was counted: shown to people as "about"
 */
export function addWorkingDays(from: Day, count: number): Counted {
  let answers = known.get(count);
  if (!answers) known.set(count, (answers = new Map()));
  let answer = answers.get(from);
  if (!answer) {
    answer = countWorkingDays(from, count);
    // A file of millions of cases may name any day: what is remembered stays small.
    if (answers.size > 20_000) answers.clear();
    answers.set(from, answer);
  }
  return answer;
}

function countWorkingDays(from: Day, count: number): Counted {
  let day = from;
  let calendar: CalendarState = "DECREED";
  for (let counted = 0; counted < count;) {
    day = addDays(day, 1);
    if (!decreed.has(yearOf(day))) calendar = "PROVISIONAL";
    if (isWorkingDay(day)) counted += 1;
  }
  return { day, calendar };
}

/** Working days from one day to a later one, the first not counted; 0 where the other is not later. */
export function workingDaysUntil(from: Day, until: Day): number {
  let count = 0;
  for (let day = addDays(from, 1); day <= until; day = addDays(day, 1)) if (isWorkingDay(day)) count += 1;
  return count;
}
