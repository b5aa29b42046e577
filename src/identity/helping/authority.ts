/** What a helper may do in a claim. Everything else is the claimant's own. */
export const helperActs = ["FILL_IN", "PHOTOGRAPH", "CHOOSE_TIME"] as const;
export type HelperAct = (typeof helperActs)[number];

/**
 * What a helper never does: whoever holds the claimant's money, word or face is the claimant. The declaration and what was
 * mended after an officer's question are sent by the claimant; the civil code calls for a written power of attorney otherwise.
 */
export const helperNevers = ["CODE", "BANK", "DECLARE", "WITHDRAW", "INTERVIEW"] as const;

/** How a helper belongs to the claimant. */
export const relations = ["CHILD", "SPOUSE", "SIBLING", "PARENT", "IN_LAW", "OTHER_FAMILY"] as const;
export type Relation = (typeof relations)[number];

/** A helper as the claimant names them. `phone` as `62812…`. */
export type HelperPerson = { readonly name: string; readonly relation: Relation; readonly phone: string };

/** A consent as both see it. */
export type HelperAuthority = HelperPerson & {
  readonly id: string;
  readonly givenBy: "CODE" | "OFFICER";
  readonly givenAt: Date;
  /** The office's time. */
  readonly endsAt: Date;
  readonly revokedAt: Date | null;
};

export type ConsentRefusal =
  | { readonly code: "WRONG_CODE"; readonly triesLeft: number }
  | { readonly code: "CODE_ENDED" }
  /** Paid, refused or withdrawn: there is nothing to help with. */
  | { readonly code: "CLAIM_CLOSED" }
  /** The number is the claimant's own: whoever uses it would be the claimant. */
  | { readonly code: "OWN_PHONE" };

export const helperSeal = "identity.helper";
