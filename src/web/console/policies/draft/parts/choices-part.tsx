import type { VNode } from "preact";
import { namesAt } from "../../../../../entitlement/index.ts";
import { Details } from "../../../../ui/flow.tsx";
import { Cell, fieldsAt, Group, spoken, valueAt, type Part } from "./draft-fields.tsx";

/** What claimants choose from: kinds of proof of a layoff, uses of credit. */
export function ChoicesPart({ drafted }: Part): VNode {
  const { words, file, lang } = drafted;
  const row = (at: string, code: string): VNode => (
    <div class="la-cells" key={at}>
      <Cell
        drafted={drafted}
        at={`${at}/id`}
        label={`${spoken(valueAt(file, `${at}/${lang}`), code)}: ${words.wordFields["id"]}`}
        wide
      />
      <Cell drafted={drafted} at={`${at}/en`} label={words.wordFields["en"]!} wide />
    </div>
  );
  const used = fieldsAt(file, "/phkProofs").map(([code]) => code);
  const others = namesAt("/phkProofs").filter((code) => !used.includes(code));
  return (
    <>
      <Group legend={words.phkProofs}>
        <p class="la-soft">{words.phkHint}</p>
        {used.map((code) => row(`/phkProofs/${code}`, code))}
        {others.length > 0 && (
          <Details summary={words.notYet(others.length)}>
            {others.map((code) => row(`/phkProofs/${code}`, code))}
          </Details>
        )}
      </Group>
      <Group legend={words.creditUses}>{namesAt("/creditUses").map((code) => row(`/creditUses/${code}`, code))}</Group>
    </>
  );
}
