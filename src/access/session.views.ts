import type { Reader } from "../platform/db/database.ts";
import type { Role, Staff } from "./staff.ts";

/** A session and whose it is, whatever its age. */
export async function findSessionRow(
  db: Reader,
  tokenHash: Buffer,
): Promise<{ staff: Staff; seenAt: Date; endsAt: Date } | null> {
  const row = await db
    .selectFrom("staff_sessions")
    .innerJoin("staff", "staff.id", "staff_sessions.staff_id")
    .innerJoin("offices", "offices.id", "staff.office_id")
    .select([
      "staff.id",
      "staff.name",
      "staff.username",
      "staff.role",
      "staff.office_id",
      "offices.name as office_name",
      "offices.zone",
      "seen_at",
      "ends_at",
    ])
    .where("token_hash", "=", tokenHash)
    .where("disabled_at", "is", null)
    .executeTakeFirst();
  if (!row) return null;
  return {
    staff: {
      id: row.id,
      name: row.name,
      username: row.username,
      role: row.role as Role,
      officeId: row.office_id,
      officeName: row.office_name,
      zone: row.zone,
    },
    seenAt: row.seen_at,
    endsAt: row.ends_at,
  };
}
