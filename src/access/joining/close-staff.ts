import { recordFacts } from "../../platform/facts.ts";
import type { Platform } from "../../platform/platform.ts";
import { done, refused, type Result } from "../../platform/result.ts";
import { findByUsername, joinInTurn, writeClosed } from "./joining.store.ts";
import type { StaffNameRefusal } from "./renew-staff.ts";
import { operator } from "./take-in-staff.ts";

/** An officer has left: nobody signs in under this name any more, and it is never given to another person. What they did stays theirs. */
export async function closeStaff({ db, clock }: Platform, username: string): Promise<Result<null, StaffNameRefusal>> {
  return await db.transaction().execute(async (tx) => {
    await joinInTurn(tx);
    const staff = await findByUsername(tx, username);
    if (!staff) return refused({ code: "NO_SUCH_NAME" });
    if (staff.isClosed) return refused({ code: "CLOSED" });
    await writeClosed(tx, staff.id, clock.now());
    await recordFacts(tx, { type: "StaffClosed", actor: operator, at: clock.now(), subject: staff.id });
    return done(null);
  });
}
