/** What many claims may have in common. A network address is not among them: half a town shares one (mobile carriers). */
export const patternKinds = ["HELPER", "PHONE", "ACCOUNT", "DEVICE"] as const;
export type PatternKind = (typeof patternKinds)[number];

/** FAMILY: known and in order. WATCH: to be looked at. REPORTED: handed to whoever looks into it. */
export const patternAnswers = ["FAMILY", "WATCH", "REPORTED"] as const;
export type PatternAnswer = (typeof patternAnswers)[number];

/**
 * From how many different people on within 180 days a mark is shown: a household shares a phone or a browser, a daughter
 * helps both parents and a sibling, but an account belongs to one person and is paid for one.
 */
export const patternFrom: Readonly<Record<PatternKind, number>> = { HELPER: 4, PHONE: 4, ACCOUNT: 2, DEVICE: 5 };
export const patternDays = 180;

export type PatternTask = {
  readonly id: string;
  readonly kind: PatternKind;
  /** Different people. */
  readonly people: number;
  readonly foundAt: Date;
  readonly claims: ReadonlyArray<{ readonly code: string; readonly status: string; readonly office: string }>;
};
