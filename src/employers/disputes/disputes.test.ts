import { sql } from "kysely";
import { beforeAll, expect, test } from "vitest";
import { openOffice } from "../../../tests/casework-fixture.ts";
import { joinCompany, openCompanies } from "../../../tests/employers-fixture.ts";
import { createTestPlatform } from "../../../tests/test-platform.ts";
import { employerEvidenceOf } from "../../claims/index.ts";
import { findConfirmedEnd, findMemberByNik } from "../../members/index.ts";
import {
  answerReport,
  decideDispute,
  disputesOfCompany,
  findDispute,
  openDisputesOf,
  openWorkerDispute,
  receiveReport,
  tellDispute,
} from "../index.ts";

const platform = await createTestPlatform();
let benang = "";
let rina = "";
let officer: Awaited<ReturnType<typeof openOffice>>["officer"];
let claimId = "";
let count = 0;

const report = async (name: string, nik: string, jenis: string, day: string, letter = "") => {
  const row = { nik, kpj: "", nama: name, jenis, tanggal_berhenti: day, nomor_surat: "7/HR", tanggal_surat: letter };
  const received = await receiveReport(
    platform,
    { employerId: benang, toldBy: rina, way: "FORM", key: `r-${++count}` },
    [{ line: 1, row, trouble: null }],
  );
  if (!received.ok) throw new Error();
  await answerReport(platform, received.value.id);
};
const memberOf = async (nik: string) => (await findMemberByNik(platform.db, platform.keys, nik))!;
const budi = "3174031503750001";
const evidence = async (reason: "RESIGN" | "PHK") =>
  (await employerEvidenceOf(platform.db, platform.keys, { answers: { reason }, memberId: (await memberOf(budi)).id }))
    ?.codes ?? null;
const told = async () =>
  (
    await sql<{
      template: string;
      about: string;
    }>`select template, case when claim_id is not null then 'claim' when member_id is not null then 'member' else 'account' end as about
      from messages where template like 'ExitDispute%' order by 1`.execute(platform.db)
  ).rows;

beforeAll(async () => {
  const office = await openOffice(platform);
  ({ benang } = await openCompanies(platform));
  officer = office.officer;
  rina = (await joinCompany(platform, officer("CS"), benang, "rina@benang.example")).personId;
  claimId = (await office.addClaim()).id;
});

test("a confirmed resignation stands in for the letter until the worker says otherwise, and an officer decides for the worker", async () => {
  await report("Budi Santoso", budi, "RESIGN", "2026-04-30", "2026-05-02");
  expect(await evidence("RESIGN")).toEqual(["SURAT_PENGUNDURAN_DIRI", "PAKLARING"]);
  expect(await evidence("PHK")).toBeNull();

  const memberId = (await memberOf(budi)).id;
  const says = { endedOn: "2026-04-30", reason: "PHK", letterDate: null };
  const wish = { claimId, memberId, says, words: "Saya diberhentikan, bukan mengundurkan diri." };
  expect(await openWorkerDispute(platform, { ...wish, words: "🙂🙂🙂🙂🙂" })).toEqual({
    ok: false,
    refusal: { code: "WORDS_MISSING" },
  });
  expect(
    await openWorkerDispute(platform, {
      ...wish,
      says: { endedOn: "2026-04-30", reason: "RESIGN", letterDate: "2026-05-02" },
    }),
  ).toEqual({ ok: false, refusal: { code: "SAME" } });
  const both = await Promise.all([openWorkerDispute(platform, wish), openWorkerDispute(platform, wish)]);
  expect(both.map((each) => (each.ok ? "opened" : each.refusal.code)).sort()).toEqual(["ALREADY_OPEN", "opened"]);
  expect(await evidence("RESIGN")).toBeNull();

  const [dispute] = await openDisputesOf(platform.db, platform.keys, officer("BRANCH_HEAD").officeId);
  const { id } = dispute!;
  expect([dispute!.worker, dispute!.company, dispute!.papers.words]).toEqual([
    "BUDI SANTOSO",
    "PT Benang Contoh",
    "Saya diberhentikan, bukan mengundurkan diri.",
  ]);
  const decide = (actor: ReturnType<typeof officer>, more: object = {}) =>
    decideDispute(platform, { actor, id, side: "OTHER", reason: "Surat PHK ditunjukkan pekerja.", ...more });
  expect(await decide(officer("CS"))).toEqual({ ok: false, refusal: { code: "NOT_ALLOWED" } });
  expect(await decide({ ...officer("BRANCH_HEAD"), officeId: id })).toEqual({
    ok: false,
    refusal: { code: "NOT_ALLOWED" },
  });
  expect(await decide(officer("BRANCH_HEAD"), { side: null })).toEqual({
    ok: false,
    refusal: { code: "SIDE_MISSING" },
  });
  expect(await decide(officer("BRANCH_HEAD"), { reason: "ya" })).toEqual({
    ok: false,
    refusal: { code: "REASON_MISSING" },
  });
  const decided = await Promise.all([
    decide(officer("BRANCH_HEAD")),
    decide(officer("PENATA_MADYA"), { side: "COMPANY" }),
  ]);
  expect(decided.filter(({ ok }) => ok).length).toBe(1);
  const seen = (await findDispute(platform.db, platform.keys, id))!;
  const [job] = (await memberOf(budi)).memberships[0]!.employments;
  expect(job!.endReason).toBe(seen.side === "OTHER" ? "PHK" : "RESIGN");
  expect([job!.disputed, job!.confirmed === null]).toEqual([false, seen.side === "OTHER"]);

  const links = { worker: "http://x/lanjut", company: (npp: string) => `http://x/${npp}` };
  await tellDispute({ ...platform, links }, id);
  await tellDispute({ ...platform, links }, id);
  expect(await told()).toEqual([
    { template: "ExitDisputeDecided", about: "claim" },
    { template: "ExitDisputeDecidedCompany", about: "account" },
  ]);
});

test("a company that tells another end than the record goes to an officer of the worker's branch; where it is right it vouches", async () => {
  const siti = "3174035503800002";
  await report("Siti Rahayu", siti, "PKWT_AKHIR", "2026-05-31");
  await report("Siti Rahayu", siti, "PKWT_AKHIR", "2026-04-30");
  await report("Siti Rahayu", siti, "PKWT_AKHIR", "2026-03-31");
  const open = await openDisputesOf(platform.db, platform.keys, officer("BRANCH_HEAD").officeId);
  expect(open.map(({ companySays, otherSays }) => [companySays.endedOn, otherSays.endedOn])).toEqual([
    ["2026-04-30", "2026-05-31"],
  ]);
  await decideDispute(platform, {
    actor: officer("PENATA_MADYA"),
    id: open[0]!.id,
    side: "COMPANY",
    reason: "Kontrak memang berakhir April.",
  });
  const confirmed = await findConfirmedEnd(platform.db, platform.keys, (await memberOf(siti)).id);
  expect([confirmed!.endedOn, confirmed!.disputed, confirmed!.confirmation.letterNumber]).toEqual([
    "2026-04-30",
    false,
    "7/HR",
  ]);
  expect(
    (await disputesOfCompany(platform.db, platform.keys, benang)).map(({ side }) => side).includes("COMPANY"),
  ).toBe(true);
});

test("where the import writes another end, the company's word is not under it any more", async () => {
  await report("Umar Wiratama", "3174031503900003", "PKWT_AKHIR", "2026-05-31");
  const { id } = await memberOf("3174031503900003");
  expect((await findConfirmedEnd(platform.db, platform.keys, id))?.endedOn).toBe("2026-05-31");
  await sql`update employments set to_day = '2026-05-15' where membership_id in (select id from memberships where member_id = ${id})`.execute(
    platform.db,
  );
  expect(await findConfirmedEnd(platform.db, platform.keys, id)).toBeNull();
});
