import type { VNode } from "preact";
import { consoleWords, type ConsoleLang } from "./words.ts";

/** Keys of the queue, and the way to turn letters off. */
export function KeysPanel({
  lang,
  children,
}: {
  lang: ConsoleLang;
  children: ReadonlyArray<readonly [keys: readonly string[], words: string]>;
}): VNode {
  const words = consoleWords[lang].keys;
  return (
    <section class="la-panel" aria-labelledby="tombol" data-keys-panel>
      <h2 id="tombol">{words.title}</h2>
      <ul class="la-keys">
        {children.map(([keys, what]) => (
          <li key={what}>
            {keys.map((key) => (
              <kbd key={key}>{key}</kbd>
            ))}{" "}
            {what}
          </li>
        ))}
      </ul>
      <p class="la-after">
        <button
          type="button"
          class="govuk-button govuk-button--secondary"
          data-keys-switch
          data-on={words.on}
          data-off={words.off}
          hidden
        >
          {words.off}
        </button>
      </p>
    </section>
  );
}
