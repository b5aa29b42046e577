import { sql } from "kysely";
import type { Reader, Tx } from "../platform/db/database.ts";

export type Link = { readonly position: number; readonly hash: Buffer };

/** Whether this transaction is now the only one that chains. */
export async function takeChain(tx: Tx): Promise<boolean> {
  const { rows } = await sql<{ taken: boolean }>`select pg_try_advisory_xact_lock(731902002) as taken`.execute(tx);
  return rows[0]!.taken;
}

export async function findLastLink(tx: Reader): Promise<(Link & { factTx: string; factSeq: number }) | null> {
  const { rows } = await sql<{ position: number; hash: Buffer; factTx: string; factSeq: number }>`
    select position, hash, fact_tx::text as "factTx", fact_seq as "factSeq" from audit.links order by position desc limit 1`.execute(
    tx,
  );
  return rows[0] ?? null;
}

/** The next facts to chain: behind the last link, and before every transaction that may still add one. */
export async function listUnchained(
  tx: Tx,
  after: { factTx: string; factSeq: number } | null,
  limit: number,
): Promise<Array<{ seq: number; tx: string; digest: Buffer }>> {
  const { rows } = await sql<{ seq: number; tx: string; digest: Buffer }>`
    select facts.seq, facts.tx::text as tx, facts.digest from audit.facts
    where (facts.tx, facts.seq) > (${after?.factTx ?? "0"}::text::xid8, ${after?.factSeq ?? 0}::bigint) and facts.tx < pg_snapshot_xmin(pg_current_snapshot())
    order by facts.tx, facts.seq limit ${limit}`.execute(tx);
  return rows;
}

export async function insertLinks(
  tx: Tx,
  links: ReadonlyArray<{ position: number; factSeq: number; factTx: string; hash: Buffer }>,
): Promise<void> {
  await sql`insert into audit.links (position, fact_seq, fact_tx, hash)
    select position, fact_seq, fact_tx::xid8, decode(hash, 'hex')
    from jsonb_to_recordset(${JSON.stringify(links.map(({ position, factSeq, factTx, hash }) => ({ position, fact_seq: factSeq, fact_tx: factTx, hash: hash.toString("hex") })))}::jsonb)
      as l(position bigint, fact_seq bigint, fact_tx text, hash text)`.execute(tx);
}

export type ChainedFact = {
  readonly position: number;
  readonly hash: Buffer;
  readonly seq: number | null;
  readonly digest: Buffer | null;
  readonly recomputed: Buffer | null;
  readonly type: string | null;
};

/** A stretch of the chain with the digests as kept and as they come out now. */
export async function listChain(db: Reader, after: number, limit: number): Promise<ChainedFact[]> {
  const { rows } = await sql<ChainedFact>`
    select l.position, l.hash, f.seq, f.digest, case when f.seq is null then null else audit.digest_of(f) end as recomputed, f.type
    from audit.links l left join audit.facts f on f.seq = l.fact_seq
    where l.position > ${after} order by l.position limit ${limit}`.execute(db);
  return rows;
}
