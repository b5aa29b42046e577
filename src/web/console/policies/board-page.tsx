import type { VNode } from "preact";
import type { CascadeBoard, OfficeRelay } from "../../../circulars/index.ts";
import type { PolicyVersionView } from "../../../policies/index.ts";
import type { OfficeTraining } from "../../../training/index.ts";
import { paths } from "../../paths.ts";
import { plainDay, shortDay, dayAt } from "../../ui/dates.ts";
import { Details } from "../../ui/flow.tsx";
import { Notice, Tag } from "../../ui/status.tsx";
import { TablePanel } from "../../ui/table-panel.tsx";
import type { ConsoleLang } from "../words.ts";
import { titleOf } from "./policy-page.tsx";
import { policyWords } from "./policy-words.ts";

/** Days of the board are head office's. */
const zone = "Asia/Jakarta";

/** How far a policy has come: every region with its branches, who is late, and whose people have the certificate. */
export function BoardPage({
  lang,
  version,
  board,
  training,
}: {
  lang: ConsoleLang;
  version: PolicyVersionView;
  board: CascadeBoard;
  /** Empty until the policy's course is made. */
  training: readonly OfficeTraining[];
}): VNode {
  const words = policyWords[lang].cascade;
  const trained = new Map(training.map((office) => [office.officeId, office]));
  const { regionCounts, branchCounts } = board;
  const late = regionCounts.late + branchCounts.late;
  return (
    <>
      <div class="la-title">
        <h1>{words.title}</h1>
        <p class="la-soft">
          <a href={paths.staff.policy(version.id)}>{titleOf(version, lang)}</a>
          {version.effectiveFrom && ` · ${policyWords[lang].takesForce(plainDay(version.effectiveFrom, lang))}`}
        </p>
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
      <TablePanel label={words.regions}>
        <OfficeTable lang={lang} caption={words.regions} offices={board.regions} act="relayed" />
      </TablePanel>
      {board.regions.map((region) => (
        <Details
          key={region.officeId}
          summary={`${region.name}: ${words.counts(region.branches.filter(({ acknowledgedAt }) => acknowledgedAt).length, region.branches.length)}`}
          open={region.branches.some((branch) => branch.late)}
        >
          <OfficeTable
            lang={lang}
            caption={region.name}
            offices={region.branches}
            act="acknowledged"
            trained={trained}
          />
          {region.note && (
            <p>
              <b>{policyWords[lang].notices.fromRegion}:</b> {region.note}
            </p>
          )}
        </Details>
      ))}
      {board.others.length > 0 && (
        <TablePanel label={words.others}>
          <OfficeTable lang={lang} caption={words.others} offices={board.others} act="acknowledged" trained={trained} />
        </TablePanel>
      )}
    </>
  );
}

function OfficeTable({
  lang,
  caption,
  offices,
  act,
  trained,
}: {
  lang: ConsoleLang;
  caption: string;
  offices: readonly OfficeRelay[];
  act: "relayed" | "acknowledged";
  /** Of branches only: a region works on no claim. */
  trained?: ReadonlyMap<string, OfficeTraining>;
}): VNode {
  const words = policyWords[lang].cascade;
  const day = (at: Date | null): string => (at ? shortDay(dayAt(at, zone), lang) : "–");
  const last = (office: OfficeRelay): VNode | string => {
    const [at, by] =
      act === "relayed" ? [office.relayedAt, office.relayedBy] : [office.acknowledgedAt, office.acknowledgedBy];
    if (at) return `${day(at)}, ${by ?? ""}`;
    if (!office.late && !office.remindedAt) return "–";
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
  const training = (office: OfficeTraining | undefined): VNode | string => {
    if (!office) return "–";
    if (office.trainedAt)
      return (
        <Tag state="ok" icon="check">
          {day(office.trainedAt)}
        </Tag>
      );
    return words.trainedOf(office.certified, office.people);
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
          {trained && <th scope="col">{words.trained}</th>}
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
            <td>{last(office)}</td>
            {trained && <td>{training(trained.get(office.officeId))}</td>}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
