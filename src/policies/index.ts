export { dayAsTyped } from "./form/typed-day.ts";
export { beginDraft, editDraft } from "./form/draft.rules.ts";
export { partOfFile, withPart } from "./form/part.rules.ts";
export { bookNow, openLaw, type Law } from "./open-law.ts";
export { type Draft, type PolicyRefusal, type PolicyStatus, type PublishedPolicy, type StaffActor } from "./policy.ts";
export { fileBefore, isOpen } from "./policy.rules.ts";
export { type PolicyFact } from "./policies.events.ts";
export { policyTicks } from "./policies.jobs.ts";
export { publishInTurn } from "./policies.store.ts";
export {
  findPolicyVersion,
  listPolicyVersions,
  publishedPolicies,
  type PolicyStep,
  type PolicyVersionView,
} from "./policies.views.ts";
export { openSignedPolicy, signPolicy, type SignedPolicy } from "./sign-policy.ts";
export { importSigned, type SignedRefusal } from "./senders/import-signed.ts";
export { trustSender } from "./senders/trust-sender.ts";
export { distrustSender } from "./senders/distrust-sender.ts";
export { type SenderRefusal } from "./senders/sender.ts";
export { listSenders, type Sender } from "./senders/senders.views.ts";
export { lastKeyDay, makeProgramKey } from "./programs/make-key.ts";
export { revokeProgramKey } from "./programs/revoke-key.ts";
export { useProgramKey } from "./programs/use-key.ts";
export { type ProgramUse } from "./programs/program.ts";
export { programsOfHeadOffice, type ProgramKey, type SeenUse } from "./programs/program.views.ts";
export { checkDraft } from "./writing/check-draft.ts";
export { discardDraft } from "./writing/discard-draft.ts";
export { draftPolicy, type DraftPolicy } from "./writing/draft-policy.ts";
export { importPolicy, type ImportPolicy } from "./writing/import-policy.ts";
export { proposePolicy } from "./writing/propose-policy.ts";
export { publishPolicy } from "./writing/publish-policy.ts";
export { saveDraft, type SaveDraft, type SavedDraft } from "./writing/save-draft.ts";
export { takeForce } from "./writing/take-force.ts";
export { withdrawPolicy } from "./writing/withdraw-policy.ts";
export { population } from "./trial/population.ts";
export { trialPicture, type TrialPicture } from "./trial/trial.page-model.ts";
export { trialDays, tryPolicy } from "./trial/trial.rules.ts";
export {
  dimensions,
  trialKinds,
  worseKinds,
  keptMost,
  type DifferingCase,
  type Dimension,
  type Kept,
  type TrialCase,
  type TrialKind,
  type TrialTally,
} from "./trial/trial.ts";
export { tryClaims, tryPeople, workMinutes } from "./trial/try-claims.ts";
