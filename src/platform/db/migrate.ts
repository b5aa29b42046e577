import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { runMigrations } from "graphile-worker";
import pg from "pg";

/** Told to a person instead of a stack: what is wrong with the database, and what to do. */
export class DatabaseTrouble extends Error {}

/**
 * Brings a database to the shape this version needs: the queue's own migrations, then `db/migrations/*.sql` in order,
 * each in a transaction of its own. Safe to run twice and from two processes at once. A file that was given another
 * number after it ran is known by its text, and is not run again.
 *
 * @param url connects as the owner of the tables (not as the service's role)
 * @returns the names of the migrations that ran now
 * @throws DatabaseTrouble where a migration that ran before has changed since
 */
export async function migrate(url: string, folder: string): Promise<string[]> {
  const pool = new pg.Pool({ connectionString: url, max: 2 });
  pool.on("connect", (client) => client.on("error", () => {}));
  pool.on("error", () => {});
  try {
    const client = await pool.connect();
    try {
      await client.query("select pg_advisory_lock(731902001)");
      await runMigrations({ pgPool: pool, noPreparedStatements: true, logger: undefined as never });
      await client.query("create table if not exists migrations (name text primary key, sha256 text not null, at timestamptz not null default now())");
      const known = new Map((await client.query<{ name: string; sha256: string }>("select name, sha256 from migrations")).rows.map((row) => [row.name, row.sha256]));
      const ran: string[] = [];
      const names = (await readdir(folder)).filter((file) => file.endsWith(".sql")).sort();
      for (const name of names) {
        const text = await readFile(join(folder, name), "utf8");
        const sha256 = createHash("sha256").update(text).digest("hex");
        const before = known.get(name);
        if (before === sha256) continue;
        if (before) throw new DatabaseTrouble(`The migration ${name} has changed since it ran here. Put the old file back and write a new migration.`);
        const renumbered = [...known].find(([old, its]) => its === sha256 && !names.includes(old));
        if (renumbered) {
          await client.query("update migrations set name = $1 where name = $2", [name, renumbered[0]]);
          continue;
        }
        await runOnce(client, { name, text, sha256 });
        ran.push(name);
      }
      await buildPractice(client, folder, known);
      return ran;
    } finally {
      await client.query("select pg_advisory_unlock_all()").catch(() => {});
      client.release();
    }
  } finally {
    await pool.end();
  }
}

/** Makes the schema in which officers practise anew where the real one, or its own recipe, has changed. */
async function buildPractice(client: pg.PoolClient, folder: string, known: ReadonlyMap<string, string>): Promise<void> {
  const name = "practice.sql";
  const text = await readFile(join(folder, "..", name), "utf8");
  const { rows } = await client.query<{ names: string }>("select string_agg(name || sha256, ' ' order by name) as names from migrations where name <> $1", [name]);
  const sha256 = createHash("sha256").update(text).update(rows[0]!.names).digest("hex");
  if (known.get(name) === sha256) return;
  await runOnce(client, { name, text, sha256 });
}

/** Runs a file in a transaction of its own and remembers that it ran, in the same transaction. */
async function runOnce(client: pg.PoolClient, file: { name: string; text: string; sha256: string }): Promise<void> {
  await client.query("begin");
  try {
    await client.query(file.text);
    await client.query("insert into migrations (name, sha256) values ($1, $2) on conflict (name) do update set sha256 = excluded.sha256, at = now()", [file.name, file.sha256]);
    await client.query("commit");
  } catch (error) {
    await client.query("rollback");
    throw new DatabaseTrouble(`The migration ${file.name} failed: ${(error as Error).message}`);
  }
}
