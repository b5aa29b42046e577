import type { VNode } from "preact";
import { workingDaysUntil } from "../../entitlement/index.ts";
import { parseDay } from "../../platform/day.ts";
import { shortDay } from "../ui/dates.ts";
import { consoleWords, type ConsoleLang } from "./words.ts";

/** How near a promise is, in working days. */
export function dueWords(
  promiseOn: string,
  today: string,
  lang: ConsoleLang,
): { words: string; near: "late" | "soon" | "" } {
  const words = consoleWords[lang].due;
  if (promiseOn < today) return { words: words.late, near: "late" };
  if (promiseOn === today) return { words: words.today, near: "late" };
  const [from, until] = [parseDay(today), parseDay(promiseOn)];
  const left = from !== null && until !== null ? workingDaysUntil(from, until) : 1;
  const tomorrow = Date.parse(promiseOn) - Date.parse(today) === 86_400_000;
  return { words: tomorrow ? words.tomorrow : words.left(left), near: left <= 1 ? "soon" : "" };
}

/** The promise date with a word and a bar that fills as days run out. */
export function Due({
  promiseOn,
  openedOn,
  today,
  lang,
}: {
  promiseOn: string | null;
  openedOn: string;
  today: string;
  lang: ConsoleLang;
}): VNode {
  if (!promiseOn) return <span class="la-soft">{consoleWords[lang].due.none}</span>;
  const { words, near } = dueWords(promiseOn, today, lang);
  const whole = Math.max(1, Date.parse(promiseOn) - Date.parse(openedOn) + 86_400_000);
  const gone = Math.round(
    Math.min(1, Math.max(0.04, (Date.parse(today) - Date.parse(openedOn) + 43_200_000) / whole)) * 100,
  );
  return (
    <div class={`la-due${near ? ` la-due--${near}` : ""}`}>
      <span>
        {shortDay(promiseOn, lang)} <small>{words}</small>
      </span>
      <svg viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden="true">
        <rect width="100" height="6" rx="3" fill="#ddd6c8" />
        <rect width={gone} height="6" rx="3" fill="currentColor" />
      </svg>
    </div>
  );
}

/** "3 hari", "4 jam", "20 menit". */
export function waited(since: Date, now: Date, lang: ConsoleLang): string {
  const words = consoleWords[lang].ago;
  const minutes = Math.max(0, Math.floor((now.getTime() - since.getTime()) / 60_000));
  return minutes >= 1440
    ? words.days(Math.floor(minutes / 1440))
    : minutes >= 60
      ? words.hours(Math.floor(minutes / 60))
      : words.minutes(minutes);
}
