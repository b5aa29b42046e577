import type { Circular } from "../circular.ts";

/** An office whose part came, is due, or was found late, and of which nobody has been told yet. */
export type Untold = {
  readonly circular: Circular;
  /** Indonesian: what the circular is called. */
  readonly title: string;
  readonly officeId: string;
  readonly name: string;
  readonly kind: "REGION" | "BRANCH";
  readonly regionId: string | null;
  /** IANA zone of the office. */
  readonly zone: string;
  readonly dueOn: string;
  /** NEW: it came. DUE: its day comes. LATE: its day has passed, and the region and head office are told as well. */
  readonly stage: "NEW" | "DUE" | "LATE";
  /** The region that relayed it; null where it comes from head office itself. */
  readonly relayedBy: string | null;
};

/** Where people are led who are told. */
export type CircularLinks = {
  /** What their own office is asked. */
  readonly notice: (circular: Circular) => string;
  /** The host that true messages lead to. */
  readonly site: string;
  /** How far it has come, for head office. */
  readonly board: (circular: Circular) => string;
};
