import { may } from "../access/index.ts";
import { findOffice } from "../offices/index.ts";
import { findSlip, makeLinks } from "../outreach/index.ts";
import { dayIn } from "../platform/clock.ts";
import type { Tx } from "../platform/db/database.ts";
import { recordFacts, type Actor } from "../platform/facts.ts";
import type { Platform } from "../platform/platform.ts";
import { done, refused, type Result } from "../platform/result.ts";
import { followVisit } from "./follow-visit.ts";
import { endingToKeep } from "./visit.rules.ts";
import { addToVisit, insertVisit, lockVisit, writeEnding } from "./visit.store.ts";
import type { VisitNote } from "./visit.ts";

export type DoorActor = Extract<Actor, { kind: "STAFF" }>;

/** A slip of an office, in the caller's transaction. */
export async function makeSlip(tx: Tx, platform: Pick<Platform, "clock">, officeId: string): Promise<string> {
  const [code] = await makeLinks(tx, platform, [
    { purpose: "SLIP", channel: "SLIP", leadsTo: "START", officeId, subject: null },
  ]);
  return code!;
}

/**
 * Counts a visit, or adds what was told of it later. The tablet sends it again until it hears an answer: the same visit is
 * counted once. A slip that is not the office's own, or is in another person's hand already, is replaced by a new one.
 */
export async function recordVisit(
  platform: Platform,
  actor: DoorActor,
  note: VisitNote,
): Promise<Result<{ id: string }, { code: "NOT_ALLOWED" } | { code: "NOT_YOURS" }>> {
  const { db, clock } = platform;
  const office = await findOffice(db, actor.officeId);
  const allowed = may(actor, "greet-visitors") || may(actor, "help-at-desk");
  if (!allowed || office?.kind !== "BRANCH") return refused({ code: "NOT_ALLOWED" });
  return await db.transaction().execute(async (tx) => {
    const visit = { ...note, officeId: office.id, onDay: dayIn(note.at, office.zone) };
    const slip = note.linkCode && (await findSlip(tx, note.linkCode, office.id)) ? note.linkCode : null;
    const isNew =
      (slip !== null && (await insertVisit(tx, { ...visit, linkCode: slip }))) ||
      (!(await lockVisit(tx, note.id)) &&
        (await insertVisit(tx, { ...visit, linkCode: await makeSlip(tx, platform, office.id) })));
    const known = await lockVisit(tx, note.id);
    if (known?.officeId !== office.id) return refused({ code: "NOT_YOURS" as const });
    if (!isNew) await addToVisit(tx, note.id, note);
    const at = clock.now();
    if (isNew)
      await recordFacts(tx, { type: "VisitCounted", actor, at, subject: note.id, data: { sentTo: note.sentTo } });
    if (note.left && endingToKeep(known.left, note.left) !== known.left) {
      await writeEnding(tx, note.id, note.left, at);
      await recordFacts(tx, { type: "VisitEnded", actor, at, subject: note.id, data: { left: note.left } });
    }
    // Who was sent to the door's phone may have begun before the tablet had a network again.
    await followVisit(tx, platform, note.id);
    return done({ id: note.id });
  });
}
