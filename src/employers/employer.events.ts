/** Facts of companies. `worker/reactions.ts` says what follows from each. */
export type EmployerFact =
  | "EmployerPersonInvited"
  | "EmployerPersonJoined"
  | "EmployerPersonRemoved"
  | "EmployerSignedIn"
  | "EmployerSignedOut"
  | "ExitsReported"
  | "ExitsAnswered"
  | "EmployerKeyMade"
  | "EmployerKeyRevoked"
  | "WebhookSet"
  | "WebhookEnded"
  | "ExitDisputed"
  | "ExitDisputeRead"
  | "ExitDisputeDecided";
