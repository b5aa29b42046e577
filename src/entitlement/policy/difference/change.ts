import type { Reason } from "../../case.ts";
import type { Lang } from "../../words.ts";
import type { Policy } from "../policy.ts";

/** A sentence in both languages. */
export type Both = Readonly<Record<Lang, string>>;

/** One thing that is otherwise under another policy, in sentences that a lawyer and an officer read alike. */
export type Change = {
  /** JSON pointer into the later file; where something is gone, into the earlier one. */
  readonly code: string;
  readonly area: "DATES" | "PARAMETER" | "REASON" | "DOCUMENT" | "HEIRS" | "SERVICE" | "WORDS";
  /** The reason for which it is otherwise; null: for all. */
  readonly reason: Reason | null;
  readonly heading: Both;
  /** Null: it is new. */
  readonly before: Both | null;
  /** Null: it is gone. */
  readonly after: Both | null;
  readonly cite: string;
};

export const both = (make: (lang: Lang) => string): Both => ({ id: make("id"), en: make("en") });
export const pick = (id: string, en: string): Both => ({ id, en });

/** Whether a reader would see no difference; nothing is like nothing. */
export const same = (one: Both | null, other: Both | null): boolean => one?.id === other?.id && one?.en === other?.en;

/** The two policies that are compared, compiled. */
export type Pair = { readonly before: Policy; readonly after: Policy };
