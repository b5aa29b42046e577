import { Secret, TOTP } from "otpauth";
import { recordFacts } from "../platform/facts.ts";
import { newSecret } from "../platform/ids.ts";
import { hashSecret } from "../platform/keys.ts";
import type { Platform } from "../platform/platform.ts";
import { done, refused, type Result } from "../platform/result.ts";
import {
  countAttempts,
  findAccount,
  forgetAttempt,
  markAttemptSucceeded,
  noteAttempt,
  useTotpStep,
  writeSession,
} from "./access.store.ts";
import { passwordFits } from "./password.ts";
import { attemptRules, sessionRules, tooMany } from "./sign-in.rules.ts";
import type { SessionToken } from "./staff.ts";

/** WRONG never says which part was wrong, nor whether the name exists. */
export type SignInRefusal = { readonly code: "WRONG" } | { readonly code: "TOO_MANY"; readonly minutes: number };

/** The step of the code (whole 30 seconds since 1970), one before and after allowed for slow clocks; null where it does not fit. */
function stepOf(secret: string, code: string, at: Date): number | null {
  const timestamp = at.getTime();
  const delta = new TOTP({ secret: Secret.fromBase32(secret), digits: 6, period: 30 }).validate({
    token: code,
    timestamp,
    window: 1,
  });
  return delta === null ? null : Math.floor(timestamp / 30_000) + delta;
}

/**
 * Signs an officer in by password and one-time code, in the machine's own time. Every try is noted before it is judged.
 * An unknown name costs the same work as a wrong password. A code works once.
 *
 * @param device the random mark of the browser, for the limits on guessing
 * @returns a token for the cookie; only its hash is kept
 */
export async function signIn(
  platform: Platform,
  typed: { readonly username: string; readonly password: string; readonly code: string; readonly device: string },
): Promise<Result<{ token: SessionToken; endsAt: Date }, SignInRefusal>> {
  const { db, keys, clock } = platform;
  const at = clock.real();
  const username = typed.username.trim().toLowerCase();
  const attempt = {
    username: keys.index(username, "sign_in.username"),
    device: keys.index(typed.device, "sign_in.device"),
    at,
  };
  const id = await noteAttempt(db, attempt);
  const counts = await countAttempts(db, attempt, id, new Date(at.getTime() - attemptRules.withinMinutes * 60_000));
  if (tooMany(counts)) {
    await forgetAttempt(db, id);
    return refused({ code: "TOO_MANY", minutes: attemptRules.withinMinutes });
  }

  const account = await findAccount(db, username);
  const fits = await passwordFits(typed.password, account?.passwordHash ?? null);
  if (!account || !fits) return refused({ code: "WRONG" });
  const step = stepOf(keys.open(account.totpSealed, "staff.totp"), typed.code.replace(/\s/g, ""), at);
  if (step === null) return refused({ code: "WRONG" });

  const token = newSecret();
  const endsAt = new Date(at.getTime() + sessionRules.wholeHours * 3_600_000);
  const entered = await db.transaction().execute(async (tx) => {
    if (!(await useTotpStep(tx, account.id, step))) return false;
    await markAttemptSucceeded(tx, id);
    await writeSession(tx, { tokenHash: hashSecret(token), staffId: account.id, at, endsAt });
    await recordFacts(tx, {
      type: "StaffSignedIn",
      actor: { kind: "STAFF", id: account.id, role: account.role, officeId: account.officeId },
      at: clock.now(),
    });
    return true;
  });
  return entered ? done({ token, endsAt }) : refused({ code: "WRONG" });
}
