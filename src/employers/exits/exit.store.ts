import { sql } from "kysely";
import type { EndPart } from "../../members/index.ts";
import type { Reader, Tx } from "../../platform/db/database.ts";
import { newId } from "../../platform/ids.ts";
import type { Keys } from "../../platform/keys.ts";
import {
  exitSeal,
  type ExitAnswer,
  type FileTrouble,
  type ReceivedRow,
  type RowTrouble,
  type SentRow,
} from "./exit.ts";

export type ReportWay = "FORM" | "FILE" | "API";
export type ReportStatus = "RECEIVING" | "ANSWERING" | "ANSWERED" | "BROKEN";

export type NewReport = {
  readonly id: string;
  readonly employerId: string;
  readonly key: string;
  readonly way: ReportWay;
  readonly toldBy: string;
  readonly fingerprint: Buffer | null;
  /** Of a file. */
  readonly bytes: number | null;
  readonly at: Date;
};

export type OpenedReport = {
  readonly id: string;
  readonly status: ReportStatus;
  readonly fingerprint: Buffer | null;
  readonly trouble: FileTrouble | null;
  readonly rows: number;
};

/**
 * Opens a report, or gives the one that has this key. What could not be read is read anew; a file whose refused rows are forgotten
 * is a new one.
 * @param forgotten reports before it have lost their refused rows
 */
export async function openReport(tx: Tx, report: NewReport, forgotten: Date): Promise<OpenedReport> {
  if (report.way === "FILE")
    await sql`update exit_reports set key = key || ' ' || id
      where employer_id = ${report.employerId} and key = ${report.key} and at < ${forgotten}`.execute(tx);
  const { rows } = await sql<Omit<OpenedReport, "trouble"> & { trouble: string | null }>`
    insert into exit_reports as r (id, employer_id, key, way, told_by, status, fingerprint, bytes, at)
    values (${report.id}, ${report.employerId}, ${report.key}, ${report.way}, ${report.toldBy}, 'RECEIVING', ${report.fingerprint},
      ${report.bytes}, ${report.at})
    on conflict (employer_id, key) do update set status = case when r.status = 'BROKEN' then 'RECEIVING' else r.status end
    returning id, status, fingerprint, trouble, rows`.execute(tx);
  const { trouble, ...opened } = rows[0]!;
  return { ...opened, trouble: trouble === null ? null : (JSON.parse(trouble) as FileTrouble) };
}

/** Takes the answers of refused rows back, so that they wait again. @returns how many */
export async function forgetAnswers(tx: Tx, reportId: string, troubles: readonly RowTrouble[]): Promise<number> {
  const result = await tx
    .updateTable("reported_exits")
    .set({ answer: null, trouble: null })
    .where("report_id", "=", reportId)
    .where("answer", "=", "REFUSED")
    .where("trouble", "in", troubles)
    .executeTakeFirst();
  return Number(result.numUpdatedRows);
}

export const reopenReport = async (tx: Tx, reportId: string): Promise<void> =>
  void (await tx
    .updateTable("exit_reports")
    .set({ status: "ANSWERING", answered_at: null })
    .where("id", "=", reportId)
    .execute());

/** Adds rows; one whose line is there already stays: a file that is sent again goes on where it stopped. */
export async function insertRows(tx: Tx, keys: Keys, reportId: string, rows: readonly ReceivedRow[]): Promise<void> {
  if (rows.length === 0) return;
  const sealed = rows.map(({ line, row, trouble }) => ({
    id: newId(),
    line,
    row: keys.seal(JSON.stringify(row), exitSeal).toString("hex"),
    answer: trouble ? "REFUSED" : null,
    trouble,
  }));
  await sql`insert into reported_exits (id, report_id, line, row_sealed, answer, trouble)
    select id, ${reportId}, line, decode(row, 'hex'), answer, trouble
    from jsonb_to_recordset(${JSON.stringify(sealed)}::jsonb) as r(id uuid, line int, row text, answer text, trouble text)
    on conflict (report_id, line) do nothing`.execute(tx);
}

/** All rows are in, or no more will come. @returns false where that is known already */
export async function closeReceiving(
  tx: Tx,
  reportId: string,
  end: { readonly rows: number; readonly trouble: FileTrouble | null },
): Promise<boolean> {
  const result = await tx
    .updateTable("exit_reports")
    .set({
      status: end.trouble && end.rows === 0 ? "BROKEN" : "ANSWERING",
      rows: end.rows,
      trouble: end.trouble && JSON.stringify(end.trouble),
    })
    .where("id", "=", reportId)
    .where("status", "=", "RECEIVING")
    .executeTakeFirst();
  return result.numUpdatedRows === 1n;
}

export type OpenReport = {
  readonly status: ReportStatus;
  readonly employerId: string;
  readonly toldBy: string;
  readonly way: ReportWay;
};

/** A report, locked: two that answer it take turns. */
export async function lockReport(tx: Tx, reportId: string): Promise<OpenReport | null> {
  const row = await tx
    .selectFrom("exit_reports")
    .select(["status", "employer_id", "told_by", "way"])
    .where("id", "=", reportId)
    .forUpdate()
    .executeTakeFirst();
  return row
    ? {
        status: row.status as ReportStatus,
        employerId: row.employer_id,
        toldBy: row.told_by,
        way: row.way as ReportWay,
      }
    : null;
}

export type WaitingRow = { readonly id: string; readonly line: number; readonly row: SentRow };

/** The next rows that have no answer yet, in their order. */
export async function nextRows(tx: Tx, keys: Keys, reportId: string, limit: number): Promise<readonly WaitingRow[]> {
  const rows = await tx
    .selectFrom("reported_exits")
    .select(["id", "line", "row_sealed"])
    .where("report_id", "=", reportId)
    .where("answer", "is", null)
    .orderBy("line")
    .limit(limit)
    .execute();
  return rows.map(({ id, line, row_sealed }) => ({
    id,
    line,
    row: JSON.parse(keys.open(row_sealed, exitSeal)) as SentRow,
  }));
}

export type RowAnswer = {
  readonly id: string;
  readonly answer: ExitAnswer;
  readonly trouble: RowTrouble | null;
  readonly employmentId: string | null;
  /** In which parts it differs from the record, where that is told. */
  readonly differs: readonly EndPart[] | null;
};

export async function writeAnswers(tx: Tx, answers: readonly RowAnswer[]): Promise<void> {
  await sql`update reported_exits set answer = a.answer, trouble = a.trouble, employment_id = a."employmentId", differs = a.differs
    from jsonb_to_recordset(${JSON.stringify(answers)}::jsonb) as a(id uuid, answer text, trouble text, "employmentId" uuid, differs text[])
    where reported_exits.id = a.id`.execute(tx);
}

export async function closeReport(tx: Tx, reportId: string, at: Date): Promise<void> {
  await tx
    .updateTable("exit_reports")
    .set({ status: "ANSWERED", answered_at: at })
    .where("id", "=", reportId)
    .execute();
}

/** Refused rows may hold other people's data, mistyped. @returns how many were deleted, at most `limit` */
export async function deleteRefusedBefore(db: Reader, before: Date, limit: number): Promise<number> {
  const result = await sql`delete from reported_exits where id in
    (select x.id from reported_exits x join exit_reports r on r.id = x.report_id
     where x.answer = 'REFUSED' and r.at < ${before} limit ${limit})`.execute(db);
  return Number(result.numAffectedRows ?? 0n);
}
