// Dates and times in words: weekday, day, month, year; times with the zone's short name.
import type { Lang } from "./words.ts";

const list = (words: string): readonly string[] => words.split(" ");
const days = {
  id: list("Minggu Senin Selasa Rabu Kamis Jumat Sabtu"),
  en: list("Sunday Monday Tuesday Wednesday Thursday Friday Saturday"),
};
const months = {
  id: list("Januari Februari Maret April Mei Juni Juli Agustus September Oktober November Desember"),
  en: list("January February March April May June July August September October November December"),
};
const zones: Readonly<Record<string, { short: string; hours: number; place: { id: string; en: string } }>> = {
  "Asia/Jakarta": { short: "WIB", hours: 7, place: { id: "waktu Jakarta", en: "Jakarta time" } },
  "Asia/Pontianak": { short: "WIB", hours: 7, place: { id: "waktu Jakarta", en: "Jakarta time" } },
  "Asia/Makassar": { short: "WITA", hours: 8, place: { id: "waktu Makassar", en: "Makassar time" } },
  "Asia/Jayapura": { short: "WIT", hours: 9, place: { id: "waktu Jayapura", en: "Jayapura time" } },
};
const zoneOf = (zone: string) => zones[zone] ?? zones["Asia/Jakarta"]!;

export const zoneShort = (zone: string): string => zoneOf(zone).short;
export const zonePlace = (zone: string, lang: Lang): string => zoneOf(zone).place[lang];

/** Indonesia knows no summer time: the office's clock is UTC and so many hours. */
const local = (at: Date, zone: string): Date => new Date(at.getTime() + zoneOf(zone).hours * 3_600_000);
const parts = (day: string): { weekday: number; date: number; month: number; year: number } => {
  const at = new Date(`${day}T00:00:00Z`);
  return { weekday: at.getUTCDay(), date: at.getUTCDate(), month: at.getUTCMonth(), year: at.getUTCFullYear() };
};

/** `YYYY-MM-DD` of an instant at the office. */
export const dayAt = (at: Date, zone = "Asia/Jakarta"): string => local(at, zone).toISOString().slice(0, 10);

/** "Kamis, 11 Juni 2026". */
export const longDay = (day: string, lang: Lang = "id"): string => {
  const { weekday, date, month, year } = parts(day);
  return `${days[lang][weekday]}, ${date}\u00a0${months[lang][month]}\u00a0${year}`;
};

/** "Kamis, 11 Juni". */
export const mediumDay = (day: string, lang: Lang = "id"): string => {
  const { weekday, date, month } = parts(day);
  return `${days[lang][weekday]}, ${date} ${months[lang][month]}`;
};

/** "11 Juni 2026". */
export const plainDay = (day: string, lang: Lang = "id"): string => {
  const { date, month, year } = parts(day);
  return `${date} ${months[lang][month]} ${year}`;
};

/** "Sel 9 Jun", for tables. */
export const shortDay = (day: string, lang: Lang = "id"): string => {
  const { weekday, date, month } = parts(day);
  return `${days[lang][weekday]!.slice(0, 3)} ${date} ${months[lang][month]!.slice(0, 3)}`;
};

/** The three lines of a leaf of the wall calendar. */
export const leafOf = (day: string, lang: Lang = "id"): { month: string; date: number; weekday: string } => {
  const { weekday, date, month } = parts(day);
  const name = months[lang][month]!.toUpperCase();
  const weekdayName = days[lang][weekday]!;
  // A leaf is narrow: long names are cut to three letters, as on the wall.
  return {
    month: name.length > 7 ? name.slice(0, 3) : name,
    date,
    weekday: weekdayName.length > 8 ? weekdayName.slice(0, 3) : weekdayName,
  };
};

/** "10.00", where the zone has been said. */
export const bareTime = (at: Date, zone = "Asia/Jakarta"): string =>
  local(at, zone).toISOString().slice(11, 16).replace(":", ".");

/** "10.00 WIB", in the office's zone. */
export const clockTime = (at: Date, zone = "Asia/Jakarta"): string => `${bareTime(at, zone)} ${zoneShort(zone)}`;

/** "Selasa, 2 Juni, 14.31 WIB". */
export const dayAndTime = (at: Date, zone = "Asia/Jakarta", lang: Lang = "id"): string =>
  `${mediumDay(dayAt(at, zone), lang)}, ${clockTime(at, zone)}`;

/** "Selasa, 2 Juni, 10.00 WITA (09.00 WIB)": at the office's clock, and at that of whoever reads it where theirs differs. */
export function dayAndBothTimes(at: Date, zone: string, own: string, lang: Lang = "id"): string {
  const there = dayAndTime(at, zone, lang);
  if (zoneShort(zone) === zoneShort(own)) return there;
  return `${there} (${dayAt(at, zone) === dayAt(at, own) ? clockTime(at, own) : dayAndTime(at, own, lang)})`;
}

/** For `<time datetime>`: with the zone's offset. */
export const machineTime = (at: Date, zone = "Asia/Jakarta"): string =>
  `${local(at, zone).toISOString().slice(0, 16)}+0${zoneOf(zone).hours}:00`;
