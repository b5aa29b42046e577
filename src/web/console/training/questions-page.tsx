import type { VNode } from "preact";
import type { Course, Question, Wording } from "../../../training/index.ts";
import { paths } from "../../paths.ts";
import { dayAt, plainDay } from "../../ui/dates.ts";
import { Details } from "../../ui/flow.tsx";
import { Notice } from "../../ui/status.tsx";
import type { ConsoleLang } from "../words.ts";
import { trainingWords } from "./training-words.ts";

const letters = ["a", "b", "c", "d", "e"] as const;
type Form = Readonly<Record<string, string>>;

/** The questions as the form says them; one whose words were emptied is gone, and so is an answer. */
export function questionsOf(course: Course, form: Form): Question[] {
  const said = (name: string): string => (form[name] ?? "").trim();
  const ids = [...course.questions.map(({ id }) => id), ...(said("soal:baru:id") ? ["baru"] : [])];
  return ids
    .filter((id) => said(`soal:${id}:id`) !== "")
    .map((id) => ({
      id: id === "baru" ? `tambah-${course.version}` : id,
      text: { id: said(`soal:${id}:id`), en: said(`soal:${id}:en`) },
      options: letters
        .filter((letter) => said(`jawab:${id}:${letter}:id`) !== "")
        .map((letter) => ({
          id: letter,
          words: { id: said(`jawab:${id}:${letter}:id`), en: said(`jawab:${id}:${letter}:en`) },
          right: said(`benar:${id}`) === letter,
        })),
      why: { id: said(`sebab:${id}:id`), en: said(`sebab:${id}:en`) },
      cite: course.questions.find((question) => question.id === id)?.cite ?? "",
    }));
}

const empty: Question = { id: "baru", text: { id: "", en: "" }, options: [], why: { id: "", en: "" }, cite: "" };

/** Where a trainer puts the questions in better words. */
export function QuestionsPage({
  lang,
  course,
  earlier,
  saved,
  trouble,
}: {
  lang: ConsoleLang;
  course: Course;
  /** The words before the present ones, the latest first. */
  earlier: readonly Wording[];
  saved: boolean;
  trouble: string | undefined;
}): VNode {
  const words = trainingWords[lang].questions;
  const here = paths.staff.course(course.id);
  return (
    <div class="la-quiz">
      <div class="la-title">
        <h1>{words.title(course.title[lang])}</h1>
        <p class="la-soft">
          <a href={here}>{course.title[lang]}</a>
        </p>
      </div>
      <p class="la-soft">{words.lead}</p>
      {trouble && (
        <Notice state="act" live>
          {trouble}
        </Notice>
      )}
      {saved && !trouble && (
        <Notice state="ok" live>
          {words.saved}
        </Notice>
      )}
      <form method="post" action={`${here}/soal`} noValidate>
        <input type="hidden" name="versi" value={course.version} />
        {[...course.questions, empty].map((question, index) => (
          <QuestionFields key={question.id} lang={lang} number={index + 1} question={question} />
        ))}
        <button type="submit" class="govuk-button">
          {words.save}
        </button>
      </form>
      {earlier.length > 0 && (
        <section class="la-panel la-after" aria-labelledby="dulu">
          <h2 id="dulu">{words.earlier}</h2>
          {earlier.map(({ version, questions, by, at }) => (
            <Details key={version} summary={words.version(version, by, plainDay(dayAt(at, "Asia/Jakarta"), lang))}>
              <ol>
                {questions.map(({ id, text, options }) => (
                  <li key={id}>
                    {text[lang]} <b>{options.find(({ right }) => right)?.words[lang]}</b>
                  </li>
                ))}
              </ol>
            </Details>
          ))}
        </section>
      )}
    </div>
  );
}

function QuestionFields({ lang, number, question }: { lang: ConsoleLang; number: number; question: Question }): VNode {
  const words = trainingWords[lang].questions;
  const { id, text, options, why } = question;
  const field = (name: string, label: string, value: string): VNode => (
    <div class="la-cell la-cell--wide">
      <label for={name.replace(/\W/g, "-")}>{label}</label>
      <input
        class="govuk-input"
        id={name.replace(/\W/g, "-")}
        name={name}
        type="text"
        value={value}
        maxLength={1000}
        autoComplete="off"
      />
    </div>
  );
  return (
    <section class="la-panel la-asked">
      <h2>{words.question(number)}</h2>
      <div class="la-cells">
        {field(`soal:${id}:id`, words.textId, text.id)}
        {field(`soal:${id}:en`, words.textEn, text.en)}
      </div>
      {letters.map((letter) => {
        const option = options.find((each) => each.id === letter);
        return (
          <div class="la-cells" key={letter}>
            <div class="la-cell la-cell--tick">
              <input
                type="radio"
                id={`benar-${id}-${letter}`}
                name={`benar:${id}`}
                value={letter}
                checked={option?.right === true}
              />
              <label for={`benar-${id}-${letter}`}>{words.right}</label>
            </div>
            {field(`jawab:${id}:${letter}:id`, words.answerId(letter), option?.words.id ?? "")}
            {field(`jawab:${id}:${letter}:en`, words.answerEn(letter), option?.words.en ?? "")}
          </div>
        );
      })}
      <div class="la-cells">
        {field(`sebab:${id}:id`, words.whyId, why.id)}
        {field(`sebab:${id}:en`, words.whyEn, why.en)}
      </div>
    </section>
  );
}
