import { may } from "../../access/index.ts";
import { recordFacts } from "../../platform/facts.ts";
import type { Platform } from "../../platform/platform.ts";
import { done, refused, type Result } from "../../platform/result.ts";
import type { AnnouncementRefusal, StaffActor, TextTrouble } from "./announcement.ts";
import { announcementTroubles, isUnusable, tidyTexts } from "./announcement.rules.ts";
import { lockAnnouncement, writeAnnouncement } from "./announcement.store.ts";
import { mayMove } from "./announcement.transitions.ts";

export type SaveAnnouncement = {
  readonly actor: StaffActor;
  readonly id: string;
  /** By language, as it was typed. */
  readonly texts: unknown;
  readonly from: string | null;
  readonly until: string | null;
  /** The version that was shown. */
  readonly version: number;
};

/**
 * Keeps the words, also unfinished ones, and tells what still keeps them from going out. What can never go out (markup, hidden
 * characters, a field far too long) is refused and not kept. Saving the same again changes nothing.
 */
export async function saveAnnouncement(
  { db, clock }: Platform,
  { actor, id, version, from, until, ...given }: SaveAnnouncement,
): Promise<Result<{ troubles: readonly TextTrouble[] }, AnnouncementRefusal>> {
  if (!may(actor, "write-announcement")) return refused({ code: "NOT_ALLOWED" });
  const texts = tidyTexts(given.texts);
  const troubles = announcementTroubles(texts, { from, until }, clock.today());
  const unusable = troubles.filter(isUnusable);
  if (unusable.length > 0) return refused({ code: "TROUBLES", troubles: unusable });
  return await db
    .transaction()
    .execute(async (tx): Promise<Result<{ troubles: readonly TextTrouble[] }, AnnouncementRefusal>> => {
      const found = await lockAnnouncement(tx, id);
      if (!found) return refused({ code: "NO_SUCH_ANNOUNCEMENT" });
      if (!mayMove(found.status, "save")) return refused({ code: "WRONG_STATE", state: found.status });
      const at = clock.now();
      // Sent twice: the second finds its own words, whatever version it was shown.
      if (found.version !== version && !isSame(found, { texts, from, until })) return refused({ code: "STALE" });
      if (await writeAnnouncement(tx, id, { texts, from, until, by: actor.id, at }))
        await recordFacts(tx, { type: "AnnouncementChanged", actor, at, subject: id, data: { was: found.status } });
      return done({ troubles });
    });
}

const sorted = (value: unknown): unknown =>
  value !== null && typeof value === "object" && !Array.isArray(value)
    ? Object.fromEntries(
        Object.entries(value)
          .sort(([one], [other]) => (one < other ? -1 : 1))
          .map(([key, each]) => [key, sorted(each)]),
      )
    : Array.isArray(value)
      ? value.map(sorted)
      : value;
type Kept = { readonly texts: unknown; readonly from: string | null; readonly until: string | null };
/** jsonb keeps no order of fields. */
const isSame = (one: Kept, other: Kept): boolean =>
  one.from === other.from &&
  one.until === other.until &&
  JSON.stringify(sorted(one.texts)) === JSON.stringify(sorted(other.texts));
