import type { Platform } from "../../platform/platform.ts";
import type { Bank } from "../bank.port.ts";
import { findDiscrepancies, type BankReport, type Discrepancy } from "./bank-report.ts";
import { noteBankNews } from "../paying/note-bank-news.ts";
import { listStatesOf } from "../payment.views.ts";

/**
 * Takes in a file from the bank: every open order that it names is asked about at once; what it says against what we hold
 * for certain is told, never written. A file that comes twice changes nothing.
 */
export async function reconcileReport(
  deps: Platform & { readonly bank: Bank },
  report: BankReport,
): Promise<{ asked: number; discrepancies: readonly Discrepancy[] }> {
  let asked = 0;
  for (const { reference } of report.lines) if (await noteBankNews(deps, reference)) asked += 1;
  const ours = await listStatesOf(
    deps.db,
    report.lines.map(({ reference }) => reference),
  );
  return { asked, discrepancies: findDiscrepancies(report.lines, ours) };
}
