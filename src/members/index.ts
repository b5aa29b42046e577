export type { Employment, Member, TypedPerson } from "./member.ts";
export { findMemberByNik, getMember, recordBenefitPayment, type EmployerRow, type MemberRow } from "./member.store.ts";
export { importMembers } from "./import-members.ts";
export { compareNames, type NameMatch } from "./name-match.rules.ts";
export { isSamePerson, matchPerson, type PersonMatch } from "./person-match.rules.ts";
export type { BalanceEntryRow } from "./balance.store.ts";
export { statementOfMember, type BalanceYear, type MemberStatement } from "./balance.views.ts";
