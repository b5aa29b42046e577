import type { VNode } from "preact";
import type { LedgerLine, LedgerRule } from "../../entitlement/index.ts";
import type { MemberStatement } from "../../members/index.ts";
import { formatDay, type Day } from "../../platform/day.ts";
import { formatRupiah } from "../../platform/money.ts";
import { longDay, plainDay } from "./dates.ts";
import { ledgerWords } from "./ledger-words.ts";
import type { Lang } from "./words.ts";

type Year = {
  readonly year: number;
  readonly opening: number;
  readonly contributions: number;
  readonly development: number;
  readonly paid: number;
  readonly closing: number;
  readonly lines: readonly LedgerLine[];
};

/** The years of a statement, newest first; without lines where the registry told the years only. */
function yearsOf({ statement, years, paid }: MemberStatement): Year[] {
  if (statement) return [...statement.years].reverse();
  let before = 0;
  return years
    .map(({ year, contributions, development, balance }) => {
      const opening = before;
      before = balance;
      const out = paid
        .filter(({ date }) => Number(date.slice(0, 4)) === year)
        .reduce((sum, { gross }) => sum + gross, 0);
      return { year, opening, contributions, development, paid: out, closing: balance, lines: [] };
    })
    .reverse();
}

const signed = (amount: number): string => (amount < 0 ? `-${formatRupiah(-amount)}` : formatRupiah(amount));

/** "Januari 2024": the day is cut off a long day. */
const monthName = (month: Day, lang: Lang): string =>
  new Intl.DateTimeFormat(lang === "id" ? "id-ID" : "en-GB", {
    month: "long",
    year: "numeric",
    timeZone: "UTC",
  }).format(new Date(formatDay(month)));

/** A member's balance by year, each opened to its lines; adds up on paper and works without scripts. */
export function Ledger({ lang, told, own }: { lang: Lang; told: MemberStatement; own: boolean }): VNode {
  const words = ledgerWords[lang];
  const years = yearsOf(told);
  const closing = told.statement?.closing ?? told.balance;
  const { ADDITIONAL: additional = 0, MAIN: main = 0 } = told.statement?.balance ?? {};
  const day = longDay(told.upTo, lang);
  return (
    <div class="la-ledger">
      <p class="la-ledger__sum">
        {own ? words.upTo(day) : words.upToOffice(day)}
        <b>{formatRupiah(closing)}</b>
      </p>
      {additional > 0 && <p>{words.additional(formatRupiah(main), formatRupiah(additional))}</p>}
      <p>{years.length === 0 ? words.none : told.statement ? words.lead : words.noLines}</p>
      {years.map((year, index) => (
        <YearOfLedger key={year.year} lang={lang} year={year} open={index === 0} />
      ))}
      {told.statement && <p class="la-soft">{words.method}</p>}
    </div>
  );
}

function YearOfLedger({ lang, year, open }: { lang: Lang; year: Year; open: boolean }): VNode {
  const words = ledgerWords[lang];
  const sums: ReadonlyArray<readonly [string, number]> = [
    [words.opening, year.opening],
    [words.contributions, year.contributions],
    [words.development, year.development],
    ...(year.paid > 0 ? [[words.paid, -year.paid] as const] : []),
  ];
  const rules = new Map(year.lines.map(({ rule }): [string, LedgerRule] => [rule.id, rule]));
  return (
    <details class="la-ledger__year" open={open}>
      <summary>
        <span>{year.year}</span> <b>{formatRupiah(year.closing)}</b>
      </summary>
      <dl class="la-ledger__sums">
        {sums.map(([name, amount]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{signed(amount)}</dd>
          </div>
        ))}
        <div class="is-sum">
          <dt>{words.closing}</dt>
          <dd>{formatRupiah(year.closing)}</dd>
        </div>
      </dl>
      {year.lines.length > 0 && (
        <table>
          <caption class="govuk-visually-hidden">{words.lines(year.year)}</caption>
          <thead>
            <tr>
              <th scope="col">{words.head.what}</th>
              <th scope="col">{words.head.amount}</th>
              <th scope="col">{words.head.balance}</th>
            </tr>
          </thead>
          <tbody>
            {year.lines.map((line, index) => (
              <LineOfLedger key={index} lang={lang} line={line} />
            ))}
          </tbody>
        </table>
      )}
      {rules.size > 0 && (
        <>
          <p class="la-soft">{words.rules}:</p>
          <ul class="la-soft">
            {[...rules.values()].map((rule) => (
              <li key={rule.id}>
                <span class="la-ledger__rule">{rule.id}</span>: {rule.cite}.{!rule.verified && ` ${words.unverified}`}
              </li>
            ))}
          </ul>
        </>
      )}
    </details>
  );
}

function LineOfLedger({ lang, line }: { lang: Lang; line: LedgerLine }): VNode {
  const words = ledgerWords[lang];
  const when = line.month ? monthName(line.month, lang) : plainDay(formatDay(line.on), lang);
  const from = line.rate !== null ? words.rate(line.rate) : line.wage ? words.wage(formatRupiah(line.wage)) : null;
  return (
    <tr>
      <th scope="row">
        {words.kinds[line.kind]}
        {words.accounts[line.account]}, {when}
        <span class="la-soft">
          {from && `${from} · `}
          <span class="la-ledger__rule">{line.rule.id}</span>
        </span>
        {line.provisional && <span class="la-soft">{words.provisional[line.provisional]}</span>}
      </th>
      <td>{signed(line.amount)}</td>
      <td>{formatRupiah(line.balance)}</td>
    </tr>
  );
}
