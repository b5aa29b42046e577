export type { ActsFor, EmployerContact, EmployerPerson, EmployerRole } from "./employer-person.ts";
export type { EmployerFact } from "./employer.events.ts";
export { employerJobs, employerTicks } from "./employers.jobs.ts";
export { invitePerson, type InviteRefusal } from "./people/invite-person.ts";
export {
  acceptInvitation,
  findInvitation,
  type AcceptRefusal,
  type ShownInvitation,
} from "./people/accept-invitation.ts";
export { signInEmployer, signOutEmployer } from "./people/sign-in.ts";
export { findEmployerSession } from "./people/find-session.ts";
export { importEmployerPeople, type EmployerPersonRow } from "./people/import-people.ts";
export { resetPerson } from "./people/reset-person.ts";
export { removePerson } from "./people/remove-person.ts";
export { colleaguesOf, contactsOf, type Colleague } from "./people/people.views.ts";
export {
  exitColumns,
  type ExitAnswer,
  type ExitColumn,
  type FileTrouble,
  type ReceivedRow,
  type RowTrouble,
  type SentRow,
} from "./exits/exit.ts";
export { columnOf, exitTroubles } from "./exits/exit-row.rules.ts";
export { askAgain } from "./exits/ask-again.ts";
export { readExitFile } from "./exits/read-file.ts";
export { answeredAtOnce, findFile, receiveFile } from "./exits/receive-file.ts";
export { receiveReport } from "./exits/receive-report.ts";
export { answerReport } from "./exits/answer-report.ts";
export { openWorkerDispute, type DisputeRefusal } from "./disputes/open-dispute.ts";
export { decideDispute, type DecideRefusal } from "./disputes/decide-dispute.ts";
export { disputesOfCompany, findDispute, openDisputesOf, type DisputeSeen } from "./disputes/dispute.views.ts";
export { declareExit, type DeclareRefusal } from "./demands/declare-exit.ts";
export { answerDemand, type AnswerRefusal, type GivenAnswer } from "./demands/answer-demand.ts";
export { decideDemand } from "./demands/decide-demand.ts";
export { endDueDemands } from "./demands/end-due-demands.ts";
export { tellDemand } from "./demands/tell-demand.ts";
export {
  contradictedDemandsOf,
  demandsOfClaim,
  demandsOfCompany,
  findDemand,
  type DemandSeen,
} from "./demands/demand.views.ts";
export { closeEmployer, type CloseRefusal } from "./closures/close-employer.ts";
export { findClosure } from "./closures/closure.views.ts";
export { tellDispute } from "./disputes/tell-dispute.ts";
export type { WebhookAnswer, WebhookCall, Webhooks } from "./programs/webhook.port.ts";
export { employerOfKey, makeEmployerKey, revokeEmployerKey } from "./programs/keys.ts";
export { setWebhook } from "./programs/set-webhook.ts";
export { programsOf, type ProgramsSeen } from "./programs/program.views.ts";
export { findReport, reportsOf, rowsOf, type ReportSeen, type RowSeen } from "./exits/exit.views.ts";
