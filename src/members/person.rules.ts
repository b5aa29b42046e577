import { daysInMonth } from "../platform/day.ts";

/** How people write numbers, names and addresses, read into the one way in which the registry keeps them. */

const digits = (text: string | undefined): string => (text ?? "").replace(/[\s.-]/g, "");

/** A NIK: 16 digits with a day and month that exist (women's days are 41 to 71). Null where it cannot be one. */
export function parseNik(text: string | undefined): string | null {
  const nik = digits(text);
  if (!/^\d{16}$/.test(nik)) return null;
  const [day, month] = [Number(nik.slice(6, 8)), Number(nik.slice(8, 10))];
  const birthDay = day > 40 ? day - 40 : day;
  return birthDay >= 1 && birthDay <= 31 && month >= 1 && month <= 12 && nik.slice(12) !== "0000" ? nik : null;
}

/** Man or woman, as the registry writes it. */
export type Sex = "M" | "F";

/** What a NIK tells: `PPKKCC DDMMYY SSSS`, a woman's day 40 higher. */
export type NikTells = {
  readonly sex: Sex;
  readonly day: number;
  readonly month: number;
  readonly yearOfCentury: number;
};

/**
 * What a NIK tells of the person. An area that is not in use is no fault: it is the one of the first issue, and areas are
 * split and joined. Outside the provinces 11 to 96, without a regency or district, or on a day that no year has, it is none.
 * Example: `3273007101010001` is a woman born on 31 January of a year ending in 01.
 * @param nik as `parseNik` gives it
 */
export function readNik(nik: string): NikTells | null {
  const [province, regency] = [Number(nik.slice(0, 2)), Number(nik.slice(2, 4))];
  if (province < 11 || province > 96 || regency === 0) return null;
  const told = Number(nik.slice(6, 8));
  const [day, month] = [told > 40 ? told - 40 : told, Number(nik.slice(8, 10))];
  // A leap year: the century is not told.
  if (day > daysInMonth(2000, month)) return null;
  return { sex: told > 40 ? "F" : "M", day, month, yearOfCentury: Number(nik.slice(10, 12)) };
}

/** A membership number: 11 digits. It has no public check digit. */
export const parseKpj = (text: string | undefined): string | null =>
  /^\d{11}$/.test(digits(text)) ? digits(text) : null;

/** A mobile number as `62812…`, from 0812…, +62 812… or 62812…. */
export function parsePhone(text: string | undefined): string | null {
  const plain = digits(text).replace(/[()]/g, "").replace(/^\+/, "").replace(/^0/, "62");
  return /^628\d{7,12}$/.test(plain) ? plain : null;
}

export function parseEmail(text: string | undefined): string | null {
  const email = (text ?? "").trim().toLowerCase();
  return /^[^\s@<>",;]{1,64}@[a-z0-9.-]{1,190}\.[a-z]{2,}$/.test(email) ? email : null;
}

/** A name as on the KTP: letters, spaces, dots, apostrophes, commas. */
export function parseName(text: string | undefined): string | null {
  const name = (text ?? "").trim().replace(/\s+/g, " ");
  return name.length >= 2 && name.length <= 100 && /^[\p{L}][\p{L}\p{M}\s.,'’`-]*$/u.test(name) ? name : null;
}
