import type { PaymentState } from "../payment.transitions.ts";

/** What a file from the bank says of one of our references. */
export type ReportLine = { readonly reference: string; readonly says: "DONE" | "REFUSED" | "PENDING" };
export type BankReport = { readonly kind: "pain.002" | "camt.054"; readonly lines: readonly ReportLine[] };

/** `TxSts` of a pain.002 (ISO 20022 ExternalPaymentTransactionStatus1Code); what is not here is under way. */
const statuses: Readonly<Record<string, ReportLine["says"]>> = {
  ACSC: "DONE",
  ACCC: "DONE",
  RJCT: "REFUSED",
  CANC: "REFUSED",
};

const tagged = (name: string): RegExp => new RegExp(`<(?:\\w+:)?${name}>\\s*([^<\\s]+)\\s*</`);
const blocks = (text: string, name: string): string[] =>
  [...text.matchAll(new RegExp(`<(?:\\w+:)?${name}>([\\s\\S]*?)</(?:\\w+:)?${name}>`, "g"))].map((match) => match[1]!);

/**
 * Reads a pain.002 (payment status report) or a camt.054 (debit and credit notification). Only lines with a reference of
 * our form are taken. In a camt.054 a debit is money that went, a credit money that came back. Null where it is neither.
 */
export function readBankReport(text: string): BankReport | null {
  const kind = (/urn:iso:std:iso:20022:tech:xsd:(pain\.002|camt\.054)\.001\.\d+/.exec(text)?.[1] ?? null) as
    BankReport["kind"] | null;
  if (!kind) return null;
  return { kind, lines: kind === "pain.002" ? statusLines(text) : bookedLines(text) };
}

/** A line about one of our references; none where the reference is not of our form. */
const lineOf = (reference: string | undefined, says: ReportLine["says"]): ReportLine[] =>
  reference && /^[0-9a-f]{32}$/.test(reference) ? [{ reference, says }] : [];

const statusLines = (text: string): ReportLine[] =>
  blocks(text, "TxInfAndSts").flatMap((block) =>
    lineOf(tagged("OrgnlEndToEndId").exec(block)?.[1], statuses[tagged("TxSts").exec(block)?.[1] ?? ""] ?? "PENDING"),
  );

const bookedLines = (text: string): ReportLine[] =>
  blocks(text, "Ntry").flatMap((entry) => {
    const says = tagged("CdtDbtInd").exec(entry)?.[1] === "DBIT" ? "DONE" : "REFUSED";
    return blocks(entry, "TxDtls").flatMap((block) => lineOf(tagged("EndToEndId").exec(block)?.[1], says));
  });

export type Discrepancy = {
  readonly reference: string;
  readonly says: ReportLine["says"];
  readonly we: PaymentState | "UNKNOWN";
};

/** Where the file and we disagree for good. What is under way on either side disagrees with nothing yet. */
export function findDiscrepancies(
  lines: readonly ReportLine[],
  ours: ReadonlyMap<string, PaymentState>,
): Discrepancy[] {
  return lines.flatMap(({ reference, says }) => {
    const we = ours.get(reference) ?? "UNKNOWN";
    const agrees = we === "UNKNOWN" ? false : says === we || says === "PENDING" || we === "SENDING" || we === "PENDING";
    return agrees ? [] : [{ reference, says, we }];
  });
}
