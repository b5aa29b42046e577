/** The nouns of programs that read policies and run trials with a key. Pure. */

/** Months that a key works at the longest: whoever still needs it makes the next one. */
export const longestKeyMonths = 6;

/** Calls with one key in an hour of the machine's. */
export const callsAnHour = 60;

/** What a program asked; ids, days and codes only, no words of its own: it stands in the record. */
export type ProgramUse = {
  readonly asked: "DRAFTS" | "DRAFT" | "TRIAL_CLAIMS" | "TRIAL_PEOPLE";
  /** The policy's id, as the program named it; what can be none is not kept. */
  readonly policy?: string;
  /** What of it was asked for: the days and kinds of claims, by what they are grouped, the number of people. */
  readonly of?: Readonly<Record<string, unknown>>;
};

export type KeyRefusal =
  | { readonly code: "NOT_ALLOWED" }
  /** Three to sixty letters. */
  | { readonly code: "NAME_MISSING" }
  /** No day from today to the last one that is possible, `YYYY-MM-DD`. */
  | { readonly code: "BAD_END"; readonly last: string };

export type UseRefusal =
  | { readonly code: "NO_KEY" }
  /** The hour's calls are used up; whole seconds until the next is let in. */
  | { readonly code: "TOO_OFTEN"; readonly seconds: number };
