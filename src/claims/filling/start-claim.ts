import { decideCase, type WithLaw } from "../../entitlement/index.ts";
import type { Member } from "../../members/index.ts";
import type { Tx } from "../../platform/db/database.ts";
import { recordFacts, type Actor } from "../../platform/facts.ts";
import { newClaimCode, newId } from "../../platform/ids.ts";
import type { Platform } from "../../platform/platform.ts";
import { claimSeals } from "../claim-seals.ts";
import type { ClaimContact, ClaimPerson } from "../claim.ts";
import { caseOf } from "./claim.case.ts";
import { findServingOffice, insertClaim, writeAnswers } from "./draft.store.ts";
import { knownAnswers } from "./known-answers.rules.ts";

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
  /** Whether it begins with what the registry knows, to be confirmed: for who came from a notice. */
  readonly prefilled?: boolean;
  /** Opened at a desk by an officer who saw the original KTP, for who has no telephone for a code. */
  readonly openedBy?: Extract<Actor, { kind: "STAFF" }>;
  /** Begun at a branch's kiosk. */
  readonly atKiosk?: boolean;
};

/**
 * Opens a draft for a person whose one-time code was confirmed, or whose original KTP an officer saw, in the caller's transaction.
 * @returns the claim's id
 */
export async function startClaim(
  tx: Tx,
  { clock, keys, law }: Pick<Platform, "clock" | "keys"> & WithLaw,
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
    openedBy: start.openedBy?.id ?? null,
    atKiosk: start.atKiosk ?? false,
    at,
  });
  const known = start.prefilled ? knownAnswers(start.member, law.book(), clock.today()) : {};
  if (known.reason)
    await writeAnswers(
      tx,
      keys,
      id,
      known,
      decideCase(caseOf(id, start.member, known, clock.today(), null), law.book()),
    );
  await recordFacts(tx, {
    type: "ClaimStarted",
    actor: start.openedBy ?? { kind: "CITIZEN", id },
    at,
    claimId: id,
    officeId,
    ...(start.openedBy && { why: "ORIGINAL_KTP" }),
  });
  return id;
}
