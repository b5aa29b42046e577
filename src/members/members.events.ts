/**
 * Facts of the registry. `worker/reactions.ts` says what follows from each. Where a job ends the subject is the job, and
 * `data.memberId` says whose it is.
 */
export type MemberFact =
  "MembersImportBegun" | "MembersImported" | "EmploymentEnded" | "EmploymentEndConfirmed" | "EmploymentEndDecided";
