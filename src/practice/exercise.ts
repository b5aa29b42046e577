/** The nouns of the practice office. Pure. */

/** What an officer can do at the end of an exercise: the desk's own verbs. */
export type DeskVerb = "verify-first" | "request-correction" | "return-to-first" | "approve" | "refuse-claim";

/** Which made-up story a claim tells: what is planted in it, and what an expert does. Words are the door's. */
export type ExerciseKind =
  | "ALL_IN_ORDER"
  | "KTP_UNREADABLE"
  | "CARD_OF_ANOTHER"
  | "LETTER_OF_ANOTHER"
  | "ACCOUNT_OF_ANOTHER"
  | "SECOND_IN_ORDER"
  | "KTP_OVERLOOKED"
  | "ACCOUNT_OVERLOOKED"
  | "CLAIMANT_DIED";

/** What somebody did with the claim, and, where they asked for corrections, on what: a field or a document's code. */
export type Decision = { readonly verb: DeskVerb; readonly asks: readonly string[] };

/** An exercise as the officer who practises sees it; `mine` is null until they have decided. */
export type DealtExercise = {
  readonly claimId: string;
  readonly code: string;
  readonly kind: ExerciseKind;
  readonly dealtAt: Date;
  readonly expert: Decision;
  readonly mine: Decision | null;
  /** Whether both decided alike; null until decided. */
  readonly alike: boolean | null;
};
