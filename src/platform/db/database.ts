import { Kysely, PostgresDialect, type Transaction } from "kysely";
import pg from "pg";
import type { DB } from "./tables.ts";

/** The house's database, typed by the tables as they are (`tables.ts` is generated from them). */
export type Db = Kysely<DB>;
/** The same inside a transaction. Stores take this, so that forgetting the transaction does not compile. */
export type Tx = Transaction<DB>;
/** Either: for reading. */
export type Reader = Kysely<DB>;

/** The role the service runs as: it owns no table (db/migrations/0001). */
export const serviceRole = "lapak_app";
/** The role that the practice office runs as: it reaches its own schema and nothing else (db/practice.sql). */
export const practiceRole = "lapak_practice";

// Whole rupiah and counts fit a double exactly (up to 9 * 10^15); dates stay text, a day has no zone.
pg.types.setTypeParser(pg.types.builtins.INT8, Number);
pg.types.setTypeParser(pg.types.builtins.NUMERIC, Number);
pg.types.setTypeParser(pg.types.builtins.DATE, (text) => text);

/**
 * A pool of connections that act as the service's role; or as that of the practice office, for which every name means its own copy.
 * @param announces whether facts are told to the worker; not where a demo world's past is written, from which nothing follows any more
 */
export function openPool(
  url: string,
  size = 10,
  role: typeof serviceRole | typeof practiceRole = serviceRole,
  announces = true,
): pg.Pool {
  const path = role === practiceRole ? "practice" : "public";
  const pool = new pg.Pool({
    connectionString: url,
    max: size,
    options: `-c role=${role} -c search_path=${path} -c timezone=UTC -c statement_timeout=30000${announces ? "" : " -c lapak.announce=off"}`,
    idleTimeoutMillis: 30_000,
  });
  // A connection that dies while idle is replaced at the next use; without a listener Node would end the process.
  // The same holds for one that dies while it is lent out: whoever has it hears of it by a failed query.
  pool.on("error", () => {});
  pool.on("connect", (client) => client.on("error", () => {}));
  return pool;
}

/** The typed face of a pool. */
export const openDatabase = (pool: pg.Pool): Db => new Kysely<DB>({ dialect: new PostgresDialect({ pool }) });
