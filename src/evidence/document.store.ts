import type { Reader, Tx } from "../platform/db/database.ts";
import type { Document, KeptType, StoredDocument } from "./document.ts";

export type DocumentRow = {
  readonly id: string;
  readonly claimId: string;
  readonly code: string;
  readonly at: Date;
  readonly mediaType: KeptType;
  readonly bytes: number;
  readonly pages: number;
  readonly width: number | null;
  readonly height: number | null;
  readonly sha256: Buffer;
  readonly storageKey: string;
  readonly source: "CLAIMANT" | "INTERVIEW_STILL";
  readonly uploadId: string | null;
};

/** The document that an upload became, and its size in bytes; also one that another has replaced since. */
export const findDocumentOfUpload = (
  db: Reader,
  uploadId: string,
): Promise<{ id: string; bytes: number } | undefined> =>
  db.selectFrom("documents").select(["id", "bytes"]).where("upload_id", "=", uploadId).executeTakeFirst();

/** Adds a document in place of the one with the same code. */
export async function replaceDocument(tx: Tx, row: DocumentRow): Promise<void> {
  await tx
    .updateTable("documents")
    .set({ superseded_at: row.at })
    .where("claim_id", "=", row.claimId)
    .where("code", "=", row.code)
    .where("superseded_at", "is", null)
    .execute();
  await tx
    .insertInto("documents")
    .values({
      id: row.id,
      claim_id: row.claimId,
      code: row.code,
      received_at: row.at,
      media_type: row.mediaType,
      bytes: row.bytes,
      pages: row.pages,
      width: row.width,
      height: row.height,
      sha256: row.sha256,
      storage_key: row.storageKey,
      scan: "CLEAN",
      source: row.source,
      upload_id: row.uploadId,
    })
    .execute();
}

const columns = ["id", "claim_id", "code", "received_at", "media_type", "bytes", "pages", "storage_key"] as const;
type Row = {
  id: string;
  claim_id: string;
  code: string;
  received_at: Date;
  media_type: string;
  bytes: number;
  pages: number;
  storage_key: string;
};
const stored = (row: Row): StoredDocument => ({
  id: row.id,
  claimId: row.claim_id,
  code: row.code,
  at: row.received_at,
  mediaType: row.media_type as KeptType,
  bytes: row.bytes,
  pages: row.pages,
  storageKey: row.storage_key,
});

/** The documents that count on a claim, oldest first. */
export async function documentsOfClaim(db: Reader, claimId: string): Promise<Document[]> {
  return (
    await db
      .selectFrom("documents")
      .select(columns)
      .where("claim_id", "=", claimId)
      .where("superseded_at", "is", null)
      .orderBy("received_at")
      .execute()
  ).map(stored);
}

/** One document by its id, whichever claim it belongs to: the caller asks whether it may be seen. */
export async function findDocument(db: Reader, id: string): Promise<StoredDocument | null> {
  const row = await db.selectFrom("documents").select(columns).where("id", "=", id).executeTakeFirst();
  return row ? stored(row) : null;
}

/** Where all bytes of a claim lie, of replaced documents too. */
export const storageKeysOfClaim = async (db: Reader, claimId: string): Promise<string[]> =>
  (await db.selectFrom("documents").select("storage_key").where("claim_id", "=", claimId).execute()).map(
    (row) => row.storage_key,
  );

export const deleteDocumentsOfClaim = (tx: Tx, claimId: string): Promise<unknown> =>
  tx.deleteFrom("documents").where("claim_id", "=", claimId).execute();
