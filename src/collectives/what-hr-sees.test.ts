import { sql } from "kysely";
import { beforeAll, expect, test } from "vitest";
import { openOffice } from "../../tests/casework-fixture.ts";
import { joinCompany } from "../../tests/employers-fixture.ts";
import { createTestPlatform } from "../../tests/test-platform.ts";
import { answerReport, receiveReport } from "../employers/index.ts";
import { findEmployer, importMembers } from "../members/index.ts";
import { idFromCode } from "../offices/index.ts";
import { insertWorkers } from "./collective.store.ts";
import {
  candidatesOf,
  findCollective,
  listedWorkers,
  listWorkers,
  prepareCollective,
  type CompanyActor,
} from "./index.ts";

// Tuesday.
const platform = await createTestPlatform("2026-06-02T09:00:00+07:00");
const { db, keys } = platform;
const mampang = idFromCode("office", "MAMPANG");
const { officer } = await openOffice(platform);
let hr: CompanyActor;
let report = "";

const people = ["BUDI SANTOSO", "SITI RAHAYU", "UMAR WIRATAMA"].map((name, at) => ({
  name,
  nik: `317403150375020${at}`,
  kpj: `1000992220${at}`,
}));

beforeAll(async () => {
  const past = { from: "2016-03-01", to: null, endReason: null, letterDate: null, wage: 5_000_000 };
  await importMembers(
    platform,
    [
      { npp: "CT000001", name: "PT Benang Contoh", city: "Jakarta" },
      { npp: "CT000002", name: "PT Kayu Contoh", city: "Jepara" },
    ],
    people.map(({ name, nik, kpj }) => ({
      nik,
      name,
      phone: null,
      birthDate: "1985-03-15",
      homeBranch: "MAMPANG",
      citizenship: "WNI" as const,
      taxId: "NIK_VALID" as const,
      paidBefore: [],
      memberships: [
        {
          kpj,
          segment: "PU" as const,
          firstContribution: "2016-03-01",
          employments: [
            { ...past, npp: "CT000001" },
            // Siti works elsewhere too; Umar left another job later than this one.
            ...(name === "SITI RAHAYU" ? [{ ...past, npp: "CT000002" }] : []),
            ...(name === "UMAR WIRATAMA"
              ? [{ ...past, npp: "CT000002", to: "2026-05-28", endReason: "PHK" as const }]
              : []),
          ],
        },
      ],
      ledger: [{ year: 2026, contributions: 1_000_000, development: 0, balance: 41_276_500 }],
    })),
  );
  const employerId = (await findEmployer(db, { npp: "CT000001" }))!.id;
  const { personId } = await joinCompany(platform, officer("CS"), employerId, "rina@benang.example");
  hr = { kind: "EMPLOYER", id: personId, employerId };
  const received = await receiveReport(
    platform,
    { employerId, toldBy: personId, way: "FILE", key: "r" },
    people.map(({ nik, name }, at) => ({
      line: at + 2,
      row: {
        nik,
        kpj: "",
        nama: name,
        jenis: "PHK",
        tanggal_berhenti: "2026-05-15",
        nomor_surat: "",
        tanggal_surat: "",
      },
      trouble: null,
    })),
  );
  if (!received.ok) throw new Error(received.refusal.code);
  report = received.value.id;
  await answerReport(platform, report);
});

/** HR begins a list of people who were laid off. */
async function listOf(key: string): Promise<string> {
  const made = await prepareCollective(platform, { actor: hr, reason: "PHK", officeId: mampang, key });
  if (!made.ok) throw new Error(made.refusal.code);
  return made.value.id;
}
const add = (id: string) => listWorkers(platform, { actor: hr, id, from: { reportId: report } });
const standings = async (id: string): Promise<string[][]> =>
  (await candidatesOf(db, keys, (await findCollective(db, id))!, { reportId: null, most: 10 }))
    .map(({ name, standing }) => [name, standing])
    .sort();
let first = "";
let second = "";

test("put on two lists in the same moment somebody is on the first, and the second takes the others", async () => {
  [first, second] = [await listOf("one"), await listOf("two")];
  const { rows } = await sql<{ job: string; member: string }>`
    select employment_id as job, member_id as member from reported_jobs order by 1`.execute(db);
  const held = await db.transaction().execute(async (tx) => {
    const { job: employmentId, member: memberId } = rows[0]!;
    await insertWorkers(tx, first, [{ employmentId, memberId, eligibleFrom: null, waitsUntil: "2026-06-15" }]);
    const adding = add(second);
    for (let waits = false; !waits;)
      waits =
        (await sql`select from pg_locks where not granted and locktype = 'transactionid'`.execute(db)).rows.length > 0;
    return { adding };
  });
  expect(await held.adding).toEqual({ ok: true, value: { added: 2 } });
  expect([await add(first), await add(second)]).toEqual([
    { ok: true, value: { added: 0 } },
    { ok: true, value: { added: 0 } },
  ]);
  expect([
    (await listedWorkers(db, keys, first)).length,
    (await listedWorkers(db, keys, second)).map(({ waitsUntil }) => waitsUntil),
  ]).toEqual([1, ["2026-06-15", "2026-06-15"]]);
});

test("the waiting period that HR reads is that of the day it reported: neither another job nor a later end shows in it", async () => {
  const listed = [...(await listedWorkers(db, keys, first)), ...(await listedWorkers(db, keys, second))];
  expect(listed.map(({ name, waitsUntil }) => [name, waitsUntil]).sort()).toEqual([
    ["BUDI SANTOSO", "2026-06-15"],
    ["SITI RAHAYU", "2026-06-15"],
    ["UMAR WIRATAMA", "2026-06-15"],
  ]);
});

test("a second list does not tell HR who answered on the first that they claim alone; when it is over they may be listed again", async () => {
  const before = await standings(second);
  expect(before.map(([, standing]) => standing).sort()).toEqual(["ELSEWHERE", "LISTED", "LISTED"]);
  await sql`update collective_workers set state = 'ALONE', answered_at = now() where collective_id = ${first}`.execute(
    db,
  );
  expect(await standings(second)).toEqual(before);
  expect(await add(second)).toEqual({ ok: true, value: { added: 0 } });
  await sql`update collectives set status = 'WITHDRAWN' where id = ${first}`.execute(db);
  expect(await add(second)).toEqual({ ok: true, value: { added: 1 } });
});
