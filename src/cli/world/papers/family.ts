import { bornYearsBefore, type Story } from "../claim-stories.ts";

/** A woman's NIK has 40 added to the day of birth; digits 7 and 8. */
export const isWomans = (nik: string): boolean => Number(nik.slice(6, 8)) > 40;

/** Husband or wife, of nearly the same age; the serial says that nobody has this number. */
export function spouseOf({ member, nth }: Pick<Story, "member" | "nth">) {
  const born = bornYearsBefore(member.birthDate, nth % 4);
  const woman = !isWomans(member.nik);
  const day = String(Number(born.slice(8)) + (woman ? 40 : 0)).padStart(2, "0");
  const nik = `${member.nik.slice(0, 6)}${day}${born.slice(5, 7)}${born.slice(2, 4)}9${String(nth % 1000).padStart(3, "0")}`;
  return { nik, name: woman ? "SRI CONTOHWATI" : "BUDI CONTOHYONO", birthDate: born, guardian: null };
}
