import type { VNode } from "preact";
import { newId } from "../../../platform/ids.ts";
import type { RuleWords } from "../../../entitlement/index.ts";
import { isMet, sayOf, standingWords, type Course, type Example, type MyCourse } from "../../../training/index.ts";
import { paths } from "../../paths.ts";
import { dayAt, plainDay } from "../../ui/dates.ts";
import { Button, OnceKey, TextArea, TextInput } from "../../ui/forms.tsx";
import { Notice, Tag } from "../../ui/status.tsx";
import { TablePanel } from "../../ui/table-panel.tsx";
import { DifferencePanel } from "../policies/difference-panel.tsx";
import type { ConsoleLang } from "../words.ts";
import { practiceWords } from "../practice/practice-words.ts";
import { trainingWords } from "./training-words.ts";

/** How far somebody is with a course, in a word. */
function stateTag(course: MyCourse, lang: ConsoleLang): VNode {
  const { states } = trainingWords[lang];
  if (course.withdrawn) return <Tag state="none">{states.withdrawn}</Tag>;
  if (course.score !== null)
    return (
      <Tag state="ok" icon="check">
        {states.certified(course.score)}
      </Tag>
    );
  if (!course.open) return <Tag state="wait">{states.waits}</Tag>;
  return <Tag state="act">{course.tries > 0 ? states.again(course.tries) : states.take}</Tag>;
}

/** The courses of an officer, or all of them for head office. */
export function CourseList({
  lang,
  courses,
  takes,
  practises,
  makes,
  typed = {},
  trouble,
}: {
  lang: ConsoleLang;
  courses: readonly MyCourse[];
  takes: boolean;
  /** Whether the practice office is open to them. */
  practises: boolean;
  makes: boolean;
  typed?: Readonly<Record<string, string | undefined>>;
  trouble?: string;
}): VNode {
  const words = trainingWords[lang];
  return (
    <>
      <div class="la-title">
        <h1>{words.title}</h1>
        <p class="la-soft">{words.lead}</p>
      </div>
      {practises && (
        <p>
          <a href={paths.practice.home}>{practiceWords[lang].enter}</a>
        </p>
      )}
      <TablePanel label={words.title}>
        <table class="la-table">
          <caption>{words.title}</caption>
          <thead>
            <tr>
              <th scope="col">{words.columns.course}</th>
              <th scope="col">{words.columns.needed}</th>
              {takes && <th scope="col">{words.columns.state}</th>}
            </tr>
          </thead>
          <tbody>
            {courses.map((course) => (
              <tr key={course.id}>
                <th scope="row">
                  <a href={paths.staff.course(course.id)}>{course.title[lang]}</a>
                </th>
                <td>{course.neededFrom ? plainDay(course.neededFrom, lang) : words.anyTime}</td>
                {takes && <td>{stateTag(course, lang)}</td>}
              </tr>
            ))}
          </tbody>
        </table>
        {courses.length === 0 && <p class="la-pad">{words.none}</p>}
      </TablePanel>
      {makes && (
        <form method="post" action={paths.staff.training} class="la-panel la-after" noValidate>
          <h2>{words.release.heading}</h2>
          <p class="la-soft">{words.release.lead}</p>
          {trouble && (
            <Notice state="act" live>
              {trouble}
            </Notice>
          )}
          <OnceKey value={newId()} />
          <TextInput lang={lang} id="judul-id" label={words.release.titleId} value={typed["judul-id"]} />
          <TextInput lang={lang} id="judul-en" label={words.release.titleEn} value={typed["judul-en"]} />
          <TextArea
            lang={lang}
            id="isi-id"
            label={words.release.saysId}
            value={typed["isi-id"]}
            rows={2}
            maxLength={1000}
          />
          <TextArea
            lang={lang}
            id="isi-en"
            label={words.release.saysEn}
            value={typed["isi-en"]}
            rows={2}
            maxLength={1000}
          />
          <Button>{words.release.make}</Button>
        </form>
      )}
    </>
  );
}

/** A sentence of a trial as officers read it: codes of documents and days of machines become words. */
const spoken = (text: string, rule: RuleWords, lang: ConsoleLang): string =>
  text
    .replace(/\b\d{4}-\d{2}-\d{2}\b/g, (day) => plainDay(day, lang))
    .replace(
      /\b[A-Z][A-Z0-9]+(?:_[A-Z0-9]+)+\b|\b(?:KTP|NPWP|PASPOR|PAKLARING)\b/g,
      (code) => rule.document(code).name,
    );

function ExampleOf({ lang, example, rule }: { lang: ConsoleLang; example: Example; rule: RuleWords }): VNode {
  const words = trainingWords[lang];
  const { reason, on, title, facts, before, after, whyBefore, why = [] } = example;
  return (
    <div>
      <p class="la-tight">
        <b>{title?.[lang] ?? words.example(rule.reason(reason), plainDay(on, lang))}</b>
      </p>
      {title && <p class="la-soft la-tight">{words.example(rule.reason(reason), plainDay(on, lang))}</p>}
      {facts && <p class="la-tight">{facts[lang]}</p>}
      <dl class="la-dl">
        <dt>{words.now}</dt>
        <dd>
          {spoken(before[lang], rule, lang)} {whyBefore?.[lang]}
        </dd>
        <dt>{words.becomes}</dt>
        <dd>{spoken(after[lang], rule, lang)}</dd>
        {why.length > 0 && (
          <>
            <dt>{words.why}</dt>
            <dd>
              {why.map((each) => (
                <p class="la-tight" key={each.id}>
                  {each[lang]}
                </p>
              ))}
            </dd>
          </>
        )}
      </dl>
    </div>
  );
}

/** What a course teaches: the change, what to say, examples; and the way to its quiz. */
export function CoursePage({
  lang,
  course,
  own,
  rule,
  takes,
  edits,
  board,
  zone,
  who,
}: {
  lang: ConsoleLang;
  course: Course;
  own: MyCourse;
  rule: RuleWords;
  takes: boolean;
  edits: boolean;
  board: boolean;
  zone: string;
  /** The reader's name, as the certificate has it. */
  who: string;
}): VNode {
  const words = trainingWords[lang];
  const here = paths.staff.course(course.id);
  const firstDay = own.neededFrom;
  const first = { id: firstDay ? plainDay(firstDay, "id") : "", en: firstDay ? plainDay(firstDay, "en") : "" };
  const says = course.changes.filter(isMet);
  return (
    <>
      <div class="la-title">
        <h1>{course.title[lang]}</h1>
        {takes && stateTag(own, lang)}
        {own.neededFrom && <p class="la-soft">{words.neededFrom(plainDay(own.neededFrom, lang))}</p>}
      </div>
      {course.withdrawn && <Notice state="info">{words.withdrawn}</Notice>}
      {own.score !== null && own.certifiedAt && (
        <Notice state="ok">
          {words.certificate(
            who,
            course.policyId ?? course.title[lang],
            own.score,
            plainDay(dayAt(own.certifiedAt, zone), lang),
          )}
        </Notice>
      )}
      {takes && own.score === null && !own.open && !course.withdrawn && (
        <Notice state="wait">{words.trainerFirst}</Notice>
      )}
      <div class="la-cols la-cols--half">
        <DifferencePanel changes={course.changes} lang={lang} />
        <div class="la-stack">
          {says.length > 0 && (
            <section class="la-panel" aria-labelledby="kata">
              <h2 id="kata">{words.say}</h2>
              <ul>
                {says.map((change) => (
                  <li key={change.code + change.heading.id}>{sayOf(change, first)[lang]}</li>
                ))}
                {own.neededFrom && standingWords(first).map((said) => <li key={said.id}>{said[lang]}</li>)}
              </ul>
            </section>
          )}
          {course.examples.length > 0 && (
            <section class="la-panel" aria-labelledby="contoh">
              <h2 id="contoh">{words.examples}</h2>
              {course.examples.map((example) => (
                <ExampleOf key={example.reason + example.on + example.after.id} {...{ lang, example, rule }} />
              ))}
              <p class="la-soft la-tight">{words.examplesLead}</p>
            </section>
          )}
          {takes && own.score === null && own.open && !course.withdrawn && (
            <p>
              <a class="govuk-button la-button--call" href={`${here}/kuis`}>
                {words.start}
              </a>
            </p>
          )}
          {(takes || edits || board) && (
            <ul class="govuk-list">
              {takes && (
                <li>
                  <a href={`${here}/kantor`}>{words.office}</a>
                </li>
              )}
              {edits && (
                <li>
                  <a href={`${here}/soal`}>{words.edit}</a>
                </li>
              )}
              {board && (
                <li>
                  <a href={`${here}/papan`}>{words.board.title}</a>
                </li>
              )}
            </ul>
          )}
        </div>
      </div>
    </>
  );
}
