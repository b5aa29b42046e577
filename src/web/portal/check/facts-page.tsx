import type { VNode } from "preact";
import { ruleWords, type LawBook, type Reason } from "../../../entitlement/index.ts";
import { paths } from "../../paths.ts";
import { Button, TextInput } from "../../ui/forms.tsx";
import { Checkbox, Radios } from "../../ui/choices.tsx";
import { ErrorSummary, type Errors } from "../../ui/form-field.tsx";
import { CitizenPage } from "../../ui/layout.tsx";
import type { Lang } from "../../ui/words.ts";
import type { Form } from "../fields.ts";
import { TypedDate } from "../typed-date.tsx";
import { portalWords } from "../words.ts";
import { creditUsesOf, questionsOf, relationsOf, type Question } from "./check-case.ts";
import { checkWords } from "./check-words.ts";

type FactsProps = {
  readonly lang: Lang;
  readonly reason: Reason;
  readonly form: Form;
  readonly errors: Errors;
  readonly book: LawBook;
  readonly today: string;
};

/** What the reason needs, on one page; the first question is its heading. */
export function FactsPage(props: FactsProps): VNode {
  const { lang, reason, errors } = props;
  const [first] = questionsOf[reason];
  const hasErrors = Object.keys(errors).length > 0;
  return (
    <CitizenPage
      lang={lang}
      title={first === "usia" ? checkWords[lang].pensionAge[0] : firstQuestion(reason, lang)}
      here={`${paths.check.facts}?alasan=${reason}`}
      back={`${paths.check.reason}?pilih=${reason}`}
      hasErrors={hasErrors}
    >
      <ErrorSummary lang={lang} errors={errors} />
      <form action={paths.check.facts} method="get" noValidate>
        <input type="hidden" name="alasan" value={reason} />
        {questionsOf[reason].map((id, index) => (
          <Asked key={id} {...props} id={id} first={index === 0} />
        ))}
        <input type="hidden" name="kirim" value="1" />
        <Button>{portalWords[lang].next}</Button>
      </form>
    </CitizenPage>
  );
}

const workingQuestion = (reason: Reason, lang: Lang): string =>
  checkWords[lang].working[reason] ?? portalWords[lang].check.stillWorking;
const firstQuestion = (reason: Reason, lang: Lang): string =>
  checkWords[lang].day[reason]?.[0] ?? workingQuestion(reason, lang);

function Asked(props: FactsProps & { readonly id: Question; readonly first: boolean }): VNode {
  const { lang, reason, form, errors, book, today, id, first } = props;
  const words = checkWords[lang];
  const plain = portalWords[lang].check;
  const rule = ruleWords(book, null, lang);
  const choice = (
    [legend, hint]: readonly [string, string?],
    items: ReadonlyArray<{ value: string; words: string }>,
  ): VNode => (
    <Radios
      lang={lang}
      id={id}
      legend={legend}
      hint={hint}
      heading={first}
      step={first ? words.step(2) : undefined}
      items={items}
      value={form[id]}
      error={errors[id]}
    />
  );
  if (id === "tanggal") {
    const [legend, hint] = words.day[reason]!;
    return (
      <TypedDate
        lang={lang}
        id={id}
        legend={legend}
        heading={first}
        step={first ? words.step(2) : undefined}
        hint={hint}
        form={form}
        errors={errors}
        birth={reason === "PENSIUN_56" || reason === "PENSIUN_PKB"}
      />
    );
  }
  if (id === "usia")
    return (
      <>
        <p class="la-step">{words.step(2)}</p>
        <TextInput
          lang={lang}
          id={id}
          label={words.pensionAge[0]}
          heading
          hint={words.pensionAge[1]}
          value={form[id]}
          error={errors[id]}
          inputMode="numeric"
          maxLength={2}
          width="2"
        />
      </>
    );
  if (id === "kerja")
    return choice(
      [workingQuestion(reason, lang)],
      [
        { value: "tidak", words: words.workingNo[reason] ?? plain.no },
        { value: "ya", words: words.workingYes[reason] ?? plain.yes },
      ],
    );
  if (id === "pernah")
    return choice(words.takenBefore, [
      { value: "tidak", words: words.takenNo },
      { value: "ya", words: words.takenYes },
    ]);
  if (id === "rumah")
    return choice(words.house, [
      { value: "sendiri", words: words.houseOwn },
      { value: "pasangan", words: words.houseSpouse },
    ]);
  if (id === "guna") {
    const uses = creditUsesOf(book, today);
    return choice(
      words.credit,
      rule.creditUses
        .filter(({ code }) => uses.includes(code))
        .map(({ code, words: use }) => ({ value: code, words: use })),
    );
  }
  const relations = relationsOf(book, today);
  if (id === "waris")
    return choice(
      words.heir,
      relations.map((relation) => ({ value: relation, words: rule.relation(relation) })),
    );
  return (
    <fieldset class="govuk-fieldset la-choice" aria-describedby="lain-hint">
      <legend class="govuk-fieldset__legend">
        <b>{words.others[0]}</b>
      </legend>
      <div id="lain-hint" class="govuk-hint">
        {words.others[1]}
      </div>
      {relations
        .filter((relation) => relation !== "WILL")
        .map((relation) => (
          <Checkbox
            key={relation}
            lang={lang}
            id={`lain-${relation}`}
            label={rule.relation(relation)}
            checked={form[`lain-${relation}`] === "ya"}
          />
        ))}
    </fieldset>
  );
}
