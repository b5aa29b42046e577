import type { ServiceRules } from "../entitlement/index.ts";

/** The six indicators of readiness for e-government that the field study asked about (Indrajit 2004), in its order. */
export const indicators = ["DATA", "LEGAL", "INSTITUTIONAL", "HUMAN", "TECHNOLOGY", "LEADERSHIP"] as const;
export type Indicator = (typeof indicators)[number];

/** What each indicator is seen by: things that really happened, each good or not. */
export const signsOf = {
  DATA: ["DATA_MATCHED", "RIGHT_FIRST_TIME"],
  LEGAL: ["RULE_ACKNOWLEDGED"],
  INSTITUTIONAL: ["NEWS_ACKNOWLEDGED", "NEWS_SHOWN", "SESSION_HELD"],
  HUMAN: ["OFFICER_CERTIFIED", "INTERVIEW_HELD"],
  TECHNOLOGY: ["MESSAGE_ARRIVED", "UPLOAD_NOT_SILENT"],
  LEADERSHIP: ["PROMISE_KEPT", "NOT_SENT_HOME", "REVIEW_AGREED"],
} as const satisfies Readonly<Record<Indicator, readonly string[]>>;
export type Sign = (typeof signsOf)[Indicator][number];

export type Counted = { readonly good: number; readonly total: number };
export type Signs = Readonly<Partial<Record<Sign, Counted>>>;

/** READY: from `readyPercent` on. ALMOST: from `almostPercent` on. NOT_YET: below. UNSEEN: nothing happened that could be counted. */
export type Readiness = "READY" | "ALMOST" | "NOT_YET" | "UNSEEN";

/** From where on an indicator is ready, or almost; the study names no bounds. */
export type ReadinessRules = Pick<ServiceRules["readiness"], "readyPercent" | "almostPercent">;

/**
 * How ready an indicator is: as its weakest sign, since a promise kept does not make up for people sent home.
 * @returns `percent` of the weakest sign, rounded down: 99.9 is not 100
 */
export function readinessOf(
  indicator: Indicator,
  signs: Signs,
  { readyPercent, almostPercent }: ReadinessRules,
): { readonly state: Readiness; readonly percent: number | null } {
  const percents = signsOf[indicator].flatMap((sign) => {
    const seen = signs[sign];
    return seen && seen.total > 0 ? [Math.floor((seen.good * 100) / seen.total)] : [];
  });
  if (percents.length === 0) return { state: "UNSEEN", percent: null };
  const percent = Math.min(...percents);
  return { state: percent >= readyPercent ? "READY" : percent >= almostPercent ? "ALMOST" : "NOT_YET", percent };
}
