import type { Reader } from "../platform/db/database.ts";
import { isId } from "../platform/ids.ts";
import type { Office, OfficeKind, Zone } from "./office.ts";

type Row = {
  id: string;
  code: string;
  name: string;
  kind: string;
  parent_id: string | null;
  address: string;
  zone: string;
};

const toOffice = (row: Row): Office => ({
  id: row.id,
  code: row.code,
  name: row.name,
  kind: row.kind as OfficeKind,
  parentId: row.parent_id,
  address: row.address,
  zone: row.zone as Zone,
});

/** One office, by its id or its code. */
export async function findOffice(db: Reader, idOrCode: string): Promise<Office | null> {
  const row = await db
    .selectFrom("offices")
    .selectAll()
    .where(isId(idOrCode) ? "id" : "code", "=", idOrCode)
    .executeTakeFirst();
  return row ? toOffice(row) : null;
}

/** Every branch, by name: where a claimant may choose to be served. */
export async function branches(db: Reader): Promise<readonly Office[]> {
  const rows = await db.selectFrom("offices").selectAll().where("kind", "=", "BRANCH").orderBy("name").execute();
  return rows.map(toOffice);
}
