/** Facts of the registry. `worker/reactions.ts` says what follows from each. */
export type MemberFact = "MembersImportBegun" | "MembersImported";
