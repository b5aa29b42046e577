import type { MemberRow } from "../members/index.ts";
import { addDays, formatDay, parseDay } from "../platform/day.ts";
import type { ExerciseKind } from "./exercise.ts";
import { exercises } from "./exercises.rules.ts";

/** Names that belong to nobody in particular; the number chosen says which. */
const names = [
  "SITI CONTOHWATI",
  "BUDI CONTOHYONO",
  "DEWI LATIHANI",
  "RUDI CONTOHADI",
  "MARIA LATIHANTI",
  "AGUS PURA-PURA",
];
const others = ["TONO BUKANDIA", "LINA BUKANDIA", "YANTO BUKANDIA"];

export const employer = { npp: "LT000001", name: "PT Latihan Sejahtera", city: "Jakarta" } as const;

/** Who claims in an exercise, and the other person whose paper lies among theirs where the exercise is about that. */
export type MadeUpPerson = {
  readonly member: MemberRow;
  readonly kpj: string;
  readonly account: string;
  /** Whose account it is, as the bank and its book say. */
  readonly holder: string;
  readonly endDate: string;
  readonly letterDate: string;
  readonly other: { readonly name: string; readonly kpj: string };
};

/** What came before `today`, in days: long ago enough for every waiting period that a policy may hold (12 months). */
const endedDaysAgo = 400;

/**
 * A person for an exercise. Their number begins with 99, which no province has, so that nobody can be taken for them.
 * @param today `YYYY-MM-DD`
 * @param number a whole number below 10^10, other for each claim of the practice office
 */
export function makeUpPerson(kind: ExerciseKind, today: string, number: number, office: string): MadeUpPerson {
  const { reason } = exercises[kind];
  const day = parseDay(today)!;
  const back = (days: number): string => formatDay(addDays(day, -days));
  const old = reason === "PENSIUN_56";
  const digits = String(number).padStart(10, "0");
  const kpj = `9${digits}`;
  const endDate = back(endedDaysAgo);
  const letterDate = back(endedDaysAgo - 2);
  const firstContribution = back(endedDaysAgo + 365 * 9);
  const name = names[number % names.length]!;
  const other = others[number % others.length]!;
  return {
    kpj,
    account: `99${digits.slice(2)}`,
    holder: kind === "ACCOUNT_OF_ANOTHER" || kind === "ACCOUNT_OVERLOOKED" ? other : name,
    endDate,
    letterDate,
    other: { name: other, kpj: `9${String((number + 7_777_777) % 10_000_000_000).padStart(10, "0")}` },
    member: {
      nik: `990101${digits}`,
      name,
      birthDate: back(365 * (old ? 58 : 41) + (number % 300)),
      motherName: "IBU CONTOH",
      citizenship: "WNI",
      taxId: "NIK_VALID",
      homeBranch: office,
      paidBefore: [],
      memberships: [
        {
          kpj,
          segment: "PU",
          firstContribution,
          employments: [
            {
              npp: employer.npp,
              from: firstContribution,
              to: endDate,
              endReason: old ? "PENSIUN_56" : reason,
              letterDate: reason === "RESIGN" ? letterDate : null,
              wage: 5_000_000,
            },
          ],
        },
      ],
      ledger: [
        {
          year: Number(today.slice(0, 4)) - 1,
          contributions: 3_420_000,
          development: 1_180_000,
          balance: 31_850_000 + (number % 900) * 10_000,
        },
      ],
    },
  };
}
