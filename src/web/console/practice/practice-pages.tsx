import type { VNode } from "preact";
import type { Decision, DealtExercise } from "../../../practice/index.ts";
import { paths } from "../../paths.ts";
import { Button } from "../../ui/forms.tsx";
import { Notice, Tag } from "../../ui/status.tsx";
import type { ConsoleLang } from "../words.ts";
import { practiceWords } from "./practice-words.ts";

function ResultTag({ exercise, lang }: { exercise: DealtExercise; lang: ConsoleLang }): VNode {
  const { states } = practiceWords[lang];
  if (exercise.alike === null) return <Tag state="wait">{states.waits}</Tag>;
  return exercise.alike ? (
    <Tag state="ok" icon="check">
      {states.alike}
    </Tag>
  ) : (
    <Tag state="act" icon="alert">
      {states.other}
    </Tag>
  );
}

/** The practice office's front room: what lies before the officer, and how they did. What is planted is not told before. */
export function PracticeHome({
  lang,
  exercises,
  ahead,
}: {
  lang: ConsoleLang;
  exercises: readonly DealtExercise[];
  /** The rule under which one practises before its day; null where today's rule is practised. */
  ahead: { readonly rule: string; readonly day: string } | null;
}): VNode {
  const words = practiceWords[lang];
  const open = exercises.some(({ mine }) => !mine);
  return (
    <>
      <div class="la-title">
        <h1>{words.title}</h1>
        <p class="la-soft">{words.lead}</p>
      </div>
      {ahead && <Notice state="info">{words.ahead(ahead.rule, ahead.day)}</Notice>}
      {open && (
        <p>
          <a class="govuk-button" href={paths.practice.queue}>
            {words.open}
          </a>
        </p>
      )}
      {!open && (
        <div>
          <form action={paths.practice.begin} method="post">
            <Button>{words.deal}</Button>
          </form>
        </div>
      )}
      <div class="la-panel la-panel--flush">
        <table class="la-table">
          <caption>{words.caption}</caption>
          <thead>
            <tr>
              <th scope="col">{words.columns.claim}</th>
              <th scope="col">{words.columns.state}</th>
              <th scope="col">{words.columns.answer}</th>
            </tr>
          </thead>
          <tbody>
            {exercises.length === 0 && (
              <tr>
                <td colSpan={3}>{words.none}</td>
              </tr>
            )}
            {exercises.map((exercise) => (
              <tr key={exercise.claimId}>
                <th scope="row">{exercise.code}</th>
                <td>
                  <ResultTag exercise={exercise} lang={lang} />
                </td>
                <td>{exercise.mine ? <a href={paths.practice.answer(exercise.code)}>{words.see}</a> : "–"}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}

/** The answer: what the officer decided, what an expert decides, and why. Closed until they have decided. */
export function AnswerPage({
  lang,
  exercise,
  file,
  nameOf,
  open,
}: {
  lang: ConsoleLang;
  exercise: DealtExercise;
  /** Where the claim's file is. */
  file: string;
  /** The name of a field or document by its code. */
  nameOf: (code: string) => string;
  /** Whether another exercise waits. */
  open: boolean;
}): VNode {
  const words = practiceWords[lang];
  const { title, why } = words.kinds[exercise.kind];
  const told = ({ verb, asks }: Decision): string =>
    `${words.verbs[verb]}${asks.length > 0 ? `. ${words.asked([...new Set(asks.map(nameOf))].join(", "))}` : ""}`;
  if (!exercise.mine)
    return (
      <>
        <div class="la-title">
          <h1>{words.answerTitle}</h1>
        </div>
        <Notice state="wait">{words.notYet}</Notice>
        <p>
          <a href={file}>{words.file}</a>
        </p>
      </>
    );
  return (
    <>
      <div class="la-title">
        <h1>{title}</h1>
        <p>{exercise.code}</p>
        <ResultTag exercise={exercise} lang={lang} />
      </div>
      <div class="la-panel">
        <dl class="la-dl">
          <dt>{words.mine}</dt>
          <dd>{told(exercise.mine)}</dd>
          <dt>{words.expert}</dt>
          <dd>{told(exercise.expert)}</dd>
        </dl>
        <h2>{words.why}</h2>
        <p>{why}</p>
      </div>
      <div class="la-after">
        {open && (
          <form action={paths.practice.takeNext} method="post">
            <Button>{words.next}</Button>
          </form>
        )}
        <p>
          <a href={file}>{words.file}</a> · <a href={paths.practice.home}>{words.all}</a>
        </p>
      </div>
    </>
  );
}
