import { findClaimStanding, type ClaimContact } from "../../claims/index.ts";
import { serviceRulesOn, type WithLaw } from "../../entitlement/index.ts";
import type { Tx } from "../../platform/db/database.ts";
import { recordFacts, type Actor } from "../../platform/facts.ts";
import { newId } from "../../platform/ids.ts";
import type { Platform } from "../../platform/platform.ts";
import { done, refused, type Result } from "../../platform/result.ts";
import { helperSeal, type ConsentRefusal, type HelperPerson } from "./authority.ts";
import { canBeHelped, consentEnds } from "./helping.rules.ts";
import { insertAuthority, revokeAuthorities } from "./helping.store.ts";

type Consent = { readonly claimId: string; readonly contact: ClaimContact; readonly helper: HelperPerson };

/** Why a consent cannot be given; null where it can. */
export async function consentTrouble(tx: Tx, { claimId, contact, helper }: Consent): Promise<ConsentRefusal | null> {
  const standing = await findClaimStanding(tx, claimId);
  if (!standing || !canBeHelped(standing.status)) return { code: "CLAIM_CLOSED" };
  return contact.phone === helper.phone ? { code: "OWN_PHONE" } : null;
}

/** Keeps a consent in the caller's transaction. One helps at a time: a new one takes the place of the one before. */
export async function keepConsent(
  tx: Tx,
  { clock, keys, law }: Pick<Platform, "clock" | "keys"> & WithLaw,
  consent: Consent,
  by: Actor & { readonly kind: "CITIZEN" | "STAFF" },
): Promise<Result<{ id: string }, ConsentRefusal>> {
  const trouble = await consentTrouble(tx, consent);
  if (trouble) return refused(trouble);
  const { claimId, helper } = consent;
  const at = clock.now();
  const id = newId();
  const replaced = await revokeAuthorities(tx, claimId, at);
  await insertAuthority(tx, {
    id,
    claimId,
    helperSealed: keys.seal(JSON.stringify(helper), helperSeal),
    phoneIndex: keys.index(`phone:${helper.phone}`, "helper"),
    officerId: by.kind === "STAFF" ? by.id : null,
    at,
    endsAt: consentEnds(at, serviceRulesOn(law.book(), clock.today()).helping),
  });
  await recordFacts(tx, {
    type: "HelperConsentGiven",
    actor: by,
    at,
    claimId,
    subject: id,
    data: { relation: helper.relation, replaced },
  });
  return done({ id });
}
