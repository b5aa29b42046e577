export type { CivilRegistry, CivilRegistryAnswer } from "./civil-registry.port.ts";
export type { CodeRefusal, ConfirmRefusal, Origin } from "./challenge.ts";
export { requestCode, type CodeRequest } from "./request-code.ts";
export { confirmCode, type Confirmed } from "./confirm-code.ts";
export { openAtDesk, type DeskOpening, type DeskRefusal } from "./open-at-desk.ts";
export { endSession, findSession } from "./find-session.ts";
export { type IdentityFact } from "./identity.events.ts";
export { identityJobs } from "./identity.jobs.ts";
export { forgetOldChallenges } from "./keeping/forget-old-challenges.ts";

export { forgetClaimSessions } from "./keeping/forget-sessions.ts";
export { forgetClaimant } from "./keeping/forget-claimant.ts";
export { type Session } from "./find-session.ts";
export { type CodeTrouble } from "./take-code.ts";
export {
  helperActs,
  helperNevers,
  relations,
  type ConsentRefusal,
  type HelperAct,
  type HelperAuthority,
  type HelperPerson,
  type Relation,
} from "./helping/authority.ts";
export { canBeHelped, isInForce } from "./helping/helping.rules.ts";
export { findHelper, helpersOfClaim } from "./helping/helping.views.ts";
export { giveConsent, noteConsent } from "./helping/give-consent.ts";
export { revokeHelper } from "./helping/revoke-helper.ts";
export { openHelping } from "./helping/open-helping.ts";
