import { branches } from "../../offices/index.ts";
import { recordFacts, type Actor } from "../../platform/facts.ts";
import { newId } from "../../platform/ids.ts";
import type { Platform } from "../../platform/platform.ts";
import { done, refused, type Result } from "../../platform/result.ts";
import { collectiveReasons } from "../collective.ts";
import { insertCollective } from "../collective.store.ts";

export type PrepareRefusal =
  | { readonly code: "REASON_MISSING" | "NO_SUCH_OFFICE" }
  /** The key came before, with another reason or branch; `id`: the collective that it began. */
  | { readonly code: "KEY_USED"; readonly id: string };

/** Somebody of the company, or a program of it by its key; the door has asked whether they may act for it. */
export type CompanyActor = Extract<Actor, { kind: "EMPLOYER" }> & { readonly employerId: string };

/**
 * HR begins a collective for a branch. The same key is the same collective, and means the same reason and branch: once it was
 * handed in, the branch is the one that a person chose.
 * @param wish `preparedBy`: who made the key, where a program of the company asks
 */
export async function prepareCollective(
  { db, clock }: Platform,
  wish: {
    readonly actor: CompanyActor;
    readonly preparedBy?: string;
    readonly reason: string;
    readonly officeId: string;
    readonly key: string;
  },
): Promise<Result<{ readonly id: string }, PrepareRefusal>> {
  const { employerId, kind, id } = wish.actor;
  const reason = collectiveReasons.find((each) => each === wish.reason);
  if (!reason) return refused({ code: "REASON_MISSING" });
  const office = (await branches(db)).find(({ id }) => id === wish.officeId);
  if (!office) return refused({ code: "NO_SUCH_OFFICE" });
  return await db.transaction().execute(async (tx) => {
    const at = clock.now();
    const made = await insertCollective(tx, {
      id: newId(),
      employerId,
      officeId: office.id,
      reason,
      preparedBy: wish.preparedBy ?? id,
      key: wish.key,
      at,
    });
    if (made.isNew)
      await recordFacts(tx, {
        type: "CollectivePrepared",
        actor: { kind, id },
        at,
        subject: made.id,
        officeId: office.id,
        data: { employerId, reason },
      });
    const isAnother = made.reason !== reason || (made.status === "DRAFT" && made.officeId !== office.id);
    return isAnother ? refused({ code: "KEY_USED", id: made.id }) : done({ id: made.id });
  });
}
