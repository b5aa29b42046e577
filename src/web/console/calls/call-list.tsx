import type { VNode } from "preact";
import type { Unreached } from "../../../claims/index.ts";
import type { CollectiveCalls } from "../../../collectives/index.ts";
import { paths } from "../../paths.ts";
import { dayAndTime } from "../../ui/dates.ts";
import { Button } from "../../ui/forms.tsx";
import { ColumnHeads, TablePanel } from "../../ui/table-panel.tsx";
import type { ConsoleLang } from "../words.ts";
import { callsWords } from "./calls-words.ts";

type Props = {
  readonly unreached: readonly Unreached[];
  readonly collectives: readonly CollectiveCalls[];
  readonly lang: ConsoleLang;
  readonly zone: string;
};

type Row = {
  readonly key: string;
  readonly since: Date;
  readonly called: string;
  readonly heading: VNode | string;
  readonly tries: number;
  readonly last: string;
  readonly take: { readonly to: string; readonly field: string; readonly value: string };
};

/** Whom an office calls, the longest waiting first: claims that no message reaches, and workers on a company's list. */
export function CallList({ unreached, collectives, lang, zone }: Props): VNode {
  const words = callsWords[lang];
  const rows: Row[] = [
    ...unreached.map(({ claimId, code, since, tries, lastOutcome }) => ({
      key: claimId,
      since,
      called: code,
      heading: code,
      tries,
      last: lastOutcome ? words.outcomes[lastOutcome] : "–",
      take: { to: paths.staff.calls, field: "klaim", value: claimId },
    })),
    ...collectives.map(({ collectiveId, company, people, since, calls }) => ({
      key: collectiveId,
      since,
      called: company,
      heading: <a href={paths.staff.collective(collectiveId)}>{words.collective(company, people)}</a>,
      tries: calls,
      last: words.noAnswer,
      take: { to: paths.staff.collectiveAct(collectiveId, "telepon"), field: "dari", value: "telepon" },
    })),
  ].sort((one, other) => one.since.getTime() - other.since.getTime());
  if (rows.length === 0) return <p>{words.none}</p>;
  return (
    <TablePanel label={words.caption}>
      <table class="la-table">
        <caption>{words.caption}</caption>
        <ColumnHeads columns={words.columns} />
        <tbody>
          {rows.map(({ key, since, called, heading, tries, last, take }) => (
            <tr key={key}>
              <th scope="row">{heading}</th>
              <td>{dayAndTime(since, zone, lang)}</td>
              <td class="is-num">{tries}</td>
              <td>{last}</td>
              <td>
                <form action={take.to} method="post">
                  <Button secondary name={take.field} value={take.value}>
                    {words.take} <span class="govuk-visually-hidden">{called}</span>
                  </Button>
                </form>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </TablePanel>
  );
}
