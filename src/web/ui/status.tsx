import type { ComponentChildren, VNode } from "preact";
import { leafOf, type Lang } from "./dates.ts";
import { Icon, type IconName } from "./icons.tsx";

export type State = "ok" | "act" | "bad" | "wait" | "none";

/** A state in a word, never by colour alone. */
export const Tag = ({ state, icon, children }: { state: State; icon?: IconName; children: ComponentChildren }): VNode => (
  <span class={`la-tag la-tag--${state}`}>{icon && <Icon name={icon} />}{children}</span>
);

const noticeIcons: Record<"info" | "ok" | "act" | "bad" | "wait", IconName> = { info: "info", ok: "check", act: "sun", bad: "alert", wait: "clock" };

/** One thing, said once, beside what it is about. */
export const Notice = ({ state, icon, children, live }: { state: "info" | "ok" | "act" | "bad" | "wait"; icon?: IconName; children: ComponentChildren; live?: boolean }): VNode => (
  <div class={`la-notice${state === "info" || state === "wait" ? "" : ` la-notice--${state}`}`} role={live ? "status" : undefined}>
    <Icon name={icon ?? noticeIcons[state]} />
    <p>{children}</p>
  </div>
);

/** A leaf of the wall calendar. Silent: the date is always written in the sentence beside it. */
export function Leaf({ day, lang, kept }: { day: string; lang: Lang; kept?: boolean }): VNode {
  const { month, date, weekday } = leafOf(day, lang);
  return <div class={`la-leaf${kept ? " la-leaf--ok" : ""}`} aria-hidden="true"><span>{month}</span><b>{date}</b><span>{weekday}</span></div>;
}

/** The promise, on its slip: `lead` in small, the promise in bold, then what more there is to say. */
export const PromiseSlip = ({ day, lang, lead, promise, kept, children }: { day: string; lang: Lang; lead: string; promise: string; kept?: boolean; children?: ComponentChildren }): VNode => (
  <div class="la-promise">
    <Leaf day={day} lang={lang} kept={kept} />
    <p>{lead}<strong>{promise}</strong>{children}</p>
  </div>
);

export type TimelineItem = { readonly when: "past" | "now" | "later"; readonly words: ComponentChildren; readonly time?: { readonly machine: string; readonly words: string }; readonly more?: ComponentChildren; readonly icon?: IconName };

/** The story of a claim, oldest first: past solid, now in kunyit, later dotted. */
export const Timeline = ({ items }: { items: readonly TimelineItem[] }): VNode => (
  <ol class="la-line">
    {items.map((item, index) => (
      <li key={index} class={item.when === "now" ? "is-now" : item.when === "later" ? "is-later" : undefined}>
        <Icon name={item.icon ?? (item.when === "past" ? "check" : "clock")} />
        <p>{item.when === "later" ? item.words : <b>{item.words}</b>}</p>
        {item.time && <time dateTime={item.time.machine}>{item.time.words}</time>}
        {item.more && <p class="la-soft la-small">{item.more}</p>}
      </li>
    ))}
  </ol>
);

export type SeenItem = { readonly icon: IconName; readonly role: string; readonly office: string; readonly what: string; readonly time: { readonly machine: string; readonly words: string } };

/** Who opened the file: role, office, what, when. */
export const Seen = ({ items }: { items: readonly SeenItem[] }): VNode => (
  <ul class="la-seen">
    {items.map((item, index) => (
      <li key={index}>
        <Icon name={item.icon} />
        <div>
          <p><b>{item.role}</b>{item.office && `, ${item.office}`}</p>
          <p>{item.what}</p>
          <p class="la-soft la-small"><time dateTime={item.time.machine}>{item.time.words}</time></p>
        </div>
      </li>
    ))}
  </ul>
);
