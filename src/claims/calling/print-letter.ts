import { recordLook, type Actor } from "../../platform/facts.ts";
import type { Platform } from "../../platform/platform.ts";
import { markPrinted } from "./call.store.ts";

type Officer = Extract<Actor, { kind: "STAFF" }>;

/**
 * A letter was printed: noted and counted at the first time, whoever prints it again and however often (paper tears).
 * @returns false where the office has no such letter
 */
export const notePrinted = (
  { db, clock }: Pick<Platform, "db" | "clock">,
  actor: Officer,
  id: string,
): Promise<boolean> =>
  db.transaction().execute(async (tx) => {
    const at = clock.now();
    const letter = await markPrinted(tx, { id, officeId: actor.officeId, by: actor.id, at });
    if (letter?.first) await recordLook(tx, { type: "LetterPrinted", actor, at, claimId: letter.claimId, subject: id });
    return letter !== null;
  });
