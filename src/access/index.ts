export { roles, type Role, type SessionToken, type Staff, type StaffContact, type StaffRow } from "./staff.ts";
export { may, staffVerbs, type StaffVerb, type Thing } from "./may.rules.ts";
export { type AccessFact } from "./access.events.ts";
export { signIn, type SignInRefusal } from "./signing-in/sign-in.ts";
export { signOut } from "./signing-in/sign-out.ts";
export { findSession } from "./find-session.ts";
export { importStaff, type StaffRefusal } from "./import-staff.ts";
export { staffInvitationDays, takeInStaff, tryStaff, type StaffLink } from "./joining/take-in-staff.ts";
export { type StaffTrouble, type StaffVerdict, type ToldStaff } from "./joining/staff-row.rules.ts";
export { renewStaff, type StaffNameRefusal } from "./joining/renew-staff.ts";
export { closeStaff } from "./joining/close-staff.ts";
export {
  acceptStaffInvitation,
  findStaffInvitation,
  type ShownStaffInvitation,
} from "./joining/accept-staff-invitation.ts";
export { setContact } from "./contact/set-contact.ts";
export { findContact, staffToTell, type StaffToTell } from "./contact/contact.views.ts";

export { forgetOldAttempts } from "./keeping/forget-old-attempts.ts";
export { forgetStaffSessions } from "./keeping/forget-sessions.ts";

// For whoever else signs people in: one way to ask for a new password and to keep it, to check a code, to limit guessing and to end a session.
export { hashPassword, passwordFits } from "./password.ts";
export { newTotpSecret, totpStep, totpUri } from "./one-time-password.ts";
export {
  newCredentialsTrouble,
  type CredentialsTrouble,
  type TypedCredentials,
} from "./joining/new-credentials.rules.ts";
export { noteTry } from "./signing-in/limit-guesses.ts";
export { markAttemptSucceeded as markTrySucceeded } from "./access.store.ts";
export { sessionHolds, sessionRules, worthTouching } from "./signing-in/sign-in.rules.ts";
