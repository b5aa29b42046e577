import { markTrySucceeded, noteTry, passwordFits, sessionRules, totpStep } from "../../access/index.ts";
import { parseEmail, parsePhone } from "../../members/index.ts";
import { recordFacts } from "../../platform/facts.ts";
import { newSecret } from "../../platform/ids.ts";
import { hashSecret } from "../../platform/keys.ts";
import type { Platform } from "../../platform/platform.ts";
import { done, refused, type Result } from "../../platform/result.ts";
import { employerSeals } from "../employer-person.ts";
import { endSession, findAccount, useTotpStep, writeSession } from "./person.store.ts";

/** WRONG never says which part was wrong, nor whether the account exists. */
export type EmployerSignInRefusal =
  { readonly code: "WRONG" } | { readonly code: "TOO_MANY"; readonly minutes: number };

/**
 * Signs somebody of a company in by e-mail address or mobile number, password and code; the same limits on guessing, the
 * same lives of a session as for officers.
 * @param device the random mark of the browser
 * @returns a token for the cookie; only its hash is kept
 */
export async function signInEmployer(
  platform: Platform,
  typed: { readonly login: string; readonly password: string; readonly code: string; readonly device: string },
): Promise<Result<{ token: string; endsAt: Date }, EmployerSignInRefusal>> {
  const { db, keys, clock } = platform;
  const at = clock.real();
  const login = parseEmail(typed.login) ?? parsePhone(typed.login) ?? typed.login.trim().toLowerCase();
  const tried = await noteTry(platform, { name: `employer:${login}`, device: typed.device });
  if ("waitMinutes" in tried) return refused({ code: "TOO_MANY", minutes: tried.waitMinutes });
  const account = await findAccount(db, keys, login);
  const fits = await passwordFits(typed.password, account?.passwordHash ?? null);
  if (!account || !fits) return refused({ code: "WRONG" });
  const step = totpStep(keys.open(account.totpSealed, employerSeals.totp), typed.code, at);
  if (step === null) return refused({ code: "WRONG" });
  const token = newSecret();
  const endsAt = new Date(at.getTime() + sessionRules.wholeHours * 3_600_000);
  const entered = await db.transaction().execute(async (tx) => {
    if (!(await useTotpStep(tx, account, step))) return false;
    await markTrySucceeded(tx, tried.id);
    await writeSession(tx, { tokenHash: hashSecret(token), personId: account.id, at, endsAt });
    await recordFacts(tx, { type: "EmployerSignedIn", actor: { kind: "EMPLOYER", id: account.id }, at: clock.now() });
    return true;
  });
  return entered ? done({ token, endsAt }) : refused({ code: "WRONG" });
}

/** Ends this session, here and now. A session that has ended already stays ended. */
export async function signOutEmployer({ db, clock }: Platform, token: string): Promise<void> {
  await db.transaction().execute(async (tx) => {
    const personId = await endSession(tx, hashSecret(token));
    if (!personId) return;
    await recordFacts(tx, { type: "EmployerSignedOut", actor: { kind: "EMPLOYER", id: personId }, at: clock.now() });
  });
}
