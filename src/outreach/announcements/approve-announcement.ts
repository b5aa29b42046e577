import { recordFacts } from "../../platform/facts.ts";
import type { Platform } from "../../platform/platform.ts";
import { done, refused, type Result } from "../../platform/result.ts";
import type { AnnouncementRefusal } from "./announcement.ts";
import { announcementTroubles } from "./announcement.rules.ts";
import { markApproved } from "./announcement.store.ts";
import { atAnnouncement, type AnnouncementAct } from "./at-announcement.ts";
import { linkAnnouncement } from "./link-announcement.ts";

/**
 * A second person of head office approves what was proposed (the database refuses the same one too): it is public from then on,
 * and each thing that it is made into has its link. Checked once more: days have passed.
 */
export const approveAnnouncement = (
  platform: Platform,
  act: AnnouncementAct,
): Promise<Result<null, AnnouncementRefusal>> =>
  atAnnouncement(platform, ["approve-announcement", "approve"], act, async (tx, found) => {
    if (found.proposedBy === act.actor.id) return refused({ code: "SAME_PERSON" });
    const troubles = announcementTroubles(found.texts, found, platform.clock.today());
    if (troubles.length > 0) return refused({ code: "TROUBLES", troubles });
    const at = platform.clock.now();
    await markApproved(tx, found.id, act.actor, at);
    await linkAnnouncement(tx, platform, found.id, null);
    await recordFacts(tx, { type: "AnnouncementApproved", actor: act.actor, at, subject: found.id });
    return done(null);
  });
