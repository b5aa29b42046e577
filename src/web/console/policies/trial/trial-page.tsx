import type { VNode } from "preact";
import { parseDay } from "../../../../platform/day.ts";
import { formatCount } from "../../../../platform/numbers.ts";
import { formatRupiah } from "../../../../platform/money.ts";
import {
  trialKinds,
  trialPicture,
  worseKinds,
  type Kept,
  type TrialPicture,
  type TrialTally,
} from "../../../../policies/index.ts";
import { paths } from "../../../paths.ts";
import { plainDay } from "../../../ui/dates.ts";
import { Details } from "../../../ui/flow.tsx";
import { Notice } from "../../../ui/status.tsx";
import type { ConsoleLang } from "../../words.ts";
import { CaseTable, type Shown } from "./trial-cases.tsx";
import { Groups } from "./trial-groups.tsx";
import { trialWords } from "./trial-words.ts";

/** What was asked for: days, a number of people, and which of the cases. */
export type Asked = {
  /** What it is tried on; null: nothing yet. */
  readonly on: "klaim" | "orang" | null;
  readonly from: string;
  readonly to: string;
  readonly people: number;
  /** The day whose values are tried, as asked; null: the first day of the policy. */
  readonly valuesOf: string | null;
  readonly group: Kept["group"] | undefined;
  readonly page: number;
  readonly trouble: boolean;
};

/** The address of this trial again, with another group or page. */
function addressOf(
  id: string,
  asked: Asked,
  { group, page }: Partial<Pick<Asked, "group" | "page">>,
  file = "",
): string {
  const query = new URLSearchParams(
    asked.on === "orang"
      ? { atas: "orang", orang: String(asked.people) }
      : { atas: "klaim", dari: asked.from, sampai: asked.to },
  );
  if (asked.valuesOf !== null) query.set("nilai", asked.valuesOf);
  if (group) query.set("kelompok", `${group.by}:${group.name}`);
  if (page !== undefined && page > 1) query.set("hal", String(page));
  return `${paths.staff.policyTrial(id)}${file}?${query.toString()}${group || page ? "#kasus" : ""}`;
}

/** A day as it is written out; what was typed and is none stays as it was typed. */
const dayShown = (typed: string, lang: ConsoleLang): string =>
  parseDay(typed) === null ? typed : plainDay(typed, lang);

type TrialPageProps = Shown & {
  readonly id: string;
  readonly name: string;
  readonly asked: Asked;
  /** The days on which values begin, the first one of the policy before the others. */
  readonly days: readonly string[];
  readonly tally: TrialTally | null;
  /** What the known regulations are called, by id. */
  readonly titles: Readonly<Record<string, string>>;
};

/** The form, and what the trial found where one was asked for. */
export function TrialPage({ lang, id, name, rule, asked, days, tally, titles }: TrialPageProps): VNode {
  const words = trialWords[lang];
  const valuesOf = (form: string): VNode | null =>
    days.length < 2 ? null : (
      <div class="la-cell">
        <label for={`nilai-${form}`}>{words.valuesOf}</label>
        <select class="govuk-select" id={`nilai-${form}`} name="nilai">
          {days.map((day, index) => (
            <option key={day} value={day} selected={day === (asked.valuesOf ?? days[0])}>
              {plainDay(day, lang)}
              {index === 0 && ` (${words.firstDay})`}
            </option>
          ))}
        </select>
      </div>
    );
  const field = (key: string, label: string, value: string): VNode => (
    <div class="la-cell">
      <label for={key}>{label}</label>
      <input class="govuk-input" id={key} name={key} type="text" value={value} autoComplete="off" />
    </div>
  );
  const forms = (
    <div class="la-cols la-cols--half">
      <form method="get" action={paths.staff.policyTrial(id)} class="la-panel">
        <h2>{words.onClaims}</h2>
        <p class="la-soft">{words.claimsHint}</p>
        <input type="hidden" name="atas" value="klaim" />
        <div class="la-cells">
          {field("dari", words.from, dayShown(asked.from, lang))}
          {field("sampai", words.to, dayShown(asked.to, lang))}
          {valuesOf("klaim")}
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
        <div class="la-cells">
          {field("orang", words.people, String(asked.people))}
          {valuesOf("orang")}
        </div>
        <button type="submit" class="govuk-button">
          {words.run}
          <span class="govuk-visually-hidden">: {words.onPeople}</span>
        </button>
      </form>
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
      {days.length > 1 && <p>{words.laterValues(days.slice(1).map((day) => plainDay(day, lang)))}</p>}
      {tally ? <Details summary={words.again}>{forms}</Details> : forms}
      {tally && <Found lang={lang} rule={rule} id={id} asked={asked} tally={tally} titles={titles} />}
    </>
  );
}

function Found({
  lang,
  rule,
  id,
  asked,
  tally,
  titles,
}: Shown & Pick<TrialPageProps, "id" | "asked" | "titles"> & { tally: TrialTally }): VNode {
  const words = trialWords[lang];
  const picture = trialPicture(tally);
  const number = (count: number): string => formatCount(count, lang);
  if (tally.cases === 0) return <Notice state="info">{words.none}</Notice>;
  return (
    <>
      <h2>{words.counts(number(tally.cases), number(tally.same), number(tally.differing))}</h2>
      <p class="la-soft">{words.triedAsOn(plainDay(tally.on, lang))}</p>
      {tally.differing === 0 && <Notice state="ok">{words.allSame}</Notice>}
      {tally.differing > 0 && Object.keys(tally.otherRules).length > 0 && (
        <Notice state="info">
          {words.otherRules(
            Object.entries(tally.otherRules)
              .map(([rule, count]) => words.ofRule(titles[rule] ?? rule, number(count)))
              .join(", "),
          )}
        </Notice>
      )}
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
            <p class="la-soft">{words.pictureHint}</p>
          </section>
          <Effects lang={lang} rule={rule} tally={tally} picture={picture} />
        </div>
      )}
      <Groups
        lang={lang}
        rule={rule}
        picture={picture}
        chosen={asked.group?.by}
        groupLink={(by, name) => addressOf(id, asked, { group: { by, name } })}
      />
      <Cases lang={lang} rule={rule} id={id} asked={asked} tally={tally} />
    </>
  );
}

/** Each differing case, all or those of one group, and the whole list as a file. */
function Cases({
  lang,
  rule,
  id,
  asked,
  tally,
}: Shown & { id: string; asked: Asked; tally: TrialTally }): VNode | null {
  const words = trialWords[lang];
  const { group } = asked;
  if (tally.differing === 0) return null;
  const counts = group && tally.by[group.by][group.name];
  const [worse, others] = group
    ? [counts?.worse ?? 0, (counts?.better ?? 0) + (counts?.other ?? 0)]
    : [tally.worse, tally.differing - tally.worse];
  const name = group && (group.by === "reason" ? rule.reason(group.name) : (words.names[group.name] ?? group.name));
  const tables = [
    [words.worseTable, tally.worseCases, worse],
    [words.otherTable, tally.otherCases, others],
  ] as const;
  return (
    <>
      <h2 id="kasus">{group ? words.casesOf(words.groups[group.by], name!) : words.casesHeading}</h2>
      <p>
        {group && (
          <>
            <a href={addressOf(id, asked, { page: 1 })}>{words.allCases}</a>
            {" · "}
          </>
        )}
        <a href={addressOf(id, asked, { group }, ".csv").replace("#kasus", "")}>{words.download}</a>
      </p>
      {group && worse + others === 0 && <p>{words.allSame}</p>}
      {tables.map(([caption, cases, all]) => (
        <CaseTable
          key={caption}
          lang={lang}
          rule={rule}
          caption={caption}
          cases={cases}
          all={all}
          page={asked.page}
          pageLink={(page) => addressOf(id, asked, { group, page })}
        />
      ))}
    </>
  );
}

/** A bar a kind, the words and the number beside it; harder ones are marked in words too. */
function KindChart({ lang, kinds }: { lang: ConsoleLang; kinds: TrialPicture["kinds"] }): VNode {
  const words = trialWords[lang];
  const told = kinds.map(({ kind, count }) => `${formatCount(count, lang)} ${words.kinds[kind]}`).join(", ");
  return (
    <figure class="la-chart">
      <svg viewBox={`0 0 600 ${kinds.length * 52}`} role="img" aria-labelledby="t-uji">
        <title id="t-uji">{told}</title>
        {kinds.map(({ kind, count, share, worse }, index) => (
          <g key={kind}>
            <text class="is-strong" x="0" y={index * 52 + 16}>
              {formatCount(count, lang)} {words.kinds[kind]}
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
  const number = (count: number): string => formatCount(count, lang);
  const documents = (bars: TrialPicture["documents"]["added"]): string =>
    bars.map(({ name, count }) => `${rule.document(name).name} (${number(count)})`).join(", ");
  const unanswered = Object.entries(tally.unanswered).map(([code, count]) => `${code} (${number(count)})`);
  const rows: ReadonlyArray<readonly [string, string]> = [
    [words.sumNames.days, words.days(number(tally.days.later), number(tally.days.earlier))],
    [words.sumNames.tax, words.tax(formatRupiah(tally.money.taxMore), formatRupiah(tally.money.taxLess))],
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
