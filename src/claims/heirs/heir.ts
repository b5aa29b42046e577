/** The nouns of a claim by heirs. Pure. */
import type { Relation } from "../../entitlement/index.ts";
import type { BankMatch, ClaimBank, ClaimContact } from "../claim.ts";

/**
 * Whether the person who claims has shown a right to the file of somebody who died. WAITED: an officer has not seen the death
 * certificate and the certificate of heirs yet; nothing of the file is shown. PROVED: seen. REFUSED: seen, and not enough.
 */
export type Proof = "WAITED" | "PROVED" | "REFUSED";

/** A part of the whole as the certificate of heirs writes it: 1/4. Whole numbers. */
export type Share = { readonly numerator: number; readonly denominator: number };

/** Who receives and keeps the money of an heir who is not of age. */
export type Guardian = { readonly name: string; readonly nik: string };

/** An heir as typed; days `YYYY-MM-DD`. */
export type HeirPerson = {
  readonly nik: string;
  readonly name: string;
  readonly birthDate: string;
  readonly guardian: Guardian | null;
};

/** What is given of an heir. `share` null: not said by any paper yet. `paidThrough`: the id of the heir who receives for them (surat kuasa). */
export type HeirAnswers = {
  readonly person: HeirPerson;
  readonly relation: Relation;
  readonly share: Share | null;
  readonly paidThrough: string | null;
  readonly contact: ClaimContact | null;
};

/** An heir on a claim. `place` counts from 1 in the order in which they were named. */
export type Heir = HeirAnswers & {
  readonly id: string;
  readonly place: number;
  readonly bank: ClaimBank | null;
  readonly bankMatch: BankMatch | null;
  readonly bankChangedAt: Date | null;
  /** The bank refused this account; until another is given no money is ordered for it. */
  readonly bankRefusedAt: Date | null;
  /** Whole rupiah of this heir's part; null until the claim is sent. The parts of all heirs sum to the claim's. */
  readonly gross: number | null;
  readonly tax: number | null;
  /** Since when money is ordered by these shares: persons and shares stand from then on. */
  readonly fixedAt: Date | null;
};

/** Who receives a payment, for whom, and how much. */
export type Payee = {
  /** The heir who receives, or whose guardian does; null where a claimant is paid on their own claim. */
  readonly heirId: string | null;
  /** To whom the account must belong: the guardian of a minor, else the heir. */
  readonly name: string;
  readonly bank: ClaimBank | null;
  readonly bankMatch: BankMatch | null;
  readonly bankRefused: boolean;
  /** The heirs whose parts these are, by their names. */
  readonly parts: ReadonlyArray<{ readonly name: string; readonly gross: number; readonly tax: number }>;
  /** Whole rupiah. */
  readonly gross: number;
  readonly tax: number;
  readonly net: number;
};

/** What keeps heirs from being sent: of one of them by their place, or of all of them (`place` null). */
export type HeirLack = {
  readonly place: number | null;
  readonly code:
    /** Nobody is named. */
    | "NO_HEIR"
    /** Some have a share and others not. */
    | "SHARES_PARTLY"
    /** The shares are more or less than the whole. */
    | "SHARES_SUM"
    /** Not of age, and no guardian. */
    | "GUARDIAN"
    /** Who receives is nobody on this claim, receives through another themselves, or is not of age. */
    | "RECEIVER"
    /** No account. */
    | "BANK";
};
