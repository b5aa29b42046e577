import type { Platform } from "../../platform/platform.ts";
import { countAttempts, forgetAttempt, noteAttempt } from "../access.store.ts";
import { attemptRules, tooMany } from "./sign-in.rules.ts";

/**
 * Notes a try to sign in before it is judged, so that many at the same moment count one another.
 * @param name whom somebody tries to be: a user name, or whatever else is one key to one account
 * @param device the random mark of the browser
 * @returns the try's id, for `markAttemptSucceeded`; or how long to wait, where there were too many
 */
export async function noteTry(
  { db, keys, clock }: Pick<Platform, "db" | "keys" | "clock">,
  { name, device }: { readonly name: string; readonly device: string },
): Promise<{ readonly id: number } | { readonly waitMinutes: number }> {
  const at = clock.real();
  const attempt = { username: keys.index(name, "sign_in.username"), device: keys.index(device, "sign_in.device"), at };
  const id = await noteAttempt(db, attempt);
  const counts = await countAttempts(db, attempt, id, new Date(at.getTime() - attemptRules.withinMinutes * 60_000));
  if (!tooMany(counts)) return { id };
  await forgetAttempt(db, id);
  return { waitMinutes: attemptRules.withinMinutes };
}
