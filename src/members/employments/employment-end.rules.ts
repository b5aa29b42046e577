import type { Reason } from "../../entitlement/index.ts";
import type { Confirmation } from "../member.ts";

/** Why a job ended, as far as a company can tell. */
export const exitReasons = [
  "RESIGN",
  "PHK",
  "PKWT_AKHIR",
  "PENSIUN_PKB",
  "PENSIUN_56",
  "CACAT_TOTAL",
  "MENINGGAL",
  "KELUAR_WNA",
  "KELUAR_WNI",
] as const satisfies readonly Reason[];
export type ExitReason = (typeof exitReasons)[number];

/** The end of a job as somebody tells it. Days are `YYYY-MM-DD`. */
export type EmploymentEnd = {
  readonly employmentId: string;
  /** The last day in the job. */
  readonly endedOn: string;
  readonly reason: ExitReason;
  /** The day on the company's letter. */
  readonly letterDate: string | null;
  readonly toldBy: "EMPLOYER" | "WORKER";
  /** Who of the company vouches for it; null where the worker tells it. */
  readonly confirmation: Confirmation | null;
};

/** An end in its three parts; the reason null where none is on record. */
export type ToldEnd = { readonly endedOn: string; readonly reason: string | null; readonly letterDate: string | null };

/** The job as it stands in the registry. */
export type EmploymentOnRecord = {
  readonly from: string;
  readonly to: string | null;
  readonly endReason: string | null;
  readonly letterDate: string | null;
  readonly confirmed: boolean;
  readonly disputed: boolean;
};

/**
 * ENDED: it was open and is closed now. CONFIRMED: the end was known, the company vouches for it now. KNOWN: nothing new.
 * DIFFERS: another end stands on record; nothing is changed, a human decides. BEFORE_START: no job ends before it begins.
 */
export type EndAnswer = "ENDED" | "CONFIRMED" | "KNOWN" | "DIFFERS" | "BEFORE_START";

/** A part of an end in which two may differ. */
export type EndPart = "KIND" | "ENDED_ON" | "LETTER_DATE";

/** In which parts a told end differs from the one on record; what is not on record, or not told, differs in nothing. */
export function differingParts(onRecord: ToldEnd, told: ToldEnd): EndPart[] {
  const parts: Readonly<Record<EndPart, boolean>> = {
    KIND: onRecord.reason !== null && onRecord.reason !== told.reason,
    ENDED_ON: onRecord.endedOn !== told.endedOn,
    LETTER_DATE: onRecord.letterDate !== null && told.letterDate !== null && onRecord.letterDate !== told.letterDate,
  };
  return (Object.keys(parts) as EndPart[]).filter((part) => parts[part]);
}

/** What a told end means for the job as it stands. */
export function answerToEnd(on: EmploymentOnRecord, told: Omit<EmploymentEnd, "employmentId">): EndAnswer {
  if (told.endedOn < on.from) return "BEFORE_START";
  if (on.to === null) return "ENDED";
  const onRecord = { endedOn: on.to, reason: on.endReason, letterDate: on.letterDate };
  if (on.disputed || differingParts(onRecord, told).length > 0) return "DIFFERS";
  return told.confirmation !== null && !on.confirmed ? "CONFIRMED" : "KNOWN";
}
