import type { Actor } from "../platform/facts.ts";

/** The nouns of circulars: what head office hands to every office, and how far it has come. Pure. */

export type StaffActor = Extract<Actor, { kind: "STAFF" }>;

/** What is handed on: a rule change, or an announcement to the people. Each lives in its own room; `circulars` (SQL) shows both alike. */
export type CircularKind = "POLICY" | "ANNOUNCEMENT";
export type Circular = { readonly about: CircularKind; readonly id: string };

export type RelayRefusal =
  | { readonly code: "NOT_ALLOWED" | "NO_SUCH_CIRCULAR" | "WITHDRAWN" | "ALREADY" | "NOTE_MISSING" | "NOTE_TOO_LONG" }
  /** The region has not relayed it, and is not late enough for head office to hand it on itself. */
  | { readonly code: "NOT_YET" };

/** A note is read by people: a page at most. */
export const longestNote = 4000;
