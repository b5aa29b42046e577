import type { VNode } from "preact";
import type { RuleWords } from "../../../../entitlement/index.ts";
import { keptMost, type DifferingCase } from "../../../../policies/index.ts";
import { plainDay } from "../../../ui/dates.ts";
import { ColumnHeads, TablePanel } from "../../../ui/table-panel.tsx";
import type { ConsoleLang } from "../../words.ts";
import { trialWords } from "./trial-words.ts";
import { formatCount } from "../../../../platform/numbers.ts";

/** Rows of one page of cases. */
export const rowsAPage = 50;

export type Shown = { readonly lang: ConsoleLang; readonly rule: RuleWords };

/** A sentence of the trial as people read it: days of machines and codes of documents become words. */
export const spoken = (text: string, { lang, rule }: Shown): string =>
  text
    .replace(/\b\d{4}-\d{2}-\d{2}\b/g, (day) => plainDay(day, lang))
    .replace(
      /\b[A-Z][A-Z0-9]+(?:_[A-Z0-9]+)+\b|\b(?:KTP|NPWP|PASPOR|PAKLARING)\b/g,
      (code) => rule.document(code).name,
    );

/** Differing cases, each with what it is counted by; a page of them, and the way to the others. */
export function CaseTable({
  lang,
  rule,
  caption,
  cases,
  all,
  page,
  pageLink,
}: Shown & {
  caption: string;
  cases: readonly DifferingCase[];
  /** How many there are; the list holds the first thousand. */
  all: number;
  page: number;
  pageLink: (page: number) => string;
}): VNode | null {
  const words = trialWords[lang];
  if (all === 0) return null;
  const first = (page - 1) * rowsAPage;
  const shown = cases.slice(first, first + rowsAPage);
  const named = (name: string): string => words.names[name] ?? name;
  return (
    <TablePanel label={`${caption}: ${formatCount(all, lang)}`} more="la-asked">
      <table class="la-table">
        <caption>
          {caption}: {formatCount(all, lang)}
        </caption>
        <ColumnHeads columns={words.columns} />
        <tbody>
          {shown.map((each) => (
            <tr key={each.case}>
              <th scope="row" class="is-code">
                {each.case}
              </th>
              <td>{rule.reason(each.reason)}</td>
              <td>{named(each.region)}</td>
              <td>
                {named(each.sex)}, {named(each.age)}
              </td>
              <td class="is-code">{named(each.wage)}</td>
              <td>{spoken(each[lang].before, { lang, rule })}</td>
              <td class="is-diff">{spoken(each[lang].after, { lang, rule })}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p class="la-pad la-soft">
        {shown.length > 0 &&
          words.rows(
            formatCount(first + 1, lang),
            formatCount(first + shown.length, lang),
            formatCount(all, lang),
          )}{" "}
        {page > 1 && first > 0 && <a href={pageLink(page - 1)}>{words.previous}</a>}{" "}
        {first + rowsAPage < cases.length && <a href={pageLink(page + 1)}>{words.next}</a>}{" "}
        {all > keptMost && words.firstThousand}
      </p>
    </TablePanel>
  );
}

/** A field of a file of values: quoted, and never read as a formula by a spreadsheet. */
const field = (text: string): string => `"${text.replace(/^[=+@\t\r-]/, "'$&").replaceAll('"', '""')}"`;

/** Every differing case as a file that a spreadsheet opens: a line a case, and a heading. */
export const casesAsCsv = (cases: readonly DifferingCase[], { lang, rule }: Shown): string => {
  const words = trialWords[lang];
  const named = (name: string): string => words.names[name] ?? name;
  const lines = cases.map((each) => [
    each.case,
    each.on,
    rule.reason(each.reason),
    named(each.region),
    named(each.age),
    named(each.sex),
    named(each.wage),
    each.worse ? words.groupColumns.worse : words.otherTable,
    each.kinds.map((kind) => words.kinds[kind]).join("; "),
    spoken(each[lang].before, { lang, rule }),
    spoken(each[lang].after, { lang, rule }),
  ]);
  return [words.fileColumns, ...lines].map((line) => `${line.map(field).join(",")}\r\n`).join("");
};
