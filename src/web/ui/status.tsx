import type { ComponentChildren, VNode } from "preact";
import { leafOf } from "./dates.ts";
import { Icon, type IconName } from "./icons.tsx";
import type { Lang } from "./words.ts";

export type State = "ok" | "act" | "bad" | "wait" | "none";

type TagProps = { readonly state: State; readonly icon?: IconName; readonly children: ComponentChildren };

/** A state in a word, never by colour alone. */
export const Tag = ({ state, icon, children }: TagProps): VNode => (
  <span class={`la-tag la-tag--${state}`}>
    {icon && <Icon name={icon} />}
    {children}
  </span>
);

type NoticeState = "info" | "ok" | "act" | "bad" | "wait";
const noticeIcons: Record<NoticeState, IconName> = { info: "info", ok: "check", act: "alert", bad: "x", wait: "clock" };

export type NoticeProps = {
  /** `wait`: waiting for us, not for you. */
  readonly state: NoticeState;
  readonly icon?: IconName;
  readonly children: ComponentChildren;
  /** Read aloud when it appears. */
  readonly live?: boolean;
};

/** One thing, said once, beside what it is about. */
export const Notice = ({ state, icon, children, live }: NoticeProps): VNode => (
  <div
    class={`la-notice${state === "info" || state === "wait" ? "" : ` la-notice--${state}`}`}
    role={live ? "status" : undefined}
  >
    <Icon name={icon ?? noticeIcons[state]} />
    <p>{children}</p>
  </div>
);

/** A key that was made just now, whole this once. `words`: what to do with it. */
export const NewSecret = ({ words, secret }: { readonly words: string; readonly secret: string }): VNode => (
  <Notice state="act" icon="lock">
    {words} <code class="la-long">{secret}</code>
  </Notice>
);

type LeafProps = { readonly day: string; readonly lang: Lang; readonly kept?: boolean };

/** A leaf of the wall calendar. Silent: the date is always written in the sentence beside it. */
export function Leaf({ day, lang, kept }: LeafProps): VNode {
  const { month, date, weekday } = leafOf(day, lang);
  return (
    <div class={`la-leaf${kept ? " la-leaf--ok" : ""}`} aria-hidden="true">
      <span>{month}</span>
      <b>{date}</b>
      <span>{weekday}</span>
    </div>
  );
}

export type PromiseSlipProps = LeafProps & {
  /** "Janji kami", "Janji berubah", "Janji ditepati". */
  readonly lead: string;
  readonly promise: string;
  /** Why it moved, or what it hangs on. */
  readonly children?: ComponentChildren;
};

/** The promise, on its slip. `day` is YYYY-MM-DD; `kept` turns the leaf green. */
export const PromiseSlip = ({ day, lang, lead, promise, kept, children }: PromiseSlipProps): VNode => (
  <div class="la-promise">
    <Leaf day={day} lang={lang} kept={kept} />
    <p>
      {lead}
      <strong>{promise}</strong>
      {children}
    </p>
  </div>
);

/** A time for people and for machines. */
export type Told = { readonly machine: string; readonly words: string };

export type TimelineItem = {
  readonly when: "past" | "now" | "later";
  readonly words: ComponentChildren;
  readonly time?: Told;
  readonly more?: ComponentChildren;
  readonly icon?: IconName;
  /** It happened, and the road ended there (refused, withdrawn): a quiet mark in grey, no green tick and no red alarm. */
  readonly ended?: boolean;
};

const whenClass = ({ when, ended }: TimelineItem): string | undefined =>
  when === "now" ? "is-now" : when === "later" ? "is-later" : ended ? "is-ended" : undefined;

/** The story of a claim, oldest first: past solid, now in kunyit, later dotted. */
export const Timeline = ({ items }: { items: readonly TimelineItem[] }): VNode => (
  <ol class="la-line">
    {items.map((item, index) => (
      <li key={index} class={whenClass(item)}>
        <Icon name={item.icon ?? (item.ended ? "flag" : item.when === "past" ? "check" : "clock")} />
        <p>{item.when === "later" ? item.words : <b>{item.words}</b>}</p>
        {item.time && <time dateTime={item.time.machine}>{item.time.words}</time>}
        {item.more && <p class="la-soft la-small">{item.more}</p>}
      </li>
    ))}
  </ol>
);

export type SeenItem = {
  readonly icon: IconName;
  readonly role: string;
  /** Where it stands in another language than the page. */
  readonly roleLang?: Lang;
  readonly office: string;
  readonly what: string;
  readonly time: Told;
};

/** Who opened the file: role, office, what, when. */
export const Seen = ({ items }: { items: readonly SeenItem[] }): VNode => (
  <ul class="la-seen">
    {items.map((item, index) => (
      <li key={index}>
        <Icon name={item.icon} />
        <div>
          <p>
            <b lang={item.roleLang}>{item.role}</b>
            {item.office && `, ${item.office}`}
          </p>
          <p>{item.what}</p>
          <p class="la-soft la-small">
            <time dateTime={item.time.machine}>{item.time.words}</time>
          </p>
        </div>
      </li>
    ))}
  </ul>
);
