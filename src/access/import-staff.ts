import { idFromCode } from "../offices/index.ts";
import { recordFacts } from "../platform/facts.ts";
import type { Platform } from "../platform/platform.ts";
import { done, refused, type Result } from "../platform/result.ts";
import { listUsernames, writeStaff } from "./access.store.ts";
import { hashPassword } from "./password.ts";
import { contactSeal, roles, type StaffContact, type StaffRow } from "./staff.ts";

export type StaffRefusal = {
  readonly code: "UNUSABLE_ROW";
  readonly username: string;
  readonly field: "username" | "role" | "password" | "totpSecret" | "email";
};

function unusable(rows: readonly StaffRow[]): StaffRefusal | null {
  for (const row of rows) {
    const field = !/^[a-z0-9._-]+$/.test(row.username)
      ? "username"
      : !roles.includes(row.role)
        ? "role"
        : row.password.length < 10
          ? "password"
          : !/^[A-Z2-7]{26,}$/.test(row.totpSecret)
            ? "totpSecret"
            : row.email !== undefined && !/^[^\s@]+@[^\s@]+$/.test(row.email)
              ? "email"
              : null;
    if (field) return { code: "UNUSABLE_ROW", username: row.username, field };
  }
  return null;
}

/**
 * Takes staff from a file; whoever is there already is left as they are (their password is their own by then).
 * The work of keeping passwords runs on all of Node's threads at once.
 *
 * @throws where an office of the file is not known: import offices first
 */
export async function importStaff(
  platform: Platform,
  rows: readonly StaffRow[],
): Promise<Result<{ added: number }, StaffRefusal>> {
  const refusal = unusable(rows);
  if (refusal) return refused(refusal);
  const known = await listUsernames(platform.db);
  const fresh = rows.filter((row) => !known.has(row.username));
  if (fresh.length === 0) return done({ added: 0 });
  const made = await Promise.all(
    fresh.map(async (row) => ({
      id: idFromCode("staff", row.username),
      username: row.username,
      name: row.name,
      role: row.role,
      office_id: idFromCode("office", row.office),
      password_hash: await hashPassword(row.password),
      totp_sealed: platform.keys.seal(row.totpSecret, "staff.totp"),
      contact_sealed: row.email
        ? platform.keys.seal(JSON.stringify({ email: row.email, phone: null } satisfies StaffContact), contactSeal)
        : null,
    })),
  );
  await platform.db.transaction().execute(async (tx) => {
    await writeStaff(tx, made);
    await recordFacts(tx, {
      type: "StaffImported",
      actor: { kind: "SYSTEM", id: "import-staff" },
      at: platform.clock.now(),
      data: { count: made.length },
    });
  });
  return done({ added: made.length });
}
