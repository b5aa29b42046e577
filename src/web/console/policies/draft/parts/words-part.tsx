import type { VNode } from "preact";
import { namesAt } from "../../../../../entitlement/index.ts";
import { Details } from "../../../../ui/flow.tsx";
import { Cell, fieldsAt, Group, valueAt, type Drafted } from "./draft-fields.tsx";

/** What claimants read: of each condition, document and refusal its sentences in both languages and its source. */
export function WordsPart({ drafted }: { drafted: Drafted }): VNode {
  const { words, file, lang } = drafted;
  const one = (at: string, code: string, title: unknown, fields: readonly string[]): VNode => (
    <details class="govuk-details" key={at} open={drafted.troubles.some((trouble) => trouble.at.startsWith(`${at}/`))}>
      <summary class="govuk-details__summary">
        <span class="govuk-details__summary-text">{typeof title === "string" && title !== "" ? title : code}</span>
      </summary>
      <div class="govuk-details__text la-cells">
        {fields.map((field) => (
          <Cell
            key={field}
            drafted={drafted}
            at={`${at}/${field}`}
            label={words.wordFields[field.replace("/", ".")]!}
            wide
          />
        ))}
        <Cell drafted={drafted} at={`${at}/cite`} label={words.cite} wide />
      </div>
    </details>
  );
  const part = (name: "conditions" | "documents" | "refusals", legend: string, title: string, fields: string[]) => {
    const described = fieldsAt(file, `/${name}`).map(([code]) => code);
    const others = namesAt(`/${name}`).filter((code) => !described.includes(code));
    const row = (code: string): VNode =>
      one(`/${name}/${code}`, code, valueAt(file, `/${name}/${code}/${title}`), fields);
    return (
      <Group legend={legend}>
        {described.map(row)}
        {others.length > 0 && <Details summary={words.notYet(others.length)}>{others.map(row)}</Details>}
      </Group>
    );
  };
  return (
    <>
      <p class="la-soft">{words.wordsLead}</p>
      {part("conditions", words.wordsConditions, `${lang}/met`, ["id/met", "id/unmet", "en/met", "en/unmet"])}
      {part("documents", words.wordsDocuments, `${lang}/name`, [
        "id/name",
        "id/why",
        "id/good",
        "en/name",
        "en/why",
        "en/good",
      ])}
      {part("refusals", words.wordsRefusals, lang, ["id", "en"])}
    </>
  );
}
