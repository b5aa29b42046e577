import type { VNode } from "preact";
import type { AnnouncementLine, Figure, OutreachScope, HandedAnnouncement, Session } from "../../../outreach/index.ts";
import { paths } from "../../paths.ts";
import { Select } from "../../ui/choices.tsx";
import { plainDay } from "../../ui/dates.ts";
import { Button } from "../../ui/forms.tsx";
import { Tag } from "../../ui/status.tsx";
import { ColumnHeads, TablePanel } from "../../ui/table-panel.tsx";
import { byChannel, FiguresChart, type ChannelSum } from "./figures-chart.tsx";
import { formatCount } from "../../../platform/numbers.ts";
import type { ConsoleLang } from "../words.ts";
import { channelName } from "./channel-words.ts";
import { outreachWords } from "./outreach-words.ts";

export type FiguresPageProps = {
  readonly lang: ConsoleLang;
  readonly kind: OutreachScope["kind"];
  readonly figures: readonly Figure[];
  readonly sessions: readonly Session[];
  readonly handed: readonly HandedAnnouncement[];
  readonly announcements: ReadonlyArray<Pick<AnnouncementLine, "id" | "headline">>;
  readonly chosen: string | null;
  /** The form to plan a visit, where one may. */
  readonly plan?: VNode | false;
};

const number = (count: number, lang: ConsoleLang) => <td class="is-num">{formatCount(count, lang)}</td>;
const Numbers = ({ lang, of }: { lang: ConsoleLang; of: Omit<ChannelSum, "channel"> }): VNode => (
  <>
    {number(of.reached, lang)}
    {number(of.opened, lang)}
    {number(of.began, lang)}
    {number(of.finished, lang)}
  </>
);

/** What reached whom, office by office and channel by channel; visits; for a branch what it is to carry. */
export function FiguresPage(props: FiguresPageProps): VNode {
  const { lang, kind, figures, sessions, handed, announcements, chosen } = props;
  const words = outreachWords[lang];
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
        {kind === "BRANCH" && <Handed lang={lang} handed={handed} />}
        <section class="la-panel" aria-labelledby="hasil">
          <h2 id="hasil">{words.figures}</h2>
          {announcements.length > 0 && (
            <form method="get" action={paths.staff.outreach}>
              <Select
                lang={lang}
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
              <FiguresChart lang={lang} sums={sums} />
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
                    <td>{channelName(each.channel, lang)}</td>
                    <Numbers lang={lang} of={each} />
                  </tr>
                ))}
                <tr>
                  <th scope="row" colSpan={2}>
                    {words.total}
                  </th>
                  <Numbers lang={lang} of={total} />
                </tr>
              </tbody>
            </table>
          </TablePanel>
        )}
        <Sessions lang={lang} sessions={sessions} kind={kind} />
        {props.plan}
      </div>
    </>
  );
}

function Handed({ lang, handed }: Pick<FiguresPageProps, "lang" | "handed">): VNode {
  const words = outreachWords[lang];
  return (
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
              {number(each.evidence, lang)}
            </tr>
          ))}
        </tbody>
      </table>
      {handed.length === 0 && <p class="la-pad">{words.handedNone}</p>}
    </TablePanel>
  );
}

function Sessions({ lang, sessions, kind }: Pick<FiguresPageProps, "lang" | "sessions" | "kind">): VNode {
  const words = outreachWords[lang];
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
                {plainDay(each.day, lang)} {each.begins}–{each.ends}{" "}
                {each.isCancelled && <Tag state="none">{words.sessions.cancelled}</Tag>}
              </td>
              <td class="is-num">{each.attended === null ? "–" : formatCount(each.attended, lang)}</td>
              {number(each.opened, lang)}
              {number(each.began, lang)}
              {number(each.finished, lang)}
            </tr>
          ))}
        </tbody>
      </table>
      {sessions.length === 0 && <p class="la-pad">{words.sessions.none}</p>}
    </TablePanel>
  );
}
