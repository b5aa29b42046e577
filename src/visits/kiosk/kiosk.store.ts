import { sql } from "kysely";
import type { Reader, Tx } from "../../platform/db/database.ts";

/** Closes whichever device stands as this number of the office. @returns whether there was one */
export async function endKiosk(tx: Tx, officeId: string, number: number, at: Date): Promise<boolean> {
  const result = await tx
    .updateTable("kiosks")
    .set({ closed_at: at })
    .where("office_id", "=", officeId)
    .where("number", "=", number)
    .where("closed_at", "is", null)
    .executeTakeFirst();
  return result.numUpdatedRows > 0n;
}

export type NewKiosk = {
  readonly id: string;
  readonly officeId: string;
  readonly number: number;
  readonly tokenHash: Buffer;
  readonly openedBy: string;
  readonly at: Date;
};

/** @returns false where another device was opened as this number at the same moment */
export async function insertKiosk(tx: Tx, kiosk: NewKiosk): Promise<boolean> {
  const result = await tx
    .insertInto("kiosks")
    .values({
      id: kiosk.id,
      office_id: kiosk.officeId,
      number: kiosk.number,
      token_hash: kiosk.tokenHash,
      opened_by: kiosk.openedBy,
      opened_at: kiosk.at,
      touched_at: kiosk.at,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return result.numInsertedOrUpdatedRows === 1n;
}

/** A device that stands in a branch. */
export type Kiosk = { readonly id: string; readonly officeId: string; readonly number: number };

/** The open kiosk of this mark, with when it was touched before this. One statement: every page of a kiosk asks. */
export async function touchKiosk(
  db: Reader,
  tokenHash: Buffer,
  at: Date,
  touches: boolean,
): Promise<(Kiosk & { readonly touchedAt: Date }) | null> {
  const { rows } = await sql<{ id: string; office_id: string; number: number; touched_at: Date }>`
    with found as (select id, office_id, number, touched_at from kiosks where token_hash = ${tokenHash} and closed_at is null),
    touched as (update kiosks k set touched_at = ${at} from found where k.id = found.id and ${touches}
      and found.touched_at < ${at}::timestamptz - interval '2 seconds')
    select * from found`.execute(db);
  const row = rows[0];
  return row ? { id: row.id, officeId: row.office_id, number: row.number, touchedAt: row.touched_at } : null;
}
