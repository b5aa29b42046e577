import type { FastifyPluginAsync, FastifyReply, FastifyRequest } from "fastify";
import type { VNode } from "preact";
import { may } from "../../../access/index.ts";
import {
  contradictedDemandsOf,
  decideDispute,
  findDispute,
  openDisputesOf,
  type DecideRefusal,
  type DisputeSeen,
} from "../../../employers/index.ts";
import type { House } from "../../../house.ts";
import type { ToldEnd } from "../../../members/index.ts";
import { recordLook } from "../../../platform/facts.ts";
import { isId } from "../../../platform/ids.ts";
import { employerWords } from "../../employer/words.ts";
import { html } from "../../html.ts";
import { paths } from "../../paths.ts";
import { Radios } from "../../ui/choices.tsx";
import { dayAndTime, plainDay } from "../../ui/dates.ts";
import { ErrorSummary, type Errors } from "../../ui/form-field.tsx";
import { Button, TextArea } from "../../ui/forms.tsx";
import { Notice } from "../../ui/status.tsx";
import { ColumnHeads, TablePanel } from "../../ui/table-panel.tsx";
import { consolePage } from "../page.tsx";
import { actorOf, formOf, staffOf } from "../request.ts";
import type { ConsoleLang } from "../words.ts";
import { demandsWords, disputesWords } from "./employers-words.ts";

function Says(props: {
  readonly lang: ConsoleLang;
  readonly title: string;
  readonly end: ToldEnd;
  readonly more?: ReadonlyArray<readonly [string, string]>;
}): VNode {
  const { lang, title, end, more = [] } = props;
  const words = disputesWords[lang];
  const day = (text: string | null): string => (text ? plainDay(text, lang) : "–");
  const rows: ReadonlyArray<readonly [string, string]> = [
    [words.reason, end.reason ? (employerWords[lang].kinds[end.reason] ?? end.reason) : "–"],
    [words.endedOn, day(end.endedOn)],
    [words.letterDate, day(end.letterDate)],
    ...more,
  ];
  return (
    <section class="la-panel">
      <h2>{title}</h2>
      <dl class="la-dl">
        {rows.map(([name, value]) => (
          <>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </>
        ))}
      </dl>
    </section>
  );
}

type FormProps = {
  readonly lang: ConsoleLang;
  readonly dispute: DisputeSeen;
  readonly form: Readonly<Record<string, string>>;
  readonly errors: Errors;
};

function DecideForm({ lang, dispute, form, errors }: FormProps): VNode {
  const words = disputesWords[lang];
  const other = dispute.openedBy === "WORKER" ? words.worker : words.record;
  return (
    <div class="la-panel">
      <form action={paths.staff.dispute(dispute.id)} method="post" noValidate>
        <Radios
          lang={lang}
          id="pihak"
          legend={words.decide}
          items={[
            { value: "COMPANY", words: words.company },
            { value: "OTHER", words: other },
          ]}
          value={form["pihak"]}
          error={errors["pihak"]}
        />
        <TextArea
          lang={lang}
          id="alasan"
          label={words.why}
          hint={words.whyHint}
          maxLength={1000}
          value={form["alasan"]}
          error={errors["alasan"]}
        />
        <Button>{words.button}</Button>
      </form>
    </div>
  );
}

/** Where company and worker differ on the end of a job: what waits, and the decision. */
export const disputesDesk =
  (house: House): FastifyPluginAsync =>
  async (app) => {
    app.get("/perbedaan", async (request, reply) => {
      const staff = staffOf(request);
      if (!may(staff, "decide-dispute")) return reply.callNotFound();
      const { lang } = request;
      const words = disputesWords[lang];
      const waiting = await openDisputesOf(house.db, house.keys, staff.officeId);
      const contradicted = await contradictedDemandsOf(house.db, house.keys, staff.officeId);
      return html(reply).send(
        consolePage({
          staff,
          lang,
          title: words.title,
          here: paths.staff.employers,
          children: (
            <>
              <div class="la-title">
                <h1>{words.title}</h1>
                <p class="la-soft">{words.lead}</p>
              </div>
              {contradicted.length > 0 && (
                <div class="la-panel">
                  <h2>{demandsWords[lang].contradicted}</h2>
                  <ul class="govuk-list">
                    {contradicted.map(({ id, worker, company }) => (
                      <li key={id}>
                        <a href={paths.staff.demand(id)}>
                          {worker}, {company}
                        </a>
                      </li>
                    ))}
                  </ul>
                </div>
              )}
              {waiting.length + contradicted.length === 0 && <p>{words.none}</p>}
              {waiting.length > 0 && (
                <TablePanel label={words.title}>
                  <table class="la-table">
                    <ColumnHeads columns={words.columns} />
                    <tbody>
                      {waiting.map(({ id, worker, company, openedAt }) => (
                        <tr key={id}>
                          <th scope="row">
                            <a href={paths.staff.dispute(id)}>{worker}</a>
                          </th>
                          <td>{company}</td>
                          <td>{dayAndTime(openedAt, staff.zone, lang)}</td>
                        </tr>
                      ))}
                    </tbody>
                  </table>
                </TablePanel>
              )}
            </>
          ),
        }),
      );
    });

    type OfOne = { Params: { id: string } };
    const mine = async (request: FastifyRequest<OfOne>): Promise<DisputeSeen | null> => {
      const { id } = request.params;
      const dispute = isId(id) ? await findDispute(house.db, house.keys, id) : null;
      return dispute && may(staffOf(request), "decide-dispute", { officeId: dispute.officeId }) ? dispute : null;
    };

    const show = (
      request: FastifyRequest,
      reply: FastifyReply,
      dispute: DisputeSeen,
      refused: DecideRefusal["code"] | null = null,
    ) => {
      const { lang } = request;
      const words = disputesWords[lang];
      const { papers, companySays, otherSays, openedBy } = dispute;
      const field = refused === "REASON_MISSING" ? "alasan" : "pihak";
      const errors: Errors = refused ? { [field]: words.trouble[refused] } : {};
      return html(reply, refused ? 422 : 200).send(
        consolePage({
          staff: staffOf(request),
          lang,
          title: words.title,
          here: paths.staff.employers,
          hasErrors: refused !== null,
          children: (
            <>
              <ErrorSummary lang={lang} errors={dispute.side === null ? errors : {}} />
              <div class="la-title">
                <h1>
                  {dispute.worker}, {dispute.company}
                </h1>
                <p class="la-soft">NPP {dispute.npp}</p>
              </div>
              <div class="la-stack">
                <Says
                  lang={lang}
                  title={words.company}
                  end={companySays}
                  more={[
                    [words.letterNumber, papers.confirmation.letterNumber ?? "–"],
                    [words.by, papers.confirmation.by],
                  ]}
                />
                <Says
                  lang={lang}
                  title={openedBy === "WORKER" ? words.worker : words.record}
                  end={otherSays}
                  more={papers.words ? [[words.words, papers.words]] : []}
                />
                {dispute.side === null ? (
                  <DecideForm lang={lang} dispute={dispute} form={formOf(request)} errors={errors} />
                ) : (
                  <Notice state="ok">
                    {words.decided(dispute.decidedBy ?? "")} {papers.reason}
                  </Notice>
                )}
              </div>
            </>
          ),
        }),
      );
    };

    app.get<OfOne>("/perbedaan/:id", async (request, reply) => {
      const dispute = await mine(request);
      if (!dispute) return reply.callNotFound();
      await recordLook(house.db, {
        type: "ExitDisputeRead",
        actor: actorOf(staffOf(request)),
        at: house.clock.now(),
        subject: dispute.id,
        ...(dispute.claimId && { claimId: dispute.claimId }),
      });
      return show(request, reply, dispute);
    });

    app.post<OfOne>("/perbedaan/:id", async (request, reply) => {
      const dispute = await mine(request);
      if (!dispute) return reply.callNotFound();
      const form = formOf(request);
      const side = form["pihak"];
      const decided = await decideDispute(house, {
        actor: actorOf(staffOf(request)),
        id: dispute.id,
        side: side === "COMPANY" || side === "OTHER" ? side : null,
        reason: form["alasan"] ?? "",
      });
      if (decided.ok) return reply.redirect(paths.staff.dispute(dispute.id), 303);
      return show(request, reply, (await mine(request)) ?? dispute, decided.refusal.code);
    });
  };
