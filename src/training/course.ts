import type { Change } from "../entitlement/index.ts";

/** The nouns of training. Pure. */

export type Both = { readonly id: string; readonly en: string };

export type Option = { readonly id: string; readonly words: Both; readonly right: boolean };
export type Question = {
  readonly id: string;
  readonly text: Both;
  readonly options: readonly Option[];
  /** Why the right answer is right, told after the attempt. */
  readonly why: Both;
  readonly cite: string;
};

/** A case that comes out differently, as an officer would meet it. Courses of earlier releases hold reason, day and answers only. */
export type Example = {
  readonly reason: string;
  /** The day of the claim, `YYYY-MM-DD`. */
  readonly on: string;
  /** Of a worked case; null where the person is made up. */
  readonly title?: Both | null;
  readonly facts?: Both;
  readonly before: Both;
  readonly after: Both;
  /** Why the rule before answers so, as the worked case has it. */
  readonly whyBefore?: Both | null;
  /** The changes that make the answer another one. */
  readonly why?: readonly Both[];
};

export type Course = {
  readonly id: string;
  readonly kind: "POLICY" | "RELEASE";
  readonly policyId: string | null;
  readonly title: Both;
  readonly changes: readonly Change[];
  readonly examples: readonly Example[];
  readonly questions: readonly Question[];
  readonly version: number;
  /** Its policy was withdrawn: nothing hangs on it any more. */
  readonly withdrawn: boolean;
};

export type TrainingRefusal =
  | { readonly code: "NOT_ALLOWED" }
  | { readonly code: "NO_SUCH_COURSE" }
  | { readonly code: "WITHDRAWN" }
  /** The office's trainer passes first, then the officers. */
  | { readonly code: "TRAINER_FIRST" }
  | { readonly code: "ALREADY" }
  /** Not every question has an answer. */
  | { readonly code: "UNANSWERED"; readonly questions: readonly string[] }
  | { readonly code: "STALE"; readonly version: number }
  /** A quiz keeps three questions at least, each with two to five answers, one of them right, and no empty words. */
  | { readonly code: "UNUSABLE_QUESTIONS"; readonly questions: readonly string[] }
  | { readonly code: "NO_SUCH_PERSON" };
