import type { FastifyPluginAsync } from "fastify";
import type { VNode } from "preact";
import { demandsOfCompany, reportsOf, type ReportSeen } from "../../employers/index.ts";
import type { House } from "../../house.ts";
import { html } from "../html.ts";
import { paths } from "../paths.ts";
import { dayAndTime } from "../ui/dates.ts";
import { Icon } from "../ui/icons.tsx";
import { Notice, Tag } from "../ui/status.tsx";
import type { Lang } from "../ui/words.ts";
import { ColumnHeads, TablePanel } from "../ui/table-panel.tsx";
import { unfinishedOf } from "./exit-files.ts";
import { employerPage } from "./page.tsx";
import { answerStates } from "./report.tsx";
import { companyOf, personOf } from "./request.ts";
import { employerWords } from "./words.ts";

const answers = ["TAKEN", "KNOWN", "DISPUTED", "REFUSED"] as const;

/** How a report stands, in a tag for each answer that occurs. */
export function ReportState({ report, lang }: { readonly report: ReportSeen; readonly lang: Lang }): VNode {
  const words = employerWords[lang];
  if (report.status === "BROKEN") return <Tag state="bad">{words.home.broken}</Tag>;
  if (report.status === "RECEIVING") return <Tag state="act">{words.home.cut}</Tag>;
  return (
    <>
      {answers
        .filter((answer) => report.counts[answer] > 0)
        .map((answer) => (
          <span key={answer}>
            <Tag state={answerStates[answer].state} icon={answerStates[answer].icon}>
              {words.report.counts[answer](report.counts[answer])}
            </Tag>{" "}
          </span>
        ))}
      {report.status === "ANSWERING" && (
        <Tag state="wait" icon="clock">
          {words.home.waiting}
        </Tag>
      )}
    </>
  );
}

/** Where somebody of a company begins: report, and what came of it. */
export const homePages =
  (house: House): FastifyPluginAsync =>
  async (app) => {
    app.get("/", async (request, reply) => {
      const { lang } = request;
      const person = personOf(request);
      const words = employerWords[lang];
      const [only, ...others] = person.companies;
      if (only && others.length === 0) return reply.redirect(paths.employer.company(only.npp), 303);
      const title = only ? words.choose : words.none.title;
      return html(reply).send(
        employerPage({
          person,
          company: null,
          lang,
          title,
          children: (
            <>
              <div class="la-title">
                <h1>{title}</h1>
              </div>
              {only ? (
                <ul class="govuk-list">
                  {person.companies.map(({ npp, name, role }) => (
                    <li key={npp}>
                      <a href={paths.employer.company(npp)}>{name}</a>{" "}
                      <span class="la-soft">
                        NPP {npp}, {words.role[role]}
                      </span>
                    </li>
                  ))}
                </ul>
              ) : (
                <p>{words.none.why}</p>
              )}
            </>
          ),
        }),
      );
    });

    app.get("/:npp", async (request, reply) => {
      const { lang } = request;
      const company = companyOf(request);
      if (!company) return reply.callNotFound();
      const words = employerWords[lang].home;
      const reports = await reportsOf(house.db, company.employerId);
      const asked = (await demandsOfCompany(house.db, house.keys, company.employerId)).filter(
        ({ answer }) => answer === null,
      ).length;
      const unfinished = (await unfinishedOf(house, company.employerId)).length;
      return html(reply).send(
        employerPage({
          person: personOf(request),
          company,
          lang,
          title: words.title,
          here: paths.employer.company(company.npp),
          children: (
            <>
              <div class="la-title">
                <h1>{words.title}</h1>
                <p class="la-soft">{words.lead}</p>
              </div>
              <div class="la-stack">
                {asked > 0 && (
                  <Notice state="act">
                    <a href={paths.employer.demands(company.npp)}>{employerWords[lang].demands.waiting(asked)}</a>
                  </Notice>
                )}
                {unfinished > 0 && (
                  <Notice state="act">
                    <a href={paths.employer.file(company.npp)}>{words.unfinished(unfinished)}</a>
                  </Notice>
                )}
                <div class="la-buttons">
                  <a class="govuk-button" href={paths.employer.one(company.npp)}>
                    <Icon name="user" /> {words.one}
                  </a>
                  <a class="govuk-button" href={paths.employer.file(company.npp)}>
                    <Icon name="upload" /> {words.file}
                  </a>
                </div>
                <TablePanel label={words.reports}>
                  <table class="la-table">
                    <caption>{words.reports}</caption>
                    <ColumnHeads columns={words.columns} />
                    <tbody>
                      {reports.length === 0 && (
                        <tr>
                          <td colSpan={4}>{words.noReports}</td>
                        </tr>
                      )}
                      {reports.map((report) => (
                        <tr key={report.id}>
                          <th scope="row">
                            <a href={paths.employer.report(company.npp, report.id)}>
                              {dayAndTime(report.at, "Asia/Jakarta", lang)}
                            </a>
                          </th>
                          <td>{words.way[report.way]}</td>
                          <td>{report.rows}</td>
                          <td>
                            <ReportState report={report} lang={lang} />
                          </td>
                        </tr>
                      ))}
                    </tbody>
                  </table>
                </TablePanel>
                <p class="la-soft">{employerWords[lang].free}</p>
              </div>
            </>
          ),
        }),
      );
    });
  };
