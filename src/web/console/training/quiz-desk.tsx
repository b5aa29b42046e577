import type { FastifyPluginAsync, FastifyReply } from "fastify";
import { serviceRulesOn } from "../../../entitlement/index.ts";
import type { House } from "../../../house.ts";
import { lastAttempt, questionsAt, sitQuiz, type Course, type MyCourse } from "../../../training/index.ts";
import { paths } from "../../paths.ts";
import { onceKeyOf } from "../../portal/fields.ts";
import { actorOf, formOf, staffOf } from "../request.ts";
import { courseOf, ownCourse, sendTraining, takes, type CourseRequest } from "./course-request.ts";
import { QuizPage, ResultPage } from "./quiz-pages.tsx";
import { trainingWords } from "./training-words.ts";

/** The quiz of a course, and what came of it. */
export const quizDesk =
  (house: House): FastifyPluginAsync =>
  async (app) => {
    const quiz = async (
      request: CourseRequest,
      reply: FastifyReply,
      course: Course,
      own: MyCourse | null,
      more: { trouble?: string; given?: Readonly<Record<string, string>>; status?: number } = {},
    ) => {
      const { lang } = request;
      const pass = serviceRulesOn(house.law.book(), house.clock.today()).training.passPercent;
      return sendTraining(
        request,
        reply,
        trainingWords[lang].quizTitle(course.title[lang]),
        <QuizPage
          lang={lang}
          course={course}
          pass={pass}
          seed={`${staffOf(request).id}/${own?.tries ?? 0}`}
          given={more.given ?? {}}
          trouble={more.trouble}
        />,
        more.status,
      );
    };

    app.get("/latihan/:id/kuis", async (request: CourseRequest, reply) => {
      const course = takes(request) ? await courseOf(house, request) : null;
      if (!course) return reply.callNotFound();
      const own = await ownCourse(house, request);
      if (!own?.open || own.score !== null || course.withdrawn)
        return reply.redirect(paths.staff.course(course.id), 303);
      return quiz(request, reply, course, own);
    });

    app.post("/latihan/:id/kuis", async (request: CourseRequest, reply) => {
      const course = takes(request) ? await courseOf(house, request) : null;
      if (!course) return reply.callNotFound();
      const form = formOf(request);
      const words = trainingWords[request.lang];
      const given = Object.fromEntries(course.questions.map(({ id }) => [id, form[`jawab:${id}`] ?? ""]));
      const sat = await sitQuiz(house, {
        actor: actorOf(staffOf(request)),
        courseId: course.id,
        version: Number(form["versi"]),
        answers: given,
        key: onceKeyOf(form),
      });
      if (sat.ok) return reply.redirect(`${paths.staff.course(course.id)}/hasil`, 303);
      const { code } = sat.refusal;
      if (code !== "UNANSWERED" && code !== "STALE") return reply.redirect(paths.staff.course(course.id), 303);
      return quiz(
        request,
        reply,
        course,
        await ownCourse(house, request),
        code === "STALE" ? { trouble: words.stale, status: 409 } : { trouble: words.unanswered, given, status: 422 },
      );
    });

    app.get("/latihan/:id/hasil", async (request: CourseRequest, reply) => {
      const course = takes(request) ? await courseOf(house, request) : null;
      const attempt = course && (await lastAttempt(house.db, course.id, staffOf(request).id));
      if (!course || !attempt) return reply.redirect(paths.staff.training, 303);
      const { lang } = request;
      // A trainer may have changed the words since: right and wrong are told of those that were read.
      const questions = await questionsAt(house.db, course, attempt.courseVersion);
      return sendTraining(
        request,
        reply,
        trainingWords[lang].result(attempt.score),
        <ResultPage lang={lang} course={{ ...course, questions }} attempt={attempt} />,
      );
    });
  };
