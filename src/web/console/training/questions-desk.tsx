import type { FastifyPluginAsync } from "fastify";
import type { House } from "../../../house.ts";
import { earlierWordings, editQuestions, type Question } from "../../../training/index.ts";
import { paths } from "../../paths.ts";
import { actorOf, formOf, queryOf, staffOf } from "../request.ts";
import { courseOf, mayEdit, ownCourse, sees, sendTraining, type CourseRequest } from "./course-request.ts";
import { QuestionsPage, questionsOf } from "./questions-page.tsx";
import { trainingWords } from "./training-words.ts";

/** The places of questions on the page, from 1. */
const numbers = (questions: readonly Question[], ids: readonly string[]): number[] =>
  questions.flatMap(({ id }, index) => (ids.includes(id) ? [index + 1] : []));

/** Where trainers and head office change the questions of a course. */
export const questionsDesk =
  (house: House): FastifyPluginAsync =>
  async (app) => {
    app.get("/latihan/:id/soal", async (request: CourseRequest, reply) => {
      const course =
        sees(request) && mayEdit(request, await ownCourse(house, request)) ? await courseOf(house, request) : null;
      if (!course) return reply.callNotFound();
      const words = trainingWords[request.lang].questions;
      return sendTraining(
        request,
        reply,
        words.title(course.title[request.lang]),
        <QuestionsPage
          lang={request.lang}
          course={course}
          earlier={await earlierWordings(house.db, course.id)}
          saved={queryOf(request)["tersimpan"] !== undefined}
          trouble={undefined}
        />,
      );
    });

    app.post("/latihan/:id/soal", async (request: CourseRequest, reply) => {
      const course =
        sees(request) && mayEdit(request, await ownCourse(house, request)) ? await courseOf(house, request) : null;
      if (!course) return reply.callNotFound();
      const form = formOf(request);
      const words = trainingWords[request.lang].questions;
      const questions = questionsOf(course, form);
      const actor = actorOf(staffOf(request));
      const edited = await editQuestions(house, {
        actor,
        courseId: course.id,
        version: Number(form["versi"]),
        questions,
      });
      if (edited.ok) return reply.redirect(`${paths.staff.course(course.id)}/soal?tersimpan`, 303);
      const stale = edited.refusal.code === "STALE";
      return sendTraining(
        request,
        reply,
        words.title(course.title[request.lang]),
        <QuestionsPage
          lang={request.lang}
          // What was typed stays, also where somebody else was first: theirs is among the earlier words once this is saved.
          course={{ ...course, questions }}
          earlier={[
            ...(stale
              ? [{ version: course.version, questions: course.questions, by: null, at: house.clock.now() }]
              : []),
            ...(await earlierWordings(house.db, course.id)),
          ]}
          saved={false}
          trouble={
            edited.refusal.code === "UNUSABLE_QUESTIONS"
              ? words.unusable(numbers(questions, edited.refusal.questions))
              : words.stale
          }
        />,
        stale ? 409 : 422,
      );
    });
  };
