import { sql } from "kysely";
import type { Tx } from "../platform/db/database.ts";
import { idFromCode, type OfficeRow } from "./office.ts";

/** Writes offices in one statement; one that is there already takes the new name, address and place. */
export async function writeOffices(tx: Tx, rows: readonly OfficeRow[]): Promise<void> {
  if (rows.length === 0) return;
  await tx
    .insertInto("offices")
    .values(
      rows.map((row) => ({
        id: idFromCode("office", row.code),
        code: row.code,
        name: row.name,
        kind: row.kind,
        parent_id: row.parent ? idFromCode("office", row.parent) : null,
        address: row.address,
        zone: row.zone,
      })),
    )
    .onConflict((conflict) =>
      conflict
        .column("code")
        .doUpdateSet({
          name: sql`excluded.name`,
          kind: sql`excluded.kind`,
          parent_id: sql`excluded.parent_id`,
          address: sql`excluded.address`,
          zone: sql`excluded.zone`,
        }),
    )
    .execute();
}
