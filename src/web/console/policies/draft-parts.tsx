import type { VNode } from "preact";
import { reasons, whens, type Reason } from "../../../entitlement/index.ts";
import { Details } from "../../ui/flow.tsx";
import { Cell, DatedRows, fieldsAt, Group, rowsAt, valueAt, type Drafted } from "./draft-fields.tsx";
import type { DraftWords } from "./draft-words.ts";
import { troubleSentence } from "./trouble-words.ts";

type Part = { readonly drafted: Drafted };

const spoken = (value: unknown, code: string): string => (typeof value === "string" ? value : code);

/** Name and dates. */
export const MainPart = ({ drafted }: Part): VNode => {
  const { words } = drafted;
  return (
    <>
      <div class="la-cells">
        <Cell drafted={drafted} at="/title/id" label={words.titleId} wide />
        <Cell drafted={drafted} at="/title/en" label={words.titleEn} wide />
      </div>
      <div class="la-cells">
        <Cell drafted={drafted} at="/effectiveFrom" label={`${words.effectiveFrom} (${words.dayHint})`} />
        <Cell drafted={drafted} at="/cite" label={words.cite} wide />
      </div>
      <p class="la-soft">{words.effectiveHint}</p>
    </>
  );
};

/** Ages, days, sums, shares and waiting periods. */
export const NumbersPart = ({ drafted }: Part): VNode => {
  const { words, file } = drafted;
  const waiting = fieldsAt(file, "/parameters/waitingPeriod").map(([reason]) => reason);
  const one = (name: string, legend: string, label: string): VNode => (
    <DatedRows drafted={drafted} at={`/parameters/${name}`} legend={legend}>
      {(row) => <Cell drafted={drafted} at={`${row}/value`} label={label} />}
    </DatedRows>
  );
  return (
    <>
      {waiting.map((reason) => (
        <DatedRows
          key={reason}
          drafted={drafted}
          at={`/parameters/waitingPeriod/${reason}`}
          legend={words.waiting(spoken(valueAt(file, `/reasons/${reason}/words/id`), reason))}
        >
          {(row) => (
            <>
              <Cell drafted={drafted} at={`${row}/months`} label={words.months} />
              <Cell drafted={drafted} at={`${row}/days`} label={words.days} />
              <Cell
                drafted={drafted}
                at={`${row}/countsFrom`}
                label={words.countsFrom}
                choices={valueAt(file, row) === undefined ? { "": "–", ...words.since } : words.since}
              />
            </>
          )}
        </DatedRows>
      ))}
      {one("pensionAge", words.pensionAge, words.years)}
      {one("payWithinWorkingDays", words.payWithin, words.workingDays)}
      {one("taxIdAbove", words.taxIdAbove, words.rupiah)}
      <DatedRows drafted={drafted} at="/parameters/partial" legend={words.partial}>
        {(row) => (
          <>
            <Cell drafted={drafted} at={`${row}/membershipYears`} label={words.membershipYears} />
            {(["SEBAGIAN_10", "SEBAGIAN_30_TUNAI", "SEBAGIAN_30_KREDIT"] as const).map((reason) => (
              <Cell key={reason} drafted={drafted} at={`${row}/percent/${reason}`} label={words.percentOf[reason]} />
            ))}
          </>
        )}
      </DatedRows>
    </>
  );
};

/** Final and progressive tax. */
export const TaxPart = ({ drafted }: Part): VNode => {
  const { words, file } = drafted;
  return (
    <>
      <DatedRows drafted={drafted} at="/parameters/finalTax" legend={words.finalTax}>
        {(row) => (
          <>
            <Cell drafted={drafted} at={`${row}/exempt`} label={words.exempt} />
            <Cell drafted={drafted} at={`${row}/percent`} label={words.percent} />
            <Cell drafted={drafted} at={`${row}/years`} label={words.finalYears} />
            <Cell
              drafted={drafted}
              at={`${row}/clock`}
              label={words.clock}
              choices={valueAt(file, row) === undefined ? { "": "–", ...words.clocks } : words.clocks}
            />
          </>
        )}
      </DatedRows>
      <DatedRows drafted={drafted} at="/parameters/progressiveTax" legend={words.progressiveTax}>
        {(row) => {
          const count = valueAt(file, row) === undefined ? 5 : rowsAt(file, `${row}/brackets`).length;
          return (
            <>
              {Array.from({ length: count }, (_, index) => (
                <div class="la-cells" key={index}>
                  <Cell
                    drafted={drafted}
                    at={`${row}/brackets/${index}/upTo`}
                    label={`${words.bracket(index + 1)}: ${words.upTo}`}
                  />
                  <Cell drafted={drafted} at={`${row}/brackets/${index}/percent`} label={words.percent} />
                </div>
              ))}
              <Cell drafted={drafted} at={`${row}/noTaxIdSurchargePercent`} label={words.surcharge} />
            </>
          );
        }}
      </DatedRows>
    </>
  );
};

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
}: {
  words: DraftWords;
  document: Described;
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
  const asks = described(file, "conditions", `${lang}/met`);
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
        <ul class="la-tick">
          {[...inOrder(asks, conditions), ...asks.filter(({ code }) => !conditions.includes(code))].map(
            ({ code, words: said }) => (
              <li key={code}>
                <input
                  type="checkbox"
                  id={`syarat-${code}`}
                  name={`syarat:${code}`}
                  value="ya"
                  checked={conditions.includes(code)}
                />
                <label for={`syarat-${code}`}>{said}</label>
              </li>
            ),
          )}
        </ul>
      </Group>
      <Group legend={words.documents}>
        <p class="la-soft">{words.documentsHint}</p>
        {inOrder(
          named,
          documents.map(([code]) => code),
        ).map((document) => (
          <DocumentRow
            key={document.code}
            words={words}
            document={document}
            need={documents.find(([code]) => code === document.code)}
          />
        ))}
        <Details summary={words.otherDocuments}>
          {named
            .filter(({ code }) => !documents.some(([each]) => each === code))
            .map((document) => (
              <DocumentRow key={document.code} words={words} document={document} need={undefined} />
            ))}
        </Details>
      </Group>
    </>
  );
}

/** What of the service is no law: each group with its fields and its source. */
export const ServicePart = ({ drafted }: Part): VNode => {
  const { words, file } = drafted;
  const named = words.service as Readonly<Record<string, string>>;
  const cells = (at: string, label: string): VNode[] =>
    fieldsAt(file, at)
      .filter(([name]) => name !== "cite")
      .flatMap(([name, each]) =>
        typeof each === "object"
          ? cells(`${at}/${name}`, named[name] ?? name)
          : [
              <Cell
                key={`${at}/${name}`}
                drafted={drafted}
                at={`${at}/${name}`}
                label={`${label} ${named[name] ?? name}`.trim()}
              />,
            ],
      );
  return (
    <>
      {(["upload", "booking", "hours", "code", "session", "training"] as const).map((group) => (
        <Group key={group} legend={words.service[group]}>
          <div class="la-cells">{cells(`/service/${group}`, "")}</div>
          <div class="la-cells">
            <Cell drafted={drafted} at={`/service/${group}/cite`} label={words.cite} wide />
          </div>
        </Group>
      ))}
    </>
  );
};

/** Who comes before whom. */
export function HeirsPart({ drafted }: Part): VNode {
  const { words, file, lang } = drafted;
  const order = rowsAt(file, "/heirs/order");
  const stands = (relation: string, rank: number): boolean => {
    const together = order[rank];
    return Array.isArray(together) && together.includes(relation);
  };
  return (
    <>
      <p class="la-soft">{words.heirsLead}</p>
      <div class="la-cells">
        {fieldsAt(file, "/heirs/words").map(([relation]) => (
          <div class="la-cell" key={relation}>
            <label for={`urutan-${relation}`}>
              {spoken(valueAt(file, `/heirs/words/${relation}/${lang}`), relation)}
            </label>
            <select class="govuk-select" id={`urutan-${relation}`} name={`urutan:${relation}`}>
              {Array.from({ length: 8 }, (_, rank) => (
                <option key={rank} value={String(rank)} selected={stands(relation, rank)}>
                  {words.rank(rank + 1)}
                </option>
              ))}
            </select>
          </div>
        ))}
      </div>
      <div class="la-cells">
        <Cell drafted={drafted} at="/heirs/cite" label={words.cite} wide />
      </div>
    </>
  );
}

/** The parts of the form, by the word in the address. */
export const partNames = ["pokok", "angka", "pajak", "ahli-waris", "layanan", "json"] as const;
export type PartName = (typeof partNames)[number] | Reason;
export const isPart = (text: string): text is PartName =>
  (partNames as readonly string[]).includes(text) || (reasons as readonly string[]).includes(text);

/** The part of the form in which a field stands. */
export function partOf(pointer: string): PartName {
  const [, area = "", name = ""] = pointer.split("/");
  if (area === "heirs") return "ahli-waris";
  if (area === "service") return "layanan";
  if (area === "parameters") return name === "finalTax" || name === "progressiveTax" ? "pajak" : "angka";
  if (area === "reasons" && isPart(name)) return name;
  return area === "title" || area === "effectiveFrom" || area === "cite" ? "pokok" : "json";
}
