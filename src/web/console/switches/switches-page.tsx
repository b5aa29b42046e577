import type { VNode } from "preact";
import type { ServiceRules } from "../../../entitlement/index.ts";
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
import { ColumnHeads, TablePanel } from "../../ui/table-panel.tsx";
import type { ConsoleLang } from "../words.ts";
import { switchesWords } from "./switches-words.ts";

/** The field that a refusal is about. */
const fieldOf: Readonly<Partial<Record<SwitchRefusal["code"], string>>> = {
  NO_SUCH_PART: "bagian",
  ALREADY_ON: "bagian",
  OFFICES_MISSING: "semua",
  REASON_MISSING: "alasan",
  UNUSABLE_BEGIN: "mulai",
  UNUSABLE_END: "sampai",
};

export type SwitchesPageProps = {
  readonly lang: ConsoleLang;
  readonly switches: readonly Switch[];
  readonly offices: readonly Office[];
  /** WIB. */
  readonly today: string;
  readonly rules: ServiceRules["switches"];
  /** The open switch that the form changes; without it the form switches a part on. */
  readonly changing?: Switch;
  /** What was typed into the form that was refused, and by which form: "on" (also for a change), or the id of the switch to be ended. */
  readonly typed?: Readonly<Record<string, string>>;
  readonly refused?: { readonly code: SwitchRefusal["code"]; readonly form: string };
};

/** A switch as its form holds it; why it is changed is still to be said. */
const asTyped = ({ everywhere, officeIds, beginsOn, endsOn }: Switch): Readonly<Record<string, string>> => ({
  ...(everywhere ? { semua: "ya" } : {}),
  ...Object.fromEntries(officeIds.map((id) => [`kantor-${id}`, "ya"])),
  mulai: beginsOn,
  sampai: endsOn,
});

/** What is on where, until when and why; a form to switch a part on, and one at each open switch to switch it off. */
export function SwitchesPage({
  lang,
  switches,
  offices,
  today,
  rules,
  changing,
  typed = {},
  refused,
}: SwitchesPageProps): VNode {
  const words = switchesWords[lang];
  const told = refused && words.trouble[refused.code];
  const field =
    refused &&
    (refused.form === "on" ? (fieldOf[refused.code] ?? (changing ? "alasan" : "bagian")) : `mengapa-${refused.form}`);
  const error = (name: string): string | undefined => (field === name ? told : undefined);
  const here = refused?.form === "on" ? typed : changing ? asTyped(changing) : {};
  return (
    <>
      {field && <ErrorSummary lang={lang} errors={{ [field]: told }} />}
      <div class="la-title">
        <h1>{words.title}</h1>
        <p class="la-soft">{words.lead}</p>
      </div>
      <div class="la-stack">
        <TablePanel label={words.caption}>
          <table class="la-table">
            <caption>{words.caption}</caption>
            <ColumnHeads columns={Object.values(words.columns)} />
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
                    ) : each.beginsOn > today ? (
                      <Tag state="wait">{words.waits(plainDay(each.beginsOn, lang))}</Tag>
                    ) : (
                      <Tag state="ok" icon="check">
                        {words.on}
                      </Tag>
                    )}
                  </th>
                  <td>{each.everywhere ? words.everywhere : each.offices.join(", ")}</td>
                  <td>
                    {plainDay(each.endsOn, lang)}
                    <p class="la-soft la-tight">{words.from(plainDay(each.beginsOn, lang))}</p>
                  </td>
                  <td>{each.owner}</td>
                  <td>
                    {each.reason}
                    {each.endedWhy && <p class="la-soft la-tight">{words.offBecause(each.endedWhy)}</p>}
                    {!each.endedAt && (
                      <p class="la-tight">
                        <a href={`${paths.staff.switches}?ubah=${each.id}#ubah`}>
                          {words.change}
                          <span class="govuk-visually-hidden">: {words.parts[each.part] ?? each.part}</span>
                        </a>
                      </p>
                    )}
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
        </TablePanel>
        <div class="la-panel">
          <h2 id="ubah">{changing ? words.changing(words.parts[changing.part] ?? changing.part) : words.begin}</h2>
          <form action={changing ? paths.staff.switchChange(changing.id) : paths.staff.switches} method="post">
            <OnceKey value={newId()} />
            {!changing && (
              <Select
                lang={lang}
                id="bagian"
                label={words.part}
                items={parts.map((value) => ({ value, words: words.parts[value] ?? value }))}
                value={here["bagian"]}
                error={error("bagian")}
              />
            )}
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
              label={changing ? words.changeWhy : words.reason}
              hint={words.reasonHint}
              maxLength={500}
              value={here["alasan"]}
              error={error("alasan")}
            />
            {!(changing && changing.beginsOn <= today) && (
              <TextInput
                lang={lang}
                id="mulai"
                label={words.beginsOn}
                hint={words.beginsHint(rules)}
                width="10"
                value={here["mulai"]}
                error={error("mulai")}
              />
            )}
            <TextInput
              lang={lang}
              id="sampai"
              label={words.endsOn}
              hint={words.endsHint(rules)}
              width="10"
              value={here["sampai"]}
              error={error("sampai")}
            />
            <Button>{changing ? words.save : words.switchOn}</Button>
            {changing && (
              <p>
                <a class="govuk-button govuk-button--secondary" href={paths.staff.switches}>
                  {words.cancel}
                </a>
              </p>
            )}
          </form>
        </div>
      </div>
    </>
  );
}
