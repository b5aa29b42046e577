import type { VNode } from "preact";
import { namesAt } from "../../../../../entitlement/index.ts";
import { Cell, Group, rowsAt, spoken, valueAt, type Part } from "./draft-fields.tsx";

/** Who comes before whom, what they are called, and who receives through a guardian. */
export function HeirsPart({ drafted }: Part): VNode {
  const { words, file, lang } = drafted;
  const order = rowsAt(file, "/heirs/order");
  const relations = namesAt("/heirs/words");
  const stands = (relation: string, rank: number): boolean => {
    const together = order[rank];
    return Array.isArray(together) && together.includes(relation);
  };
  const called = (relation: string): string => spoken(valueAt(file, `/heirs/words/${relation}/${lang}`), relation);
  return (
    <>
      <p class="la-soft">{words.heirsLead}</p>
      <div class="la-cells">
        {relations.map((relation) => (
          <div class="la-cell" key={relation}>
            <label for={`urutan-${relation}`}>{called(relation)}</label>
            <select class="govuk-select" id={`urutan-${relation}`} name={`urutan:${relation}`}>
              {relations.map((_, rank) => (
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
      <Group legend={words.guardian}>
        <p class="la-soft">{words.guardianHint}</p>
        <div class="la-cells">
          <Cell drafted={drafted} at="/heirs/guardianUnder/years" label={words.guardianYears} />
          <Cell drafted={drafted} at="/heirs/guardianUnder/cite" label={words.cite} wide />
        </div>
      </Group>
      <Group legend={words.heirsWords}>
        {relations.map((relation) => (
          <div class="la-cells" key={relation}>
            <Cell
              drafted={drafted}
              at={`/heirs/words/${relation}/id`}
              label={`${called(relation)}: ${words.wordFields["id"]}`}
              wide
            />
            <Cell drafted={drafted} at={`/heirs/words/${relation}/en`} label={words.wordFields["en"]!} wide />
          </div>
        ))}
      </Group>
    </>
  );
}
