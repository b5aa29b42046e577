import { may } from "../../access/index.ts";
import type { WithLaw } from "../../entitlement/index.ts";
import { checkFile, type Scanner, type Storage } from "../../evidence/index.ts";
import { recordFacts } from "../../platform/facts.ts";
import { newId } from "../../platform/ids.ts";
import { once } from "../../platform/once.ts";
import type { Platform } from "../../platform/platform.ts";
import { done, refused, type Result } from "../../platform/result.ts";
import type { StaffActor } from "../announcements/announcement.ts";
import { lineTroubles, oneLine } from "../announcements/announcement.rules.ts";
import type { LinkChannel } from "../link.ts";
import { hangs, isSent, longestLine, type CarryRefusal } from "./carrying.ts";
import { peopleTyped } from "./carrying.rules.ts";
import { insertEvidence, wasHandedTo } from "./carrying.store.ts";

export type GiveEvidence = {
  readonly actor: StaffActor;
  readonly announcementId: string;
  readonly channel: string;
  readonly place: string;
  /** About how many people see it or got it, as typed. */
  readonly reached: string;
  /** One still of the paper where it hangs; null where nothing was chosen. */
  readonly photo: Buffer | null;
  readonly key: string;
};

/** A branch shows that an announcement hangs (a photograph, without what the camera writes into it) or was sent, and to how many. */
export async function giveEvidence(
  platform: Platform & WithLaw & { readonly storage: Storage; readonly scanner: Scanner },
  { actor, announcementId, ...given }: GiveEvidence,
): Promise<Result<null, CarryRefusal>> {
  if (!may(actor, "carry-announcement")) return refused({ code: "NOT_ALLOWED" });
  const channel = [...hangs, ...isSent].find((each) => each === given.channel) as LinkChannel | undefined;
  const place = oneLine(given.place);
  const reached = peopleTyped(given.reached, 1_000_000);
  const troubles = [
    ...(channel ? [] : [{ at: "channel", code: "MISSING" } as const]),
    ...(place === "" ? [{ at: "place", code: "MISSING" } as const] : lineTroubles("place", place, longestLine.place)),
  ];
  if (troubles.length > 0 || !channel) return refused({ code: "TROUBLES", troubles });
  if (reached === null) return refused({ code: "UNUSABLE_NUMBER" });
  const kind = hangs.includes(channel) ? "HUNG" : "SENT";
  if (kind === "HUNG" && !given.photo) return refused({ code: "PHOTO_MISSING" });
  if (!(await wasHandedTo(platform.db, announcementId, actor.officeId))) return refused({ code: "NOT_HERE" });
  // A JPG only: of it we take away what a camera writes beside the picture.
  const checked = given.photo && (await checkFile(platform, given.photo));
  if (checked && (!checked.ok || checked.value.media.type !== "image/jpeg")) {
    if (checked.ok) await platform.storage.remove(checked.value.storageKey);
    return refused({ code: "UNUSABLE_PHOTO" });
  }
  const photo = checked?.ok ? checked.value : null;
  let isNew = false;
  const result = await once<null, CarryRefusal>(
    platform.db,
    `${actor.id}:${given.key}`,
    "give-evidence",
    async (tx) => {
      isNew = true;
      const at = platform.clock.now();
      const { officeId, id: by } = actor;
      await insertEvidence(tx, { id: newId(), announcementId, officeId, channel, kind, place, reached, photo, by, at });
      await recordFacts(tx, {
        type: "AnnouncementEvidenced",
        actor,
        at,
        subject: announcementId,
        data: { kind, channel },
      });
      return done(null);
    },
  );
  if (photo && !isNew) await platform.storage.remove(photo.storageKey);
  return result;
}
