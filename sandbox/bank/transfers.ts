import { createHmac } from "node:crypto";
import type { Journal } from "../wire/journal.ts";

/** One transfer as booked or refused; it is never changed, what it has become follows from the time. */
export type Transfer = {
  readonly partnerReferenceNo: string;
  readonly referenceNo: string;
  readonly externalId: string;
  readonly serviceCode: string;
  readonly amount: { readonly value: string; readonly currency: string };
  readonly beneficiaryBankCode: string;
  readonly beneficiaryAccountNo: string;
  readonly beneficiaryAccountName: string | null;
  readonly sourceAccountNo: string;
  readonly transactionDate: string;
  readonly receivedAt: string;
  /** Milliseconds since 1970 from which `ends` holds. */
  readonly settlesAt: number;
  readonly ends: "SUCCESS" | "FAILED";
};

export type Status = { readonly latestTransactionStatus: "00" | "03" | "06"; readonly transactionStatusDesc: string };

export function statusOf(transfer: Transfer, now: number): Status {
  if (now < transfer.settlesAt) return { latestTransactionStatus: "03", transactionStatusDesc: "Pending" };
  return transfer.ends === "SUCCESS"
    ? { latestTransactionStatus: "00", transactionStatusDesc: "Success" }
    : { latestTransactionStatus: "06", transactionStatusDesc: "Failed" };
}

export type Ledger = {
  readonly find: (partnerReferenceNo: string) => Transfer | null;
  readonly findByReference: (referenceNo: string) => Transfer | null;
  readonly book: (transfer: Omit<Transfer, "referenceNo">) => Transfer;
  readonly list: () => readonly Transfer[];
};

export function openLedger(journal: Journal<Transfer>): Ledger {
  const byPartnerReference = new Map(journal.lines.map((each) => [each.partnerReferenceNo, each]));
  return {
    find: (reference) => byPartnerReference.get(reference) ?? null,
    findByReference: (reference) => journal.lines.find((each) => each.referenceNo === reference) ?? null,
    book: (booking) => {
      const serial = createHmac("sha256", "bank").update(booking.partnerReferenceNo).digest("hex").slice(0, 6);
      const transfer = { ...booking, referenceNo: `${2026_0000_0000 + journal.lines.length + 1}${serial}` };
      journal.append(transfer);
      byPartnerReference.set(transfer.partnerReferenceNo, transfer);
      return transfer;
    },
    list: () => journal.lines,
  };
}
