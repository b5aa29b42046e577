import { createHash } from "node:crypto";
import type { FastifyPluginAsync } from "fastify";
import {
  answerReport,
  exitColumns,
  findReport,
  receiveReport,
  rowsOf,
  type ExitColumn,
  type ReceivedRow,
  type ReportSeen,
  type RowSeen,
  type SentRow,
} from "../../../employers/index.ts";
import type { EndPart } from "../../../members/index.ts";
import type { House } from "../../../house.ts";
import { isId } from "../../../platform/ids.ts";
import { employerWords } from "../../employer/words.ts";
import { collectivesApi } from "./collectives.ts";
import { letCompanyIn, onceKeyIn, onceKeyUsed } from "./company.ts";
import { isObject, trouble, type Trouble } from "./trouble.ts";

/** Rows of one call; files are for more. */
const mostExits = 1000;

/** The fields of an exit, and the column of a report that each is. */
const fieldOf: Readonly<Record<ExitColumn, string>> = {
  nik: "nik",
  kpj: "kpj",
  nama: "name",
  jenis: "kind",
  tanggal_berhenti: "endedOn",
  nomor_surat: "letterNumber",
  tanggal_surat: "letterDate",
};
const known = new Set(Object.values(fieldOf));

/** The exits of a body as rows, or where it is wrong (JSON pointer). */
function rowsIn(body: unknown): { readonly rows: readonly ReceivedRow[] } | Trouble {
  const exits = isObject(body) ? body["exits"] : undefined;
  if (!Array.isArray(exits) || exits.length === 0)
    return trouble("MISSING", "/exits", "Send an object with a list `exits` of at least one exit.");
  if (exits.length > mostExits) return trouble("TOO_MANY", "/exits", `At most ${mostExits} exits a call.`);
  const rows: ReceivedRow[] = [];
  for (const [index, exit] of exits.entries()) {
    const at = `/exits/${index}`;
    if (!isObject(exit)) return trouble("WRONG_TYPE", at, "An exit is an object.");
    for (const [field, value] of Object.entries(exit)) {
      if (!known.has(field)) return trouble("UNKNOWN_FIELD", `${at}/${field}`, "This field is not known.");
      if (value !== null && typeof value !== "string")
        return trouble("WRONG_TYPE", `${at}/${field}`, "Write a text, a NIK and a KPJ too.");
    }
    const texts = exit as Readonly<Record<string, string | null | undefined>>;
    const row = Object.fromEntries(
      exitColumns.map((column) => [column, (texts[fieldOf[column]] ?? "").slice(0, 500)]),
    ) as SentRow;
    rows.push({ line: index + 1, row, trouble: null });
  }
  return { rows };
}

/** The fields of a call in which it differs. */
const fieldOfPart: Readonly<Record<EndPart, string>> = { KIND: "kind", ENDED_ON: "endedOn", LETTER_DATE: "letterDate" };

const rowAnswer = ({ line, answer, trouble: code, differs }: RowSeen): object => ({
  exit: line,
  answer: answer ?? "WAITING",
  ...(differs && { differs: differs.map((part) => fieldOfPart[part]) }),
  ...(code && { code, message: employerWords.en.row[code] }),
});

const reportAnswer = (report: ReportSeen, rows: readonly RowSeen[]): object => ({
  report: report.id,
  status: report.status,
  rows: report.rows,
  counts: report.counts,
  exits: rows.map(rowAnswer),
});

/** For companies' own programs: report exits, ask what came of them, prepare lists. */
export const employerApi =
  (house: House): FastifyPluginAsync =>
  async (app) => {
    await app.register(collectivesApi(house));

    app.post("/exits", async (request, reply) => {
      const key = await letCompanyIn(house, request, reply);
      const once = key && onceKeyIn(request, reply, "report");
      if (!key || !once) return reply;
      const read = rowsIn(request.body);
      if ("error" in read) return reply.code(422).send(read);
      const received = await receiveReport(
        house,
        {
          employerId: key.employerId,
          toldBy: key.id,
          way: "API",
          key: once,
          fingerprint: createHash("sha256").update(JSON.stringify(read.rows)).digest(),
        },
        read.rows,
      );
      if (!received.ok) return onceKeyUsed(reply);
      const { id } = received.value;
      await answerReport(house, id);
      const report = (await findReport(house.db, key.employerId, id))!;
      return reply.send(reportAnswer(report, await rowsOf(house.db, house.keys, id, { after: 0, limit: mostExits })));
    });

    app.get<{ Params: { id: string }; Querystring: { after?: string } }>("/reports/:id", async (request, reply) => {
      const key = await letCompanyIn(house, request, reply);
      if (!key) return reply;
      const { id } = request.params;
      const report = isId(id) ? await findReport(house.db, key.employerId, id) : null;
      if (!report) return reply.code(404).send(trouble("NOT_FOUND", "/id", "Your company has no such report."));
      const { after } = request.query;
      const rows = await rowsOf(house.db, house.keys, id, {
        after: /^\d{1,7}$/.test(after ?? "") ? Number(after) : 0,
        limit: mostExits,
      });
      return reply.send(reportAnswer(report, rows));
    });
  };
