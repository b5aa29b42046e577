import { recordFacts } from "../../platform/facts.ts";
import type { Platform } from "../../platform/platform.ts";
import { done, refused, type Result } from "../../platform/result.ts";
import type { AnnouncementRefusal } from "./announcement.ts";
import { announcementTroubles } from "./announcement.rules.ts";
import { markProposed } from "./announcement.store.ts";
import { atAnnouncement, type AnnouncementAct } from "./at-announcement.ts";

/** Lays an announcement before a second person. Refused with everything that would keep it from going out. */
export const proposeAnnouncement = (
  platform: Platform,
  act: AnnouncementAct,
): Promise<Result<null, AnnouncementRefusal>> =>
  atAnnouncement(platform, ["write-announcement", "propose"], act, async (tx, found) => {
    const troubles = announcementTroubles(found.texts, found, platform.clock.today());
    if (troubles.length > 0) return refused({ code: "TROUBLES", troubles });
    const at = platform.clock.now();
    await markProposed(tx, found.id, act.actor, at);
    await recordFacts(tx, { type: "AnnouncementProposed", actor: act.actor, at, subject: found.id });
    return done(null);
  });
