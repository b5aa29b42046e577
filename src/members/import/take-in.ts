import type { Tx } from "../../platform/db/database.ts";
import { newId } from "../../platform/ids.ts";
import type { Platform } from "../../platform/platform.ts";
import { insertBalanceEntries } from "../balance.store.ts";
import {
  cardsByNumber,
  dontWaitForDisk,
  employersByNumber,
  holdPeople,
  insertEmployers,
  officesByCode,
  ReadTooEarly,
  writeChanges,
} from "./import.store.ts";
import { isChange, mergePerson } from "./merge-person.rules.ts";
import type { RefusedLine, ToldLine } from "./told-line.ts";

export type TakenIn = { readonly added: number; readonly changed: number; readonly refused: readonly RefusedLine[] };

/** What changes rarely and is asked once for many batches. */
export type Directory = { readonly offices: Map<string, string>; readonly employers: Map<string, string> };

export const openDirectory = async ({ db }: Platform): Promise<Directory> => ({
  offices: await officesByCode(db),
  employers: new Map(),
});

/** Employers kept in memory; a nation has more, a file names the same ones again and again. */
const mostEmployers = 100_000;

/**
 * Two that bring the same person or card at once (23505), or wait for each other (40P01), or a job that somebody ended meanwhile:
 * the later looks again and merges.
 */
const isMeeting = (error: unknown): boolean =>
  error instanceof ReadTooEarly || ["23505", "40P01"].includes((error as { code?: string }).code ?? "");
const mostTries = 8;

/** Makes the directory know the employers that lines name; those that lines name fully and nobody knows are added. */
async function meetEmployers({ db }: Platform, { employers }: Directory, lines: readonly ToldLine[]): Promise<void> {
  if (employers.size > mostEmployers) employers.clear();
  const wanted = new Map<string, ToldLine["employer"]>();
  for (const { employment, employer } of lines) {
    const npp = employment?.npp;
    if (npp && !employers.has(npp)) wanted.set(npp, wanted.get(npp) ?? employer);
  }
  if (wanted.size === 0) return;
  const learn = async (): Promise<void> => {
    for (const [npp, id] of await employersByNumber(db, [...wanted.keys()])) {
      employers.set(npp, id);
      wanted.delete(npp);
    }
  };
  await learn();
  const rows = [...wanted].flatMap(([npp, employer]) => (employer ? [{ npp, ...employer }] : []));
  if (rows.length === 0) return;
  await insertEmployers(
    db,
    rows.sort((one, other) => (one.npp < other.npp ? -1 : 1)),
  );
  await learn();
}

async function merge(
  tx: Tx,
  { keys }: Platform,
  { offices, employers }: Directory,
  people: ReadonlyMap<string, readonly ToldLine[]>,
): Promise<TakenIn> {
  const numbers = new Set<string>();
  for (const lines of people.values()) for (const { card } of lines) if (card) numbers.add(card.kpj);
  // People before cards: whoever holds the same people commits their cards before we look for them.
  const known = await holdPeople(tx, keys, [...people.keys()]);
  const cards = await cardsByNumber(tx, keys, numbers);
  const changes = [...people].map(([nik, lines]) =>
    mergePerson(known.get(nik) ?? null, lines, { offices, employers, cards, newId }),
  );
  const written = changes.filter(isChange);
  await writeChanges(tx, keys, written);
  const entries = [...people.values()].flatMap((lines) => lines.flatMap(({ entries: each }) => each ?? []));
  if (entries.length > 0)
    await insertBalanceEntries(tx, entries, new Map([...cards].map(([kpj, { id }]) => [kpj, id])));
  const added = written.filter(({ isNew }) => isNew).length;
  return { added, changed: written.length - added, refused: changes.flatMap(({ refused }) => refused) };
}

/**
 * Takes in what lines tell, in one transaction: finds who is known, merges, writes what is new or otherwise. Safe beside
 * others that take in the same people.
 * @param within what else belongs into the transaction, such as how far a file has come
 */
export async function takeIn(
  platform: Platform,
  directory: Directory,
  lines: readonly ToldLine[],
  within: (tx: Tx, taken: TakenIn) => Promise<void> = async () => {},
): Promise<TakenIn> {
  await meetEmployers(platform, directory, lines);
  const people = Map.groupBy(lines, ({ person }) => person.nik);
  for (let attempt = 1; ; attempt++) {
    try {
      return await platform.db.transaction().execute(async (tx) => {
        await dontWaitForDisk(tx);
        const taken = await merge(tx, platform, directory, people);
        await within(tx, taken);
        return taken;
      });
    } catch (error) {
      if (attempt === mostTries || !isMeeting(error)) throw error;
    }
  }
}
