import type { FastifyPluginAsync, FastifyReply, FastifyRequest } from "fastify";
import { may } from "../../../access/index.ts";
import { decideDemand, findDemand, type DemandSeen } from "../../../employers/index.ts";
import type { House } from "../../../house.ts";
import { recordLook } from "../../../platform/facts.ts";
import { isId } from "../../../platform/ids.ts";
import { endIn } from "../../employer/disputes.tsx";
import { html } from "../../html.ts";
import { paths } from "../../paths.ts";
import { Radios } from "../../ui/choices.tsx";
import { ErrorSummary, type Errors } from "../../ui/form-field.tsx";
import { Button, TextArea } from "../../ui/forms.tsx";
import { Notice } from "../../ui/status.tsx";
import { consolePage } from "../page.tsx";
import { actorOf, formOf, staffOf } from "../request.ts";
import { demandsWords, disputesWords } from "./employers-words.ts";

type OfOne = { Params: { id: string } };

/** The worker says that they have left, the company that they still work there: an officer of the branch decides. */
export const demandDesk =
  (house: House): FastifyPluginAsync =>
  async (app) => {
    const mine = async (request: FastifyRequest<OfOne>): Promise<DemandSeen | null> => {
      const { id } = request.params;
      const demand = isId(id) ? await findDemand(house.db, house.keys, id) : null;
      return demand?.answer === "STILL_WORKS" && may(staffOf(request), "decide-dispute", { officeId: demand.officeId })
        ? demand
        : null;
    };

    const show = (request: FastifyRequest, reply: FastifyReply, demand: DemandSeen, errors: Errors = {}): unknown => {
      const { lang } = request;
      const words = demandsWords[lang];
      const disputes = disputesWords[lang];
      const form = formOf(request);
      const wrong = Object.keys(errors).length > 0;
      return html(reply, wrong ? 422 : 200).send(
        consolePage({
          staff: staffOf(request),
          lang,
          title: disputes.title,
          here: paths.staff.employers,
          hasErrors: wrong,
          children: (
            <>
              <ErrorSummary lang={lang} errors={errors} />
              <div class="la-title">
                <h1>
                  {demand.worker}, {demand.company}
                </h1>
                <p class="la-soft">NPP {demand.npp}</p>
              </div>
              <div class="la-stack">
                <div class="la-panel">
                  <p>{words.workerSays(endIn(demand.says, lang))}</p>
                  <p>{words.companySays}</p>
                </div>
                {demand.side === null ? (
                  <div class="la-panel">
                    <form action={paths.staff.demand(demand.id)} method="post" noValidate>
                      <Radios
                        lang={lang}
                        id="pihak"
                        legend={disputes.decide}
                        items={[
                          { value: "WORKER", words: words.left },
                          { value: "COMPANY", words: words.still },
                        ]}
                        value={form["pihak"]}
                        error={errors["pihak"]}
                      />
                      <TextArea
                        lang={lang}
                        id="alasan"
                        label={disputes.why}
                        hint={disputes.whyHint}
                        maxLength={1000}
                        value={form["alasan"]}
                        error={errors["alasan"]}
                      />
                      <Button>{disputes.button}</Button>
                    </form>
                  </div>
                ) : (
                  <Notice state="ok">
                    {demand.side === "WORKER" ? words.left : words.still}: {demand.why}
                  </Notice>
                )}
              </div>
            </>
          ),
        }),
      );
    };

    app.get<OfOne>("/perbedaan/masih/:id", async (request, reply) => {
      const demand = await mine(request);
      if (!demand) return reply.callNotFound();
      await recordLook(house.db, {
        type: "ExitDisputeRead",
        actor: actorOf(staffOf(request)),
        at: house.clock.now(),
        subject: demand.id,
        ...(demand.claimId && { claimId: demand.claimId }),
      });
      return show(request, reply, demand);
    });

    app.post<OfOne>("/perbedaan/masih/:id", async (request, reply) => {
      const demand = await mine(request);
      if (!demand) return reply.callNotFound();
      const form = formOf(request);
      const side = form["pihak"];
      const decided = await decideDemand(house, {
        actor: actorOf(staffOf(request)),
        id: demand.id,
        side: side === "COMPANY" || side === "WORKER" ? side : null,
        reason: form["alasan"] ?? "",
      });
      if (decided.ok) return reply.redirect(paths.staff.demand(demand.id), 303);
      const { code } = decided.refusal;
      const field = code === "REASON_MISSING" ? "alasan" : "pihak";
      return show(request, reply, (await mine(request)) ?? demand, {
        [field]: disputesWords[request.lang].trouble[code],
      });
    });
  };
