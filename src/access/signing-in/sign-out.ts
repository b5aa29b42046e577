import { recordFacts } from "../../platform/facts.ts";
import { hashSecret } from "../../platform/keys.ts";
import type { Platform } from "../../platform/platform.ts";
import { endSession } from "../access.store.ts";
import type { SessionToken, Staff } from "../staff.ts";

/** Ends this session, here and now. A session that has ended already stays ended. */
export async function signOut(
  platform: Platform,
  staff: Pick<Staff, "id" | "role" | "officeId">,
  token: SessionToken,
): Promise<void> {
  await platform.db.transaction().execute(async (tx) => {
    const whose = await endSession(tx, hashSecret(token));
    if (whose !== staff.id) return;
    await recordFacts(tx, {
      type: "StaffSignedOut",
      actor: { kind: "STAFF", id: staff.id, role: staff.role, officeId: staff.officeId },
      at: platform.clock.now(),
    });
  });
}
