import type { VNode } from "preact";
import {
  civilAsksWhy,
  findingOn,
  heirFieldOf,
  taxItem,
  type CaseItem,
  type DeskFile,
  type Finding,
} from "../../../casework/index.ts";
import { civilCheckOf } from "../../../claims/index.ts";
import type { RuleWords } from "../../../entitlement/index.ts";
import { formatRupiah } from "../../../platform/money.ts";
import { paths } from "../../paths.ts";
import { plainDay } from "../../ui/dates.ts";
import { Icon } from "../../ui/icons.tsx";
import { Tag } from "../../ui/status.tsx";
import { ColumnHeads, TablePanel } from "../../ui/table-panel.tsx";
import { consoleWords, type ConsoleLang } from "../words.ts";
import { caseWords } from "./case-words.ts";
import { heirWords } from "./heir-words.ts";

/** A case file on the desk, and what its policy calls things. */
export type ShownFile = DeskFile & { readonly rule: RuleWords };

/** Ids in HTML hold no colon. */
const idOf = (code: string): string => code.replace(/[^\w-]/g, "-");

/** A NIK in groups of four, also inside a text: it can be read, and broken at the end of a line. */
const spaced = (text: string): string => text.replace(/\d{16}/g, (nik) => nik.replace(/(\d{4})(?=\d)/g, "$1 "));

/** A value as people read it: days in words, the account with its last four only. */
export function valueWords(code: string, value: string | null, lang: ConsoleLang): string {
  if (!value) return "–";
  if (code === "taxResident" && (value === "YES" || value === "NO")) return caseWords[lang].yesNo[value];
  if (code === taxItem) return `${caseWords[lang].balance} ${formatRupiah(Number(value))}`;
  if (/^\d{4}-\d{2}-\d{2}$/.test(value)) return plainDay(value, lang);
  if (code === "nik" || heirFieldOf(code)?.part === "person") return spaced(value);
  const heir = heirFieldOf(code);
  if (heir?.part === "share" && /^\d+$/.test(value)) return formatRupiah(Number(value));
  if ((code === "bank" || heir?.part === "bank") && /^\S+ \d+$/.test(value))
    return `${value.split(" ")[0]} ••••••• ${value.slice(-4)}`;
  return value;
}

/** A sum as people write it; a dash where a human still decides it. */
export const rupiah = (amount: number | null): string => (amount === null ? "–" : formatRupiah(amount));

/** What an item is called. */
export function itemName(file: ShownFile, code: string, lang: ConsoleLang): string {
  const document = code.startsWith("doc:") ? file.documents.find((each) => `doc:${each.id}` === code) : undefined;
  if (document) return file.rule.document(document.code).name;
  const heir = heirFieldOf(code);
  if (heir) return `${heirWords[lang].heir(heir.place)}, ${heirWords[lang].parts[heir.part]}`;
  return consoleWords[lang].file.fields[code] ?? heirWords[lang].fields[code] ?? code;
}

/** The value of a field as people read it; of an heir with the relation in words. */
function shownValue(file: ShownFile, code: string, value: string | null, lang: ConsoleLang): string {
  const heir = heirFieldOf(code);
  if (heir?.part !== "person" || !value) return valueWords(code, value, lang);
  const { person, relation } = file.heirs.find(({ place }) => place === heir.place)!;
  return [file.rule.relation(relation), person.name, spaced(person.nik), plainDay(person.birthDate, lang)].join(", ");
}

/** What is on record of a field; a proof by its name, with the paper behind it. */
function recordWords(file: ShownFile, { code, record, paperId }: ShownFile["fields"][number], lang: ConsoleLang) {
  if (!paperId || !record) return valueWords(code, record, lang);
  const [kind, on] = record.split(" ");
  const proof = file.rule.phkProofs.find((each) => each.code === kind)?.words ?? kind;
  return (
    <>
      <a href={paths.staff.collectivePaper(paperId)}>{proof}</a>, {plainDay(on!, lang)}
    </>
  );
}

/** Two answers, given a hundred times an hour. The mark says for which value. */
export function YesNo({
  item,
  name,
  finding,
  lang,
}: {
  item: CaseItem;
  name: string;
  finding: Finding | null;
  lang: ConsoleLang;
}): VNode {
  const words = consoleWords[lang].file;
  const id = idOf(item.code);
  return (
    <div class="la-yn" data-item={item.code}>
      <input type="hidden" name={`m.${item.code}`} value={item.mark} />
      <span>
        <input type="radio" id={`b-${id}`} name={`v.${item.code}`} value="OK" checked={finding?.verdict === "OK"} />
        <label for={`b-${id}`}>
          <Icon name="check" />
          {words.ok}
          <span class="govuk-visually-hidden">: {name}</span>
        </label>
      </span>
      <span>
        <input type="radio" id={`t-${id}`} name={`v.${item.code}`} value="ASK" checked={finding?.verdict === "ASK"} />
        <label for={`t-${id}`}>
          <Icon name="help" />
          {words.ask}
          <span class="govuk-visually-hidden">: {name}</span>
        </label>
      </span>
    </div>
  );
}

/** The keys with which a file is gone through; where there are no keys they are not shown. */
function KeyHints({ documents, lang }: { documents: number; lang: ConsoleLang }): VNode {
  const keys = consoleWords[lang].keys;
  return (
    <ul class="la-keys la-pad">
      <li>
        <kbd>B</kbd> {keys.ok}
      </li>
      <li>
        <kbd>T</kbd> {keys.ask}
      </li>
      <li>
        <kbd>J</kbd> <kbd>K</kbd> {keys.move}
      </li>
      {documents > 0 && (
        <li>
          <kbd>1</kbd>–<kbd>{Math.min(9, documents)}</kbd> {keys.document}
        </li>
      )}
    </ul>
  );
}

/** The claimant's words beside ours. */
export function FieldTable({ file, lang }: { file: ShownFile; lang: ConsoleLang }): VNode {
  const words = consoleWords[lang].file;
  const items = new Map(file.items.map((item) => [item.code, item]));
  return (
    <TablePanel label={words.caption}>
      <table class="la-table">
        <caption>{words.caption}</caption>
        <ColumnHeads columns={words.columns} />
        <tbody>
          {file.fields.map((field) => {
            const item = items.get(field.code)!;
            const name = itemName(file, field.code, lang);
            const heir = heirFieldOf(field.code);
            return (
              <tr key={field.code} class={field.agrees === false ? "is-diff" : undefined} data-row>
                <th scope="row">{name}</th>
                <td>{shownValue(file, field.code, field.declared, lang)}</td>
                <td>
                  {heir && field.record && heirWords[lang].record[heir.part](Boolean(field.declared))}
                  {field.agrees && field.code !== "bank" && !heir ? (
                    <Tag state="ok" icon="check">
                      {words.same}
                    </Tag>
                  ) : (
                    recordWords(file, field, lang)
                  )}
                </td>
                <td>
                  {file.working ? (
                    <YesNo item={item} name={name} finding={findingOn(item, file.own)} lang={lang} />
                  ) : (
                    <Verdict finding={findingOn(item, file.own)} lang={lang} />
                  )}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
      {file.working && <KeyHints documents={file.documents.length} lang={lang} />}
    </TablePanel>
  );
}

export function Verdict({ finding, lang }: { finding: Finding | null; lang: ConsoleLang }): VNode {
  const words = consoleWords[lang].file;
  if (!finding) return <span>–</span>;
  return finding.verdict === "OK" ? (
    <Tag state="ok" icon="check">
      {finding.amount === undefined ? words.ok : formatRupiah(finding.amount)}
    </Tag>
  ) : (
    <Tag state="act" icon="help">
      {words.ask}
    </Tag>
  );
}

/** Where a tax is written that the law leaves to a human. */
function TaxSum({ finding, lang }: { finding: Finding | null; lang: ConsoleLang }): VNode {
  const words = caseWords[lang];
  return (
    <>
      <p>{words.taxLead}</p>
      <p class="la-tight">
        <label for={`a-${taxItem}`}>
          <b>{words.taxSum}</b> <span class="la-soft">{words.taxSumHint}</span>
        </label>
      </p>
      <p>
        <input
          class="govuk-input govuk-input--width-10"
          type="text"
          id={`a-${taxItem}`}
          name={`a.${taxItem}`}
          value={finding?.amount ?? ""}
          inputMode="numeric"
          autoComplete="off"
          maxLength={24}
        />
      </p>
    </>
  );
}

/** One box for each question; those not asked are there but hidden, so that it also works without a script after saving. */
export function Questions({
  file,
  lang,
  missing,
}: {
  file: ShownFile;
  lang: ConsoleLang;
  missing: readonly string[];
}): VNode {
  const words = consoleWords[lang].file;
  return (
    <>
      {file.items.map((item) => {
        const finding = findingOn(item, file.own);
        const id = `n-${idOf(item.code)}`;
        const tax = item.code === taxItem;
        const kept = tax || civilAsksWhy(civilCheckOf(file.file.checks), file.file.reason).includes(item.code);
        const asked = finding?.verdict === "ASK";
        return (
          <section
            key={item.code}
            class="la-panel"
            data-question={item.code}
            hidden={!asked && !kept}
            data-keep={kept ? "1" : undefined}
            aria-labelledby={`${id}-h`}
          >
            <h2 id={`${id}-h`}>
              {tax ? itemName(file, item.code, lang) : words.question(itemName(file, item.code, lang))}
            </h2>
            {tax && <TaxSum finding={finding} lang={lang} />}
            <p class="la-tight">
              <label for={id}>
                <b>{tax ? caseWords[lang].taxWhy : words.why}</b>{" "}
                <span class="la-soft">{tax ? caseWords[lang].taxWhyHint : kept ? words.civil.reason : words.read}</span>
              </label>
            </p>
            {missing.includes(item.code) && (
              <p class="govuk-error-message">
                {consoleWords[lang].trouble.REASON_MISSING} {itemName(file, item.code, lang)}
              </p>
            )}
            <textarea class="la-note" id={id} name={`n.${item.code}`} rows={3} maxLength={1000}>
              {finding?.note ?? ""}
            </textarea>
          </section>
        );
      })}
    </>
  );
}
