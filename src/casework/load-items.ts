import { findCaseFile, listHeirs, type CaseFile, type Heir } from "../claims/index.ts";
import { documentsOfClaim } from "../evidence/index.ts";
import { getMember, type Member } from "../members/index.ts";
import type { Reader } from "../platform/db/database.ts";
import type { Keys } from "../platform/keys.ts";
import { fieldsOf, itemsOf, type CaseField } from "./case-items.rules.ts";
import type { CaseItem } from "./case.ts";

export type CaseDocumentRow = Awaited<ReturnType<typeof documentsOfClaim>>[number];
export type LoadedCase = {
  readonly file: CaseFile;
  readonly member: Member;
  /** Who inherits, where the member died; else none. */
  readonly heirs: readonly Heir[];
  readonly documents: readonly CaseDocumentRow[];
  readonly fields: readonly CaseField[];
  readonly items: readonly CaseItem[];
};

/** What there is to be checked in a claim, as of now. Opens personal data: only for officers who may. */
export async function loadItems(
  db: Reader,
  keys: Keys,
  by: { readonly claimId: string } | { readonly code: string },
): Promise<LoadedCase | null> {
  const file = await findCaseFile(db, keys, by);
  if (!file) return null;
  const member = await getMember(db, keys, file.memberId);
  const documents = await documentsOfClaim(db, file.claimId);
  const heirs = file.reason === "MENINGGAL" ? await listHeirs(db, keys, file.claimId) : [];
  const fields = fieldsOf(file, member, heirs);
  return { file, member, heirs, documents, fields, items: itemsOf(fields, documents) };
}
