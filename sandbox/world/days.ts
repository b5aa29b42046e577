/** Plain dates as "YYYY-MM-DD". Nothing here asks what day it is. */

export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const asDate = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(asDate.getTime()) && asDate.toISOString().slice(0, 10) === text;
}

export function addDays(day: string, days: number): string {
  const at = new Date(`${day}T00:00:00Z`);
  at.setUTCDate(at.getUTCDate() + days);
  return at.toISOString().slice(0, 10);
}

/** A month ends on the same-numbered day, or on the last day of a shorter month (31 May -> 30 June). */
export function addMonths(day: string, months: number): string {
  const index = monthIndex(day) + months;
  const year = Math.floor(index / 12);
  const month = index - year * 12;
  const last = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
  return dayOf(year, month + 1, Math.min(Number(day.slice(8)), last));
}

export function dayOf(year: number, month: number, day: number): string {
  return `${year}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
}

export function yearOf(day: string): number {
  return Number(day.slice(0, 4));
}

/** Months since the year 0: the number by which contribution months are told apart. */
export function monthIndex(day: string): number {
  return yearOf(day) * 12 + Number(day.slice(5, 7)) - 1;
}
