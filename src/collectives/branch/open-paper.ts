import { openDocument, type Storage } from "../../evidence/index.ts";
import type { Platform } from "../../platform/platform.ts";
import { findPaper } from "../collective.views.ts";

/** The paper of a collective, opened; null where none was sent. The door has asked who may see it, and records the look. */
export async function openPaper(
  { db, keys, storage }: Platform & { readonly storage: Storage },
  id: string,
): Promise<{ readonly bytes: Buffer; readonly mediaType: string } | null> {
  const paper = await findPaper(db, id);
  return paper && { bytes: await openDocument({ keys, storage }, paper), mediaType: paper.mediaType };
}
