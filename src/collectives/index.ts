export {
  collectiveReasons,
  longestWhy,
  type CandidateStanding,
  type CollectiveReason,
  type CollectiveStatus,
  type Untold,
  type WorkerState,
} from "./collective.ts";
export type { CollectiveFact } from "./collective.events.ts";
export { collectiveJobs, collectiveTicks } from "./collectives.jobs.ts";
export { prepareCollective, type CompanyActor, type PrepareRefusal } from "./preparing/prepare-collective.ts";
export { dropWorker, listWorkers, type ListRefusal } from "./preparing/list-workers.ts";
export { sendPaper, type PaperRefusal } from "./preparing/send-paper.ts";
export { handInCollective, type HandInRefusal } from "./preparing/hand-in-collective.ts";
export { withdrawCollective, type WithdrawRefusal } from "./preparing/withdraw-collective.ts";
export { checkCollective, sendBackCollective, type CheckRefusal } from "./branch/check-collective.ts";
export { openPaper } from "./branch/open-paper.ts";
export { endWorkerCall, takeNextCall, takeWorkerCall, type WorkerCall } from "./branch/call-worker.ts";
export { listCollectiveCalls, type CollectiveCalls } from "./branch/calls.store.ts";
export { bookBlock, cancelBlock, type BookRefusal } from "./branch/book-block.ts";
export { confirmCollective, leaveCollective, type AnswerRefusal } from "./workers/answer-collective.ts";
export { tellWorkers } from "./workers/tell-workers.ts";
export {
  candidatesOf,
  collectivesOfCompany,
  collectivesOfOffice,
  findCollective,
  findInvitation,
  listedWorkers,
  markOfCollective,
  mayOpenPaper,
  peopleOfCollective,
  type Candidate,
  type CollectivePerson,
  type CollectiveSeen,
  type Invitation,
  type ListedWorker,
} from "./collective.views.ts";
