import type { FastifyReply, FastifyRequest } from "fastify";
import { may } from "../../../access/index.ts";
import type { House } from "../../../house.ts";
import { isId } from "../../../platform/ids.ts";
import { coursesFor, findCourse, type Course, type MyCourse } from "../../../training/index.ts";
import { html } from "../../html.ts";
import { paths } from "../../paths.ts";
import { consolePage } from "../page.tsx";
import { actorOf, staffOf } from "../request.ts";

/** A request about one course, or about the course of one policy. */
export type CourseRequest = FastifyRequest<{ Params: { id: string } }>;

/** Whoever sits courses. */
export const takes = (request: FastifyRequest): boolean => may(staffOf(request), "take-course");
/** Whoever sits them or looks after them. */
export const sees = (request: FastifyRequest): boolean => takes(request) || may(staffOf(request), "see-training");

/** The course in the address, whoever asks; null where there is none. */
export const courseOf = async (house: House, request: CourseRequest): Promise<Course | null> =>
  isId(request.params.id) ? await findCourse(house.db, request.params.id) : null;

/** The course in the address as it stands with the person who asks: tries, score, whether they train others on it. */
export const ownCourse = async (house: House, request: CourseRequest): Promise<MyCourse | null> =>
  (await coursesFor(house.db, actorOf(staffOf(request)))).find(({ id }) => id === request.params.id) ?? null;

/** Whether the person who asks may change the questions. */
export const mayEdit = (request: FastifyRequest, own: MyCourse | null): boolean =>
  staffOf(request).role === "HEAD_POLICY" || Boolean(own?.trainer);

/** Answers with a page of the training desk. */
export const sendTraining = (
  request: FastifyRequest,
  reply: FastifyReply,
  title: string,
  children: Parameters<typeof consolePage>[0]["children"],
  status = 200,
): FastifyReply =>
  html(reply, status).send(
    consolePage({
      staff: staffOf(request),
      lang: request.lang,
      title,
      here: paths.staff.training,
      hasErrors: status !== 200,
      children,
    }),
  );
