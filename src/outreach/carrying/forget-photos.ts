import type { Storage } from "../../evidence/index.ts";
import { daysBefore, removeInBatches, twoYears } from "../../platform/batches.ts";
import type { Platform } from "../../platform/platform.ts";
import { forgetPhoto, listPhotosBefore } from "./carrying.store.ts";

/**
 * Photographs of what hangs are kept two years; that it hung, where and how many saw it, as long as the announcement. First the
 * bytes, then the note: killed between the two, the next turn does it again.
 * @returns how many
 */
export const forgetPhotos = ({
  db,
  clock,
  storage,
}: Pick<Platform, "db" | "clock"> & { readonly storage: Pick<Storage, "remove"> }): Promise<number> =>
  removeInBatches(async (limit) => {
    const photos = await listPhotosBefore(db, daysBefore(clock.now(), twoYears), limit);
    for (const { id, storageKey } of photos) {
      await storage.remove(storageKey);
      await forgetPhoto(db, id, clock.real());
    }
    return photos.length;
  });
