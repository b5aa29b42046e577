import type { ClaimReason } from "../claims/index.ts";
import type { MemberRow } from "../members/index.ts";
import { addDays, formatDay, parseDay } from "../platform/day.ts";
import type { Face } from "./draw-face.ts";
import type { Story } from "./stories.rules.ts";

/** Names and faces that belong to nobody in particular; the number chosen says which. */
const people: ReadonlyArray<{ readonly name: string; readonly face: Face }> = [
  { name: "SITI CONTOHWATI", face: { style: "VEIL", skin: "#d9a679", hair: "#4f7a5b", shirt: "#3f6349" } },
  { name: "BUDI CONTOHYONO", face: { style: "SHORT", skin: "#b98052", hair: "#1d1a18", shirt: "#44597d" } },
  { name: "DEWI LATIHANI", face: { style: "LONG", skin: "#dcae84", hair: "#2a1c17", shirt: "#8a3f5c" } },
  {
    name: "RUDI CONTOHADI",
    face: { style: "SHORT", skin: "#a46d43", hair: "#1d1a18", shirt: "#6d5a33", glasses: true },
  },
  { name: "MARIA LATIHANTI", face: { style: "LONG", skin: "#94603b", hair: "#171312", shirt: "#39707a" } },
  { name: "AGUS PURA-PURA", face: { style: "SHORT", skin: "#c98f5f", hair: "#5b5651", shirt: "#5a4a6f" } },
];
/** Nobody could take one of these for one of those. */
const others: typeof people = [
  {
    name: "TONO BUKANDIA",
    face: { style: "SHORT", skin: "#e3b98f", hair: "#8d8d8d", shirt: "#b0483a", glasses: true },
  },
  { name: "LINA BUKANDIA", face: { style: "VEIL", skin: "#8a5735", hair: "#c9a227", shirt: "#8a6d12" } },
  { name: "YANTO BUKANDIA", face: { style: "SHORT", skin: "#7d4f30", hair: "#b5b2ae", shirt: "#d2b48c" } },
];

export const employer = { npp: "LT000001", name: "PT Latihan Sejahtera", city: "Jakarta" } as const;

/** The age at which that company's people retire, in years. */
export const companyPensionAge = 55;

/** Who claims in an exercise, and the other person whose paper or face lies among theirs where the exercise is about that. */
export type MadeUpPerson = {
  readonly member: MemberRow;
  readonly kpj: string;
  readonly account: string;
  /** Whose account it is, as the bank and its book say. */
  readonly holder: string;
  readonly face: Face;
  readonly endDate: string;
  readonly letterDate: string;
  /** The last day of work as the registry has it; null who still works. */
  readonly lastDay: string | null;
  /** The day on the paper where it is another than ours: from it one waits longer under a new rule. */
  readonly waitsFrom: string | null;
  readonly other: { readonly name: string; readonly kpj: string; readonly face: Face };
};

/** What came before `today`, in days: long ago enough for every waiting period that a policy may hold (12 months). */
const endedDaysAgo = 400;

/** So many days after the last day of work an employer writes the letter. */
const letterAfter = 2;

/** Who takes a part of the balance goes on working. */
const worksOn = (reason: ClaimReason): boolean => reason.startsWith("SEBAGIAN");

/** How many days before `today` somebody was born who may claim for this reason: 58, just 55 (the company's age), or 41 years. */
function ageInDays(reason: ClaimReason, number: number): number {
  if (reason === "PENSIUN_56") return 365 * 58 + (number % 300);
  return reason === "PENSIUN_PKB" ? 20_100 + (number % 200) : 365 * 41 + (number % 300);
}

/**
 * A person for an exercise. Their number begins with 99, which no province has, so that nobody can be taken for them.
 * @param today `YYYY-MM-DD`
 * @param number a whole number below 10^10, other for each claim of the practice office
 */
export function makeUpPerson(story: Story, today: string, number: number, office: string): MadeUpPerson {
  const { kind, reason, waitsFrom } = story;
  const day = parseDay(today)!;
  const back = (days: number): string => formatDay(addDays(day, -days));
  const digits = String(number).padStart(10, "0");
  const kpj = `9${digits}`;
  const ended =
    kind === "NEW_RULE_SOONER" && waitsFrom
      ? addDays(waitsFrom, reason === "RESIGN" ? -letterAfter : 0)
      : addDays(day, -endedDaysAgo);
  const endDate = formatDay(ended);
  const letterDate = formatDay(addDays(ended, letterAfter));
  const lastDay = worksOn(reason) ? null : endDate;
  const firstContribution = back(endedDaysAgo + 365 * 9);
  const { name, face } = people[number % people.length]!;
  const other = others[number % others.length]!;
  return {
    kpj,
    account: `99${digits.slice(2)}`,
    holder: kind === "ACCOUNT_OF_ANOTHER" || kind === "ACCOUNT_OVERLOOKED" ? other.name : name,
    face,
    endDate,
    letterDate,
    lastDay,
    waitsFrom: kind === "NEW_RULE_LATER" && waitsFrom ? formatDay(waitsFrom) : null,
    other: { ...other, kpj: `9${String((number + 7_777_777) % 10_000_000_000).padStart(10, "0")}` },
    member: {
      nik: `990101${digits}`,
      name,
      birthDate: back(ageInDays(reason, number)),
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
              to: lastDay,
              endReason: lastDay && reason,
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
