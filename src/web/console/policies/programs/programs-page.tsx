import type { VNode } from "preact";
import type { ProgramKey, SeenUse } from "../../../../policies/index.ts";
import { paths } from "../../../paths.ts";
import { dayAndTime, dayAt, plainDay } from "../../../ui/dates.ts";
import { ErrorSummary, type Errors } from "../../../ui/form-field.tsx";
import { Button, TextInput } from "../../../ui/forms.tsx";
import { NewSecret, Tag } from "../../../ui/status.tsx";
import { TableOrNone } from "../../../ui/table-panel.tsx";
import type { ConsoleLang } from "../../words.ts";
import { programsWords } from "./programs-words.ts";

export type ProgramsPageProps = {
  readonly lang: ConsoleLang;
  readonly keys: readonly ProgramKey[];
  readonly uses: readonly SeenUse[];
  /** The last day that a new key can be given, `YYYY-MM-DD`. */
  readonly last: string;
  /** Today by the machine's time, which keys keep. */
  readonly today: string;
  /** The key that was made just now: shown this once. */
  readonly secret?: string;
  readonly errors?: Errors;
  readonly typed?: Readonly<Record<string, string>>;
};

const zone = "Asia/Jakarta";

function State({ lang, today, each }: { lang: ConsoleLang; today: string; each: ProgramKey }): VNode {
  const words = programsWords[lang];
  if (each.revokedAt)
    return <Tag state="none">{words.revoked(each.revokedBy ?? "", plainDay(dayAt(each.revokedAt, zone), lang))}</Tag>;
  if (!each.atWork) return <Tag state="none">{words.makerGone}</Tag>;
  if (each.endsOn < today) return <Tag state="none">{words.over}</Tag>;
  return (
    <>
      <Tag state="ok" icon="check">
        {words.on}
      </Tag>
      <form action={paths.staff.policyProgramEnd(each.id)} method="post">
        <Button secondary>
          {words.revoke}
          <span class="govuk-visually-hidden">: {each.name}</span>
        </Button>
      </form>
    </>
  );
}

/** Keys of head office's programs, what they were used for, and a new one. */
export function ProgramsPage({
  lang,
  keys,
  uses,
  last,
  today,
  secret,
  errors = {},
  typed = {},
}: ProgramsPageProps): VNode {
  const words = programsWords[lang];
  return (
    <>
      <ErrorSummary lang={lang} errors={errors} />
      <div class="la-title">
        <h1>{words.title}</h1>
        <p class="la-soft">{words.lead}</p>
      </div>
      <div class="la-stack">
        {secret && <NewSecret words={words.secret} secret={secret} />}
        <TableOrNone label={words.caption} columns={words.columns} none={words.none}>
          {keys.map((each) => (
            <tr key={each.id}>
              <th scope="row">{each.name}</th>
              <td>{words.made(each.madeBy, plainDay(dayAt(each.madeAt, zone), lang))}</td>
              <td>{plainDay(each.endsOn, lang)}</td>
              <td>{each.usedAt ? dayAndTime(each.usedAt, zone, lang) : words.neverUsed}</td>
              <td>
                <State lang={lang} today={today} each={each} />
              </td>
            </tr>
          ))}
        </TableOrNone>
        <form class="la-panel" action={paths.staff.policyPrograms} method="post" noValidate>
          <h2>{words.new}</h2>
          <p class="la-soft">{words.newLead}</p>
          <TextInput
            lang={lang}
            id="nama"
            label={words.name}
            hint={words.nameHint}
            maxLength={60}
            value={typed["nama"]}
            error={errors["nama"]}
          />
          <TextInput
            lang={lang}
            id="sampai"
            label={words.endsOn}
            hint={words.endsOnHint(plainDay(last, lang))}
            width="10"
            value={typed["sampai"]}
            error={errors["sampai"]}
          />
          <Button>{words.make}</Button>
        </form>
        <section aria-labelledby="pemakaian">
          <h2 id="pemakaian">{words.uses}</h2>
          <TableOrNone label={words.uses} columns={words.useColumns} none={words.noUses}>
            {uses.map((use, index) => (
              <tr key={index}>
                <td>{dayAndTime(use.at, zone, lang)}</td>
                <th scope="row">{use.key}</th>
                <td>{words.asked[use.asked]}</td>
                <td class="is-code">{use.policy ?? "–"}</td>
              </tr>
            ))}
          </TableOrNone>
        </section>
      </div>
    </>
  );
}
