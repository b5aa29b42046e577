import type { VNode } from "preact";
import type { PolicyTrouble } from "../../../../entitlement/index.ts";
import { newId } from "../../../../platform/ids.ts";
import { fingerprintOf } from "../../../../platform/keys.ts";
import type { Sender } from "../../../../policies/index.ts";
import { paths } from "../../../paths.ts";
import { dayAt, plainDay } from "../../../ui/dates.ts";
import { Details } from "../../../ui/flow.tsx";
import { Button, FileInput, OnceKey, TextInput } from "../../../ui/forms.tsx";
import { ErrorSummary, type Errors } from "../../../ui/form-field.tsx";
import { Tag } from "../../../ui/status.tsx";
import { ColumnHeads, TablePanel } from "../../../ui/table-panel.tsx";
import type { ConsoleLang } from "../../words.ts";
import { troubleSentence } from "../trouble-words.ts";
import { sendersWords } from "./senders-words.ts";

export type SendersPageProps = {
  readonly lang: ConsoleLang;
  readonly senders: readonly Sender[];
  /** This installation's public key. */
  readonly ownKey: string;
  /** By field: `berkas`, `nama`, `kunci-publik`, `cara`, or `mengapa-` and a sender's id. */
  readonly errors?: Errors;
  readonly typed?: Readonly<Record<string, string>>;
  /** What is wrong with the policy in a file that was signed rightly. */
  readonly troubles?: readonly PolicyTrouble[];
};

const wib = (at: Date, lang: ConsoleLang): string => plainDay(dayAt(at, "Asia/Jakarta"), lang);

/** A file of another office comes in here; whose files are believed; and this office's own key. */
export function SendersPage({
  lang,
  senders,
  ownKey,
  errors = {},
  typed = {},
  troubles = [],
}: SendersPageProps): VNode {
  const words = sendersWords[lang];
  return (
    <>
      <ErrorSummary lang={lang} errors={errors} />
      <div class="la-title">
        <h1>{words.title}</h1>
        <p class="la-soft">{words.lead}</p>
      </div>
      <div class="la-stack">
        <form
          class="la-panel"
          action={paths.staff.policySenders}
          method="post"
          encType="multipart/form-data"
          noValidate
        >
          <FileInput
            lang={lang}
            id="berkas"
            label={words.upload}
            hint={words.uploadHint}
            accept="application/json,.json"
            error={errors["berkas"]}
          />
          {troubles.length > 0 && (
            <ul>
              {troubles.slice(0, 50).map((trouble) => (
                <li key={trouble.at + trouble.code}>
                  <code>{trouble.at}</code>: {troubleSentence(trouble, lang)}
                </li>
              ))}
            </ul>
          )}
          <Button>{words.take}</Button>
        </form>
        <SenderTable {...{ lang, senders, errors, typed }} />
        <div class="la-cols la-cols--half">
          <form class="la-panel" action={paths.staff.policySender("baru")} method="post" noValidate>
            <h2>{words.add}</h2>
            <p class="la-soft">{words.addLead}</p>
            <OnceKey value={newId()} />
            <TextInput lang={lang} id="nama" label={words.name} value={typed["nama"]} error={errors["nama"]} />
            <TextInput
              lang={lang}
              id="kunci-publik"
              label={words.key}
              hint={words.keyHint}
              value={typed["kunci-publik"]}
              error={errors["kunci-publik"]}
            />
            <TextInput
              lang={lang}
              id="cara"
              label={words.how}
              hint={words.howHint}
              maxLength={500}
              value={typed["cara"]}
              error={errors["cara"]}
            />
            <Button secondary>{words.trust}</Button>
          </form>
          <section class="la-panel" aria-labelledby="kunci-sendiri">
            <h2 id="kunci-sendiri">{words.own}</h2>
            <p class="la-soft">{words.ownLead}</p>
            <p>
              <b>{words.ownFingerprint}</b>
              <br />
              {fingerprintOf(ownKey)}
            </p>
            <p>
              <b>{words.ownKey}</b>
              <br />
              {ownKey}
            </p>
          </section>
        </div>
      </div>
    </>
  );
}

function SenderTable({
  lang,
  senders,
  errors,
  typed,
}: Required<Pick<SendersPageProps, "lang" | "senders" | "errors" | "typed">>): VNode {
  const words = sendersWords[lang];
  return (
    <TablePanel label={words.caption}>
      <table class="la-table">
        <caption>{words.caption}</caption>
        <ColumnHeads columns={Object.values(words.columns)} />
        <tbody>
          {senders.length === 0 && (
            <tr>
              <td colSpan={4}>{words.none}</td>
            </tr>
          )}
          {senders.map((each) => {
            const field = `mengapa-${each.id}`;
            return (
              <tr key={each.id}>
                <th scope="row">
                  {each.name}
                  <br />
                  {each.endedAt ? (
                    <Tag state="none">{words.off(each.endedBy ?? "", wib(each.endedAt, lang))}</Tag>
                  ) : (
                    <Tag state="ok" icon="check">
                      {words.on}
                    </Tag>
                  )}
                </th>
                <td>{fingerprintOf(each.key)}</td>
                <td>{words.added(each.addedBy, wib(each.addedAt, lang))}</td>
                <td>
                  {each.how}
                  {each.endedWhy && <p class="la-soft la-tight">{words.offBecause(each.endedWhy)}</p>}
                  {!each.endedAt && (
                    <Details summary={words.end} open={errors[field] !== undefined}>
                      <form action={paths.staff.policySender(each.id)} method="post" noValidate>
                        <OnceKey value={newId()} />
                        <TextInput
                          lang={lang}
                          id={field}
                          label={words.endWhy}
                          maxLength={500}
                          value={typed[field]}
                          error={errors[field]}
                        />
                        <Button secondary>{words.end}</Button>
                      </form>
                    </Details>
                  )}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </TablePanel>
  );
}
