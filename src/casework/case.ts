import type { ClaimStatus } from "../claims/index.ts";
import type { Actor } from "../platform/facts.ts";

/** The nouns of the officers' desk. Pure. */

/**
 * FIRST: waits for the first verification (CS). SECOND: for the second (penata madya).
 * WAITING: for an interview or for the claimant. CLOSED: nothing left to do here.
 */
export type Stage = "FIRST" | "SECOND" | "WAITING" | "CLOSED";
export type WaitingFor = "INTERVIEW" | "CLAIMANT";

export type StaffActor = Extract<Actor, { kind: "STAFF" }>;

/** Something to be ticked or questioned: a field of the claim, or a document by its id (a new upload is a new item). */
export type CaseItem = {
  readonly code: string;
  readonly kind: "FIELD" | "DOCUMENT";
  /** What a request for correction names: the field, or the document's code in the policy. */
  readonly asks: string;
  /** Stands for the value as shown. A tick counts for this value only. */
  readonly mark: string;
};

/** The item whose finding carries a sum: the tax of somebody who is no resident for tax, which the law leaves to a human. */
export const taxItem = "tax";

export type Verdict = "OK" | "ASK";
/** ASK: `note` is the sentence the claimant reads. OK: a remark for the colleague, may be empty. */
export type Finding = {
  readonly verdict: Verdict;
  readonly note: string;
  readonly mark: string;
  /** Of the item `tax` only: the tax that this officer worked out, whole rupiah. */
  readonly amount?: number;
};
/** By item code. */
export type Findings = Readonly<Record<string, Finding>>;

export type Case = {
  readonly claimId: string;
  readonly officeId: string;
  readonly stage: Stage;
  readonly waitingFor: WaitingFor | null;
  readonly promiseOn: string | null;
  readonly enteredAt: Date;
  readonly assignedTo: string | null;
  readonly firstOfficer: string | null;
  readonly firstFindings: Findings;
  readonly firstDoneAt: Date | null;
  readonly firstOfficersBefore: readonly string[];
  readonly secondOfficer: string | null;
  readonly secondFindings: Findings;
  readonly secondDoneAt: Date | null;
  readonly returned: Returned | null;
};

/** Why the second officer gave a claim back, and what they questioned, for the first to read. */
export type Returned = {
  readonly by: string;
  readonly reason: string;
  readonly asked: ReadonlyArray<{ readonly code: string; readonly note: string }>;
};

/** Everybody who verified this claim first, in this round or an earlier one. */
export const firstOfficersOf = (
  each: Pick<Case, "firstOfficer" | "firstDoneAt" | "firstOfficersBefore">,
): readonly string[] =>
  each.firstOfficer && each.firstDoneAt ? [...each.firstOfficersBefore, each.firstOfficer] : each.firstOfficersBefore;

export type CaseRefusal =
  /** This role does not do this. */
  | { readonly code: "NOT_ALLOWED" }
  /** There is none, or it lies in another office. */
  | { readonly code: "NO_SUCH_CASE" }
  /** The claim has moved on meanwhile: withdrawn, decided, sent back. */
  | { readonly code: "MOVED_ON"; readonly status: ClaimStatus }
  /** It lies on another desk, or on none. */
  | { readonly code: "NOT_ON_YOUR_DESK"; readonly holder: string | null }
  /** Four eyes: this person verified it first. */
  | { readonly code: "SAME_PERSON" }
  /** They opened the claim at the desk by the original KTP, or went on with it there: others verify it. */
  | { readonly code: "OPENED_AT_DESK" }
  /** The officer has not passed the course of the policy that governs this claim. */
  | { readonly code: "NOT_CERTIFIED"; readonly policy: string }
  /** Not everything is ticked: item codes still open, and those questioned. */
  | { readonly code: "NOT_COMPLETE"; readonly open: readonly string[]; readonly asked: readonly string[] }
  /** A question without a sentence for the claimant. */
  | { readonly code: "REASON_MISSING"; readonly items: readonly string[] }
  /** What was shown has changed since; look again. */
  | { readonly code: "CHANGED"; readonly items: readonly string[] }
  /** The law leaves this tax to a human: its sum (0 up to the balance) and the reason for it are not written yet. */
  | { readonly code: "TAX_MISSING"; readonly items: readonly string[] }
  /** The two officers wrote different taxes, whole rupiah. */
  | { readonly code: "TAX_DIFFERS"; readonly first: number | null; readonly second: number }
  /** The second officer has finished their own findings; they stand. */
  | { readonly code: "FINDINGS_STAND" }
  /** Own findings first. */
  | { readonly code: "FINISH_FIRST" }
  /** A correction needs at least one question. */
  | { readonly code: "NOTHING_ASKED" }
  /** The civil registry says that the claimant has died: correction, or refusal and a claim by the heirs. */
  | { readonly code: "DECEASED" };
