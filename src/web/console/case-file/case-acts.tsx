import type { VNode } from "preact";
import { progress } from "../../../casework/index.ts";
import type { RuleWords } from "../../../entitlement/index.ts";
import { dayAndTime } from "../../ui/dates.ts";
import { Icon } from "../../ui/icons.tsx";
import { consoleWords, type ConsoleLang } from "../words.ts";
import type { ShownFile } from "./case-view.tsx";
import { RefusalSelect } from "./refusal-select.tsx";

/** What was typed with an act that was refused: shown again, nothing is lost. */
export type Typed = { readonly reason?: string; readonly refusal?: string; readonly sentence?: string };

/** What the second officer writes when it does not go on: hidden behind what asks for it, whole without a script. */
export function Decisions({
  lang,
  rule,
  typed,
  finished,
  asked,
}: {
  lang: ConsoleLang;
  rule: RuleWords;
  typed: Typed;
  finished: boolean;
  asked: boolean;
}): VNode {
  const words = consoleWords[lang].file;
  return (
    <>
      <details class="govuk-details" open={typed.reason !== undefined || (finished && asked)}>
        <summary class="govuk-details__summary">
          <span class="govuk-details__summary-text">{words.giveBack}</span>
        </summary>
        <div class="govuk-details__text">
          <p class="la-tight">
            <label for="alasan">
              <b>{words.reason}</b>
            </label>
          </p>
          <textarea class="la-note" id="alasan" name="alasan" rows={3} maxLength={1000}>
            {typed.reason ?? ""}
          </textarea>
          <button type="submit" name="act" value="return" class="govuk-button govuk-button--secondary">
            {words.giveBack}
          </button>
        </div>
      </details>
      {finished && (
        <details class="govuk-details" open={typed.sentence !== undefined}>
          <summary class="govuk-details__summary">
            <span class="govuk-details__summary-text">{words.refuse}</span>
          </summary>
          <div class="govuk-details__text">
            <p class="la-tight">
              <label for="tolak">
                <b>{words.refusalReason}</b>
              </label>
            </p>
            <p>
              <RefusalSelect rule={rule} chosen={typed.refusal} choose={words.choose} />
            </p>
            <p class="la-tight">
              <label for="kalimat">
                <b>{words.sentence}</b> <span class="la-soft">{words.read}</span>
              </label>
            </p>
            <textarea class="la-note" id="kalimat" name="kalimat" rows={3} maxLength={1000}>
              {typed.sentence ?? ""}
            </textarea>
            <button type="submit" name="act" value="refuse" class="govuk-button govuk-button--secondary">
              {words.refuse}
            </button>
          </div>
        </details>
      )}
    </>
  );
}

export function ActBar({ file, lang, zone }: { file: ShownFile; lang: ConsoleLang; zone: string }): VNode {
  const words = consoleWords[lang].file;
  const { done, asked } = progress(file.items, file.own);
  const second = file.working === "SECOND";
  const main = (
    <>
      <kbd>Ctrl</kbd>
      <kbd>Enter</kbd>
    </>
  );
  return (
    <div class="la-act">
      {file.first ? (
        <p>
          {words.firstOfficer}: <b>{file.names[file.case.firstOfficer ?? ""]}</b>
          {file.case.firstDoneAt && `, ${dayAndTime(file.case.firstDoneAt, zone, lang)}`}
          <br />
          <span class="la-soft">{words.samePerson}</span>
        </p>
      ) : (
        <p>
          <b data-progress data-done={done} data-of={file.items.length}>
            {words.checked(done, file.items.length)}
          </b>
          {", "}
          <span class="la-soft" data-asked>
            {words.asked(asked.length)}
          </span>{" "}
          <span class="la-soft" role="status" data-saved></span>
        </p>
      )}
      <div class="is-end">
        {!file.first && (
          <button type="submit" name="act" value="save" class="la-quiet" data-save>
            {words.save}
          </button>
        )}
        <button type="submit" name="act" value="release" class="la-quiet">
          {words.release}
        </button>
        {!second && (
          <button type="submit" name="act" value="correct" class="la-quiet">
            {words.correct}
          </button>
        )}
        {!second && (
          <button type="submit" name="act" value="forward" class="govuk-button" data-main>
            {words.forward} {main}
          </button>
        )}
        {second && !file.first && (
          <button type="submit" name="act" value="finish" class="govuk-button" data-main>
            {words.finish} {main}
          </button>
        )}
        {second && file.first && asked.length === 0 && (
          <button type="submit" name="act" value="approve" class="govuk-button" data-main>
            <Icon name="check" />
            {words.approve} {main}
          </button>
        )}
      </div>
    </div>
  );
}
