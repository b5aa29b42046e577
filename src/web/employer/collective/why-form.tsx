import type { VNode } from "preact";
import { longestWhy } from "../../../collectives/index.ts";
import type { Form } from "../../portal/fields.ts";
import { Details } from "../../ui/flow.tsx";
import type { Errors } from "../../ui/form-field.tsx";
import { Button, TextArea } from "../../ui/forms.tsx";
import type { Lang } from "../../ui/words.ts";

/** Undoes a step of a collective with a reason that the other side reads: closed until it is wanted, or was refused. */
export function WhyForm(props: {
  readonly lang: Lang;
  readonly action: string;
  readonly words: { readonly button: string; readonly lead?: string; readonly why: string; readonly whyHint: string };
  readonly form: Form;
  readonly errors: Errors;
}): VNode {
  const { lang, action, words, form, errors } = props;
  return (
    <Details summary={words.button} open={errors["mengapa"] !== undefined}>
      {words.lead && <p>{words.lead}</p>}
      <form action={action} method="post" noValidate>
        <TextArea
          lang={lang}
          id="mengapa"
          label={words.why}
          hint={words.whyHint}
          maxLength={longestWhy}
          rows={2}
          value={form["mengapa"]}
          error={errors["mengapa"]}
        />
        <Button secondary>{words.button}</Button>
      </form>
    </Details>
  );
}
