/** Facts of policies; the subject is the policy's id, the sender's or the key's. `worker/reactions.ts` says what follows from each. */
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
  | "SenderDistrusted"
  | "ProgramKeyMade"
  | "ProgramKeyRevoked"
  | "ProgramKeyUsed";
