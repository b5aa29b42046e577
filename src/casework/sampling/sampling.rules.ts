import type { Reason, ServiceRules } from "../../entitlement/index.ts";
import { isReason } from "../case.rules.ts";

type SampledClaim = { readonly reason: Reason | null; readonly gross: number | null };

/**
 * Of claims of this reason and sum, how many of a hundred are drawn: by the rates of the reason where it has some of its own.
 * @param gross whole rupiah; null where a human still decides it
 */
export function rateOf(sampling: ServiceRules["sampling"], { reason, gross }: SampledClaim): number {
  const { percent, percentAbove } = (reason && sampling.byReason?.[reason]) || sampling;
  return gross === null || gross > sampling.aboveRupiah ? percentAbove : percent;
}

/**
 * Whether a claim is drawn. The lot is the keyed hash of the claim's id: the same every time it is asked, spread like
 * chance, and known to nobody who has not the key; no officer can foresee it or draw again.
 * @param lot at least four bytes
 */
export const isDrawn = (lot: Buffer, percent: number): boolean => lot.readUInt32BE(0) < (percent / 100) * 2 ** 32;

/** What a reviewer answers. */
export type Verdict = { readonly agrees: boolean; readonly reason: string };

export type ReviewRefusal =
  /** This role reviews nothing. */
  | { readonly code: "NOT_ALLOWED" }
  /** It was given back, answered, or is another's. */
  | { readonly code: "NOT_YOURS" }
  | { readonly code: "REASON_MISSING" };

/** What stands against an answer; the reason is read by the head of the branch. */
export const verdictRefusal = ({ reason }: Verdict): ReviewRefusal | null =>
  isReason(reason) ? null : { code: "REASON_MISSING" };
