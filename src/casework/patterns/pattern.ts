import type { ServiceRules } from "../../entitlement/index.ts";

/** What many claims may have in common. A network address is not among them: half a town shares one (mobile carriers). */
export const patternKinds = ["HELPER", "PHONE", "ACCOUNT", "DEVICE"] as const;
export type PatternKind = (typeof patternKinds)[number];

/** FAMILY: known and in order. WATCH: to be looked at. REPORTED: handed to whoever looks into it. */
export const patternAnswers = ["FAMILY", "WATCH", "REPORTED"] as const;
export type PatternAnswer = (typeof patternAnswers)[number];

/** From how many different people on a mark of each kind is shown. */
export type PatternBounds = Readonly<Record<PatternKind, number>>;
export const patternBounds = ({ helper, phone, account, device }: ServiceRules["patterns"]): PatternBounds => ({
  HELPER: helper,
  PHONE: phone,
  ACCOUNT: account,
  DEVICE: device,
});

export type PatternTask = {
  readonly id: string;
  readonly kind: PatternKind;
  /** Different people. */
  readonly people: number;
  readonly foundAt: Date;
  readonly claims: ReadonlyArray<{ readonly code: string; readonly status: string; readonly office: string }>;
};
