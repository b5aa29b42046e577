import type { FastifyPluginAsync, FastifyReply, FastifyRequest } from "fastify";
import { answerReport, exitColumns, readExitFile, receiveReport } from "../../employers/index.ts";
import type { House } from "../../house.ts";
import { isId, newId } from "../../platform/ids.ts";
import { html } from "../html.ts";
import { paths } from "../paths.ts";
import { ErrorSummary, type Errors } from "../ui/form-field.tsx";
import { Button, FileInput, OnceKey } from "../ui/forms.tsx";
import { employerPage } from "./page.tsx";
import { companyOf, personOf } from "./request.ts";
import { employerWords } from "./words.ts";

/** 500,000 rows of 120 letters. */
const mostBytes = 64 * 1024 * 1024;
/** So many rows are answered while the person waits; the rest by the worker. */
const answeredAtOnce = 1000;

const example = `${exitColumns.join(";")}
3174031503750001;;BUDI CONTOH;mengundurkan diri;31/05/2026;012/HRD/V/2026;02/06/2026
;10008824417;SRI CONTOH;kontrak habis;30/06/2026;;
`;

/** Many workers by a file. */
export const filePages =
  (house: House): FastifyPluginAsync =>
  async (app) => {
    const show = async (request: FastifyRequest, reply: FastifyReply, errors: Errors = {}) => {
      const { lang } = request;
      const company = companyOf(request)!;
      const words = employerWords[lang].file;
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
                <p class="la-soft">{words.lead}</p>
              </div>
              <div class="la-stack">
                <div class="la-panel">
                  <dl class="la-dl">
                    {exitColumns.map((column) => (
                      <>
                        <dt>
                          <code>{column}</code>
                        </dt>
                        <dd>{words.columns[column]}</dd>
                      </>
                    ))}
                  </dl>
                  <p>
                    <a href={paths.employer.example(company.npp)} download="contoh.csv">
                      {words.example}
                    </a>
                  </p>
                </div>
                <div class="la-panel">
                  <form action={paths.employer.file(company.npp)} method="post" encType="multipart/form-data">
                    <OnceKey value={newId()} />
                    <FileInput
                      lang={lang}
                      id="berkas"
                      label={words.choose}
                      hint={words.hint}
                      accept=".csv,.xlsx,text/csv,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
                      error={errors["berkas"]}
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

    app.get("/:npp/contoh.csv", async (_request, reply) =>
      reply
        .type("text/csv; charset=utf-8")
        .header("content-disposition", 'attachment; filename="contoh.csv"')
        .send(example),
    );

    app.get("/:npp/berkas", async (request, reply) => show(request, reply));

    app.post("/:npp/berkas", async (request, reply) => {
      const company = companyOf(request)!;
      const words = employerWords[request.lang];
      const part = request.isMultipart() ? await request.file({ limits: { fileSize: mostBytes } }) : undefined;
      if (!part?.filename) {
        part?.file.resume();
        return await show(request, reply, { berkas: words.file.none });
      }
      const key = part.fields["kunci"];
      const typed = key && "value" in key ? key.value : null;
      const received = await receiveReport(
        house,
        {
          employerId: company.employerId,
          toldBy: personOf(request).id,
          way: "FILE",
          key: isId(typed) ? typed : newId(),
        },
        readExitFile(part.file, () => part.file.truncated),
      );
      // What was not read of a refused file is let run out, so that the browser hears the answer.
      part.file.resume();
      if (!received.ok) throw new Error(received.refusal.code);
      const { id, trouble, rows } = received.value;
      if (trouble && rows === 0) {
        const columns = "columns" in trouble ? ` ${trouble.columns.join(", ")}` : "";
        return await show(request, reply, { berkas: words.fileTrouble[trouble.code] + columns });
      }
      if (rows <= answeredAtOnce) await answerReport(house, id);
      return reply.redirect(paths.employer.report(company.npp, id), 303);
    });
  };
