import type { PolicyTrouble } from "../entitlement/index.ts";
import type { Actor } from "../platform/facts.ts";

/** The nouns of policies. Pure. */

export type PolicyStatus = "DRAFT" | "PROPOSED" | "PUBLISHED" | "WITHDRAWN" | "DISCARDED";
export type StaffActor = Extract<Actor, { kind: "STAFF" }>;

/** A policy file as it came in: nothing is known of it before `checkPolicy` found nothing wrong. */
export type Draft = Readonly<Record<string, unknown>>;

/** A version as actions see it, its row locked. */
export type PolicyVersion = {
  readonly id: string;
  readonly status: PolicyStatus;
  readonly version: number;
  readonly file: Draft;
  /** WIB day on which it takes force, `YYYY-MM-DD`; null while a draft names no day. */
  readonly effectiveFrom: string | null;
  readonly proposedBy: string | null;
  readonly tookForceAt: Date | null;
};

/** A published version as the law takes it. */
export type PublishedPolicy = {
  readonly id: string;
  /** WIB day, `YYYY-MM-DD`. */
  readonly effectiveFrom: string;
  readonly tookForceAt: Date | null;
  readonly file: unknown;
};

export type PolicyRefusal =
  | { readonly code: "NOT_ALLOWED" | "NO_SUCH_POLICY" | "NO_SUCH_PERSON" }
  /** The id cannot be used as one: small letters, digits and single dashes. */
  | { readonly code: "UNUSABLE_ID" }
  /** There is a version with this id. */
  | { readonly code: "EXISTS"; readonly status: PolicyStatus }
  /** Not an object, larger than a megabyte, or with characters that no text holds. */
  | { readonly code: "UNUSABLE_FILE" }
  /** Somebody changed it since this page was shown. */
  | { readonly code: "STALE"; readonly version: number }
  /** It stands where this cannot be done: published, withdrawn, discarded, or not proposed yet. */
  | { readonly code: "WRONG_STATE"; readonly status: PolicyStatus }
  | { readonly code: "ALREADY" }
  /** Two different people propose and publish. */
  | { readonly code: "SAME_PERSON" }
  /** Whoever proposed it is no policy officer any more: they may approve claims by now. */
  | { readonly code: "PROPOSER_GONE" }
  | { readonly code: "TROUBLES"; readonly troubles: readonly PolicyTrouble[] }
  /** Its day has come: it can only be changed by the next policy. */
  | { readonly code: "TOO_LATE"; readonly effectiveFrom: string }
  | { readonly code: "REASON_MISSING" };

/** A reason is read by people: a page at most. */
export const longestReason = 4000;
