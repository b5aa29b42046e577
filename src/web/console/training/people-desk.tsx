import type { FastifyPluginAsync, FastifyReply } from "fastify";
import { may } from "../../../access/index.ts";
import type { House } from "../../../house.ts";
import { parseDay } from "../../../platform/day.ts";
import { isId } from "../../../platform/ids.ts";
import { nameTrainer, peopleOfOffice, recordAttendance, type Course } from "../../../training/index.ts";
import { paths } from "../../paths.ts";
import { actorOf, formOf, queryOf, staffOf } from "../request.ts";
import { courseOf, ownCourse, sendTraining, takes, type CourseRequest } from "./course-request.ts";
import { hoursAWeek } from "./due-notices.tsx";
import { PeoplePage } from "./people-page.tsx";
import { trainingWords } from "./training-words.ts";

/** The office's people on a course: who is trainer, who sat in a live session. */
export const peopleDesk =
  (house: House): FastifyPluginAsync =>
  async (app) => {
    const people = async (request: CourseRequest, reply: FastifyReply, course: Course, trouble?: string) => {
      const staff = staffOf(request);
      const own = await ownCourse(house, request);
      const { lang } = request;
      const here = await peopleOfOffice(house.db, course.id, staff.officeId);
      const { hadir, pelatih } = queryOf(request);
      const named = here.find(({ staffId, trainer }) => trainer && staffId === pelatih);
      const words = trainingWords[lang].people;
      return sendTraining(
        request,
        reply,
        words.title(staff.officeName),
        <PeoplePage
          lang={lang}
          staff={staff}
          course={course}
          people={here}
          trainer={Boolean(own?.trainer)}
          names={may(staff, "name-trainer")}
          today={house.clock.today(staff.zone)}
          hours={hoursAWeek(house)}
          neededFrom={course.withdrawn ? null : (own?.neededFrom ?? null)}
          typed={trouble ? formOf(request) : {}}
          done={named ? words.named(named.name) : hadir ? words.recorded(String(Number(hadir) || 0)) : undefined}
          trouble={trouble}
        />,
        trouble ? 422 : 200,
      );
    };

    app.get("/latihan/:id/kantor", async (request: CourseRequest, reply) => {
      const course = takes(request) ? await courseOf(house, request) : null;
      return course ? people(request, reply, course) : reply.callNotFound();
    });

    app.post("/latihan/:id/kantor", async (request: CourseRequest, reply) => {
      const course = takes(request) ? await courseOf(house, request) : null;
      if (!course) return reply.callNotFound();
      const actor = actorOf(staffOf(request));
      const form = formOf(request);
      const here = paths.staff.coursePeople(course.id);
      if (isId(form["pelatih"])) {
        await nameTrainer(house, { actor, staffId: form["pelatih"] });
        return reply.redirect(`${here}?pelatih=${form["pelatih"]}`, 303);
      }
      const heldOn = form["tanggal"] ?? "";
      if (parseDay(heldOn) === null || heldOn > house.clock.today(staffOf(request).zone))
        return people(request, reply, course, trainingWords[request.lang].people.badDay);
      const present = Object.keys(form)
        .filter((name) => name.startsWith("hadir:"))
        .map((name) => name.slice(6))
        .filter(isId);
      if (present.length === 0) return people(request, reply, course, trainingWords[request.lang].people.nobody);
      const done = await recordAttendance(house, { actor, courseId: course.id, heldOn, people: present });
      return reply.redirect(`${here}?hadir=${done.ok ? done.value.recorded : 0}`, 303);
    });
  };
