/** Facts of policies; the subject is the policy's id, or the sender's. `worker/reactions.ts` says what follows from each. */
export type PolicyFact =
  | "PolicyDrafted"
  | "PolicyChanged"
  | "PolicyReopened"
  | "PolicyDiscarded"
  | "PolicyProposed"
  | "PolicyPublished"
  | "PolicyWithdrawn"
  | "PolicyTookForce"
  | "SenderTrusted"
  | "SenderDistrusted";
