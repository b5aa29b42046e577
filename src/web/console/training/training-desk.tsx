import type { FastifyPluginAsync } from "fastify";
import { may } from "../../../access/index.ts";
import { ruleWords } from "../../../entitlement/index.ts";
import type { House } from "../../../house.ts";
import { coursesFor, findCourseOfPolicy, makeReleaseCourse, trainingBoard } from "../../../training/index.ts";
import { paths } from "../../paths.ts";
import { onceKeyOf } from "../../portal/fields.ts";
import { practisesHere } from "../practice/practice-desk.tsx";
import { actorOf, formOf, staffOf } from "../request.ts";
import { BoardPage } from "./board-page.tsx";
import { hoursAWeek } from "./due-notices.tsx";
import { CourseList, CoursePage } from "./course-pages.tsx";
import { courseOf, mayEdit, ownCourse, sees, sendTraining, takes, type CourseRequest } from "./course-request.ts";
import { trainingWords } from "./training-words.ts";

/** Training: courses of rule changes, and the board of head office. */
export const trainingDesk =
  (house: House): FastifyPluginAsync =>
  async (app) => {
    app.get("/latihan", async (request, reply) => {
      if (!sees(request)) return reply.callNotFound();
      const { lang } = request;
      const courses = await coursesFor(house.db, actorOf(staffOf(request)));
      return sendTraining(
        request,
        reply,
        trainingWords[lang].title,
        <CourseList
          lang={lang}
          courses={courses}
          takes={takes(request)}
          practises={await practisesHere(house, staffOf(request))}
          makes={may(staffOf(request), "make-course")}
        />,
      );
    });

    app.post("/latihan", async (request, reply) => {
      const staff = staffOf(request);
      if (!may(staff, "make-course")) return reply.callNotFound();
      const form = formOf(request);
      const said = (name: string) => ({ id: (form[`${name}-id`] ?? "").trim(), en: (form[`${name}-en`] ?? "").trim() });
      const made = await makeReleaseCourse(house, {
        actor: actorOf(staff),
        title: said("judul"),
        says: said("isi"),
        key: onceKeyOf(form),
      });
      if (made.ok) return reply.redirect(paths.staff.course(made.value.id), 303);
      const { lang } = request;
      return sendTraining(
        request,
        reply,
        trainingWords[lang].title,
        <CourseList
          lang={lang}
          courses={await coursesFor(house.db, actorOf(staff))}
          takes={takes(request)}
          practises={await practisesHere(house, staffOf(request))}
          makes
          typed={form}
          trouble={trainingWords[lang].release.incomplete}
        />,
        422,
      );
    });

    // The policy's page and the head's board know the policy, not its course.
    app.get("/latihan/kebijakan/:id", async (request: CourseRequest, reply) => {
      const course = sees(request) ? await findCourseOfPolicy(house.db, request.params.id) : null;
      return course ? reply.redirect(paths.staff.course(course.id), 303) : reply.callNotFound();
    });

    app.get("/latihan/:id", async (request: CourseRequest, reply) => {
      const [course, own] = sees(request)
        ? await Promise.all([courseOf(house, request), ownCourse(house, request)])
        : [null, null];
      if (!course || !own) return reply.callNotFound();
      const { lang } = request;
      return sendTraining(
        request,
        reply,
        course.title[lang],
        <CoursePage
          lang={lang}
          course={course}
          own={own}
          rule={ruleWords(house.law.book(), course.policyId, lang)}
          takes={takes(request)}
          edits={mayEdit(request, own)}
          board={may(staffOf(request), "see-training")}
          zone={staffOf(request).zone}
          who={staffOf(request).name}
        />,
      );
    });

    app.get("/latihan/:id/papan", async (request: CourseRequest, reply) => {
      const course = may(staffOf(request), "see-training") ? await courseOf(house, request) : null;
      if (!course) return reply.callNotFound();
      const { lang } = request;
      return sendTraining(
        request,
        reply,
        trainingWords[lang].board.title,
        <BoardPage lang={lang} course={course} offices={await trainingBoard(house.db, course.id, hoursAWeek(house))} />,
      );
    });
  };
