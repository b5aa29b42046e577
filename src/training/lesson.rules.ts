import {
  bookWithout,
  differences,
  spokenDay,
  type LawBook,
  type Policy,
  type PolicyFile,
} from "../entitlement/index.ts";
import { questionsFrom } from "./course/course.rules.ts";
import type { Course } from "./course.ts";
import { examplesOf } from "./example.rules.ts";

/**
 * What a course of a rule teaches: its difference from the rule before, examples, and the quiz.
 * @param before the rule that it follows @param seed by which answers are put in order
 */
export function lessonOf(
  book: LawBook,
  before: Policy,
  file: PolicyFile,
  seed: string,
): Pick<Course, "changes" | "examples" | "questions"> {
  const changes = differences(before.file, file);
  return {
    changes,
    examples: examplesOf(bookWithout(book, file.id), before, file, changes),
    questions: questionsFrom(changes, spokenDay(file.effectiveFrom), file.cite, seed),
  };
}
