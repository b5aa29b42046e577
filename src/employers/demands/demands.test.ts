import { sql } from "kysely";
import { beforeAll, expect, test } from "vitest";
import { openOffice } from "../../../tests/casework-fixture.ts";
import { joinCompany, openCompanies } from "../../../tests/employers-fixture.ts";
import { withService } from "../../../tests/service-fixture.ts";
import { createTestPlatform } from "../../../tests/test-platform.ts";
import { findMemberByNik, openJobsOf } from "../../members/index.ts";
import {
  answerDemand,
  answerReport,
  closeEmployer,
  decideDemand,
  declareExit,
  demandsOfClaim,
  demandsOfCompany,
  endDueDemands,
  findClosure,
  openDisputesOf,
  receiveReport,
  tellDemand,
} from "../index.ts";

const platform = await createTestPlatform();
const { db, keys } = platform;
const links = { worker: "http://x/lanjut", company: () => "", demands: (npp: string) => `http://x/${npp}` };
let benang = "";
let kayu = "";
let rina = "";
let office: Awaited<ReturnType<typeof openOffice>>;
const [budi, siti, umar, joko] = ["3174031503750001", "3174035503800002", "3174031503900003", "3320011503850004"];

beforeAll(async () => {
  office = await openOffice(platform);
  ({ benang, kayu } = await openCompanies(platform));
  rina = (await joinCompany(platform, office.officer("CS"), benang, "rina@benang.example")).personId;
});

const jobOf = async (nik: string) => (await findMemberByNik(db, keys, nik))!.memberships[0]!.employments[0]!;
const declare = async (nik: string, says: object = {}, claimId?: string) => {
  const memberId = (await findMemberByNik(db, keys, nik))!.id;
  const [job] = await openJobsOf(db, memberId);
  const claim = claimId ?? (await office.addClaim({ status: "DRAFT" })).id;
  const answer = await declareExit(platform, {
    claimId: claim,
    memberId,
    employmentId: job?.employmentId ?? "00000000-0000-7000-8000-000000000000",
    says: { endedOn: "2026-05-15", reason: "PHK", letterDate: null, ...says },
  });
  return { claimId: claim, answer };
};
const messagesOf = async () =>
  (
    await sql<{ template: string; n: number }>`select template, count(*)::int as n from messages
      where template like 'Exit%' group by template order by template`.execute(db)
  ).rows.map(({ template, n }) => `${template} ${n}`);

test("a company is waited for as many working days as the rules of the day say", async () => {
  const memberId = (await findMemberByNik(db, keys, joko!))!.id;
  const [job] = await openJobsOf(db, memberId);
  const declared = await declareExit(
    withService(platform, ({ companies }) => (companies["answerDays"] = 2)),
    {
      claimId: (await office.addClaim({ status: "DRAFT" })).id,
      memberId,
      employmentId: job!.employmentId,
      says: { endedOn: "2026-05-15", reason: "PHK", letterDate: null },
    },
  );
  // Tuesday 2 June 2026: Wednesday, Thursday.
  expect(declared).toEqual({ ok: true, value: { dueOn: "2026-06-04" } });
  await sql`delete from exit_demands where member_id = ${memberId}`.execute(db);
});

test("a silent company is asked by a day, and when it has passed the worker's word stands", async () => {
  expect((await declare(budi!, { endedOn: "2026-06-03" })).answer).toMatchObject({ refusal: { code: "FUTURE" } });
  expect((await declare(budi!, { endedOn: "2019-12-31" })).answer).toMatchObject({ refusal: { code: "BEFORE_START" } });
  const { claimId, answer } = await declare(budi!);
  // Tuesday 2 June 2026; seven working days, from Wednesday 3 June on, end on Thursday 11 June.
  expect(answer).toEqual({ ok: true, value: { dueOn: "2026-06-11" } });
  expect((await declare(budi!, {}, claimId)).answer).toMatchObject({ refusal: { code: "ALREADY_OPEN" } });
  const [demand] = await demandsOfCompany(db, keys, benang);
  expect([demand!.worker, demand!.says, demand!.answer]).toEqual([
    "BUDI SANTOSO",
    { endedOn: "2026-05-15", reason: "PHK", letterDate: null },
    null,
  ]);
  const needs = { ...platform, links };
  await tellDemand(needs, demand!.id);
  await tellDemand(needs, demand!.id);
  expect(await messagesOf()).toEqual(["ExitDeclared 1", "ExitDemanded 1"]);

  platform.setNow("2026-06-11T23:00:00+07:00");
  await endDueDemands(platform);
  expect((await jobOf(budi!)).to).toBeNull();
  platform.setNow("2026-06-12T00:10:00+07:00");
  await Promise.all([endDueDemands(platform), endDueDemands(platform)]);
  expect(await jobOf(budi!)).toMatchObject({ to: "2026-05-15", endReason: "PHK", toldBy: "WORKER", confirmed: null });
  expect((await demandsOfClaim(db, keys, claimId)).map((each) => each.answer)).toEqual(["SILENT"]);
  await tellDemand(needs, demand!.id);
  await tellDemand(needs, demand!.id);
  expect(await messagesOf()).toEqual(["ExitDeclared 1", "ExitDemanded 1", "ExitSilent 1"]);
  const { rows } = await sql<{ n: number }>`select count(*)::int as n from audit.facts
    where type in ('EmploymentEnded', 'ExitDemandAnswered')`.execute(db);
  expect(rows[0]!.n).toBe(2);
  expect(
    await answerDemand(platform, {
      employerId: benang,
      personId: rina,
      id: demand!.id,
      answer: { kind: "STILL_WORKS" },
    }),
  ).toMatchObject({ refusal: { code: "ANSWERED" } });
});

test("a company that answers otherwise opens a dispute, by the page or by its ordinary report; the same is a confirmation", async () => {
  const first = await declare(siti!, { reason: "RESIGN" });
  const [demand] = await demandsOfClaim(db, keys, first.claimId);
  const answer = {
    kind: "ENDED",
    end: { endedOn: "2026-05-31", reason: "RESIGN", letterDate: "2026-05-20" },
    letterNumber: "9/HR",
  } as const;
  expect(await answerDemand(platform, { employerId: kayu, personId: rina, id: demand!.id, answer })).toMatchObject({
    refusal: { code: "NO_SUCH_DEMAND" },
  });
  const both = await Promise.all(
    [answer, answer].map((each) =>
      answerDemand(platform, { employerId: benang, personId: rina, id: demand!.id, answer: each }),
    ),
  );
  expect(both.map((each) => (each.ok ? "taken" : each.refusal.code)).sort()).toEqual(["ANSWERED", "taken"]);
  const [dispute] = await openDisputesOf(db, keys, office.officer("CS").officeId);
  expect([dispute!.worker, dispute!.companySays.endedOn, dispute!.otherSays.endedOn]).toEqual([
    "SITI RAHAYU",
    "2026-05-31",
    "2026-05-15",
  ]);
  expect((await demandsOfClaim(db, keys, first.claimId)).map((each) => each.answer)).toEqual(["DIFFERED"]);

  const second = await declare(umar!);
  const row = { nik: umar!, kpj: "", nama: "Umar Wiratama", jenis: "PHK", tanggal_berhenti: "2026-05-15" };
  const report = await receiveReport(platform, { employerId: benang, toldBy: rina, way: "FORM", key: "r-1" }, [
    { line: 1, row: { ...row, nomor_surat: "8/HR", tanggal_surat: "2026-05-10" }, trouble: null },
  ]);
  if (!report.ok) throw new Error(report.refusal.code);
  await answerReport(platform, report.value.id);
  expect((await demandsOfClaim(db, keys, second.claimId)).map((each) => each.answer)).toEqual(["CONFIRMED"]);
  expect(await jobOf(umar!)).toMatchObject({
    to: "2026-05-15",
    toldBy: "EMPLOYER",
    confirmed: { letterNumber: "8/HR" },
  });
});

test("a company that is closed is not asked: what waits there goes on, and what is declared stands at once", async () => {
  const waiting = await declare(joko!);
  const wish = { employerId: kayu, closedOn: "2026-05-31", reason: "Pabrik kosong, dilihat petugas cabang." };
  const close = (actor: ReturnType<typeof office.officer>, more: object = {}) =>
    closeEmployer(platform, { actor, ...wish, ...more });
  expect(await close(office.officer("PENATA_MADYA"))).toMatchObject({ refusal: { code: "NOT_ALLOWED" } });
  expect(await close(office.officer("CS"), { reason: "ya" })).toMatchObject({ refusal: { code: "REASON_MISSING" } });
  expect(await close(office.officer("CS"), { closedOn: "2027-01-01" })).toMatchObject({ refusal: { code: "FUTURE" } });
  expect(await close(office.officer("CS"))).toEqual({ ok: true, value: null });
  expect(await close(office.officer("BRANCH_HEAD"), { reason: "Alasan yang lain sama sekali." })).toMatchObject({
    ok: true,
  });
  expect((await findClosure(db, kayu))!.reason).toBe("Pabrik kosong, dilihat petugas cabang.");
  await endDueDemands(platform);
  expect((await demandsOfClaim(db, keys, waiting.claimId)).map((each) => each.answer)).toEqual(["CLOSED"]);
  expect(await jobOf(joko!)).toMatchObject({ to: "2026-05-15", toldBy: "WORKER" });

  await sql`update employments set to_day = null, end_reason = null, ended_by = null where employer_id = ${kayu}`.execute(
    db,
  );
  const later = await declare(joko!, { endedOn: "2026-05-31" });
  expect((await demandsOfClaim(db, keys, later.claimId)).map((each) => each.answer)).toEqual(["CLOSED"]);
  expect((await jobOf(joko!)).to).toBe("2026-05-31");
});

test("where the company says that the worker still works there, an officer decides, and no second silence does", async () => {
  await sql`update employments set to_day = null, end_reason = null, ended_by = null, confirmed_at = null, confirmation_sealed = null
    where id in (select employment_id from exit_demands where answer in ('CONFIRMED', 'SILENT'))`.execute(db);
  const { claimId } = await declare(umar!, { endedOn: "2026-06-01" });
  const [demand] = await demandsOfClaim(db, keys, claimId);
  const still = { kind: "STILL_WORKS" } as const;
  await answerDemand(platform, { employerId: benang, personId: rina, id: demand!.id, answer: still });
  platform.setNow("2026-07-20T10:00:00+07:00");
  await endDueDemands(platform);
  expect((await jobOf(umar!)).to).toBeNull();
  expect((await declare(umar!)).answer).toMatchObject({ refusal: { code: "ALREADY_OPEN" } });
  const decide = (side: "COMPANY" | "WORKER") =>
    decideDemand(platform, {
      actor: office.officer("PENATA_MADYA"),
      id: demand!.id,
      side,
      reason: "Slip gaji bulan Juli ditunjukkan.",
    });
  expect(await decide("COMPANY")).toEqual({ ok: true, value: null });
  expect(await decide("WORKER")).toMatchObject({ refusal: { code: "DECIDED" } });
  expect((await declare(umar!)).answer).toMatchObject({ refusal: { code: "DECIDED" } });

  const other = await declare(budi!, { endedOn: "2026-06-01" });
  const [asked] = await demandsOfClaim(db, keys, other.claimId);
  await answerDemand(platform, { employerId: benang, personId: rina, id: asked!.id, answer: still });
  expect(
    await decideDemand(platform, {
      actor: office.officer("BRANCH_HEAD"),
      id: asked!.id,
      side: "WORKER",
      reason: "Surat PHK asli ditunjukkan di cabang.",
    }),
  ).toMatchObject({ ok: true });
  expect(await jobOf(budi!)).toMatchObject({ to: "2026-06-01", endReason: "PHK", toldBy: "OFFICER" });
});
