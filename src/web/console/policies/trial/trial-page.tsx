import type { VNode } from "preact";
import type { RuleWords } from "../../../../entitlement/index.ts";
import { formatRupiah } from "../../../../platform/money.ts";
import {
  dimensions,
  trialKinds,
  trialPicture,
  worseKinds,
  type DifferingCase,
  type Dimension,
  type TrialPicture,
  type TrialTally,
} from "../../../../policies/index.ts";
import { paths } from "../../../paths.ts";
import { plainDay } from "../../../ui/dates.ts";
import { Details } from "../../../ui/flow.tsx";
import { Notice } from "../../../ui/status.tsx";
import type { ConsoleLang } from "../../words.ts";
import { trialWords } from "./trial-words.ts";

const shownMost = 20;
const counted = (count: number, lang: ConsoleLang): string => count.toLocaleString(lang === "id" ? "id-ID" : "en-GB");

type Shown = { readonly lang: ConsoleLang; readonly rule: RuleWords };

/** The form, and what the trial found where one was asked for. */
export function TrialPage({
  lang,
  id,
  name,
  rule,
  asked,
  tally,
}: Shown & {
  id: string;
  name: string;
  asked: { readonly from: string; readonly to: string; readonly people: number; readonly trouble: boolean };
  tally: TrialTally | null;
}): VNode {
  const words = trialWords[lang];
  const field = (key: string, label: string, value: string): VNode => (
    <div class="la-cell">
      <label for={key}>{label}</label>
      <input class="govuk-input" id={key} name={key} type="text" value={value} autoComplete="off" />
    </div>
  );
  return (
    <>
      <div class="la-title">
        <h1>{words.title(name)}</h1>
        <p class="la-soft">
          <a href={paths.staff.policy(id)}>{id}</a>
        </p>
      </div>
      <p>{words.lead}</p>
      {asked.trouble && (
        <Notice state="act" live>
          {words.badDay}
        </Notice>
      )}
      {tally && <Found lang={lang} rule={rule} tally={tally} />}
      <div class="la-cols la-cols--half">
        <form method="get" action={paths.staff.policyTrial(id)} class="la-panel">
          <h2>{words.onClaims}</h2>
          <p class="la-soft">{words.claimsHint}</p>
          <input type="hidden" name="atas" value="klaim" />
          <div class="la-cells">
            {field("dari", words.from, asked.from)}
            {field("sampai", words.to, asked.to)}
          </div>
          <button type="submit" class="govuk-button">
            {words.run}
            <span class="govuk-visually-hidden">: {words.onClaims}</span>
          </button>
        </form>
        <form method="get" action={paths.staff.policyTrial(id)} class="la-panel">
          <h2>{words.onPeople}</h2>
          <p class="la-soft">{words.peopleHint}</p>
          <input type="hidden" name="atas" value="orang" />
          <div class="la-cells">{field("orang", words.people, String(asked.people))}</div>
          <button type="submit" class="govuk-button">
            {words.run}
            <span class="govuk-visually-hidden">: {words.onPeople}</span>
          </button>
        </form>
      </div>
    </>
  );
}

function Found({ lang, rule, tally }: Shown & { tally: TrialTally }): VNode {
  const words = trialWords[lang];
  const picture = trialPicture(tally);
  const number = (count: number): string => counted(count, lang);
  if (tally.cases === 0) return <Notice state="info">{words.none}</Notice>;
  return (
    <>
      <h2>{words.counts(number(tally.cases), number(tally.same), number(tally.differing))}</h2>
      {tally.differing === 0 && <Notice state="ok">{words.allSame}</Notice>}
      {tally.worse > 0 && (
        <Notice state="act">
          <b>{words.worse(number(tally.worse))}</b>{" "}
          {trialKinds
            .filter((kind) => worseKinds.has(kind) && tally.kinds[kind] > 0)
            .map((kind) => `${number(tally.kinds[kind])} ${words.kinds[kind]}`)
            .join(", ")}
          .
        </Notice>
      )}
      {tally.differing > 0 && (
        <div class="la-cols la-cols--half">
          <section class="la-panel" aria-labelledby="gambar">
            <h2 id="gambar">{words.picture}</h2>
            <KindChart lang={lang} kinds={picture.kinds} />
          </section>
          <Effects lang={lang} rule={rule} tally={tally} picture={picture} />
        </div>
      )}
      {dimensions.map((dimension) => (
        <Details key={dimension} summary={words.groups[dimension]}>
          <GroupTable lang={lang} rule={rule} dimension={dimension} groups={picture.groups[dimension]} />
        </Details>
      ))}
      <CaseTable lang={lang} rule={rule} caption={words.worseTable} cases={tally.worseCases} all={tally.worse} />
      <CaseTable
        lang={lang}
        rule={rule}
        caption={words.otherTable}
        cases={tally.otherCases}
        all={tally.differing - tally.worse}
      />
    </>
  );
}

/** A bar a kind, the words and the number beside it; harder ones are marked in words too. */
function KindChart({ lang, kinds }: { lang: ConsoleLang; kinds: TrialPicture["kinds"] }): VNode {
  const words = trialWords[lang];
  const told = kinds.map(({ kind, count }) => `${counted(count, lang)} ${words.kinds[kind]}`).join(", ");
  return (
    <figure class="la-chart">
      <svg viewBox={`0 0 600 ${kinds.length * 52}`} role="img" aria-labelledby="t-uji">
        <title id="t-uji">{told}</title>
        {kinds.map(({ kind, count, share, worse }, index) => (
          <g key={kind}>
            <text class="is-strong" x="0" y={index * 52 + 16}>
              {counted(count, lang)} {words.kinds[kind]}
              {worse && ` (${words.worseMark})`}
            </text>
            <rect
              class={worse ? "c-3" : "c-4"}
              x="0"
              y={index * 52 + 24}
              width={Math.max(3, Math.round(share * 600))}
              height="16"
              rx="3"
            />
          </g>
        ))}
      </svg>
    </figure>
  );
}

function Effects({ lang, rule, tally, picture }: Shown & { tally: TrialTally; picture: TrialPicture }): VNode {
  const words = trialWords[lang];
  const number = (count: number): string => counted(count, lang);
  const documents = (bars: TrialPicture["documents"]["added"]): string =>
    bars.map(({ name, count }) => `${rule.document(name).name} (${number(count)})`).join(", ");
  const unanswered = Object.entries(tally.unanswered).map(([code, count]) => `${code} (${number(count)})`);
  const rows: ReadonlyArray<readonly [string, string]> = [
    [words.sumNames.days, words.days(number(tally.days.later), number(tally.days.earlier))],
    [words.sumNames.money, words.money(formatRupiah(tally.money.netLess), formatRupiah(tally.money.netMore))],
    [words.sumNames.hours, words.hours(number(picture.hours.before), number(picture.hours.after))],
    [words.sumNames.added, documents(picture.documents.added)],
    [words.sumNames.dropped, documents(picture.documents.dropped)],
    [words.sumNames.unanswered, unanswered.join(", ")],
  ];
  return (
    <section class="la-panel" aria-labelledby="dampak">
      <h2 id="dampak">{words.sums}</h2>
      <dl class="la-dl">
        {rows
          .filter(([, value]) => value !== "")
          .flatMap(([name, value]) => [<dt key={`${name}-t`}>{name}</dt>, <dd key={`${name}-d`}>{value}</dd>])}
      </dl>
    </section>
  );
}

/** A sentence of the trial as people read it: days of machines and codes of documents become words. */
const spoken = (text: string, { lang, rule }: Shown): string =>
  text
    .replace(/\b\d{4}-\d{2}-\d{2}\b/g, (day) => plainDay(day, lang))
    .replace(
      /\b[A-Z][A-Z0-9]+(?:_[A-Z0-9]+)+\b|\b(?:KTP|NPWP|PASPOR|PAKLARING)\b/g,
      (code) => rule.document(code).name,
    );

function CaseTable({
  lang,
  rule,
  caption,
  cases,
  all,
}: Shown & { caption: string; cases: readonly DifferingCase[]; all: number }): VNode | null {
  const words = trialWords[lang];
  if (all === 0) return null;
  const shown = cases.slice(0, shownMost);
  return (
    <div class="la-panel la-panel--flush la-asked">
      <table class="la-table">
        <caption>
          {caption}: {counted(all, lang)}
        </caption>
        <thead>
          <tr>
            {words.columns.map((column) => (
              <th scope="col" key={column}>
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {shown.map((each) => (
            <tr key={each.case}>
              <th scope="row">{each.case}</th>
              <td>{rule.reason(each.reason)}</td>
              <td>{spoken(each[lang].before, { lang, rule })}</td>
              <td class="is-diff">{spoken(each[lang].after, { lang, rule })}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {all > shown.length && <p class="la-pad la-soft">{words.more(counted(all - shown.length, lang))}</p>}
    </div>
  );
}

function GroupTable({
  lang,
  rule,
  dimension,
  groups,
}: Shown & { dimension: Dimension; groups: TrialPicture["groups"][Dimension] }): VNode {
  const words = trialWords[lang];
  const columns = ["same", "better", "worse", "other"] as const;
  return (
    <table class="la-table">
      <caption class="govuk-visually-hidden">{words.groups[dimension]}</caption>
      <thead>
        <tr>
          <th scope="col">{words.group}</th>
          <th scope="col" class="is-num">
            {words.cases}
          </th>
          {columns.map((column) => (
            <th scope="col" class="is-num" key={column}>
              {words.groupColumns[column]}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {groups.map(({ name, cases, parts }) => (
          <tr key={name}>
            <th scope="row">{dimension === "reason" ? rule.reason(name) : (words.names[name] ?? name)}</th>
            <td class="is-num">{counted(cases, lang)}</td>
            {columns.map((column) => (
              <td class="is-num" key={column}>
                {Math.round(parts[column] * 100)}%
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
