export { roles, type Role, type SessionToken, type Staff, type StaffRow } from "./staff.ts";
export { may, staffVerbs, type StaffVerb, type Thing } from "./may.rules.ts";
export { type AccessFact } from "./access.events.ts";
export { signIn, type SignInRefusal } from "./sign-in.ts";
export { signOut } from "./sign-out.ts";
export { findSession } from "./find-session.ts";
export { importStaff, type StaffRefusal } from "./import-staff.ts";

export { forgetOldAttempts } from "./keeping/forget-old-attempts.ts";
