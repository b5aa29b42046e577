import { sql } from "kysely";
import { beforeAll, expect, test } from "vitest";
import { openOffice } from "../../../tests/casework-fixture.ts";
import { joinCompany, openCompanies } from "../../../tests/employers-fixture.ts";
import { createTestPlatform } from "../../../tests/test-platform.ts";
import { findMemberByNik } from "../../members/index.ts";
import { answerReport, employerTicks, findReport, readExitFile, receiveReport, rowsOf } from "../index.ts";

const platform = await createTestPlatform();
let benang = "";
let kayu = "";
let rina = "";

beforeAll(async () => {
  const { officer } = await openOffice(platform);
  ({ benang, kayu } = await openCompanies(platform));
  rina = (await joinCompany(platform, officer("CS"), benang, "rina@benang.example")).personId;
});

async function* pieces(text: string): AsyncGenerator<Buffer> {
  yield Buffer.from(text);
}
const head = "nik;kpj;nama;jenis;tanggal_berhenti;nomor_surat;tanggal_surat\n";
const send = async (lines: string, key: string, employerId = benang) => {
  const received = await receiveReport(
    platform,
    { employerId, toldBy: rina, way: "FILE", key },
    readExitFile(pieces(head + lines)),
  );
  if (!received.ok) throw new Error();
  await answerReport(platform, received.value.id);
  const rows = await rowsOf(platform.db, platform.keys, received.value.id, { after: 0, limit: 100 });
  return { id: received.value.id, answers: rows.map(({ line, answer, trouble }) => [line, answer, trouble]) };
};
const factsOf = async (): Promise<unknown[]> =>
  (
    await sql<{
      type: string;
      data: unknown;
    }>`select type, data from audit.facts where type like 'Employment%' order by data->>'reason' desc`.execute(
      platform.db,
    )
  ).rows;

test("good and bad rows of one file are answered one by one, and nothing tells whether a stranger's number exists", async () => {
  const { answers, id } = await send(
    [
      "3174031503750001;;Budi Santoso;mengundurkan diri;31/05/2026;012/HRD;01/06/2026",
      ";10008824422;Siti Rahayu;PHK;2026-05-15;;",
      "3174031503750001;;Budi Santoso;mengundurkan diri;31/05/2026;012/HRD;01/06/2026",
      "3174031503750001;;Budi Santoso;PHK;30/05/2026;;",
      "3320011503850004;;Joko Waluyo;PHK;2026-05-15;;",
      "3174031503990009;;Joko Waluyo;PHK;2026-05-15;;",
      "3174031503900003;10008824422;Umar Wiratama;PHK;2026-05-15;;",
      "3174031503900003;;Orang Lain;PHK;2026-05-15;;",
      "3174031503900003;;Umar Wiratama;PHK;2019-05-15;;",
      '3174031503900003;;=HYPERLINK("x");PHK;2026-05-15;;',
    ].join("\n"),
    "file-1",
  );
  expect(answers).toEqual([
    [2, "TAKEN", null],
    [3, "TAKEN", null],
    [4, "KNOWN", null],
    [5, "DISPUTED", null],
    // Another company's worker, and nobody: one answer.
    [6, "REFUSED", "NOT_YOURS"],
    [7, "REFUSED", "NOT_YOURS"],
    // The card number is another's, whosever.
    [8, "REFUSED", "KPJ_DIFFERS"],
    [9, "REFUSED", "NAME_DIFFERS"],
    [10, "REFUSED", "BEFORE_START"],
    [11, "REFUSED", "FORMULA"],
  ]);
  expect(await findReport(platform.db, benang, id)).toMatchObject({
    status: "ANSWERED",
    rows: 10,
    counts: { TAKEN: 2, KNOWN: 1, DISPUTED: 1, REFUSED: 6, WAITING: 0 },
  });
  // Another company does not see it.
  expect(await findReport(platform.db, kayu, id)).toBeNull();
  const budi = (await findMemberByNik(platform.db, platform.keys, "3174031503750001"))!;
  expect(budi.memberships[0]!.employments).toEqual([
    {
      employer: "PT Benang Contoh",
      from: "2020-01-01",
      to: "2026-05-31",
      endReason: "RESIGN",
      letterDate: "2026-06-01",
      toldBy: "EMPLOYER",
      disputed: true,
      proof: null,
      confirmed: { by: "Rina Contoh", employer: "PT Benang Contoh", letterNumber: "012/HRD", on: "2026-06-02" },
    },
  ]);
  expect(await factsOf()).toEqual([
    {
      type: "EmploymentEnded",
      data: { memberId: budi.id, reason: "RESIGN", endedOn: "2026-05-31", letterDate: "2026-06-01" },
    },
    {
      type: "EmploymentEnded",
      data: { memberId: expect.any(String), reason: "PHK", endedOn: "2026-05-15", letterDate: null },
    },
  ]);
});

test("the same key is the same report, and the same rows again end nothing twice", async () => {
  const before = (await factsOf()).length;
  const again = await send("3174031503750001;;Budi Santoso;RESIGN;2026-05-31;;", "file-1");
  expect(again.answers.length).toBe(10);
  const { answers } = await send(";10008824422;Siti Rahayu;PHK;2026-05-15;;", "file-2");
  expect(answers).toEqual([[2, "KNOWN", null]]);
  expect((await factsOf()).length).toBe(before);
});

test("a file that stops in the middle keeps what came, and goes on where it stopped when it is sent again", async () => {
  const line = "3174031503900003;;Umar Wiratama;kontrak habis;2026-05-31;;\n";
  async function* cut(): AsyncGenerator<Buffer> {
    yield Buffer.from(head + line);
    throw new Error("connection reset");
  }
  const report = { employerId: benang, toldBy: rina, way: "FILE", key: "file-3" } as const;
  await expect(receiveReport(platform, report, readExitFile(cut()))).rejects.toThrow("connection reset");
  const { answers } = await send(`${line};10008824444;Joko Waluyo;PHK;2026-05-15;;\n`, "file-3");
  expect(answers).toEqual([
    [2, "TAKEN", null],
    [3, "REFUSED", "NOT_YOURS"],
  ]);
});

test("two workers answer a report of 1,200 rows together: each row once", async () => {
  const lines = Array.from(
    { length: 1200 },
    (_, at) => `3174031503${String(70 + (at % 30))}${String(1000 + at)};;Tak Ada;PHK;2026-05-15;;`,
  );
  const received = await receiveReport(
    platform,
    { employerId: benang, toldBy: rina, way: "FILE", key: "file-4" },
    readExitFile(pieces(head + lines.join("\n"))),
  );
  if (!received.ok) throw new Error();
  await Promise.all([answerReport(platform, received.value.id), answerReport(platform, received.value.id)]);
  const report = (await findReport(platform.db, benang, received.value.id))!;
  expect([report.status, report.counts.REFUSED, report.counts.WAITING]).toEqual(["ANSWERED", 1200, 0]);
  const { rows } = await sql<{
    count: number;
  }>`select count(*) from audit.facts where type = 'ExitsAnswered' and subject = ${received.value.id}`.execute(
    platform.db,
  );
  expect(rows[0]!.count).toBe(1);
});

test("refused rows are kept ninety days, the others stay", async () => {
  const rows = async (): Promise<unknown> =>
    (
      await sql<{
        answer: string;
        count: number;
      }>`select answer, count(*) from reported_exits group by 1 order by 1`.execute(platform.db)
    ).rows.map(({ answer }) => answer);
  const [forget] = employerTicks(platform).filter(({ name }) => name === "forget-refused-exits");
  platform.setNow("2026-08-30T14:00:00+07:00");
  await forget!.run();
  expect(await rows()).toEqual(["DISPUTED", "KNOWN", "REFUSED", "TAKEN"]);
  platform.setNow("2026-09-01T14:00:00+07:00");
  await forget!.run();
  expect(await rows()).toEqual(["DISPUTED", "KNOWN", "TAKEN"]);
});
