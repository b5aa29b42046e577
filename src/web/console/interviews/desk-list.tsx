import type { VNode } from "preact";
import type { DeskRow, InterviewDesk } from "../../../interviews/index.ts";
import { priorities } from "../../../visits/index.ts";
import { paths } from "../../paths.ts";
import { bareTime, dayAt, mediumDay } from "../../ui/dates.ts";
import { Notice, Tag } from "../../ui/status.tsx";
import { ColumnHeads, TablePanel } from "../../ui/table-panel.tsx";
import { helpWords } from "../help-desk/help-words.ts";
import type { Desk } from "../page.tsx";
import type { ConsoleLang } from "../words.ts";
import { deskWords } from "./words.ts";

/** Interviews in a table, each with its button while it has no outcome. */
function Interviews({
  caption,
  rows,
  ahead,
  lang,
  desk,
  zone,
}: {
  caption: string;
  rows: readonly DeskRow[];
  /** Of another day: nobody is to press one by mistake. */
  ahead?: boolean;
  lang: ConsoleLang;
  desk: Desk;
  zone: string;
}): VNode {
  const words = deskWords[lang];
  return (
    <TablePanel label={caption}>
      <table class="la-table">
        <caption>{caption}</caption>
        <ColumnHeads columns={Object.values(words.cols)} />
        <tbody>
          {rows.map((row) => {
            const priority = priorities.find((code) => code === row.priority);
            return (
              <tr key={row.id}>
                <td>{bareTime(row.startsAt, zone)}</td>
                <th scope="row">
                  <span class="is-code">{row.code}</span>
                  <br />
                  {row.name}
                </th>
                <td>
                  {words.kinds[row.kind]}
                  {priority && !row.outcome && (
                    <>
                      <br />
                      <Tag state="act" icon="helper">
                        {helpWords[lang].priority[priority]}
                      </Tag>
                    </>
                  )}
                </td>
                <td>
                  {row.outcome ? (
                    <Tag state={row.outcome === "PASSED" ? "ok" : "act"}>{words.ended[row.outcome]}</Tag>
                  ) : row.present && !row.holder ? (
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
                      <button type="submit" class={`govuk-button${ahead ? " govuk-button--secondary" : ""}`}>
                        {words.open}
                        <span class="govuk-visually-hidden"> {row.code}</span>
                      </button>
                    </form>
                  )}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </TablePanel>
  );
}

/** Who waits now in the order in which they are called, then the day's other interviews and the next days'. */
export function DeskList({
  lang,
  desk,
  interviews: { waiting, others },
  zone,
  now,
  notice,
}: {
  lang: ConsoleLang;
  desk: Desk;
  interviews: InterviewDesk;
  zone: string;
  now: Date;
  notice?: string;
}): VNode {
  const words = deskWords[lang];
  const days = [...new Set(others.map(({ startsAt }) => dayAt(startsAt, zone)))];
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
      {waiting.length === 0 && !days.includes(today) && <p>{words.none}</p>}
      {waiting.length > 0 && (
        <>
          <p class="la-soft">{helpWords[lang].order}</p>
          <Interviews caption={words.waitingNow} rows={waiting} {...{ lang, desk, zone }} />
        </>
      )}
      {days.map((day) => (
        <Interviews
          key={day}
          caption={day === today ? words.heading : `${words.tomorrow}: ${mediumDay(day, lang)}`}
          rows={others.filter((row) => dayAt(row.startsAt, zone) === day)}
          ahead={day > today}
          {...{ lang, desk, zone }}
        />
      ))}
    </>
  );
}
