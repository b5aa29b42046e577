import { sql } from "kysely";
import type { EndPart } from "../../members/index.ts";
import type { Reader } from "../../platform/db/database.ts";
import type { Keys } from "../../platform/keys.ts";
import { findContact } from "../people/people.views.ts";
import { exitSeal, type ExitAnswer, type FileTrouble, type RowTrouble, type SentRow } from "./exit.ts";
import type { ReportStatus, ReportWay } from "./exit.store.ts";

/** Who told a report, as evidence names them. */
export const findTeller = async (db: Reader, keys: Keys, toldBy: string): Promise<string> =>
  (await findContact(db, keys, toldBy))?.name ?? "API";

export type ReportCounts = Readonly<Record<ExitAnswer | "WAITING", number>>;

/** A report and how far it has been answered. */
export type ReportSeen = {
  readonly id: string;
  readonly way: ReportWay;
  readonly status: ReportStatus;
  readonly trouble: FileTrouble | null;
  readonly rows: number;
  readonly at: Date;
  readonly counts: ReportCounts;
};

const none: ReportCounts = { TAKEN: 0, KNOWN: 0, DISPUTED: 0, REFUSED: 0, WAITING: 0 };

type Row = Omit<ReportSeen, "counts" | "trouble"> & { trouble: string | null; counts: Partial<ReportCounts> | null };

async function readReports(db: Reader, where: ReturnType<typeof sql>): Promise<readonly ReportSeen[]> {
  const { rows } = await sql<Row>`
    select r.id, r.way, r.status, r.trouble, r.rows, r.at,
      (select json_object_agg(answer, count) from (
        select coalesce(x.answer, 'WAITING') as answer, count(*) from reported_exits x where x.report_id = r.id group by 1) c) as counts
    from exit_reports r where ${where}`.execute(db);
  return rows.map(({ trouble, counts, ...row }) => ({
    ...row,
    trouble: trouble === null ? null : (JSON.parse(trouble) as FileTrouble),
    counts: { ...none, ...counts },
  }));
}

/** A company's own report; null where there is none, or it is another company's. */
export async function findReport(db: Reader, employerId: string, id: string): Promise<ReportSeen | null> {
  return (await readReports(db, sql`r.id = ${id} and r.employer_id = ${employerId}`))[0] ?? null;
}

/** A company's report by its key, where it came since a day; with the size of its file. */
export async function findReportByKey(
  db: Reader,
  employerId: string,
  key: string,
  since: Date,
): Promise<{ readonly id: string; readonly status: ReportStatus; readonly bytes: number | null } | null> {
  const row = await db
    .selectFrom("exit_reports")
    .select(["id", "status", "bytes"])
    .where("employer_id", "=", employerId)
    .where("key", "=", key)
    .where("at", ">=", since)
    .executeTakeFirst();
  return row
    ? { id: row.id, status: row.status as ReportStatus, bytes: row.bytes === null ? null : Number(row.bytes) }
    : null;
}

/** The newest reports of a company. */
export const reportsOf = (db: Reader, employerId: string, limit = 20): Promise<readonly ReportSeen[]> =>
  readReports(
    db,
    sql`r.id in (select id from exit_reports where employer_id = ${employerId} order by at desc limit ${limit}) order by r.at desc`,
  );

/** A row with its answer; null: it waits. */
export type RowSeen = {
  readonly line: number;
  readonly row: SentRow;
  readonly answer: ExitAnswer | null;
  readonly trouble: RowTrouble | null;
  /** In which parts it differs from the record; null where nothing is told of that. What the record says is nowhere here. */
  readonly differs: readonly EndPart[] | null;
};

/** Rows of a report behind a line, in their order. The caller has asked whose report it is. */
export async function rowsOf(
  db: Reader,
  keys: Keys,
  reportId: string,
  ask: { readonly answer?: ExitAnswer | undefined; readonly after: number; readonly limit: number },
): Promise<readonly RowSeen[]> {
  let query = db
    .selectFrom("reported_exits")
    .select(["line", "row_sealed", "answer", "trouble", "differs"])
    .where("report_id", "=", reportId)
    .where("line", ">", ask.after)
    .orderBy("line")
    .limit(ask.limit);
  if (ask.answer) query = query.where("answer", "=", ask.answer);
  return (await query.execute()).map((row) => ({
    line: row.line,
    row: JSON.parse(keys.open(row.row_sealed, exitSeal)) as SentRow,
    answer: row.answer as ExitAnswer | null,
    trouble: row.trouble as RowTrouble | null,
    differs: row.differs as EndPart[] | null,
  }));
}
