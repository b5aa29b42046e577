/** Facts of a claim's life, in the past tense. `worker/reactions.ts` says what follows from each. */
export const claimFacts = [
  "ClaimStarted",
  "ClaimSubmitted",
  "ClaimWithdrawn",
  "InterviewTimeChosen",
  "InterviewPassed",
  "ClaimVerifiedFirst",
  "ClaimReturnedToFirst",
  "ClaimApproved",
  "CorrectionRequested",
  "CorrectionAnswered",
  "ClaimRefused",
  "ClaimPaid",
  "PaymentStopped",
  "PromiseMoved",
  "DocumentAdded",
  "HelperAnswered",
  "DraftForgotten",
  "SeenAtBranch",
  "HeirsProved",
  "HeirsProofRefused",
] as const;

export type ClaimFact = (typeof claimFacts)[number];
