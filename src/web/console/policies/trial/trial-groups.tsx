import type { VNode } from "preact";
import { dimensions, type Dimension, type TrialPicture } from "../../../../policies/index.ts";
import { Details } from "../../../ui/flow.tsx";
import { TablePanel } from "../../../ui/table-panel.tsx";
import type { Shown } from "./trial-cases.tsx";
import { trialWords } from "./trial-words.ts";
import { formatCount, formatPercent } from "../../../../platform/numbers.ts";

const columns = ["same", "better", "worse", "other"] as const;
const colours = { same: "c-0", better: "c-4", worse: "c-3", other: "c-2" } as const;

/** The parts of a group as one bar; the numbers stand beside it, so it says nothing to who cannot see it. */
function GroupBar({ parts }: { parts: TrialPicture["groups"][Dimension][number]["parts"] }): VNode {
  let at = 0;
  return (
    <svg class="la-shares" viewBox="0 0 200 14" aria-hidden="true" preserveAspectRatio="none">
      {columns.map((column) => {
        const width = parts[column] * 200;
        const here = at;
        at += width;
        return width > 0 && <rect key={column} class={colours[column]} x={here} y="0" width={width} height="14" />;
      })}
    </svg>
  );
}

function GroupTable({
  lang,
  rule,
  dimension,
  groups,
  groupLink,
}: Shown & {
  dimension: Dimension;
  groups: TrialPicture["groups"][Dimension];
  groupLink: (dimension: Dimension, name: string) => string;
}): VNode {
  const words = trialWords[lang];
  return (
    <table class="la-table">
      <caption class="govuk-visually-hidden">{words.groups[dimension]}</caption>
      <thead>
        <tr>
          <th scope="col">{words.group}</th>
          <th scope="col" class="is-num">
            {words.cases}
          </th>
          <th scope="col">
            <span class="govuk-visually-hidden">{words.parts}</span>
          </th>
          {columns.map((column) => (
            <th scope="col" class="is-num" key={column}>
              {words.groupColumns[column]}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {groups.map(({ name, cases, parts }) => (
          <tr key={name}>
            <th scope="row">
              <a href={groupLink(dimension, name)}>
                {dimension === "reason" ? rule.reason(name) : (words.names[name] ?? name)}
              </a>
            </th>
            <td class="is-num">{formatCount(cases, lang)}</td>
            <td class="la-shares-cell">
              <GroupBar parts={parts} />
            </td>
            {columns.map((column) => (
              <td class="is-num" key={column}>
                {formatCount(Math.round(parts[column] * cases), lang)}{" "}
                <span class="la-soft">({formatPercent(Math.round(parts[column] * 100))})</span>
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Who comes out how, by region, age, sex, wage and reason; each group leads to its cases. */
export const Groups = ({
  lang,
  rule,
  picture,
  chosen,
  groupLink,
}: Shown & {
  picture: TrialPicture;
  chosen: Dimension | undefined;
  groupLink: (dimension: Dimension, name: string) => string;
}): VNode => (
  <>
    {dimensions.map((dimension) => (
      <Details key={dimension} summary={trialWords[lang].groups[dimension]} open={dimension === chosen}>
        <TablePanel label={trialWords[lang].groups[dimension]}>
          <GroupTable
            lang={lang}
            rule={rule}
            dimension={dimension}
            groups={picture.groups[dimension]}
            groupLink={groupLink}
          />
        </TablePanel>
      </Details>
    ))}
  </>
);
