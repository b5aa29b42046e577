import type { FastifyPluginAsync, FastifyReply, FastifyRequest } from "fastify";
import type { VNode } from "preact";
import { may } from "../../../access/index.ts";
import { timesOfClaim } from "../../../appointments/index.ts";
import {
  callOutcomes,
  endCall,
  findCall,
  getClaimForClaimant,
  listLetters,
  listUnreached,
  stateInWords,
  takeCall,
} from "../../../claims/index.ts";
import { listCollectiveCalls } from "../../../collectives/index.ts";
import { serviceRulesOn } from "../../../entitlement/index.ts";
import type { House } from "../../../house.ts";
import { letterLink } from "../../../outreach/index.ts";
import { daysBefore } from "../../../platform/batches.ts";
import { isId } from "../../../platform/ids.ts";
import { html } from "../../html.ts";
import { paths } from "../../paths.ts";
import { Radios } from "../../ui/choices.tsx";
import { ErrorSummary } from "../../ui/form-field.tsx";
import { Button } from "../../ui/forms.tsx";
import { Notice } from "../../ui/status.tsx";
import { consolePage } from "../page.tsx";
import { actorOf, formOf, queryOf, staffOf } from "../request.ts";
import { callsWords } from "./calls-words.ts";
import { CallList } from "./call-list.tsx";
import { LetterList } from "./letter-list.tsx";

type OfCall = { Params: { id: string } };

/** Whom no message reaches: an officer takes one, sees name and number, calls, and notes how it ended. */
export const callsDesk =
  (house: House): FastifyPluginAsync =>
  async (app) => {
    app.addHook("preHandler", async (request, reply) =>
      may(staffOf(request), "help-at-desk") ? undefined : reply.callNotFound(),
    );
    const page = (request: FastifyRequest, title: string, children: VNode, hasErrors = false): string =>
      consolePage({ staff: staffOf(request), lang: request.lang, title, here: paths.staff.calls, hasErrors, children });

    app.get("/telepon", async (request, reply) => {
      const staff = staffOf(request);
      const words = callsWords[request.lang];
      const now = house.clock.now();
      const { openMinutes } = serviceRulesOn(house.law.book(), house.clock.today()).calls;
      const here = { officeId: staff.officeId, by: staff.id, at: now, openMinutes };
      return html(reply).send(
        page(
          request,
          words.title,
          <>
            <div class="la-title">
              <h1>{words.title}</h1>
              <p class="la-soft">{words.lead}</p>
            </div>
            {queryOf(request)["diambil"] && <Notice state="act">{words.taken}</Notice>}
            <CallList
              unreached={await listUnreached(house.db, here)}
              collectives={await listCollectiveCalls(house.db, here)}
              lang={request.lang}
              zone={staff.zone}
            />
            <LetterList
              letters={await listLetters(house.db, staff.officeId, daysBefore(now, 7))}
              lang={request.lang}
              zone={staff.zone}
            />
          </>,
        ),
      );
    });

    app.post("/telepon", async (request, reply) => {
      const claimId = formOf(request)["klaim"];
      const id = isId(claimId) ? await takeCall(house, actorOf(staffOf(request)), claimId) : null;
      return reply.redirect(id ? paths.staff.call(id) : `${paths.staff.calls}?diambil=1`, 303);
    });

    /** The call, with the claim and its state in words; null where it is not this officer's. */
    const read = async (request: FastifyRequest<OfCall>) => {
      const { id } = request.params;
      const call = isId(id) ? await findCall(house.db, id, staffOf(request).id) : null;
      if (!call) return null;
      const claim = await getClaimForClaimant(house.db, house.keys, call.claimId);
      const { booked } = await timesOfClaim(house.db, claim.id);
      const link = house.config.publicUrl + paths.resume.code;
      return { call, claim, ...stateInWords(claim, booked, link) };
    };

    const show = async (request: FastifyRequest<OfCall>, reply: FastifyReply, error?: string): Promise<unknown> => {
      const found = await read(request);
      if (!found) return reply.redirect(paths.staff.calls, 303);
      const { call, claim, state, next } = found;
      const { lang } = request;
      const words = callsWords[lang];
      const { phone } = claim.contact;
      return html(reply, error ? 422 : 200).send(
        page(
          request,
          words.call(claim.code),
          <>
            <ErrorSummary lang={lang} errors={error ? { hasil: error } : {}} />
            <h1>{words.call(claim.code)}</h1>
            <div class="la-stack">
              <section class="la-panel">
                <p>
                  <b>{claim.person.name}</b>
                </p>
                <p>
                  {phone ? (
                    <>
                      {words.number}: <a href={`tel:+${phone}`}>+{phone}</a>
                    </>
                  ) : (
                    words.noNumber
                  )}
                </p>
                <h2>{words.say}</h2>
                <p>{callsWords[claim.lang].hello(claim.person.name, staffOf(request).officeName)}</p>
                <p>{callsWords[claim.lang].state(claim.code, state, next)}</p>
                <p>{callsWords[claim.lang].end}</p>
              </section>
              <form class="la-panel" action={paths.staff.call(call.id)} method="post" noValidate>
                <Radios
                  lang={lang}
                  id="hasil"
                  legend={words.how}
                  items={callOutcomes.map((value) => ({ value, words: words.outcomes[value] }))}
                  error={error}
                />
                <Button>{words.save}</Button>
              </form>
            </div>
          </>,
          error !== undefined,
        ),
      );
    };

    app.get<OfCall>("/telepon/:id", async (request, reply) => show(request, reply));
    app.post<OfCall>("/telepon/:id", async (request, reply) => {
      const { id } = request.params;
      const outcome = callOutcomes.find((each) => each === formOf(request)["hasil"]);
      if (!outcome) return await show(request, reply, callsWords[request.lang].choose);
      if (isId(id)) await endCall(house, actorOf(staffOf(request)), id, outcome);
      // The letter's page shows what will be printed, and writes nothing itself.
      if (outcome === "LETTER") await letterLink(house, staffOf(request).officeId);
      return reply.redirect(outcome === "LETTER" ? paths.staff.letter(id) : paths.staff.calls, 303);
    });
  };
