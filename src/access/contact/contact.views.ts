import type { Reader } from "../../platform/db/database.ts";
import type { Keys } from "../../platform/keys.ts";
import { contactSeal, type Role, type StaffContact } from "../staff.ts";

const nowhere: StaffContact = { email: null, phone: null };
const open = (keys: Keys, sealed: Buffer | null): StaffContact =>
  sealed ? (JSON.parse(keys.open(sealed, contactSeal)) as StaffContact) : nowhere;

/** Where an officer is told of work that waits. */
export async function findContact(db: Reader, keys: Keys, staffId: string): Promise<StaffContact> {
  const row = await db.selectFrom("staff").select("contact_sealed").where("id", "=", staffId).executeTakeFirst();
  return open(keys, row?.contact_sealed ?? null);
}

export type StaffToTell = { readonly id: string; readonly officeId: string; readonly contact: StaffContact };

/** Who of a role can sign in, in some offices or everywhere, with their addresses. */
export async function staffToTell(
  db: Reader,
  keys: Keys,
  role: Role,
  offices: readonly string[] | "EVERYWHERE",
): Promise<StaffToTell[]> {
  if (offices.length === 0) return [];
  let query = db
    .selectFrom("staff")
    .select(["id", "office_id", "contact_sealed"])
    .where("role", "=", role)
    .where("disabled_at", "is", null);
  if (offices !== "EVERYWHERE") query = query.where("office_id", "in", offices);
  const rows = await query.orderBy("username").execute();
  return rows.map((row) => ({ id: row.id, officeId: row.office_id, contact: open(keys, row.contact_sealed) }));
}
