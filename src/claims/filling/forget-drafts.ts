import { removeDocuments, type Storage } from "../../evidence/index.ts";
import { deleteMessagesOfClaim } from "../../messages/index.ts";
import { daysBefore } from "../../platform/batches.ts";
import type { Tx } from "../../platform/db/database.ts";
import { recordFacts } from "../../platform/facts.ts";
import { errorForLog } from "../../platform/log.ts";
import type { Platform } from "../../platform/platform.ts";
import { deleteDraft, holdDraft, listUntouchedDrafts } from "./draft.store.ts";

/** Days for which a draft is kept after its claimant last came. */
const keptDays = 90;
/** Whoever came may go on for half a day without another fact: a session of the portal ends then. */
const longestSessionDays = 0.5;
/** Drafts in one turn of the tick; what is left waits for the next. */
const mostDrafts = 500;

type Deps = Platform & {
  readonly storage: Pick<Storage, "remove">;
  /** Ends whatever sessions the draft still has: they belong to `identity`, which stands above this room. */
  readonly endSessions: (tx: Tx, claimId: string) => Promise<unknown>;
};

/**
 * Removes drafts that nobody touched for 90 days, with their documents' bytes, messages and sessions. Each in a
 * transaction of its own; what fails is logged and tried again at the next turn. The record keeps that there was one.
 * @returns how many
 */
export async function forgetDrafts(deps: Deps): Promise<number> {
  const before = daysBefore(deps.clock.now(), keptDays + longestSessionDays);
  let forgotten = 0;
  for (const claimId of await listUntouchedDrafts(deps.db, before, mostDrafts)) {
    try {
      if (await forgetDraft(deps, claimId, before)) forgotten += 1;
    } catch (error) {
      deps.log("error", "a draft could not be removed", { claim: claimId, ...errorForLog(error) });
    }
  }
  return forgotten;
}

const forgetDraft = ({ db, clock, storage, endSessions }: Deps, claimId: string, before: Date): Promise<boolean> =>
  db.transaction().execute(async (tx) => {
    if (!(await holdDraft(tx, claimId, before))) return false;
    await removeDocuments(tx, storage, claimId);
    await deleteMessagesOfClaim(tx, claimId);
    await endSessions(tx, claimId);
    await deleteDraft(tx, claimId);
    await recordFacts(tx, {
      type: "DraftForgotten",
      actor: { kind: "SYSTEM", id: "forget-drafts" },
      at: clock.now(),
      claimId,
    });
    return true;
  });
