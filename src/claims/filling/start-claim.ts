import type { Member } from "../../members/index.ts";
import type { Tx } from "../../platform/db/database.ts";
import { recordFacts } from "../../platform/facts.ts";
import { newClaimCode, newId } from "../../platform/ids.ts";
import type { Platform } from "../../platform/platform.ts";
import { claimSeals } from "../claim-seals.ts";
import type { ClaimContact, ClaimPerson } from "../claim.ts";
import { findServingOffice, insertClaim } from "./draft.store.ts";

export type ClaimStart = {
  readonly member: Member;
  readonly person: ClaimPerson;
  readonly contact: ClaimContact;
  readonly contactIndex: Buffer;
  readonly lang: "id" | "en";
  /** What was compared at the door; states only. */
  readonly checks: { readonly name: string; readonly contactKnown: boolean };
  /** The short link by which the person came, where they came by one. */
  readonly linkCode?: string | null;
};

/**
 * Opens a draft for a person whose one-time code was confirmed, in the caller's transaction.
 * @returns the claim's id
 */
export async function startClaim(
  tx: Tx,
  { clock, keys }: Pick<Platform, "clock" | "keys">,
  start: ClaimStart,
): Promise<string> {
  const id = newId();
  const at = clock.now();
  const officeId = start.member.homeOfficeId ?? (await findServingOffice(tx));
  await insertClaim(tx, {
    id,
    code: newClaimCode(),
    memberId: start.member.id,
    officeId,
    lang: start.lang,
    personSealed: keys.seal(JSON.stringify(start.person), claimSeals.person),
    contactSealed: keys.seal(JSON.stringify(start.contact), claimSeals.contact),
    contactIndex: start.contactIndex,
    answersSealed: keys.seal("{}", claimSeals.answers),
    checks: start.checks,
    linkCode: start.linkCode ?? null,
    at,
  });
  await recordFacts(tx, { type: "ClaimStarted", actor: { kind: "CITIZEN", id }, at, claimId: id, officeId });
  return id;
}
