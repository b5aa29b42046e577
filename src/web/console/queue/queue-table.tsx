import type { VNode } from "preact";
import type { Staff } from "../../../access/index.ts";
import { countCap, queueFilters, type Queue, type QueueFilter, type QueueRow } from "../../../casework/index.ts";
import { Tag } from "../../ui/status.tsx";
import { ColumnHeads, TablePanel } from "../../ui/table-panel.tsx";
import { Due, waited } from "../due.tsx";
import { deskOf, fileOf } from "../page.tsx";
import { textsWords } from "../texts/texts-words.ts";
import { consoleWords, type ConsoleLang } from "../words.ts";

/** Filters in the address, in the officer's language of work. */
export const inAddress: Readonly<Record<QueueFilter, string>> = {
  all: "semua",
  today: "hari-ini",
  verify: "verifikasi",
  interview: "wawancara",
  claimant: "warga",
};

function Flag({ row, staff, lang }: { row: QueueRow; staff: Staff; lang: ConsoleLang }): VNode {
  const words = consoleWords[lang].queue.flags;
  if (row.holder)
    return (
      <Tag state="wait" icon="user">
        {row.assignedTo === staff.id ? words.ownDesk : words.desk(row.holder)}
      </Tag>
    );
  if (row.waitingFor === "CLAIMANT")
    return (
      <Tag state="none" icon="clock">
        {words.correction(row.correction.length)}
      </Tag>
    );
  if (row.returned)
    return (
      <Tag state="act" icon="alert">
        {words.returned}
      </Tag>
    );
  if (row.bankMatch === "NEAR" || row.bankMatch === "MISMATCH")
    return (
      <Tag state="act" icon="alert">
        {words.bank}
      </Tag>
    );
  if (row.nameMatch === "NEAR")
    return (
      <Tag state="act" icon="alert">
        {words.name}
      </Tag>
    );
  if (row.priority)
    return (
      <Tag state="act" icon="alert">
        {words.priority}
      </Tag>
    );
  if (row.waitingFor === "INTERVIEW")
    return (
      <Tag state="none" icon="video">
        {words.wait}
      </Tag>
    );
  return (
    <Tag state="ok" icon="check">
      {words.match}
    </Tag>
  );
}

type TableProps = {
  readonly queue: Queue;
  readonly staff: Staff;
  readonly lang: ConsoleLang;
  readonly filter: QueueFilter;
  readonly page: number;
  readonly today: string;
  readonly now: Date;
};

/** Filters and table: what the page replaces by itself. */
export function QueueTable({ queue, staff, lang, filter, page, today, now }: TableProps): VNode {
  const words = consoleWords[lang].queue;
  const at = (to: QueueFilter, number = 0): string =>
    `${deskOf(staff).queue}?saring=${inAddress[to]}${number ? `&hal=${number}` : ""}`;
  const nextUp = queue.rows.find(
    (row) => !row.assignedTo && row.stage === (staff.role === "PENATA_MADYA" ? "SECOND" : "FIRST"),
  )?.code;
  return (
    <div>
      <nav aria-label={words.filterLabel}>
        <ul class="la-filter">
          {queueFilters.map((each) => (
            <li key={each}>
              <a href={at(each)} aria-current={each === filter ? "true" : undefined}>
                {words.filters[each]} <b>{queue.counts[each] > countCap ? `${countCap}+` : queue.counts[each]}</b>
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <TablePanel label={words.caption}>
        <table class="la-table">
          <caption class="govuk-visually-hidden">{words.caption}</caption>
          <ColumnHeads columns={words.columns} isNumber={(at) => at === 5} />
          <tbody>
            {queue.rows.length === 0 && (
              <tr>
                <td colSpan={6}>{words.empty}</td>
              </tr>
            )}
            {queue.rows.map((row) => (
              <tr key={row.claimId} class={row.code === nextUp ? "la-row--next" : undefined} data-row>
                <td>
                  <Due promiseOn={row.promiseOn} openedOn={row.openedOn} today={today} lang={lang} />
                </td>
                <th scope="row">
                  <a class="is-code" href={fileOf(staff, row.code)}>
                    {row.code}
                  </a>
                  <br />
                  {row.name}
                </th>
                <td>{words.reasons[row.reason] ?? row.reason}</td>
                <td>{words.stages[row.waitingFor ?? row.stage]}</td>
                <td>
                  <Flag row={row} staff={staff} lang={lang} />
                  {row.newTexts && (
                    <>
                      {" "}
                      <Tag state="act" icon="chat">
                        {textsWords[lang].flag}
                      </Tag>
                    </>
                  )}
                </td>
                <td class="is-num">{waited(row.enteredAt, now, lang)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </TablePanel>
      {(page > 0 || queue.more) && (
        <p class="la-after">
          {page > 0 && <a href={at(filter, page - 1)}>{words.previous}</a>}{" "}
          {queue.more && <a href={at(filter, page + 1)}>{words.next}</a>}
        </p>
      )}
    </div>
  );
}
