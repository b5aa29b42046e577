import type { VNode } from "preact";
import type { DeskRow } from "../../../interviews/index.ts";
import { paths } from "../../paths.ts";
import { bareTime, dayAt, mediumDay } from "../../ui/dates.ts";
import { Notice, Tag } from "../../ui/status.tsx";
import { TablePanel } from "../../ui/table-panel.tsx";
import type { Desk } from "../page.tsx";
import type { ConsoleLang } from "../words.ts";
import { deskWords } from "./words.ts";

export function DeskList({
  lang,
  desk,
  rows,
  zone,
  now,
  notice,
}: {
  lang: ConsoleLang;
  desk: Desk;
  rows: readonly DeskRow[];
  zone: string;
  now: Date;
  notice?: string;
}): VNode {
  const words = deskWords[lang];
  const days = [...new Set(rows.map(({ startsAt }) => dayAt(startsAt, zone)))];
  const today = dayAt(now, zone);
  return (
    <>
      <div class="la-title">
        <h1>{words.heading}</h1>
        <p class="la-soft">{mediumDay(today, lang)}</p>
      </div>
      {notice === "diambil" && <Notice state="act">{words.taken}</Notice>}
      {notice === "sertifikat" && (
        <Notice state="act">
          {words.notCertified} <a href={paths.staff.training}>{words.toTraining}</a>
        </Notice>
      )}
      {notice === "simpan" && (
        <Notice state="ok" live>
          {words.done}
        </Notice>
      )}
      {!days.includes(today) && <p>{words.none}</p>}
      {days.map((day) => (
        <TablePanel label={day === today ? words.heading : `${words.tomorrow}: ${mediumDay(day, lang)}`} key={day}>
          <table class="la-table">
            <caption>{day === today ? words.heading : `${words.tomorrow}: ${mediumDay(day, lang)}`}</caption>
            <thead>
              <tr>
                <th scope="col">{words.cols.time}</th>
                <th scope="col">{words.cols.claim}</th>
                <th scope="col">{words.cols.kind}</th>
                <th scope="col">{words.cols.state}</th>
                <th scope="col">{words.cols.act}</th>
              </tr>
            </thead>
            <tbody>
              {rows
                .filter((row) => dayAt(row.startsAt, zone) === day)
                .map((row) => (
                  <tr key={row.id}>
                    <td>{bareTime(row.startsAt, zone)}</td>
                    <th scope="row">
                      {row.code}
                      <br />
                      {row.name}
                    </th>
                    <td>{words.kinds[row.kind]}</td>
                    <td>
                      {row.outcome ? (
                        <Tag state={row.outcome === "PASSED" ? "ok" : "act"}>{words.ended[row.outcome]}</Tag>
                      ) : row.present ? (
                        <Tag state="act" icon="user">
                          {words.present}
                        </Tag>
                      ) : (
                        <Tag state="none">{row.holder ? words.held(row.holder) : words.absent}</Tag>
                      )}
                    </td>
                    <td>
                      {!row.outcome && (
                        <form method="post" action={`${desk.interview(row.id)}/mulai`}>
                          <button type="submit" class="govuk-button">
                            {words.open}
                            <span class="govuk-visually-hidden"> {row.code}</span>
                          </button>
                        </form>
                      )}
                    </td>
                  </tr>
                ))}
            </tbody>
          </table>
        </TablePanel>
      ))}
    </>
  );
}
