import type { VNode } from "preact";
import { whens, type Reason } from "../../../../../entitlement/index.ts";
import { Details } from "../../../../ui/flow.tsx";
import { troubleSentence } from "../../trouble-words.ts";
import { Cell, fieldsAt, Group, rowsAt, spoken, Tick, Turn, valueAt, type Part } from "./draft-fields.tsx";
import { waitingReasons } from "../part-names.ts";
import type { DraftWords } from "../draft-words.ts";
import { WaitingRows } from "./number-parts.tsx";

/** What a draft describes, by code, in its words; a placeholder stands for a number that another part of the form holds. */
type Described = { readonly code: string; readonly words: string };
const described = (file: unknown, part: string, leaf: string): Described[] =>
  fieldsAt(file, `/${part}`).map(([code]) => ({
    code,
    words: spoken(valueAt(file, `/${part}/${code}/${leaf}`), code).replace(/\{\w+\}/g, "…"),
  }));

/** Those of some codes, in the order of the codes. */
const inOrder = (all: readonly Described[], codes: readonly string[]): Described[] =>
  codes.flatMap((code) => all.find((each) => each.code === code) ?? []);

/** A document of a reason: whether it is asked for, by whom, and when. */
function DocumentRow({
  words,
  document: { code, words: name },
  need,
  turn,
}: {
  words: DraftWords;
  document: Described;
  turn: number | null;
  need: readonly [string, string, string?] | undefined;
}): VNode {
  return (
    <div class="la-cells">
      <div class="la-cell la-cell--wide">
        <label for={`dokumen-${code}`}>{name}</label>
        <select class="govuk-select" id={`dokumen-${code}`} name={`dokumen:${code}`}>
          {Object.entries(words.asked).map(([by, said]) => (
            <option key={by} value={by} selected={(need?.[1] ?? "") === by}>
              {said}
            </option>
          ))}
        </select>
      </div>
      <div class="la-cell">
        <label for={`bila-${code}`}>
          {words.when}
          <span class="govuk-visually-hidden"> {name}</span>
        </label>
        <select class="govuk-select" id={`bila-${code}`} name={`bila:${code}`}>
          {(["", ...whens] as const).map((when) => (
            <option key={when} value={when} selected={(need?.[2] ?? "") === when}>
              {words.whens[when]}
            </option>
          ))}
        </select>
      </div>
      <Turn name={`urut-dokumen:${code}`} of={name} label={words.turn} turn={turn} />
    </div>
  );
}

/** One reason: its words, channel, conditions and documents. */
export function ReasonPart({ drafted, reason }: Part & { reason: Reason }): VNode {
  const { words, file, lang } = drafted;
  const at = `/reasons/${reason}`;
  const conditions = rowsAt(file, `${at}/conditions`).filter((code) => typeof code === "string");
  const documents = rowsAt(file, `${at}/documents`).filter(Array.isArray) as Array<[string, string, string?]>;
  const named = described(file, "documents", `${lang}/name`);
  const waits = rowsAt(file, `/parameters/waitingPeriod/${reason}`).length > 0;
  // Where a reason has no exit to count from, waiting is no choice: nobody would ever be entitled.
  const asks = described(file, "conditions", `${lang}/met`).filter(
    ({ code }) => code !== "WAITING_PERIOD" || waitingReasons.has(reason) || conditions.includes(code),
  );
  const trouble = drafted.troubles.filter(
    (each) => each.at.startsWith(`${at}/conditions`) || each.at.startsWith(`${at}/documents`),
  );
  return (
    <>
      <input type="hidden" name="alasan" value={reason} />
      <div class="la-cells">
        <Cell drafted={drafted} at={`${at}/words/id`} label={words.reasonWords} />
        <Cell drafted={drafted} at={`${at}/words/en`} label={words.reasonWordsEn} />
        <Cell drafted={drafted} at={`${at}/channel`} label={words.channel} choices={words.channels} />
        <Cell drafted={drafted} at={`${at}/cite`} label={words.cite} wide />
      </div>
      {trouble.map((each) => (
        <p class="govuk-error-message" key={each.at}>
          {troubleSentence(each, lang)}
        </p>
      ))}
      <Group legend={words.conditions}>
        <p class="la-soft">{words.turnHint}</p>
        <ul class="la-tick">
          {[...inOrder(asks, conditions), ...asks.filter(({ code }) => !conditions.includes(code))].map(
            ({ code, words: said }) => {
              const ticked = conditions.includes(code);
              return (
                <Tick key={code} name={`syarat:${code}`} label={said} ticked={ticked}>
                  <Turn
                    name={`urut-syarat:${code}`}
                    of={said}
                    label={words.turn}
                    turn={ticked ? conditions.indexOf(code) + 1 : null}
                  />
                </Tick>
              );
            },
          )}
        </ul>
      </Group>
      {waits && <WaitingRows drafted={drafted} reason={reason} />}
      <Group legend={words.documents}>
        <p class="la-soft">{words.documentsHint}</p>
        {inOrder(
          named,
          documents.map(([code]) => code),
        ).map((document, index) => (
          <DocumentRow
            key={document.code}
            turn={index + 1}
            words={words}
            document={document}
            need={documents.find(([code]) => code === document.code)}
          />
        ))}
        <Details summary={words.otherDocuments}>
          {named
            .filter(({ code }) => !documents.some(([each]) => each === code))
            .map((document) => (
              <DocumentRow key={document.code} words={words} document={document} turn={null} need={undefined} />
            ))}
        </Details>
      </Group>
    </>
  );
}
