import { sql } from "kysely";
import type { Reader, Tx } from "../../platform/db/database.ts";
import { hashSecret } from "../../platform/keys.ts";

type Begun = { readonly name: string; readonly claimId: string; readonly code: string; readonly at: Date };

/** Notes an upload that begins, at the claim's office; begun twice it is noted once. */
export async function insertUpload(db: Reader, { name, claimId, code, at }: Begun): Promise<void> {
  await sql`insert into document_uploads (name_hash, claim_id, office_id, code, begun_at)
    select ${hashSecret(name)}, id, office_id, ${code}, ${at} from claims where id = ${claimId} on conflict do nothing`.execute(
    db,
  );
}

/** Notes how an upload went; what is noted stays. */
export async function markUpload(
  db: Reader,
  { name, how, at }: { readonly name: string; readonly how: "told_at" | "given_up_at"; readonly at: Date },
): Promise<void> {
  await db
    .updateTable("document_uploads")
    .set({ [how]: at })
    .where("name_hash", "=", hashSecret(name))
    .where(how, "is", null)
    .execute();
}

/** The claim has got this document: no upload of it that was begun failed in silence. */
export async function markUploadsKept(tx: Tx, claimId: string, code: string, at: Date): Promise<void> {
  await tx
    .updateTable("document_uploads")
    .set({ kept_at: at })
    .where("claim_id", "=", claimId)
    .where("code", "=", code)
    .where("kept_at", "is", null)
    .execute();
}

/** @returns how many were deleted, at most `limit` */
export async function deleteUploadsBefore(db: Reader, before: Date, limit: number): Promise<number> {
  const result = await sql`delete from document_uploads where name_hash in
    (select name_hash from document_uploads where begun_at < ${before} limit ${limit})`.execute(db);
  return Number(result.numAffectedRows ?? 0n);
}
