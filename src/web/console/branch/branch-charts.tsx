import type { VNode } from "preact";
import type { BranchDay, DeskOfficer } from "../../../casework/index.ts";
import { shortDay } from "../../ui/dates.ts";
import { consoleWords, type ConsoleLang } from "../words.ts";

/** Came in and decided, day by day; the words tell it too. */
export function FlowChart({ days, lang }: { days: BranchDay["days"]; lang: ConsoleLang }): VNode {
  const words = consoleWords[lang].branch;
  const most = Math.max(4, ...days.flatMap((each) => [each.came, each.decided]));
  // Words to the right of the lines have room also where a phone makes them large beside the drawing.
  const x = (index: number): number => 44 + Math.round((index * 430) / Math.max(1, days.length - 1));
  const y = (value: number): number => Math.round(190 - (value / most) * 162);
  const line = (of: (day: BranchDay["days"][number]) => number): string =>
    days.map((day, index) => `${index ? "L" : "M"}${x(index)} ${y(of(day))}`).join("");
  const last = days.at(-1);
  // The words of two lines that end close together stand one above the other, and never in the days below.
  const lower = last ? Math.min(195, Math.max(y(last.came), y(last.decided)) + 5) : 0;
  const upper = last ? Math.min(lower - 26, Math.min(y(last.came), y(last.decided)) + 5) : 0;
  return (
    <section class="la-panel" aria-labelledby="g-arus">
      <h2 id="g-arus">{words.flow}</h2>
      <figure class="la-chart la-chart--wide">
        <svg viewBox="0 0 640 226" role="img" aria-labelledby="t-arus">
          <title id="t-arus">{words.flowText(last?.came ?? 0, last?.decided ?? 0)}</title>
          <g class="c-grid">
            <path d={[0, 0.5, 1].map((part) => `M44 ${y(most * part)}h436`).join("")} />
          </g>
          <g text-anchor="end">
            {[0, 0.5, 1].map((part) => (
              <text key={part} x="36" y={y(most * part) + 4}>
                {Math.round(most * part)}
              </text>
            ))}
          </g>
          <path class="l-1" d={line((day) => day.came)} />
          <path class="l-2" d={line((day) => day.decided)} />
          {last && (
            <>
              <text class="is-strong" x="488" y={last.came >= last.decided ? upper : lower}>
                {words.came} {last.came}
              </text>
              <text class="is-strong" x="488" y={last.came >= last.decided ? lower : upper}>
                {words.decided} {last.decided}
              </text>
            </>
          )}
          {days.length > 0 && (
            <>
              <text x="44" y="214">
                {shortDay(days[0]!.day, lang)}
              </text>
              <text x="474" y="214" text-anchor="middle">
                {shortDay(last!.day, lang)}
              </text>
            </>
          )}
        </svg>
        <figcaption>{words.flowCaption}</figcaption>
      </figure>
    </section>
  );
}

/** Who has done how much, and what is still on each desk: words and a bar a person. */
export function LoadChart({
  officers,
  lang,
}: {
  officers: readonly (DeskOfficer & { done: number; onDesk: number })[];
  lang: ConsoleLang;
}): VNode {
  const words = consoleWords[lang].branch;
  const most = Math.max(5, ...officers.map((each) => each.done + each.onDesk));
  const wide = (count: number): number => Math.round((count / most) * 100);
  return (
    <section class="la-panel" aria-labelledby="petugas">
      <h2 id="petugas">{words.load}</h2>
      <figure class="la-chart">
        <ul class="la-load">
          {officers.map((each) => (
            <li key={each.id}>
              <b>
                {each.name}
                {each.role === "PENATA_MADYA" && words.madya}
              </b>
              <svg viewBox="0 0 100 16" preserveAspectRatio="none" aria-hidden="true">
                <rect class="c-1" width={wide(each.done)} height="16" />
                <rect class="c-2" x={wide(each.done)} width={wide(each.onDesk)} height="16" />
              </svg>
              <span>{words.loadText(each.done, each.onDesk)}</span>
            </li>
          ))}
        </ul>
        <figcaption>{words.loadCaption}</figcaption>
      </figure>
    </section>
  );
}
