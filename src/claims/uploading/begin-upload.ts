import type { Platform } from "../../platform/platform.ts";
import { insertUpload } from "./upload.store.ts";

/** Notes that an upload of a document has begun, so that one which never ends is seen. Doing it again changes nothing. */
export const beginUpload = (
  { db, clock }: Pick<Platform, "db" | "clock">,
  upload: { readonly name: string; readonly claimId: string; readonly code: string },
): Promise<void> => insertUpload(db, { ...upload, at: clock.now() });
