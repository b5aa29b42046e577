import type { VNode } from "preact";

export type TalkItem = {
  readonly id: string;
  /** Whether the office said it. */
  readonly ours: boolean;
  readonly who: string;
  readonly text: string;
  /** When, by which way, and whether it arrived. */
  readonly how: string;
  readonly machineTime: string;
  readonly fresh?: string;
};

/** What somebody wrote to us and what was answered, the newest last. */
export const Talk = ({ items }: { items: readonly TalkItem[] }): VNode => (
  <ol class="la-talk">
    {items.map(({ id, ours, who, text, how, machineTime, fresh }) => (
      <li key={id} class={ours ? "is-ours" : undefined}>
        <p class="la-small">
          <b>{who}</b>
          {fresh && (
            <>
              {" · "}
              <b>{fresh}</b>
            </>
          )}
        </p>
        <p class="is-said">{text}</p>
        <p class="la-soft la-small">
          <time dateTime={machineTime}>{how}</time>
        </p>
      </li>
    ))}
  </ol>
);
