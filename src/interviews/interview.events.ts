export const interviewFacts = [
  "InterviewStarted",
  "InterviewNotReached",
  "StillAsked",
  "StillAnswered",
  "StillTaken",
] as const;
export type InterviewFact = (typeof interviewFacts)[number];
