import type { VNode } from "preact";
import { isLeaving, type ClaimantClaim, type ComingRule, type Declared, type Missing } from "../../../claims/index.ts";
import type { RuleWords } from "../../../entitlement/index.ts";
import { paths } from "../../paths.ts";
import { MoneySum, SummaryList } from "../../ui/flow.tsx";
import { Button } from "../../ui/forms.tsx";
import { Checkbox } from "../../ui/choices.tsx";
import { ErrorSummary, type Errors } from "../../ui/form-field.tsx";
import { CitizenPage } from "../../ui/layout.tsx";
import { Notice, Tag } from "../../ui/status.tsx";
import { ledgerWords } from "../../ui/ledger-words.ts";
import type { Lang } from "../../ui/words.ts";
import { ComingNotice } from "../check/coming-notice.tsx";
import type { Form } from "../fields.ts";
import { portalWords } from "../words.ts";
import { reasonPageWords } from "./reason-words.ts";

/** Where each section of the answers is changed; the person is fixed once the registry has answered. */
const changes = (lang: Lang): Readonly<Record<string, string | undefined>> => {
  const { sections } = portalWords[lang].claim;
  return {
    [sections.work]: paths.claim.reason,
    [sections.bank]: paths.claim.bank,
    [sections.documents]: paths.claim.documents,
  };
};

const missingWords = (
  lang: Lang,
  rule: RuleWords,
  missing: Missing,
  reason: ClaimantClaim["answers"]["reason"],
): { readonly words: string; readonly href: string } => {
  const words = portalWords[lang].claim.missing;
  if (missing.kind === "BANK") return { words: words.BANK, href: paths.claim.bank };
  if (missing.kind === "DOCUMENT")
    return { words: words.DOCUMENT(rule.document(missing.code).name), href: paths.claim.document(missing.code) };
  return missing.code === "reason"
    ? { words: words.reason, href: paths.claim.reason }
    : { words: (reason && reasonPageWords[lang].missingWork[reason]) ?? words.work, href: paths.claim.work };
};

/** Check, declare, send. What is missing is named with a way to it. */
export function AnswersPage({
  lang,
  rule,
  claim,
  declared,
  missing,
  coming,
  consent,
  form,
  errors,
}: {
  lang: Lang;
  rule: RuleWords;
  claim: ClaimantClaim;
  declared: Declared;
  missing: readonly Missing[];
  coming: ComingRule | null;
  /** What is agreed to apart from the declaration, in full; null where nothing is. */
  consent: string | null;
  form: Form;
  errors: Errors;
}): VNode {
  const words = portalWords[lang].claim;
  const sections = [...new Set(declared.lines.map(({ section }) => section))].filter(
    (section) => section !== words.sections.money,
  );
  const money = declared.lines.filter(({ section }) => section === words.sections.money);
  const match = claim.bankMatch;
  const { reason } = claim.answers;
  const stayChange = reason && isLeaving(reason) ? paths.claim.work : paths.claim.stay;
  return (
    <CitizenPage
      lang={lang}
      title={words.answersHeading}
      leave="SAVE"
      back={paths.claim.documents}
      hasErrors={Object.keys(errors).length > 0}
    >
      <ErrorSummary lang={lang} errors={errors} />
      <p class="la-step">{words.step(5, words.codeLine(claim.code))}</p>
      <h1>{words.answersHeading}</h1>
      <ComingNotice lang={lang} coming={coming} />
      {claim.answers.lastEmployment && <Notice state="info">{words.prefilled}</Notice>}
      {missing.length > 0 && (
        <>
          <Notice state="act" icon="alert">
            <b>{words.missingHeading}</b>
          </Notice>
          <ul>
            {missing.map((each) => {
              const { words: text, href } = missingWords(lang, rule, each, claim.answers.reason);
              return (
                <li key={href}>
                  <a href={href}>{text}</a>
                </li>
              );
            })}
          </ul>
        </>
      )}
      {sections.map((section) => (
        <section key={section}>
          <h2>{section}</h2>
          <SummaryList
            lang={lang}
            rows={declared.lines
              .filter((line) => line.section === section)
              .map((line) => ({
                key: line.question,
                change: line.question === reasonPageWords[lang].stayShort ? stayChange : changes(lang)[section],
                value:
                  line.question === words.keys.holder && match ? (
                    <>
                      {line.answer}
                      <br />
                      <Tag
                        state={match === "MATCH" ? "ok" : match === "UNKNOWN" ? "wait" : "act"}
                        icon={match === "MATCH" ? "check" : "alert"}
                      >
                        {words.bankShort[match]}
                      </Tag>
                    </>
                  ) : (
                    line.answer || "–"
                  ),
              }))}
          />
        </section>
      ))}
      {money.length > 0 && (
        <>
          <h2>{words.sections.money}</h2>
          <div class="la-card">
            <MoneySum
              rows={money.map((line, index) => ({
                words: line.question,
                amount: line.answer,
                sum: index === money.length - 1,
              }))}
            />
            <p class="la-tight">
              <a href={paths.claim.balance}>{ledgerWords[lang].link}</a>
            </p>
          </div>
        </>
      )}
      {missing.length === 0 && (
        <form action={paths.claim.answers} method="post" noValidate>
          {consent !== null && (
            <>
              <h2>{reasonPageWords[lang].consentHeading}</h2>
              <Checkbox
                lang={lang}
                id="pajak"
                label={consent}
                checked={form["pajak"] === "ya"}
                error={errors["pajak"]}
              />
            </>
          )}
          <h2>{words.sections.declaration}</h2>
          <Checkbox
            lang={lang}
            id="benar"
            label={words.sentence}
            checked={form["benar"] === "ya"}
            error={errors["benar"]}
          />
          <Button call>{words.submit}</Button>
          <p class="la-soft">{words.afterSubmit}</p>
        </form>
      )}
    </CitizenPage>
  );
}
