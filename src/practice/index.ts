export type { DealtExercise, Decision, DeskVerb, ExerciseKind, PracticeDesk, Scene } from "./exercise.ts";
export { desksOfRole } from "./exercises.rules.ts";
export { exercisesOf, findScene } from "./exercise.views.ts";
export { dealExercises, policyOn, practiceOfficeOf, type Practice } from "./deal-exercises.ts";
export { newRule } from "./stories.rules.ts";
export { practiceClock } from "./practice-clock.ts";
export { paperStorage } from "./practice.store.ts";
