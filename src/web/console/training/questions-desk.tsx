import type { FastifyPluginAsync } from "fastify";
import type { House } from "../../../house.ts";
import { editQuestions } from "../../../training/index.ts";
import { paths } from "../../paths.ts";
import { actorOf, formOf, queryOf, staffOf } from "../request.ts";
import { courseOf, mayEdit, ownCourse, sees, sendTraining, type CourseRequest } from "./course-request.ts";
import { QuestionsPage, questionsOf } from "./questions-page.tsx";
import { trainingWords } from "./training-words.ts";

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
          course={stale ? course : { ...course, questions }}
          saved={false}
          trouble={stale ? words.stale : words.unusable}
        />,
        stale ? 409 : 422,
      );
    });
  };
