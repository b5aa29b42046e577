import type { Platform } from "../../platform/platform.ts";
import type { Bank } from "../bank.port.ts";
import { findDiscrepancies, wordOfFile, type BankReport, type Discrepancy } from "./bank-report.ts";
import { noteBankNews } from "../paying/note-bank-news.ts";
import { recordAnswer } from "../paying/record-answer.ts";
import { findAskedOrder } from "../payment.store.ts";
import { listStatesOf } from "../payment.views.ts";

type Deps = Platform & { readonly bank: Bank };

/**
 * Takes in a file from the bank: every open order that it names is asked about at once; what it says against what we hold
 * for certain is told, never written. A file that comes twice changes nothing.
 *
 * Orders that were handed in by file are settled by the bank's answer too. Where its status service knows no such
 * transfer, the report is taken at its word: that service is for transfers by wire, and of one that came by the counter
 * the report may be the only word there will ever be. A silent bank decides nothing: the report can be taken in again.
 */
export async function reconcileReport(
  deps: Deps,
  report: BankReport,
): Promise<{ asked: number; byFile: number; discrepancies: readonly Discrepancy[] }> {
  let [asked, byFile] = [0, 0];
  for (const reference of new Set(report.lines.map((line) => line.reference))) {
    const heard = await noteBankNews(deps, reference);
    if (heard !== "NO_ORDER" && heard !== "NO_ANSWER") asked += 1;
    if (heard === "NOT_FOUND" && (await settleByFile(deps, report, reference))) byFile += 1;
  }
  const ours = await listStatesOf(
    deps.db,
    report.lines.map(({ reference }) => reference),
  );
  return { asked, byFile, discrepancies: findDiscrepancies(report.lines, ours) };
}

/** Only an order that went by file and by nothing else: what the worker sent is known to the status service. */
async function settleByFile(deps: Deps, report: BankReport, reference: string): Promise<boolean> {
  const order = await findAskedOrder(deps.db, reference);
  const word = wordOfFile(report, reference);
  if (order?.state !== "HANDED_IN" || !word) return false;
  await recordAnswer(
    deps,
    order,
    { ...word, service: order.service, bankReference: null, message: `${report.kind} by file` },
    "TRANSFER",
  );
  return true;
}
