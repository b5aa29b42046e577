/** Facts of policies; the subject is the policy's id, or the sender's. `worker/reactions.ts` says what follows from each. */
export const policyFacts = [
  "PolicyDrafted",
  "PolicyChanged",
  "PolicyReopened",
  "PolicyDiscarded",
  "PolicyProposed",
  "PolicyPublished",
  "PolicyWithdrawn",
  "PolicyTookForce",
  "PolicyReceived",
  "PolicyRelayed",
  "PolicyAcknowledged",
  "PolicyRelayLate",
  "SenderTrusted",
  "SenderDistrusted",
] as const;
export type PolicyFact = (typeof policyFacts)[number];
