import { may, newTotpSecret } from "../../access/index.ts";
import type { WithLaw } from "../../entitlement/index.ts";
import { findEmployer, parseEmail, parseName, parsePhone } from "../../members/index.ts";
import { mailFirst, queueMessage } from "../../messages/index.ts";
import type { Reader } from "../../platform/db/database.ts";
import { recordFacts, type Actor } from "../../platform/facts.ts";
import { newId, newSecret } from "../../platform/ids.ts";
import { hashSecret } from "../../platform/keys.ts";
import { once } from "../../platform/once.ts";
import type { Platform } from "../../platform/platform.ts";
import { done, refused, type Result } from "../../platform/result.ts";
import { invitationDays, loginAddress, loginOf, type EmployerRole } from "../employer-person.ts";
import { roleIn } from "./people.views.ts";
import { changeInTurn, endInvitations, insertInvitation, loginIndex } from "./person.store.ts";

export type Invitation = {
  /** A branch officer, or somebody of the company whose role is ADMIN. */
  readonly actor: Extract<Actor, { kind: "STAFF" | "EMPLOYER" }>;
  readonly employerId: string;
  readonly role: EmployerRole;
  /** As typed. */
  readonly name: string;
  readonly phone: string;
  readonly email: string;
  readonly lang: "id" | "en";
  readonly key: string;
};

export type InviteRefusal =
  | { readonly code: "NOT_ALLOWED" | "NO_SUCH_EMPLOYER" }
  | { readonly code: "UNUSABLE"; readonly fields: ReadonlyArray<"name" | "phone" | "email" | "contact"> };

/**
 * Invites a person of a company: a one-time link, sent to them and shown to nobody else. Inviting again makes the earlier
 * link worthless. The same answer whether the person signs in for another company already or not.
 * @param linkOf makes the address from the link's secret
 */
export async function invitePerson(
  platform: Platform & WithLaw,
  wish: Invitation,
  linkOf: (token: string) => string,
): Promise<Result<{ id: string }, InviteRefusal>> {
  const { db, clock, keys } = platform;
  const { actor, employerId, role, lang } = wish;
  const isAllowed = async (at: Reader): Promise<boolean> =>
    actor.kind === "STAFF" ? may(actor, "invite-employer") : (await roleIn(at, actor.id, employerId)) === "ADMIN";
  if (!(await isAllowed(db))) return refused({ code: "NOT_ALLOWED" });
  const employer = await findEmployer(db, { id: employerId });
  if (!employer) return refused({ code: "NO_SUCH_EMPLOYER" });
  const name = parseName(wish.name);
  const phone = wish.phone.trim() ? parsePhone(wish.phone) : null;
  const email = wish.email.trim() ? parseEmail(wish.email) : null;
  const login = loginOf({ phone, email });
  const fields = [
    ...(name ? [] : (["name"] as const)),
    ...(wish.phone.trim() && !phone ? (["phone"] as const) : []),
    ...(wish.email.trim() && !email ? (["email"] as const) : []),
    ...(!wish.phone.trim() && !wish.email.trim() ? (["contact"] as const) : []),
  ];
  if (!name || !login || fields.length > 0) return refused({ code: "UNUSABLE", fields });
  return await once<{ id: string }, InviteRefusal>(db, `${actor.id}:${wish.key}`, "invite-person", async (tx) => {
    await changeInTurn(tx, employerId);
    // Who was removed in this moment invites nobody any more: an invitation is worth as much as the role.
    if (!(await isAllowed(tx))) return refused({ code: "NOT_ALLOWED" });
    const id = newId();
    const token = newSecret();
    const at = clock.real();
    await endInvitations(tx, employerId, loginIndex(keys, login), at);
    await insertInvitation(tx, keys, {
      id,
      tokenHash: hashSecret(token),
      employerId,
      role,
      invited: { name, login, phone, email, totpSecret: newTotpSecret() },
      lang,
      madeAt: clock.now(),
      endsAt: new Date(at.getTime() + invitationDays * 86_400_000),
      renews: null,
    });
    await queueMessage(tx, platform, {
      key: `EmployerInvited:${id}`,
      about: { accountId: id },
      template: "EmployerInvited",
      lang,
      ...mailFirst(loginAddress({ phone, email })),
      values: { company: employer.name, npp: employer.npp, days: String(invitationDays), link: linkOf(token) },
    });
    await recordFacts(tx, {
      type: "EmployerPersonInvited",
      actor,
      at: clock.now(),
      subject: id,
      data: { employerId, role },
    });
    return done({ id });
  });
}
