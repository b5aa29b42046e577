export type { Both, Course, Example, Option, Question, TrainingRefusal } from "./course.ts";
export { isMet, sayOf, shuffled, standingWords } from "./course/course.rules.ts";
export { weekHours } from "./capacity.rules.ts";
export type { TrainingFact } from "./training.events.ts";
export { trainingJobs, trainingTicks } from "./training.jobs.ts";
export { makeReleaseCourse } from "./course/make-release-course.ts";
export { sitQuiz, type Sat, type Sitting } from "./sit-quiz.ts";
export { editQuestions } from "./edit-questions.ts";
export { nameTrainer } from "./name-trainer.ts";
export { recordAttendance } from "./record-attendance.ts";
export {
  coursesFor,
  earlierWordings,
  findCourse,
  findCourseOfPolicy,
  lastAttempt,
  missingCertificates,
  peopleOfOffice,
  questionsAt,
  unpreparedIn,
  trainingBoard,
  type MyCourse,
  type MissingCertificate,
  type OfficeTraining,
  type TrainedPerson,
  type Unprepared,
  type Wording,
} from "./training.views.ts";
