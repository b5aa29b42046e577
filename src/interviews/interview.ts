/** The nouns of an interview. Pure. */
export type Side = "CITIZEN" | "OFFICER";
export type Outcome = "PASSED" | "CORRECTION" | "NOT_REACHED" | "REFUSED";
export type Still = "NONE" | "ASKED" | "AGREED" | "DECLINED" | "TAKEN";

/** What the officer looks at and asks, in this order. */
export const checklistCodes = [
  "GREETED",
  "FACE_MATCHES_KTP",
  "ORIGINAL_KTP_SHOWN",
  "LAST_DAY_OF_WORK",
  "OWN_ACCOUNT",
  "NOBODY_ASKED_MONEY",
] as const;
export type ChecklistCode = (typeof checklistCodes)[number];
