/** Facts of the branch door. Their subject is the visit; none says anything about the person. */
export const visitFacts = [
  "VisitCounted",
  "VisitEnded",
  "VisitorCalled",
  "HelperTimeBooked",
  "SlipSent",
  "KioskOpened",
  "KioskClosed",
] as const;
export type VisitFact = (typeof visitFacts)[number];
