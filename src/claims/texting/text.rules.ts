import { parseClaimCode } from "../../platform/ids.ts";

/** What somebody wants who writes to us. */
export type Wanted =
  { readonly kind: "STATUS"; readonly code: string | null } | { readonly kind: "STOP" } | { readonly kind: "OTHER" };

/**
 * Reads a text as people write it: `STATUS JHT-7K3M-92QF` in any case, with or without dashes, or the code alone; STOP or
 * BERHENTI alone. STATUS alone asks for the claim of the number that writes, and words behind the code are no slip:
 * whoever pays for each SMS is not sent round. A claim code with a slip in it is OTHER: its check letter says so, and the answer tells how.
 */
export function readText(text: string): Wanted {
  const plain = text.trim().replace(/[.!]+$/, "");
  if (/^(stop|berhenti|unsubscribe)$/i.test(plain)) return { kind: "STOP" };
  if (/^status$/i.test(plain)) return { kind: "STATUS", code: null };
  const asked = plain.replace(/^status\b[\s:,-]*/i, "");
  const named = asked === plain ? null : /^jht[\s-]*\w{4}[\s-]*\w{4}\b/i.exec(asked)?.[0];
  const code = parseClaimCode(named ?? asked);
  return code ? { kind: "STATUS", code } : { kind: "OTHER" };
}
