import type { VNode } from "preact";
import type { findCaseFile } from "../../../claims/index.ts";
import type { RuleWords } from "../../../entitlement/index.ts";
import type { Document } from "../../../evidence/index.ts";
import { checklistFor, type DeskInterview } from "../../../interviews/index.ts";
import { bankName } from "../../../payments/index.ts";
import { paths } from "../../paths.ts";
import { bareTime, dayAt, mediumDay, plainDay } from "../../ui/dates.ts";
import { ErrorSummary, type Errors } from "../../ui/form-field.tsx";
import { Notice } from "../../ui/status.tsx";
import type { Desk } from "../page.tsx";
import { RefusalSelect } from "../case-file/refusal-select.tsx";
import type { ConsoleLang } from "../words.ts";
import { deskWords } from "./words.ts";

export type DeskFile = {
  readonly interview: DeskInterview;
  readonly file: NonNullable<Awaited<ReturnType<typeof findCaseFile>>>;
  readonly documents: readonly Document[];
};

export function DeskPage({
  lang,
  at,
  rule,
  desk,
  zone,
  today,
  ice,
  madeUp,
  form,
  errors,
}: {
  lang: ConsoleLang;
  at: Desk;
  rule: RuleWords;
  desk: DeskFile;
  zone: string;
  /** The office's day. */
  today: string;
  ice: unknown;
  /** Who is at the other end in place of a call, where the interview is practised. */
  madeUp: VNode | null;
  form: Readonly<Record<string, string>>;
  errors: Errors;
}): VNode {
  const words = deskWords[lang];
  const { interview, file, documents } = desk;
  const here = at.interview(interview.id);
  const day = dayAt(interview.startsAt, zone);
  const settings = {
    side: "OFFICER",
    send: `${here}/sinyal`,
    live: `${paths.staff.live}?wawancara=${interview.id}`,
    alive: `${here}/mulai`,
    ice,
    words: { connecting: words.connecting, connected: words.connected, lost: words.lost },
    still: `${here}/gambar`,
    stillWords: words.stillWords,
  };
  const captions = { VIDEO: words.data, PHONE: words.dataPhone, IN_PERSON: words.dataInPerson };
  const phone = file.contact.phone ? `0${file.contact.phone.slice(2)}` : (file.contact.email ?? "–");
  const data: ReadonlyArray<readonly [string, string]> = [
    [words.keys.name, file.person.name],
    [words.keys.nik, file.person.nik.replace(/(\d{4})(?=\d)/g, "$1 ")],
    [words.keys.birth, plainDay(file.person.birthDate, lang)],
    [words.keys.kpj, file.person.kpj],
    [words.keys.account, file.bank ? `${bankName(file.bank.bankCode)} ${file.bank.account}` : "–"],
    [words.keys.contact, phone],
  ];
  return (
    <>
      <ErrorSummary lang={lang} errors={errors} />
      <div class="la-title">
        <h1>{words.of(file.person.name)}</h1>
        <p>
          {file.code} · {mediumDay(day, lang)}, {bareTime(interview.startsAt, zone)}
        </p>
      </div>
      {day > today && <Notice state="act">{words.early(mediumDay(day, lang))}</Notice>}
      <div
        class="la-cols la-cols--call"
        data-notes={JSON.stringify({ notes: `${here}/catatan`, saved: words.saved, conflict: words.conflict })}
      >
        <section class="la-panel la-panel--flush" aria-label={words.video}>
          {madeUp ??
            (interview.kind === "IN_PERSON" ? (
              <div class="la-pad">
                <Notice state="info" icon="user">
                  {words.inPerson}
                </Notice>
                <p class="la-soft">{words.inPersonAsks}</p>
              </div>
            ) : interview.kind === "PHONE" ? (
              <div class="la-pad">
                <Notice state="info" icon="call">
                  {words.callBy(phone)}
                </Notice>
              </div>
            ) : (
              <>
                <figure class="la-video la-photo" data-call={JSON.stringify(settings)}>
                  <video data-peer playsInline title={file.person.name}></video>
                  <div class="la-video__me">
                    <video data-me playsInline muted aria-hidden="true"></video>
                  </div>
                  <figcaption>
                    <span role="status" data-status>
                      {words.connecting}
                    </span>
                  </figcaption>
                </figure>
                <div class="la-tools">
                  <button type="button" data-ask-still>
                    {words.still}
                  </button>
                  <span class="la-soft" role="status" data-still-status></span>
                </div>
              </>
            ))}
          <div class="la-pad">
            {interview.kind === "VIDEO" && !madeUp && <p class="la-soft">{words.stillHint}</p>}
            <label for="catatan">
              <b>{words.notes}</b> <span class="la-soft" role="status" data-notes-status></span>
            </label>
            <textarea class="la-note" id="catatan" name="catatan" form="wawancara" rows={4}>
              {form["catatan"] ?? interview.notes}
            </textarea>
          </div>
        </section>
        <section class="la-panel la-panel--flush la-stay" aria-label={words.documents}>
          <table class="la-table">
            <caption>{captions[interview.kind]}</caption>
            <tbody>
              {data.map(([key, value]) => (
                <tr key={key}>
                  <th scope="row">{key}</th>
                  <td>{value}</td>
                </tr>
              ))}
            </tbody>
          </table>
          {documents.map((document) => (
            <details key={document.id} class="la-pad" open={document.code === "KTP"}>
              <summary>{rule.document(document.code).name}</summary>
              {document.mediaType === "application/pdf" ? (
                <iframe
                  class="la-view"
                  src={at.document(document.id)}
                  title={rule.document(document.code).name}
                ></iframe>
              ) : (
                <div class="la-view">
                  <img src={at.document(document.id)} alt={rule.document(document.code).name} loading="lazy" />
                </div>
              )}
            </details>
          ))}
        </section>
        <section class="la-panel" aria-labelledby="daftar">
          <h2 id="daftar">{words.list}</h2>
          <ul class="la-tick">
            {checklistFor(interview.kind).map((code) => (
              <li key={code}>
                <input
                  type="checkbox"
                  id={`c-${code}`}
                  name={`tanda-${code}`}
                  form="wawancara"
                  value="ya"
                  checked={interview.checklist[code]}
                />
                <label for={`c-${code}`}>
                  {code === "ORIGINAL_KTP_SHOWN" && interview.kind === "IN_PERSON"
                    ? words.inYourHand
                    : words.checklist[code]}
                </label>
              </li>
            ))}
          </ul>
          <form id="wawancara" method="post" action={`${here}/hasil`} noValidate>
            <input type="hidden" name="versi" value={interview.notesVersion} />
            <fieldset class="govuk-fieldset">
              <legend class="govuk-fieldset__legend">
                <b>{words.result}</b>
              </legend>
              <ul class="la-tick">
                {(["PASSED", "CORRECTION", "NOT_REACHED", "REFUSED"] as const).map((outcome, index) => (
                  <li key={outcome}>
                    <input
                      type="radio"
                      name="hasil"
                      id={index === 0 ? "hasil" : `hasil-${index}`}
                      value={outcome}
                      checked={form["hasil"] === outcome}
                    />
                    <label for={index === 0 ? "hasil" : `hasil-${index}`}>
                      {outcome === "NOT_REACHED" && interview.kind === "IN_PERSON"
                        ? words.notThere
                        : words.outcomes[outcome]}
                    </label>
                  </li>
                ))}
              </ul>
            </fieldset>
            <fieldset class="govuk-fieldset" data-for="CORRECTION">
              <legend class="govuk-fieldset__legend">
                <b>{words.which}</b>
              </legend>
              <ul class="la-tick">
                {[...documents.map(({ code }) => code), "bank"].map((code, index) => (
                  <li key={code}>
                    <input
                      type="checkbox"
                      name={`item-${code}`}
                      id={index === 0 ? "item" : `item-${index}`}
                      value="ya"
                      checked={form[`item-${code}`] === "ya"}
                    />
                    <label for={index === 0 ? "item" : `item-${index}`}>
                      {code === "bank" ? words.bank : rule.document(code).name}
                    </label>
                  </li>
                ))}
              </ul>
            </fieldset>
            <div data-for="REFUSED">
              <p class="la-tight">
                <label for="tolak">
                  <b>{words.refusal}</b>
                </label>
              </p>
              <p>
                <RefusalSelect rule={rule} chosen={form["tolak"]} choose={words.choose} />
              </p>
            </div>
            <div data-for="CORRECTION REFUSED">
              <p>
                <label for="kalimat">
                  <b>{words.why}</b>
                </label>
                <br />
                <span class="la-soft">{words.whyHint}</span>
              </p>
              <textarea class="la-note" id="kalimat" name="kalimat" rows={3}>
                {form["kalimat"]}
              </textarea>
            </div>
            <button type="submit" class="govuk-button">
              {words.save} <kbd>Ctrl</kbd>
              <kbd>Enter</kbd>
            </button>
          </form>
        </section>
      </div>
    </>
  );
}
