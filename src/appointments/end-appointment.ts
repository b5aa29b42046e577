import type { Clock } from "../platform/clock.ts";
import type { Tx } from "../platform/db/database.ts";
import { writeEnd, writeKind } from "./appointment.store.ts";
import type { InterviewKind } from "./appointment.ts";

/** Says of a booked time how it ended, in the caller's transaction. @returns false where it was not booked (any more) */
export const endAppointment = (
  tx: Tx,
  clock: Clock,
  appointmentId: string,
  status: "HELD" | "MISSED",
): Promise<boolean> => writeEnd(tx, appointmentId, status, clock.now());

/** The interview will be by the other means, at the same time. */
export const changeKind = (tx: Tx, appointmentId: string, kind: InterviewKind): Promise<void> =>
  writeKind(tx, appointmentId, kind);
