import type { VNode } from "preact";
import { refusalCodes, refusalWords } from "../../../entitlement/index.ts";
import type { ConsoleLang } from "../words.ts";

type Props = {
  readonly policy: string;
  readonly lang: ConsoleLang;
  readonly chosen: string | undefined;
  readonly choose: string;
};

/** The reasons for which the policy in force lets an officer refuse; the claimant reads the same words, with the rule. */
export const RefusalSelect = ({ policy, lang, chosen, choose }: Props): VNode => (
  <select class="govuk-select" id="tolak" name="tolak">
    <option value="">{choose}</option>
    {refusalCodes.map((code) => (
      <option key={code} value={code} selected={chosen === code}>
        {refusalWords(policy, code, lang)!.words}
      </option>
    ))}
  </select>
);
