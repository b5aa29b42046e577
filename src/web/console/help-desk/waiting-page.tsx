import type { VNode } from "preact";
import type { CallRules } from "../../../appointments/index.ts";
import { newId } from "../../../platform/ids.ts";
import type { VisitRow, WaitingRoom } from "../../../visits/index.ts";
import { paths } from "../../paths.ts";
import { bareTime, dayAt, mediumDay } from "../../ui/dates.ts";
import { Button, OnceKey } from "../../ui/forms.tsx";
import { Notice, Tag } from "../../ui/status.tsx";
import { familyWords } from "../family/family-words.ts";
import { ColumnHeads, TablePanel } from "../../ui/table-panel.tsx";
import type { ConsoleLang } from "../words.ts";
import { helpWords } from "./help-words.ts";

export type WaitingPageProps = {
  readonly lang: ConsoleLang;
  readonly zone: string;
  readonly now: Date;
  readonly room: WaitingRoom;
  readonly times: readonly VisitRow[];
  readonly rules: CallRules;
  readonly notice?: string;
};

/** Who waits at the desk, in the order of calls; who is being helped; who has a time with a helper. */
export function WaitingPage({ lang, zone, now, room, times, rules, notice }: WaitingPageProps): VNode {
  const words = helpWords[lang];
  return (
    <>
      <div class="la-title">
        <h1>{words.heading}</h1>
        <p class="la-soft">{words.order(rules)}</p>
        <p>
          <a href={paths.staff.helpers}>{familyWords[lang].title}</a>
        </p>
      </div>
      <div role="status">{notice === "diambil" && <Notice state="act">{words.taken}</Notice>}</div>
      <div class="la-buttons">
        {room.waiting.length > 0 ? (
          <form action={paths.staff.helpCall} method="post">
            <Button call>{words.next}</Button>
          </form>
        ) : (
          <p>{words.nobody}</p>
        )}
        <form action={paths.staff.helpAdd} method="post">
          <OnceKey value={newId()} />
          <Button secondary>{words.add}</Button>
        </form>
      </div>
      <div class="la-stack">
        {room.waiting.length > 0 && (
          <TablePanel label={words.waiting}>
            <table class="la-table">
              <caption>{words.waiting}</caption>
              <ColumnHeads columns={words.columns} />
              <tbody>
                {room.waiting.map((visit, index) => (
                  <tr key={visit.id}>
                    <td>{index + 1}</td>
                    <th scope="row">{visit.linkCode}</th>
                    <td>{bareTime(visit.at, zone)}</td>
                    <td>{words.minutes(Math.max(0, Math.floor((now.getTime() - visit.at.getTime()) / 60_000)))}</td>
                    <td>{visit.why ? words.why[visit.why] : words.none}</td>
                    <td>
                      {visit.priority ? (
                        <Tag state="act" icon="helper">
                          {words.priority[visit.priority]}
                        </Tag>
                      ) : (
                        words.none
                      )}
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          </TablePanel>
        )}
        {room.atDesk.length > 0 && (
          <section class="la-panel" aria-labelledby="dibantu">
            <h2 id="dibantu">{words.atDesk}</h2>
            <ul>
              {room.atDesk.map((visit) => (
                <li key={visit.id}>
                  <a href={paths.staff.helpVisit(visit.id)}>{words.open(visit.linkCode ?? "–")}</a>
                </li>
              ))}
            </ul>
          </section>
        )}
        <section class="la-panel" aria-labelledby="waktu">
          <h2 id="waktu">{words.times}</h2>
          {times.length === 0 && <p>{words.noTimes}</p>}
          {times.map((visit) => (
            <form key={visit.id} action={paths.staff.helpCall} method="post" class="la-buttons">
              <p>
                {mediumDay(dayAt(visit.helperAt!, zone), lang)}, {bareTime(visit.helperAt!, zone)}
              </p>
              <input type="hidden" name="kunjungan" value={visit.id} />
              {visit.calledAt ? (
                <a href={paths.staff.helpVisit(visit.id)}>{words.open(visit.linkCode ?? "–")}</a>
              ) : (
                <Button secondary>{words.call(visit.linkCode ?? "–")}</Button>
              )}
            </form>
          ))}
        </section>
      </div>
    </>
  );
}
