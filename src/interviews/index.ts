export { checklistFor, type ChecklistCode, type Outcome, type Side, type Still } from "./interview.ts";
export { type InterviewFact } from "./interview.events.ts";
export { enterWaitingRoom, startInterview } from "./hold-interview.ts";
export { endInterview, type Ending, type EndingRefusal } from "./end-interview.ts";
export { answerStill, askForStill, takeStill } from "./take-still.ts";
export { sendSignal } from "./send-signal.ts";
export { saveNotes } from "./save-notes.ts";
export {
  findDeskInterview,
  findWaitingRoom,
  isInterviewing,
  listSignals,
  type DeskInterview,
  type DeskRow,
  type Signal,
  type WaitingRoom,
} from "./interview.views.ts";

export { findInterviewDesk, type InterviewDesk } from "./desk/interview-desk.ts";
export { forgetSignals } from "./forget-signals.ts";
