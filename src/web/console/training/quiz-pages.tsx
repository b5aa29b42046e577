import type { VNode } from "preact";
import { newId } from "../../../platform/ids.ts";
import { shuffled, type Course, type Question } from "../../../training/index.ts";
import { paths } from "../../paths.ts";
import { OnceKey } from "../../ui/forms.tsx";
import { Notice } from "../../ui/status.tsx";
import type { ConsoleLang } from "../words.ts";
import { trainingWords } from "./training-words.ts";

type Answers = Readonly<Record<string, string>>;

/** All questions of a quiz on one page, they and their answers in another order for each officer and attempt: no place can be passed on. */
export function QuizPage({
  lang,
  course,
  pass,
  seed,
  given,
  trouble,
}: {
  lang: ConsoleLang;
  course: Course;
  pass: number;
  seed: string;
  given: Answers;
  trouble: string | undefined;
}): VNode {
  const words = trainingWords[lang];
  const here = paths.staff.course(course.id);
  return (
    <div class="la-quiz">
      <div class="la-title">
        <h1>{words.quizTitle(course.title[lang])}</h1>
        <p class="la-soft">{words.quizLead(course.questions.length, pass)}</p>
      </div>
      {trouble && (
        <Notice state="act" live>
          {trouble}
        </Notice>
      )}
      <form method="post" action={`${here}/kuis`} noValidate>
        <OnceKey value={newId()} />
        <input type="hidden" name="versi" value={course.version} />
        {shuffled(course.questions, seed).map((question, index) => (
          <Asked
            key={question.id}
            lang={lang}
            number={index + 1}
            question={{ ...question, options: shuffled(question.options, `${seed}/${question.id}`) }}
            chosen={given[question.id]}
            open={trouble !== undefined && !given[question.id]}
          />
        ))}
        <button type="submit" class="govuk-button la-button--call">
          {words.send}
        </button>
      </form>
    </div>
  );
}

function Asked({
  lang,
  number,
  question: { id, text, options },
  chosen,
  open,
}: {
  lang: ConsoleLang;
  number: number;
  question: Question;
  chosen: string | undefined;
  open: boolean;
}): VNode {
  return (
    <section class="la-panel la-asked">
      <fieldset class="govuk-fieldset">
        <legend class="govuk-fieldset__legend">
          <b>
            {number}. {text[lang]}
          </b>
        </legend>
        {open && <p class="govuk-error-message">{trainingWords[lang].choose}</p>}
        <ul class="la-tick">
          {options.map((option) => (
            <li key={option.id}>
              <input
                type="radio"
                name={`jawab:${id}`}
                id={`${id}-${option.id}`}
                value={option.id}
                checked={chosen === option.id}
              />
              <label for={`${id}-${option.id}`}>{option.words[lang]}</label>
            </li>
          ))}
        </ul>
      </fieldset>
    </section>
  );
}

/** What was right and what was not, each with its reason. */
export function ResultPage({
  lang,
  course,
  attempt,
}: {
  lang: ConsoleLang;
  course: Course;
  attempt: { readonly answers: Answers; readonly score: number; readonly passed: boolean };
}): VNode {
  const words = trainingWords[lang];
  const here = paths.staff.course(course.id);
  return (
    <div class="la-quiz">
      <div class="la-title">
        <h1>{words.result(attempt.score)}</h1>
      </div>
      <Notice state={attempt.passed ? "ok" : "act"} live>
        {attempt.passed ? words.passed : words.failed}
      </Notice>
      {course.questions.map(({ id, text, options, why, cite }) => {
        const [chosen, right] = [
          options.find((option) => option.id === attempt.answers[id]),
          options.find((option) => option.right),
        ];
        const fits = chosen?.right === true;
        return (
          <section class="la-panel la-asked" key={id}>
            <h2>{text[lang]}</h2>
            <div class={`la-notice la-notice--${fits ? "ok" : "act"}`}>
              <p>
                <b>{fits ? words.right : words.wrong}.</b> {why[lang]}
              </p>
            </div>
            <dl class="la-dl">
              <dt>{words.yours}</dt>
              <dd>{chosen?.words[lang] ?? "–"}</dd>
              {!fits && (
                <>
                  <dt>{words.theRight}</dt>
                  <dd>{right?.words[lang]}</dd>
                </>
              )}
            </dl>
            <p class="la-soft la-tight">{cite}</p>
          </section>
        );
      })}
      <p>
        {attempt.passed ? (
          <a class="govuk-button" href={paths.staff.training}>
            {words.title}
          </a>
        ) : (
          <a class="govuk-button la-button--call" href={`${here}/kuis`}>
            {words.again}
          </a>
        )}
      </p>
    </div>
  );
}
