import type { ComponentChildren, VNode } from "preact";
import type { CascadeBoard, OfficeRelay, RegionRelay } from "../../../circulars/index.ts";
import type { OfficeTraining } from "../../../training/index.ts";
import { shortDay, dayAt } from "../../ui/dates.ts";
import { Details } from "../../ui/flow.tsx";
import { Notice, Tag } from "../../ui/status.tsx";
import { TablePanel } from "../../ui/table-panel.tsx";
import type { ConsoleLang } from "../words.ts";
import { policyWords } from "./policy-words.ts";

/** Days of the board are head office's. */
const zone = "Asia/Jakarta";

/** What stands last in a branch's row: what came of it there. */
export type LastColumn = { readonly name: string; readonly of: (officeId: string) => VNode | string };

export type BoardPageProps = {
  readonly lang: ConsoleLang;
  readonly board: CascadeBoard;
  /** Of which circular, and since when it holds: under the heading. */
  readonly under: ComponentChildren;
  readonly last: LastColumn;
  /** What stands below the tables. */
  readonly children?: ComponentChildren;
};

/** How far a circular has come: every region with its branches, who is late, and what came of it. For rules and announcements alike. */
export function BoardPage({ lang, board, under, last, children }: BoardPageProps): VNode {
  const words = policyWords[lang].cascade;
  const { regionCounts, branchCounts } = board;
  const late = regionCounts.late + branchCounts.late;
  return (
    <>
      <div class="la-title">
        <h1>{words.title}</h1>
        <p class="la-soft">{under}</p>
      </div>
      <p id="paham">{words.counts(branchCounts.done, branchCounts.offices)}</p>
      <progress
        class="la-progress"
        max={Math.max(1, branchCounts.offices)}
        value={branchCounts.done}
        aria-labelledby="paham"
      >
        {branchCounts.done}/{branchCounts.offices}
      </progress>
      {late > 0 && <Notice state="act">{words.lateCount(late)}</Notice>}
      <div class="la-stack">
        <TablePanel label={words.regions}>
          <OfficeTable lang={lang} caption={words.regions} offices={board.regions} act="relayed" />
        </TablePanel>
        <div>
          {board.regions.map((region) => (
            <RegionBranches key={region.officeId} lang={lang} region={region} last={last} />
          ))}
        </div>
        {board.others.length > 0 && (
          <BranchTable lang={lang} caption={words.others} offices={board.others} last={last} />
        )}
        {children}
      </div>
    </>
  );
}

/** Branches, when each received and understood it, and what came of it there. */
export const BranchTable = (props: Omit<OfficeTableProps, "act">): VNode => (
  <TablePanel label={props.caption}>
    <OfficeTable {...props} act="acknowledged" />
  </TablePanel>
);

/** A region's branches, folded away where none is late. */
const RegionBranches = ({
  lang,
  region,
  last,
}: Pick<BoardPageProps, "lang" | "last"> & { readonly region: RegionRelay }): VNode => (
  <Details
    summary={`${region.name}: ${policyWords[lang].cascade.counts(region.branches.filter(({ acknowledgedAt }) => acknowledgedAt).length, region.branches.length)}`}
    open={region.branches.some((branch) => branch.late)}
  >
    <OfficeTable lang={lang} caption={region.name} offices={region.branches} act="acknowledged" last={last} />
    {region.note && (
      <p>
        <b>{policyWords[lang].notices.fromRegion}:</b> {region.note}
      </p>
    )}
  </Details>
);

/** Whose people have a policy's certificate. Of branches only: a region works on no claim. */
export function trainedColumn(training: readonly OfficeTraining[], lang: ConsoleLang): LastColumn {
  const words = policyWords[lang].cascade;
  const trained = new Map(training.map((office) => [office.officeId, office]));
  return {
    name: words.trained,
    of: (officeId) => {
      const office = trained.get(officeId);
      if (!office) return "–";
      if (office.trainedAt)
        return (
          <Tag state="ok" icon="check">
            {shortDay(dayAt(office.trainedAt, zone), lang)}
          </Tag>
        );
      return words.trainedOf(office.certified, office.people);
    },
  };
}

type OfficeTableProps = {
  readonly lang: ConsoleLang;
  readonly caption: string;
  readonly offices: readonly OfficeRelay[];
  readonly act: "relayed" | "acknowledged";
  readonly last?: LastColumn;
};

function OfficeTable({ lang, caption, offices, act, last }: OfficeTableProps): VNode {
  const words = policyWords[lang].cascade;
  const day = (at: Date | null): string => (at ? shortDay(dayAt(at, zone), lang) : "–");
  const doneOn = (office: OfficeRelay): VNode | string => {
    const [at, by] =
      act === "relayed" ? [office.relayedAt, office.relayedBy] : [office.acknowledgedAt, office.acknowledgedBy];
    if (at) return `${day(at)}, ${by ?? ""}`;
    if (!office.late && !office.remindedAt) return office.toldTo === 0 ? words.nobodyTold : "–";
    return (
      <>
        {office.late ? (
          <Tag state="act" icon="alert">
            {words.lateSince(day(office.escalatedAt))}
          </Tag>
        ) : (
          words.remindedOn(day(office.remindedAt))
        )}
        {office.toldTo === 0 && <div class="la-soft">{words.nobodyTold}</div>}
      </>
    );
  };
  return (
    <table class="la-table">
      <caption>{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{words.office}</th>
          <th scope="col">{words.due}</th>
          <th scope="col">{words.received}</th>
          <th scope="col">{words[act]}</th>
          {last && <th scope="col">{last.name}</th>}
        </tr>
      </thead>
      <tbody>
        {offices.map((office) => (
          <tr key={office.officeId}>
            <th scope="row">{office.name}</th>
            <td>{office.dueOn ? shortDay(office.dueOn, lang) : "–"}</td>
            <td>
              {day(office.receivedAt)}
              {office.directAt && <div class="la-soft">{words.direct(day(office.directAt))}</div>}
            </td>
            <td>{doneOn(office)}</td>
            {last && <td>{last.of(office.officeId)}</td>}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
