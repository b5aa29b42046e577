export type { CivilRegistry, CivilRegistryAnswer } from "./civil-registry.port.ts";
export type { CodeRefusal, ConfirmRefusal, Origin } from "./challenge.ts";
export { requestCode, type CodeRequest } from "./request-code.ts";
export { confirmCode, type Confirmed } from "./confirm-code.ts";
export { openAtDesk, type DeskOpening, type DeskRefusal } from "./open-at-desk.ts";
export { endSession, findSession } from "./find-session.ts";
export { type IdentityFact } from "./identity.events.ts";
export { identityJobs } from "./identity.jobs.ts";
export { forgetOldChallenges } from "./forget-old-challenges.ts";

export { deleteSessionsOfClaim } from "./identity.store.ts";
