/** Facts of training; the subject is the course. `worker/reactions.ts` says what follows from each. */
export const trainingFacts = [
  "CourseMade",
  "CourseRemade",
  "CourseWithdrawn",
  "CourseEdited",
  "QuizPassed",
  "QuizFailed",
  "TrainerNamed",
  "AttendanceRecorded",
  "UncertifiedTold",
] as const;
export type TrainingFact = (typeof trainingFacts)[number];
