import { parseClaimCode } from "../../platform/ids.ts";

/** What somebody wants who writes to us. */
export type Wanted =
  { readonly kind: "STATUS"; readonly code: string } | { readonly kind: "STOP" } | { readonly kind: "OTHER" };

/**
 * Reads a text as people write it: `STATUS JHT-7K3M-92QF` in any case, with or without dashes, or the code alone; STOP or
 * BERHENTI alone. A claim code with a slip in it is OTHER: its check letter says so, and the answer tells how.
 */
export function readText(text: string): Wanted {
  const plain = text.trim().replace(/[.!]+$/, "");
  if (/^(stop|berhenti|unsubscribe)$/i.test(plain)) return { kind: "STOP" };
  const code = parseClaimCode(plain.replace(/^status\b[\s:,-]*/i, ""));
  return code ? { kind: "STATUS", code } : { kind: "OTHER" };
}
