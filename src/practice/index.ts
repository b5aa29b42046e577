export type { DealtExercise, Decision, DeskVerb, ExerciseKind } from "./exercise.ts";
export { exercisesOf } from "./exercise.views.ts";
export { dealExercises, practiceOfficeOf, type Practice } from "./deal-exercises.ts";
export { practiceClock } from "./practice-clock.ts";
export { paperStorage } from "./practice.store.ts";
