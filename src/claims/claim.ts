/** The nouns of a claim. Pure: nothing here reads, writes or asks the time. */
import type { Reason } from "../entitlement/index.ts";

export const claimStatuses = [
  "DRAFT",
  "SUBMITTED",
  "INTERVIEWED",
  "VERIFIED",
  "APPROVED",
  "PAID",
  "CORRECTION",
  "REFUSED",
  "WITHDRAWN",
] as const;

/**
 * Where a claim stands.
 * DRAFT: being filled in. SUBMITTED: sent, waits for the interview. INTERVIEWED: waits for the first verification (CS).
 * VERIFIED: waits for the second (penata madya). APPROVED: the money is on its way. CORRECTION: waits for the claimant.
 */
export type ClaimStatus = (typeof claimStatuses)[number];

/** Every reason that the law knows; those whose channel is the branch stay drafts here and are finished there. */
export type ClaimReason = Reason;

/** The person as typed by the claimant. */
export type ClaimPerson = {
  readonly nik: string;
  readonly name: string;
  readonly birthDate: string;
  readonly kpj: string;
};

/** How to reach the claimant. `phone` like 62812…, `email` may be null; at least one is there. */
export type ClaimContact = {
  readonly channel: "WHATSAPP" | "SMS" | "EMAIL";
  readonly phone: string | null;
  readonly email: string | null;
};

/** Where the money goes. `holder` is the name the bank answered; null until asked or where the bank did not answer. */
export type ClaimBank = { readonly bankCode: string; readonly account: string; readonly holder: string | null };

export type BankMatch = "MATCH" | "NEAR" | "MISMATCH" | "UNKNOWN";

/** What an officer asks to be mended: a document by its code, or a field (`bank`, `name`…), with the sentence the claimant reads. */
export type CorrectionItem = { readonly kind: "DOCUMENT" | "FIELD"; readonly code: string; readonly reason: string };

/** Why a claim was refused: a code with words and an article in the policy, and the officer's own sentence. */
export type RefusalReason = { readonly code: string; readonly sentence: string };

/** A promise: paid at the latest on this day. PROVISIONAL: the year's holidays are not decreed yet, so "about". */
export type Promised = { readonly on: string; readonly calendar: "DECREED" | "PROVISIONAL" };
