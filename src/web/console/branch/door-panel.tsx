import type { VNode } from "preact";
import type { DoorFigures, Tally } from "../../../visits/index.ts";
import { clockTime, shortDay } from "../../ui/dates.ts";
import { Details } from "../../ui/flow.tsx";
import { ColumnHeads, TablePanel } from "../../ui/table-panel.tsx";
import type { ConsoleLang } from "../words.ts";
import { doorWords } from "./door-words.ts";

type Row = { readonly words: string; readonly count: number; readonly sentHome: number };

const Counts = ({ lang, caption, rows }: { lang: ConsoleLang; caption: string; rows: readonly Row[] }): VNode => (
  <TablePanel label={caption}>
    <table class="la-table">
      <caption>{caption}</caption>
      <thead>
        <tr>
          <td />
          {doorWords[lang].columns.map((column) => (
            <th key={column} scope="col" class="is-num">
              {column}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ words, count, sentHome }) => (
          <tr key={words}>
            <th scope="row">{words}</th>
            <td class="is-num">{count}</td>
            <td class="is-num">{sentHome}</td>
          </tr>
        ))}
      </tbody>
    </table>
  </TablePanel>
);

export type DoorPanelProps = {
  readonly lang: ConsoleLang;
  readonly figures: DoorFigures;
  readonly zone: string;
  readonly days: number;
};

/** Who came to the branch and how they left; the number of those who left with nothing, whose goal is zero, stands first. */
export function DoorPanel({ lang, figures, zone, days }: DoorPanelProps): VNode {
  const words = doorWords[lang];
  const { today } = figures;
  const told = (code: string | null, unknown: string): string =>
    code === null ? unknown : (words.codes[code] ?? code);
  const rows = (tally: readonly Tally[], unknown = words.unknown): Row[] =>
    tally.map(({ code, ...counts }) => ({ words: told(code, unknown), ...counts }));
  return (
    <section class="la-panel" aria-labelledby="pintu">
      <h2 id="pintu">{words.heading}</h2>
      <dl class="la-figures">
        <div class={today.sentHome > 0 ? "is-act" : "is-ok"}>
          <dt>{words.goal}</dt>
          <dd class="is-big">{today.sentHome}</dd>
        </div>
      </dl>
      <p>{words.today(today.helped, today.open)}</p>
      {figures.visits === 0 ? (
        <p>{words.none}</p>
      ) : (
        <>
          <p>{words.month(days, figures.visits, figures.sentHome)}</p>
          <p class="la-soft">{words.later}</p>
          <div class="la-cols la-cols--half">
            <Counts
              lang={lang}
              caption={words.tables.hour}
              rows={figures.byHour.map(({ hour, ...counts }) => ({ words: words.hour(hour), ...counts }))}
            />
            <Counts lang={lang} caption={words.tables.ending} rows={rows(figures.byEnding, words.openYet)} />
            <Counts lang={lang} caption={words.tables.why} rows={rows(figures.byWhy)} />
            <Counts lang={lang} caption={words.tables.knew} rows={rows(figures.byKnew)} />
          </div>
          {figures.sentHomeRows.length > 0 && (
            <Details summary={words.listed}>
              <TablePanel label={words.listed}>
                <table class="la-table">
                  <caption class="govuk-visually-hidden">{words.listed}</caption>
                  <ColumnHeads columns={words.listColumns} />
                  <tbody>
                    {figures.sentHomeRows.map((visit) => (
                      <tr key={visit.id}>
                        <th scope="row">
                          {shortDay(visit.onDay, lang)}, {clockTime(visit.at, zone)}
                        </th>
                        <td>{told(visit.why, words.unknown)}</td>
                        <td>{told(visit.knew, words.unknown)}</td>
                        <td>{told(visit.sentTo, words.unknown)}</td>
                      </tr>
                    ))}
                  </tbody>
                </table>
              </TablePanel>
            </Details>
          )}
        </>
      )}
    </section>
  );
}
