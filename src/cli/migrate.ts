import { join } from "node:path";
import { ConfigTrouble } from "../platform/config.ts";
import { migrate } from "../platform/db/migrate.ts";

/** The migrations' folder, seen from `dist/` (built) as well as from `src/cli/`. */
export const migrationsFolder = (): string =>
  join(import.meta.dirname, import.meta.dirname.endsWith("dist") ? ".." : "../..", "db", "migrations");

/** `lapak migrate`: needs nothing but the database. */
export async function migrateCommand(env: Readonly<Record<string, string | undefined>>): Promise<number> {
  const url = env["OWNER_DATABASE_URL"] || env["DATABASE_URL"];
  if (!url) throw new ConfigTrouble("DATABASE_URL is missing: the PostgreSQL to bring to this version's shape.");
  const ran = await migrate(url, migrationsFolder());
  process.stdout.write(ran.length > 0 ? `Ran ${ran.join(", ")}.\n` : "The database is up to date.\n");
  return 0;
}
