export * from "./claim.ts";
export { civilCheckOf, type CivilCheck } from "./reading/civil-check.ts";
export { noteCivilCheck } from "./reading/note-civil-check.ts";
export { type ClaimFact } from "./claim.events.ts";
export { type ClaimRole, type ClaimVerb } from "./claim.transitions.ts";
export { moveClaim, type Move, type MoveRefusal } from "./move-claim.ts";
export { claimSeals } from "./claim-seals.ts";
export { findCaseFile, openClaimantName, type CaseFile } from "./reading/case-file.views.ts";
export { claimOfCode, findClaimStanding, type ClaimStanding } from "./reading/claim-standing.views.ts";
export { claimsForTrial, type ClaimForTrial, type TrialRange } from "./reading/trial-claims.views.ts";
export type { ClaimAnswers, Declared, DeclaredLine } from "./filling/claim.answers.ts";
export { caseOf } from "./filling/claim.case.ts";
export { reasonsOnRecord } from "./filling/known-answers.rules.ts";
export { claimsOfMembers, type ClaimsOfMember } from "./reading/claims-of-members.views.ts";
export {
  openClaimOf,
  noteDeskOfficer,
  findClaimContact,
  writeTax,
  linkOfClaim,
  noteHowTheyCame,
} from "./claim.store.ts";
export { startClaim } from "./filling/start-claim.ts";
export { saveAnswers } from "./filling/save-answers.ts";
export { decideAnew } from "./filling/decide-anew.ts";
export { saveBank } from "./filling/save-bank.ts";
export { submitClaim, type SubmitRefusal } from "./filling/submit-claim.ts";
export { isLeaving, isTaxResident, whatIsMissing, type Missing } from "./claim.rules.ts";
export { withdrawClaim } from "./filling/withdraw-claim.ts";
export { answerCorrection } from "./filling/answer-correction.ts";
export { type EmployerEvidence } from "./employer-evidence.rules.ts";
export { employerEvidenceOf } from "./reading/employer-evidence.ts";
export { getClaimForClaimant, type ClaimantClaim } from "./claim.views.ts";
export {
  chooseInterviewTime,
  type ChosenTime,
  type TimeChoice,
  type TimeRefusal,
} from "./interview-time/choose-interview-time.ts";
export { addDocument, type DocumentRefusal } from "./filling/add-document.ts";
export { beginUpload } from "./uploading/begin-upload.ts";
export { noteUpload } from "./uploading/note-upload.ts";
export { claimJobs, claimTicks } from "./claim.jobs.ts";
export { comingRule, notYetAsComing, type ComingRule } from "./telling/coming-rule.rules.ts";
export { comingRuleOf } from "./telling/coming-rule-of.ts";
export { callOutcomes, type CallOutcome, type Letter, type Unreached } from "./calling/call.ts";
export { findCall, findLetter, listLetters, listUnreached } from "./calling/call.store.ts";
export { notePrinted } from "./calling/print-letter.ts";
export { endCall, takeCall } from "./calling/work-call.ts";
export { stateInWords } from "./texting/state-words.ts";
export { hearText, type IncomingText } from "./texting/hear-text.ts";
export { answerText, readTexts, type AnswerRefusal, type TextAnswer } from "./texting/answer-text.ts";
export { longestAnswer } from "./texting/answer.rules.ts";
export { conversationOf, type SaidText } from "./texting/text.views.ts";
export { changeToPhone } from "./interview-time/change-to-phone.ts";

export type { Guardian, Heir, HeirAnswers, HeirLack, HeirPerson, Payee, Proof, Share } from "./heirs/heir.ts";
export { holderOf, markOfHeirs, payeesOf, sharesOf, whatHeirsLack } from "./heirs/heir.rules.ts";
export { findProof, listHeirs, listHeirsDrafts, type HeirsDraft, type ProofState } from "./heirs/heir.views.ts";
export { removeHeir, saveHeir, type HeirRefusal } from "./heirs/save-heir.ts";
export { saveHeirBank } from "./heirs/save-heir-bank.ts";
export { answerProof, proofPapers, type ProofRefusal } from "./heirs/answer-proof.ts";
export { seenAtDesk, submitHeirsClaim, type HeirsSubmitRefusal, type SeenAtDesk } from "./heirs/submit-heirs-claim.ts";
export { bankItemOf, fixShares, holdClaim, listPayees, stopPayee } from "./heirs/pay-heirs.ts";
export { noteSeenAtBranch, type SeenRefusal } from "./at-branch/note-seen-at-branch.ts";
export { forgetDrafts } from "./filling/forget-drafts.ts";
