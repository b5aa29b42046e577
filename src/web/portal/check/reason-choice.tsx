import type { VNode } from "preact";
import { reasons, type Reason } from "../../../entitlement/index.ts";
import { Details } from "../../ui/flow.tsx";
import { FieldError } from "../../ui/form-field.tsx";
import type { Lang } from "../../ui/words.ts";
import { commonReasons, otherReasons, reasonWords, type ReasonGroup } from "./reason-words.ts";

export const isReason = (text: string | undefined): text is Reason => (reasons as readonly unknown[]).includes(text);
export const isPartialReason = (reason: Reason): boolean => (otherReasons.PART as readonly Reason[]).includes(reason);

type ChoiceProps = {
  readonly lang: Lang;
  readonly legend: string;
  readonly step: string;
  readonly hint: string;
  readonly value?: string;
  readonly error?: string;
};

/** All thirteen reasons: the three common ones, then the others under "Alasan lain", which needs no script to open. */
export function ReasonChoice({ lang, legend, step, hint, value, error }: ChoiceProps): VNode {
  const words = reasonWords[lang];
  const card = (reason: Reason): VNode => {
    const own = reason === commonReasons[0] ? "alasan" : `alasan-${reason}`;
    return (
      <div class="govuk-radios__item" key={reason}>
        <input
          class="govuk-radios__input"
          id={own}
          name="alasan"
          type="radio"
          value={reason}
          checked={reason === value}
          aria-describedby={`${own}-hint`}
        />
        <label class="govuk-label govuk-radios__label" for={own}>
          {words.reasons[reason][0]}
        </label>
        <div id={`${own}-hint`} class="govuk-hint govuk-radios__hint">
          {words.reasons[reason][1]}
        </div>
      </div>
    );
  };
  const isOther = isReason(value) && !(commonReasons as readonly Reason[]).includes(value);
  return (
    <div class={`govuk-form-group la-choice${error ? " govuk-form-group--error" : ""}`}>
      <fieldset class="govuk-fieldset" aria-describedby={`alasan-ask${error ? " alasan-error" : ""}`}>
        <legend class="govuk-fieldset__legend govuk-fieldset__legend--l">
          <span class="la-step">{step}</span>
          <h1 class="govuk-fieldset__heading">{legend}</h1>
        </legend>
        <div id="alasan-ask" class="govuk-hint">
          {hint}
        </div>
        <FieldError lang={lang} id="alasan" error={error} />
        <div class="govuk-radios">{commonReasons.map(card)}</div>
        <Details summary={words.others} open={isOther}>
          {(Object.keys(otherReasons) as ReasonGroup[]).map((group) => (
            <fieldset class="govuk-fieldset" key={group}>
              <legend class="govuk-fieldset__legend govuk-fieldset__legend--s">{words.groups[group]}</legend>
              <div class="govuk-radios">{otherReasons[group].map(card)}</div>
            </fieldset>
          ))}
        </Details>
      </fieldset>
    </div>
  );
}
