/** Facts of interview times; that a claimant chose one is a fact of the claim (InterviewTimeChosen). */
export const appointmentFacts = [
  "ShiftsPlanned",
  "InterviewTimeOffered",
  "InterviewOfferLapsed",
  "InterviewTimeReleased",
  "WaitlistJoined",
  "WaitlistLeft",
  "OnlineShareSet",
  "InterviewBlockHeld",
  "InterviewBlockGivenBack",
] as const;
export type AppointmentFact = (typeof appointmentFacts)[number];
