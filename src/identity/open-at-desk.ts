import { may } from "../access/index.ts";
import { noteDeskOfficer, openClaimOf, startClaim, type ClaimContact, type ClaimPerson } from "../claims/index.ts";
import type { WithLaw } from "../entitlement/index.ts";
import { findMemberByNik, isSamePerson, matchPerson } from "../members/index.ts";
import type { Tx } from "../platform/db/database.ts";
import { recordFacts, type Actor } from "../platform/facts.ts";
import { newSecret } from "../platform/ids.ts";
import { hashSecret } from "../platform/keys.ts";
import type { Platform } from "../platform/platform.ts";
import { done, refused, type Result } from "../platform/result.ts";
import { insertSession } from "./identity.store.ts";

export type DeskOpening = {
  readonly actor: Extract<Actor, { kind: "STAFF" }>;
  /** As on the original KTP and the card. */
  readonly person: ClaimPerson;
  /** The officer holds the original KTP and sees the face beside it. */
  readonly sawOriginal: boolean;
  readonly linkCode: string | null;
};
export type DeskRefusal =
  | { readonly code: "NOT_ALLOWED" }
  | { readonly code: "NOT_SEEN" }
  | { readonly code: "NO_MATCH" }
  /** A claim of this person is open and has a telephone or e-mail: it is continued by its code. */
  | { readonly code: "CLAIM_OPEN" }
  /** This officer interviewed it: nobody who judges a claim opens its pages for the claimant. */
  | { readonly code: "INTERVIEWED_BY_YOU" };

/** Nobody is told anything by message: the person has no telephone, and comes back to the desk. */
const noContact: ClaimContact = { channel: "SMS", phone: null, email: null };
/** A session at a desk lasts as long as somebody sits there. */
const sessionMs = 3_600_000;

/**
 * Opens a claim, or goes on with one that was opened in this way, for somebody without a telephone, who sits before an officer with
 * their original KTP. Who opened it, and who went on with it, is kept with the claim and never interviews it. What does not agree with the registry is
 * refused without saying what, and is on record with the officer.
 * @returns a session for the screen that officer and claimant look at together
 */
export async function openAtDesk(
  platform: Platform & WithLaw,
  { actor, person, sawOriginal, linkCode }: DeskOpening,
): Promise<Result<{ token: string; claimId: string }, DeskRefusal>> {
  const { db, clock } = platform;
  if (!may(actor, "help-at-desk")) return refused({ code: "NOT_ALLOWED" });
  if (!sawOriginal) return refused({ code: "NOT_SEEN" });
  return await db
    .transaction()
    .execute(async (tx): Promise<Result<{ token: string; claimId: string }, DeskRefusal>> => {
      const opened = await openFor(tx, platform, { actor, person, linkCode });
      if (!opened.ok) {
        await recordFacts(tx, { type: "NotOpenedAtDesk", actor, at: clock.now(), why: opened.refusal.code });
        return opened;
      }
      const { claimId } = opened.value;
      const token = newSecret();
      const at = clock.real();
      await insertSession(tx, {
        tokenHash: hashSecret(token),
        claimId,
        at,
        endsAt: new Date(at.getTime() + sessionMs),
      });
      await recordFacts(tx, { type: "OpenedAtDesk", actor, at: clock.now(), claimId, why: "ORIGINAL_KTP" });
      return done({ token, claimId });
    });
}

async function openFor(
  tx: Tx,
  platform: Platform & WithLaw,
  { actor, person, linkCode }: Omit<DeskOpening, "sawOriginal">,
): Promise<Result<{ claimId: string }, DeskRefusal>> {
  const { keys, clock } = platform;
  const member = await findMemberByNik(tx, keys, person.nik);
  const match = matchPerson(person, member);
  if (!member || !isSamePerson(match)) return refused({ code: "NO_MATCH" });
  const contactIndex = keys.index(`desk:${member.id}`, "contact");
  const open = await openClaimOf(tx, member.id);
  if (open) {
    if (!open.contactIndex.equals(contactIndex)) return refused({ code: "CLAIM_OPEN" });
    const mayGoOn = await noteDeskOfficer(tx, open.id, actor.id, clock.now());
    return mayGoOn ? done({ claimId: open.id }) : refused({ code: "INTERVIEWED_BY_YOU" });
  }
  const checks = { name: match.name, contactKnown: false };
  const start = { member, person, contact: noContact, contactIndex, lang: "id" as const, checks, linkCode };
  return done({ claimId: await startClaim(tx, platform, { ...start, openedBy: actor }) });
}
