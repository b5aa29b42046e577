import { reasons, type Reason } from "../../../../entitlement/index.ts";

/** The parts of the form, by the word in the address. */
export const partNames = ["pokok", "angka", "pajak", "ahli-waris", "pilihan", "layanan", "kalimat", "json"] as const;
export type PartName = (typeof partNames)[number] | Reason;

const ownPlaces: Readonly<Record<(typeof partNames)[number], readonly string[]>> = {
  pokok: ["/id", "/title", "/effectiveFrom", "/effectiveTo", "/revoked", "/cite"],
  angka: [
    "/parameters/waitingPeriod",
    "/parameters/pensionAge",
    "/parameters/payWithinWorkingDays",
    "/parameters/taxIdAbove",
    "/parameters/partial",
  ],
  pajak: ["/parameters/finalTax", "/parameters/progressiveTax"],
  "ahli-waris": ["/heirs"],
  pilihan: ["/phkProofs", "/creditUses"],
  layanan: ["/service"],
  kalimat: ["/conditions", "/documents", "/refusals"],
  json: [""],
};

/** Reasons that can wait: the others have no day to count from. */
export const waitingReasons: ReadonlySet<string> = new Set(["RESIGN", "PHK", "PKWT_AKHIR"] satisfies Reason[]);

const isReason = (text: string): text is Reason => (reasons as readonly string[]).includes(text);

export const isPart = (text: string): text is PartName =>
  (partNames as readonly string[]).includes(text) || isReason(text);

/** Which places of the file a part of the form holds, as JSON pointers; a waiting period stands on two pages. */
export const placesOf = (part: PartName): readonly string[] => {
  if (!isReason(part)) return ownPlaces[part];
  const waiting = waitingReasons.has(part) ? [`/parameters/waitingPeriod/${part}`] : [];
  return [`/reasons/${part}`, ...waiting];
};

const holds = (place: string, pointer: string): boolean => pointer === place || pointer.startsWith(`${place}/`);

/** The part of the form in which a field stands; a place that the form does not know is in the whole file only. */
export const partOf = (pointer: string): PartName =>
  [...partNames, ...reasons].find((part) => part !== "json" && placesOf(part).some((place) => holds(place, pointer))) ??
  "json";
