/** The nouns of an interview. Pure. */
export type Side = "CITIZEN" | "OFFICER";
export type Outcome = "PASSED" | "CORRECTION" | "NOT_REACHED" | "REFUSED";
export type Still = "NONE" | "ASKED" | "AGREED" | "DECLINED" | "TAKEN";

/** All that an officer may look at and ask, in this order; what belongs to one interview, `checklistFor` tells. */
export const checklistCodes = [
  "GREETED",
  "FACE_MATCHES_KTP",
  "ORIGINAL_KTP_SHOWN",
  "TELLS_OWN_DATA",
  "LAST_DAY_OF_WORK",
  "OWN_ACCOUNT",
  "NOBODY_ASKED_MONEY",
] as const;
export type ChecklistCode = (typeof checklistCodes)[number];

/** Where nobody sees a face or a card, the claimant tells what stands on it; where one does, that is looked at instead. */
const onlyIn: Partial<Record<ChecklistCode, "VIDEO" | "PHONE">> = {
  FACE_MATCHES_KTP: "VIDEO",
  ORIGINAL_KTP_SHOWN: "VIDEO",
  TELLS_OWN_DATA: "PHONE",
};

export const checklistFor = (kind: "VIDEO" | "PHONE"): readonly ChecklistCode[] =>
  checklistCodes.filter((code) => (onlyIn[code] ?? kind) === kind);
