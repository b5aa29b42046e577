import type { VNode } from "preact";
import { sessionKinds, type HandedAnnouncement, type Session } from "../../../outreach/index.ts";
import { newId } from "../../../platform/ids.ts";
import { formatCount } from "../../../platform/numbers.ts";
import { qrSvg } from "../../../platform/qr.ts";
import { paths } from "../../paths.ts";
import { Select } from "../../ui/choices.tsx";
import { plainDay } from "../../ui/dates.ts";
import { SummaryList } from "../../ui/flow.tsx";
import { ErrorSummary, type Errors } from "../../ui/form-field.tsx";
import { Button, OnceKey, TextInput } from "../../ui/forms.tsx";
import { Notice, Tag } from "../../ui/status.tsx";
import type { ConsoleLang } from "../words.ts";
import { outreachWords } from "./outreach-words.ts";

/** The form by which a branch plans a visit. */
export function PlanForm({
  lang,
  handed,
  typed,
  errors,
}: {
  lang: ConsoleLang;
  handed: readonly HandedAnnouncement[];
  typed: Readonly<Record<string, string>>;
  errors: Errors;
}): VNode {
  const words = outreachWords[lang].sessions;
  const line = (id: string, label: string, hint?: string, width?: "4" | "10") => (
    <TextInput lang={lang} id={id} label={label} hint={hint} width={width} value={typed[id]} error={errors[id]} />
  );
  return (
    <section class="la-panel" aria-labelledby="rencana">
      <h2 id="rencana">{words.plan}</h2>
      <form method="post" action={paths.staff.sessions} noValidate>
        <OnceKey value={newId()} />
        <Select
          lang={lang}
          id="jenis"
          label={words.kind}
          items={sessionKinds.map((value) => ({ value, words: words.kinds[value] }))}
          value={typed["jenis"]}
          error={errors["jenis"]}
        />
        {line("tempat", words.place)}
        {line("hari", words.day, words.dayHint, "10")}
        {line("mulai", words.begins, words.timeHint, "4")}
        {line("selesai", words.ends, undefined, "4")}
        {line("petugas", words.people, words.peopleHint)}
        {line("kontak", words.contact, words.contactHint)}
        {line("kira", words.expected, undefined, "4")}
        {handed.length > 0 && (
          <Select
            lang={lang}
            id="pengumuman-kunjungan"
            label={words.announcement}
            items={handed.map(({ id, headline }) => ({ value: id, words: headline }))}
            value={typed["pengumuman-kunjungan"]}
          />
        )}
        <Button>{words.begin}</Button>
      </form>
    </section>
  );
}

/** One visit: its code, whom to ask for, how many came, and what came of it. */
export function SessionPage({
  lang,
  session,
  base,
  isNew,
  trouble,
  typed,
}: {
  lang: ConsoleLang;
  session: Session & { readonly contact: string | null };
  /** The service's address from outside. */
  base: string;
  isNew: boolean;
  trouble?: string;
  typed?: string;
}): VNode {
  const words = outreachWords[lang].sessions;
  const address = base + paths.link(session.linkCode);
  const here = paths.staff.session(session.id);
  return (
    <>
      <ErrorSummary lang={lang} errors={{ hadir: trouble }} />
      <p>
        <a href={paths.staff.outreach}>{words.back}</a>
      </p>
      <div class="la-title">
        <h1>{session.place}</h1>
        <p class="la-soft">
          {plainDay(session.day, lang)}, {session.begins}–{session.ends}{" "}
          {session.isCancelled && <Tag state="none">{words.cancelled}</Tag>}
        </p>
      </div>
      {isNew && (
        <Notice state="ok" live>
          {words.planned}
        </Notice>
      )}
      <div class="la-cols la-cols--half">
        <section class="la-panel" aria-labelledby="kode">
          <h2 id="kode">{words.code}</h2>
          <div class="la-qr" dangerouslySetInnerHTML={{ __html: qrSvg(address, words.qr(address)) }} />
          <p>
            <b>{address.replace(/^https?:\/\//, "")}</b>
          </p>
          <p class="la-soft">{words.codeHint}</p>
          {session.announcementId && (
            <p>
              <a href={paths.staff.sessionHandOut(session.id)}>{words.print}</a>
            </p>
          )}
        </section>
        <div class="la-stack">
          <section class="la-panel">
            <SummaryList
              lang={lang}
              rows={[
                { key: words.people, value: session.people },
                { key: words.contact, value: session.contact ?? words.forgotten },
                { key: words.expected, value: formatCount(session.expected, lang) },
                {
                  key: words.columns.attended,
                  value: session.attended === null ? "–" : formatCount(session.attended, lang),
                },
                { key: words.columns.opened, value: formatCount(session.opened, lang) },
                { key: words.columns.began, value: formatCount(session.began, lang) },
                { key: words.columns.finished, value: formatCount(session.finished, lang) },
              ]}
            />
          </section>
          {!session.isCancelled && (
            <section class="la-panel">
              <form method="post" action={`${here}/hadir`} noValidate>
                <TextInput
                  lang={lang}
                  id="hadir"
                  label={words.attended}
                  width="4"
                  inputMode="numeric"
                  value={typed ?? session.attended?.toString()}
                  error={trouble}
                />
                <Button>{words.note}</Button>
              </form>
              {session.attended === null && (
                <form method="post" action={`${here}/batal`}>
                  <Button secondary>{words.cancel}</Button>
                </form>
              )}
            </section>
          )}
        </div>
      </div>
    </>
  );
}
