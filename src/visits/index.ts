export {
  askedEndings,
  destinations,
  priorities,
  reasonsToCome,
  whatTheyKnew,
  type AskedEnding,
  type Destination,
  type Ending,
  type VisitNote,
} from "./visit.ts";
export { interviewStep, mayBeAsked, stepCount } from "./visit.rules.ts";
export type { VisitFact } from "./visit.events.ts";
export { recordVisit, type DoorActor } from "./record-visit.ts";
export { makeSlips } from "./make-slips.ts";
export { sendSlip, type SlipRefusal } from "./send-slip.ts";
export { endVisit } from "./end-visit.ts";
export { bookHelperTime, freeHelperTimes } from "./desk/book-helper-time.ts";
export { seeAtBranch, type SeeingRefusal } from "./desk/see-at-branch.ts";
export { bookWalkIn, type WalkInRefusal } from "./desk/book-walk-in.ts";
export { callNext } from "./desk/call-next.ts";
export { findWaitingRoom, type WaitingRoom } from "./desk/waiting.ts";
export {
  findClaimOfVisit,
  findDoorDay,
  findDoorFigures,
  findVisit,
  listHelperTimes,
  listOpenVisits,
  stepOfSlip,
  type DoorDay,
  type DoorFigures,
  type Tally,
  type VisitRow,
} from "./visit.views.ts";
export { listKiosks, type OpenKiosk } from "./kiosk/kiosk.views.ts";
export { forgottenAfter, useKiosk, type KioskUse } from "./kiosk/use-kiosk.ts";
export { openKiosk } from "./kiosk/open-kiosk.ts";
export { closeKiosk } from "./kiosk/close-kiosk.ts";
export { visitJobs, visitTicks } from "./visit.jobs.ts";
