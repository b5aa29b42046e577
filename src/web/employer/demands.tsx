import type { FastifyPluginAsync, FastifyReply, FastifyRequest } from "fastify";
import type { VNode } from "preact";
import {
  answerDemand,
  demandsOfCompany,
  findDemand,
  type DemandSeen,
  type GivenAnswer,
} from "../../employers/index.ts";
import type { House } from "../../house.ts";
import { exitReasons } from "../../members/index.ts";
import { isId } from "../../platform/ids.ts";
import { html } from "../html.ts";
import { paths } from "../paths.ts";
import { dateFields, formOf, parseDate, typedDate, type Form } from "../portal/fields.ts";
import { portalWords } from "../portal/words.ts";
import { DateInput, Radios, Select } from "../ui/choices.tsx";
import { plainDay } from "../ui/dates.ts";
import { ErrorSummary, type Errors } from "../ui/form-field.tsx";
import { Button, TextInput } from "../ui/forms.tsx";
import { Notice, Tag } from "../ui/status.tsx";
import { TableOrNone } from "../ui/table-panel.tsx";
import type { Lang } from "../ui/words.ts";
import { endIn } from "./disputes.tsx";
import { employerPage } from "./page.tsx";
import { companyOf, personOf } from "./request.ts";
import { employerWords } from "./words.ts";

/** How a demand stands, as the company sees it. */
export function DemandState({ demand, lang }: { readonly demand: DemandSeen; readonly lang: Lang }): VNode {
  const words = employerWords[lang].demands;
  const { answer, side, dueOn } = demand;
  if (answer === null)
    return (
      <Tag state="act" icon="clock">
        {words.due(plainDay(dueOn, lang))}
      </Tag>
    );
  return (
    <>
      <Tag state={answer === "STILL_WORKS" && !side ? "wait" : "none"}>{words.states[side ?? answer]}</Tag>
      {side && <br />}
      {side && demand.why}
    </>
  );
}

/** The answer in a form, or what is wrong with it, by the field's id. */
function readAnswer(
  form: Form,
  demand: DemandSeen,
  today: string,
  lang: Lang,
): { readonly answer: GivenAnswer } | { readonly errors: Errors } {
  const words = employerWords[lang].demands;
  const dates = portalWords[lang].errors;
  const given = form["jawaban"];
  if (given === "STILL_WORKS") return { answer: { kind: "STILL_WORKS" } };
  const letterNumber = (form["nomor-surat"] ?? "").trim().slice(0, 60) || null;
  const letter = parseDate(form, "surat");
  if ("trouble" in letter && letter.trouble !== "EMPTY") return { errors: { surat: dates.date[letter.trouble] } };
  const letterDate = "day" in letter ? letter.day : null;
  if (letterDate && letterDate > today) return { errors: { surat: dates.future } };
  const { endedOn, reason } = demand.says;
  if (given === "RIGHT") {
    const kind = exitReasons.find((each) => each === reason)!;
    return { answer: { kind: "ENDED", end: { endedOn, reason: kind, letterDate }, letterNumber } };
  }
  if (given !== "DIFFERENT") return { errors: { jawaban: words.missing } };
  const kind = exitReasons.find((each) => each === form["jenis"]);
  if (!kind) return { errors: { jenis: employerWords[lang].row.KIND } };
  const ended = parseDate(form, "berhenti");
  if ("trouble" in ended) return { errors: { berhenti: dates.date[ended.trouble] } };
  if (ended.day > today) return { errors: { berhenti: dates.future } };
  return { answer: { kind: "ENDED", end: { endedOn: ended.day, reason: kind, letterDate }, letterNumber } };
}

/** What workers say of their leaving which the company has not reported, and its answer. */
export const demandPages =
  (house: House): FastifyPluginAsync =>
  async (app) => {
    app.get("/:npp/pertanyaan", async (request, reply) => {
      const { lang } = request;
      const company = companyOf(request)!;
      const words = employerWords[lang].demands;
      const demands = await demandsOfCompany(house.db, house.keys, company.employerId);
      return html(reply).send(
        employerPage({
          person: personOf(request),
          company,
          lang,
          title: words.title,
          here: paths.employer.demands(company.npp),
          children: (
            <>
              <div class="la-title">
                <h1>{words.title}</h1>
                <p class="la-soft">{words.lead}</p>
              </div>
              <TableOrNone label={words.title} columns={words.columns} none={words.none}>
                {demands.map((each) => (
                  <tr key={each.id}>
                    <th scope="row">
                      {each.answer === null ? (
                        <a href={paths.employer.demand(company.npp, each.id)}>{each.worker}</a>
                      ) : (
                        each.worker
                      )}
                    </th>
                    <td>
                      <DemandState demand={each} lang={lang} />
                    </td>
                    <td>{endIn(each.says, lang)}</td>
                  </tr>
                ))}
              </TableOrNone>
            </>
          ),
        }),
      );
    });

    type OfOne = { Params: { npp: string; id: string } };
    const mine = async (request: FastifyRequest<OfOne>): Promise<DemandSeen | null> => {
      const { id } = request.params;
      const demand = isId(id) ? await findDemand(house.db, house.keys, id) : null;
      return demand?.employerId === companyOf(request)!.employerId ? demand : null;
    };

    const show = (
      request: FastifyRequest,
      reply: FastifyReply,
      demand: DemandSeen,
      form: Form = {},
      errors: Errors = {},
    ): unknown => {
      const { lang } = request;
      const company = companyOf(request)!;
      const own = employerWords[lang];
      const words = own.demands;
      const { says, dueOn } = demand;
      const typed = (id: string, kept: string | null) =>
        Object.keys(form).length > 0 ? typedDate(form, id) : dateFields(kept ?? undefined);
      return html(reply, Object.keys(errors).length > 0 ? 422 : 200).send(
        employerPage({
          person: personOf(request),
          company,
          lang,
          title: words.title,
          here: paths.employer.demands(company.npp),
          hasErrors: Object.keys(errors).length > 0,
          children: (
            <>
              <ErrorSummary lang={lang} errors={errors} />
              <div class="la-title">
                <h1>{demand.worker}</h1>
                <p>{words.says(endIn(says, lang))}</p>
              </div>
              <div class="la-stack">
                <Notice state="act">{words.until(plainDay(dueOn, lang))}</Notice>
                <div class="la-panel">
                  <form action={paths.employer.demand(company.npp, demand.id)} method="post" noValidate>
                    <Radios
                      lang={lang}
                      id="jawaban"
                      legend={words.question}
                      items={[
                        { value: "RIGHT", words: words.answers.RIGHT },
                        { value: "DIFFERENT", words: words.answers.DIFFERENT, hint: words.differentHint },
                        { value: "STILL_WORKS", words: words.answers.STILL_WORKS, hint: words.stillHint },
                      ]}
                      value={form["jawaban"]}
                      error={errors["jawaban"]}
                    />
                    <Select
                      lang={lang}
                      id="jenis"
                      label={own.form.kind}
                      items={exitReasons.map((value) => ({ value, words: own.kinds[value]! }))}
                      value={form["jenis"] ?? says.reason ?? undefined}
                      error={errors["jenis"]}
                    />
                    <DateInput
                      lang={lang}
                      id="berhenti"
                      legend={own.form.endedOn}
                      value={typed("berhenti", says.endedOn)}
                      error={errors["berhenti"]}
                    />
                    <TextInput
                      lang={lang}
                      id="nomor-surat"
                      label={own.form.letterNumber}
                      value={form["nomor-surat"]}
                      maxLength={60}
                    />
                    <DateInput
                      lang={lang}
                      id="surat"
                      legend={own.form.letterDate}
                      hint={own.form.letterHint}
                      value={typed("surat", says.letterDate)}
                      error={errors["surat"]}
                    />
                    <Button>{words.send}</Button>
                  </form>
                </div>
              </div>
            </>
          ),
        }),
      );
    };

    app.get<OfOne>("/:npp/pertanyaan/:id", async (request, reply) => {
      const demand = await mine(request);
      if (!demand) return reply.callNotFound();
      if (demand.answer !== null) return reply.redirect(paths.employer.demands(demand.npp), 303);
      return show(request, reply, demand);
    });

    app.post<OfOne>("/:npp/pertanyaan/:id", async (request, reply) => {
      const demand = await mine(request);
      if (!demand) return reply.callNotFound();
      const form = formOf(request.body);
      const read = readAnswer(form, demand, house.clock.today(), request.lang);
      if ("errors" in read) return show(request, reply, demand, form, read.errors);
      const answered = await answerDemand(house, {
        employerId: demand.employerId,
        personId: personOf(request).id,
        id: demand.id,
        answer: read.answer,
      });
      if (!answered.ok && answered.refusal.code === "BEFORE_START")
        return show(request, reply, demand, form, { berhenti: employerWords[request.lang].row.BEFORE_START });
      return reply.redirect(paths.employer.demands(demand.npp), 303);
    });
  };
