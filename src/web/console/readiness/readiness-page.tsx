import type { VNode } from "preact";
import {
  indicators,
  readinessOf,
  signsOf,
  type OfficeSigns,
  type Readiness,
  type ReadinessRules,
  type Signs,
} from "../../../insight/index.ts";
import type { Office } from "../../../offices/index.ts";
import { paths } from "../../paths.ts";
import { Select } from "../../ui/choices.tsx";
import { Button } from "../../ui/forms.tsx";
import { Tag, type State } from "../../ui/status.tsx";
import { ColumnHeads, TablePanel } from "../../ui/table-panel.tsx";
import type { ConsoleLang } from "../words.ts";
import { readinessWords } from "./readiness-words.ts";
import { formatPercent } from "../../../platform/numbers.ts";

const look: Readonly<Record<Readiness, State>> = { READY: "ok", ALMOST: "act", NOT_YET: "bad", UNSEEN: "none" };

export type ReadinessPageProps = {
  readonly lang: ConsoleLang;
  readonly months: ReadonlyArray<{ readonly value: string; readonly words: string }>;
  readonly month: string;
  /** Offices whose figures may be seen; more than one where there is a choice. */
  readonly offices: readonly Office[];
  readonly office: Office | null;
  readonly signs: Signs;
  readonly byOffice: readonly OfficeSigns[];
  readonly rules: ReadinessRules;
};

/** The six indicators of one month: each with what it is seen by, and how it stands in each office. */
export function ReadinessPage(props: ReadinessPageProps): VNode {
  const { lang, months, month, offices, office, signs, byOffice, rules } = props;
  const words = readinessWords[lang];
  const query = `?bulan=${month}${office ? `&kantor=${office.id}` : ""}`;
  const named = new Map(offices.map(({ id, name }) => [id, name]));
  return (
    <>
      <div class="la-title">
        <h1>{words.title}</h1>
        <p class="la-soft">
          {words.lead} {words.bounds(rules)}
        </p>
      </div>
      <div class="la-stack">
        <form action={paths.staff.readiness} method="get" class="la-panel">
          <Select lang={lang} id="bulan" label={words.month} items={months} value={month} />
          {offices.length > 1 && (
            <Select
              lang={lang}
              id="kantor"
              label={words.office}
              items={[{ value: "", words: words.all }, ...offices.map(({ id, name }) => ({ value: id, words: name }))]}
              value={office?.id ?? ""}
            />
          )}
          <div class="la-buttons">
            <Button secondary>{words.show}</Button>
            <a href={paths.staff.readinessPdf + query} class="govuk-button govuk-button--secondary">
              {words.pdf}
            </a>
          </div>
        </form>
        {indicators.map((indicator) => {
          const { state, percent } = readinessOf(indicator, signs, rules);
          return (
            <section key={indicator}>
              <h2>
                {words.indicators[indicator]}{" "}
                <Tag state={look[state]}>
                  {words.states[state]}
                  {percent !== null && `, ${formatPercent(percent)}`}
                </Tag>
              </h2>
              <TablePanel label={words.indicators[indicator]}>
                <table class="la-table">
                  <ColumnHeads columns={Object.values(words.columns)} />
                  <tbody>
                    {signsOf[indicator].map((sign) => {
                      const seen = signs[sign];
                      return (
                        <tr key={sign}>
                          <th scope="row">{words.signs[sign]}</th>
                          <td>{seen ? words.of(seen.good, seen.total) : words.unseen}</td>
                          <td>{seen && formatPercent(Math.floor((seen.good * 100) / seen.total))}</td>
                          <td>{words.evidence[sign]}</td>
                        </tr>
                      );
                    })}
                  </tbody>
                </table>
              </TablePanel>
            </section>
          );
        })}
        {!office && byOffice.length > 0 && (
          <TablePanel label={words.offices}>
            <table class="la-table">
              <caption>{words.officesCaption}</caption>
              <thead>
                <tr>
                  <th scope="col">{words.office}</th>
                  {indicators.map((indicator) => (
                    <th key={indicator} scope="col">
                      {words.indicators[indicator]}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {byOffice.map((each) => (
                  <tr key={each.officeId}>
                    <th scope="row">
                      <a href={`${paths.staff.readiness}?bulan=${month}&kantor=${each.officeId}`}>
                        {named.get(each.officeId)}
                      </a>
                    </th>
                    {indicators.map((indicator) => {
                      const { state, percent } = readinessOf(indicator, each.signs, rules);
                      return (
                        <td key={indicator}>
                          {percent !== null && <Tag state={look[state]}>{formatPercent(percent)}</Tag>}
                        </td>
                      );
                    })}
                  </tr>
                ))}
              </tbody>
            </table>
          </TablePanel>
        )}
      </div>
    </>
  );
}
