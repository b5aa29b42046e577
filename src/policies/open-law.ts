import { lawBook, policyInOrder, type LawBook, type PolicyFile, type WithLaw } from "../entitlement/index.ts";
import type { Db, Reader } from "../platform/db/database.ts";
import type { Log } from "../platform/log.ts";
import { errorForLog } from "../platform/log.ts";
import { listPublished } from "./policies.store.ts";

export type Law = WithLaw["law"] & {
  /** Reads anew what is published. */
  readonly refresh: () => Promise<void>;
  readonly close: () => void;
};

/** How often a process looks whether head office has published or withdrawn something. */
const everyMs = 2_000;

const bind = (published: ReadonlyArray<{ readonly file: unknown }>): LawBook =>
  lawBook(published.map(({ file }) => policyInOrder(file as PolicyFile)));

/** The law's book at this moment, for who cannot wait until the process has looked again. */
export const bookNow = async (db: Reader): Promise<LawBook> => bind(await listPublished(db));

/**
 * The law's book as a process holds it: what the release carries, and what is published. A policy begins on a later day
 * than the one on which it is published or withdrawn, and nobody does so in the last seconds of a day, so a process may learn
 * of it seconds later and still never answers by the wrong one. The book is bound anew only where something changed: a published file never does.
 */
export function openLaw(db: Db, log: Log): Law {
  let bound = "";
  let book: LawBook = lawBook();
  const refresh = async (): Promise<void> => {
    const published = await listPublished(db);
    const ids = published.map(({ id }) => id).join(" ");
    if (ids === bound) return;
    book = bind(published);
    bound = ids;
  };
  let timer: NodeJS.Timeout;
  let closed = false;
  const again = (): void => {
    timer = setTimeout(async () => {
      // Whoever cannot read goes on with the book it has, and looks again.
      await refresh().catch(
        (error: unknown) => closed || log("error", "the law was not read anew", errorForLog(error)),
      );
      if (!closed) again();
    }, everyMs);
    timer.unref();
  };
  again();
  return {
    book: () => book,
    refresh,
    close: () => {
      closed = true;
      clearTimeout(timer);
    },
  };
}
