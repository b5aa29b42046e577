import type { FastifyPluginAsync, FastifyReply, FastifyRequest } from "fastify";
import { may } from "../../../access/index.ts";
import { ruleWords, serviceRulesOn } from "../../../entitlement/index.ts";
import type { House } from "../../../house.ts";
import { parseDay } from "../../../platform/day.ts";
import { isId, newId } from "../../../platform/ids.ts";
import {
  coursesFor,
  editQuestions,
  findCourse,
  findCourseOfPolicy,
  lastAttempt,
  makeReleaseCourse,
  nameTrainer,
  peopleOfOffice,
  recordAttendance,
  sitQuiz,
  trainingBoard,
  type Course,
  type MyCourse,
} from "../../../training/index.ts";
import { paths } from "../../paths.ts";
import { consolePage } from "../page.tsx";
import { actorOf, formOf, queryOf, staffOf } from "../request.ts";
import { practisesHere } from "../practice/practice-desk.tsx";
import { BoardPage } from "./board-page.tsx";
import { CourseList, CoursePage } from "./course-pages.tsx";
import { PeoplePage } from "./people-page.tsx";
import { QuestionsPage, questionsOf } from "./questions-page.tsx";
import { QuizPage, ResultPage } from "./quiz-pages.tsx";
import { trainingWords } from "./training-words.ts";

const html = "text/html; charset=utf-8";
type IdRequest = FastifyRequest<{ Params: { id: string } }>;

/** Training: courses of rule changes, their quiz, the office's people, and the board of head office. */
export const trainingDesk =
  (house: House): FastifyPluginAsync =>
  async (app) => {
    const takes = (request: FastifyRequest): boolean => may(staffOf(request), "take-course");
    const sees = (request: FastifyRequest): boolean => takes(request) || may(staffOf(request), "see-training");
    const courseOf = async (request: IdRequest): Promise<Course | null> =>
      isId(request.params.id) ? await findCourse(house.db, request.params.id) : null;
    const mine = async (request: IdRequest): Promise<MyCourse | null> =>
      (await coursesFor(house.db, actorOf(staffOf(request)))).find(({ id }) => id === request.params.id) ?? null;
    const mayEdit = (request: FastifyRequest, own: MyCourse | null): boolean =>
      staffOf(request).role === "HEAD_POLICY" || Boolean(own?.trainer);

    const page = (
      request: FastifyRequest,
      reply: FastifyReply,
      title: string,
      children: Parameters<typeof consolePage>[0]["children"],
      status = 200,
    ) =>
      reply
        .code(status)
        .type(html)
        .send(
          consolePage({
            staff: staffOf(request),
            lang: request.lang,
            title,
            here: paths.staff.training,
            hasErrors: status !== 200,
            children,
          }),
        );

    app.get("/latihan", async (request, reply) => {
      if (!sees(request)) return reply.callNotFound();
      const { lang } = request;
      const courses = await coursesFor(house.db, actorOf(staffOf(request)));
      return page(
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
        key: isId(form["kunci"]) ? form["kunci"] : newId(),
      });
      if (made.ok) return reply.redirect(paths.staff.course(made.value.id), 303);
      const { lang } = request;
      return page(
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
    app.get("/latihan/kebijakan/:id", async (request: IdRequest, reply) => {
      const course = sees(request) ? await findCourseOfPolicy(house.db, request.params.id) : null;
      return course ? reply.redirect(paths.staff.course(course.id), 303) : reply.callNotFound();
    });

    app.get("/latihan/:id", async (request: IdRequest, reply) => {
      const [course, own] = sees(request) ? await Promise.all([courseOf(request), mine(request)]) : [null, null];
      if (!course || !own) return reply.callNotFound();
      const { lang } = request;
      return page(
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
        />,
      );
    });

    const quiz = async (
      request: IdRequest,
      reply: FastifyReply,
      course: Course,
      more: { trouble?: string; given?: Readonly<Record<string, string>>; status?: number } = {},
    ) => {
      const own = await mine(request);
      const { lang } = request;
      const pass = serviceRulesOn(house.law.book(), house.clock.today()).training.passPercent;
      return page(
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

    app.get("/latihan/:id/kuis", async (request: IdRequest, reply) => {
      const course = takes(request) ? await courseOf(request) : null;
      if (!course) return reply.callNotFound();
      const own = await mine(request);
      if (!own?.open || own.score !== null || course.withdrawn)
        return reply.redirect(paths.staff.course(course.id), 303);
      return quiz(request, reply, course);
    });

    app.post("/latihan/:id/kuis", async (request: IdRequest, reply) => {
      const course = takes(request) ? await courseOf(request) : null;
      if (!course) return reply.callNotFound();
      const form = formOf(request);
      const words = trainingWords[request.lang];
      const given = Object.fromEntries(course.questions.map(({ id }) => [id, form[`jawab:${id}`] ?? ""]));
      const sat = await sitQuiz(house, {
        actor: actorOf(staffOf(request)),
        courseId: course.id,
        version: Number(form["versi"]),
        answers: given,
        key: isId(form["kunci"]) ? form["kunci"] : newId(),
      });
      if (sat.ok) return reply.redirect(`${paths.staff.course(course.id)}/hasil`, 303);
      const { code } = sat.refusal;
      if (code === "UNANSWERED") return quiz(request, reply, course, { trouble: words.unanswered, given, status: 422 });
      if (code === "STALE") return quiz(request, reply, course, { trouble: words.stale, status: 409 });
      return reply.redirect(paths.staff.course(course.id), 303);
    });

    app.get("/latihan/:id/hasil", async (request: IdRequest, reply) => {
      const course = takes(request) ? await courseOf(request) : null;
      const attempt = course && (await lastAttempt(house.db, course.id, staffOf(request).id));
      if (!course || !attempt) return reply.redirect(paths.staff.training, 303);
      const { lang } = request;
      return page(
        request,
        reply,
        trainingWords[lang].result(attempt.score),
        <ResultPage lang={lang} course={course} attempt={attempt} />,
      );
    });

    app.get("/latihan/:id/soal", async (request: IdRequest, reply) => {
      const course = sees(request) && mayEdit(request, await mine(request)) ? await courseOf(request) : null;
      if (!course) return reply.callNotFound();
      const words = trainingWords[request.lang].questions;
      return page(
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

    app.post("/latihan/:id/soal", async (request: IdRequest, reply) => {
      const course = sees(request) && mayEdit(request, await mine(request)) ? await courseOf(request) : null;
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
      return page(
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

    const people = async (request: IdRequest, reply: FastifyReply, course: Course, trouble?: string) => {
      const staff = staffOf(request);
      const own = await mine(request);
      const { lang } = request;
      return page(
        request,
        reply,
        trainingWords[lang].people.title(staff.officeName),
        <PeoplePage
          lang={lang}
          staff={staff}
          course={course}
          people={await peopleOfOffice(house.db, course.id, staff.officeId)}
          trainer={Boolean(own?.trainer)}
          names={may(staff, "name-trainer")}
          today={house.clock.today(staff.zone)}
          recorded={queryOf(request)["hadir"]}
          trouble={trouble}
        />,
        trouble ? 422 : 200,
      );
    };

    app.get("/latihan/:id/kantor", async (request: IdRequest, reply) => {
      const course = takes(request) ? await courseOf(request) : null;
      return course ? people(request, reply, course) : reply.callNotFound();
    });

    app.post("/latihan/:id/kantor", async (request: IdRequest, reply) => {
      const course = takes(request) ? await courseOf(request) : null;
      if (!course) return reply.callNotFound();
      const actor = actorOf(staffOf(request));
      const form = formOf(request);
      const here = `${paths.staff.course(course.id)}/kantor`;
      if (isId(form["pelatih"])) {
        await nameTrainer(house, { actor, staffId: form["pelatih"] });
        return reply.redirect(here, 303);
      }
      const heldOn = form["tanggal"] ?? "";
      if (parseDay(heldOn) === null || heldOn > house.clock.today(staffOf(request).zone))
        return people(request, reply, course, trainingWords[request.lang].people.badDay);
      const present = Object.keys(form)
        .filter((name) => name.startsWith("hadir:"))
        .map((name) => name.slice(6))
        .filter(isId);
      const done = await recordAttendance(house, { actor, courseId: course.id, heldOn, people: present });
      return reply.redirect(`${here}?hadir=${done.ok ? done.value.recorded : 0}`, 303);
    });

    app.get("/latihan/:id/papan", async (request: IdRequest, reply) => {
      const course = may(staffOf(request), "see-training") ? await courseOf(request) : null;
      if (!course) return reply.callNotFound();
      const { lang } = request;
      return page(
        request,
        reply,
        trainingWords[lang].board.title,
        <BoardPage lang={lang} course={course} offices={await trainingBoard(house.db, course.id, house.clock.now())} />,
      );
    });
  };
