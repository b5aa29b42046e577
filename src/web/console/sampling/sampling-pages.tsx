import type { VNode } from "preact";
import type { ReviewDesk } from "../../../casework/index.ts";
import { newId } from "../../../platform/ids.ts";
import { paths } from "../../paths.ts";
import { dayAt, plainDay } from "../../ui/dates.ts";
import { Button, OnceKey, TextArea } from "../../ui/forms.tsx";
import { ErrorSummary } from "../../ui/form-field.tsx";
import { Notice } from "../../ui/status.tsx";
import { ColumnHeads, TablePanel } from "../../ui/table-panel.tsx";
import { CivilAnswer, Money } from "../case-file/case-panels.tsx";
import { FieldTable, type ShownFile } from "../case-file/case-view.tsx";
import { DocumentViewer } from "../case-file/document-viewer.tsx";
import { consoleWords, type ConsoleLang } from "../words.ts";
import { samplingWords } from "./sampling-words.ts";

/** What stands against an answer. */
export type ReviewTrouble = keyof (typeof samplingWords)["id"]["trouble"];

/** What a reviewer has on the desk, and a button for the next. */
export function SamplingPage({
  lang,
  desk,
  zone,
  news,
}: {
  lang: ConsoleLang;
  desk: ReviewDesk;
  zone: string;
  news: string | undefined;
}): VNode {
  const words = samplingWords[lang];
  const told = { JAWAB: words.thanks, KEMBALI: words.released, KOSONG: words.nothing }[news ?? ""];
  return (
    <>
      <div class="la-title">
        <h1>{words.title}</h1>
        <p class="la-soft">{words.lead}</p>
      </div>
      <div role="status">{told && <Notice state={news === "KOSONG" ? "info" : "ok"}>{told}</Notice>}</div>
      <section class="la-panel">
        <p>
          <b>{words.waiting(desk.waiting)}</b> {words.answered(desk.answered)}
        </p>
        {desk.taken.length === 0 && (
          <form action={paths.staff.takeReview} method="post">
            <Button>{words.take}</Button>
          </form>
        )}
      </section>
      {desk.taken.length > 0 && (
        <TablePanel label={words.taken}>
          <table class="la-table">
            <caption>{words.taken}</caption>
            <ColumnHeads columns={words.columns} />
            <tbody>
              {desk.taken.map((each) => (
                <tr key={each.code}>
                  <th scope="row">
                    <a href={paths.staff.review(each.code)}>{each.code}</a>
                  </th>
                  <td>{each.office}</td>
                  <td>{plainDay(dayAt(each.drawnAt, zone), lang)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </TablePanel>
      )}
    </>
  );
}

/** The file of a drawn claim, to look at, and the answer. */
export function ReviewPage({
  lang,
  file,
  office,
  shown,
  typed,
  refused,
}: {
  lang: ConsoleLang;
  file: ShownFile;
  /** The name of the office that decided. */
  office: string;
  shown: number;
  typed?: string;
  refused?: ReviewTrouble;
}): VNode {
  const words = samplingWords[lang];
  const { code, person, reason } = file.file;
  const here = paths.staff.review(code);
  return (
    <>
      {refused && <ErrorSummary lang={lang} errors={{ alasan: words.trouble[refused] }} />}
      <div class="la-title">
        <h1>
          {words.title}: {person.name}
        </h1>
        <p>
          {code} · {consoleWords[lang].queue.reasons[reason] ?? reason} · {file.rule.title}
        </p>
        <p class="is-end">
          <a href={paths.staff.reviews}>{words.back}</a>
        </p>
      </div>
      <Notice state="info" icon="eye">
        {words.decided(office)}
      </Notice>
      <div class="la-cols la-cols--case">
        <div class="la-stack">
          <CivilAnswer file={file} lang={lang} />
          <FieldTable file={file} lang={lang} />
          <Money file={file} lang={lang} />
          <section class="la-panel" aria-labelledby="jawaban">
            <h2 id="jawaban">{words.question}</h2>
            <form action={here} method="post">
              <OnceKey value={newId()} />
              <TextArea
                lang={lang}
                id="alasan"
                label={words.reason}
                hint={words.reasonHint}
                rows={4}
                maxLength={2000}
                value={typed}
                error={refused && words.trouble[refused]}
              />
              <div class="la-buttons">
                <Button name="jawaban" value="YA">
                  {words.agree}
                </Button>
                <Button name="jawaban" value="TIDAK" secondary>
                  {words.disagree}
                </Button>
                <Button name="jawaban" value="KEMBALI" secondary>
                  {words.release}
                </Button>
              </div>
            </form>
          </section>
        </div>
        <DocumentViewer file={file} lang={lang} shown={shown} here={here} source={paths.staff.document} />
      </div>
    </>
  );
}
