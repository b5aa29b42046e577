import type { VNode } from "preact";
import { civilDiffers, findingOn, type CaseItem, type DeskFile, type Finding } from "../../../casework/index.ts";
import { civilCheckOf } from "../../../claims/index.ts";
import type { RuleWords } from "../../../entitlement/index.ts";
import { plainDay } from "../../ui/dates.ts";
import { Icon } from "../../ui/icons.tsx";
import { Tag } from "../../ui/status.tsx";
import { consoleWords, type ConsoleLang } from "../words.ts";

/** A case file on the desk, and what its policy calls things. */
export type ShownFile = DeskFile & { readonly rule: RuleWords };

/** Ids in HTML hold no colon. */
const idOf = (code: string): string => code.replace(/[^\w-]/g, "-");

/** A value as people read it: days in words, the account with its last four only. */
export function valueWords(code: string, value: string | null, lang: ConsoleLang): string {
  if (!value) return "–";
  if (/^\d{4}-\d{2}-\d{2}$/.test(value)) return plainDay(value, lang);
  if (code === "nik") return value.replace(/(\d{4})(?=\d)/g, "$1 ");
  if (code === "bank" && /^\S+ \d+$/.test(value)) return `${value.split(" ")[0]} ••••••• ${value.slice(-4)}`;
  return value;
}

/** What an item is called. */
export function itemName(file: ShownFile, code: string, lang: ConsoleLang): string {
  const document = code.startsWith("doc:") ? file.documents.find((each) => `doc:${each.id}` === code) : undefined;
  if (document) return file.rule.document(document.code).name;
  return consoleWords[lang].file.fields[code] ?? code;
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

/** What the civil registry said: data for both officers, not a verification. */
export function CivilAnswer({ file, lang }: { file: ShownFile; lang: ConsoleLang }): VNode {
  const words = consoleWords[lang].file.civil;
  const check = civilCheckOf(file.file.checks);
  const differs = civilDiffers(check);
  const bad = check?.deceased === true;
  const plain = check?.state !== "ANSWERED" ? words.waiting : bad ? words.deceased : !check.nik ? words.unknown : null;
  const says =
    plain ??
    (differs.length > 0
      ? words.differs(differs.map((code) => consoleWords[lang].file.fields[code] ?? code).join(", "))
      : words.matches);
  const state = check?.state !== "ANSWERED" ? "wait" : bad ? "bad" : plain || differs.length > 0 ? "act" : "ok";
  return (
    <section class="la-panel" aria-label={words.title}>
      <p>
        <b>{words.title}:</b>{" "}
        <Tag state={state} icon={state === "ok" ? "check" : "help"}>
          {says}
        </Tag>
      </p>
    </section>
  );
}

/** The claimant's words beside ours. */
export function FieldTable({ file, lang }: { file: ShownFile; lang: ConsoleLang }): VNode {
  const words = consoleWords[lang].file;
  const items = new Map(file.items.map((item) => [item.code, item]));
  return (
    <div class="la-panel la-panel--flush">
      <table class="la-table">
        <caption>{words.caption}</caption>
        <thead>
          <tr>
            {words.columns.map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {file.fields.map((field) => {
            const item = items.get(field.code)!;
            const name = words.fields[field.code] ?? field.code;
            return (
              <tr key={field.code} class={field.agrees === false ? "is-diff" : undefined} data-row>
                <th scope="row">{name}</th>
                <td>{valueWords(field.code, field.declared, lang)}</td>
                <td>
                  {field.agrees && field.code !== "bank" ? (
                    <Tag state="ok" icon="check">
                      {words.same}
                    </Tag>
                  ) : (
                    valueWords(field.code, field.record, lang)
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
    </div>
  );
}

export function Verdict({ finding, lang }: { finding: Finding | null; lang: ConsoleLang }): VNode {
  const words = consoleWords[lang].file;
  if (!finding) return <span>–</span>;
  return finding.verdict === "OK" ? (
    <Tag state="ok" icon="check">
      {words.ok}
    </Tag>
  ) : (
    <Tag state="act" icon="help">
      {words.ask}
    </Tag>
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
        const kept = civilDiffers(civilCheckOf(file.file.checks)).some((field) => field === item.code);
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
            <h2 id={`${id}-h`}>{words.question(itemName(file, item.code, lang))}</h2>
            <p class="la-tight">
              <label for={id}>
                <b>{words.why}</b> <span class="la-soft">{kept ? words.civil.reason : words.read}</span>
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

const isPdf = (document: DeskFile["documents"][number]): boolean => document.mediaType === "application/pdf";

/** Documents as tabs, one shown; without a script every tab is a page of its own. */
export function DocumentViewer({
  file,
  lang,
  shown,
  here,
  source: sourceOf,
}: {
  file: ShownFile;
  lang: ConsoleLang;
  shown: number;
  here: string;
  /** Where a document's bytes are. */
  source: (id: string) => string;
}): VNode {
  const words = consoleWords[lang].file;
  const keys = consoleWords[lang].keys;
  const items = new Map(file.items.map((item) => [item.code, item]));
  if (file.documents.length === 0)
    return (
      <section class="la-panel" aria-label={words.documents}>
        <p>{words.noDocuments}</p>
      </section>
    );
  return (
    <section class="la-panel la-panel--flush la-stay" aria-label={words.documents} data-viewer>
      <ul class="la-tabs">
        {file.documents.map((document, index) => {
          const finding = findingOn(items.get(`doc:${document.id}`)!, file.own);
          return (
            <li key={document.id}>
              <a
                href={`${here}?dok=${index + 1}`}
                aria-current={index === shown ? "true" : undefined}
                data-tab={index + 1}
              >
                {finding?.verdict === "OK" && <Icon name="check" class="is-ok" />}
                {itemName(file, `doc:${document.id}`, lang)} <kbd>{index + 1}</kbd>
              </a>
            </li>
          );
        })}
      </ul>
      <div class="la-tools" data-tools hidden>
        <button type="button" data-do="zoom">
          <Icon name="zoom" />
          {words.zoom} <kbd>+</kbd>
        </button>
        <button type="button" data-do="rotate">
          <Icon name="rotate" />
          {words.rotate} <kbd>R</kbd>
        </button>
        <button type="button" data-do="face">
          {words.face} <kbd>F</kbd>
        </button>
        <button type="button" data-do="page-previous" aria-label={words.pagePrevious} hidden>
          ‹
        </button>
        <button type="button" data-do="page-next" aria-label={words.pageNext} hidden>
          ›
        </button>
        <span class="la-soft" data-page data-word={words.page}></span>
      </div>
      {file.documents.map((document, index) => {
        const code = `doc:${document.id}`;
        const item = items.get(code)!;
        const name = itemName(file, code, lang);
        const source = sourceOf(document.id);
        return (
          <div
            key={document.id}
            data-document={index + 1}
            data-code={document.code}
            data-pages={document.pages}
            hidden={index !== shown}
          >
            <div class="la-view">
              {isPdf(document) ? (
                <iframe title={name} src={source} data-src={source} loading="lazy" width="100%" height="640" />
              ) : (
                <img alt={name} src={source} data-src={source} loading="lazy" />
              )}
            </div>
            <div class="la-title la-pad">
              <b>{name}</b>{" "}
              <a href={source} target="_blank" rel="noopener">
                {words.cannotShow}
              </a>
              <div class="is-end">
                {file.working ? (
                  <YesNo
                    item={item}
                    name={`${keys.document} ${name}`}
                    finding={findingOn(item, file.own)}
                    lang={lang}
                  />
                ) : (
                  <Verdict finding={findingOn(item, file.own)} lang={lang} />
                )}
              </div>
            </div>
          </div>
        );
      })}
    </section>
  );
}
