import type { VNode } from "preact";
import type { Figure } from "../../../outreach/index.ts";
import { formatCount } from "../../../platform/numbers.ts";
import type { ConsoleLang } from "../words.ts";
import { channelName } from "./channel-words.ts";
import { outreachWords } from "./outreach-words.ts";

export type ChannelSum = Pick<Figure, "channel" | "reached" | "opened" | "began" | "finished">;

/** The same numbers with the offices taken together, the most opened first. */
export function byChannel(figures: readonly Figure[]): readonly ChannelSum[] {
  const sums = new Map<string, ChannelSum>();
  for (const each of figures) {
    const sum = sums.get(each.channel) ?? { channel: each.channel, reached: 0, opened: 0, began: 0, finished: 0 };
    sums.set(each.channel, {
      channel: each.channel,
      reached: sum.reached + each.reached,
      opened: sum.opened + each.opened,
      began: sum.began + each.began,
      finished: sum.finished + each.finished,
    });
  }
  return [...sums.values()].sort((one, other) => other.opened - one.opened || (one.channel < other.channel ? -1 : 1));
}

/** Opened, and claims begun, channel by channel; the title tells it too. */
export function FiguresChart({ lang, sums }: { lang: ConsoleLang; sums: readonly ChannelSum[] }): VNode {
  const words = outreachWords[lang];
  const most = Math.max(5, ...sums.map(({ opened }) => opened));
  // Narrow, so that its letters can be read on a telephone too.
  const wide = (count: number): number => Math.round((count / most) * 230);
  const row = 66;
  const name = (channel: string): string => channelName(channel, lang);
  return (
    <figure class="la-chart">
      <svg viewBox={`0 0 380 ${sums.length * row}`} role="img" aria-labelledby="t-hasil">
        <title id="t-hasil">
          {words.chartText(
            sums.map(({ channel, opened, began }) => words.chartPart(name(channel), opened, began)).join("; "),
          )}
        </title>
        {sums.map(({ channel, opened, began }, index) => (
          <g key={channel} transform={`translate(0 ${index * row})`}>
            <text class="is-strong" x="0" y="16">
              {name(channel)}
            </text>
            <rect class="c-1" x="0" y="23" width={wide(opened)} height="15" rx="3" />
            <text x={wide(opened) + 6} y="35">
              {formatCount(opened, lang)} {words.opened}
            </text>
            <rect class="c-2" x="0" y="41" width={wide(began)} height="15" rx="3" />
            <text x={wide(began) + 6} y="53">
              {formatCount(began, lang)} {words.began}
            </text>
          </g>
        ))}
      </svg>
      <figcaption>{words.chartCaption}</figcaption>
    </figure>
  );
}
