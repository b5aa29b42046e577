import { may } from "../../access/index.ts";
import { recordFacts, type Actor } from "../../platform/facts.ts";
import type { Platform } from "../../platform/platform.ts";
import { done, refused, type Result } from "../../platform/result.ts";
import { roleIn } from "./people.views.ts";
import { revokeKeysOf } from "../programs/program.store.ts";
import { changeInTurn, endAllInvitations, endInvitationsOf, takeRole } from "./person.store.ts";

export type RemoveRefusal = { readonly code: "NOT_ALLOWED" | "NOT_THERE" | "ONESELF" };

/**
 * Takes a person's role in a company away: by a branch officer, or by an ADMIN of the company, who cannot remove themselves
 * (somebody must stay who can invite). What they reported stays, and so does what they do for other companies. Keys that they
 * made end, because they have seen them, and so do invitations of theirs that are still open; with an ADMIN end all open
 * invitations of the company, because they may have sent themselves one.
 */
export async function removePerson(
  { db, clock }: Platform,
  wish: {
    readonly actor: Extract<Actor, { kind: "STAFF" | "EMPLOYER" }>;
    readonly employerId: string;
    readonly personId: string;
  },
): Promise<Result<null, RemoveRefusal>> {
  const { actor, employerId, personId } = wish;
  if (actor.id === personId) return refused({ code: "ONESELF" });
  return await db.transaction().execute(async (tx): Promise<Result<null, RemoveRefusal>> => {
    await changeInTurn(tx, employerId);
    const allowed =
      actor.kind === "STAFF" ? may(actor, "invite-employer") : (await roleIn(tx, actor.id, employerId)) === "ADMIN";
    if (!allowed) return refused({ code: "NOT_ALLOWED" });
    const at = clock.now();
    const role = await takeRole(tx, personId, employerId, at);
    if (!role) return refused({ code: "NOT_THERE" });
    await endInvitationsOf(tx, employerId, personId, at);
    if (role === "ADMIN") await endAllInvitations(tx, employerId, at);
    await recordFacts(tx, { type: "EmployerPersonRemoved", actor, at, subject: personId, data: { employerId } });
    for (const subject of await revokeKeysOf(tx, employerId, personId, at))
      await recordFacts(tx, { type: "EmployerKeyRevoked", actor, at, subject, data: { employerId } });
    return done(null);
  });
}
