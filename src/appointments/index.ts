export type { Appointment, AppointmentStatus, InterviewKind, PartOfDay, Start } from "./appointment.ts";
export { type AppointmentFact } from "./appointment.events.ts";
export { openTime } from "./planning/open-time.ts";
export { planShifts } from "./planning/plan-shifts.ts";
export { bookSlot, type Booking, type BookingRefusal } from "./book-slot.ts";
export { changeKind, endAppointment } from "./end-appointment.ts";
export { soonestStart } from "./hours.rules.ts";
export { joinWaitlist, type Joining } from "./join-waitlist.ts";
export { offerNextTime, offerTimes } from "./offer-times.ts";
export { releaseTime } from "./release-time.ts";
export {
  bookedBetween,
  doorStarts,
  freeBooths,
  officesWithRoom,
  poolStarts,
  startsAt,
  timesOfClaim,
  type PlacedAppointment,
  type TimesOfClaim,
} from "./appointment.views.ts";
export { giveBackHelperTime, helperStarts, takeHelperTime } from "./door/helper-time.store.ts";
export { setOnlineShare, type ShareRefusal } from "./door/set-online-share.ts";
export { findBranchShare, type BranchShare } from "./door/share.views.ts";
export { callOrder, type CallRules } from "./door/call-order.rules.ts";
export { holdBlock, type BlockRefusal } from "./blocks/hold-block.ts";
export { giveBackBlock } from "./blocks/give-back-block.ts";
export { blocksOf, type Block, type BlockWish, type GroupStart, groupStarts } from "./blocks/block.views.ts";
export { appointmentJobs, appointmentTicks } from "./appointment.jobs.ts";
export { forgetOldTimes } from "./keeping/forget-old-times.ts";
