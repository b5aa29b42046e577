import type { VNode } from "preact";
import type { BranchDay, DeskOfficer } from "../../../casework/index.ts";
import { waited } from "../due.tsx";
import { consoleWords, type ConsoleLang } from "../words.ts";
import { FlowChart, LoadChart } from "./branch-charts.tsx";
import { RiskTable } from "./risk-table.tsx";

/** Figures, charts and what is at risk: replaced as a whole when something happened. */
export function Board({
  day,
  officers,
  lang,
  today,
  now,
}: {
  day: BranchDay;
  officers: readonly DeskOfficer[];
  lang: ConsoleLang;
  today: string;
  now: Date;
}): VNode {
  const words = consoleWords[lang].branch;
  const work = new Map(day.officers.map((each) => [each.id, each]));
  const load = officers.map((each) => ({
    ...each,
    done: work.get(each.id)?.done ?? 0,
    onDesk: work.get(each.id)?.onDesk ?? 0,
  }));
  return (
    <div>
      <dl class="la-figures">
        <div class={day.riskCount > 0 ? "is-act" : "is-ok"}>
          <dt>{words.risk}</dt>
          <dd class="is-big">{day.riskCount}</dd>
          <dd>
            <a href="#terancam">{words.see}</a>
          </dd>
        </div>
        <div>
          <dt>{words.oldest}</dt>
          <dd class="is-big">{day.oldest ? waited(day.oldest.enteredAt, now, lang) : "–"}</dd>
          <dd>{day.oldest?.code ?? words.nobody}</dd>
        </div>
        <div>
          <dt>{words.waiting}</dt>
          <dd class="is-big">{day.open.first + day.open.second}</dd>
          <dd>{words.waitingMore(day.open.first, day.open.second)}</dd>
        </div>
        <div>
          <dt>{words.interview}</dt>
          <dd class="is-big">{day.open.interview}</dd>
        </div>
        <div>
          <dt>{words.claimant}</dt>
          <dd class="is-big">{day.open.claimant}</dd>
        </div>
      </dl>
      <div class="la-cols la-cols--half">
        <FlowChart days={day.days} lang={lang} />
        <LoadChart officers={load} lang={lang} />
      </div>
      <div class="la-cols">
        <RiskTable day={day} officers={officers} lang={lang} today={today} />
      </div>
    </div>
  );
}
