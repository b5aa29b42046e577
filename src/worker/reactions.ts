import { employerJobs, type EmployerFact } from "../employers/index.ts";
import type { AccessFact } from "../access/index.ts";
import { appointmentJobs, type AppointmentFact } from "../appointments/index.ts";
import type { House } from "../house.ts";
import { caseworkJobs, type CaseworkFact } from "../casework/index.ts";
import { circularJobs, type CircularFact } from "../circulars/index.ts";
import { collectiveJobs, type CollectiveFact } from "../collectives/index.ts";
import { claimJobs, type ClaimFact } from "../claims/index.ts";
import { identityJobs, type IdentityFact } from "../identity/index.ts";
import type { MemberFact } from "../members/index.ts";
import { messagesJobs } from "../messages/index.ts";
import type { InterviewFact } from "../interviews/index.ts";
import { paymentJobs, type PaymentFact } from "../payments/index.ts";
import type { OfficeFact } from "../offices/index.ts";
import type { PolicyFact } from "../policies/index.ts";
import { noticeJobs, type NoticeTeller, type OutreachFact } from "../outreach/index.ts";
import type { Jobs } from "../platform/jobs.ts";
import { trainingJobs, type TrainingFact } from "../training/index.ts";
import type { SwitchFact } from "../switches/index.ts";
import { visitJobs, type VisitFact } from "../visits/index.ts";
import { paths } from "../web/paths.ts";

type KnownFact =
  | AppointmentFact
  | ClaimFact
  | AccessFact
  | OfficeFact
  | CaseworkFact
  | IdentityFact
  | PaymentFact
  | InterviewFact
  | PolicyFact
  | CircularFact
  | TrainingFact
  | SwitchFact
  | MemberFact
  | EmployerFact
  | CollectiveFact
  | OutreachFact
  | VisitFact;

/**
 * What follows from each fact: the whole wiring on one page. A fact without consequence says so with an empty list;
 * a fact that is missing here does not compile.
 */
const reactions: Readonly<Record<KnownFact, readonly string[]>> = {
  ClaimStarted: ["follow-visit"],
  ClaimSubmitted: ["follow-claim", "ask-civil-registry", "tell-claimant", "follow-visit"],
  ClaimWithdrawn: ["follow-claim", "release-interview-time", "tell-claimant"],
  InterviewTimeChosen: ["tell-claimant", "follow-visit", "tell-helped"],
  InterviewPassed: ["follow-claim", "release-interview-time", "tell-claimant"],
  ClaimVerifiedFirst: ["follow-claim"],
  ClaimReturnedToFirst: ["follow-claim"],
  ClaimApproved: ["follow-claim", "tell-claimant", "order-payment", "draw-review"],
  CorrectionRequested: ["follow-claim", "release-interview-time", "tell-claimant"],
  CorrectionAnswered: ["follow-claim", "ask-civil-registry", "tell-claimant"],
  ClaimRefused: ["follow-claim", "release-interview-time", "tell-claimant"],
  ClaimPaid: ["follow-claim", "tell-claimant"],
  PaymentStopped: ["follow-claim", "tell-claimant"],
  PromiseMoved: ["follow-claim", "tell-claimant"],
  DocumentAdded: ["tell-helped"],
  HelperAnswered: ["tell-helped"],
  DraftForgotten: [],
  HeirsProved: ["tell-claimant"],
  HeirsProofRefused: ["tell-claimant"],
  InterviewStarted: [],
  InterviewNotReached: ["tell-claimant"],
  StillAsked: [],
  StillAnswered: [],
  StillTaken: [],
  PaymentOrdered: [],
  PaymentReleased: ["send-payment"],
  PaymentHandedIn: [],
  PaymentTakenBack: ["send-payment"],
  PaymentSettled: ["tell-heir"],
  OfficesImported: ["spread-circulars"],
  MembersImportBegun: [],
  MembersImported: ["sweep-rights"],
  StaffImported: ["plan-shifts"],
  StaffSignedIn: [],
  StaffSignedOut: [],
  StaffContactSet: [],
  StaffJoined: [],
  StaffChanged: [],
  StaffRenewed: [],
  StaffClosed: [],
  CaseTaken: [],
  CaseReleased: [],
  CaseAssigned: [],
  SecondFindingsFinished: [],
  ReviewDrawn: [],
  ReviewTaken: [],
  ReviewReleased: [],
  ReviewAnswered: [],
  ShiftsPlanned: [],
  InterviewTimeOffered: ["tell-claimant"],
  InterviewOfferLapsed: [],
  InterviewTimeReleased: [],
  WaitlistJoined: ["tell-helped"],
  WaitlistLeft: [],
  OnlineShareSet: [],
  InterviewBlockHeld: [],
  InterviewBlockGivenBack: [],
  CodeRequested: ["send-code"],
  SessionOpened: [],
  SeenAtBranch: [],
  OpenedAtDesk: [],
  NotOpenedAtDesk: [],
  HelperConsentGiven: ["tell-helper"],
  HelperConsentRevoked: [],
  HelperSignedIn: [],
  CivilRegistryAnswered: [],
  CivilRegistrySilent: [],
  CourseMade: [],
  CourseRemade: [],
  CourseWithdrawn: [],
  CourseEdited: [],
  QuizPassed: [],
  QuizFailed: [],
  TrainerNamed: [],
  AttendanceRecorded: [],
  UncertifiedTold: [],
  PolicyDrafted: [],
  PolicyChanged: [],
  PolicyReopened: [],
  PolicyDiscarded: [],
  PolicyProposed: [],
  PolicyPublished: ["spread-circulars", "tell-drafts", "make-course", "remake-course", "sweep-rights"],
  PolicyWithdrawn: ["tell-drafts-stay", "withdraw-course", "remake-course", "sweep-rights"],
  PolicyTookForce: [],
  PolicyReceived: [],
  PolicyRelayed: [],
  PolicyAcknowledged: [],
  PolicyRelayLate: [],
  PolicyRelayTold: [],
  SenderTrusted: [],
  SenderDistrusted: [],
  ProgramKeyMade: [],
  ProgramKeyRevoked: [],
  ProgramKeyUsed: [],
  PartSwitchedOn: [],
  PartSwitchChanged: [],
  PartSwitchedOff: [],
  EmploymentEnded: ["keep-rights"],
  EmploymentEndConfirmed: ["keep-rights"],
  EmploymentEndDecided: ["keep-rights"],
  EmployerPersonInvited: [],
  EmployerPersonJoined: [],
  EmployerPersonRemoved: [],
  EmployerPersonReset: [],
  EmployerPersonRenewed: [],
  EmployerSignedIn: [],
  EmployerSignedOut: [],
  ExitsReported: ["answer-exits"],
  ExitsAskedAgain: ["answer-exits"],
  ExitsAnswered: ["queue-webhook"],
  EmployerKeyMade: [],
  EmployerKeyRevoked: [],
  WebhookSet: [],
  WebhookEnded: [],
  ExitDisputed: ["leave-disputed"],
  ExitDisputeRead: [],
  ExitDisputeDecided: ["tell-dispute", "queue-webhook"],
  ExitDeclared: ["tell-demand"],
  ExitDemandAnswered: ["tell-demand"],
  ExitDemandDecided: ["tell-demand"],
  EmployerClosed: ["end-due-demands"],
  CollectivePrepared: [],
  CollectiveWorkersListed: [],
  CollectiveWorkerDropped: [],
  CollectivePaperSent: [],
  CollectiveHandedIn: [],
  CollectiveSentBack: ["tell-collective-company"],
  CollectiveChecked: ["tell-collective-company"],
  CollectiveBooked: [],
  CollectiveWithdrawn: [],
  CollectiveEnded: [],
  CollectivePaperOpened: [],
  CollectiveWorkerTold: [],
  CollectiveConfirmed: [],
  CollectiveLeftAlone: [],
  CollectiveCallTaken: [],
  CollectiveCallEnded: [],
  AnnouncementDrafted: [],
  AnnouncementChanged: [],
  AnnouncementProposed: [],
  AnnouncementApproved: ["spread-circulars"],
  AnnouncementReceived: [],
  AnnouncementRelayed: [],
  AnnouncementAcknowledged: [],
  AnnouncementRelayLate: [],
  AnnouncementRelayTold: [],
  AnnouncementSent: [],
  AnnouncementEnded: [],
  AnnouncementWithdrawn: [],
  AnnouncementAddressed: [],
  AnnouncementEvidenced: [],
  SessionPlanned: [],
  SessionHeld: [],
  SessionCancelled: [],
  VisitCounted: [],
  VisitEnded: [],
  VisitorCalled: [],
  HelperTimeBooked: [],
  SlipSent: [],
  KioskOpened: [],
  KioskClosed: [],
  IncidentDeclared: [],
  IncidentEnded: [],
};

export const reactionsTo = (type: string): readonly string[] => reactions[type as KnownFact] ?? [];

/** What notices need to know of the doors: the official address, and two pages. */
export const noticeTeller = (house: House): NoticeTeller => ({
  ...house,
  site: new URL(house.config.publicUrl).host,
  linkTo: (code, lang) => house.config.publicUrl + paths.link(code, lang),
  stopAt: (token) => house.config.publicUrl + paths.stopMessages(token),
});

/** Every job of every room, by name. */
export function allJobs(house: House): Jobs {
  return {
    ...paymentJobs(house),
    ...appointmentJobs(house),
    ...caseworkJobs(house),
    ...claimJobs({ ...house, resumeLink: house.config.publicUrl + paths.resume.code }),
    ...identityJobs({
      ...house,
      helpLink: house.config.publicUrl + paths.helping.signIn,
      resumeLink: house.config.publicUrl + paths.resume.code,
    }),
    ...messagesJobs(house),
    ...noticeJobs(noticeTeller(house)),
    ...trainingJobs(house),
    ...circularJobs(house),
    ...visitJobs(house),
    ...collectiveJobs({
      ...house,
      collectiveLink: (npp, id) => house.config.publicUrl + paths.employer.collective(npp, id),
    }),
    ...employerJobs({
      ...house,
      links: {
        worker: house.config.publicUrl + paths.resume.code,
        company: (npp) => house.config.publicUrl + paths.employer.disputes(npp),
        demands: (npp) => house.config.publicUrl + paths.employer.demands(npp),
      },
    }),
  };
}
