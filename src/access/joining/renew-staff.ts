import { newSecret } from "../../platform/ids.ts";
import { recordFacts } from "../../platform/facts.ts";
import { hashSecret } from "../../platform/keys.ts";
import type { Platform } from "../../platform/platform.ts";
import { done, refused, type Result } from "../../platform/result.ts";
import { newTotpSecret } from "../one-time-password.ts";
import { dropCredentials, findByUsername, joinInTurn, writeInvitations } from "./joining.store.ts";
import { operator, staffInvitationDays } from "./take-in-staff.ts";

export type StaffNameRefusal = { readonly code: "NO_SUCH_NAME" | "CLOSED" };

/**
 * An officer lost the password or the phone with the code app, or let the first link run out: a new link in place of all that.
 * At once nobody signs in under this name any more, and whoever is in is out.
 * @returns the link's secret
 */
export async function renewStaff(
  { db, keys, clock }: Platform,
  username: string,
): Promise<Result<{ token: string }, StaffNameRefusal>> {
  const at = clock.real();
  const token = newSecret();
  return await db.transaction().execute(async (tx) => {
    await joinInTurn(tx);
    const staff = await findByUsername(tx, username);
    if (!staff) return refused({ code: "NO_SUCH_NAME" });
    if (staff.isClosed) return refused({ code: "CLOSED" });
    await dropCredentials(tx, staff.id, keys.seal(newTotpSecret(), "staff.totp"));
    const endsAt = new Date(at.getTime() + staffInvitationDays * 86_400_000);
    await writeInvitations(tx, [{ tokenHash: hashSecret(token), staffId: staff.id, madeAt: at, endsAt }]);
    await recordFacts(tx, { type: "StaffRenewed", actor: operator, at: clock.now(), subject: staff.id });
    return done({ token });
  });
}
