import { accessFacts, type AccessFact } from "../access/index.ts";
import { appointmentFacts, appointmentJobs, type AppointmentFact } from "../appointments/index.ts";
import type { House } from "../house.ts";
import { caseworkFacts, caseworkJobs, type CaseworkFact } from "../casework/index.ts";
import { claimFacts, type ClaimFact } from "../claims/index.ts";
import { officeFacts, type OfficeFact } from "../offices/index.ts";
import type { Jobs } from "../platform/jobs.ts";

type KnownFact = AppointmentFact | ClaimFact | AccessFact | OfficeFact | CaseworkFact;

/**
 * What follows from each fact: the whole wiring on one page. A fact without consequence says so with an empty list;
 * a fact that is missing here does not compile.
 */
const reactions: Readonly<Record<KnownFact, readonly string[]>> = {
  ClaimStarted: [],
  ClaimSubmitted: ["follow-claim"],
  ClaimWithdrawn: ["follow-claim", "release-interview-time"],
  InterviewTimeChosen: [],
  InterviewPassed: ["follow-claim", "release-interview-time"],
  ClaimVerifiedFirst: ["follow-claim"],
  ClaimReturnedToFirst: ["follow-claim"],
  ClaimApproved: ["follow-claim"],
  CorrectionRequested: ["follow-claim", "release-interview-time"],
  CorrectionAnswered: ["follow-claim"],
  ClaimRefused: ["follow-claim", "release-interview-time"],
  ClaimPaid: ["follow-claim"],
  PaymentStopped: ["follow-claim"],
  PromiseMoved: ["follow-claim"],
  DocumentAdded: [],
  OfficesImported: [],
  StaffImported: ["plan-shifts"],
  StaffSignedIn: [],
  StaffSignedOut: [],
  CaseTaken: [],
  CaseReleased: [],
  CaseAssigned: [],
  SecondFindingsFinished: [],
  ShiftsPlanned: [],
  InterviewTimeOffered: [],
  InterviewOfferLapsed: [],
  InterviewTimeReleased: [],
  WaitlistJoined: [],
  WaitlistLeft: [],
};

export const reactionsTo = (type: string): readonly string[] => reactions[type as KnownFact] ?? [];

/** Every job of every room, by name. */
export function allJobs(house: House): Jobs {
  return { ...appointmentJobs(house), ...caseworkJobs(house) };
}

export const knownFacts = [...appointmentFacts, ...claimFacts, ...accessFacts, ...officeFacts, ...caseworkFacts];
