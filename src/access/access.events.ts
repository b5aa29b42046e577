/** Facts of signing in and out. Failed tries stand in `sign_in_attempts`, without a name. */
export const accessFacts = [
  "StaffImported",
  "StaffSignedIn",
  "StaffSignedOut",
  "StaffContactSet",
  "StaffJoined",
  "StaffChanged",
  "StaffRenewed",
  "StaffClosed",
] as const;
export type AccessFact = (typeof accessFacts)[number];
