import { may } from "../../access/index.ts";
import { recordFacts, type Actor } from "../../platform/facts.ts";
import type { Platform } from "../../platform/platform.ts";
import { done, refused, type Result } from "../../platform/result.ts";
import { roleIn } from "./people.views.ts";
import { takeRole } from "./person.store.ts";

export type RemoveRefusal = { readonly code: "NOT_ALLOWED" | "NOT_THERE" | "ONESELF" };

/**
 * Takes a person's role in a company away: by a branch officer, or by an ADMIN of the company, who cannot remove themselves
 * (somebody must stay who can invite). What they reported stays, and so does what they do for other companies.
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
  const allowed =
    actor.kind === "STAFF" ? may(actor, "invite-employer") : (await roleIn(db, actor.id, employerId)) === "ADMIN";
  if (!allowed) return refused({ code: "NOT_ALLOWED" });
  if (actor.id === personId) return refused({ code: "ONESELF" });
  return await db.transaction().execute(async (tx) => {
    if (!(await takeRole(tx, personId, employerId, clock.now()))) return refused({ code: "NOT_THERE" });
    await recordFacts(tx, {
      type: "EmployerPersonRemoved",
      actor,
      at: clock.now(),
      subject: personId,
      data: { employerId },
    });
    return done(null);
  });
}
