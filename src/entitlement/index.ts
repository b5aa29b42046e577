export { reasons, type Case, type CaseError, type Condition, type Decision, type Reason } from "./case.ts";
export { decide, decideCase, payBy } from "./decide.ts";
export { parseCase } from "./parse-case.ts";
export {
  compilePolicy,
  findPolicy,
  isRefusalCode,
  refusalCodes,
  type Policy,
  type PolicyFile,
  type RefusalCode,
} from "./policy.ts";
export { checkPolicy } from "./check-policy.ts";
export { serviceRules } from "./service-rules.ts";
export { addWorkingDays, isWorkingDay, workingDaysUntil } from "./working-days.ts";
export {
  conditionWords,
  documentWords,
  phkProofWords,
  policyTitle,
  reasonWords,
  refusalWords,
  type Lang,
} from "./words.ts";
