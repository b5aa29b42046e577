import type { VNode } from "preact";
import { Cell, fieldsAt, rowsAt, spoken, valueAt, type Part } from "./draft-fields.tsx";

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
