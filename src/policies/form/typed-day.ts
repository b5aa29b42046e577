import { daysInMonth } from "../../platform/day.ts";

/** Months by their first three letters, as Indonesians and the English write them. */
const months: Readonly<Record<string, number>> = {
  jan: 1,
  feb: 2,
  mar: 3,
  apr: 4,
  mei: 5,
  may: 5,
  jun: 6,
  jul: 7,
  agu: 8,
  ags: 8,
  aug: 8,
  sep: 9,
  okt: 10,
  oct: 10,
  nov: 11,
  des: 12,
  dec: 12,
};

const two = (value: number): string => String(value).padStart(2, "0");

/**
 * A day as a regulation or a letter writes it, `1 Juli 2026` or `01-07-2026` (day first), or as the file keeps it.
 * @returns `YYYY-MM-DD`; null where it is no day of the calendar
 */
export function dayAsTyped(text: string): string | null {
  const kept = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text.trim());
  const written = /^(\d{1,2})(?:\s+|[-/.])(\d{1,2}|\p{L}{3,10}\.?)(?:\s+|[-/.])(\d{4})$/u.exec(text.trim());
  const [year, month, day] = kept ? kept.slice(1) : written ? written.slice(1).reverse() : [];
  if (year === undefined) return null;
  const number = /^\d+$/.test(month!) ? Number(month) : (months[month!.slice(0, 3).toLowerCase()] ?? 0);
  if (number < 1 || number > 12 || Number(day) < 1 || Number(day) > daysInMonth(Number(year), number)) return null;
  return `${year}-${two(number)}-${two(Number(day))}`;
}
