import { recordFacts } from "../../platform/facts.ts";
import { newSecret } from "../../platform/ids.ts";
import { hashSecret } from "../../platform/keys.ts";
import type { Platform } from "../../platform/platform.ts";
import { done, refused, type Result } from "../../platform/result.ts";
import { findAccount, markAttemptSucceeded, useTotpStep, writeSession } from "../access.store.ts";
import { noteTry } from "./limit-guesses.ts";
import { totpStep } from "../one-time-password.ts";
import { passwordFits } from "../password.ts";
import { sessionRulesOf } from "./sign-in.rules.ts";
import type { Role, SessionToken } from "../staff.ts";

/** WRONG never says which part was wrong, nor whether the name exists. */
export type SignInRefusal = { readonly code: "WRONG" } | { readonly code: "TOO_MANY"; readonly minutes: number };

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
  const tried = await noteTry(platform, { name: username, device: typed.device });
  if ("waitMinutes" in tried) return refused({ code: "TOO_MANY", minutes: tried.waitMinutes });

  const account = await findAccount(db, username);
  const fits = await passwordFits(typed.password, account?.passwordHash ?? null);
  if (!account || !fits) return refused({ code: "WRONG" });
  const step = totpStep(keys.open(account.totpSealed, "staff.totp"), typed.code, at);
  if (step === null) return refused({ code: "WRONG" });

  const token = newSecret();
  const endsAt = new Date(at.getTime() + sessionRulesOf(account.role as Role).wholeHours * 3_600_000);
  const entered = await db.transaction().execute(async (tx) => {
    if (!(await useTotpStep(tx, account, step))) return false;
    await markAttemptSucceeded(tx, tried.id);
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
