import type { FastifyPluginAsync } from "fastify";
import { disputesOfCompany } from "../../employers/index.ts";
import type { House } from "../../house.ts";
import type { ToldEnd } from "../../members/index.ts";
import { html } from "../html.ts";
import { paths } from "../paths.ts";
import { plainDay } from "../ui/dates.ts";
import { Tag } from "../ui/status.tsx";
import { TableOrNone } from "../ui/table-panel.tsx";
import type { Lang } from "../ui/words.ts";
import { employerPage } from "./page.tsx";
import { partsIn } from "./report.tsx";
import { companyOf, personOf } from "./request.ts";
import { employerWords } from "./words.ts";

/** An end in words: kind and last day. */
export const endIn = ({ endedOn, reason }: ToldEnd, lang: Lang): string =>
  [reason && (employerWords[lang].kinds[reason] ?? reason), plainDay(endedOn, lang)].filter(Boolean).join(", ");

/** Where a company's reports differ from the record or from a worker, and what was decided. */
export const disputePages =
  (house: House): FastifyPluginAsync =>
  async (app) => {
    app.get("/:npp/perbedaan", async (request, reply) => {
      const { lang } = request;
      const company = companyOf(request)!;
      const words = employerWords[lang].disputes;
      const disputes = await disputesOfCompany(house.db, house.keys, company.employerId);
      return html(reply).send(
        employerPage({
          person: personOf(request),
          company,
          lang,
          title: words.title,
          here: paths.employer.disputes(company.npp),
          children: (
            <>
              <div class="la-title">
                <h1>{words.title}</h1>
                <p class="la-soft">{words.lead}</p>
              </div>
              <TableOrNone label={words.title} columns={words.columns} none={words.none}>
                {disputes.map((each) => (
                  <tr key={each.id}>
                    <th scope="row">{each.worker}</th>
                    <td>
                      {each.side === null ? (
                        <>
                          <Tag state="wait" icon="clock">
                            {words.waiting}
                          </Tag>
                          {each.openedBy === "EMPLOYER" && each.differs.length > 0 && (
                            <>
                              <br />
                              {words.differs(partsIn(each.differs, lang))}
                            </>
                          )}
                        </>
                      ) : (
                        <>
                          <Tag state={each.side === "COMPANY" ? "ok" : "none"} icon="scale">
                            {each.side === "COMPANY" ? words.company : words.other}
                          </Tag>
                          <br />
                          {each.papers.reason}
                        </>
                      )}
                    </td>
                    <td>{endIn(each.companySays, lang)}</td>
                    <td>
                      {each.openedBy === "WORKER" || each.side ? (
                        endIn(each.otherSays, lang)
                      ) : (
                        <span class="la-soft">{words.later}</span>
                      )}
                    </td>
                  </tr>
                ))}
              </TableOrNone>
            </>
          ),
        }),
      );
    });
  };
