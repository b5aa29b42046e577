import { beforeAll, expect, test } from "vitest";
import { openOffice } from "../../../tests/casework-fixture.ts";
import { joinCompany, openCompanies } from "../../../tests/employers-fixture.ts";
import { createTestPlatform } from "../../../tests/test-platform.ts";
import { answerReport, decideDispute, openDisputesOf, receiveReport, rowsOf } from "../index.ts";

const platform = await createTestPlatform();
const { db, keys } = platform;
let benang = "";
let rina = "";
let officer: Awaited<ReturnType<typeof openOffice>>["officer"];
let count = 0;

beforeAll(async () => {
  ({ officer } = await openOffice(platform));
  ({ benang } = await openCompanies(platform));
  rina = (await joinCompany(platform, officer("CS"), benang, "rina@benang.example")).personId;
});

/** All that HR is told of each row: `nik;kpj;nama;jenis;tanggal_berhenti;nomor_surat;tanggal_surat`. */
async function told(...lines: readonly string[]): Promise<unknown[]> {
  const rows = lines.map((text, at) => {
    const [nik = "", kpj = "", nama = "", jenis = "", tanggal_berhenti = "", nomor_surat = "", tanggal_surat = ""] =
      text.split(";");
    return {
      line: at + 1,
      row: { nik, kpj, nama, jenis, tanggal_berhenti, nomor_surat, tanggal_surat },
      trouble: null,
    };
  });
  const report = { employerId: benang, toldBy: rina, way: "FORM", key: `r-${++count}` } as const;
  const received = await receiveReport(platform, report, rows);
  if (!received.ok) throw new Error();
  await answerReport(platform, received.value.id);
  const seen = await rowsOf(db, keys, received.value.id, { after: 0, limit: 100 });
  return seen.map(({ line: _line, row: _row, ...answer }) => Object.values(answer));
}

const [budi, siti, umar] = ["3174031503750001", "3174035503800002", "3174031503900003"];
const elsewhere = { nik: "3320011503850004", kpj: "10008824444", name: "Joko Waluyo" };
const nobody = { nik: "3320011503850009", kpj: "10008899999" };

test("of a worker of their own HR is told which number is not that worker's, and never whose it is", async () => {
  const rest = "PHK;2026-05-15;;";
  const nikIsNot = ["REFUSED", "NIK_DIFFERS", null];
  const kpjIsNot = ["REFUSED", "KPJ_DIFFERS", null];
  expect(
    await told(
      // Umar's KPJ and name, with the NIK of somebody elsewhere, of nobody, of a colleague.
      `${elsewhere.nik};10008824433;Umar Wiratama;${rest}`,
      `${nobody.nik};10008824433;Umar Wiratama;${rest}`,
      `${budi};10008824433;Umar Wiratama;${rest}`,
      // Umar's NIK and name, with the KPJ of somebody elsewhere, of nobody, of a colleague.
      `${umar};${elsewhere.kpj};Umar Wiratama;${rest}`,
      `${umar};${nobody.kpj};Umar Wiratama;${rest}`,
      `${umar};10008824422;Umar Wiratama;${rest}`,
    ),
  ).toEqual([nikIsNot, nikIsNot, nikIsNot, kpjIsNot, kpjIsNot, kpjIsNot]);
});

test("of somebody who is not their worker HR learns nothing, whatever they guess", async () => {
  const rest = "PHK;2026-05-15;;";
  const answers = await told(
    `${elsewhere.nik};;${elsewhere.name};${rest}`,
    `${elsewhere.nik};${elsewhere.kpj};${elsewhere.name};${rest}`,
    `${elsewhere.nik};${nobody.kpj};${elsewhere.name};${rest}`,
    `;${elsewhere.kpj};${elsewhere.name};${rest}`,
    `${elsewhere.nik};;Orang Lain;${rest}`,
    `${nobody.nik};;${elsewhere.name};${rest}`,
    `${nobody.nik};${nobody.kpj};${elsewhere.name};${rest}`,
    // A number of their own worker's with another's name tells nothing of the other number either.
    `${umar};${elsewhere.kpj};${elsewhere.name};${rest}`,
    `${umar};${nobody.kpj};${elsewhere.name};${rest}`,
    `${elsewhere.nik};10008824433;${elsewhere.name};${rest}`,
    `${nobody.nik};10008824433;${elsewhere.name};${rest}`,
  );
  expect(answers).toEqual(Array.from({ length: 11 }, () => ["REFUSED", "NOT_YOURS", null]));
});

test("where a row differs from the record HR reads in which part, once; who asks again and again is told nothing more", async () => {
  expect(await told(`${siti};;Siti Rahayu;PKWT_AKHIR;2026-05-31;;2026-05-20`)).toEqual([["TAKEN", null, null]]);
  expect(
    await told(
      `${siti};;Siti Rahayu;PHK;2026-05-30;;2026-05-19`,
      `${siti};;Siti Rahayu;PKWT_AKHIR;2026-05-30;;`,
      `${siti};;Siti Rahayu;PHK;2026-05-31;;`,
      // Even what stands on record is not told apart while an officer looks at it.
      `${siti};;Siti Rahayu;PKWT_AKHIR;2026-05-31;;2026-05-20`,
    ),
  ).toEqual([
    ["DISPUTED", null, ["KIND", "ENDED_ON", "LETTER_DATE"]],
    ["DISPUTED", null, null],
    ["DISPUTED", null, null],
    ["DISPUTED", null, null],
  ]);
  const [open] = await openDisputesOf(db, keys, officer("BRANCH_HEAD").officeId);
  await decideDispute(platform, {
    actor: officer("BRANCH_HEAD"),
    id: open!.id,
    side: "OTHER",
    reason: "Kontraknya ditunjukkan pekerja.",
  });
  expect(await told(`${siti};;Siti Rahayu;PKWT_AKHIR;2026-05-30;;`)).toEqual([["DISPUTED", null, ["ENDED_ON"]]]);
});
