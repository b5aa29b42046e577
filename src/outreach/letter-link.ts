import type { Reader } from "../platform/db/database.ts";
import type { Platform } from "../platform/platform.ts";
import { findOfficeLink } from "./link.store.ts";
import { makeLinks } from "./make-link.ts";

/** The code of the short link on an office's letters; null before its first. */
export const findLetterLink = (db: Reader, officeId: string): Promise<string | null> =>
  findOfficeLink(db, "LETTER", officeId, "LETTER");

/**
 * The short link on an office's letters: the same on all of them, so that it tells how many open what came by letter, and
 * never who. @returns its code, made at the first letter
 */
export const letterLink = (platform: Pick<Platform, "db" | "clock">, officeId: string): Promise<string> =>
  platform.db
    .transaction()
    .execute(
      async (tx) =>
        (await findLetterLink(tx, officeId)) ??
        (
          await makeLinks(tx, platform, [
            { purpose: "LETTER", channel: "LETTER", leadsTo: "RESUME", officeId, subject: null },
          ])
        )[0]!,
    );
