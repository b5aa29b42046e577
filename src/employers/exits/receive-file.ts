import type { WithLaw } from "../../entitlement/index.ts";
import { daysBefore } from "../../platform/batches.ts";
import type { Platform } from "../../platform/platform.ts";
import { done, refused, type Result } from "../../platform/result.ts";
import { answerReport } from "./answer-report.ts";
import { keptDays, type FileTrouble } from "./exit.ts";
import { findReportByKey } from "./exit.views.ts";
import { readExitFile } from "./read-file.ts";
import { receiveReport } from "./receive-report.ts";

/** So many rows are answered while the person waits; the rest by the worker. */
export const answeredAtOnce = 1000;

/** A file of exits that has come whole. `digest`: SHA-256 of what is in it, in hexadecimal: the same file is the same report. */
export type ExitFile = {
  readonly employerId: string;
  /** The person of the company who sent it; the door has asked whether they may. */
  readonly toldBy: string;
  readonly digest: string;
  readonly bytes: number;
};

const keyOf = (digest: string): string => `file:${digest}`;

/**
 * Takes in a file; one that came before, by whatever way and from whomever of the company, is the report that it was, and no row of
 * it comes twice. A file that breaks off on the way into the record goes on where it stopped when it is taken in again.
 * @returns the report, and whether it is of before; or why the file cannot be read at all
 */
export async function receiveFile(
  platform: Platform & WithLaw,
  { employerId, toldBy, digest, bytes }: ExitFile,
  chunks: AsyncIterable<Uint8Array>,
): Promise<Result<{ readonly id: string; readonly known: boolean }, FileTrouble>> {
  const report = { employerId, toldBy, way: "FILE", key: keyOf(digest), bytes } as const;
  const received = await receiveReport(platform, report, readExitFile(chunks));
  if (!received.ok) throw new Error(received.refusal.code);
  const { id, trouble, rows, known } = received.value;
  if (trouble && rows === 0) return refused(trouble);
  if (!known && rows <= answeredAtOnce) await answerReport(platform, id);
  return done({ id, known });
}

/** The report that a file became; null where none of its company came whole, or its refused rows are forgotten. */
export async function findFile(
  { db, clock }: Pick<Platform, "db" | "clock">,
  { employerId, digest }: Pick<ExitFile, "employerId" | "digest">,
): Promise<{ readonly id: string; readonly bytes: number } | null> {
  const found = await findReportByKey(db, employerId, keyOf(digest), daysBefore(clock.now(), keptDays));
  return found && found.bytes !== null && (found.status === "ANSWERING" || found.status === "ANSWERED")
    ? { id: found.id, bytes: found.bytes }
    : null;
}
