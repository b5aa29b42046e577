/** Facts of the desk that are not facts of the claim's life (those are in claims/claim.events.ts). */
export const caseworkFacts = [
  "CaseTaken",
  "CaseReleased",
  "CaseAssigned",
  "SecondFindingsFinished",
  "ReviewDrawn",
  "ReviewTaken",
  "ReviewReleased",
  "ReviewAnswered",
] as const;
export type CaseworkFact = (typeof caseworkFacts)[number];
