import type { VNode } from "preact";
import type { Office } from "../../../offices/index.ts";
import { newId } from "../../../platform/ids.ts";
import { parts, type Switch, type SwitchRefusal } from "../../../switches/index.ts";
import { paths } from "../../paths.ts";
import { dayAt, plainDay } from "../../ui/dates.ts";
import { Details } from "../../ui/flow.tsx";
import { Button, OnceKey, TextInput } from "../../ui/forms.tsx";
import { Checkbox, Select } from "../../ui/choices.tsx";
import { ErrorSummary } from "../../ui/form-field.tsx";
import { Tag } from "../../ui/status.tsx";
import type { ConsoleLang } from "../words.ts";
import { switchesWords } from "./switches-words.ts";

/** The field that a refusal is about. */
const fieldOf: Readonly<Partial<Record<SwitchRefusal["code"], string>>> = {
  NO_SUCH_PART: "bagian",
  ALREADY_ON: "bagian",
  OFFICES_MISSING: "semua",
  REASON_MISSING: "alasan",
  UNUSABLE_END: "sampai",
};

export type SwitchesPageProps = {
  readonly lang: ConsoleLang;
  readonly switches: readonly Switch[];
  readonly offices: readonly Office[];
  /** WIB. */
  readonly today: string;
  /** What was typed into the form that was refused, and by which form: "on", or the id of the switch to be ended. */
  readonly typed?: Readonly<Record<string, string>>;
  readonly refused?: { readonly code: SwitchRefusal["code"]; readonly form: string };
};

/** What is on where, until when and why; a form to switch a part on, and one at each open switch to switch it off. */
export function SwitchesPage({ lang, switches, offices, today, typed = {}, refused }: SwitchesPageProps): VNode {
  const words = switchesWords[lang];
  const told = refused && words.trouble[refused.code];
  const field = refused && (refused.form === "on" ? (fieldOf[refused.code] ?? "bagian") : `mengapa-${refused.form}`);
  const error = (name: string): string | undefined => (field === name ? told : undefined);
  const here = refused?.form === "on" ? typed : {};
  return (
    <>
      {field && <ErrorSummary lang={lang} errors={{ [field]: told }} />}
      <div class="la-title">
        <h1>{words.title}</h1>
        <p class="la-soft">{words.lead}</p>
      </div>
      <div class="la-stack">
        <div class="la-panel la-panel--flush">
          <table class="la-table">
            <caption>{words.caption}</caption>
            <thead>
              <tr>
                {Object.values(words.columns).map((column) => (
                  <th key={column} scope="col">
                    {column}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {switches.length === 0 && (
                <tr>
                  <td colSpan={5}>{words.none}</td>
                </tr>
              )}
              {switches.map((each) => (
                <tr key={each.id}>
                  <th scope="row">
                    {words.parts[each.part] ?? each.part}
                    <br />
                    {each.endedAt ? (
                      <Tag state="none">
                        {words.off(each.endedBy ?? "", plainDay(dayAt(each.endedAt, "Asia/Jakarta"), lang))}
                      </Tag>
                    ) : each.endsOn < today ? (
                      <Tag state="act">{words.over}</Tag>
                    ) : (
                      <Tag state="ok" icon="check">
                        {words.on}
                      </Tag>
                    )}
                  </th>
                  <td>{each.everywhere ? words.everywhere : each.offices.join(", ")}</td>
                  <td>{plainDay(each.endsOn, lang)}</td>
                  <td>{each.owner}</td>
                  <td>
                    {each.reason}
                    {each.endedWhy && <p class="la-soft la-tight">{words.offBecause(each.endedWhy)}</p>}
                    {!each.endedAt && (
                      <Details summary={words.end} open={refused?.form === each.id}>
                        <form action={paths.staff.switchOff(each.id)} method="post">
                          <OnceKey value={newId()} />
                          <TextInput
                            lang={lang}
                            id={`mengapa-${each.id}`}
                            label={words.endWhy}
                            maxLength={500}
                            value={refused?.form === each.id ? typed[`mengapa-${each.id}`] : undefined}
                            error={error(`mengapa-${each.id}`)}
                          />
                          <Button secondary>{words.end}</Button>
                        </form>
                      </Details>
                    )}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
        <div class="la-panel">
          <h2>{words.begin}</h2>
          <form action={paths.staff.switches} method="post">
            <OnceKey value={newId()} />
            <Select
              lang={lang}
              id="bagian"
              label={words.part}
              items={parts.map((value) => ({ value, words: words.parts[value] ?? value }))}
              value={here["bagian"]}
              error={error("bagian")}
            />
            <Checkbox
              lang={lang}
              id="semua"
              label={words.everywhereBox}
              checked={here["semua"] === "ya"}
              error={error("semua")}
            />
            <Details summary={words.offices} open={offices.some(({ id }) => here[`kantor-${id}`])}>
              {offices.map(({ id, name }) => (
                <Checkbox
                  key={id}
                  lang={lang}
                  id={`kantor-${id}`}
                  label={name}
                  checked={here[`kantor-${id}`] === "ya"}
                />
              ))}
            </Details>
            <TextInput
              lang={lang}
              id="alasan"
              label={words.reason}
              hint={words.reasonHint}
              maxLength={500}
              value={here["alasan"]}
              error={error("alasan")}
            />
            <TextInput
              lang={lang}
              id="sampai"
              label={words.endsOn}
              hint={words.endsHint}
              width="10"
              value={here["sampai"]}
              error={error("sampai")}
            />
            <Button>{words.switchOn}</Button>
          </form>
        </div>
      </div>
    </>
  );
}
