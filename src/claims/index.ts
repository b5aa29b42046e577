export * from "./claim.ts";
export { claimFacts, claimLooks, type ClaimFact } from "./claim.events.ts";
export { claimTransitions, mayMove, openStatuses, statusAfter, type ClaimRole, type ClaimVerb } from "./claim.transitions.ts";
export { moveClaim, type Move, type MoveRefusal } from "./move-claim.ts";
export { claimSeals } from "./claim-seals.ts";
export { findCaseFile, openClaimantName, type CaseFile } from "./case-file.views.ts";
export { findClaimStanding, type ClaimStanding } from "./claim-standing.views.ts";
