import { formatDay, parseDay, yearOf } from "../platform/day.ts";
import { caseError, isPartial, type Case, type CaseError, type Decision } from "./case.ts";
import { judge } from "./eligibility.ts";
import { findPolicy, inForceWords, policies, policyInForce, type Policy } from "./policy.ts";
import { taxOn } from "./tax.ts";
import { addWorkingDays } from "./working-days.ts";

/** The documents that this case needs, by law and by the channel. */
function documentsFor(facts: Case, policy: Policy): Decision["documents"] {
  const needsTaxId =
    facts.balance > policy.parameters.taxIdAbove.value || facts.paidBefore.some(({ reason }) => isPartial(reason));
  return policy.demanded[facts.reason][needsTaxId ? "withTaxId" : "plain"];
}

/**
 * Asks the law. Pure: the same case and policy give the same decision, whatever the day on which it is asked.
 * @param replaced a policy that replaces the one in force (trials, `--policy FILE`)
 */
export function decide(facts: Case, replaced: Policy | null = null): Decision | CaseError {
  const on = parseDay(facts.on)!;
  const policy = replaced ?? (facts.policy === null ? policyInForce(on) : findPolicy(facts.policy));
  if (!policy) {
    return facts.policy === null
      ? caseError(
          facts.case,
          "POLICY_NOT_FOUND",
          "/on",
          `No policy is in force on ${facts.on}. Known: ${policies.map((each) => `${each.id} (${inForceWords(each)})`).join(", ")}.`,
        )
      : caseError(
          facts.case,
          "POLICY_NOT_FOUND",
          "/policy",
          `There is no policy ${facts.policy}. Known: ${policies.map(({ id }) => id).join(", ")}.`,
        );
  }
  if (!policy.reasons[facts.reason].supported)
    return caseError(
      facts.case,
      "REASON_NOT_YET_SUPPORTED",
      "/reason",
      `This version does not decide ${facts.reason} yet. It decides RESIGN, PHK and PENSIUN_56.`,
    );
  const { conditions, eligible, eligibleFrom } = judge(facts, on, policy);
  const documents = documentsFor(facts, policy);
  if (!eligible)
    return {
      case: facts.case,
      policy: policy.id,
      eligible,
      eligibleFrom,
      conditions,
      documents,
      gross: 0,
      tax: { method: "NONE", amount: 0 },
      net: 0,
      payBy: null,
      calendar: "DECREED",
    };
  const gross = facts.balance;
  const before = facts.paidBefore.map(({ date, reason, gross: paid }) => ({
    day: parseDay(date)!,
    gross: paid,
    partial: isPartial(reason),
  }));
  const tax = taxOn(gross, yearOf(on), before, facts.taxId, facts.taxResident, policy);
  const pay = facts.completeOn === null ? null : payBy(facts.completeOn, policy);
  return {
    case: facts.case,
    policy: policy.id,
    eligible,
    eligibleFrom,
    conditions,
    documents,
    gross,
    tax,
    net: tax.amount === null ? null : gross - tax.amount,
    payBy: pay?.on ?? null,
    calendar: pay?.calendar ?? "DECREED",
  };
}

/** The same, for cases that our own rooms have put together. @throws where the case cannot be answered */
export function decideCase(facts: Case): Decision {
  const answer = decide(facts);
  if ("error" in answer) throw new Error(`${answer.error.code} ${answer.error.at}: ${answer.error.message}`);
  return answer;
}

/**
 * The last day on which the money must be there: five working days after the file was complete and correct
 * (Permenaker 4/2022). @param completeOn `YYYY-MM-DD`
 */
export function payBy(
  completeOn: string,
  policy: Policy = policies.at(-1)!,
): { on: string; calendar: "DECREED" | "PROVISIONAL" } {
  const { day, calendar } = addWorkingDays(parseDay(completeOn)!, policy.parameters.payWithinWorkingDays.value);
  return { on: formatDay(day), calendar };
}
