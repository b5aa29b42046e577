import { sql } from "kysely";
import { beforeAll, expect, test } from "vitest";
import { joinCompany } from "../../tests/employers-fixture.ts";
import { openOffice } from "../../tests/casework-fixture.ts";
import { tellerOf } from "../../tests/notices-fixture.ts";
import { createTestPlatform } from "../../tests/test-platform.ts";
import { blocksOf, groupStarts, planShifts, startsAt } from "../appointments/index.ts";
import { chooseInterviewTime, employerEvidenceOf, getClaimForClaimant, startClaim } from "../claims/index.ts";
import { answerReport, openWorkerDispute, receiveReport } from "../employers/index.ts";
import type { Scanner, Storage } from "../evidence/index.ts";
import { findEmployer, findMemberByNik, getMember, importMembers } from "../members/index.ts";
import { messageSeals } from "../messages/message.ts";
import { idFromCode } from "../offices/index.ts";
import { newId } from "../platform/ids.ts";
import { giveBackBlockTimes } from "../appointments/blocks/give-back-block-times.ts";
import { endCollectives } from "./workers/end-collectives.ts";
import { leaveDisputed } from "./workers/leave-disputed.ts";
import {
  bookBlock,
  cancelBlock,
  candidatesOf,
  checkCollective,
  collectivesOfOffice,
  confirmCollective,
  endWorkerCall,
  listCollectiveCalls,
  findCollective,
  findInvitation,
  handInCollective,
  leaveCollective,
  listedWorkers,
  markOfCollective,
  listWorkers,
  openPaper,
  peopleOfCollective,
  prepareCollective,
  sendBackCollective,
  sendPaper,
  takeNextCall,
  takeWorkerCall,
  tellWorkers,
  withdrawCollective,
  type CompanyActor,
} from "./index.ts";

// Tuesday.
const platform = await createTestPlatform("2026-06-02T09:00:00+07:00");
const { db, keys, clock } = platform;
const kept = new Map<string, Buffer>();
const storage: Storage = {
  put: async (key, sealed) => void kept.set(key, sealed),
  get: async (key) => kept.get(key)!,
  remove: async (key) => void kept.delete(key),
};
const scanner: Scanner = { scan: async () => ({ clean: true }) };
const house = { ...platform, storage, scanner };
const mampang = idFromCode("office", "MAMPANG");
const pdf = Buffer.from("%PDF-1.4\n1 0 obj<</Type/Page>>endobj\n%%EOF");

const { officer } = await openOffice(platform);
const head = officer("BRANCH_HEAD");
let employerId = "";
let hr: CompanyActor;
let stranger: CompanyActor;
let count = 0;

const people = [
  { name: "BUDI SANTOSO", ended: "2026-04-30" },
  { name: "SITI RAHAYU", ended: "2026-04-30" },
  { name: "UMAR WIRATAMA", ended: "2026-04-30" },
  // One month of waiting: from 15 June.
  { name: "RINA LESTARI", ended: "2026-05-15" },
  { name: "DEWI ANGGRAINI", ended: "2026-04-30" },
  { name: "AGUS SALIM", ended: "2026-05-29" },
  { name: "WATI KUSUMA", ended: "2026-05-29" },
].map((person, at) => ({ ...person, nik: `317403150375010${at}`, kpj: `1000992110${at}`, phone: `62812000300${at}` }));
const [budi, siti, umar, rina, dewi, agus, wati] = people as [
  (typeof people)[0],
  (typeof people)[0],
  (typeof people)[0],
  (typeof people)[0],
  (typeof people)[0],
  (typeof people)[0],
  (typeof people)[0],
];

/** HR reports that people left. @returns the report */
async function report(who: readonly (typeof people)[0][], kind = "PHK"): Promise<string> {
  const received = await receiveReport(
    platform,
    { employerId, toldBy: hr.id, way: "FILE", key: `r${(count += 1)}` },
    who.map(({ nik, name, ended }, at) => ({
      line: at + 2,
      row: { nik, kpj: "", nama: name, jenis: kind, tanggal_berhenti: ended, nomor_surat: "", tanggal_surat: "" },
      trouble: null,
    })),
  );
  if (!received.ok) throw new Error(received.refusal.code);
  await answerReport(platform, received.value.id);
  return received.value.id;
}

beforeAll(async () => {
  await planShifts(platform);
  await importMembers(
    platform,
    [
      { npp: "CT000001", name: "PT Benang Contoh", city: "Jakarta" },
      { npp: "CT000002", name: "PT Kayu Contoh", city: "Jepara" },
    ],
    people.map(({ nik, kpj, name, phone }) => ({
      nik,
      name,
      phone,
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
            { npp: "CT000001", from: "2016-03-01", to: null, endReason: null, letterDate: null, wage: 5_000_000 },
          ],
        },
      ],
      ledger: [{ year: 2026, contributions: 1_000_000, development: 0, balance: 41_276_500 }],
    })),
  );
  employerId = (await findEmployer(db, { npp: "CT000001" }))!.id;
  const kayu = (await findEmployer(db, { npp: "CT000002" }))!.id;
  const { personId } = await joinCompany(platform, officer("CS"), employerId, "rina@benang.example");
  hr = { kind: "EMPLOYER", id: personId, employerId };
  stranger = { ...hr, employerId: kayu };
});

const codeOf = (result: { ok: boolean; refusal?: { code: string } }): string =>
  result.ok ? "OK" : result.refusal!.code;
const states = async (id: string): Promise<string[][]> =>
  (await peopleOfCollective(db, keys, id))
    .map(({ name, state, untold }) => [name, state, ...(untold ? [untold] : [])])
    .sort();
const told = async (nik: string): Promise<string[]> => {
  const { id } = (await findMemberByNik(db, keys, nik))!;
  const { rows } = await sql<{ template: string; values: Buffer }>`
    select template, values_sealed as values from messages where member_id = ${id} and template like 'Collective%' order by id`.execute(
    db,
  );
  return rows.map(({ template, values }) => {
    const { company } = JSON.parse(keys.open(values, messageSeals.values)) as { company: string };
    return `${template} ${company}`;
  });
};
/** Somebody begins a claim and is in it. */
async function begin({ nik, name, kpj, phone }: (typeof people)[0]): Promise<string> {
  const member = (await findMemberByNik(db, keys, nik))!;
  return await db
    .transaction()
    .execute((tx) =>
      startClaim(tx, platform, {
        member,
        person: { nik, name, kpj, birthDate: "1985-03-15" },
        contact: { channel: "WHATSAPP", phone, email: null },
        contactIndex: keys.index(phone, "contact"),
        lang: "id",
        checks: { name: "MATCH", contactKnown: true },
        prefilled: true,
      }),
    );
}
const block = (hours: { from: string; until: string; officers?: number; people?: number; key?: string }, id: string) =>
  bookBlock(platform, {
    actor: head,
    id,
    from: new Date(`${hours.from}:00+07:00`),
    until: new Date(`${hours.until}:00+07:00`),
    officers: hours.officers ?? 3,
    people: hours.people ?? 3,
    key: hours.key ?? newId(),
  });
/** A collective of all who were reported, handed in and found right. */
async function checkedOf(reportId: string): Promise<string> {
  const made = await prepareCollective(house, { actor: hr, reason: "PHK", officeId: mampang, key: newId() });
  if (!made.ok) throw new Error();
  const { id } = made.value;
  await listWorkers(house, { actor: hr, id, from: { reportId } });
  await sendPaper(house, { actor: hr, id, kind: "PERJANJIAN_BERSAMA", file: pdf });
  await handInCollective(house, { actor: hr, id, officeId: mampang });
  await checkCollective(platform, { actor: head, id, shown: await markOfCollective(db, id) });
  return id;
}
let first = "";

test("HR prepares: who was reported as laid off is on the list once, others say why not; a list without people or proof is not taken", async () => {
  const reported = await report([budi, siti, umar, rina]);
  const other = await report([dewi], "kontrak habis");
  const wish = { actor: hr, reason: "PHK", officeId: mampang, key: "one" };
  const [made, again] = [await prepareCollective(house, wish), await prepareCollective(house, wish)];
  expect(made).toEqual(again);
  if (!made.ok) throw new Error();
  const { id } = made.value;
  first = id;
  const of = { actor: hr, id };
  const handIn = { ...of, officeId: mampang };
  expect(codeOf(await handInCollective(house, handIn))).toBe("TOO_FEW");
  expect(await listWorkers(house, { ...of, from: { reportId: other } })).toEqual({ ok: true, value: { added: 0 } });
  expect(await listWorkers(house, { ...of, from: { reportId: reported } })).toEqual({ ok: true, value: { added: 4 } });
  expect(await listWorkers(house, { ...of, from: { reportId: reported } })).toEqual({ ok: true, value: { added: 0 } });
  expect((await listedWorkers(db, keys, id)).map(({ name, waitsUntil }) => [name, waitsUntil]).sort()).toEqual([
    ["BUDI SANTOSO", null],
    ["RINA LESTARI", "2026-06-15"],
    ["SITI RAHAYU", null],
    ["UMAR WIRATAMA", null],
  ]);
  const seen = (await findCollective(db, id))!;
  const standings = await candidatesOf(db, keys, seen, { reportId: null, most: 10 });
  expect(standings.map(({ name, standing }) => [name, standing]).sort()).toEqual([
    ["BUDI SANTOSO", "LISTED"],
    ["DEWI ANGGRAINI", "OTHER_REASON"],
    ["RINA LESTARI", "LISTED"],
    ["SITI RAHAYU", "LISTED"],
    ["UMAR WIRATAMA", "LISTED"],
  ]);
  const second = await prepareCollective(house, { ...wish, key: "two" });
  if (!second.ok) throw new Error();
  expect(await listWorkers(house, { actor: hr, id: second.value.id, from: { reportId: reported } })).toEqual({
    ok: true,
    value: { added: 0 },
  });
  expect(codeOf(await handInCollective(house, handIn))).toBe("PAPER_MISSING");
  expect(codeOf(await sendPaper(house, { ...of, kind: "KWITANSI", file: pdf }))).toBe("KIND_MISSING");
  expect(codeOf(await sendPaper(house, { ...of, kind: "PERJANJIAN_BERSAMA", file: Buffer.from("tidak ada") }))).toBe(
    "OTHER_KIND",
  );
  expect(codeOf(await sendPaper(house, { ...of, kind: "PERJANJIAN_BERSAMA", file: pdf }))).toBe("OK");
  expect(codeOf(await sendPaper(house, { ...of, kind: "PERJANJIAN_BERSAMA", file: pdf }))).toBe("OK");
  expect(kept.size).toBe(1);
  expect([codeOf(await handInCollective(house, handIn)), codeOf(await handInCollective(house, handIn))]).toEqual([
    "OK",
    "OK",
  ]);
  expect(codeOf(await listWorkers(house, { ...of, from: { reportId: reported } }))).toBe("NOT_NOW");
});

test("another company neither sees nor changes it, nor lists these people", async () => {
  const of = { actor: stranger, id: first };
  expect(codeOf(await handInCollective(house, { ...of, officeId: mampang }))).toBe("NO_SUCH_COLLECTIVE");
  expect(codeOf(await withdrawCollective(platform, { ...of, why: "sepuluh huruf" }))).toBe("NO_SUCH_COLLECTIVE");
  const own = await prepareCollective(house, { actor: stranger, reason: "PHK", officeId: mampang, key: "own" });
  if (!own.ok) throw new Error();
  const member = (await findMemberByNik(db, keys, budi.nik))!;
  const { rows } = await sql<{
    id: string;
  }>`select e.id from employments e join memberships s on s.id = e.membership_id where s.member_id = ${member.id}`.execute(
    db,
  );
  expect(
    await listWorkers(house, { actor: stranger, id: own.value.id, from: { employmentIds: [rows[0]!.id] } }),
  ).toEqual({ ok: true, value: { added: 0 } });
});

test("the branch sends it back with a reason, HR mends it; found right, the proof counts for each of them", async () => {
  const act = { actor: head, id: first, shown: await markOfCollective(db, first) };
  expect((await collectivesOfOffice(db, mampang)).map(({ id, status }) => [id, status])).toEqual([
    [first, "HANDED_IN"],
  ]);
  expect(codeOf(await checkCollective(platform, { ...act, actor: officer("CS") }))).toBe("NOT_ALLOWED");
  expect(codeOf(await sendBackCollective(platform, { ...act, why: "kurang" }))).toBe("WHY_MISSING");
  expect(codeOf(await sendBackCollective(platform, { ...act, why: "Halaman tanda tangan hilang." }))).toBe("OK");
  expect((await findCollective(db, first))!.why).toBe("Halaman tanda tangan hilang.");
  expect(codeOf(await checkCollective(platform, act))).toBe("NOT_NOW");
  // The page that the officer opened before is of the paper as it was.
  const file = Buffer.from("%PDF-1.4\nwith the signatures\n%%EOF\n");
  await sendPaper(house, { actor: hr, id: first, kind: "PERJANJIAN_BERSAMA", file });
  await handInCollective(house, { actor: hr, id: first, officeId: mampang });
  expect(codeOf(await checkCollective(platform, act))).toBe("CHANGED");
  expect((await findCollective(db, first))!.status).toBe("HANDED_IN");
  act.shown = await markOfCollective(db, first);
  const paper = await openPaper(house, first);
  expect([paper!.mediaType, paper!.bytes.equals(file)]).toEqual(["application/pdf", true]);
  expect([codeOf(await checkCollective(platform, act)), codeOf(await checkCollective(platform, act))]).toEqual([
    "OK",
    "OK",
  ]);
  const member = await getMember(db, keys, (await findMemberByNik(db, keys, budi.nik))!.id);
  const asked = (phkProof: string) =>
    employerEvidenceOf(db, keys, { answers: { reason: "PHK", phkProof }, memberId: member.id });
  expect((await asked("PERJANJIAN_BERSAMA"))!.codes).toEqual(["BUKTI_PHK"]);
  expect((await asked("PUTUSAN_PHI"))!.codes).toEqual([]);
});

test("a block is refused where it is too near, asks for more people than may claim, or has no room; held, its times are nobody else's", async () => {
  const day = "2026-06-05T";
  const hours = { from: `${day}09:00`, until: `${day}09:40` };
  expect(codeOf(await block({ from: "2026-06-03T08:00", until: "2026-06-03T09:00" }, first))).toBe("TOO_SOON");
  // Rina's right begins on 15 June.
  expect(await block({ ...hours, people: 4 }, first)).toEqual({
    ok: false,
    refusal: { code: "TOO_MANY_PEOPLE", left: 3 },
  });
  expect(await block({ ...hours, officers: 1 }, first)).toEqual({ ok: false, refusal: { code: "NO_ROOM", free: 2 } });
  expect(codeOf(await block({ from: `${day}09:40`, until: `${day}09:00` }, first))).toBe("NO_HOURS");
  expect((await blocksOf(db, first)).length).toBe(0);
  const at9 = new Date(`${day}09:00:00+07:00`).getTime();
  const freeAt = async (): Promise<number> =>
    (await startsAt(db, mampang, clock.now())).find(({ startsAt: at }) => at.getTime() === at9)?.free ?? 0;
  const before = await freeAt();
  const [booked, again] = [await block({ ...hours, key: "b" }, first), await block({ ...hours, key: "b" }, first)];
  expect(codeOf(booked)).toBe("OK");
  expect(again).toEqual(booked);
  expect((await blocksOf(db, first)).map(({ held, free, taken }) => [held, free, taken])).toEqual([[3, 3, 0]]);
  const starts = await groupStarts(db, first, clock.now());
  expect(starts.reduce((sum, { free }) => sum + free, 0)).toBe(3);
  expect(before - (await freeAt())).toBe(starts.find(({ startsAt: at }) => at.getTime() === at9)!.free);
});

test("the three who may claim are told once, at their branch's daytime; the fourth is not told before her day", async () => {
  const teller = tellerOf(platform);
  expect([await tellWorkers(teller), await tellWorkers(teller)]).toEqual([3, 0]);
  expect(await states(first)).toEqual([
    ["BUDI SANTOSO", "TOLD"],
    ["RINA LESTARI", "LISTED"],
    ["SITI RAHAYU", "TOLD"],
    ["UMAR WIRATAMA", "TOLD"],
  ]);
  expect(await told(budi.nik)).toEqual(["CollectiveReady PT Benang Contoh"]);
  expect(await told(rina.nik)).toEqual([]);
});

test("one confirms in her own claim: no proof is asked, the claim is a collective one, and a held time is hers alone", async () => {
  const claimId = await begin(siti);
  const invited = (await findInvitation(db, claimId, clock.today()))!;
  expect([invited.company, invited.joined, invited.proofKind, invited.endedOn]).toEqual([
    "PT Benang Contoh",
    false,
    "PERJANJIAN_BERSAMA",
    "2026-04-30",
  ]);
  expect([
    codeOf(await confirmCollective(platform, claimId)),
    codeOf(await confirmCollective(platform, claimId)),
  ]).toEqual(["OK", "OK"]);
  const claim = await getClaimForClaimant(db, keys, claimId);
  expect(claim.answers).toMatchObject({ reason: "PHK", phkProof: "PERJANJIAN_BERSAMA" });
  const { rows } = await sql<{ channel: string }>`select channel from claims where id = ${claimId}`.execute(db);
  expect(rows[0]!.channel).toBe("COLLECTIVE");
  expect((await listedWorkers(db, keys, first)).filter(({ confirmed }) => confirmed).map(({ name }) => name)).toEqual([
    "SITI RAHAYU",
  ]);

  await sql`update claims set status = 'SUBMITTED', submitted_at = ${clock.now()} where id = ${claimId}`.execute(db);
  // All other times of that hour are taken: only the held ones are left.
  await sql`update slots set appointment_id = ${newId()} where office_id = ${mampang} and kept_for <> 'GROUP' and starts_at = '2026-06-05T09:00:00+07:00'`.execute(
    db,
  );
  const choice = {
    claimId,
    officeId: mampang,
    startsAt: new Date("2026-06-05T09:00:00+07:00"),
    kind: "VIDEO" as const,
  };
  expect(codeOf(await chooseInterviewTime(platform, choice))).toBe("TIME_TAKEN");
  expect(codeOf(await chooseInterviewTime(platform, { ...choice, groupId: newId() }))).toBe("TIME_TAKEN");
  expect(codeOf(await chooseInterviewTime(platform, { ...choice, groupId: first }))).toBe("OK");
  expect((await blocksOf(db, first)).map(({ free, taken }) => [free, taken])).toEqual([[2, 1]]);
  const seen = (await peopleOfCollective(db, keys, first)).find(({ name }) => name === "SITI RAHAYU")!;
  expect(seen.interviewAt).toEqual(new Date("2026-06-05T09:00:00+07:00"));
  // Another time gives the held one back to the group.
  await chooseInterviewTime(platform, { ...choice, groupId: first, startsAt: new Date("2026-06-04T10:00:00+07:00") });
  expect((await blocksOf(db, first)).map(({ free, taken }) => [free, taken])).toEqual([[3, 0]]);
});

test("one says that it is not so: he leaves the list and no proof stands in for his; one goes alone", async () => {
  const claimId = await begin(umar);
  const { id: memberId } = (await findMemberByNik(db, keys, umar.nik))!;
  const opened = await openWorkerDispute(platform, {
    claimId,
    memberId,
    says: { endedOn: "2026-05-10", reason: "PHK", letterDate: null },
    words: "Saya masih bekerja sampai 10 Mei.",
  });
  expect(opened.ok).toBe(true);
  expect(await findInvitation(db, claimId, clock.today())).toBe(null);
  const job = await sql<{
    job: string;
  }>`select data->>'employmentId' as job from audit.facts where type = 'ExitDisputed'`.execute(db);
  await leaveDisputed(platform, job.rows[0]!.job);
  expect(
    await employerEvidenceOf(db, keys, { answers: { reason: "PHK", phkProof: "PERJANJIAN_BERSAMA" }, memberId }),
  ).toBe(null);
  expect(codeOf(await confirmCollective(platform, claimId))).toBe("NOT_INVITED");
  expect(await states(first)).toContainEqual(["UMAR WIRATAMA", "DISPUTED"]);
});

test("who does not answer is reminded once after three days, and then telephoned; at night nobody is written to", async () => {
  const teller = tellerOf(platform);
  platform.setNow("2026-06-05T09:00:00+07:00");
  expect([await tellWorkers(teller), await tellWorkers(teller)]).toEqual([1, 0]);
  expect(await told(budi.nik)).toEqual(["CollectiveReady PT Benang Contoh", "CollectiveStillReady PT Benang Contoh"]);
  platform.setNow("2026-06-08T22:00:00+07:00");
  expect(await tellWorkers(teller)).toBe(0);
  expect(await states(first)).toContainEqual(["BUDI SANTOSO", "TOLD", "SILENT"]);
  expect((await findCollective(db, first))!.toCall).toBe(1);
});

test("an officer of the branch sees the number of who is to be called, on record; who was reached is called no more", async () => {
  const silent = (await peopleOfCollective(db, keys, first)).find(({ name }) => name === "BUDI SANTOSO")!;
  const answered = (await peopleOfCollective(db, keys, first)).find(({ name }) => name === "SITI RAHAYU")!;
  const call = { actor: officer("CS"), workerId: silent.id };
  expect(await takeWorkerCall(platform, { ...call, actor: { ...call.actor, officeId: newId() } })).toBe(null);
  expect(await takeWorkerCall(platform, { ...call, workerId: answered.id })).toBe(null);
  const caller = (by: string) => ({ by, at: platform.clock.now(), openMinutes: 30 });
  const toCall = async (actor = call.actor) =>
    (await listCollectiveCalls(db, { officeId: actor.officeId, ...caller(actor.id) })).map(
      ({ company, people, calls }) => [company, people, calls],
    );
  const next = (actor = call.actor) => takeNextCall(platform, { actor, collectiveId: first });
  expect(await toCall()).toEqual([["PT Benang Contoh", 1, 0]]);
  expect(await next()).toEqual({ workerId: silent.id, name: "BUDI SANTOSO", phone: budi.phone });
  expect(await takeWorkerCall(platform, call)).toEqual(await next());
  // Nobody is called by two at once; half an hour later a colleague may.
  const colleague = officer("CS", 2);
  expect([await toCall(colleague), await next(colleague)]).toEqual([[], null]);
  expect(await takeWorkerCall(platform, { ...call, actor: colleague })).toBe(null);
  await endWorkerCall(platform, { ...call, actor: colleague, reached: true });
  expect((await findCollective(db, first))!.toCall).toBe(1);
  await endWorkerCall(platform, { ...call, reached: false });
  expect(await toCall(colleague)).toEqual([["PT Benang Contoh", 1, 1]]);
  expect((await findCollective(db, first))!.toCall).toBe(1);
  await endWorkerCall(platform, { ...call, reached: true });
  await endWorkerCall(platform, { ...call, reached: true });
  expect((await findCollective(db, first))!.toCall).toBe(0);
  expect(await takeWorkerCall(platform, call)).toBe(null);
  const { rows } = await sql<{
    type: string;
    data: object;
  }>`select type, data from audit.facts where type like 'CollectiveCall%' order by id`.execute(db);
  expect(rows.map(({ type }) => type)).toEqual([
    "CollectiveCallTaken",
    "CollectiveCallTaken",
    "CollectiveCallTaken",
    "CollectiveCallEnded",
    "CollectiveCallEnded",
  ]);
  expect(JSON.stringify(rows)).not.toMatch(/BUDI|62812/);
});

test("two officers who ask at one moment for the next to be called are given two people", async () => {
  await sql`update collective_workers set untold = 'SILENT' where collective_id = ${first} and member_id in
    (select member_id from collective_workers where collective_id = ${first} limit 2)`.execute(db);
  const officers = [officer("CS"), officer("CS", 2)];
  const taken = await Promise.all(officers.map((actor) => takeNextCall(platform, { actor, collectiveId: first })));
  expect(new Set(taken.map((each) => each?.workerId)).size).toBe(2);
  expect(taken).not.toContain(null);
  for (const [nth, actor] of officers.entries())
    await endWorkerCall(platform, { actor, workerId: taken[nth]!.workerId, reached: true });
});

test("times of a group that nobody took go online twelve hours before; a block given back leaves who has a time with it", async () => {
  platform.setNow("2026-06-10T09:00:00+07:00");
  await planShifts(platform);
  expect(codeOf(await block({ from: "2026-06-17T09:00", until: "2026-06-17T09:20", people: 1, key: "c" }, first))).toBe(
    "OK",
  );
  platform.setNow("2026-06-16T20:00:00+07:00");
  expect(await giveBackBlockTimes(platform)).toBe(0);
  // Rina's day.
  expect(await tellWorkers(tellerOf(platform))).toBe(1);
  const claimId = await begin(rina);
  expect(codeOf(await confirmCollective(platform, claimId))).toBe("OK");
  platform.setNow("2026-06-16T21:30:00+07:00");
  expect(await giveBackBlockTimes(platform)).toBe(1);
  expect(await groupStarts(db, first, clock.now())).toEqual([]);
});

test("a branch gives a block back; HR withdraws: who has confirmed keeps claim and time, others claim alone", async () => {
  platform.setNow("2026-07-01T09:00:00+07:00");
  await planShifts(platform);
  const id = await checkedOf(await report([dewi]));
  // Dewi's end is on record as a contract that ended: she is not laid off.
  expect((await findCollective(db, id))!.status).toBe("DRAFT");
  expect(codeOf(await withdrawCollective(platform, { actor: hr, id, why: "singkat" }))).toBe("WHY_MISSING");
  expect(codeOf(await withdrawCollective(platform, { actor: hr, id, why: "Alasan berhenti keliru." }))).toBe("OK");
  expect(codeOf(await withdrawCollective(platform, { actor: hr, id, why: "Alasan berhenti keliru." }))).toBe("OK");

  const [held] = await blocksOf(db, first);
  expect(codeOf(await cancelBlock(platform, { actor: officer("CS"), id: first, blockId: held!.id }))).toBe(
    "NOT_ALLOWED",
  );
  expect(codeOf(await cancelBlock(platform, { actor: head, id: first, blockId: held!.id }))).toBe("OK");
  expect(codeOf(await cancelBlock(platform, { actor: head, id: first, blockId: held!.id }))).toBe("OK");
  await withdrawCollective(platform, { actor: hr, id: first, why: "Perusahaan memanggil kembali." });
  expect(await states(first)).toEqual([
    ["BUDI SANTOSO", "LEFT"],
    ["RINA LESTARI", "CONFIRMED"],
    ["SITI RAHAYU", "CONFIRMED"],
    ["UMAR WIRATAMA", "DISPUTED"],
  ]);
  const claimId = await begin(budi);
  expect(await findInvitation(db, claimId, clock.today())).toBe(null);
  expect(codeOf(await leaveCollective(platform, claimId))).toBe("NOT_INVITED");
  // What the branch has seen still stands in for his paper: it is the same layoff.
  expect((await getClaimForClaimant(db, keys, claimId)).answers).toMatchObject({
    reason: "PHK",
    phkProof: "PERJANJIAN_BERSAMA",
  });
  await endCollectives(platform);
  expect((await findCollective(db, first))!.status).toBe("WITHDRAWN");
});

test("two weeks after its last time a list is over by itself, and who stayed silent claims alone", async () => {
  platform.setNow("2026-07-06T09:00:00+07:00");
  await planShifts(platform);
  const id = await checkedOf(await report([agus, wati]));
  expect(codeOf(await block({ from: "2026-07-10T09:00", until: "2026-07-10T09:20", people: 1 }, id))).toBe("OK");
  platform.setNow("2026-07-24T09:00:00+07:00");
  await endCollectives(platform);
  expect((await findCollective(db, id))!.status).toBe("BOOKED");
  platform.setNow("2026-07-24T09:30:00+07:00");
  await endCollectives(platform);
  expect((await findCollective(db, id))!.status).toBe("ENDED");
  expect(await states(id)).toEqual([
    ["AGUS SALIM", "LEFT"],
    ["WATI KUSUMA", "LEFT"],
  ]);
});
