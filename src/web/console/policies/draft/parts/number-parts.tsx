import type { VNode } from "preact";
import { Details } from "../../../../ui/flow.tsx";
import { Cell, DatedRows, fieldsAt, Group, idOf, rowsAt, spoken, valueAt, type Part } from "./draft-fields.tsx";

/** Name and dates. */
export const MainPart = ({ drafted }: Part): VNode => {
  const { words } = drafted;
  return (
    <>
      <p>
        <span class="la-soft">{words.id}:</span>{" "}
        <code id={idOf("/id")}>{spoken(valueAt(drafted.file, "/id"), "–")}</code>
      </p>
      <p class="la-soft">{words.idHint}</p>
      <div class="la-cells">
        <Cell drafted={drafted} at="/title/id" label={words.titleId} wide />
        <Cell drafted={drafted} at="/title/en" label={words.titleEn} wide />
      </div>
      <div class="la-cells">
        <Cell drafted={drafted} at="/effectiveFrom" label={`${words.effectiveFrom} (${words.dayHint})`} />
        <Cell drafted={drafted} at="/cite" label={words.cite} wide />
      </div>
      <p class="la-soft">{words.effectiveHint}</p>
      <Details
        summary={words.ends}
        open={drafted.troubles.some(({ at }) => at === "/effectiveTo" || at.startsWith("/revoked"))}
      >
        <p class="la-soft">{words.endsHint}</p>
        <div class="la-cells">
          <Cell drafted={drafted} at="/effectiveTo" label={words.effectiveTo} />
        </div>
        <Group legend={words.revoked}>
          <div class="la-cells">
            <Cell drafted={drafted} at="/revoked/by" label={words.revokedBy} />
            <Cell drafted={drafted} at="/revoked/on" label={words.revokedOn} />
            <Cell drafted={drafted} at="/revoked/cite" label={words.cite} wide />
          </div>
        </Group>
      </Details>
    </>
  );
};

/** How long a reason waits: on the page of the numbers, and on the reason's own. */
export function WaitingRows({ drafted, reason }: Part & { reason: string }): VNode {
  const { words, file, lang } = drafted;
  return (
    <DatedRows
      drafted={drafted}
      at={`/parameters/waitingPeriod/${reason}`}
      legend={words.waiting(spoken(valueAt(file, `/reasons/${reason}/words/${lang}`), reason))}
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
  );
}

/** Ages, days, sums, shares and waiting periods. */
export const NumbersPart = ({ drafted }: Part): VNode => {
  const { words, file } = drafted;
  const waiting = fieldsAt(file, "/parameters/waitingPeriod").map(([reason]) => reason);
  const one = (name: "pensionAge" | "payWithinWorkingDays" | "taxIdAbove", label: string): VNode => (
    <DatedRows drafted={drafted} at={`/parameters/${name}`} legend={words.parameters[name]}>
      {(row) => <Cell drafted={drafted} at={`${row}/value`} label={label} />}
    </DatedRows>
  );
  return (
    <>
      {waiting.map((reason) => (
        <WaitingRows key={reason} drafted={drafted} reason={reason} />
      ))}
      {one("pensionAge", words.years)}
      {one("payWithinWorkingDays", words.workingDays)}
      {one("taxIdAbove", words.rupiah)}
      <DatedRows drafted={drafted} at="/parameters/partial" legend={words.parameters.partial}>
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
      <DatedRows drafted={drafted} at="/parameters/finalTax" legend={words.parameters.finalTax}>
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
      <DatedRows drafted={drafted} at="/parameters/progressiveTax" legend={words.parameters.progressiveTax}>
        {(row) => {
          // One more than there are: a bracket may come; an emptied one goes.
          const count = valueAt(file, row) === undefined ? 5 : rowsAt(file, `${row}/brackets`).length + 1;
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
