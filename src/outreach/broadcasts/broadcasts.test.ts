import { sql } from "kysely";
import { beforeAll, expect, test } from "vitest";
import { approveForTests } from "../../../tests/announcement-fixture.ts";
import { openOffice } from "../../../tests/casework-fixture.ts";
import { job, membersOf, tellerOf } from "../../../tests/notices-fixture.ts";
import { createTestPlatform } from "../../../tests/test-platform.ts";
import type { Member } from "../../members/index.ts";
import { idFromCode } from "../../offices/index.ts";
import { newId } from "../../platform/ids.ts";
import {
  chooseChannels,
  confirmBroadcast,
  countConcerned,
  endAnnouncement,
  listBroadcasts,
  outreachFigures,
} from "../index.ts";
import { keepRights } from "../notices/keep-rights.ts";
import { sendBroadcasts } from "./send-broadcasts.ts";

const platform = await createTestPlatform("2026-06-02T09:00:00+07:00");
const { officer, addClaim } = await openOffice(platform);
const { db } = platform;
const teller = tellerOf(platform);
const { add, told } = membersOf(platform);
const [writer, approver] = [officer("HEAD_POLICY", 1), officer("HEAD_POLICY", 2)];
const mampang = idFromCode("office", "MAMPANG");

const approved = (): Promise<string> => approveForTests(platform, writer, approver);
/** Somebody who may claim since 31 May and never began. */
async function eligible(home = "MAMPANG"): Promise<Member> {
  const { member } = await add([job("2026-04-30")], { homeBranch: home });
  await db.transaction().execute((tx) => keepRights(tx, teller, [member.id]));
  return member;
}
const confirm = (announcementId: string, shown: number, officeId: string | null = null, actor = writer) =>
  confirmBroadcast(platform, { actor, announcementId, audience: "ELIGIBLE", officeId, shown });
const count = (announcementId: string, audience: "DRAFTS" | "ELIGIBLE", officeId: string | null) =>
  countConcerned(platform, { announcementId, audience, officeId });
const messages = async (member: Member) => (await told(member.id)).map(({ template }) => String(template));

let people: Member[];
beforeAll(async () => {
  people = [await eligible(), await eligible(), await eligible("LUWUK")];
});

test("who may claim and never began hears once, in plain words, with the channel's link, the site and how to stop", async () => {
  const id = await approved();
  const [stopped, , far] = people as [Member, Member, Member];
  await chooseChannels(platform, stopped.id, ["WHATSAPP", "SMS", "EMAIL"]);
  const { member: working } = await add([job(null)]);
  await db.transaction().execute((tx) => keepRights(tx, teller, [working.id]));
  expect(await count(id, "ELIGIBLE", null)).toBe(3);
  expect(await confirm(id, 3)).toEqual({ ok: true, value: null });
  expect(await confirm(id, 3, null, approver)).toMatchObject({ ok: false, refusal: { code: "SENT_BEFORE" } });
  expect([await sendBroadcasts(teller), await sendBroadcasts(teller)]).toEqual([2, 0]);
  const [message] = await told(far.id);
  expect(message).toMatchObject({ template: "AnnouncementTold", channels: ["WHATSAPP", "SMS", "EMAIL"] });
  expect(message!.text).toMatch(
    /^Kabar dari Lapak Asik: JHT cair dari rumah\.\n\nTiga langkah:\n1\. Siapkan: KTP, [^]*https:\/\/lapak\.example\/m\/[A-Z0-9]{7}\/id [^]*hanya menuju alamat lapak\.example[^]*\/berhenti\//,
  );
  expect(message!.sms).toMatch(/^JHT cair dari rumah\. Situs resmi: .* Stop: balas STOP$/);
  const { rows } = await sql<{ channel: string }>`
    select channel from links where code = ${/\/m\/([A-Z0-9]{7})/.exec(message!.text)![1]!}`.execute(db);
  expect(rows).toEqual([{ channel: "WHATSAPP" }]);
  expect([await messages(stopped), await messages(working)]).toEqual([[], []]);
  expect(await listBroadcasts(db, id, null)).toMatchObject([
    { expected: 3, told: 2, stopped: 1, noAddress: 0, enough: 0, failed: 0, finishedAt: expect.any(Date) },
  ]);
});

test("the week's limit holds for announcements too; what ended is not sent on; at night it is held", async () => {
  await sql`delete from messages where member_id is not null`.execute(db);
  for (let sendings = 0; sendings < 6; sendings++) {
    await confirm(await approved(), 3);
    await sendBroadcasts(teller);
  }
  expect(await messages(people[1]!)).toEqual(["AnnouncementTold", "AnnouncementTold"]);
  await sql`delete from messages where member_id is not null`.execute(db);
  const over = await approved();
  await confirm(over, 3);
  const ended = await endAnnouncement(platform, {
    actor: writer,
    id: over,
    version: 4,
    key: newId(),
    how: "withdraw",
    why: "Salah tanggal di judul",
  });
  expect(ended.ok).toBe(true);
  expect(await sendBroadcasts(teller)).toBe(0);
  platform.setNow("2026-06-02T22:00:00+07:00");
  await confirm(await approved(), 3);
  await sendBroadcasts(teller);
  expect(await told(people[1]!.id)).toMatchObject([{ held: new Date("2026-06-03T01:00:00Z") }]);
  platform.setNow("2026-06-02T09:00:00+07:00");
});

test("a worker that dies goes on where it was and tells nobody twice; one whose record does not open stops nobody", async () => {
  await sql`delete from messages where member_id is not null`.execute(db);
  const id = await approved();
  const broken = await eligible();
  await sql`update members set person_sealed = ${Buffer.from("broken")} where id = ${broken.id}`.execute(db);
  await confirm(id, 4);
  const quiet = { ...teller, log: () => {} };
  await sendBroadcasts(quiet);
  // The note of how far it came is lost, as where a worker dies before it commits: it begins anew.
  await sql`update announcement_broadcasts set after_member = null, failed = 0, finished_at = null where announcement_id = ${id}`.execute(
    db,
  );
  await sendBroadcasts(quiet);
  expect(await listBroadcasts(db, id, null)).toMatchObject([{ told: 2, failed: 1, finishedAt: expect.any(Date) }]);
  expect(await messages(people[2]!)).toEqual(["AnnouncementTold"]);
  await sql`delete from right_days where member_id = ${broken.id}`.execute(db);
});

test("a branch sends to its own people alone, and only what was handed to it; a draft's owner is another audience", async () => {
  const id = await approved();
  const head = officer("BRANCH_HEAD");
  expect(await confirm(id, 3, null, head)).toMatchObject({ ok: false, refusal: { code: "NOT_ALLOWED" } });
  expect(await confirm(id, 3, mampang, head)).toMatchObject({ ok: false, refusal: { code: "NOT_HERE" } });
  expect(await confirm(id, 3, mampang, officer("CS"))).toMatchObject({ ok: false, refusal: { code: "NOT_ALLOWED" } });
  expect(await count(id, "ELIGIBLE", mampang)).toBe(2);
  expect(await count(id, "ELIGIBLE", idFromCode("office", "DKI"))).toBe(3);
  expect(await count(id, "DRAFTS", mampang)).toBe(0);
  await addClaim({ status: "DRAFT" });
  expect(await count(id, "DRAFTS", mampang)).toBe(1);
  expect(await confirm(id, 0)).toMatchObject({ ok: true });
});

test("sent to the country and then to a branch, nobody hears of it twice; those who are counted have not heard", async () => {
  await sendBroadcasts(teller);
  await sql`delete from messages where member_id is not null`.execute(db);
  const id = await approved();
  expect(await confirm(id, 3, mampang)).toMatchObject({ ok: true });
  await sendBroadcasts(teller);
  expect(await messages(people[1]!)).toEqual(["AnnouncementTold"]);
  // Who wants no messages is counted still; who heard is not.
  expect([await count(id, "ELIGIBLE", mampang), await count(id, "ELIGIBLE", null)]).toEqual([1, 2]);
  expect(await confirm(id, 2)).toMatchObject({ ok: true });
  await sendBroadcasts(teller);
  expect(await messages(people[1]!)).toEqual(["AnnouncementTold"]);
  expect(await messages(people[2]!)).toEqual(["AnnouncementTold"]);
});

test("many more than were shown when it was confirmed: look again; whom it reached counts by channel", async () => {
  const id = await approved();
  for (let more = 0; more < 12; more++) await eligible();
  expect(await confirm(id, 3)).toEqual({ ok: false, refusal: { code: "MORE_THAN_SHOWN", count: 15 } });
  await sql`delete from messages where member_id is not null`.execute(db);
  await confirm(id, 15);
  await sendBroadcasts(teller);
  await sql`insert into deliveries (id, message_id, channel, status, tries, started_at)
    select gen_random_uuid(), id, 'WHATSAPP', 'DELIVERED', 1, now() from messages where template = 'AnnouncementTold'`.execute(
    db,
  );
  const figures = await outreachFigures(db, { kind: "HEAD", officeId: mampang }, id);
  expect(figures).toEqual([expect.objectContaining({ channel: "WHATSAPP", reached: 14 })]);
});
