/** Facts of outreach; the subject is the announcement or session. `worker/reactions.ts` says what follows from each. */
export type OutreachFact =
  | "AnnouncementDrafted"
  | "AnnouncementChanged"
  | "AnnouncementProposed"
  | "AnnouncementApproved"
  | "AnnouncementSent"
  | "AnnouncementEnded"
  | "AnnouncementWithdrawn"
  | "IncidentDeclared"
  | "IncidentEnded"
  | "AnnouncementAddressed"
  | "AnnouncementEvidenced"
  | "SessionPlanned"
  | "SessionHeld"
  | "SessionCancelled";
