import type { FastifyPluginAsync, FastifyReply, FastifyRequest } from "fastify";
import { may } from "../../../../access/index.ts";
import type { House } from "../../../../house.ts";
import { dayIn } from "../../../../platform/clock.ts";
import { isId } from "../../../../platform/ids.ts";
import {
  dayAsTyped,
  lastKeyDay,
  makeProgramKey,
  programsOfHeadOffice,
  revokeProgramKey,
} from "../../../../policies/index.ts";
import { html } from "../../../html.ts";
import { paths } from "../../../paths.ts";
import { plainDay } from "../../../ui/dates.ts";
import { consolePage } from "../../page.tsx";
import { actorOf, formOf, staffOf } from "../../request.ts";
import { ProgramsPage, type ProgramsPageProps } from "./programs-page.tsx";
import { programsWords } from "./programs-words.ts";

type More = Pick<ProgramsPageProps, "errors" | "typed" | "secret">;

/** Keys by which programs of head office read policies and run trials: made, shown once, taken back. */
export const programsDesk =
  (house: House): FastifyPluginAsync =>
  async (app) => {
    const show = async (request: FastifyRequest, reply: FastifyReply, more: More = {}) => {
      const { lang } = request;
      return html(reply, more.errors ? 422 : 200).send(
        consolePage({
          staff: staffOf(request),
          lang,
          title: programsWords[lang].title,
          here: paths.staff.policies,
          hasErrors: more.errors !== undefined,
          children: (
            <ProgramsPage
              lang={lang}
              {...await programsOfHeadOffice(house.db)}
              last={lastKeyDay(house)}
              today={dayIn(house.clock.real())}
              {...more}
            />
          ),
        }),
      );
    };
    const mayNot = (request: FastifyRequest): boolean => !may(staffOf(request), "make-program-key");

    app.get("/kebijakan-program", async (request, reply) =>
      mayNot(request) ? reply.callNotFound() : show(request, reply),
    );

    // The answer shows a secret this once, so it is the page itself and no redirect.
    app.post("/kebijakan-program", async (request, reply) => {
      if (mayNot(request)) return reply.callNotFound();
      const typed = formOf(request);
      const made = await makeProgramKey(house, {
        actor: actorOf(staffOf(request)),
        name: typed["nama"] ?? "",
        endsOn: dayAsTyped(typed["sampai"] ?? "") ?? "",
      });
      if (made.ok) return show(request, reply, { secret: made.value.secret });
      const { trouble } = programsWords[request.lang];
      const { refusal } = made;
      if (refusal.code === "BAD_END")
        return show(request, reply, {
          typed,
          errors: { sampai: trouble.BAD_END(plainDay(refusal.last, request.lang)) },
        });
      return show(request, reply, { typed, errors: { nama: trouble[refusal.code] } });
    });

    app.post<{ Params: { id: string } }>("/kebijakan-program/:id", async (request, reply) => {
      const { id } = request.params;
      if (mayNot(request) || !isId(id)) return reply.callNotFound();
      await revokeProgramKey(house, { actor: actorOf(staffOf(request)), id });
      return reply.redirect(paths.staff.policyPrograms, 303);
    });
  };
