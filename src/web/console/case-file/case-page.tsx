import { randomUUID } from "node:crypto";
import type { VNode } from "preact";
import type { Staff } from "../../../access/index.ts";
import { differences, findingOn, progress } from "../../../casework/index.ts";
import type { RuleWords } from "../../../entitlement/index.ts";
import type { ToldMessage } from "../../../messages/index.ts";
import { ledgerWords } from "../../ui/ledger-words.ts";
import { dayAndTime, shortDay } from "../../ui/dates.ts";
import { Details } from "../../ui/flow.tsx";
import { Icon } from "../../ui/icons.tsx";
import { Notice, Tag } from "../../ui/status.tsx";
import {
  CivilAnswer,
  DocumentViewer,
  FieldTable,
  itemName,
  Questions,
  valueWords,
  Verdict,
  type ShownFile,
} from "./case-view.tsx";
import { dueWords } from "../due.tsx";
import { consolePage, deskOf, fileOf } from "../page.tsx";
import { caseWords } from "./case-words.ts";
import { RefusalSelect } from "./refusal-select.tsx";
import { consoleWords, type ConsoleLang } from "../words.ts";

/** What stood against the last act, in words, with the items it is about. */
export type Trouble = {
  readonly words: string;
  readonly items: readonly string[];
  readonly missing: readonly string[];
};
/** What was typed with an act that was refused: shown again, nothing is lost. */
export type Typed = { readonly reason?: string; readonly refusal?: string; readonly sentence?: string };

export type CasePageProps = {
  readonly staff: Staff;
  readonly lang: ConsoleLang;
  readonly file: ShownFile;
  readonly today: string;
  readonly shown: number;
  readonly told: readonly ToldMessage[];
  readonly trouble?: Trouble;
  readonly typed?: Typed;
};

export const rupiah = (amount: number | null): string =>
  amount === null ? "–" : `Rp${amount.toLocaleString("id-ID")}`;

const ageOn = (birth: string, today: string): number =>
  Number(today.slice(0, 4)) - Number(birth.slice(0, 4)) - (today.slice(5) < birth.slice(5) ? 1 : 0);

/** Decided or ended: nothing is promised any more; of money nothing is said where none was paid. */
const closing = { PAID: ["ok", "check"], REFUSED: ["none", "flag"], WITHDRAWN: ["none", "x"] } as const;
type Closed = keyof typeof closing;
const closedAs = (status: string): Closed | null => (Object.hasOwn(closing, status) ? (status as Closed) : null);
const isUnpaid = (status: string): boolean => status === "REFUSED" || status === "WITHDRAWN";

function Title({
  staff,
  file,
  lang,
  today,
  second,
}: {
  staff: Staff;
  file: ShownFile;
  lang: ConsoleLang;
  today: string;
  second: boolean;
}): VNode {
  const words = consoleWords[lang].file;
  const closed = closedAs(file.file.status);
  const promise = closed ? null : file.file.promise;
  const near = promise ? dueWords(promise.on, today, lang) : null;
  return (
    <div class="la-title">
      <h1>
        {second ? words.second : ""}
        {file.file.person.name}
      </h1>
      <p>
        {file.file.code} · {consoleWords[lang].queue.reasons[file.file.reason] ?? file.file.reason} ·{" "}
        {words.age(ageOn(file.file.person.birthDate, today))} · {file.rule.title}
      </p>
      {closed && (
        <Tag state={closing[closed][0]} icon={closing[closed][1]}>
          {caseWords[lang].closed[closed]}
        </Tag>
      )}
      {promise && (
        <Tag state={near!.near === "late" ? "bad" : near!.near === "soon" ? "act" : "wait"} icon="clock">
          {words.promise(near!.near === "late" ? near!.words : shortDay(promise.on, lang))}
        </Tag>
      )}
      {staff.role !== "PENATA_MADYA" && !isUnpaid(file.file.status) && (
        <p class="la-soft">
          {words.balance} {rupiah(file.file.net)}
        </p>
      )}
      <p class="is-end">
        <a href={deskOf(staff).balance(file.file.code)}>{ledgerWords[lang].title}</a>{" "}
        <a href={deskOf(staff).queue} data-key="Escape">
          {words.back}
        </a>{" "}
        <kbd>Esc</kbd>
      </p>
    </div>
  );
}

function Notices({ file, lang, trouble }: { file: ShownFile; lang: ConsoleLang; trouble?: Trouble }): VNode {
  const words = consoleWords[lang].file;
  const returned = file.case.returned;
  const holder = file.case.assignedTo ? file.names[file.case.assignedTo] : null;
  return (
    <>
      {trouble && (
        <div class="govuk-error-summary" role="alert" tabIndex={-1}>
          <p>
            <b>{trouble.words}</b>
          </p>
          {trouble.items.length > 0 && (
            <ul class="govuk-list govuk-error-summary__list">
              {trouble.items.map((code) => (
                <li key={code}>
                  <a href={`#b-${code.replace(/[^\w-]/g, "-")}`}>{itemName(file, code, lang)}</a>
                </li>
              ))}
            </ul>
          )}
        </div>
      )}
      {!file.working && (
        <Notice state="info" icon="eye">
          {words.looking} {holder && !file.mine ? words.holder(holder) : ""}
        </Notice>
      )}
      {file.working === "SECOND" && !file.first && (
        <Notice state="info" icon="eye">
          {words.fromZero}
        </Notice>
      )}
      {returned && file.case.stage === "FIRST" && (
        <Notice state="act" icon="alert">
          <b>{words.returned(file.names[returned.by] ?? "")}</b> {returned.reason}
          {returned.asked.map((each) => ` ${itemName(file, each.code, lang)}: ${each.note}`).join("")}
        </Notice>
      )}
    </>
  );
}

function Money({ file, lang }: { file: ShownFile; lang: ConsoleLang }): VNode {
  const words = consoleWords[lang].file;
  const { gross, tax, net, bank } = file.file;
  return (
    <section class="la-panel" aria-labelledby="uang">
      <h2 id="uang">{words.money}</h2>
      <dl class="la-dl">
        <dt>{words.gross}</dt>
        <dd class="is-num">{rupiah(gross)}</dd>
        <dt>{words.tax}</dt>
        <dd class="is-num">{rupiah(tax)}</dd>
        <dt>{words.net(bank ? valueWords("bank", `${bank.bankCode} ${bank.account}`, lang) : "–")}</dt>
        <dd class="is-num">{rupiah(net)}</dd>
      </dl>
    </section>
  );
}

/** Why it was refused, in the rule's words and in the sentence that the claimant reads. */
function Refused({ file, lang }: { file: ShownFile; lang: ConsoleLang }): VNode {
  const words = caseWords[lang];
  return (
    <section class="la-panel" aria-labelledby="ditolak">
      <h2 id="ditolak">{words.refusedWhy}</h2>
      <ul>
        {(file.file.refusal ?? []).map(({ code, sentence }) => (
          <li key={code}>
            <b>{file.rule.refusal(code)?.words ?? code}.</b> {sentence}
          </li>
        ))}
      </ul>
      <p class="la-soft">{words.refusedEnd}</p>
    </section>
  );
}

/** Both checks side by side, the differences first. Only drawn once the second officer has finished. */
function TwoChecks({ file, lang }: { file: ShownFile; lang: ConsoleLang }): VNode {
  const words = consoleWords[lang].file;
  const first = file.first!;
  const differing = new Set(differences(file.items, file.own, first));
  const fields = new Map(file.fields.map((field) => [field.code as string, field]));
  const ordered = [...file.items].sort((a, b) => Number(differing.has(b.code)) - Number(differing.has(a.code)));
  return (
    <>
      <div class="la-panel la-panel--flush">
        <table class="la-table">
          <caption>{words.both}</caption>
          <thead>
            <tr>
              {words.bothColumns.map((column) => (
                <th key={column} scope="col">
                  {column}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {ordered.map((item) => (
              <tr key={item.code} class={differing.has(item.code) ? "is-diff" : undefined}>
                <th scope="row">{itemName(file, item.code, lang)}</th>
                <td>
                  {valueWords(
                    item.code,
                    fields.get(item.code)?.declared ?? fields.get(item.code)?.record ?? null,
                    lang,
                  )}
                </td>
                <td>
                  <Verdict finding={findingOn(item, file.own)} lang={lang} />
                </td>
                <td>
                  <Verdict finding={findingOn(item, first)} lang={lang} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {ordered
        .filter((item) => findingOn(item, file.own)?.note || findingOn(item, first)?.note)
        .map((item) => (
          <section key={item.code} class="la-panel" aria-label={itemName(file, item.code, lang)}>
            <h2>{itemName(file, item.code, lang)}</h2>
            {findingOn(item, file.own)?.note && (
              <p>
                {words.bothColumns[2]}: “{findingOn(item, file.own)!.note}”
              </p>
            )}
            {findingOn(item, first)?.note && (
              <p>
                {words.firstOfficer}: “{findingOn(item, first)!.note}”
              </p>
            )}
          </section>
        ))}
    </>
  );
}

/** What the second officer writes when it does not go on: hidden behind what asks for it, whole without a script. */
function Decisions({
  lang,
  rule,
  typed,
  finished,
  asked,
}: {
  lang: ConsoleLang;
  rule: RuleWords;
  typed: Typed;
  finished: boolean;
  asked: boolean;
}): VNode {
  const words = consoleWords[lang].file;
  return (
    <>
      <details class="govuk-details" open={typed.reason !== undefined || (finished && asked)}>
        <summary class="govuk-details__summary">
          <span class="govuk-details__summary-text">{words.giveBack}</span>
        </summary>
        <div class="govuk-details__text">
          <p class="la-tight">
            <label for="alasan">
              <b>{words.reason}</b>
            </label>
          </p>
          <textarea class="la-note" id="alasan" name="alasan" rows={3} maxLength={1000}>
            {typed.reason ?? ""}
          </textarea>
          <button type="submit" name="act" value="return" class="govuk-button govuk-button--secondary">
            {words.giveBack}
          </button>
        </div>
      </details>
      {finished && (
        <details class="govuk-details" open={typed.sentence !== undefined}>
          <summary class="govuk-details__summary">
            <span class="govuk-details__summary-text">{words.refuse}</span>
          </summary>
          <div class="govuk-details__text">
            <p class="la-tight">
              <label for="tolak">
                <b>{words.refusalReason}</b>
              </label>
            </p>
            <p>
              <RefusalSelect rule={rule} chosen={typed.refusal} choose={words.choose} />
            </p>
            <p class="la-tight">
              <label for="kalimat">
                <b>{words.sentence}</b> <span class="la-soft">{words.read}</span>
              </label>
            </p>
            <textarea class="la-note" id="kalimat" name="kalimat" rows={3} maxLength={1000}>
              {typed.sentence ?? ""}
            </textarea>
            <button type="submit" name="act" value="refuse" class="govuk-button govuk-button--secondary">
              {words.refuse}
            </button>
          </div>
        </details>
      )}
    </>
  );
}

function ActBar({ file, lang, zone }: { file: ShownFile; lang: ConsoleLang; zone: string }): VNode {
  const words = consoleWords[lang].file;
  const keys = consoleWords[lang].keys;
  const { done, asked } = progress(file.items, file.own);
  const second = file.working === "SECOND";
  const main = (
    <>
      <kbd>Ctrl</kbd>
      <kbd>Enter</kbd>
    </>
  );
  return (
    <div class="la-act">
      {file.first ? (
        <p>
          {words.firstOfficer}: <b>{file.names[file.case.firstOfficer ?? ""]}</b>
          {file.case.firstDoneAt && `, ${dayAndTime(file.case.firstDoneAt, zone, lang)}`}
          <br />
          <span class="la-soft">{words.samePerson}</span>
        </p>
      ) : (
        <p>
          <b data-progress data-done={done} data-of={file.items.length}>
            {words.checked(done, file.items.length)}
          </b>
          <br />
          <span class="la-soft" data-asked>
            {words.asked(asked.length)}
          </span>{" "}
          <span class="la-soft" role="status" data-saved></span>
        </p>
      )}
      {!file.first && (
        <ul class="la-keys">
          <li>
            <kbd>B</kbd> {keys.ok}
          </li>
          <li>
            <kbd>T</kbd> {keys.ask}
          </li>
          <li>
            <kbd>J</kbd> <kbd>K</kbd> {keys.move}
          </li>
          {file.documents.length > 0 && (
            <li>
              <kbd>1</kbd>–<kbd>{Math.min(9, file.documents.length)}</kbd> {keys.document}
            </li>
          )}
        </ul>
      )}
      <div class="is-end">
        {!file.first && (
          <button type="submit" name="act" value="save" class="govuk-button govuk-button--secondary" data-save>
            {words.save}
          </button>
        )}
        <button type="submit" name="act" value="release" class="govuk-button govuk-button--secondary">
          {words.release}
        </button>
        {!second && (
          <button type="submit" name="act" value="correct" class="govuk-button govuk-button--secondary">
            {words.correct}
          </button>
        )}
        {!second && (
          <button type="submit" name="act" value="forward" class="govuk-button" data-main>
            {words.forward} {main}
          </button>
        )}
        {second && !file.first && (
          <button type="submit" name="act" value="finish" class="govuk-button" data-main>
            {words.finish} {main}
          </button>
        )}
        {second && file.first && asked.length === 0 && (
          <button type="submit" name="act" value="approve" class="govuk-button" data-main>
            <Icon name="check" />
            {words.approve} {main}
          </button>
        )}
      </div>
    </div>
  );
}

const channelWords = (deliveries: ToldMessage["deliveries"], lang: ConsoleLang): string => {
  const channel = deliveries.at(-1)?.channel;
  return channel ? caseWords[lang].channels[channel] : "–";
};

/** What the claimant has been told, by which way, and whether it arrived. Subjects only: a second officer begins from zero. */
function Told({ told, lang, zone }: { told: readonly ToldMessage[]; lang: ConsoleLang; zone: string }): VNode | null {
  const words = consoleWords[lang].file;
  if (told.length === 0) return null;
  return (
    <Details summary={words.told(told.length)}>
      <ul class="govuk-list">
        {told.map(({ id, subject, at, status, deliveries }) => (
          <li key={id}>
            {subject}
            <br />
            <span class="la-soft">
              {dayAndTime(at, zone, lang)}, {channelWords(deliveries, lang)}: {words.toldStates[status]}
            </span>
          </li>
        ))}
      </ul>
    </Details>
  );
}

/** The case file: data left, document right, what can be done at the foot. */
export function casePage(props: CasePageProps): string {
  const { staff, lang, file, today, shown, told, trouble, typed = {} } = props;
  const words = consoleWords[lang].file;
  const second = staff.role === "PENATA_MADYA";
  const here = fileOf(staff, file.file.code);
  const body = (
    <div class="la-cols la-cols--case">
      <div class="la-stack">
        {file.file.status === "REFUSED" && <Refused file={file} lang={lang} />}
        <CivilAnswer file={file} lang={lang} />
        {file.first ? <TwoChecks file={file} lang={lang} /> : <FieldTable file={file} lang={lang} />}
        {file.working && !file.first && <Questions file={file} lang={lang} missing={trouble?.missing ?? []} />}
        {second && !isUnpaid(file.file.status) && <Money file={file} lang={lang} />}
        {file.working === "SECOND" && (
          <Decisions
            lang={lang}
            rule={file.rule}
            typed={typed}
            finished={file.first !== null}
            asked={progress(file.items, file.own).asked.length > 0}
          />
        )}
        <Told told={told} lang={lang} zone={staff.zone} />
      </div>
      <DocumentViewer
        file={{ ...file, working: file.first ? null : file.working }}
        lang={lang}
        shown={shown}
        here={here}
        source={deskOf(staff).document}
      />
    </div>
  );
  const same = file.first ? file.items.length - differences(file.items, file.own, file.first).length : 0;
  return consolePage({
    staff,
    lang,
    title: words.title(file.file.code),
    here: deskOf(staff).queue,
    islands: ["console-keys.js", "console-case.js"],
    hasErrors: Boolean(trouble),
    children: (
      <>
        <Title staff={staff} file={file} lang={lang} today={today} second={second} />
        <Notices file={file} lang={lang} trouble={trouble} />
        {file.first && (
          <Notice state="ok" icon="eye">
            {words.opened(same, file.items.length - same)}
          </Notice>
        )}
        {file.working ? (
          <form action={here} method="post" data-case data-checked={words.checked(0, 0)} data-saved-word={words.saved}>
            <input type="hidden" name="key" value={randomUUID()} />
            {body}
            <ActBar file={file} lang={lang} zone={staff.zone} />
          </form>
        ) : (
          body
        )}
      </>
    ),
  });
}
