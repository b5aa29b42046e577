import { timingSafeEqual } from "node:crypto";
import { serviceRulesOn, type WithLaw } from "../entitlement/index.ts";
import type { Tx } from "../platform/db/database.ts";
import type { Platform } from "../platform/platform.ts";
import { done, refused, type Result } from "../platform/result.ts";
import type { ChallengePayload } from "./challenge.ts";
import { closeChallenge, countTry, findChallengeForTry } from "./identity.store.ts";
import { hashCode } from "./request-code.ts";

export type CodeTrouble = { readonly code: "WRONG_CODE"; readonly triesLeft: number } | { readonly code: "CODE_ENDED" };

/**
 * Takes a one-time code, in the browser that asked for it. A code works once; every wrong try is counted, also when it is
 * refused: the caller's transaction must commit.
 * @returns what was asked for with it
 */
export async function takeCode(
  { clock, keys, law }: Platform & WithLaw,
  tx: Tx,
  attempt: { readonly challengeId: string; readonly code: string; readonly device: string },
): Promise<Result<ChallengePayload, CodeTrouble>> {
  const rules = serviceRulesOn(law.book(), clock.today()).code;
  const challenge = await findChallengeForTry(tx, attempt.challengeId);
  const usable =
    challenge && !challenge.confirmedAt && challenge.endsAt > clock.real() && challenge.tries < rules.attempts;
  if (!usable || !challenge.deviceIndex.equals(keys.index(attempt.device, "device")))
    return refused({ code: "CODE_ENDED" });
  if (!timingSafeEqual(challenge.codeHash, hashCode(attempt.challengeId, attempt.code))) {
    await countTry(tx, attempt.challengeId);
    const triesLeft = rules.attempts - challenge.tries - 1;
    return refused(triesLeft > 0 ? { code: "WRONG_CODE", triesLeft } : { code: "CODE_ENDED" });
  }
  await closeChallenge(tx, attempt.challengeId, clock.real());
  return done(JSON.parse(keys.open(challenge.payloadSealed, "challenge")) as ChallengePayload);
}
