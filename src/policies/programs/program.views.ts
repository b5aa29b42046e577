import { sql } from "kysely";
import type { Reader } from "../../platform/db/database.ts";
import type { ProgramUse } from "./program.ts";

/** A key as head office sees it, never the secret; people by name. */
export type ProgramKey = {
  readonly id: string;
  readonly name: string;
  readonly madeBy: string;
  readonly madeAt: Date;
  /** The last day on which it works, `YYYY-MM-DD`. */
  readonly endsOn: string;
  readonly usedAt: Date | null;
  readonly revokedBy: string | null;
  readonly revokedAt: Date | null;
  /** Not taken back, and its maker is still a policy officer; its last day may be over. */
  readonly atWork: boolean;
};

/** What a key was used for. */
export type SeenUse = ProgramUse & { readonly key: string; readonly at: Date };

/** Keys of programs, the latest first, and their latest uses. */
export async function programsOfHeadOffice(
  db: Reader,
): Promise<{ readonly keys: readonly ProgramKey[]; readonly uses: readonly SeenUse[] }> {
  const [keys, uses] = await Promise.all([
    sql<ProgramKey>`select id, name, made_by_name as "madeBy", made_at as "madeAt", ends_on as "endsOn", used_at as "usedAt",
      revoked_by_name as "revokedBy", revoked_at as "revokedAt", at_work as "atWork"
      from program_key_list order by at_work desc, made_at desc limit 100`.execute(db),
    sql<{ key: string; at: Date; data: ProgramUse }>`
      select key_name as key, at, data from program_uses order by seq desc limit 50`.execute(db),
  ]);
  return { keys: keys.rows, uses: uses.rows.map(({ key, at, data }) => ({ ...data, key, at })) };
}
