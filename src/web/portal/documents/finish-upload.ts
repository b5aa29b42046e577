import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { addDocument, type DocumentRefusal } from "../../../claims/index.ts";
import { findDocumentOfUpload } from "../../../evidence/index.ts";
import type { Session } from "../../../identity/index.ts";
import type { House } from "../../../house.ts";
import type { ClaimantSide } from "../../../platform/facts.ts";
import { isId } from "../../../platform/ids.ts";
import { done, type Result } from "../../../platform/result.ts";
import { clearPieces } from "../../pieces-door.ts";

const helperMark = "helper-";

/** How the names of somebody's uploads begin: with the claim's id, and with the helper's where one sends. */
export const uploadsOf = ({ claimId, helper }: Session): string =>
  helper ? `${claimId}_${helperMark}${helper.id}_` : `${claimId}_`;

/** Whose an upload is, by its name. */
function senderOf(id: string): { claimId: string; by: ClaimantSide } {
  const [claimId, second = ""] = id.split("_");
  const helperId = second.startsWith(helperMark) ? second.slice(helperMark.length) : null;
  return {
    claimId: claimId!,
    by: isId(helperId) ? { kind: "HELPER", id: helperId } : { kind: "CITIZEN", id: claimId! },
  };
}

/** An upload whose bytes are all here. Its name says whose it is. */
export type WholeUpload = { readonly id: string; readonly directory: string; readonly code: string };

/**
 * Makes an upload that is whole the document it was sent as. The document's own row says whether that was done, so that it
 * may be asked at the last byte, when somebody asks whether all arrived, and by the sweep: whoever comes first does it.
 * @throws where the record, the storage or the scanner cannot be reached: the bytes stay, asking again goes on from here
 */
export async function finishUpload(house: House, upload: WholeUpload): Promise<Result<null, DocumentRefusal>> {
  const path = join(upload.directory, upload.id);
  if (!(await findDocumentOfUpload(house.db, upload.id))) {
    const added = await addDocument(house, {
      ...senderOf(upload.id),
      code: upload.code,
      file: await readFile(path),
      uploadId: upload.id,
    });
    if (!added.ok) {
      await clearPieces(upload.directory, upload.id);
      return added;
    }
  }
  await clearPieces(upload.directory, upload.id);
  return done(null);
}
