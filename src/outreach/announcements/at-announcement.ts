import { may, type StaffVerb } from "../../access/index.ts";
import type { Tx } from "../../platform/db/database.ts";
import { once } from "../../platform/once.ts";
import type { Platform } from "../../platform/platform.ts";
import { refused, type Result } from "../../platform/result.ts";
import type { AnnouncementRefusal, StaffActor } from "./announcement.ts";
import { lockAnnouncement, type LockedAnnouncement } from "./announcement.store.ts";
import { mayMove, type AnnouncementVerb } from "./announcement.transitions.ts";

export type AnnouncementAct = {
  readonly actor: StaffActor;
  readonly id: string;
  /** The version that was shown. */
  readonly version: number;
  readonly key: string;
};

/** Moves an announcement that may be moved, as it was shown, once. */
export async function atAnnouncement(
  { db }: Pick<Platform, "db">,
  [verb, move]: readonly [StaffVerb, AnnouncementVerb],
  { actor, id, version, key }: AnnouncementAct,
  body: (tx: Tx, found: LockedAnnouncement) => Promise<Result<null, AnnouncementRefusal>>,
): Promise<Result<null, AnnouncementRefusal>> {
  if (!may(actor, verb)) return refused({ code: "NOT_ALLOWED" });
  return await once<null, AnnouncementRefusal>(db, `${actor.id}:${id}:${key}`, `${move}-announcement`, async (tx) => {
    const found = await lockAnnouncement(tx, id);
    if (!found) return refused({ code: "NO_SUCH_ANNOUNCEMENT" });
    if (!mayMove(found.status, move)) return refused({ code: "WRONG_STATE", state: found.status });
    if (found.version !== version) return refused({ code: "STALE" });
    return await body(tx, found);
  });
}
