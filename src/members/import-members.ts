import type { Platform } from "../platform/platform.ts";
import { insertEmployers, insertMembers, type EmployerRow, type MemberRow } from "./member.store.ts";

/** How many rows travel together: large enough to be fast, small enough that memory stays flat. */
const batch = 500;

/**
 * Takes in members, each batch in a transaction of its own. Started again after a crash it leaves known members alone
 * and adds the rest.
 * @returns how many were new
 */
export async function importMembers(
  { db, keys }: Platform,
  employers: readonly EmployerRow[],
  members: AsyncIterable<MemberRow> | Iterable<MemberRow>,
): Promise<number> {
  await db.transaction().execute((tx) => insertEmployers(tx, employers));
  let added = 0;
  let waiting: MemberRow[] = [];
  const flush = async (): Promise<void> => {
    const rows = waiting;
    waiting = [];
    if (rows.length > 0) added += await db.transaction().execute((tx) => insertMembers(tx, keys, rows));
  };
  for await (const member of members) {
    waiting.push(member);
    if (waiting.length === batch) await flush();
  }
  await flush();
  return added;
}
