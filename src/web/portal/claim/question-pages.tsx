import type { VNode } from "preact";
import type { ClaimantClaim, ComingRule } from "../../../claims/index.ts";
import type { DemandSeen } from "../../../employers/index.ts";
import type { Decision, RuleWords } from "../../../entitlement/index.ts";
import { banks } from "../../../payments/index.ts";
import { paths } from "../../paths.ts";
import { longDay, plainDay } from "../../ui/dates.ts";
import { Checks, Details, Facts } from "../../ui/flow.tsx";
import { Button, TextInput } from "../../ui/forms.tsx";
import { ErrorSummary, type Errors } from "../../ui/form-field.tsx";
import { Select } from "../../ui/choices.tsx";
import { CitizenPage } from "../../ui/layout.tsx";
import { Notice, PromiseSlip } from "../../ui/status.tsx";
import type { Lang } from "../../ui/words.ts";
import { ComingNotice } from "../check/coming-notice.tsx";
import { ReasonChoice } from "../check/reason-choice.tsx";
import type { Form } from "../fields.ts";
import { helpingWords } from "../helping/helping-words.ts";
import { leftWords } from "./left/left-words.ts";
import { employerReportWords } from "./employer-words.ts";
import { portalWords } from "../words.ts";
import { hasWorkQuestion } from "./way.ts";

const has = (errors: Errors): boolean => Object.keys(errors).length > 0;

/** The code is shown from the first page of a claim: whoever loses the page finds back with it. `helper`: who reads it helps the claimant, and is offered nothing that is the claimant's own. */
const CodeCard = ({ lang, code, helper }: { lang: Lang; code: string; helper: boolean }): VNode => {
  const words = portalWords[lang].claim;
  return (
    <div class="la-card">
      <p>
        {words.keepCode}
        <span class="la-code">{code}</span>
      </p>
      {!helper && (
        <>
          <p class="la-soft">{words.keepCodeText}</p>
          <p>
            <a href={paths.claim.helper}>{helpingWords[lang].ask}</a>
          </p>
          <p>
            <a href={paths.claim.withdraw}>{words.withdraw}</a>
          </p>
        </>
      )}
    </div>
  );
};

export function ReasonPage({
  lang,
  claim,
  helper,
  value,
  errors,
}: {
  lang: Lang;
  claim: ClaimantClaim;
  helper: boolean;
  value?: string;
  errors: Errors;
}): VNode {
  const words = portalWords[lang];
  return (
    <CitizenPage lang={lang} title={words.claim.reason} leave="SAVE" hasErrors={has(errors)}>
      <ErrorSummary lang={lang} errors={errors} />
      <form action={paths.claim.reason} method="post" noValidate>
        <ReasonChoice
          lang={lang}
          legend={words.claim.reason}
          step={words.claim.step(1, words.claim.codeLine(claim.code))}
          hint={words.claim.reasonHint}
          value={value}
          error={errors["alasan"]}
        />
        <Button>{words.next}</Button>
      </form>
      <CodeCard lang={lang} code={claim.code} helper={helper} />
    </CitizenPage>
  );
}

/** Not eligible, or not yet: the reason, the day it changes, and something to do today. The draft is kept. */
export function NotYetPage({
  lang,
  rule,
  claim,
  decision,
  coming,
  reported,
  asked,
  helper,
}: {
  lang: Lang;
  rule: RuleWords;
  claim: ClaimantClaim;
  decision: Decision;
  coming: ComingRule | null;
  /** A company confirmed the end of the last job: what it said may be why. */
  reported: boolean;
  /** Companies that were asked because the claimant said so, and that are still waited for or in dispute. */
  asked: readonly DemandSeen[];
  helper: boolean;
}): VNode {
  const words = portalWords[lang];
  const from = decision.eligibleFrom;
  const waits = asked.length > 0;
  const plain = waits ? leftWords[lang].waits : words.check.notPossible;
  const fromDay = waits ? null : from;
  const working = decision.conditions.some(({ code, met }) => code === "NOT_WORKING" && !met);
  return (
    <CitizenPage
      lang={lang}
      title={fromDay ? words.check.fromDay(plainDay(fromDay, lang)) : plain}
      leave="SAVE"
      back={paths.claim.reason}
    >
      <p class="la-step">{words.claim.codeLine(claim.code)}</p>
      <h1>{fromDay ? words.check.notYet(longDay(fromDay, lang)) : plain}</h1>
      {asked.map(({ id, company, answer, dueOn }) => (
        <Notice key={id} state="wait">
          <b>{company}.</b>{" "}
          {answer === null ? leftWords[lang].waiting(longDay(dueOn, lang)) : leftWords[lang].states[answer]}
        </Notice>
      ))}
      {fromDay && (
        <PromiseSlip day={fromDay} lang={lang} lead={words.check.fromLead} promise={longDay(fromDay, lang)}>
          {words.check.moneySafe}
        </PromiseSlip>
      )}
      <ComingNotice lang={lang} coming={coming} />
      <h2>{words.check.whyNo}</h2>
      <Checks
        items={decision.conditions
          .filter(({ code, met }) => !met || !["ALIVE", "WAGE_EARNER", "HAS_BALANCE", "EXIT_REASON"].includes(code))
          .map((condition) => ({
            state: condition.met ? "ok" : "act",
            words: (
              <>
                {rule.condition(condition, claim.answers.reason!)}
                {condition.from && condition.code !== "NOT_WORKING" && <> ({plainDay(condition.from, lang)})</>}
              </>
            ),
          }))}
      />
      <Details summary={words.check.rule}>
        <p>{rule.title}.</p>
        <ul class="govuk-list">
          {decision.conditions
            .filter(({ met }) => !met)
            .map(({ code, cite }) => (
              <li key={code}>{cite}</li>
            ))}
        </ul>
      </Details>
      <h2>{words.check.whatNow}</h2>
      <Facts
        items={[
          ...(from ? [{ icon: "cal" as const, words: words.claim.resumeAnywhere }] : []),
          ...(working || waits
            ? [
                {
                  icon: "doc" as const,
                  words: <a href={paths.claim.left}>{waits ? leftWords[lang].see : leftWords[lang].link}</a>,
                },
              ]
            : []),
          ...(reported
            ? [{ icon: "doc" as const, words: <a href={paths.claim.employer}>{employerReportWords[lang].link}</a> }]
            : []),
          { icon: "call", words: words.check.tips.call },
        ]}
      />
      <p>
        <a href={paths.claim.reason}>{words.check.change}</a>
      </p>
      <CodeCard lang={lang} code={claim.code} helper={helper} />
    </CitizenPage>
  );
}

export function BankPage({
  lang,
  claim,
  form,
  errors,
}: {
  lang: Lang;
  claim: ClaimantClaim;
  form: Form;
  errors: Errors;
}): VNode {
  const words = portalWords[lang].claim;
  return (
    <CitizenPage
      lang={lang}
      title={words.bankHeading}
      leave="SAVE"
      back={
        claim.status === "CORRECTION"
          ? paths.claim.correction
          : claim.answers.reason && hasWorkQuestion(claim.answers.reason)
            ? paths.claim.work
            : paths.claim.reason
      }
      hasErrors={has(errors)}
    >
      <ErrorSummary lang={lang} errors={errors} />
      <p class="la-step">{words.step(3, words.codeLine(claim.code))}</p>
      <h1>{words.bankHeading}</h1>
      <p>{words.bankHint}</p>
      <form action={paths.claim.bank} method="post" noValidate>
        <Select
          lang={lang}
          id="bank"
          label={words.bank}
          items={banks.map(({ code, name }) => ({ value: code, words: name }))}
          value={form["bank"]}
          error={errors["bank"]}
        />
        <TextInput
          lang={lang}
          id="rekening"
          label={words.account}
          hint={words.accountHint}
          value={form["rekening"]}
          error={errors["rekening"]}
          inputMode="numeric"
          autoComplete="off"
          maxLength={30}
        />
        <Button>{words.bankAsk}</Button>
      </form>
    </CitizenPage>
  );
}

export function BankMismatchPage({ lang, holder, form }: { lang: Lang; holder: string; form: Form }): VNode {
  const words = portalWords[lang].claim;
  return (
    <CitizenPage lang={lang} title={words.mismatchHeading} answered leave="SAVE" back={paths.claim.bank}>
      <h1>{words.mismatchHeading}</h1>
      <Notice state="act" icon="alert">
        {words.mismatchText(holder)}
      </Notice>
      <ul>
        {words.mismatchTips.map((tip) => (
          <li key={tip}>{tip}</li>
        ))}
      </ul>
      <a href={paths.claim.bank} class="govuk-button">
        {words.changeAccount}
      </a>
      <form action={paths.claim.bank} method="post">
        <input type="hidden" name="bank" value={form["bank"]} />
        <input type="hidden" name="rekening" value={form["rekening"]} />
        <Button secondary name="tetap" value="ya">
          {words.useAnyway}
        </Button>
      </form>
    </CitizenPage>
  );
}
