import { Readable } from "node:stream";
import type { FastifyPluginAsync } from "fastify";
import type { VNode } from "preact";
import {
  answeredAtOnce,
  answerReport,
  askAgain,
  exitColumns,
  findReport,
  rowsOf,
  type ExitAnswer,
  type ReportSeen,
  type RowSeen,
} from "../../employers/index.ts";
import type { House } from "../../house.ts";
import { looksLikeFormula, type EndPart } from "../../members/index.ts";
import { isId } from "../../platform/ids.ts";
import { html } from "../html.ts";
import { paths } from "../paths.ts";
import { dayAndTime } from "../ui/dates.ts";
import { Button } from "../ui/forms.tsx";
import type { IconName } from "../ui/icons.tsx";
import { Notice, Tag, type State } from "../ui/status.tsx";
import type { Lang } from "../ui/words.ts";
import { ColumnHeads, TablePanel } from "../ui/table-panel.tsx";
import { employerPage } from "./page.tsx";
import { companyOf, personOf } from "./request.ts";
import { employerWords } from "./words.ts";

export const answerStates: Readonly<Record<ExitAnswer, { readonly state: State; readonly icon: IconName }>> = {
  TAKEN: { state: "ok", icon: "check" },
  KNOWN: { state: "none", icon: "check" },
  DISPUTED: { state: "wait", icon: "clock" },
  REFUSED: { state: "act", icon: "alert" },
};
const answers = Object.keys(answerStates) as ExitAnswer[];

const pageRows = 100;
const isAnswer = (text: string | undefined): text is ExitAnswer => answers.some((each) => each === text);

/** In which parts two ends differ, in words. */
export const partsIn = (parts: readonly EndPart[], lang: Lang): string =>
  new Intl.ListFormat(lang).format(parts.map((part) => employerWords[lang].report.parts[part]));

function saysOf(row: RowSeen, lang: Lang): string {
  const words = employerWords[lang];
  if (row.answer === null) return words.home.waiting;
  if (row.answer === "REFUSED") return words.row[row.trouble!];
  return row.differs ? words.report.differs(partsIn(row.differs, lang)) : words.report.says[row.answer];
}

function Rows({ rows, lang }: { readonly rows: readonly RowSeen[]; readonly lang: Lang }): VNode {
  const words = employerWords[lang].report;
  return (
    <TablePanel label={words.title(rows.length)}>
      <table class="la-table">
        <ColumnHeads columns={words.columns} />
        <tbody>
          {rows.map((each) => (
            <tr key={each.line}>
              <th scope="row" class="is-named">
                {each.line}
              </th>
              <td>
                {each.row.nama}
                <br />
                <span class="la-soft">
                  <span class="la-long">{each.row.nik || each.row.kpj}</span>
                  <br />
                  {each.row.tanggal_berhenti}, {employerWords[lang].kinds[each.row.jenis] ?? each.row.jenis}
                </span>
              </td>
              <td>
                {each.answer && (
                  <Tag state={answerStates[each.answer].state} icon={answerStates[each.answer].icon}>
                    {words.answer[each.answer]}
                  </Tag>
                )}
                <br />
                {saysOf(each, lang)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </TablePanel>
  );
}

function ReportBody(props: {
  readonly report: ReportSeen;
  readonly rows: readonly RowSeen[];
  readonly answer: ExitAnswer | undefined;
  readonly npp: string;
  /** What is told on top: the file came before, or nothing of it can be answered otherwise. */
  readonly news: "lagi" | "tetap" | null;
  readonly lang: Lang;
}): VNode {
  const { report, rows, answer, npp, news, lang } = props;
  const words = employerWords[lang].report;
  const here = paths.employer.report(npp, report.id);
  const { trouble, counts } = report;
  return (
    <div class="la-stack">
      {news && (
        <Notice state="info" live>
          {news === "lagi" ? words.known(dayAndTime(report.at, "Asia/Jakarta", lang)) : words.askedNone}
        </Notice>
      )}
      {trouble && (
        <Notice state="act">
          {employerWords[lang].fileTrouble[trouble.code]} {"columns" in trouble ? trouble.columns.join(", ") : ""}{" "}
          {words.cutOff}
        </Notice>
      )}
      {counts.WAITING > 0 && (
        <Notice state="wait">
          {words.waiting(counts.WAITING)} <a href={here}>{words.refresh}</a>
          <progress
            class="la-progress"
            max={report.rows}
            value={report.rows - counts.WAITING}
            aria-label={words.answered(String(report.rows - counts.WAITING), String(report.rows))}
          />
        </Notice>
      )}
      <nav aria-label={words.filter}>
        <ul class="la-links">
          <li>
            <a href={here} aria-current={answer ? undefined : "page"}>
              {words.all}
            </a>
          </li>
          {answers
            .filter((each) => counts[each] > 0)
            .map((each) => (
              <li key={each}>
                <a href={`${here}?jawaban=${each}`} aria-current={answer === each ? "page" : undefined}>
                  {words.counts[each](counts[each])}
                </a>
              </li>
            ))}
        </ul>
      </nav>
      <Rows rows={rows} lang={lang} />
      {rows.length === pageRows && (
        <p>
          <a href={`${here}?${answer ? `jawaban=${answer}&` : ""}sesudah=${rows.at(-1)!.line}`}>{words.more}</a>
        </p>
      )}
      {counts.REFUSED > 0 && (
        <p>
          <a href={paths.employer.toMend(npp, report.id)} download="perbaiki.csv">
            {words.mend}
          </a>
          <br />
          <span class="la-soft">{words.mendHint}</span>
        </p>
      )}
      {counts.REFUSED > 0 && report.status === "ANSWERED" && (
        <form action={paths.employer.askAgain(npp, report.id)} method="post">
          <p class="la-soft">{words.askAgainHint}</p>
          <Button secondary>{words.askAgain(counts.REFUSED)}</Button>
        </form>
      )}
      <p>
        <a href={paths.employer.company(npp)}>{words.next}</a>
      </p>
    </div>
  );
}

/** A cell as a spreadsheet takes it for a text: never for a formula. */
const cell = (text: string): string => `"${(looksLikeFormula(text) ? `'${text}` : text).replaceAll('"', '""')}"`;

/** What came of a report, row by row, and the rows to be mended as a file. */
export const reportPages =
  (house: House): FastifyPluginAsync =>
  async (app) => {
    type Asked = {
      Params: { npp: string; id: string };
      Querystring: { jawaban?: string; sesudah?: string; lagi?: string; tetap?: string };
    };

    app.get<Asked>("/:npp/laporan/:id", async (request, reply) => {
      const { lang } = request;
      const company = companyOf(request)!;
      const { id } = request.params;
      const report = isId(id) ? await findReport(house.db, company.employerId, id) : null;
      if (!report) return reply.callNotFound();
      const { jawaban, sesudah, lagi, tetap } = request.query;
      const answer = isAnswer(jawaban) ? jawaban : undefined;
      const after = /^\d{1,7}$/.test(sesudah ?? "") ? Number(sesudah) : 0;
      const rows = await rowsOf(house.db, house.keys, id, { answer, after, limit: pageRows });
      const title = employerWords[lang].report.title(report.rows);
      return html(reply).send(
        employerPage({
          person: personOf(request),
          company,
          lang,
          title,
          here: paths.employer.company(company.npp),
          children: (
            <>
              <div class="la-title">
                <h1>{title}</h1>
              </div>
              <ReportBody
                report={report}
                rows={rows}
                answer={answer}
                npp={company.npp}
                news={lagi ? "lagi" : tetap ? "tetap" : null}
                lang={lang}
              />
            </>
          ),
        }),
      );
    });

    app.post<Asked>("/:npp/laporan/:id/periksa-lagi", async (request, reply) => {
      const { employerId, npp } = companyOf(request)!;
      const { id } = request.params;
      const report = isId(id) ? await findReport(house.db, employerId, id) : null;
      if (!report) return reply.callNotFound();
      const asked = await askAgain(house, { reportId: id, personId: personOf(request).id });
      if (asked > 0 && asked <= answeredAtOnce) await answerReport(house, id);
      return reply.redirect(`${paths.employer.report(npp, id)}${asked > 0 ? "" : "?tetap=1"}`, 303);
    });

    /** Page by page, so that half a million rows never lie in memory. */
    async function* toMend(reportId: string, lang: Lang): AsyncGenerator<string> {
      yield `\ufeff${["baris", "alasan", ...exitColumns].join(";")}\r\n`;
      for (let after = 0; ;) {
        const rows = await rowsOf(house.db, house.keys, reportId, { answer: "REFUSED", after, limit: 500 });
        for (const row of rows)
          yield `${[String(row.line), saysOf(row, lang), ...exitColumns.map((name) => row.row[name])].map(cell).join(";")}\r\n`;
        if (rows.length < 500) return;
        after = rows.at(-1)!.line;
      }
    }

    app.get<Asked>("/:npp/laporan/:id/perbaiki.csv", async (request, reply) => {
      const company = companyOf(request)!;
      const { id } = request.params;
      const report = isId(id) ? await findReport(house.db, company.employerId, id) : null;
      if (!report) return reply.callNotFound();
      return reply
        .type("text/csv; charset=utf-8")
        .header("cache-control", "private, no-store")
        .header("content-disposition", 'attachment; filename="perbaiki.csv"')
        .send(Readable.from(toMend(id, request.lang)));
    });
  };
