import type { FastifyPluginAsync, FastifyReply, FastifyRequest } from "fastify";
import { may } from "../../../access/index.ts";
import {
  closeEmployer,
  colleaguesOf,
  demandsOfCompany,
  findClosure,
  invitePerson,
  removePerson,
  resetPerson,
} from "../../../employers/index.ts";
import type { House } from "../../../house.ts";
import { findEmployer, type Employer } from "../../../members/index.ts";
import { isId } from "../../../platform/ids.ts";
import { ColleagueTable, inviteErrors, InviteForm } from "../../employer/colleagues.tsx";
import { employerWords } from "../../employer/words.ts";
import { html } from "../../html.ts";
import { paths } from "../../paths.ts";
import { ErrorSummary, type Errors } from "../../ui/form-field.tsx";
import { Button, TextInput } from "../../ui/forms.tsx";
import { Notice } from "../../ui/status.tsx";
import { onceKeyOf, parseDate } from "../../portal/fields.ts";
import { consolePage } from "../page.tsx";
import { actorOf, formOf, queryOf, staffOf } from "../request.ts";
import { countCollectives, countDisputes } from "../queue/also-waiting.tsx";
import { collectivesWords } from "../collectives/collectives-words.ts";
import { closeErrors, Closing, CompanyDemands } from "./closing.tsx";
import { disputesWords, employersWords } from "./employers-words.ts";

type OfCompany = { Params: { npp: string } };

/** Companies and who reports for them: found by NPP, invited and removed by officers of a branch. */
export const employersDesk =
  (house: House): FastifyPluginAsync =>
  async (app) => {
    const mayNot = (request: FastifyRequest): boolean => !may(staffOf(request), "see-employers");

    app.get("/perusahaan", async (request, reply) => {
      if (mayNot(request)) return reply.callNotFound();
      const { lang } = request;
      const words = employersWords[lang];
      const asked = queryOf(request)["npp"]?.trim().toUpperCase();
      const found = asked ? await findEmployer(house.db, { npp: asked }) : null;
      if (found) return reply.redirect(paths.staff.employer(found.npp), 303);
      const { officeId } = staffOf(request);
      const waiting = may(staffOf(request), "decide-dispute") ? await countDisputes(house, officeId) : null;
      const error = asked === undefined ? undefined : asked ? words.none(asked) : words.missing;
      return html(reply, error ? 422 : 200).send(
        consolePage({
          staff: staffOf(request),
          lang,
          title: words.title,
          here: paths.staff.employers,
          hasErrors: error !== undefined,
          children: (
            <>
              <ErrorSummary lang={lang} errors={{ npp: error }} />
              <div class="la-title">
                <h1>{words.title}</h1>
                <p class="la-soft">{words.lead}</p>
              </div>
              {waiting !== null && (
                <p>
                  <a href={paths.staff.disputes}>{disputesWords[lang].link(waiting)}</a>
                </p>
              )}
              {may(staffOf(request), "see-collectives") && (
                <p>
                  <a href={paths.staff.collectives}>
                    {collectivesWords[lang].link(await countCollectives(house, officeId))}
                  </a>
                </p>
              )}
              <div class="la-panel">
                <form action={paths.staff.employers} method="get">
                  <TextInput
                    lang={lang}
                    id="npp"
                    label={words.npp}
                    hint={words.nppHint}
                    value={asked}
                    width="20"
                    maxLength={20}
                    {...(error && { error })}
                  />
                  <Button>{words.find}</Button>
                </form>
              </div>
            </>
          ),
        }),
      );
    });

    const show = async (
      request: FastifyRequest,
      reply: FastifyReply,
      employer: Employer,
      more: { form?: Readonly<Record<string, string>>; errors?: Errors } = {},
    ) => {
      const { lang } = request;
      const { form = {}, errors = {} } = more;
      const words = employersWords[lang];
      return html(reply, Object.keys(errors).length > 0 ? 422 : 200).send(
        consolePage({
          staff: staffOf(request),
          lang,
          title: `${words.title}, NPP ${employer.npp}`,
          here: paths.staff.employers,
          hasErrors: Object.keys(errors).length > 0,
          children: (
            <>
              <ErrorSummary lang={lang} errors={errors} />
              <div class="la-title">
                <h1>{employer.name}</h1>
                <p class="la-soft">
                  NPP {employer.npp}, {employer.city}
                </p>
              </div>
              <div class="la-stack">
                {queryOf(request)["sandi"] && <Notice state="ok">{words.resetSent}</Notice>}
                {queryOf(request)["terkirim"] && <Notice state="ok">{words.sent}</Notice>}
                <ColleagueTable
                  lang={lang}
                  colleagues={await colleaguesOf(house.db, house.keys, employer.id, house.clock.real())}
                  reset={(id) => paths.staff.employerReset(employer.npp, id)}
                  removal={(id) => paths.staff.employerRemoval(employer.npp, id)}
                />
                <CompanyDemands lang={lang} demands={await demandsOfCompany(house.db, house.keys, employer.id)} />
                <Closing
                  lang={lang}
                  npp={employer.npp}
                  closure={await findClosure(house.db, employer.id)}
                  may={may(staffOf(request), "close-employer")}
                  form={form}
                  errors={errors}
                />
                <div class="la-panel">
                  <h2>{words.invite}</h2>
                  <p>{words.inviteLead}</p>
                  <InviteForm lang={lang} action={paths.staff.employer(employer.npp)} form={form} errors={errors} />
                </div>
              </div>
            </>
          ),
        }),
      );
    };

    app.get<OfCompany>("/perusahaan/:npp", async (request, reply) => {
      const employer = await findEmployer(house.db, { npp: request.params.npp });
      return mayNot(request) || !employer ? reply.callNotFound() : await show(request, reply, employer);
    });

    app.post<OfCompany>("/perusahaan/:npp", async (request, reply) => {
      const employer = await findEmployer(house.db, { npp: request.params.npp });
      if (mayNot(request) || !employer) return reply.callNotFound();
      const form = formOf(request);
      const invited = await invitePerson(
        house,
        {
          actor: actorOf(staffOf(request)),
          employerId: employer.id,
          role: form["peran"] === "ADMIN" ? "ADMIN" : "REPORTER",
          name: form["nama"] ?? "",
          phone: form["hp"] ?? "",
          email: form["email"] ?? "",
          lang: "id",
          key: onceKeyOf(form),
        },
        (token) => house.config.publicUrl + paths.employer.invitation(token),
      );
      if (!invited.ok)
        return await show(request, reply, employer, { form, errors: inviteErrors(invited.refusal, request.lang) });
      return reply.redirect(`${paths.staff.employer(employer.npp)}?terkirim=1`, 303);
    });

    app.post<OfCompany>("/perusahaan/:npp/tutup", async (request, reply) => {
      const employer = await findEmployer(house.db, { npp: request.params.npp });
      if (mayNot(request) || !employer) return reply.callNotFound();
      const form = formOf(request);
      const closedOn = parseDate(form, "tutup");
      const closed = await closeEmployer(house, {
        actor: actorOf(staffOf(request)),
        employerId: employer.id,
        closedOn: "day" in closedOn ? closedOn.day : null,
        reason: form["alasan"] ?? "",
      });
      return closed.ok
        ? reply.redirect(paths.staff.employer(employer.npp), 303)
        : await show(request, reply, employer, { form, errors: closeErrors(closed.refusal, request.lang) });
    });

    app.post<{ Params: { npp: string; id: string } }>("/perusahaan/:npp/orang/:id/sandi", async (request, reply) => {
      const { npp, id } = request.params;
      const employer = await findEmployer(house.db, { npp });
      if (mayNot(request) || !employer || !isId(id)) return reply.callNotFound();
      const reset = await resetPerson(
        house,
        { actor: actorOf(staffOf(request)), employerId: employer.id, personId: id, key: onceKeyOf(formOf(request)) },
        (token) => house.config.publicUrl + paths.employer.invitation(token),
      );
      if (!reset.ok)
        return await show(request, reply, employer, {
          errors: { nama: employerWords[request.lang].colleagues.trouble[reset.refusal.code] },
        });
      return reply.redirect(`${paths.staff.employer(npp)}?sandi=1`, 303);
    });

    app.post<{ Params: { npp: string; id: string } }>("/perusahaan/:npp/orang/:id", async (request, reply) => {
      const { npp, id } = request.params;
      const employer = await findEmployer(house.db, { npp });
      if (mayNot(request) || !employer || !isId(id)) return reply.callNotFound();
      const removed = await removePerson(house, {
        actor: actorOf(staffOf(request)),
        employerId: employer.id,
        personId: id,
      });
      if (!removed.ok)
        return await show(request, reply, employer, {
          errors: { nama: employerWords[request.lang].colleagues.trouble[removed.refusal.code] },
        });
      return reply.redirect(paths.staff.employer(npp), 303);
    });
  };
