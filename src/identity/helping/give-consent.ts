import { getClaimForClaimant, type ClaimContact } from "../../claims/index.ts";
import type { WithLaw } from "../../entitlement/index.ts";
import type { Actor } from "../../platform/facts.ts";
import type { Platform } from "../../platform/platform.ts";
import { refused, type Result } from "../../platform/result.ts";
import { takeCode } from "../take-code.ts";
import type { ConsentRefusal, HelperPerson } from "./authority.ts";
import { keepConsent } from "./keep-consent.ts";

/** The claimant lets somebody help, by the code that came to their own phone. It serves for this claim and helper only. */
export const giveConsent = (
  platform: Platform & WithLaw,
  attempt: { readonly claimId: string; readonly challengeId: string; readonly code: string; readonly device: string },
): Promise<Result<{ id: string }, ConsentRefusal>> =>
  platform.db.transaction().execute(async (tx): Promise<Result<{ id: string }, ConsentRefusal>> => {
    const taken = await takeCode(platform, tx, attempt);
    if (!taken.ok) return taken;
    const payload = taken.value;
    if (payload.purpose !== "CONSENT" || payload.claimId !== attempt.claimId) return refused({ code: "CODE_ENDED" });
    return await keepConsent(tx, platform, payload, { kind: "CITIZEN", id: attempt.claimId });
  });

/** The claimant lets somebody help in front of an officer, who has seen who they are. */
export const noteConsent = (
  platform: Platform & WithLaw,
  consent: {
    readonly actor: Extract<Actor, { kind: "STAFF" }>;
    readonly claimId: string;
    readonly helper: HelperPerson;
  },
): Promise<Result<{ id: string }, ConsentRefusal>> =>
  platform.db.transaction().execute(async (tx) => {
    const { contact }: { contact: ClaimContact } = await getClaimForClaimant(tx, platform.keys, consent.claimId);
    return await keepConsent(tx, platform, { ...consent, contact }, consent.actor);
  });
