import { recordFacts } from "../../platform/facts.ts";
import type { Platform } from "../../platform/platform.ts";
import { done, refused, type Result } from "../../platform/result.ts";
import type { AnnouncementRefusal } from "./announcement.ts";
import { listOver, lockAnnouncement, markEnded } from "./announcement.store.ts";
import { mayMove } from "./announcement.transitions.ts";
import { atAnnouncement, type AnnouncementAct } from "./at-announcement.ts";

type Ending = AnnouncementAct & {
  /** END: it has done its work. WITHDRAW: it was wrong, or never went out. */
  readonly how: "end" | "withdraw";
  /** Ten letters at least: the public page says it. */
  readonly why: string;
};

/** Takes an announcement off its public page, which then says why and since when: paper with its code still hangs. */
export const endAnnouncement = (
  platform: Platform,
  { how, why, ...act }: Ending,
): Promise<Result<null, AnnouncementRefusal>> =>
  atAnnouncement(platform, ["write-announcement", how], act, async (tx, found) => {
    const words = why.trim().slice(0, 300);
    if ([...words].length < 10) return refused({ code: "REASON_MISSING" });
    const at = platform.clock.now();
    await markEnded(tx, found.id, how === "end" ? "ENDED" : "WITHDRAWN", { by: act.actor.id, at, why: words });
    const type = how === "end" ? "AnnouncementEnded" : "AnnouncementWithdrawn";
    await recordFacts(tx, { type, actor: act.actor, at, subject: found.id, why: words });
    return done(null);
  });

/** Ends what is over by its last day. @returns how many */
export async function endAnnouncementsOver({ db, clock }: Pick<Platform, "db" | "clock">): Promise<number> {
  let ended = 0;
  for (const id of await listOver(db, clock.today()))
    ended += await db.transaction().execute(async (tx) => {
      const found = await lockAnnouncement(tx, id);
      if (!found || !mayMove(found.status, "end")) return 0;
      const at = clock.now();
      await markEnded(tx, id, "ENDED", { by: null, at, why: "Hari terakhirnya sudah lewat." });
      const actor = { kind: "SYSTEM", id: "announcements-end" } as const;
      await recordFacts(tx, { type: "AnnouncementEnded", actor, at, subject: id });
      return 1;
    });
  return ended;
}
