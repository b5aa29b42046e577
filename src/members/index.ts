export type { Confirmation, Employment, Member, MemberFacts, TypedPerson } from "./member.ts";
export {
  findMemberByNik,
  getMember,
  listMemberFacts,
  listMembers,
  memberIdsAfter,
  openMemberName,
  recordBenefitPayment,
} from "./member.store.ts";
export { importMembers, type MemberRow } from "./import/import-members.ts";
export { type EmployerRow } from "./import/import.store.ts";
export {
  finishImport,
  linesOfBlock,
  openBlockImport,
  refusedLines,
  sumsOfImport,
  withImport,
  type Block,
  type ImportRun,
  type ImportSums,
} from "./import/import-file.ts";
export { readHeader, reportColumns, type Header, type HeaderTrouble } from "./import/read-header.rules.ts";
export { lineReader, type LineReader } from "./import/read-line.rules.ts";
export { longestLine, looksLikeFormula, readCell, splitLine } from "./import/split-line.rules.ts";
export type { Column, LineTrouble, RefusedLine } from "./import/told-line.ts";
export type { MemberFact } from "./members.events.ts";
export { parseEmail, parseKpj, parseName, parseNik, parsePhone } from "./person.rules.ts";
export { compareNames, type NameMatch } from "./name-match.rules.ts";
export { isSamePerson, matchPerson, type PersonMatch } from "./person-match.rules.ts";
export type { BalanceEntryRow } from "./balance.store.ts";
export { statementOfMember, type BalanceYear, type MemberStatement } from "./balance.views.ts";
export { recordEmploymentEnds } from "./employments/record-employment-end.ts";
export {
  exitReasons,
  differingParts,
  type EmploymentEnd,
  type EndAnswer,
  type EndPart,
  type ExitReason,
  type ToldEnd,
} from "./employments/employment-end.rules.ts";
export { decideEmploymentEnd, disputeEmploymentEnd } from "./employments/settle-employment-end.ts";
export { findConfirmedEnd, type ConfirmedEnd } from "./employments/confirmed-end.views.ts";
export { lockJob, writeProofs } from "./employments/employment.store.ts";
export { openJobsOf, type OpenJob } from "./employments/open-jobs.views.ts";
export { findEmployees, type Employee } from "./employments/employee.views.ts";
export { findEmployer, type Employer } from "./employments/employer.views.ts";
