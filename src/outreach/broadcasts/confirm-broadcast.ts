import { may } from "../../access/index.ts";
import type { Db } from "../../platform/db/database.ts";
import { recordFacts } from "../../platform/facts.ts";
import { newId } from "../../platform/ids.ts";
import type { Platform } from "../../platform/platform.ts";
import { done, refused, type Result } from "../../platform/result.ts";
import type { StaffActor } from "../announcements/announcement.ts";
import { lockAnnouncement } from "../announcements/announcement.store.ts";
import { wasHandedTo } from "../carrying/carrying.store.ts";
import type { Audience, BroadcastRefusal } from "./broadcast.ts";
import { countAudience, insertBroadcast, type Concerned } from "./broadcast.store.ts";

export type Confirmation = {
  readonly actor: StaffActor;
  readonly announcementId: string;
  readonly audience: Audience;
  /** Null for the whole country; head office alone. */
  readonly officeId: string | null;
  /** How many people were shown to whoever confirms. */
  readonly shown: number;
};

/** Whether somebody may send for this office: head office for all, a branch for itself. */
export const maySendFor = (actor: StaffActor, officeId: string | null): boolean =>
  may(actor, "send-announcement") && (actor.role === "HEAD_POLICY" || officeId === actor.officeId);

/** How many people an announcement would go to now: who was told of it already is not among them. */
export const countConcerned = (
  { db, clock }: Pick<Platform, "clock"> & { readonly db: Db },
  whom: Concerned,
): Promise<number> => countAudience(db, whom, clock.today());

/**
 * Confirms that an approved announcement is sent to an audience; the worker sends it. Once for each audience of an office,
 * whoever confirms again. Refused where many more would hear than were shown.
 */
export const confirmBroadcast = (
  platform: Platform,
  { actor, announcementId, audience, officeId, shown }: Confirmation,
): Promise<Result<null, BroadcastRefusal>> =>
  platform.db.transaction().execute(async (tx) => {
    if (!maySendFor(actor, officeId)) return refused({ code: "NOT_ALLOWED" });
    const found = await lockAnnouncement(tx, announcementId);
    const isHere = actor.role === "HEAD_POLICY" || (await wasHandedTo(tx, announcementId, actor.officeId));
    if (found?.status !== "APPROVED" || !isHere) return refused({ code: "NOT_HERE" });
    const count = await countAudience(tx, { announcementId, audience, officeId }, platform.clock.today());
    if (count === 0) return refused({ code: "NOBODY" });
    if (count > shown + Math.max(10, shown / 10)) return refused({ code: "MORE_THAN_SHOWN", count });
    const [id, at] = [newId(), platform.clock.now()];
    const isNew = await insertBroadcast(tx, {
      id,
      announcementId,
      audience,
      officeId,
      expected: count,
      by: actor.id,
      at,
    });
    if (!isNew) return refused({ code: "SENT_BEFORE" });
    await recordFacts(tx, {
      type: "AnnouncementSent",
      actor,
      at,
      subject: announcementId,
      data: { broadcast: id, audience, office: officeId, count },
    });
    return done(null);
  });
