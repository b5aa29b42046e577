/** What a file from the bank is about: our references, in the order in which they stand. */
export type BankReport = { readonly kind: "pain.002" | "camt.054"; readonly references: readonly string[] };

/**
 * Reads the references of a pain.002 (payment status report) or a camt.054 (debit and credit notification). Only our own
 * references are taken; what became of each transfer is asked of the bank itself. Null where it is neither.
 */
export function readBankReport(text: string): BankReport | null {
  const kind = /urn:iso:std:iso:20022:tech:xsd:pain\.002\.001\.\d+/.test(text) ? "pain.002" : /urn:iso:std:iso:20022:tech:xsd:camt\.054\.001\.\d+/.test(text) ? "camt.054" : null;
  if (!kind) return null;
  const tag = kind === "pain.002" ? "OrgnlEndToEndId" : "EndToEndId";
  const found = [...text.matchAll(new RegExp(`<(?:\\w+:)?${tag}>\\s*([0-9a-f]{32})\\s*</`, "g"))].map((match) => match[1]!);
  return { kind, references: [...new Set(found)] };
}
