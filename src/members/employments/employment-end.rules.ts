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

/** What a told end means for the job as it stands. */
export function answerToEnd(on: EmploymentOnRecord, told: Omit<EmploymentEnd, "employmentId">): EndAnswer {
  if (told.endedOn < on.from) return "BEFORE_START";
  if (on.to === null) return "ENDED";
  const same =
    on.to === told.endedOn &&
    (on.endReason === null || on.endReason === told.reason) &&
    (on.letterDate === null || told.letterDate === null || on.letterDate === told.letterDate);
  if (!same || on.disputed) return "DIFFERS";
  return told.confirmation !== null && !on.confirmed ? "CONFIRMED" : "KNOWN";
}
