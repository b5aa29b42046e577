import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { openOffice } from "../../../tests/casework-fixture.ts";
import { job, membersOf, tellerOf } from "../../../tests/notices-fixture.ts";
import { createTestPlatform } from "../../../tests/test-platform.ts";
import { startClaim } from "../../claims/index.ts";
import { lawBook, type PolicyFile } from "../../entitlement/index.ts";
import { recordBenefitPayment, type Member } from "../../members/index.ts";
import { chooseChannels } from "../index.ts";
import { newId } from "../../platform/ids.ts";
import type { Announced } from "../../platform/jobs.ts";
import { keepRights } from "./keep-rights.ts";
import { noticeJobs } from "./notices.jobs.ts";
import { beginSweep, sweepRights } from "./sweep-rights.ts";
import { tellRights } from "./tell-rights.ts";

const platform = await createTestPlatform("2026-06-02T09:00:00+07:00");
await openOffice(platform);
const teller = tellerOf(platform);
const { add, hear, told, right } = membersOf(platform);

const keep = (member: Pick<Member, "id">, reported: string | null = null): Promise<void> =>
  platform.db.transaction().execute((tx) => keepRights(tx, teller, [member.id], { reported }));
const at = async (iso: string): Promise<number> => {
  platform.setNow(iso);
  return await tellRights(teller);
};
const templates = async (member: Pick<Member, "id">) => (await told(member.id)).map(({ template }) => template);
const begin = (member: Member) =>
  platform.db
    .transaction()
    .execute((tx) =>
      startClaim(tx, teller, {
        member,
        person: { nik: member.nik, name: member.name, birthDate: member.birthDate, kpj: member.memberships[0]!.kpj },
        contact: { channel: "EMAIL", phone: null, email: "lain@contoh.example" },
        contactIndex: Buffer.from(member.id),
        lang: "en",
        checks: { name: "MATCH", contactKnown: false },
      }),
    );

test("who resigned is told on the day, one month after the letter, and once more two weeks later; never again", async () => {
  platform.setNow("2026-06-02T09:00:00+07:00");
  const { member } = await add([job("2026-05-10", { letterDate: "2026-05-12" })]);
  await keep(member, "RESIGN");
  expect(await right(member.id)).toEqual([
    ["PENSIUN_56", "2041-03-15", "2041-03-15", null],
    ["RESIGN", "2026-06-12", "2026-06-12", null],
  ]);
  await at("2026-06-11T23:59:00+07:00");
  expect(await templates(member)).toEqual([]);
  await at("2026-06-12T09:00:00+07:00");
  await at("2026-06-12T09:30:00+07:00");
  const [first, ...more] = await told(member.id);
  expect(more).toEqual([]);
  expect(first).toMatchObject({ template: "RightBegins", lang: "id", channels: ["WHATSAPP", "SMS", "EMAIL"] });
  expect(first!.text).toMatch(
    /^Menurut catatan kami, Anda boleh mencairkan Jaminan Hari Tua \(JHT\) mulai Jumat, 12 Juni 2026\..*https:\/\/lapak\.example\/m\/[A-Z0-9]{7}\/id /s,
  );
  expect([first!.text, first!.sms].join()).not.toMatch(/Bambang|RESIGN|mengundurkan|Benang/i);
  await at("2026-06-25T09:00:00+07:00");
  expect(await templates(member)).toEqual(["RightBegins"]);
  await at("2026-06-26T09:00:00+07:00");
  await at("2026-07-26T09:00:00+07:00");
  expect(await templates(member)).toEqual(["RightBegins", "RightStillThere"]);
});

test("who began a claim after the first message is not told once more; who has one open is not told at all", async () => {
  platform.setNow("2026-06-01T09:00:00+07:00");
  const [{ member: quick }, { member: early }] = [await add([job("2026-05-05")]), await add([job("2026-05-05")])];
  for (const member of [quick, early]) await keep(member);
  await begin(early);
  await at("2026-06-05T09:00:00+07:00");
  expect([await templates(quick), await templates(early)]).toEqual([["RightBegins"], []]);
  platform.setNow("2026-06-06T10:00:00+07:00");
  await begin(quick);
  await at("2026-06-19T09:00:00+07:00");
  expect(await templates(quick)).toEqual(["RightBegins"]);
  expect((await right(early.id)).find(([reason]) => reason === "RESIGN")).toEqual([
    "RESIGN",
    "2026-06-05",
    null,
    "CLAIM_BEGUN",
  ]);
});

test("who works again, has died or was paid since hears nothing", async () => {
  platform.setNow("2026-06-01T09:00:00+07:00");
  const [back, dead, paid] = [
    await add([job("2026-05-06")]),
    await add([job("2026-05-06")]),
    await add([job("2026-05-06")]),
  ];
  for (const { member } of [back, dead, paid]) await keep(member);
  await hear(back.row, [job("2026-05-06"), job(null, { from: "2026-05-20" })]);
  await hear(dead.row, [job("2026-05-06")], { deathDate: "2026-05-30" });
  await platform.db
    .transaction()
    .execute((tx) =>
      recordBenefitPayment(tx, {
        id: newId(),
        memberId: paid.member.id,
        paidOn: "2026-06-06",
        reason: "RESIGN",
        gross: 9,
      }),
    );
  await at("2026-06-06T09:00:00+07:00");
  for (const { member } of [back, dead, paid]) expect(await templates(member)).toEqual([]);
  expect((await right(back.member.id)).at(-1)).toEqual(["RESIGN", "2026-06-06", null, "NOT_ENTITLED"]);
});

test("a claim that was paid before the right began says nothing of it; one paid since does", async () => {
  platform.setNow("2026-06-01T09:00:00+07:00");
  const [{ member: again }, { member: done }] = [await add([job("2026-05-16")]), await add([job("2026-05-16")])];
  for (const [member, since] of [
    [again, "2026-06-15T23:00:00+07:00"],
    [done, "2026-06-16T00:30:00+07:00"],
  ] as const) {
    await keep(member);
    const claim = await begin(member);
    await platform.db
      .updateTable("claims")
      .set({ status: "PAID", status_since: new Date(since), net: 40_000_000 })
      .where("id", "=", claim)
      .execute();
  }
  await at("2026-06-16T09:00:00+07:00");
  expect([await templates(again), await templates(done)]).toEqual([["RightBegins"], []]);
});

test("turning 56 is a right of its own; somebody who resigned the same month is told once on a day", async () => {
  platform.setNow("2026-06-01T09:00:00+07:00");
  const { member: old } = await add([job(null)], { birthDate: "1970-06-07" });
  const { member: both } = await add([job("2026-05-07")], { birthDate: "1970-06-07" });
  for (const member of [old, both]) await keep(member);
  await at("2026-06-07T09:00:00+07:00");
  expect([await templates(old), await templates(both)]).toEqual([["RightBegins"], ["RightBegins"]]);
});

test("an exit that is reported late is told at once; an old one that comes with a file of members is not", async () => {
  platform.setNow("2026-06-08T09:00:00+07:00");
  const [{ member: late }, { member: old }, { member: recent }] = [
    await add([job("2025-11-30", { endReason: "PHK", letterDate: null })]),
    await add([job("2025-11-30", { endReason: "PHK", letterDate: null })]),
    await add([job("2026-04-20", { endReason: "PHK", letterDate: null })]),
  ];
  const ended: Announced = {
    id: newId(),
    type: "EmploymentEnded",
    at: platform.clock.now().toISOString(),
    actor_kind: "SYSTEM",
    actor_id: "report",
    actor_role: null,
    office_id: null,
    claim_id: null,
    subject: newId(),
    why: null,
    data: { memberId: late.id, reason: "PHK" },
  };
  await noticeJobs(teller)["keep-rights"]!(ended);
  for (const member of [old, recent]) await keep(member);
  await at("2026-06-08T10:00:00+07:00");
  expect([await templates(late), await templates(old), await templates(recent)]).toEqual([
    ["RightBegins"],
    [],
    ["RightBegins"],
  ]);
  expect((await told(late.id))[0]!.text).toContain("mulai Selasa, 30 Desember 2025");
});

test("a correction that moves the day forward is told on the new day, one that moves a past day is not told anew", async () => {
  platform.setNow("2026-06-09T09:00:00+07:00");
  const { row, member } = await add([job("2026-05-09")]);
  await keep(member);
  await at("2026-06-09T09:00:00+07:00");
  await hear(row, [job("2026-05-09", { letterDate: "2026-05-03" })]);
  await keep(member);
  await at("2026-06-09T09:10:00+07:00");
  expect(await templates(member)).toEqual(["RightBegins"]);
  await hear(row, [job("2026-05-09", { letterDate: "2026-06-01" })]);
  await keep(member);
  await at("2026-06-10T09:00:00+07:00");
  expect(await templates(member)).toEqual(["RightBegins"]);
  await at("2026-07-01T09:00:00+07:00");
  expect(await templates(member)).toEqual(["RightBegins", "RightBegins"]);
});

test("the language and channel of the last claim are used; a stopped channel is not, and who stopped all is left alone", async () => {
  platform.setNow("2026-06-01T09:00:00+07:00");
  const [{ member: english }, { member: quiet }, { member: silent }] = [
    await add([job("2026-05-11")]),
    await add([job("2026-05-11")]),
    await add([job("2026-05-11")]),
  ];
  const claim = await begin(english);
  await platform.db.updateTable("claims").set({ status: "WITHDRAWN" }).where("id", "=", claim).execute();
  await chooseChannels(platform, quiet.id, ["WHATSAPP"]);
  await chooseChannels(platform, silent.id, ["WHATSAPP", "SMS", "EMAIL"]);
  for (const member of [english, quiet, silent]) await keep(member);
  await at("2026-06-11T09:00:00+07:00");
  expect((await told(english.id))[0]).toMatchObject({ lang: "en", channels: ["EMAIL", "WHATSAPP", "SMS"] });
  expect((await told(quiet.id))[0]).toMatchObject({ channels: ["SMS", "EMAIL"] });
  expect(await told(silent.id)).toEqual([]);
  expect((await right(silent.id)).at(-1)).toEqual(["RESIGN", "2026-06-11", null, "STOPPED"]);
});

test("when the service begins, nobody is told of a right that began before it; after a file of members they are", async () => {
  platform.setNow("2026-06-20T09:00:00+07:00");
  await platform.db.deleteFrom("right_sweeps").execute();
  const [{ member: begun }, { member: coming }] = [await add([job("2026-05-18")]), await add([job("2026-05-21")])];
  expect(await sweepRights(teller)).toBeGreaterThan(1);
  const { member: brought } = await add([job("2026-05-18")]);
  await beginSweep(teller, { id: newId(), type: "MembersImported", subject: newId() } as Announced);
  await sweepRights(teller);
  await at("2026-06-21T09:00:00+07:00");
  expect([await templates(begun), await templates(coming), await templates(brought)]).toEqual([
    [],
    ["RightBegins"],
    ["RightBegins"],
  ]);
});

const policy = (change: (file: { [key: string]: any }) => void): PolicyFile => {
  const file = JSON.parse(readFileSync("policies/permenaker-4-2022.json", "utf8")) as { [key: string]: any };
  Object.assign(file, { id: "permenaker-9-2026", effectiveFrom: "2026-07-01" });
  change(file);
  return file as unknown as PolicyFile;
};

test("a policy that is published moves the days of those it concerns, batch by batch; those told stay told", async () => {
  platform.setNow("2026-06-15T09:00:00+07:00");
  const [{ member: before }, { member: after }] = [await add([job("2026-05-25")]), await add([job("2026-06-10")])];
  for (const member of [before, after]) await keep(member);
  expect((await right(after.id)).at(-1)).toEqual(["RESIGN", "2026-07-10", "2026-07-10", null]);
  const book = lawBook([policy((file) => (file["parameters"].waitingPeriod.RESIGN[0].months = 3))]);
  const lawful = { ...teller, law: { book: () => book } };
  const fact = { id: newId(), type: "PolicyPublished", subject: "permenaker-9-2026" } as Announced;
  await beginSweep(lawful, fact);
  await beginSweep(lawful, fact);
  expect(await sweepRights(lawful)).toBe(0);
  await platform.db
    .updateTable("right_sweeps")
    .set({ ready_at: new Date(0) })
    .execute();
  expect(await sweepRights(lawful)).toBeGreaterThan(10);
  expect(await sweepRights(lawful)).toBe(0);
  expect((await right(before.id)).at(-1)).toEqual(["RESIGN", "2026-06-25", "2026-06-25", null]);
  expect((await right(after.id)).at(-1)).toEqual(["RESIGN", "2026-09-10", "2026-09-10", null]);
});

test("one whose envelope does not open keeps nobody else from hearing, and is tried again the next day", async () => {
  platform.setNow("2026-06-02T09:00:00+07:00");
  const [{ member: broken }, { member: other }] = [await add([job("2026-05-17")]), await add([job("2026-05-17")])];
  for (const member of [broken, other]) await keep(member);
  const row = await platform.db
    .selectFrom("members")
    .select("person_sealed")
    .where("id", "=", broken.id)
    .executeTakeFirstOrThrow();
  const put = (person_sealed: Buffer) =>
    platform.db.updateTable("members").set({ person_sealed }).where("id", "=", broken.id).execute();
  await put(Buffer.from("nonsense"));
  await at("2026-06-17T09:00:00+07:00");
  expect([await templates(broken), await templates(other)]).toEqual([[], ["RightBegins"]]);
  await put(row.person_sealed);
  await at("2026-06-18T09:00:00+07:00");
  expect(await templates(broken)).toEqual(["RightBegins"]);
});

test("two workers at once tell each person once", async () => {
  platform.setNow("2026-06-01T09:00:00+07:00");
  const members: Member[] = [];
  for (let n = 0; n < 30; n++) members.push((await add([job("2026-05-13")])).member);
  await platform.db.transaction().execute((tx) =>
    keepRights(
      tx,
      teller,
      members.map(({ id }) => id),
    ),
  );
  platform.setNow("2026-06-13T09:00:00+07:00");
  const counts = await Promise.all([tellRights(teller), tellRights(teller), tellRights(teller)]);
  expect(counts.reduce((sum, each) => sum + each, 0)).toBeGreaterThanOrEqual(30);
  for (const member of members) expect(await templates(member)).toEqual(["RightBegins"]);
});
