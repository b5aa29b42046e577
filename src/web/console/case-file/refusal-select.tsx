import type { VNode } from "preact";
import { refusalCodes, type RuleWords } from "../../../entitlement/index.ts";

type Props = { readonly rule: RuleWords; readonly chosen: string | undefined; readonly choose: string };

/** The reasons for which the policy in force lets an officer refuse; the claimant reads the same words, with the rule. */
export const RefusalSelect = ({ rule, chosen, choose }: Props): VNode => (
  <select class="govuk-select" id="tolak" name="tolak">
    <option value="">{choose}</option>
    {refusalCodes.map((code) => (
      <option key={code} value={code} selected={chosen === code}>
        {rule.refusal(code)!.words}
      </option>
    ))}
  </select>
);
