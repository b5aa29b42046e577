import type { WithLaw } from "../../entitlement/index.ts";
import { recordFacts } from "../../platform/facts.ts";
import { newSecret } from "../../platform/ids.ts";
import { hashSecret } from "../../platform/keys.ts";
import type { Platform } from "../../platform/platform.ts";
import { done, refused, type Result } from "../../platform/result.ts";
import { insertSession } from "../identity.store.ts";
import { takeCode, type CodeTrouble } from "../take-code.ts";
import { isInForce } from "./helping.rules.ts";
import { holdAuthority } from "./helping.store.ts";

/** A helper signs in by the code that came to their own phone: a session of their own, never the claimant's. */
export const openHelping = (
  platform: Platform & WithLaw,
  attempt: { readonly challengeId: string; readonly code: string; readonly device: string },
): Promise<Result<{ token: string }, CodeTrouble>> =>
  platform.db.transaction().execute(async (tx): Promise<Result<{ token: string }, CodeTrouble>> => {
    const taken = await takeCode(platform, tx, attempt);
    if (!taken.ok) return taken;
    const payload = taken.value;
    if (payload.purpose !== "HELP" || !payload.helperId || !payload.claimId) return refused({ code: "CODE_ENDED" });
    const { claimId, helperId } = payload;
    const consent = await holdAuthority(tx, helperId);
    const at = platform.clock.now();
    if (!consent || !isInForce(consent, at)) return refused({ code: "CODE_ENDED" });
    const token = newSecret();
    const real = platform.clock.real();
    await insertSession(tx, {
      tokenHash: hashSecret(token),
      claimId,
      helperId,
      deviceIndex: platform.keys.index(attempt.device, "device"),
      at: real,
      endsAt: new Date(real.getTime() + 12 * 3_600_000),
    });
    await recordFacts(tx, { type: "HelperSignedIn", actor: { kind: "HELPER", id: helperId }, at, claimId });
    return done({ token });
  });
