import type { VNode } from "preact";
import type { AnnouncementLine, AnnouncementState } from "../../../outreach/index.ts";
import { newId } from "../../../platform/ids.ts";
import { paths } from "../../paths.ts";
import { Select } from "../../ui/choices.tsx";
import { dayAt, plainDay } from "../../ui/dates.ts";
import { Button, OnceKey } from "../../ui/forms.tsx";
import { Tag, type State } from "../../ui/status.tsx";
import { ColumnHeads, TablePanel } from "../../ui/table-panel.tsx";
import type { ConsoleLang } from "../words.ts";
import { announcementWords } from "./announcement-words.ts";

const tags: Readonly<Record<AnnouncementState, State>> = {
  DRAFT: "none",
  PROPOSED: "act",
  APPROVED: "ok",
  ENDED: "none",
  WITHDRAWN: "none",
};
export const StateTag = ({ state, lang }: { state: AnnouncementState; lang: ConsoleLang }): VNode => (
  <Tag state={tags[state]}>{announcementWords[lang].states[state]}</Tag>
);

const datesInWords = ({ from, until }: AnnouncementLine, lang: ConsoleLang): string =>
  [from && plainDay(from, lang), until && announcementWords[lang].lastDay(plainDay(until, lang))]
    .filter(Boolean)
    .join(" ") || "–";

/** Every announcement, and the two ways to begin one. */
export function ListPage({
  lang,
  announcements,
  policies,
}: {
  lang: ConsoleLang;
  announcements: readonly AnnouncementLine[];
  policies: ReadonlyArray<{ readonly id: string; readonly title: string }>;
}): VNode {
  const words = announcementWords[lang];
  return (
    <>
      <div class="la-title">
        <h1>{words.title}</h1>
        <p class="la-soft">{words.lead}</p>
      </div>
      <div class="la-stack">
        <TablePanel label={words.caption}>
          <table class="la-table">
            <caption>{words.caption}</caption>
            <ColumnHeads columns={Object.values(words.columns)} />
            <tbody>
              {announcements.map((each) => (
                <tr key={each.id}>
                  <th scope="row">
                    <a href={paths.staff.announcement(each.id)}>{each.headline || words.untitled}</a>
                  </th>
                  <td>
                    <StateTag state={each.state} lang={lang} />
                  </td>
                  <td>{datesInWords(each, lang)}</td>
                  <td>
                    {each.changedBy}, {plainDay(dayAt(each.changedAt), lang)}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
          {announcements.length === 0 && <p class="la-pad">{words.none}</p>}
        </TablePanel>
        <div class="la-panel">
          <h2>{words.begin}</h2>
          <form action={paths.staff.announcements} method="post">
            <OnceKey value={newId()} />
            <Button>{words.beginEmpty}</Button>
          </form>
          {policies.length > 0 && (
            <form action={paths.staff.announcements} method="post">
              <h3>{words.fromPolicy}</h3>
              <p class="la-soft">{words.fromPolicyHint}</p>
              <OnceKey value={newId()} />
              <Select
                lang={lang}
                id="aturan"
                label={words.policy}
                items={policies.map(({ id, title }) => ({ value: id, words: title }))}
              />
              <Button secondary>{words.beginFromPolicy}</Button>
            </form>
          )}
        </div>
      </div>
    </>
  );
}
