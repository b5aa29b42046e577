import { recordFacts } from "../../platform/facts.ts";
import { hashSecret } from "../../platform/keys.ts";
import type { Platform } from "../../platform/platform.ts";
import { done, refused, type Result } from "../../platform/result.ts";
import { totpStep, totpUri } from "../one-time-password.ts";
import { hashPassword } from "../password.ts";
import { newCredentialsTrouble, type CredentialsTrouble, type TypedCredentials } from "./new-credentials.rules.ts";
import { deleteInvitationsOf, endSessionsOf, findOpenInvitation, writePassword } from "./joining.store.ts";

/** An officer's link as the page shows it to whoever holds it. */
export type ShownStaffInvitation = {
  readonly name: string;
  readonly username: string;
  /** For the code app, and its address. */
  readonly totp: { readonly secret: string; readonly uri: string };
};

/** What stands behind a link; null where it was used, replaced by a newer one, or is over. */
export async function findStaffInvitation(
  { db, keys, clock }: Pick<Platform, "db" | "keys" | "clock">,
  token: string,
): Promise<ShownStaffInvitation | null> {
  const open = await findOpenInvitation(db, hashSecret(token), clock.real());
  if (!open) return null;
  const secret = keys.open(open.totpSealed, "staff.totp");
  return { name: open.name, username: open.username, totp: { secret, uri: totpUri(secret, open.username) } };
}

/** An officer chooses a password and shows that the code app works. A link works once, also at the same moment. */
export async function acceptStaffInvitation(
  { db, keys, clock }: Platform,
  token: string,
  typed: TypedCredentials,
): Promise<Result<null, { readonly code: "NO_SUCH_INVITATION" | CredentialsTrouble }>> {
  const at = clock.real();
  const seen = await findOpenInvitation(db, hashSecret(token), at);
  if (!seen) return refused({ code: "NO_SUCH_INVITATION" });
  const step = totpStep(keys.open(seen.totpSealed, "staff.totp"), typed.code, at);
  const trouble = newCredentialsTrouble(typed, step);
  if (trouble || step === null) return refused({ code: trouble ?? "CODE_WRONG" });
  // Kept ready before the transaction: it takes its time, and the rows are to be locked for a moment only.
  const passwordHash = await hashPassword(typed.password);
  return await db.transaction().execute(async (tx) => {
    const open = await findOpenInvitation(tx, hashSecret(token), at, true);
    if (!open) return refused({ code: "NO_SUCH_INVITATION" });
    await writePassword(tx, { id: open.staffId, passwordHash, totpStep: step });
    await deleteInvitationsOf(tx, open.staffId);
    await endSessionsOf(tx, open.staffId);
    await recordFacts(tx, {
      type: "StaffJoined",
      actor: { kind: "STAFF", id: open.staffId, role: open.role, officeId: open.officeId },
      at: clock.now(),
      subject: open.staffId,
    });
    return done(null);
  });
}
