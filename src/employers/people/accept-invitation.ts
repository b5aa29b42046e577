import {
  hashPassword,
  newCredentialsTrouble,
  totpStep,
  totpUri,
  type CredentialsTrouble,
  type TypedCredentials,
} from "../../access/index.ts";
import { recordFacts } from "../../platform/facts.ts";
import { newId } from "../../platform/ids.ts";
import { hashSecret } from "../../platform/keys.ts";
import type { Platform } from "../../platform/platform.ts";
import { done, refused, type Result } from "../../platform/result.ts";
import type { EmployerRole } from "../employer-person.ts";
import {
  changeInTurn,
  closeInvitation,
  findOpenInvitation,
  giveRole,
  insertPerson,
  renewCredentials,
} from "./person.store.ts";

/** An invitation as the page shows it to whoever holds the link. */
export type ShownInvitation = {
  readonly company: string;
  readonly npp: string;
  readonly role: EmployerRole;
  readonly name: string;
  readonly login: string;
  readonly lang: "id" | "en";
  /** It makes password and code app anew for somebody who lost them. */
  readonly renews: boolean;
  /** For the code app, and its address; null where the person has an account already and needs only to agree. */
  readonly totp: { readonly secret: string; readonly uri: string } | null;
};

/** The invitation behind a link; null where it was used, taken back, replaced by a newer one, or is over. */
export async function findInvitation(
  { db, keys, clock }: Pick<Platform, "db" | "keys" | "clock">,
  token: string,
): Promise<ShownInvitation | null> {
  const open = await findOpenInvitation(db, keys, hashSecret(token), clock.real());
  if (!open) return null;
  const { company, npp, role, lang, invited, personId, renews } = open;
  const { name, login, totpSecret: secret } = invited;
  return {
    company,
    npp,
    role,
    lang,
    name,
    login,
    renews: renews !== null,
    totp: personId && !renews ? null : { secret, uri: totpUri(secret, login) },
  };
}

export type AcceptRefusal = { readonly code: "NO_SUCH_INVITATION" | CredentialsTrouble };

/**
 * Accepts an invitation: who is new chooses a password and shows that the code app works; who signs in for another company
 * already only gains this one; who lost password or phone
 * does what is new, and keeps the account. A link works once, also at the same moment.
 */
export async function acceptInvitation(
  { db, keys, clock }: Platform,
  token: string,
  typed: TypedCredentials,
): Promise<Result<{ personId: string; isNew: boolean }, AcceptRefusal>> {
  const at = clock.real();
  const seen = await findOpenInvitation(db, keys, hashSecret(token), at);
  if (!seen) return refused({ code: "NO_SUCH_INVITATION" });
  const step = totpStep(seen.invited.totpSecret, typed.code, at);
  const isKnown = seen.personId !== null && seen.renews === null;
  const trouble = isKnown ? null : newCredentialsTrouble(typed, step);
  if (trouble) return refused({ code: trouble });
  // Kept ready before the transaction: it takes its time, and the link's row is to be locked for a moment only.
  const passwordHash = isKnown ? null : await hashPassword(typed.password);
  return await db.transaction().execute(async (tx) => {
    await changeInTurn(tx, seen.employerId);
    const open = await findOpenInvitation(tx, keys, hashSecret(token), at, true);
    if (!open) return refused({ code: "NO_SUCH_INVITATION" });
    const { name, login, phone, email, totpSecret } = open.invited;
    if (open.renews) {
      if (!passwordHash || step === null) return refused({ code: "CODE_WRONG" });
      await renewCredentials(tx, keys, { id: open.renews, passwordHash, totpSecret, totpStep: step });
      await closeInvitation(tx, keys, open, clock.now());
      await recordFacts(tx, {
        type: "EmployerPersonRenewed",
        actor: { kind: "EMPLOYER", id: open.renews },
        at: clock.now(),
        subject: open.renews,
        data: { employerId: open.employerId, invitation: open.id },
      });
      return done({ personId: open.renews, isNew: true });
    }
    const personId = open.personId ?? newId();
    if (!open.personId) {
      if (!passwordHash || step === null) return refused({ code: "CODE_WRONG" });
      const contact = { name, login, phone, email };
      const { lang } = open;
      await insertPerson(tx, keys, {
        id: personId,
        contact,
        lang,
        passwordHash,
        totpSecret,
        totpStep: step,
        at: clock.now(),
      });
    }
    await giveRole(tx, { personId, employerId: open.employerId, role: open.role, at: clock.now() });
    await closeInvitation(tx, keys, open, clock.now());
    await recordFacts(tx, {
      type: "EmployerPersonJoined",
      actor: { kind: "EMPLOYER", id: personId },
      at: clock.now(),
      subject: personId,
      data: { employerId: open.employerId, role: open.role, invitation: open.id },
    });
    return done({ personId, isNew: open.personId === null });
  });
}
