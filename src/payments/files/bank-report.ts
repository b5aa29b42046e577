import type { PaymentState } from "../payment.transitions.ts";

/** What a file from the bank says of one of our references; `code` is the status's reason (pain.002), where there is one. */
export type ReportLine = {
  readonly reference: string;
  readonly says: "DONE" | "REFUSED" | "PENDING";
  readonly code?: string;
};
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
const lineOf = (reference: string | undefined, says: ReportLine["says"], code?: string): ReportLine[] =>
  reference && /^[0-9a-f]{32}$/.test(reference) ? [{ reference, says, ...(code ? { code } : {}) }] : [];

const statusLines = (text: string): ReportLine[] =>
  blocks(text, "TxInfAndSts").flatMap((block) =>
    lineOf(
      tagged("OrgnlEndToEndId").exec(block)?.[1],
      statuses[tagged("TxSts").exec(block)?.[1] ?? ""] ?? "PENDING",
      tagged("Cd").exec(block)?.[1],
    ),
  );

const bookedLines = (text: string): ReportLine[] =>
  blocks(text, "Ntry").flatMap((entry) => {
    const says = tagged("CdtDbtInd").exec(entry)?.[1] === "DBIT" ? "DONE" : "REFUSED";
    return blocks(entry, "TxDtls").flatMap((block) => lineOf(tagged("EndToEndId").exec(block)?.[1], says));
  });

/**
 * Reasons that lie in the payee's account (ISO 20022 ExternalStatusReason1Code): wrong, invalid, closed, blocked, closed
 * creditor's account, no transfers to this kind of account, name and account do not fit.
 */
const accountReasons = new Set(["AC01", "AC03", "AC04", "AC06", "AC07", "AG01", "BE01"]);

/**
 * What a report settles by itself of a transfer that went by file; null where a human must look. Money that went is taken
 * at its word: believed wrongly it is found at the next statement, and nothing is paid twice. A refusal leads to a new
 * order, so it counts only from a status report, with a reason that lies in the account, and where no line says otherwise.
 * Any other rejection (no funds, a limit, the file itself) keeps the order in its file until a person takes it back.
 */
export function wordOfFile(
  { kind, lines }: BankReport,
  reference: string,
): { readonly outcome: "DONE" | "REFUSED"; readonly code: string } | null {
  const certain = lines.filter((line) => line.reference === reference && line.says !== "PENDING");
  const [first] = certain;
  if (!first || certain.some(({ says }) => says !== first.says)) return null;
  if (first.says === "DONE") return { outcome: "DONE", code: kind };
  const { code } = first;
  return kind === "pain.002" && code && accountReasons.has(code) ? { outcome: "REFUSED", code } : null;
}

export type Discrepancy = {
  readonly reference: string;
  readonly says: ReportLine["says"];
  readonly we: PaymentState | "UNKNOWN";
};

/**
 * Where the file and we disagree for good. What is under way on either side disagrees with nothing yet; but a refusal of
 * what was handed in by file, which settled nothing, is told: somebody must take it back or ask the bank.
 */
export function findDiscrepancies(
  lines: readonly ReportLine[],
  ours: ReadonlyMap<string, PaymentState>,
): Discrepancy[] {
  return lines.flatMap(({ reference, says }) => {
    const we = ours.get(reference) ?? "UNKNOWN";
    const agrees = we !== "UNKNOWN" && (says === we || says === "PENDING" || underWay(we, says));
    return agrees ? [] : [{ reference, says, we }];
  });
}

const underWay = (we: PaymentState, says: ReportLine["says"]): boolean =>
  we === "SENDING" || we === "PENDING" || (we === "HANDED_IN" && says === "DONE");
