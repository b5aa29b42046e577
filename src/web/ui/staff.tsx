import type { ComponentChildren, VNode } from "preact";
import { Icon, type IconName } from "./icons.tsx";

// Parts of the officers' pages. All take words that are chosen already.

export type PanelProps = {
  /** Id of the heading; without one give `label`. */
  readonly id?: string;
  readonly title?: ComponentChildren;
  readonly label?: string;
  /** A table or a picture that fills it to the edge. */
  readonly flush?: boolean;
  /** Stays in view while the other column scrolls. */
  readonly stay?: boolean;
  readonly children: ComponentChildren;
};

/** A framed part of a page, with its heading. */
export const Panel = ({ id, title, label, flush, stay, children }: PanelProps): VNode => (
  <section
    class={`la-panel${flush ? " la-panel--flush" : ""}${stay ? " la-stay" : ""}`}
    aria-label={label}
    aria-labelledby={id}
  >
    {title && <h2 id={id}>{title}</h2>}
    {children}
  </section>
);

export type DataRow = { readonly key: ComponentChildren; readonly value: ComponentChildren; readonly number?: boolean };

/** Names and values, side by side; numbers to the right. */
export const DataList = ({ rows }: { rows: readonly DataRow[] }): VNode => (
  <dl class="la-dl">
    {rows.flatMap((row, index) => [
      <dt key={`t${index}`}>{row.key}</dt>,
      <dd key={`d${index}`} class={row.number ? "is-num" : undefined}>
        {row.value}
      </dd>,
    ])}
  </dl>
);

export type DueProps = {
  /** "Sel 9 Jun". */
  readonly day: string;
  /** "hari ini", "2 hari kerja". */
  readonly words: string;
  readonly near: "late" | "soon" | "far";
  /** How much of the time is gone, 0 to 100. */
  readonly gone: number;
};

/** How near a promise is: a word, and a bar that fills as days run out. */
export const Due = ({ day, words, near, gone }: DueProps): VNode => (
  <div class={`la-due${near === "far" ? "" : ` la-due--${near}`}`}>
    <span>
      {day} <small>{words}</small>
    </span>
    <svg viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden="true">
      <rect width="100" height="6" rx="3" fill="#ddd6c8" />
      <rect width={Math.round(Math.min(100, Math.max(0, gone)))} height="6" rx="3" fill="currentColor" />
    </svg>
  </div>
);

export type QueueRowProps = {
  readonly due: ComponentChildren;
  readonly href: string;
  readonly code: string;
  readonly name: string;
  readonly cells: readonly ComponentChildren[];
  /** How long it has waited. */
  readonly waited: string;
  /** The one that comes next. */
  readonly next?: boolean;
};

/** A row of a queue: promise first, then code and name, then what the queue tells, the waiting last. */
export const QueueRow = ({ due, href, code, name, cells, waited, next }: QueueRowProps): VNode => (
  <tr class={next ? "la-row--next" : undefined} data-row>
    <td>{due}</td>
    <th scope="row">
      <a href={href}>{code}</a>
      <br />
      {name}
    </th>
    {cells.map((cell, index) => (
      <td key={index}>{cell}</td>
    ))}
    <td class="is-num">{waited}</td>
  </tr>
);

export type YesNoProps = {
  /** Of the pair: the inputs are `b-id` and `t-id`. */
  readonly id: string;
  readonly name: string;
  /** What is judged: "NIK". Read after the answer, not seen. */
  readonly about: string;
  readonly yes: { readonly value: string; readonly words: string };
  readonly ask: { readonly value: string; readonly words: string };
  readonly value?: string | null;
};

/** Tick or question: the two answers an officer gives a hundred times an hour. */
export const YesNo = ({ id, name, about, yes, ask, value }: YesNoProps): VNode => (
  <div class="la-yn">
    {(
      [
        ["b", yes, "check"],
        ["t", ask, "help"],
      ] as const
    ).map(([letter, answer, icon]) => (
      <span key={letter}>
        <input type="radio" id={`${letter}-${id}`} name={name} value={answer.value} checked={answer.value === value} />
        <label for={`${letter}-${id}`}>
          <Icon name={icon} />
          {answer.words}
          <span class="govuk-visually-hidden">: {about}</span>
        </label>
      </span>
    ))}
  </div>
);

export type TabItem = {
  readonly href: string;
  readonly words: string;
  readonly current?: boolean;
  /** Has been looked at. */
  readonly done?: boolean;
};

/** Documents as tabs: each an address of its own, keys 1 to 5. */
export const Tabs = ({ items }: { items: readonly TabItem[] }): VNode => (
  <ul class="la-tabs">
    {items.map((item, index) => (
      <li key={item.href}>
        <a href={item.href} aria-current={item.current ? "true" : undefined} data-tab={index + 1}>
          {item.done && <Icon name="check" class="is-ok" />}
          {item.words} <kbd>{index + 1}</kbd>
        </a>
      </li>
    ))}
  </ul>
);

export type ToolItem = {
  readonly act: string;
  readonly words: string;
  readonly key?: string;
  readonly icon?: IconName;
};

/** What can be done with a document or a call; an island listens to `data-do`. */
export const Tools = ({ items, children }: { items: readonly ToolItem[]; children?: ComponentChildren }): VNode => (
  <div class="la-tools" data-tools>
    {items.map((item) => (
      <button type="button" key={item.act} data-do={item.act}>
        {item.icon && <Icon name={item.icon} />}
        {item.words}
        {item.key && (
          <>
            {" "}
            <kbd>{item.key}</kbd>
          </>
        )}
      </button>
    ))}
    {children && <span class="la-soft">{children}</span>}
  </div>
);

export type TickItem = {
  readonly value: string;
  readonly words: ComponentChildren;
  readonly checked?: boolean;
  /** The one in hand. */
  readonly now?: boolean;
};
export type TicksProps = {
  readonly name: string;
  /** One of them, or as many as apply. */
  readonly one?: boolean;
  readonly items: readonly TickItem[];
};

/** A checklist, or a choice of one, for people who read it all day. */
export const Ticks = ({ name, one, items }: TicksProps): VNode => (
  <ul class="la-tick">
    {items.map((item) => {
      const id = `${name}-${item.value}`;
      return (
        <li key={item.value} class={item.now ? "is-now" : undefined}>
          {one ? (
            <input type="radio" name={name} id={id} value={item.value} checked={item.checked} />
          ) : (
            <input type="checkbox" name={id} id={id} value="ya" checked={item.checked} />
          )}
          <label for={id}>{item.words}</label>
        </li>
      );
    })}
  </ul>
);

/** Always at hand at the foot of a file: how far, and what can be done. */
export const ActBar = ({ far, children }: { far: ComponentChildren; children: ComponentChildren }): VNode => (
  <div class="la-act">
    <p>{far}</p>
    <div class="is-end">{children}</div>
  </div>
);

export type FigureItem = {
  readonly label: string;
  readonly value: ComponentChildren;
  readonly more?: ComponentChildren;
  readonly state?: "act" | "ok";
};

/** Numbers that matter today, each with its noun. */
export const Figures = ({ items }: { items: readonly FigureItem[] }): VNode => (
  <dl class="la-figures">
    {items.map((item) => (
      <div key={item.label} class={item.state && `is-${item.state}`}>
        <dt>{item.label}</dt>
        <dd class="is-big">{item.value}</dd>
        {item.more && <dd>{item.more}</dd>}
      </div>
    ))}
  </dl>
);

export type DayBarsProps = {
  readonly id: string;
  /** The whole chart in one sentence. */
  readonly title: string;
  readonly days: ReadonlyArray<{ readonly label: string; readonly value: number }>;
};

/** A bar a day, the last one in nila; told in one sentence to whoever does not see it. */
export function DayBars({ id, title, days }: DayBarsProps): VNode {
  const most = Math.max(1, ...days.map(({ value }) => value));
  const height = (value: number): number => Math.round((value / most) * 48);
  return (
    <figure class="la-chart">
      <svg viewBox={`0 0 ${Math.max(5, days.length) * 48} 70`} role="img" aria-labelledby={id}>
        <title id={id}>{title}</title>
        {days.map(({ value }, index) => (
          <rect
            key={index}
            class={index === days.length - 1 ? "c-1" : "c-0"}
            x={4 + index * 48}
            y={56 - height(value)}
            width="36"
            height={height(value)}
            rx="3"
          />
        ))}
        <g text-anchor="middle">
          {days.map(({ label }, index) => (
            <text key={index} x={22 + index * 48} y="69">
              {label}
            </text>
          ))}
        </g>
      </svg>
    </figure>
  );
}
