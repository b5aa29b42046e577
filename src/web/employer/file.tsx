import { createWriteStream } from "node:fs";
import { join } from "node:path";
import { pipeline } from "node:stream/promises";
import type { FastifyPluginAsync, FastifyReply, FastifyRequest } from "fastify";
import type { VNode } from "preact";
import { exitColumns, findFile } from "../../employers/index.ts";
import type { House } from "../../house.ts";
import { newSecret } from "../../platform/ids.ts";
import { html } from "../html.ts";
import { paths } from "../paths.ts";
import { clearPieces, type Unfinished } from "../pieces-door.ts";
import { dayAndTime } from "../ui/dates.ts";
import { fileSize } from "../ui/file-size.ts";
import { ErrorSummary, type Errors } from "../ui/form-field.tsx";
import { Button, FileInput } from "../ui/forms.tsx";
import { Notice } from "../ui/status.tsx";
import type { Lang } from "../ui/words.ts";
import {
  exitFilesFolder,
  exitFileWords,
  filesOf,
  isDigest,
  mostBytes,
  takeExitFile,
  unfinishedOf,
} from "./exit-files.ts";
import { employerPage } from "./page.tsx";
import { companyOf, personOf } from "./request.ts";
import { employerWords } from "./words.ts";
import { formatPercent } from "../../platform/numbers.ts";

const example = `${exitColumns.join(";")}
3174031503750001;;BUDI CONTOH;mengundurkan diri;31/05/2026;012/HRD/V/2026;02/06/2026
;10008824417;SRI CONTOH;kontrak habis;30/06/2026;;
`;

/** A file of which not all has come: how much is here, and how it goes on. */
function BrokenOff({ lang, file }: { readonly lang: Lang; readonly file: Unfinished }): VNode {
  const words = employerWords[lang].file;
  const { said, bytes, of, at } = file;
  const percent = Math.floor((bytes / of) * 100);
  return (
    <Notice state="act">
      <b>{words.brokenOff(said["nama"] ?? "", percent)}</b>
      <progress class="la-progress" max={100} value={percent} aria-label={words.arrived}>
        {formatPercent(percent)}
      </progress>
      {words.goOn(fileSize(bytes, lang), fileSize(of, lang), dayAndTime(at, "Asia/Jakarta", lang))}
    </Notice>
  );
}

/** Many workers by a file. */
export const filePages =
  (house: House): FastifyPluginAsync =>
  async (app) => {
    const show = async (request: FastifyRequest, reply: FastifyReply, errors: Errors = {}) => {
      const { lang } = request;
      const company = companyOf(request)!;
      const words = employerWords[lang].file;
      const unfinished = await unfinishedOf(house, company.employerId);
      return html(reply, Object.keys(errors).length > 0 ? 422 : 200).send(
        employerPage({
          person: personOf(request),
          company,
          lang,
          title: words.title,
          here: paths.employer.company(company.npp),
          hasErrors: Object.keys(errors).length > 0,
          islands: ["company-file.js"],
          children: (
            <>
              <ErrorSummary lang={lang} errors={errors} />
              <div class="la-title">
                <h1>{words.title}</h1>
                <p class="la-soft">{words.lead}</p>
              </div>
              <div class="la-stack">
                <div class="la-panel">
                  <dl class="la-dl la-dl--names">
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
                {unfinished.map((each) => (
                  <BrokenOff key={each.name} lang={lang} file={each} />
                ))}
                <div class="la-panel">
                  <form
                    action={paths.employer.file(company.npp)}
                    method="post"
                    encType="multipart/form-data"
                    data-sending={JSON.stringify({
                      sendings: paths.employer.sendings(company.npp),
                      mark: filesOf(company.employerId),
                      done: paths.employer.file(company.npp),
                      home: paths.employer.company(company.npp),
                      max: mostBytes,
                      words: { ...words.island, none: words.none, tooLarge: employerWords[lang].fileTrouble.TOO_LARGE },
                    })}
                  >
                    <FileInput
                      lang={lang}
                      id="berkas"
                      label={words.choose}
                      hint={words.hint}
                      accept=".csv,.xlsx,text/csv,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
                      error={errors["berkas"]}
                    />
                    <div data-sending-status role="status"></div>
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
      const { lang } = request;
      const part = request.isMultipart() ? await request.file({ limits: { fileSize: mostBytes } }) : undefined;
      if (!part?.filename) {
        part?.file.resume();
        return await show(request, reply, { berkas: employerWords[lang].file.none });
      }
      const name = `${filesOf(company.employerId)}${newSecret()}`;
      let whole = false;
      try {
        await pipeline(part.file, createWriteStream(join(exitFilesFolder(house), name)));
        whole = !part.file.truncated;
      } finally {
        // Half a file is of no use: its sender's browser cannot go on with it.
        if (!whole) await clearPieces(exitFilesFolder(house), name);
      }
      if (!whole) return await show(request, reply, { berkas: employerWords[lang].fileTrouble.TOO_LARGE });
      const taken = await takeExitFile(house, name, personOf(request).id);
      if (!taken.ok) return await show(request, reply, { berkas: exitFileWords(taken.refusal, lang) });
      const { id, known } = taken.value;
      return reply.redirect(`${paths.employer.report(company.npp, id)}${known ? "?lagi=1" : ""}`, 303);
    });

    // Where a file that came in pieces leads: to what became of it.
    app.get<{ Params: { digest: string }; Querystring: { lagi?: string } }>(
      "/:npp/berkas/:digest",
      async (request, reply) => {
        const { employerId, npp } = companyOf(request)!;
        const { digest } = request.params;
        const found = isDigest(digest) ? await findFile(house, { employerId, digest }) : null;
        if (!found) return reply.redirect(paths.employer.file(npp), 303);
        return reply.redirect(`${paths.employer.report(npp, found.id)}${request.query.lagi ? "?lagi=1" : ""}`, 303);
      },
    );
  };
