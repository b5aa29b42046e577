import type { VNode } from "preact";
import { shortDay } from "../../ui/dates.ts";
import { consoleWords, type ConsoleLang } from "../words.ts";

export function DayPanel({
  days,
  lang,
}: {
  days: ReadonlyArray<{ day: string; done: number }>;
  lang: ConsoleLang;
}): VNode {
  const words = consoleWords[lang].queue;
  const most = Math.max(1, ...days.map((each) => each.done));
  const before = days.slice(0, -1);
  return (
    <section class="la-panel" aria-labelledby="hari">
      <h2 id="hari">{words.day}</h2>
      <dl class="la-dl">
        <dt>{words.doneToday}</dt>
        <dd class="is-num">{days.at(-1)?.done ?? 0}</dd>
      </dl>
      <figure class="la-chart">
        <svg viewBox="0 0 240 70" role="img" aria-labelledby="g1">
          <title id="g1">
            {words.chart(before.map((each) => `${shortDay(each.day, lang)} ${each.done}`).join(", "))}
          </title>
          {before.map((each, index) => {
            const height = Math.round((each.done / most) * 48);
            return (
              <rect
                key={each.day}
                class={index === before.length - 1 ? "c-1" : "c-0"}
                x={4 + index * 48}
                y={56 - height}
                width="36"
                height={height}
                rx="3"
              />
            );
          })}
          <g text-anchor="middle">
            {before.map((each, index) => (
              <text key={each.day} x={22 + index * 48} y="69">
                {shortDay(each.day, lang).slice(0, 3)}
              </text>
            ))}
          </g>
        </svg>
      </figure>
    </section>
  );
}
