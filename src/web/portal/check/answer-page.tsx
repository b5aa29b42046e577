import type { ComponentChildren, VNode } from "preact";
import type { ComingRule } from "../../../claims/index.ts";
import {
  payBy,
  type Condition,
  type Decision,
  type LawBook,
  type Relation,
  type RuleWords,
} from "../../../entitlement/index.ts";
import { paths } from "../../paths.ts";
import { longDay, plainDay } from "../../ui/dates.ts";
import { Checks, Details, Facts, NextSteps, type FactItem } from "../../ui/flow.tsx";
import { CitizenPage } from "../../ui/layout.tsx";
import { Notice, PromiseSlip } from "../../ui/status.tsx";
import type { Lang } from "../../ui/words.ts";
import { endsAtBranch, nextBranchDay, progressiveFrom } from "../channel.ts";
import { documentPageWords } from "../documents/document-words.ts";
import { portalWords } from "../words.ts";
import { heirOrder, nearerHeirs, queryOf, questionsOf, type Answers } from "./check-case.ts";
import { ComingNotice } from "./coming-notice.tsx";
import { checkWords } from "./check-words.ts";
import { isPartialReason } from "./reason-choice.tsx";

type AnswerProps = {
  readonly lang: Lang;
  readonly answers: Answers;
  readonly decision: Decision;
  readonly coming: ComingRule | null;
  readonly rule: RuleWords;
  readonly book: LawBook;
  readonly today: string;
  readonly here: string;
};

/** Conditions of which nothing was asked: a stranger is told nothing about them. */
const notAsked = ["ALIVE", "WAGE_EARNER", "NON_WAGE_EARNER", "HAS_BALANCE", "EXIT_REASON", "EMPLOYER_LETTER"];

const namesOf = (rule: RuleWords, relations: readonly Relation[]): string =>
  relations.map((relation) => rule.relation(relation)).join(", ");

function headingOf({ lang, answers, decision, book, today }: AnswerProps, day: (day: string, lang: Lang) => string) {
  const words = portalWords[lang].check;
  const own = checkWords[lang];
  if (decision.eligible) return endsAtBranch(book, decision.policy, answers.reason) ? own.branchYes : words.yesHeading;
  if (nearerHeirs(answers, book, today).length > 0) return own.nearerHeading;
  return decision.eligibleFrom ? words.notYet(day(decision.eligibleFrom, lang)) : words.notPossible;
}

/** The answer, of what was typed alone: whether, from when, why, with which papers, and what to do today. */
export function AnswerPage(props: AnswerProps): VNode {
  const { lang, answers, decision, coming, book, today, here } = props;
  const words = portalWords[lang].check;
  // A reason that asks nothing is changed by choosing another.
  const change =
    questionsOf[answers.reason].length > 0
      ? `${paths.check.facts}?${queryOf(answers, true)}`
      : `${paths.check.reason}?pilih=${answers.reason}`;
  return (
    <CitizenPage lang={lang} title={headingOf(props, plainDay)} here={here} back={change}>
      <p class="la-step">{words.result}</p>
      <h1>{headingOf(props, longDay)}</h1>
      <Slip {...props} />
      <ComingNotice lang={lang} coming={coming} />
      {endsAtBranch(book, decision.policy, answers.reason) && (
        <>
          <Notice state="info">
            <b>{checkWords[lang].branch[0]}</b>
            {checkWords[lang].branch[1]}
          </Notice>
          {decision.eligible && <NextSteps items={checkWords[lang].branchSteps} />}
        </>
      )}
      {decision.eligible ? <GoOn {...props} /> : null}
      <Reasons {...props} />
      {!decision.eligible && <WhatNow {...props} />}
      {nearerHeirs(answers, book, today).length === 0 && <Papers {...props} />}
      {decision.eligible && <p class="la-soft">{words.missing}</p>}
      {answers.reason === "PHK" && <p class="la-soft">{words.jkp}</p>}
      {answers.reason === "SEBAGIAN_30_KREDIT" && <p class="la-soft">{checkWords[lang].mortgage}</p>}
      <p>
        <a href={change}>{words.change}</a>
      </p>
      <p class="la-soft la-small">{words.onlyTyped}</p>
    </CitizenPage>
  );
}

/** The day: of the money for whoever is complete today, or from which one can claim. */
function Slip({ lang, answers, decision, book, today }: AnswerProps): VNode | null {
  const words = portalWords[lang].check;
  const from = decision.eligibleFrom;
  if (decision.eligible) {
    // Without an interview nothing is complete, and none is held while branches are closed.
    const complete = nextBranchDay(today);
    const { on, calendar } = payBy(complete, book);
    const own = checkWords[lang];
    const [ifToday, ifOn] = endsAtBranch(book, decision.policy, answers.reason)
      ? [own.branchIfToday, own.branchIfOn]
      : [words.ifToday, own.ifOn];
    return (
      <PromiseSlip
        day={on}
        lang={lang}
        lead={complete === today ? ifToday : ifOn(longDay(complete, lang))}
        promise={words.paidBy(longDay(on, lang), calendar === "PROVISIONAL")}
      />
    );
  }
  if (!from) return null;
  return (
    <PromiseSlip day={from} lang={lang} lead={words.daysLeft(daysBetween(today, from))} promise={plainDay(from, lang)}>
      {words.moneySafe}
    </PromiseSlip>
  );
}

/** The way on. Who takes a part hears of the later tax before, not after. */
function GoOn({ lang, answers, decision, book, today }: AnswerProps): VNode {
  const paid = payBy(nextBranchDay(today), book).on;
  const [bold, rest] = checkWords[lang].taxWarning(progressiveFrom(book, decision.policy, paid));
  return (
    <>
      {isPartialReason(answers.reason) && (
        <Notice state="act">
          <b>{bold}</b>
          {rest} {checkWords[lang].once}
        </Notice>
      )}
      <a href={`${paths.start.person}?alasan=${answers.reason}`} class="govuk-button la-button--call">
        {endsAtBranch(book, decision.policy, answers.reason)
          ? checkWords[lang].branchStart
          : portalWords[lang].first.start}
      </a>
      <p class="la-soft">
        {answers.reason === "MENINGGAL" ? checkWords[lang].heirNext : portalWords[lang].check.nextStep}
      </p>
    </>
  );
}

function Reasons({ lang, answers, decision, rule, book, today }: AnswerProps): VNode {
  const words = portalWords[lang].check;
  const own = checkWords[lang];
  const conditions = decision.conditions.filter(({ code }) => !notAsked.includes(code));
  const nearer = nearerHeirs(answers, book, today);
  const said = (condition: Condition): ComponentChildren => {
    if (condition.code === "HEIR_ORDER" && nearer.length > 0) return own.nearer(namesOf(rule, nearer));
    const typed = own.typed[condition.code];
    const sentence = typed ? typed[condition.met ? "met" : "unmet"] : rule.condition(condition, answers.reason);
    if (!condition.from || ["NOT_WORKING", "DECEASED"].includes(condition.code)) return sentence;
    return `${sentence} ${own.since(condition.met, plainDay(condition.from, lang))}`;
  };
  return (
    <>
      <h2>{decision.eligible ? words.whyYes : words.whyNo}</h2>
      {conditions.length === 0 ? (
        <p>{own.noWaiting}</p>
      ) : (
        <Checks items={conditions.map((each) => ({ state: each.met ? "ok" : "act", words: said(each) }))} />
      )}
      {answers.reason === "MENINGGAL" && nearer.length === 0 && (
        <>
          <p>{own.sharing}</p>
          <p>{own.onlyIf}</p>
          <ol>
            {heirOrder(book, today).map((together) => (
              <li key={together[0]}>{namesOf(rule, together)}</li>
            ))}
          </ol>
        </>
      )}
      <Details summary={words.rule}>
        <p>{rule.title}.</p>
        <ul class="govuk-list">
          {[...new Set((conditions.length > 0 ? conditions : decision.conditions).map(({ cite }) => cite))].map(
            (cite) => (
              <li key={cite}>{cite}</li>
            ),
          )}
        </ul>
      </Details>
    </>
  );
}

function WhatNow({ lang, answers, decision, book, today }: AnswerProps): VNode {
  const words = portalWords[lang].check;
  const own = checkWords[lang];
  const from = decision.eligibleFrom;
  const unmet = (code: string): boolean => decision.conditions.some((each) => each.code === code && !each.met);
  const items: FactItem[] = from
    ? [
        { icon: "cal", words: words.tips.comeBack(plainDay(from, lang)) },
        { icon: "doc", words: words.tips.prepare },
      ]
    : [];
  if (nearerHeirs(answers, book, today).length > 0) items.push({ icon: "users", words: own.nearerTip });
  if (unmet("NOT_WORKING")) items.push({ icon: "refresh", words: words.tips.working });
  if (unmet("PARTIAL_ONCE")) items.push({ icon: "info", words: own.once });
  if (answers.reason === "PENSIUN_56") items.push({ icon: "info", words: words.tips.age });
  return (
    <>
      <h2>{words.whatNow}</h2>
      <Facts items={[...items, { icon: "call", words: words.tips.call }]} />
    </>
  );
}

/** Two lists, never mixed. A layoff is proved by one paper of several, so it is one line with what may stand in it. */
function Papers({ lang, decision, rule }: AnswerProps): VNode {
  const own = checkWords[lang];
  const list = (demandedBy: "LAW" | "CHANNEL"): VNode => (
    <ul>
      {decision.documents
        .filter((need) => need.demandedBy === demandedBy && need.code !== "NPWP")
        .map(({ code }) => (
          <li key={code}>
            {rule.document(code).name}
            {code === "BUKTI_PHK" && (
              <>
                {", "}
                {own.oneOf}
                <ul>
                  {rule.phkProofs.map((proof) => (
                    <li key={proof.code}>{proof.words}</li>
                  ))}
                </ul>
              </>
            )}
          </li>
        ))}
      {demandedBy === "LAW" && (
        <li>
          {rule.document("NPWP").name}. {own.maybe} {rule.document("NPWP").why}
        </li>
      )}
    </ul>
  );
  return (
    <>
      <h2>{portalWords[lang].check.ask}</h2>
      <h3>{documentPageWords[lang].byLaw}</h3>
      {list("LAW")}
      <h3>{documentPageWords[lang].byChannel}</h3>
      {list("CHANNEL")}
    </>
  );
}

/** Calendar days between two days. */
function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000);
}
