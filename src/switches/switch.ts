/** The nouns of switches. Pure. */

/** The parts of the service that are on only where a row says so. */
export const parts = ["PRACTICE_OFFICE"] as const;
export type Part = (typeof parts)[number];

/** Ten letters as PostgreSQL counts them too (code points): a sentence somebody can read in the history. */
export const isReason = (text: string): boolean => [...text].length >= 10;

export type SwitchRefusal =
  | { readonly code: "NOT_ALLOWED" }
  | { readonly code: "NO_SUCH_PART" }
  /** Neither everywhere nor any known office. */
  | { readonly code: "OFFICES_MISSING" }
  /** Shorter than ten letters. */
  | { readonly code: "REASON_MISSING" }
  /** No day, before today, or further away than is published. */
  | { readonly code: "UNUSABLE_BEGIN" }
  /** No day, before today or the first day, or longer after it than is published. */
  | { readonly code: "UNUSABLE_END" }
  | { readonly code: "ALREADY_ON" }
  | { readonly code: "NO_SUCH_SWITCH" };
