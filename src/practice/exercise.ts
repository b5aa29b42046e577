import type { ClaimReason } from "../claims/index.ts";
import type { ChecklistCode } from "../interviews/index.ts";

/** The nouns of the practice office. Pure. */

/** Where an exercise is done: at the interview, at the first verification, or at the second. */
export type PracticeDesk = "INTERVIEW" | "FIRST" | "SECOND";

/** What an officer can do at the end of an exercise: the desk's own verbs. */
export type DeskVerb =
  | "pass-interview"
  | "offer-new-time"
  | "verify-first"
  | "request-correction"
  | "return-to-first"
  | "approve"
  | "refuse-claim";

/** Which made-up story a claim tells: what is planted in it, and what an expert does. Words are the door's. */
export type ExerciseKind =
  | "CALL_IN_ORDER"
  | "SPEAKS_FOR_ANOTHER"
  | "CALL_BACK"
  | "FACE_OF_ANOTHER"
  | "ORIGINAL_DIFFERS"
  | "BROKER_BESIDE"
  | "NEW_RULE_SOONER"
  | "NEW_RULE_LATER"
  | "NEW_RULE_PAPER"
  | "ALL_IN_ORDER"
  | "KTP_UNREADABLE"
  | "CARD_OF_ANOTHER"
  | "LETTER_OF_ANOTHER"
  | "ACCOUNT_OF_ANOTHER"
  | "PENSION_AGE_ELSEWHERE"
  | "CONTRACT_STILL_RUNS"
  | "CREDIT_ELSEWHERE"
  | "SECOND_IN_ORDER"
  | "KTP_OVERLOOKED"
  | "ACCOUNT_OVERLOOKED"
  | "HOUSE_OVERLOOKED"
  | "CLAIMANT_DIED";

/**
 * What somebody did with the claim, and on what: where they asked for corrections or gave it back, a field or a document's
 * code; in an interview, the questions they left without a tick.
 */
export type Decision = {
  readonly verb: DeskVerb;
  readonly asks: readonly string[];
  readonly open?: readonly ChecklistCode[];
};

/** An exercise as the officer who practises sees it; `mine` is null until they have decided. */
export type DealtExercise = {
  readonly claimId: string;
  readonly code: string;
  readonly kind: ExerciseKind;
  readonly reason: ClaimReason;
  /** The rule in force on the day on which it was dealt. */
  readonly policy: string;
  readonly desk: PracticeDesk;
  readonly interviewId: string | null;
  readonly dealtAt: Date;
  readonly expert: Decision;
  readonly mine: Decision | null;
  /** Whether both decided alike; null until decided. */
  readonly alike: boolean | null;
};

/** Who is at the other end of a made-up interview: pictures (SVG) by video only; the last day of work, null who still works. */
export type Scene = {
  readonly camera: string | null;
  readonly original: string | null;
  readonly lastDay: string | null;
};
