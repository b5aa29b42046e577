import { formatDay, parseDay } from "../platform/day.ts";
import { percentOf } from "../platform/money.ts";
import { caseError, isPartial, type Case, type CaseError, type Decision } from "./case.ts";
import { documentSet } from "./documents.ts";
import { parseCase } from "./parse-case.ts";
import { judge } from "./eligibility.ts";
import { findPolicy, inForceWords, policyInForce, type LawBook } from "./policy/law-book.ts";
import type { Parameters, PartialReason } from "./policy/parameters.ts";
import { parametersAt, type Policy } from "./policy/policy.ts";
import { taxOn } from "./tax.ts";
import { addWorkingDays, type CalendarState } from "./working-days.ts";

function policyMissing({ case: id, policy, on }: Case, { policies }: LawBook): CaseError {
  const known = policies.map((each) => `${each.id} (${inForceWords(each)})`).join(", ");
  return policy === null
    ? caseError(id, "POLICY_NOT_FOUND", "/on", `No policy is in force on ${on}. Known: ${known}.`)
    : caseError(id, "POLICY_NOT_FOUND", "/policy", `There is no policy ${policy}. Known: ${known}.`);
}

/** The whole balance, or the share of it that a partial payment takes, rounded down to whole rupiah. */
const grossOf = ({ reason, balance }: Case, { percent }: Parameters): number =>
  isPartial(reason) ? percentOf(balance, percent[reason as PartialReason]) : balance;

const noTax = Object.freeze({ method: "NONE", amount: 0 } as const);

/**
 * Asks the law. Pure: the same case and book give the same decision, whatever the day on which it is asked.
 * @param replaced a policy that replaces the one in force (trials, `--policy FILE`)
 */
export function decide(facts: Case, book: LawBook, replaced: Policy | null = null): Decision | CaseError {
  const policy = policyOf(facts, book, replaced);
  return policy === null ? policyMissing(facts, book) : decideUnder(policy, facts);
}

const policyOf = (facts: Case, book: LawBook, replaced: Policy | null): Policy | null =>
  replaced ?? (facts.policy === null ? policyInForce(book, parseDay(facts.on)!) : findPolicy(book, facts.policy));

/** Codes that a policy lists itself, so that only it can say whether it knows one: where they stand, and in which list. */
const listed = [
  ["phkProof", "phkProofs"],
  ["creditUse", "creditUses"],
] as const;

function unknownCode({ case: id, facts }: Case, { id: policy, file }: Policy): CaseError | null {
  if (facts === undefined) return null;
  for (const [field, list] of listed) {
    const code = facts[field];
    if (code === undefined || Object.hasOwn(file[list], code)) continue;
    const known = Object.keys(file[list]).join(", ");
    const said = JSON.stringify(code).slice(0, 60);
    return caseError(
      id,
      "UNKNOWN_CODE",
      `/facts/${field}`,
      `Under ${policy} this must be one of ${known}; it is ${said}.`,
    );
  }
  return null;
}

/**
 * Asks the law about a case from outside (command, API): what is wrong with it is named with its place. A code that the
 * policy does not list is refused; of a claim of our own (`decide`) it is what was declared, and asks for no paper more.
 * @param value whatever came in
 */
export function answerCase(value: unknown, book: LawBook, replaced: Policy | null = null): Decision | CaseError {
  const facts = parseCase(value);
  if ("error" in facts) return facts;
  const policy = policyOf(facts, book, replaced);
  if (policy === null) return policyMissing(facts, book);
  return unknownCode(facts, policy) ?? decideUnder(policy, facts);
}

function decideUnder(policy: Policy, facts: Case): Decision {
  const on = parseDay(facts.on)!;
  const parameters = parametersAt(policy, on);
  const { conditions, eligible, eligibleFrom } = judge(
    facts,
    on,
    { prepared: policy.reasons[facts.reason], rank: policy.rank, from: policy.from },
    parameters,
  );
  const needsTaxId = facts.balance > parameters.taxIdAbove || facts.paidBefore.some(({ reason }) => isPartial(reason));
  const documents = policy.documents[facts.reason][documentSet(facts, needsTaxId)]!;
  const from = eligibleFrom === null ? null : formatDay(eligibleFrom);
  if (!eligible)
    return {
      case: facts.case,
      policy: policy.id,
      eligible,
      eligibleFrom: from,
      conditions,
      documents,
      gross: 0,
      tax: noTax,
      net: 0,
      payBy: null,
      calendar: "DECREED",
    };
  const gross = grossOf(facts, parameters);
  const tax = taxOn(gross, on, facts.paidBefore, facts, parameters);
  const pay =
    facts.completeOn === null ? null : addWorkingDays(parseDay(facts.completeOn)!, parameters.payWithinWorkingDays);
  return {
    case: facts.case,
    policy: policy.id,
    eligible,
    eligibleFrom: from,
    conditions,
    documents,
    gross,
    tax,
    net: tax.amount === null ? null : gross - tax.amount,
    payBy: pay === null ? null : formatDay(pay.day),
    calendar: pay === null ? "DECREED" : pay.calendar,
  };
}

/** The same, for cases that our own rooms have put together. @throws where the case cannot be answered */
export function decideCase(facts: Case, book: LawBook): Decision {
  const answer = decide(facts, book);
  if ("error" in answer) throw new Error(`${answer.error.code} ${answer.error.at}: ${answer.error.message}`);
  return answer;
}

/**
 * The last day on which the money must be there: five working days after the file was complete and correct
 * (Permenaker 4/2022), by the policy in force on that day.
 * @param completeOn `YYYY-MM-DD` @throws where no policy is in force on it
 */
export function payBy(completeOn: string, book: LawBook): { on: string; calendar: CalendarState } {
  const day = parseDay(completeOn)!;
  const policy = policyInForce(book, day);
  if (policy === null) throw new Error(`No policy is in force on ${completeOn}`);
  const { day: last, calendar } = addWorkingDays(day, parametersAt(policy, day).payWithinWorkingDays);
  return { on: formatDay(last), calendar };
}
