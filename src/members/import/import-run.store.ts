import { sql } from "kysely";
import type { Reader, Tx } from "../../platform/db/database.ts";
import type { RefusedLine } from "./told-line.ts";

/** A part of a file that is in. */
export type BlockDone = {
  readonly firstByte: number;
  readonly endByte: number;
  readonly firstLine: number;
  /** The number of the line behind its last. */
  readonly endLine: number;
  readonly lines: number;
  readonly added: number;
  readonly changed: number;
  readonly refused: readonly RefusedLine[];
};

/** The unfinished import of this very file, or a new one. @returns its id and whether it is new */
export async function beginRun(
  tx: Tx,
  run: { id: string; sha256: Buffer; bytes: number; at: Date },
): Promise<{ id: string; isNew: boolean }> {
  const { rows } = await sql<{ id: string }>`
    select id from member_imports where file_sha256 = ${run.sha256} and finished_at is null for update`.execute(tx);
  if (rows[0]) return { id: rows[0].id, isNew: false };
  await sql`insert into member_imports (id, file_sha256, file_bytes, begun_at)
    values (${run.id}, ${run.sha256}, ${run.bytes}, ${run.at})`.execute(tx);
  return { id: run.id, isNew: true };
}

export async function writeBlock(tx: Tx, importId: string, block: BlockDone): Promise<void> {
  const refused = block.refused.map(({ line, trouble, column }) => [line, trouble, column]);
  await sql`insert into member_import_blocks (import_id, first_byte, end_byte, first_line, end_line, lines, added, changed, refused)
    values (${importId}, ${block.firstByte}, ${block.endByte}, ${block.firstLine}, ${block.endLine}, ${block.lines}, ${block.added},
      ${block.changed}, ${JSON.stringify(refused)}::jsonb)`.execute(tx);
}

/** Sums of the parts that are in. */
export async function sumBlocks(
  db: Reader,
  importId: string,
): Promise<{ lines: number; added: number; changed: number; refused: number }> {
  const { rows } = await sql<{ lines: number; added: number; changed: number; refused: number }>`
    select coalesce(sum(lines), 0)::bigint as lines, coalesce(sum(added), 0)::bigint as added, coalesce(sum(changed), 0)::bigint as changed,
      coalesce(sum(jsonb_array_length(refused)), 0)::bigint as refused
    from member_import_blocks where import_id = ${importId}`.execute(db);
  return rows[0]!;
}

/** Ends an import: its sums stay, its parts go. @returns false where it had ended before */
export async function endRun(
  tx: Tx,
  importId: string,
  sums: { lines: number; added: number; changed: number; refused: number },
  at: Date,
): Promise<boolean> {
  const { numAffectedRows } = await sql`update member_imports set finished_at = ${at}, lines = ${sums.lines},
      added = ${sums.added}, changed = ${sums.changed}, refused = ${sums.refused}
    where id = ${importId} and finished_at is null`.execute(tx);
  await sql`delete from member_import_blocks where import_id = ${importId}`.execute(tx);
  return numAffectedRows === 1n;
}

/** Parts of a file that are in, in the order of the file, without what was refused. */
export async function blocksOfRun(db: Reader, importId: string): Promise<Omit<BlockDone, "refused">[]> {
  const { rows } = await sql<Omit<BlockDone, "refused">>`
    select first_byte as "firstByte", end_byte as "endByte", first_line as "firstLine", end_line as "endLine", lines, added, changed
    from member_import_blocks where import_id = ${importId} order by first_byte`.execute(db);
  return rows;
}

/** The next part behind a byte in which lines were refused, and which; null behind the last. */
export async function refusedBehind(
  db: Reader,
  importId: string,
  byte: number,
): Promise<Pick<BlockDone, "firstByte" | "endByte" | "firstLine" | "refused"> | null> {
  const { rows } = await sql<{
    firstByte: number;
    endByte: number;
    firstLine: number;
    refused: Array<[number, RefusedLine["trouble"], RefusedLine["column"]]>;
  }>`select first_byte as "firstByte", end_byte as "endByte", first_line as "firstLine", refused
    from member_import_blocks where import_id = ${importId} and first_byte > ${byte} and jsonb_array_length(refused) > 0
    order by first_byte limit 1`.execute(db);
  const row = rows[0];
  if (!row) return null;
  return { ...row, refused: row.refused.map(([line, trouble, column]) => ({ line, trouble, column })) };
}

/**
 * Keeps every other import out while `body` runs: a lock of a connection of its own, which a killed process gives back.
 * @returns null where another import has it
 */
export async function alone<Value>(db: Reader, body: () => Promise<Value>): Promise<Value | null> {
  return await db.connection().execute(async (connection) => {
    const { rows } = await sql<{ mine: boolean }>`select pg_try_advisory_lock(731902020) as mine`.execute(connection);
    if (!rows[0]!.mine) return null;
    try {
      return await body();
    } finally {
      // A connection that has died has given the lock back.
      await sql`select pg_advisory_unlock(731902020)`.execute(connection).catch(() => {});
    }
  });
}
