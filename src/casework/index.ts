export {
  taxItem,
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
export { civilAsksWhy, differences, findingOn, progress, writtenTax } from "./case.rules.ts";
export { heirFieldOf, type CaseField, type FieldCode } from "./case-items.rules.ts";
export { followClaim } from "./follow-claim.ts";
export { takeNext, type Taken } from "./desk/take-next.ts";
export { releaseCase } from "./desk/release-case.ts";
export { assignCase } from "./desk/assign-case.ts";
export { saveFindings, type Saved } from "./desk/save-findings.ts";
export { verifyFirst } from "./desk/verify-first.ts";
export { requestCorrection } from "./desk/request-correction.ts";
export { finishSecond } from "./desk/finish-second.ts";
export { returnToFirst } from "./desk/return-to-first.ts";
export { approve } from "./desk/approve.ts";
export { refuseClaim } from "./desk/refuse-claim.ts";
export {
  countCap,
  listQueue,
  queueFilters,
  type Queue,
  type QueueFilter,
  type QueueRow,
} from "./reading/queue.views.ts";
export { findBranchDay, findOfficerDays, type BranchDay } from "./reading/branch.views.ts";
export {
  findDeskClaim,
  findDeskFile,
  listDeskOfficers,
  type DeskFile,
  type DeskOfficer,
} from "./reading/case-file.views.ts";
export { findVerifiers } from "./reading/verifiers.views.ts";
export { findReturnedAsks } from "./reading/returned.views.ts";
export { answerClaimant, settleClaimant, type AnswerRefusal } from "./answering/answer-claimant.ts";
export { findTextsDesk, listNewTexts, type NewTexts, type TextsDesk } from "./answering/new-texts.views.ts";
export { takeReview } from "./sampling/take-review.ts";
export { releaseReview } from "./sampling/release-review.ts";
export { answerReview } from "./sampling/answer-review.ts";
export {
  findReviewDesk,
  findReviewFile,
  findSampleFigures,
  isReviewing,
  type ReviewDesk,
  type SampleFigures,
} from "./sampling/review.views.ts";
export { patternAnswers } from "./patterns/pattern.ts";
export { listPatterns } from "./patterns/pattern.store.ts";
export { answerPattern } from "./patterns/answer-pattern.ts";
export { lookForPatterns } from "./patterns/look-for-patterns.ts";
export { forgetPatterns } from "./patterns/forget-patterns.ts";
