import type { Reader } from "../../platform/db/database.ts";

/** A company as the registry knows it. */
export type Employer = { readonly id: string; readonly npp: string; readonly name: string; readonly city: string };

/** A company by its id, or by its number (NPP). */
export async function findEmployer(
  db: Reader,
  by: { readonly id: string } | { readonly npp: string },
): Promise<Employer | null> {
  const query = db.selectFrom("employers").select(["id", "npp", "name", "city"]);
  const row = await ("id" in by ? query.where("id", "=", by.id) : query.where("npp", "=", by.npp)).executeTakeFirst();
  return row ?? null;
}
