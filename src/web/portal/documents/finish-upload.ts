import { readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import { addDocument, type DocumentRefusal } from "../../../claims/index.ts";
import { findDocumentOfUpload } from "../../../evidence/index.ts";
import type { House } from "../../../house.ts";
import { done, type Result } from "../../../platform/result.ts";

/** An upload whose bytes are all here. Its name begins with the claim's id. */
export type WholeUpload = { readonly id: string; readonly directory: string; readonly code: string };

/**
 * Makes an upload that is whole the document it was sent as. The document's own row says whether that was done, so that it
 * may be asked at the last byte, when somebody asks whether all arrived, and by the sweep: whoever comes first does it.
 * @throws where the record, the storage or the scanner cannot be reached: the bytes stay, asking again goes on from here
 */
export async function finishUpload(house: House, upload: WholeUpload): Promise<Result<null, DocumentRefusal>> {
  const path = join(upload.directory, upload.id);
  const clear = (): Promise<unknown> => Promise.all([rm(path, { force: true }), rm(`${path}.json`, { force: true })]);
  if (!(await findDocumentOfUpload(house.db, upload.id))) {
    const claimId = upload.id.slice(0, upload.id.indexOf("_"));
    const added = await addDocument(house, {
      claimId,
      code: upload.code,
      file: await readFile(path),
      uploadId: upload.id,
    });
    if (!added.ok) {
      await clear();
      return added;
    }
  }
  await clear();
  return done(null);
}
