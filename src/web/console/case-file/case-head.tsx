import type { VNode } from "preact";
import type { Staff } from "../../../access/index.ts";
import { dayAt, plainDay, shortDay } from "../../ui/dates.ts";
import { ledgerWords } from "../../ui/ledger-words.ts";
import { Notice, Tag } from "../../ui/status.tsx";
import { dueWords } from "../due.tsx";
import { deskOf } from "../page.tsx";
import { consoleWords, type ConsoleLang } from "../words.ts";
import { rupiah, itemName, type ShownFile } from "./case-view.tsx";
import { caseWords } from "./case-words.ts";

/** What stood against the last act, in words, with the items it is about. */
export type Trouble = {
  readonly words: string;
  readonly items: readonly string[];
  readonly missing: readonly string[];
};

const ageOn = (birth: string, today: string): number =>
  Number(today.slice(0, 4)) - Number(birth.slice(0, 4)) - (today.slice(5) < birth.slice(5) ? 1 : 0);

/** Decided or ended: nothing is promised any more; of money nothing is said where none was paid. */
const closing = { PAID: ["ok", "check"], REFUSED: ["none", "flag"], WITHDRAWN: ["none", "x"] } as const;

type Closed = keyof typeof closing;

const closedAs = (status: string): Closed | null => (Object.hasOwn(closing, status) ? (status as Closed) : null);

/** Ended without money. */
export const isUnpaid = (status: string): boolean => status === "REFUSED" || status === "WITHDRAWN";

export function Title({
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
      {file.file.confirmedBy === "ORIGINAL_KTP" && (
        <Tag state="act" icon="eye">
          {words.openedAtDesk}
        </Tag>
      )}
      {promise && (
        <Tag state={near!.near === "late" ? "bad" : near!.near === "soon" ? "act" : "wait"} icon="clock">
          {words.promise(near!.near === "late" ? near!.words : shortDay(promise.on, lang))}
        </Tag>
      )}
      {staff.role !== "PENATA_MADYA" && !isUnpaid(file.file.status) && (
        <p class="la-soft">
          {closed === "PAID" ? words.balance.paid : words.balance.toCome} {rupiah(file.file.net)}
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

export function Notices({
  file,
  lang,
  zone,
  trouble,
}: {
  file: ShownFile;
  lang: ConsoleLang;
  zone: string;
  trouble?: Trouble;
}): VNode {
  const words = consoleWords[lang].file;
  const returned = file.case.returned;
  const stage = consoleWords[lang].queue.stages[file.case.waitingFor ?? file.case.stage];
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
          {words.looking} {holder && !file.mine ? `${words.holder(holder)} ` : ""}
          {stage && words.standing(stage, plainDay(dayAt(file.file.statusSince, zone), lang))}
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
