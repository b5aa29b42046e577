import type { VNode } from "preact";
import { longest, mayMove, most, type AnnouncementFile, type PublicAnnouncement } from "../../../outreach/index.ts";
import { newId } from "../../../platform/ids.ts";
import { paths } from "../../paths.ts";
import { AnnouncementWords } from "../../ui/announcement.tsx";
import { dayAt, plainDay } from "../../ui/dates.ts";
import { Details } from "../../ui/flow.tsx";
import { ErrorSummary, type Errors } from "../../ui/form-field.tsx";
import { Button, OnceKey, TextArea, TextInput } from "../../ui/forms.tsx";
import { Notice } from "../../ui/status.tsx";
import { TablePanel } from "../../ui/table-panel.tsx";
import { languagesOf } from "./announcement-form.ts";
import type { ConsoleLang } from "../words.ts";
import { channelName } from "../outreach/channel-words.ts";
import { announcementWords } from "./announcement-words.ts";
import { sendWords } from "./send-words.ts";
import { StateTag } from "./list-page.tsx";

export type AnnouncementPageProps = {
  readonly lang: ConsoleLang;
  readonly file: AnnouncementFile;
  readonly isProposer: boolean;
  /** The same as it goes out, with its links. */
  readonly announcement: PublicAnnouncement;
  /** What stands in the form: kept, or as it was typed and refused. */
  readonly typed: Readonly<Record<string, string>>;
  /** By field; of a refused form, or what still keeps the kept one from going out. */
  readonly errors: Errors;
  readonly refused?: string;
  readonly justSaved: boolean;
  /** The service's address from outside. */
  readonly base: string;
};

/** One announcement: what may be done with it now, how it reads, and its form. */
export function AnnouncementPage(props: AnnouncementPageProps): VNode {
  const { lang, file, announcement, typed, errors, refused } = props;
  const words = announcementWords[lang];
  const open = mayMove(file.state, "save");
  const form = open && <WritingForm lang={lang} file={file} typed={typed} errors={errors} />;
  return (
    <>
      {open && (refused !== undefined || props.justSaved) && <ErrorSummary lang={lang} errors={errors} />}
      <div class="la-title">
        <h1>{file.texts.id.headline ? <span lang="id">{file.texts.id.headline}</span> : words.untitled}</h1>
        <p>
          <StateTag state={file.state} lang={lang} />{" "}
          {file.policyId && <span class="la-soft">{words.policyOf(file.policyId)}</span>}
        </p>
      </div>
      {refused && <Notice state="bad">{refused}</Notice>}
      <div class="la-stack">
        <Standing {...props} />
        {file.state === "DRAFT" ? (
          form
        ) : (
          <section class="la-panel" aria-labelledby="baca">
            <h2 id="baca">{words.preview}</h2>
            {languagesOf(file.texts).map((written) => (
              <Details
                key={written}
                summary={words.languages[written] ?? words.regional(written)}
                open={written === "id"}
              >
                <Preview announcement={announcement} lang={written} />
              </Details>
            ))}
            {open && (
              <Details summary={words.change}>
                <p class="la-soft">{words.changeHint}</p>
                {form}
              </Details>
            )}
          </section>
        )}
        {announcement.links["WEB"] && <Links {...props} />}
        {mayMove(file.state, "withdraw") && <Ending lang={lang} file={file} />}
      </div>
    </>
  );
}

/** Its heading is the page's own on the public page; here it stands under one. */
const Preview = ({ announcement, lang }: { announcement: PublicAnnouncement; lang: string }): VNode => (
  <AnnouncementWords announcement={announcement} lang={lang} under />
);

/** Where it stands, and the one next act of whoever looks. */
function Standing({ lang, file, isProposer, errors, justSaved }: AnnouncementPageProps): VNode {
  const words = announcementWords[lang];
  const act = (name: "minta" | "setujui", label: string): VNode => (
    <form action={paths.staff.announcementAct(file.id, name)} method="post">
      <OnceKey value={newId()} />
      <input type="hidden" name="versi" value={file.version} />
      <Button>{label}</Button>
    </form>
  );
  const missing = Object.values(errors).filter(Boolean);
  return (
    <section class="la-panel" aria-label={words.columns.state}>
      {file.state === "DRAFT" &&
        (missing.length === 0 ? (
          <>
            <Notice state="ok">{words.nothingMissing}</Notice>
            {act("minta", words.propose)}
          </>
        ) : (
          <>
            <p>
              <b>{words.unfinished(missing.length)}</b>
            </p>
            {!justSaved && (
              <ul>
                {Object.entries(errors).map(([field, trouble]) => (
                  <li key={field}>
                    <a href={`#${field}`}>{trouble}</a>
                  </li>
                ))}
              </ul>
            )}
          </>
        ))}
      {file.state === "PROPOSED" && (
        <>
          <p>{words.waitsForSecond(file.proposedBy ?? "")}</p>
          {isProposer ? <p class="la-soft">{words.ownProposal}</p> : act("setujui", words.approve)}
        </>
      )}
      {file.approvedAt && (
        <p>{words.approvedBy(file.proposedBy ?? "", file.approvedBy ?? "", plainDay(dayAt(file.approvedAt), lang))}</p>
      )}
      {file.endedAt && <p>{words.endedBecause(plainDay(dayAt(file.endedAt), lang), file.endedWhy ?? "")}</p>}
      {file.approvedAt && (
        <p>
          <a href={paths.announcement(file.code)}>{words.publicPage}</a> ·{" "}
          <a href={paths.staff.announcementBoard(file.id)}>{words.board}</a> ·{" "}
          <a href={paths.staff.announcementSend(file.id)}>{sendWords[lang].link}</a>
        </p>
      )}
    </section>
  );
}

function WritingForm({
  lang,
  file,
  typed,
  errors,
}: Pick<AnnouncementPageProps, "lang" | "file" | "typed" | "errors">): VNode {
  const words = announcementWords[lang];
  const line = (id: string, label: string, most: number) => (
    <TextInput
      lang={lang}
      id={id}
      label={label}
      hint={words.letters(most)}
      value={typed[id]}
      error={errors[id]}
      spellCheck
    />
  );
  const fields = (written: string): VNode => (
    <>
      {line(`${written}-headline`, words.headline, longest.headline)}
      {[0, 1, 2].map((at) => (
        <div key={at}>
          {line(`${written}-steps-${at}-title`, words.stepTitle(at + 1), longest.stepTitle)}
          {line(`${written}-steps-${at}-text`, words.stepText(at + 1), longest.stepText)}
        </div>
      ))}
      <TextArea
        lang={lang}
        id={`${written}-bring`}
        label={words.bring}
        hint={words.bringHint(most.bring, longest.bring)}
        rows={4}
        value={typed[`${written}-bring`]}
        error={errors[`${written}-bring`]}
      />
    </>
  );
  const hasError = (written: string): boolean => Object.keys(errors).some((field) => field.startsWith(`${written}-`));
  return (
    <form action={paths.staff.announcement(file.id)} method="post" noValidate>
      <input type="hidden" name="versi" value={typed["versi"] ?? file.version} />
      <div class="la-cols la-cols--half">
        {languagesOf(file.texts).map((written) => (
          <section key={written} class="la-panel" aria-labelledby={`bahasa-${written}`}>
            <h2 id={`bahasa-${written}`}>{words.languages[written] ?? words.regional(written)}</h2>
            <p class="la-soft">{words.hints[written] ?? words.regionalHint}</p>
            {fields(written)}
          </section>
        ))}
      </div>
      <section class="la-panel" aria-label={words.addRegional}>
        <Details summary={words.addRegional} open={hasError("baru")}>
          <p class="la-soft">{words.regionalHint}</p>
          <TextInput
            lang={lang}
            id="baru-kode"
            label={words.regionalCode}
            hint={words.regionalCodeHint}
            width="4"
            value={typed["baru-kode"]}
            error={errors["baru-kode"]}
          />
          {fields("baru")}
        </Details>
      </section>
      <section class="la-panel" aria-labelledby="berlaku">
        <h2 id="berlaku">{words.dates}</h2>
        {(["from", "until"] as const).map((name) => (
          <TextInput
            key={name}
            lang={lang}
            id={name}
            label={words[name]}
            hint={words.dayHint}
            width="10"
            value={typed[name]}
            error={errors[name]}
          />
        ))}
      </section>
      <Button>{words.save}</Button>
    </form>
  );
}

function Links({ lang, announcement, base }: Pick<AnnouncementPageProps, "lang" | "announcement" | "base">): VNode {
  const words = announcementWords[lang];
  return (
    <TablePanel label={words.links}>
      <table class="la-table">
        <caption>
          {words.links}. {words.linksHint}
        </caption>
        <tbody>
          {Object.entries(announcement.links).map(([channel, code]) => (
            <tr key={channel}>
              <th scope="row">{channelName(channel, lang)}</th>
              <td>
                <a href={paths.link(code)}>
                  {base.replace(/^https?:\/\//, "")}
                  <wbr />
                  <span class="is-code">{paths.link(code)}</span>
                </a>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </TablePanel>
  );
}

function Ending({ lang, file }: Pick<AnnouncementPageProps, "lang" | "file">): VNode {
  const words = announcementWords[lang];
  return (
    <section class="la-panel">
      <Details summary={words.endTitle}>
        <form action={paths.staff.announcementAct(file.id, "akhiri")} method="post">
          <OnceKey value={newId()} />
          <input type="hidden" name="versi" value={file.version} />
          <TextInput lang={lang} id="mengapa" label={words.endWhy} hint={words.endWhyHint} maxLength={300} />
          {mayMove(file.state, "end") && (
            <Button secondary name="cara" value="end">
              {words.end}
            </Button>
          )}{" "}
          <Button secondary name="cara" value="withdraw">
            {words.withdraw}
          </Button>
        </form>
      </Details>
    </section>
  );
}
