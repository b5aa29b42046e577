import { Fragment, type VNode } from "preact";
import type { Change } from "../../../entitlement/index.ts";
import type { Decision, DealtExercise, PracticeDesk } from "../../../practice/index.ts";
import { paths } from "../../paths.ts";
import { Button } from "../../ui/forms.tsx";
import { Notice, Tag } from "../../ui/status.tsx";
import { TablePanel } from "../../ui/table-panel.tsx";
import { deskWords } from "../interviews/words.ts";
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

type Dealt = readonly DealtExercise[];

/** Begins or goes on with one exercise: an interview is opened here, a claim is taken from the queue. */
function DoneOrOpen({ exercise, lang }: { exercise: DealtExercise; lang: ConsoleLang }): VNode {
  const words = practiceWords[lang];
  if (exercise.mine) return <a href={paths.practice.answer(exercise.code)}>{words.see}</a>;
  if (!exercise.interviewId) return <>–</>;
  return (
    <form method="post" action={`${paths.practice.interview(exercise.interviewId)}/mulai`}>
      <button type="submit" class="govuk-button govuk-button--secondary">
        {words.beginInterview}
        <span class="govuk-visually-hidden"> {exercise.code}</span>
      </button>
    </form>
  );
}

function DeskPanel({
  lang,
  desk,
  inForm,
  policy,
  exercises,
}: {
  lang: ConsoleLang;
  desk: PracticeDesk;
  inForm: string;
  policy: string;
  exercises: Dealt;
}): VNode {
  const words = practiceWords[lang];
  // What was dealt under another rule is dealt anew.
  const open = exercises.some((each) => !each.mine && each.policy === policy);
  return (
    <section aria-labelledby={inForm}>
      <h2 id={inForm}>{words.desks[desk]}</h2>
      {open && desk !== "INTERVIEW" && (
        <p>
          <a class="govuk-button" href={paths.practice.queue}>
            {words.open}
          </a>
        </p>
      )}
      {!open && (
        <form action={paths.practice.begin} method="post">
          <input type="hidden" name="meja" value={inForm} />
          <Button>{words.deal}</Button>
        </form>
      )}
      {exercises.length > 0 && (
        <TablePanel label={words.desks[desk]}>
          <table class="la-table">
            <caption class="govuk-visually-hidden">{words.desks[desk]}</caption>
            <thead>
              <tr>
                <th scope="col">{words.columns.claim}</th>
                <th scope="col">{words.columns.answer}</th>
              </tr>
            </thead>
            <tbody>
              {exercises.map((exercise) => (
                <tr key={exercise.claimId}>
                  <th scope="row">
                    {exercise.code}
                    <br />
                    <ResultTag exercise={exercise} lang={lang} />
                  </th>
                  <td>
                    <DoneOrOpen exercise={exercise} lang={lang} />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </TablePanel>
      )}
    </section>
  );
}

/** The practice office's front room: what lies before the officer, and how they did. What is planted is not told before. */
export function PracticeHome({
  lang,
  desks,
  policy,
  exercises,
  ahead,
}: {
  lang: ConsoleLang;
  /** At which desks this officer practises, each with its word in a form. */
  desks: ReadonlyArray<readonly [inForm: string, desk: PracticeDesk]>;
  /** The rule in force where one practises. */
  policy: string;
  exercises: Dealt;
  /** The rule under which one practises before its day; null where today's rule is practised. */
  ahead: { readonly rule: string; readonly day: string } | null;
}): VNode {
  const words = practiceWords[lang];
  return (
    <>
      <div class="la-title">
        <h1>{words.title}</h1>
        <p class="la-soft">{words.lead}</p>
      </div>
      {ahead && <Notice state="info">{words.ahead(ahead.rule, ahead.day)}</Notice>}
      <div class="la-stack">
        {desks.map(([inForm, desk]) => (
          <DeskPanel
            key={desk}
            lang={lang}
            desk={desk}
            inForm={inForm}
            policy={policy}
            exercises={exercises.filter((each) => each.desk === desk)}
          />
        ))}
      </div>
    </>
  );
}

/** The answer: what the officer decided, what an expert decides, and why. Closed until they have decided. */
export function AnswerPage({
  lang,
  exercise,
  file,
  call,
  nameOf,
  changed,
  next,
}: {
  lang: ConsoleLang;
  exercise: DealtExercise;
  /** Where the claim's file or interview is. */
  file: string;
  /** The interview once more, for who has ended it. */
  call: VNode | null;
  /** The name of a field or document by its code. */
  nameOf: (code: string) => string;
  /** What a new rule changes for this reason; null where none is new. */
  changed: { readonly rule: string; readonly changes: readonly Change[] } | null;
  /** Where the next exercise of this desk is taken; null where there is none. */
  next: string | null;
}): VNode {
  const words = practiceWords[lang];
  const { title, why } = words.kinds[exercise.kind];
  const names = (codes: readonly string[]): string => [...new Set(codes.map(nameOf))].join(", ");
  const told = ({ verb, asks, open }: Decision): VNode => (
    <>
      <p>{words.verbs[verb]}</p>
      {asks.length > 0 && <p>{words.asked(names(asks))}</p>}
      {verb === "return-to-first" && asks.length === 0 && <p>{words.askedNothing}</p>}
      {open && open.length > 0 && (
        <>
          <p>{words.notTicked}</p>
          <ul>
            {open.map((code) => (
              <li key={code}>{deskWords[lang].checklist[code]}</li>
            ))}
          </ul>
        </>
      )}
    </>
  );
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
      <div class="la-stack">
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
        {changed && changed.changes.length > 0 && (
          <section class="la-panel" aria-labelledby="berubah">
            <h2 id="berubah">{words.changed(changed.rule)}</h2>
            <dl class="la-dl">
              {changed.changes.map(({ code, heading, before, after }) => (
                <Fragment key={code}>
                  <dt>{heading[lang]}</dt>
                  <dd>
                    {before ? words.formerly(before[lang]) : words.isNew}
                    <br />
                    {after ? words.now(after[lang]) : words.isGone}
                  </dd>
                </Fragment>
              ))}
            </dl>
          </section>
        )}
        {call && (
          <details class="la-panel">
            <summary>{words.again}</summary>
            {call}
          </details>
        )}
      </div>
      <div class="la-after la-buttons">
        {next && (
          <form action={next} method="post">
            <Button>{words.next}</Button>
          </form>
        )}
        {call ? (
          <a class="govuk-button govuk-button--secondary" href={paths.practice.home}>
            {words.all}
          </a>
        ) : (
          <p>
            <a href={file}>{words.file}</a> · <a href={paths.practice.home}>{words.all}</a>
          </p>
        )}
      </div>
    </>
  );
}
