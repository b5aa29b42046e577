/** Whom an announcement is sent to: who has an unfinished draft, or who may claim already and never began. */
export const audiences = ["DRAFTS", "ELIGIBLE"] as const;
export type Audience = (typeof audiences)[number];

/** One sending of an announcement to one audience of one office (null: the whole country). */
export type Broadcast = {
  readonly id: string;
  readonly audience: Audience;
  readonly officeId: string | null;
  readonly office: string | null;
  readonly confirmedAt: Date;
  readonly expected: number;
  readonly told: number;
  /** Not told: they want no such messages, no address is known, they heard enough this week, their record does not open. */
  readonly stopped: number;
  readonly noAddress: number;
  readonly enough: number;
  readonly failed: number;
  readonly finishedAt: Date | null;
};

export type BroadcastRefusal =
  | { readonly code: "NOT_ALLOWED" }
  /** Not approved, over, or not handed to this branch. */
  | { readonly code: "NOT_HERE" }
  /** Sent to them already, or being sent. */
  | { readonly code: "SENT_BEFORE" }
  | { readonly code: "NOBODY" }
  /** Many more than were shown when it was confirmed: look again. */
  | { readonly code: "MORE_THAN_SHOWN"; readonly count: number };
