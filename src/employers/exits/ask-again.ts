import { recordFacts } from "../../platform/facts.ts";
import type { Platform } from "../../platform/platform.ts";
import { forgetAnswers, lockReport, reopenReport } from "./exit.store.ts";
import type { RowTrouble } from "./exit.ts";

/** What may be otherwise on another day, with the same row: what the registry knew, and which day it was. */
const passing: readonly RowTrouble[] = [
  "NOT_YOURS",
  "NAME_DIFFERS",
  "NIK_DIFFERS",
  "KPJ_DIFFERS",
  "BEFORE_START",
  "TOO_FAR",
  "LETTER_DATE",
];

/**
 * Has the refused rows of a report answered anew, those that another day may answer otherwise: the registry knows more people by
 * now. No row is added, and what was taken stays. The caller has asked whose report it is.
 * @returns how many are asked again
 */
export async function askAgain(
  { db, clock }: Pick<Platform, "db" | "clock">,
  { reportId, personId }: { readonly reportId: string; readonly personId: string },
): Promise<number> {
  return await db.transaction().execute(async (tx) => {
    const report = await lockReport(tx, reportId);
    if (report?.status !== "ANSWERED") return 0;
    const rows = await forgetAnswers(tx, reportId, passing);
    if (rows === 0) return 0;
    await reopenReport(tx, reportId);
    await recordFacts(tx, {
      type: "ExitsAskedAgain",
      actor: { kind: "EMPLOYER", id: personId },
      at: clock.now(),
      subject: reportId,
      data: { employerId: report.employerId, rows },
    });
    return rows;
  });
}
