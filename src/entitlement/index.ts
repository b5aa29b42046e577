export {
  reasons,
  type Case,
  type CaseError,
  type Condition,
  type Decision,
  type Reason,
  type Relation,
} from "./case.ts";
export { answerCase, decide, decideCase, payBy } from "./decide.ts";
export { whens } from "./documents.ts";
export { decisionText } from "./decision-text.ts";
export { parseCase } from "./parse-case.ts";
export {
  compilePolicy,
  isRefusalCode,
  parametersAt,
  refusalCodes,
  type Policy,
  type PolicyFile,
  type RefusalCode,
} from "./policy/policy.ts";
export {
  findPolicy,
  lawBook,
  newestPolicy,
  bookWithout,
  policyBefore,
  policyInForce,
  type LawBook,
  type WithLaw,
} from "./policy/law-book.ts";
export { taughtCases, type TaughtCase } from "./worked/taught-cases.ts";
export { spokenDay, type Change } from "./policy/difference/change.ts";
export { differences } from "./policy/difference/difference.ts";
export {
  checkAgainst,
  checkPolicy,
  deepestPolicy,
  policySchema,
  type PolicyTrouble,
  type TroubleCode,
} from "./policy/check-policy.ts";
export { oldSources } from "./policy/difference/old-sources.ts";
export { guardianUnder, heirRank } from "./policy/heirs.ts";
export { fieldAt, leavesAt, namesAt, optionalAt, policyInOrder } from "./policy/policy-fields.ts";
export { serviceRulesOn, wholeService } from "./policy/service-rules.ts";
export { messageChannels, type MessageChannel, type ServiceRules } from "./policy/service.ts";
export { addWorkingDays, isWorkingDay, workingDaysUntil } from "./working-days.ts";
export { ruleWords, type Lang, type RuleWords } from "./words.ts";
export {
  statementOf,
  type Account,
  type ContributionEntry,
  type ContributionKind,
  type LedgerEntry,
  type LedgerLine,
  type LedgerYear,
  type PaymentEntry,
  type Statement,
} from "./ledger/ledger.ts";
export type { LedgerRule, LedgerRules } from "./ledger/ledger-rules.ts";
