import { may, newTotpSecret } from "../../access/index.ts";
import type { WithLaw } from "../../entitlement/index.ts";
import { findEmployer } from "../../members/index.ts";
import { mailFirst, queueMessage } from "../../messages/index.ts";
import { recordFacts, type Actor } from "../../platform/facts.ts";
import { newId, newSecret } from "../../platform/ids.ts";
import { hashSecret } from "../../platform/keys.ts";
import { once } from "../../platform/once.ts";
import type { Platform } from "../../platform/platform.ts";
import { done, refused, type Result } from "../../platform/result.ts";
import { invitationDays, loginAddress } from "../employer-person.ts";
import { revokeKeysOf } from "../programs/program.store.ts";
import { roleIn } from "./people.views.ts";
import { changeInTurn, dropCredentials, endInvitationsOf, findPerson, insertInvitation } from "./person.store.ts";

export type ResetRefusal = { readonly code: "NOT_ALLOWED" | "NOT_THERE" };

/**
 * Somebody of a company lost the password or the phone with the code app. An officer of a branch sends a one-time link to the
 * address or number on record, never to one that is told now, and never sees it: no officer can enter by it alone. At once
 * nobody signs in as that person any more, sessions end, and so do the keys that they made for this company. Who lost address
 * and number too is removed and invited anew.
 * @param linkOf makes the address from the link's secret
 */
export async function resetPerson(
  platform: Platform & WithLaw,
  wish: {
    readonly actor: Extract<Actor, { kind: "STAFF" }>;
    readonly employerId: string;
    readonly personId: string;
    readonly key: string;
  },
  linkOf: (token: string) => string,
): Promise<Result<null, ResetRefusal>> {
  const { db, clock, keys } = platform;
  const { actor, employerId, personId } = wish;
  if (!may(actor, "invite-employer")) return refused({ code: "NOT_ALLOWED" });
  return await once<null, ResetRefusal>(db, `${actor.id}:${wish.key}`, "reset-person", async (tx) => {
    await changeInTurn(tx, employerId);
    const role = await roleIn(tx, personId, employerId);
    const person = role && (await findPerson(tx, keys, personId));
    const employer = await findEmployer(tx, { id: employerId });
    if (!role || !person || !employer) return refused({ code: "NOT_THERE" });
    const { contact, lang } = person;
    const at = clock.real();
    const id = newId();
    const token = newSecret();
    await endInvitationsOf(tx, employerId, personId, at);
    await dropCredentials(tx, personId);
    await insertInvitation(tx, keys, {
      id,
      tokenHash: hashSecret(token),
      employerId,
      role,
      invited: { ...contact, totpSecret: newTotpSecret() },
      lang,
      madeAt: clock.now(),
      endsAt: new Date(at.getTime() + invitationDays * 86_400_000),
      renews: personId,
    });
    await queueMessage(tx, platform, {
      key: `EmployerReset:${id}`,
      about: { accountId: id },
      template: "EmployerReset",
      lang,
      ...mailFirst(loginAddress(contact)),
      values: { company: employer.name, npp: employer.npp, days: String(invitationDays), link: linkOf(token) },
    });
    await recordFacts(tx, {
      type: "EmployerPersonReset",
      actor,
      at: clock.now(),
      subject: personId,
      data: { employerId, invitation: id },
    });
    for (const subject of await revokeKeysOf(tx, employerId, personId, clock.now()))
      await recordFacts(tx, { type: "EmployerKeyRevoked", actor, at: clock.now(), subject, data: { employerId } });
    return done(null);
  });
}
