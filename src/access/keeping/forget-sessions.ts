import { removeInBatches } from "../../platform/batches.ts";
import type { Platform } from "../../platform/platform.ts";
import { deleteSessionsBefore } from "../access.store.ts";
import { deleteInvitationsBefore } from "../joining/joining.store.ts";

/** A session or a link that has ended opens nothing: its row goes. That somebody signed in stands in the record. @returns how many */
export async function forgetStaffSessions({ db, clock }: Pick<Platform, "db" | "clock">): Promise<number> {
  const at = clock.real();
  return (
    (await removeInBatches((limit) => deleteSessionsBefore(db, at, limit))) +
    (await removeInBatches((limit) => deleteInvitationsBefore(db, at, limit)))
  );
}
