import type { ComponentChildren, VNode } from "preact";
import { isLeaving, type ClaimantClaim } from "../../../claims/index.ts";
import type { RuleWords } from "../../../entitlement/index.ts";
import { paths } from "../../paths.ts";
import { Facts } from "../../ui/flow.tsx";
import { Button, TextInput } from "../../ui/forms.tsx";
import { DateInput, Radios } from "../../ui/choices.tsx";
import { ErrorSummary, type Errors } from "../../ui/form-field.tsx";
import { CitizenPage } from "../../ui/layout.tsx";
import type { Lang } from "../../ui/words.ts";
import { parseAge } from "../check/check-case.ts";
import { checkWords } from "../check/check-words.ts";
import { dateFields, parseDate, typedDate, type Form } from "../fields.ts";
import { portalWords } from "../words.ts";
import { reasonPageWords } from "./reason-words.ts";
import { heirWords } from "./heirs/heir-words.ts";

type WorkProps = {
  readonly lang: Lang;
  readonly rule: RuleWords;
  readonly claim: ClaimantClaim;
  readonly form: Form;
  readonly errors: Errors;
};

/** The answer to the one question that a reason asks, or what is wrong with it, by the field's id. */
export function readWork(
  { answers }: ClaimantClaim,
  form: Form,
  rule: RuleWords,
  today: string,
  lang: Lang,
): { readonly answers: Partial<ClaimantClaim["answers"]> } | { readonly errors: Record<string, string> } {
  const { errors } = portalWords[lang];
  const own = checkWords[lang];
  if (answers.reason === "MENINGGAL") {
    const date = parseDate(form, "meninggal");
    if ("trouble" in date) return { errors: { meninggal: errors.date[date.trouble] } };
    return date.day > today ? { errors: { meninggal: errors.future } } : { answers: { deathDate: date.day } };
  }
  if (answers.reason === "RESIGN") {
    const date = parseDate(form, "surat");
    if ("trouble" in date) return { errors: { surat: errors.date[date.trouble] } };
    return date.day > today ? { errors: { surat: errors.future } } : { answers: { letterDate: date.day } };
  }
  if (answers.reason === "PENSIUN_PKB") {
    const age = parseAge(form["usia"]);
    return age === null ? { errors: { usia: own.notAnAge } } : { answers: { companyPensionAge: age } };
  }
  if (answers.reason === "SEBAGIAN_30_TUNAI") {
    const whose = form["rumah"];
    if (whose !== "sendiri" && whose !== "pasangan") return { errors: { rumah: own.notChosen } };
    return { answers: { houseInSpouseName: whose === "pasangan" } };
  }
  if (answers.reason === "SEBAGIAN_30_KREDIT") {
    const use = rule.creditUses.find(({ code }) => code === form["guna"]);
    return use ? { answers: { creditUse: use.code } } : { errors: { guna: own.notChosen } };
  }
  if (answers.reason && isLeaving(answers.reason)) return readStay(form, lang);
  const proof = rule.phkProofs.find(({ code }) => code === form["bukti"]);
  return proof ? { answers: { phkProof: proof.code } } : { errors: { bukti: errors.proof } };
}

/** How long somebody was in Indonesia, which decides who works their tax out. */
export function readStay(form: Form, lang: Lang): ReturnType<typeof readWork> {
  const stayed = form["menetap"];
  if (stayed !== "lebih" && stayed !== "kurang") return { errors: { menetap: checkWords[lang].notChosen } };
  return { answers: { taxResident: stayed === "lebih" } };
}

/** A question about the claim on a page of its own, saved as it is answered. */
function QuestionPage(props: {
  readonly lang: Lang;
  readonly title: string;
  readonly back: string;
  readonly action: string;
  readonly errors: Errors;
  readonly question: VNode;
  readonly children?: ComponentChildren;
}): VNode {
  const { lang, title, back, action, errors, question, children } = props;
  const hasErrors = Object.keys(errors).length > 0;
  return (
    <CitizenPage lang={lang} title={title} leave="SAVE" back={back} hasErrors={hasErrors}>
      <ErrorSummary lang={lang} errors={errors} />
      <form action={action} method="post" noValidate>
        {question}
        <Button>{portalWords[lang].next}</Button>
      </form>
      {children}
    </CitizenPage>
  );
}

/** The same question for whoever does not leave, on a page of its own: who lives here never needs to see it. */
export function StayPage(props: WorkProps): VNode {
  const { lang, claim, errors } = props;
  return (
    <QuestionPage
      lang={lang}
      title={reasonPageWords[lang].stay[0]}
      back={paths.claim.answers}
      action={paths.claim.stay}
      errors={errors}
      question={<StayQuestion {...props} step={portalWords[lang].claim.codeLine(claim.code)} />}
    />
  );
}

function StayQuestion({ lang, claim, form, errors, step }: WorkProps & { readonly step: string }): VNode {
  const { stay, stayed } = reasonPageWords[lang];
  const { taxResident } = claim.answers;
  return (
    <Radios
      lang={lang}
      id="menetap"
      legend={stay[0]}
      heading
      step={step}
      hint={stay[1]}
      items={[
        { value: "lebih", words: stayed.YES },
        { value: "kurang", words: stayed.NO },
      ]}
      value={form["menetap"] ?? (taxResident === undefined ? undefined : taxResident ? "lebih" : "kurang")}
      error={errors["menetap"]}
    />
  );
}

/** The one thing that the registry does not know and the law asks for this reason. */
export function WorkPage(props: WorkProps): VNode {
  const { lang, claim, errors } = props;
  const words = portalWords[lang].claim;
  const own = checkWords[lang];
  const { reason } = claim.answers;
  const title =
    reason === "PHK"
      ? words.work.PHK
      : reason === "PENSIUN_PKB"
        ? own.pensionAge[0]
        : reason === "SEBAGIAN_30_TUNAI"
          ? own.house[0]
          : reason === "SEBAGIAN_30_KREDIT"
            ? own.credit[0]
            : reason && isLeaving(reason)
              ? reasonPageWords[lang].stay[0]
              : reason === "MENINGGAL"
                ? heirWords[lang].deathDay[0]
                : words.work.RESIGN;
  return (
    <QuestionPage
      lang={lang}
      title={title}
      back={paths.claim.reason}
      action={paths.claim.work}
      errors={errors}
      question={<WorkQuestion {...props} legend={title} />}
    >
      {(reason === "RESIGN" || reason === "PHK") && (
        <>
          <h2>{words.noPaper[reason]}</h2>
          <Facts
            items={[
              { icon: "doc", words: words.noPaperTips[0] },
              { icon: "call", words: words.noPaperTips[1] },
              { icon: "clock", words: words.noPaperTips[2] },
            ]}
          />
        </>
      )}
    </QuestionPage>
  );
}

function WorkQuestion({ lang, rule, claim, form, errors, legend }: WorkProps & { readonly legend: string }): VNode {
  const words = portalWords[lang].claim;
  const own = checkWords[lang];
  const { answers } = claim;
  const step = words.step(2, words.codeLine(claim.code));
  const choice = (
    id: string,
    hint: string,
    items: ReadonlyArray<{ value: string; words: string }>,
    kept?: string,
  ): VNode => (
    <Radios
      lang={lang}
      id={id}
      legend={legend}
      heading
      step={step}
      hint={hint}
      items={items}
      value={form[id] ?? kept}
      error={errors[id]}
    />
  );
  if (answers.reason === "PHK")
    return choice(
      "bukti",
      words.workHint.PHK,
      rule.phkProofs.map(({ code, words: proof }) => ({ value: code, words: proof })),
      answers.phkProof,
    );
  if (answers.reason === "SEBAGIAN_30_KREDIT")
    return choice(
      "guna",
      own.credit[1],
      rule.creditUses.map(({ code, words: use }) => ({ value: code, words: use })),
      answers.creditUse,
    );
  if (answers.reason === "SEBAGIAN_30_TUNAI")
    return choice(
      "rumah",
      own.house[1],
      [
        { value: "sendiri", words: own.houseOwn },
        { value: "pasangan", words: own.houseSpouse },
      ],
      answers.houseInSpouseName === undefined ? undefined : answers.houseInSpouseName ? "pasangan" : "sendiri",
    );
  if (answers.reason && isLeaving(answers.reason))
    return <StayQuestion {...{ lang, rule, claim, form, errors, step }} />;
  if (answers.reason === "PENSIUN_PKB")
    return (
      <>
        <p class="la-step">{step}</p>
        <TextInput
          lang={lang}
          id="usia"
          label={legend}
          heading
          hint={own.pensionAge[1]}
          value={form["usia"] ?? answers.companyPensionAge?.toString()}
          error={errors["usia"]}
          inputMode="numeric"
          maxLength={2}
          width="2"
        />
      </>
    );
  if (answers.reason === "MENINGGAL")
    return (
      <DateInput
        lang={lang}
        id="meninggal"
        legend={legend}
        heading
        step={words.codeLine(claim.code)}
        hint={heirWords[lang].deathDay[1]}
        value={Object.keys(errors).length > 0 ? typedDate(form, "meninggal") : dateFields(answers.deathDate)}
        error={errors["meninggal"]}
      />
    );
  return (
    <DateInput
      lang={lang}
      id="surat"
      legend={legend}
      heading
      step={step}
      hint={words.workHint.RESIGN}
      value={Object.keys(errors).length > 0 ? typedDate(form, "surat") : dateFields(answers.letterDate)}
      error={errors["surat"]}
    />
  );
}
