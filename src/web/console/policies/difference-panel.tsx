import type { VNode } from "preact";
import type { Change } from "../../../entitlement/index.ts";
import { Details } from "../../ui/flow.tsx";
import { Notice, Tag } from "../../ui/status.tsx";
import type { ConsoleLang } from "../words.ts";
import { policyWords } from "./policy-words.ts";

/** One change: before and after, side by side; what is gone and what is new is said in words too. */
const Pair = ({ change, lang, old }: { change: Change; lang: ConsoleLang; old: boolean }): VNode => {
  const words = policyWords[lang];
  const { heading, before, after, cite } = change;
  return (
    <>
      <h3>{heading[lang]}</h3>
      <div class="la-diff">
        <div>
          <p class="la-soft">{words.now}</p>
          <p>{before ? <del>{before[lang]}</del> : words.isNew}</p>
        </div>
        <div class="la-diff__new">
          <p class="la-soft">{words.becomes}</p>
          <p>{after ? <ins>{after[lang]}</ins> : words.isGone}</p>
        </div>
      </div>
      <p class="la-soft la-tight">
        {words.cite}: {cite} {old && <Tag state="act">{words.oldSource}</Tag>}
      </p>
    </>
  );
};

/** What is otherwise than before, in sentences; changes of wording only are folded away. */
export function DifferencePanel({
  changes,
  lang,
  oldSources = [],
}: {
  changes: readonly Change[];
  lang: ConsoleLang;
  /** Changes of which the source was most likely forgotten; while it is a draft. */
  oldSources?: readonly Change[];
}): VNode {
  const words = policyWords[lang];
  const rules = changes.filter(({ area }) => area !== "WORDS");
  const wordings = changes.filter(({ area }) => area === "WORDS");
  const key = (change: Change): string => `${change.code}${change.heading.id}`;
  return (
    <section class="la-panel" aria-labelledby="beda">
      <h2 id="beda">{words.changes(rules.length)}</h2>
      {rules.every(({ code }) => code === "/effectiveFrom") && <p>{words.noChanges}</p>}
      {oldSources.length > 0 && <Notice state="act">{words.oldSources(oldSources.length)}</Notice>}
      {rules.map((change) => (
        <Pair key={key(change)} change={change} lang={lang} old={oldSources.includes(change)} />
      ))}
      {wordings.length > 0 && (
        <Details summary={words.more(wordings.length)}>
          {wordings.map((change) => (
            <Pair key={key(change)} change={change} lang={lang} old={false} />
          ))}
        </Details>
      )}
    </section>
  );
}
