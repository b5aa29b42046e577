import { daysBefore } from "../../platform/batches.ts";
import { recordFacts } from "../../platform/facts.ts";
import { newId } from "../../platform/ids.ts";
import type { Platform } from "../../platform/platform.ts";
import { done, refused, type Result } from "../../platform/result.ts";
import { keptDays, UnreadableFile, type FileTrouble, type ReceivedRow } from "./exit.ts";
import { closeReceiving, insertRows, openReport, type ReportWay } from "./exit.store.ts";

/** Rows that are written together: memory holds no more of a file. */
const batch = 500;

export type Report = {
  readonly employerId: string;
  /** The person of the company, or its API key; the door has asked whether they may. */
  readonly toldBy: string;
  readonly way: ReportWay;
  /** The same key is the same report. */
  readonly key: string;
  /** Of a call's body, where the same key must mean the same body. */
  readonly fingerprint?: Buffer;
  /** Of a file, its size. */
  readonly bytes?: number;
};

export type ReportRefusal = { readonly code: "KEY_USED" };

/**
 * Takes in what a company sends, row by row as it comes, and has it answered by the worker. Nothing is lost: rows that came
 * before a trouble in the file stay and are answered, and what is sent again with the same key goes on where it stopped.
 * @returns the report, what was wrong with the file as a whole, and whether all of it had come before
 */
export async function receiveReport(
  { db, clock, keys }: Platform,
  report: Report,
  rows: AsyncIterable<ReceivedRow> | Iterable<ReceivedRow>,
): Promise<Result<{ id: string; trouble: FileTrouble | null; rows: number; known: boolean }, ReportRefusal>> {
  const { employerId, toldBy, way, key, fingerprint = null, bytes = null } = report;
  const at = clock.now();
  const opened = await db
    .transaction()
    .execute((tx) =>
      openReport(tx, { id: newId(), employerId, key, way, toldBy, fingerprint, bytes, at }, daysBefore(at, keptDays)),
    );
  if (fingerprint && !opened.fingerprint?.equals(fingerprint)) return refused({ code: "KEY_USED" });
  if (opened.status !== "RECEIVING") {
    const { id, trouble, rows: count } = opened;
    return done({ id, trouble, rows: count, known: true });
  }
  let count = 0;
  let trouble: FileTrouble | null = null;
  let waiting: ReceivedRow[] = [];
  const flush = async (): Promise<void> => {
    const full = waiting;
    waiting = [];
    await db.transaction().execute((tx) => insertRows(tx, keys, opened.id, full));
  };
  try {
    for await (const row of rows) {
      waiting.push(row);
      count += 1;
      if (waiting.length === batch) await flush();
    }
    if (count === 0) trouble = { code: "EMPTY" };
  } catch (error) {
    if (!(error instanceof UnreadableFile)) throw error;
    trouble = error.trouble;
  }
  await flush();
  await db.transaction().execute(async (tx) => {
    if (!(await closeReceiving(tx, opened.id, { rows: count, trouble })) || count === 0) return;
    await recordFacts(tx, {
      type: "ExitsReported",
      actor: { kind: "EMPLOYER", id: toldBy },
      at: clock.now(),
      subject: opened.id,
      data: { employerId, way, rows: count },
    });
  });
  return done({ id: opened.id, trouble, rows: count, known: false });
}
