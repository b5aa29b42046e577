import { accessFacts, type AccessFact } from "../access/index.ts";
import type { House } from "../house.ts";
import { claimFacts, type ClaimFact } from "../claims/index.ts";
import { officeFacts, type OfficeFact } from "../offices/index.ts";
import type { Jobs } from "../platform/jobs.ts";

type KnownFact = ClaimFact | AccessFact | OfficeFact;

/**
 * What follows from each fact: the whole wiring on one page. A fact without consequence says so with an empty list;
 * a fact that is missing here does not compile.
 */
const reactions: Readonly<Record<KnownFact, readonly string[]>> = {
  ClaimStarted: [],
  ClaimSubmitted: [],
  ClaimWithdrawn: [],
  InterviewTimeChosen: [],
  InterviewPassed: [],
  ClaimVerifiedFirst: [],
  ClaimReturnedToFirst: [],
  ClaimApproved: [],
  CorrectionRequested: [],
  CorrectionAnswered: [],
  ClaimRefused: [],
  ClaimPaid: [],
  PaymentStopped: [],
  PromiseMoved: [],
  DocumentAdded: [],
  OfficesImported: [],
  StaffImported: [],
  StaffSignedIn: [],
  StaffSignedOut: [],
};

export const reactionsTo = (type: string): readonly string[] => reactions[type as KnownFact] ?? [];

/** Every job of every room, by name. */
export function allJobs(_house: House): Jobs {
  return {};
}

export const knownFacts = [...claimFacts, ...accessFacts, ...officeFacts];
