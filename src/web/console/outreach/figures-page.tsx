import type { VNode } from "preact";
import type { AnnouncementLine, Figure, OutreachScope, HandedAnnouncement, Session } from "../../../outreach/index.ts";
import { paths } from "../../paths.ts";
import { Select } from "../../ui/choices.tsx";
import { plainDay } from "../../ui/dates.ts";
import { Button } from "../../ui/forms.tsx";
import { Tag } from "../../ui/status.tsx";
import { ColumnHeads, TablePanel } from "../../ui/table-panel.tsx";
import { byChannel, FiguresChart, type ChannelSum } from "./figures-chart.tsx";
import { words } from "./outreach-words.ts";

export type FiguresPageProps = {
  readonly kind: OutreachScope["kind"];
  readonly figures: readonly Figure[];
  readonly sessions: readonly Session[];
  readonly handed: readonly HandedAnnouncement[];
  readonly announcements: ReadonlyArray<Pick<AnnouncementLine, "id" | "headline">>;
  readonly chosen: string | null;
  /** The form to plan a visit, where one may. */
  readonly plan?: VNode | false;
};

const number = (count: number) => <td class="is-num">{count.toLocaleString("id")}</td>;
const Numbers = ({ of }: { of: Omit<ChannelSum, "channel"> }): VNode => (
  <>
    {number(of.reached)}
    {number(of.opened)}
    {number(of.began)}
    {number(of.finished)}
  </>
);

/** What reached whom, office by office and channel by channel; visits; for a branch what it is to carry. */
export function FiguresPage(props: FiguresPageProps): VNode {
  const { kind, figures, sessions, handed, announcements, chosen } = props;
  const sums = byChannel(figures);
  const total = sums.reduce(
    (sum, each) => ({
      reached: sum.reached + each.reached,
      opened: sum.opened + each.opened,
      began: sum.began + each.began,
      finished: sum.finished + each.finished,
    }),
    { reached: 0, opened: 0, began: 0, finished: 0 },
  );
  const columns = words.columns;
  const heads = [columns.reached, columns.opened, columns.began, columns.finished];
  return (
    <>
      <div class="la-title">
        <h1>{words.title}</h1>
        <p class="la-soft">
          {words.lead[kind]} {words.nobodyFollowed}
        </p>
      </div>
      <div class="la-stack">
        {kind === "BRANCH" && <Handed handed={handed} />}
        <section class="la-panel" aria-labelledby="hasil">
          <h2 id="hasil">{words.figures}</h2>
          {announcements.length > 0 && (
            <form method="get" action={paths.staff.outreach}>
              <Select
                lang="id"
                id="pengumuman"
                label={words.which}
                items={announcements.map(({ id, headline }) => ({ value: id, words: headline }))}
                value={chosen ?? undefined}
              />
              <Button secondary>{words.show}</Button>
            </form>
          )}
          {sums.length === 0 ? (
            <p>{words.noFigures}</p>
          ) : (
            <div class="la-cols la-cols--half">
              <FiguresChart sums={sums} />
            </div>
          )}
        </section>
        {sums.length > 0 && (
          <TablePanel label={words.byOffice}>
            <table class="la-table">
              <caption>{words.byOffice}</caption>
              <thead>
                <tr>
                  <th scope="col">{columns.office}</th>
                  <th scope="col">{columns.channel}</th>
                  {heads.map((head) => (
                    <th key={head} scope="col" class="is-num">
                      {head}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {figures.map((each) => (
                  <tr key={`${each.officeId}${each.channel}`}>
                    <th scope="row">{each.office ?? words.country}</th>
                    <td>{words.channels[each.channel]}</td>
                    <Numbers of={each} />
                  </tr>
                ))}
                <tr>
                  <th scope="row" colSpan={2}>
                    {words.total}
                  </th>
                  <Numbers of={total} />
                </tr>
              </tbody>
            </table>
          </TablePanel>
        )}
        <Sessions sessions={sessions} kind={kind} />
        {props.plan}
      </div>
    </>
  );
}

const Handed = ({ handed }: { handed: readonly HandedAnnouncement[] }): VNode => (
  <TablePanel label={words.handed}>
    <table class="la-table">
      <caption>{words.handed}</caption>
      <ColumnHeads columns={Object.values(words.handedColumns)} />
      <tbody>
        {handed.map((each) => (
          <tr key={each.id}>
            <th scope="row">
              <a href={paths.staff.notice({ about: "ANNOUNCEMENT", id: each.id })}>{each.headline}</a>
            </th>
            <td>
              <Tag state={each.isAddressed ? "ok" : "act"}>
                {each.isAddressed ? words.addressed : words.notAddressed}
              </Tag>
            </td>
            {number(each.evidence)}
          </tr>
        ))}
      </tbody>
    </table>
    {handed.length === 0 && <p class="la-pad">{words.handedNone}</p>}
  </TablePanel>
);

const Sessions = ({ sessions, kind }: Pick<FiguresPageProps, "sessions" | "kind">): VNode => {
  const { columns } = words.sessions;
  return (
    <TablePanel label={words.sessions.title}>
      <table class="la-table">
        <caption>{words.sessions.title}</caption>
        <ColumnHeads columns={Object.values(columns)} isNumber={(at) => at > 1} />
        <tbody>
          {sessions.map((each) => (
            <tr key={each.id}>
              <th scope="row">
                {kind === "BRANCH" ? (
                  <a href={paths.staff.session(each.id)}>{each.place}</a>
                ) : (
                  `${each.office}: ${each.place}`
                )}
              </th>
              <td>
                {plainDay(each.day)} {each.begins}–{each.ends}{" "}
                {each.isCancelled && <Tag state="none">{words.sessions.cancelled}</Tag>}
              </td>
              <td class="is-num">{each.attended?.toLocaleString("id") ?? "–"}</td>
              {number(each.opened)}
              {number(each.began)}
              {number(each.finished)}
            </tr>
          ))}
        </tbody>
      </table>
      {sessions.length === 0 && <p class="la-pad">{words.sessions.none}</p>}
    </TablePanel>
  );
};
