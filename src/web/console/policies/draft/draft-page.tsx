import type { VNode } from "preact";
import { reasons } from "../../../../entitlement/index.ts";
import type { PolicyVersionView } from "../../../../policies/index.ts";
import { paths } from "../../../paths.ts";
import { Notice } from "../../../ui/status.tsx";
import { TroubleList } from "../trouble-list.tsx";
import { JsonBeside, notesOn, partCalled, type JsonNote } from "./json/json-beside.tsx";
import type { Typed } from "./json/typed-draft.ts";
import type { Drafted } from "./parts/draft-fields.tsx";
import { PartFields } from "./parts/part-fields.tsx";
import { partNames, type PartName } from "./part-names.ts";

/** A part of a draft as its page shows it: with what is kept, or with what was just typed. */
export type DraftView = {
  readonly version: PolicyVersionView;
  readonly part: PartName;
  readonly drafted: Drafted;
  readonly typed: Typed;
  readonly reasonName: (reason: string) => string;
};

export const viewNotes = ({ part, drafted: { troubles, lang }, typed, reasonName }: DraftView): readonly JsonNote[] =>
  notesOn(typed, part, troubles, lang, partCalled(lang, reasonName));

/** What is still wrong with the whole draft. */
export const DraftTroubles = ({
  version,
  drafted: { words, lang, file, troubles },
  typed,
  reasonName,
}: DraftView): VNode =>
  typed.fault ? (
    <p>
      <b>{words.unread}</b>
    </p>
  ) : (
    <>
      <p>
        <b>{troubles.length === 0 ? words.whole : words.troubles(troubles.length)}</b>
      </p>
      <TroubleList lang={lang} id={version.id} file={file} troubles={troubles} reasonName={reasonName} />
    </>
  );

/** The parts of a draft, one of them open. */
function PartsNav({ version, part, drafted: { words, lang }, reasonName }: DraftView): VNode {
  const called = partCalled(lang, reasonName);
  const list = (names: readonly PartName[]): VNode => (
    <ul>
      {names.map((name) => (
        <li key={name}>
          <a href={paths.staff.policyPart(version.id, name)} aria-current={name === part ? "page" : undefined}>
            {called(name)}
          </a>
        </li>
      ))}
    </ul>
  );
  return (
    <nav class="la-panel la-parts" aria-label={words.partsLabel}>
      {list(partNames)}
      <h2>{words.reasonsHeading}</h2>
      {list(reasons)}
    </nav>
  );
}

/** The page of one part: its fields, the same as JSON beside them, and one place that saves. */
export function DraftPage({
  view,
  trouble,
  overtaken,
  saved,
}: {
  view: DraftView;
  trouble: string | undefined;
  /** Somebody else saved first: what was typed here is shown, and is not saved. */
  overtaken: boolean;
  saved: boolean;
}): VNode {
  const { version, part, drafted, typed, reasonName } = view;
  const { words, lang } = drafted;
  const whole = part === "json";
  const json = <JsonBeside lang={lang} part={part} typed={typed} notes={viewNotes(view)} />;
  const ending = (
    <>
      <div data-troubles role="status">
        <DraftTroubles {...view} />
      </div>
      <button type="submit" name="sumber" value={whole ? "json" : "isian"} class="govuk-button" data-save>
        {words.save}
      </button>
    </>
  );
  return (
    <>
      <div class="la-title">
        <h1>{words.title(version.id)}</h1>
        <p class="la-soft">
          <a href={paths.staff.policy(version.id)}>{words.back}</a>
        </p>
      </div>
      {trouble && (
        <Notice state="act" live>
          {trouble}{" "}
          {overtaken && (
            <a href={paths.staff.policy(version.id)} target="_blank" rel="noopener">
              {words.latest}
            </a>
          )}
        </Notice>
      )}
      {saved && !trouble && (
        <Notice state="ok" live>
          {words.saved}
        </Notice>
      )}
      <div class="la-cols la-cols--parts">
        <PartsNav {...view} />
        <form
          method="post"
          action={paths.staff.policyPart(version.id, part)}
          class={whole ? "la-draft" : "la-draft la-draft--beside"}
          novalidate
          data-draft={paths.staff.policyCheck(version.id, part)}
          data-signed-out={words.signedOut}
          data-typed={typed.fault || typed.strange.length > 0 ? "json" : undefined}
        >
          <input type="hidden" name="versi" value={version.version} />
          {whole ? (
            <>
              {json}
              <div class="la-panel">{ending}</div>
            </>
          ) : (
            <>
              <section class="la-panel" aria-labelledby="bagian">
                <h2 id="bagian">{partCalled(lang, reasonName)(part)}</h2>
                <p class="la-soft">{words.lead}</p>
                <div data-fields>
                  <PartFields drafted={drafted} part={part} />
                </div>
                {ending}
              </section>
              {json}
            </>
          )}
        </form>
      </div>
    </>
  );
}
