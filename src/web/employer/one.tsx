import type { FastifyPluginAsync, FastifyReply, FastifyRequest } from "fastify";
import {
  answerReport,
  columnOf,
  exitTroubles,
  receiveReport,
  type ExitColumn,
  type SentRow,
} from "../../employers/index.ts";
import { serviceRulesOn } from "../../entitlement/index.ts";
import type { House } from "../../house.ts";
import { exitReasons } from "../../members/index.ts";
import { newId } from "../../platform/ids.ts";
import { html } from "../html.ts";
import { paths } from "../paths.ts";
import { formOf, onceKeyOf, type Form } from "../portal/fields.ts";
import { Select } from "../ui/choices.tsx";
import { ErrorSummary, type Errors } from "../ui/form-field.tsx";
import { Button, OnceKey, TextInput } from "../ui/forms.tsx";
import { employerPage } from "./page.tsx";
import { companyOf, personOf } from "./request.ts";
import { employerWords } from "./words.ts";

/** The field of the form for each column of a report. */
const fieldOf: Readonly<Record<ExitColumn, string>> = {
  nik: "nomor",
  kpj: "nomor",
  nama: "nama",
  jenis: "jenis",
  tanggal_berhenti: "berhenti",
  nomor_surat: "nomor-surat",
  tanggal_surat: "tanggal-surat",
};

/** A form as a row of a report: one number is a NIK or a KPJ by its length. */
function rowOf(form: Form): SentRow {
  const number = (form["nomor"] ?? "").slice(0, 100);
  const isKpj = number.replace(/\D/g, "").length === 11;
  const text = (name: string): string => (form[name] ?? "").slice(0, 500);
  return {
    nik: isKpj ? "" : number,
    kpj: isKpj ? number : "",
    nama: text("nama"),
    jenis: text("jenis"),
    tanggal_berhenti: text("berhenti"),
    nomor_surat: text("nomor-surat"),
    tanggal_surat: text("tanggal-surat"),
  };
}

/** One worker by a form. */
export const onePages =
  (house: House): FastifyPluginAsync =>
  async (app) => {
    const show = async (request: FastifyRequest, reply: FastifyReply, form: Form = {}, errors: Errors = {}) => {
      const { lang } = request;
      const company = companyOf(request)!;
      const words = employerWords[lang].form;
      const input = (
        id: string,
        label: string,
        hint?: string,
        more: { inputMode?: "numeric"; width?: "10" | "20" } = {},
      ) => (
        <TextInput
          lang={lang}
          id={id}
          label={label}
          {...(hint !== undefined && { hint })}
          value={form[id]}
          error={errors[id]}
          maxLength={100}
          {...more}
        />
      );
      return html(reply, Object.keys(errors).length > 0 ? 422 : 200).send(
        employerPage({
          person: personOf(request),
          company,
          lang,
          title: words.title,
          here: paths.employer.company(company.npp),
          hasErrors: Object.keys(errors).length > 0,
          children: (
            <>
              <ErrorSummary lang={lang} errors={errors} />
              <div class="la-title">
                <h1>{words.title}</h1>
              </div>
              <div class="la-panel">
                <form action={paths.employer.one(company.npp)} method="post" noValidate>
                  <OnceKey value={newId()} />
                  {input("nomor", words.number, words.numberHint, { inputMode: "numeric", width: "20" })}
                  {input("nama", words.name, words.nameHint)}
                  <Select
                    lang={lang}
                    id="jenis"
                    label={words.kind}
                    items={exitReasons.map((value) => ({ value, words: employerWords[lang].kinds[value]! }))}
                    value={form["jenis"]}
                    error={errors["jenis"]}
                  />
                  {input("berhenti", words.endedOn, words.endedHint, { width: "10" })}
                  {input("nomor-surat", words.letterNumber)}
                  {input("tanggal-surat", words.letterDate, words.letterHint, { width: "10" })}
                  <Button>{words.send}</Button>
                </form>
              </div>
            </>
          ),
        }),
      );
    };

    app.get("/:npp/pekerja", async (request, reply) => show(request, reply));

    app.post("/:npp/pekerja", async (request, reply) => {
      const company = companyOf(request)!;
      const form = formOf(request.body);
      const row = rowOf(form);
      const today = house.clock.today();
      const troubles = exitTroubles(row, today, serviceRulesOn(house.law.book(), today).companies);
      if (troubles.length > 0) {
        const words = employerWords[request.lang].row;
        const errors = troubles.map((each) => [fieldOf[columnOf[each] ?? "nik"], words[each]] as const);
        return await show(request, reply, form, Object.fromEntries(errors));
      }
      const received = await receiveReport(
        house,
        { employerId: company.employerId, toldBy: personOf(request).id, way: "FORM", key: onceKeyOf(form) },
        [{ line: 1, row, trouble: null }],
      );
      if (!received.ok) throw new Error(received.refusal.code);
      await answerReport(house, received.value.id);
      return reply.redirect(paths.employer.report(company.npp, received.value.id), 303);
    });
  };
