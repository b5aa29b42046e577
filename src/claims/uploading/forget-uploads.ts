import { daysBefore, removeInBatches, twoYears } from "../../platform/batches.ts";
import type { Platform } from "../../platform/platform.ts";
import { deleteUploadsBefore } from "./upload.store.ts";

/** Uploads are counted for two years; the document itself stays as long as its claim. @returns how many */
export const forgetUploads = ({ db, clock }: Pick<Platform, "db" | "clock">): Promise<number> =>
  removeInBatches((limit) => deleteUploadsBefore(db, daysBefore(clock.now(), twoYears), limit));
