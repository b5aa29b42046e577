/** The nouns of an interview. Pure. */
import type { InterviewKind } from "../appointments/index.ts";

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

/** Where nobody sees a face or a card, the claimant tells what stands on it; where one does, on a screen or at the desk, that is looked at. */
const notIn: Partial<Record<ChecklistCode, readonly InterviewKind[]>> = {
  FACE_MATCHES_KTP: ["PHONE"],
  ORIGINAL_KTP_SHOWN: ["PHONE"],
  TELLS_OWN_DATA: ["VIDEO", "IN_PERSON"],
};

export const checklistFor = (kind: InterviewKind): readonly ChecklistCode[] =>
  checklistCodes.filter((code) => !notIn[code]?.includes(kind));
