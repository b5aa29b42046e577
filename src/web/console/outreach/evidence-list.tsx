import type { VNode } from "preact";
import { mostEvidence, type Evidence, type EvidenceCount } from "../../../outreach/index.ts";
import { paths } from "../../paths.ts";
import { dayAt, plainDay } from "../../ui/dates.ts";
import { Tag } from "../../ui/status.tsx";
import type { LastColumn } from "../policies/board-page.tsx";
import type { ConsoleLang } from "../words.ts";
import { channelName } from "./channel-words.ts";
import { outreachWords } from "./outreach-words.ts";

/** What a branch showed, as the last column of the board. */
export function evidenceColumn(counts: readonly EvidenceCount[], lang: ConsoleLang): LastColumn {
  const words = outreachWords[lang];
  const of = new Map(counts.map((count) => [count.officeId, count]));
  return {
    name: words.board.shown,
    of: (officeId) => {
      const count = of.get(officeId);
      if (!count) return <span class="la-soft">{words.board.nothing}</span>;
      const said = [count.hung > 0 && words.board.hung(count.hung), count.sent > 0 && words.board.sent(count.sent)];
      return (
        <>
          <Tag state="ok" icon="check">
            {said.filter(Boolean).join(", ")}
          </Tag>
          <div class="la-soft">{words.carry.reachedPeople(count.reached)}</div>
        </>
      );
    },
  };
}

/** What branches showed, the latest first: the photograph of what hangs, and in words whom the rest was sent to. */
export function EvidenceList({ lang, evidence }: { lang: ConsoleLang; evidence: readonly Evidence[] }): VNode {
  const words = outreachWords[lang];
  return (
    <section class="la-panel" aria-labelledby="bukti-cabang">
      <h2 id="bukti-cabang">{words.board.evidence}</h2>
      {evidence.length === 0 && <p>{words.board.none}</p>}
      {evidence.length === mostEvidence && <p class="la-soft">{words.board.latest(mostEvidence)}</p>}
      <ul class="la-evidence">
        {evidence.map((each) => (
          <li key={each.id}>
            {each.hasPhoto && (
              <a href={paths.staff.evidencePhoto(each.id)}>
                <img
                  src={paths.staff.evidencePhoto(each.id)}
                  alt={words.board.photoOf(channelName(each.channel, lang), each.office)}
                  loading="lazy"
                />
              </a>
            )}
            <p>
              <b>{each.office}</b> <Tag state="ok">{words.carry.kinds[each.kind]}</Tag>
            </p>
            <p>
              {channelName(each.channel, lang)}: {each.place}
            </p>
            <p class="la-soft">
              {words.carry.reachedPeople(each.reached)} · {plainDay(dayAt(each.at), lang)}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
