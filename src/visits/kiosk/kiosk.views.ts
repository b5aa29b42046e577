import type { Reader } from "../../platform/db/database.ts";

export type OpenKiosk = { readonly number: number; readonly openedAt: Date };

/** The kiosks that stand open in a branch, by number. */
export async function listKiosks(db: Reader, officeId: string): Promise<readonly OpenKiosk[]> {
  const rows = await db
    .selectFrom("kiosks")
    .select(["number", "opened_at"])
    .where("office_id", "=", officeId)
    .where("closed_at", "is", null)
    .orderBy("number")
    .execute();
  return rows.map((row) => ({ number: row.number, openedAt: row.opened_at }));
}
