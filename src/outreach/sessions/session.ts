import type { TextTrouble } from "../announcements/announcement.ts";

/** The nouns of visits face to face: a branch goes to people where they are. Pure. */

export const sessionKinds = ["FACTORY", "KELURAHAN", "OTHER"] as const;
export type SessionKind = (typeof sessionKinds)[number];

/** A visit as it is planned, each line as typed. */
export type SessionPlan = {
  readonly kind: string;
  readonly place: string;
  /** `YYYY-MM-DD`, today or later. */
  readonly day: string;
  /** At the office's own clock: `09.00`. */
  readonly begins: string;
  readonly ends: string;
  /** Who of the branch goes, by what they do. */
  readonly people: string;
  /** Name and telephone of whom to ask for there; kept sealed. */
  readonly contact: string;
  readonly expected: string;
  /** Whose words the hand-outs bear; null for none. */
  readonly announcementId: string | null;
};

export type SessionRefusal =
  | { readonly code: "NOT_ALLOWED" | "NO_SUCH_SESSION" }
  | { readonly code: "TROUBLES"; readonly troubles: readonly TextTrouble[] }
  | { readonly code: "UNUSABLE_TIMES" | "UNUSABLE_NUMBER" | "PERSON_NAMED" }
  /** Attendance is known on the day, not before. */
  | { readonly code: "NOT_YET" }
  /** It was cancelled, or held already. */
  | { readonly code: "OVER" };
