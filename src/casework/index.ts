export {
  type Case,
  type CaseItem,
  type CaseRefusal,
  type Finding,
  type Findings,
  type Stage,
  type StaffActor,
  type Verdict,
  type WaitingFor,
} from "./case.ts";
export { type CaseworkFact } from "./case.events.ts";
export { caseworkJobs } from "./casework.jobs.ts";
export { civilDiffers, differences, findingOn, progress } from "./case.rules.ts";
export type { CaseField, FieldCode } from "./case-items.rules.ts";
export { followClaim } from "./follow-claim.ts";
export { takeNext, type Taken } from "./take-next.ts";
export { releaseCase } from "./release-case.ts";
export { assignCase } from "./assign-case.ts";
export { saveFindings, type Saved } from "./save-findings.ts";
export { verifyFirst } from "./verify-first.ts";
export { requestCorrection } from "./request-correction.ts";
export { finishSecond } from "./finish-second.ts";
export { returnToFirst } from "./return-to-first.ts";
export { approve } from "./approve.ts";
export { refuseClaim } from "./refuse-claim.ts";
export { countCap, listQueue, queueFilters, type Queue, type QueueFilter, type QueueRow } from "./queue.views.ts";
export { findBranchDay, findOfficerDays, type BranchDay } from "./branch.views.ts";
export { findDeskFile, listDeskOfficers, type DeskFile } from "./case-file.views.ts";
export { findVerifiers } from "./verifiers.views.ts";
