import { sql } from "kysely";
import { beforeEach, expect, test } from "vitest";
import { approveForTests } from "../../tests/announcement-fixture.ts";
import { openHeadOffice } from "../../tests/policies-fixture.ts";
import { withService } from "../../tests/service-fixture.ts";
import { createTestPlatform } from "../../tests/test-platform.ts";
import { idFromCode, importOffices, type OfficeRow } from "../offices/index.ts";
import { endAnnouncement } from "../outreach/index.ts";
import { takeForce, withdrawPolicy } from "../policies/index.ts";
import { chaseRelays } from "./chase-relays.ts";
import type { Circular, StaffActor } from "./circular.ts";
import {
  acknowledgeCircular,
  cascadeBoard,
  noticesFor,
  receiveCircular,
  relayCircular,
  spreadCirculars,
} from "./index.ts";

// Tuesday; 25, 26 and 27 November 2026 are working days, 28 and 29 a weekend.
const tuesday = "2026-11-24T09:00:00+07:00";
const platform = await createTestPlatform(tuesday);
const { rina, yusuf, key, publish } = await openHeadOffice(platform);
const policy = (id: string): Circular => ({ about: "POLICY", id });
const office = (code: string, kind: OfficeRow["kind"], parent: string | null): OfficeRow => ({
  code,
  name: code,
  kind,
  parent,
  address: "-",
  zone: "Asia/Jakarta",
});
const offices = [
  office("PUSAT", "HEAD", null),
  office("DKI", "REGION", "PUSAT"),
  office("SULAMA", "REGION", "PUSAT"),
  office("MAMPANG", "BRANCH", "DKI"),
  office("GROGOL", "BRANCH", "DKI"),
  office("LUWUK", "BRANCH", "SULAMA"),
];
await importOffices(platform, offices);
const person = (name: string, role: string, code: string): StaffActor => ({
  kind: "STAFF",
  id: idFromCode("staff", name),
  role,
  officeId: idFromCode("office", code),
});
const relayDki = person("relay-dki", "REGION_RELAY", "DKI");
const relaySulama = person("relay-sulama", "REGION_RELAY", "SULAMA");
const headMampang = person("head-mampang", "BRANCH_HEAD", "MAMPANG");
const headLuwuk = person("head-luwuk", "BRANCH_HEAD", "LUWUK");
const headBaru = person("head-baru", "BRANCH_HEAD", "BARU");
const addStaff = async (name: string, { id, role, officeId }: StaffActor): Promise<void> =>
  void (await sql`insert into staff (id, username, name, role, office_id, password_hash, totp_sealed)
    values (${id}, ${name}, ${name.toUpperCase()}, ${role}, ${officeId}, '-', '-')`.execute(platform.db));
for (const [name, who] of Object.entries({ relayDki, relaySulama, headMampang, headLuwuk }))
  await addStaff(name.toLowerCase(), who);

/** Each office and, in a word, how far it is. */
async function standing(policyId: string): Promise<Record<string, string>> {
  const { regions, others } = await cascadeBoard(platform.db, policy(policyId));
  const all = [...regions, ...regions.flatMap(({ branches }) => branches), ...others];
  return Object.fromEntries(
    all.map((each) => [
      each.name,
      each.late ? "late" : each.relayedAt || each.acknowledgedAt ? "done" : (each.dueOn ?? "waits"),
    ]),
  );
}
const noticesOf = async (actor: StaffActor, id: string) =>
  (await noticesFor(platform.db, actor, policy(id)))[0] ?? null;

beforeEach(() => platform.setNow(tuesday));

test("a region relays in its own words, then its branches acknowledge; spreading again changes nothing", async () => {
  const id = "relayed";
  await publish(id, "2027-01-01");
  expect(await Promise.all([spreadCirculars(platform), spreadCirculars(platform)]).then((both) => both.sort())).toEqual(
    [0, 5],
  );
  expect(await standing(id)).toEqual({
    DKI: "2026-11-26",
    SULAMA: "2026-11-26",
    MAMPANG: "waits",
    GROGOL: "waits",
    LUWUK: "waits",
  });
  expect(await noticesOf(headMampang, id)).toBeNull();
  expect(await acknowledgeCircular(platform, { actor: headMampang, circular: policy(id), key: key() })).toEqual({
    ok: false,
    refusal: { code: "NOT_YET" },
  });
  expect(await noticesOf(relayDki, id)).toMatchObject({
    asks: "RELAY",
    state: "NEW",
    dueOn: "2026-11-26",
    branches: 2,
  });
  expect(await receiveCircular(platform, { actor: relayDki, circular: policy(id) })).toEqual({ ok: true, value: null });
  expect(await noticesOf(relayDki, id)).toMatchObject({ state: "RECEIVED" });

  const relaying = { actor: relayDki, circular: policy(id) };
  expect(await relayCircular(platform, { ...relaying, note: "  ", key: key() })).toEqual({
    ok: false,
    refusal: { code: "NOTE_MISSING" },
  });
  const both = await Promise.all(
    [1, 2].map(() => relayCircular(platform, { ...relaying, note: "Bahas di apel Senin.", key: key() })),
  );
  expect(both.map((each) => (each.ok ? "relayed" : each.refusal.code)).sort()).toEqual(["ALREADY", "relayed"]);
  expect(await noticesOf(headMampang, id)).toMatchObject({
    asks: "ACKNOWLEDGE",
    state: "NEW",
    note: "Bahas di apel Senin.",
    regionName: "DKI",
    direct: false,
    dueOn: "2026-11-27",
  });
  expect(await acknowledgeCircular(platform, { actor: headMampang, circular: policy(id), key: key() })).toEqual({
    ok: true,
    value: null,
  });
  expect(await acknowledgeCircular(platform, { actor: headMampang, circular: policy(id), key: key() })).toEqual({
    ok: false,
    refusal: { code: "ALREADY" },
  });
  expect(await standing(id)).toEqual({
    DKI: "done",
    SULAMA: "2026-11-26",
    MAMPANG: "done",
    GROGOL: "2026-11-27",
    LUWUK: "waits",
  });
  const board = await cascadeBoard(platform.db, policy(id));
  expect(board.regionCounts).toEqual({ offices: 2, received: 1, done: 1, late: 0 });
  expect(board.branchCounts).toEqual({ offices: 3, received: 1, done: 1, late: 0 });
  expect(board.regions[0]).toMatchObject({ name: "DKI", receivedBy: "RELAYDKI", relayedBy: "RELAYDKI" });
  expect(await noticesOf(relayDki, id)).toMatchObject({ state: "DONE", branchesDone: 1 });
});

test("who has nothing to relay or acknowledge is refused and has no notices", async () => {
  expect(
    await relayCircular(platform, { actor: headMampang, circular: policy("relayed"), note: "x", key: key() }),
  ).toEqual({ ok: false, refusal: { code: "NOT_ALLOWED" } });
  expect(await acknowledgeCircular(platform, { actor: relayDki, circular: policy("relayed"), key: key() })).toEqual({
    ok: false,
    refusal: { code: "NOT_ALLOWED" },
  });
  expect(await receiveCircular(platform, { actor: relayDki, circular: policy("no-such") })).toEqual({
    ok: false,
    refusal: { code: "NO_SUCH_CIRCULAR" },
  });
  expect(await noticesFor(platform.db, rina)).toEqual([]);
});

test("a late region is reminded, then escalated, and its branches get the policy from head office", async () => {
  const id = "late";
  await publish(id, "2027-01-04");
  await spreadCirculars(platform);
  await relayCircular(platform, { actor: relayDki, circular: policy(id), note: "Segera.", key: key() });
  const lateFacts = async (): Promise<unknown[]> =>
    (
      await sql<{
        data: unknown;
      }>`select data from audit.facts where type = 'PolicyRelayLate' and subject = ${id} order by seq`.execute(
        platform.db,
      )
    ).rows.map(({ data }) => data);

  platform.setNow("2026-11-25T23:59:00+07:00");
  await chaseRelays(platform);
  expect(await noticesOf(relaySulama, id)).toMatchObject({ reminded: false, late: false });
  platform.setNow("2026-11-26T00:00:00+07:00");
  await chaseRelays(platform);
  expect(await noticesOf(relaySulama, id)).toMatchObject({ reminded: true, late: false });
  expect(await lateFacts()).toEqual([]);

  platform.setNow("2026-11-27T08:00:00+07:00");
  await Promise.all([chaseRelays(platform), chaseRelays(platform)]);
  expect(await lateFacts()).toEqual([{ kind: "REGION", dueOn: "2026-11-26" }]);
  // Three working days after Friday: Wednesday.
  expect(await standing(id)).toMatchObject({ SULAMA: "late", LUWUK: "2026-12-02", GROGOL: "2026-11-27" });
  expect(await noticesOf(headLuwuk, id)).toMatchObject({ direct: true, note: null, state: "NEW" });
  expect(await acknowledgeCircular(platform, { actor: headLuwuk, circular: policy(id), key: key() })).toEqual({
    ok: true,
    value: null,
  });

  // Sunday: a working day after Friday has not come; Monday it has, for the branches of the other region.
  platform.setNow("2026-11-29T08:00:00+07:00");
  await chaseRelays(platform);
  expect(await standing(id)).toMatchObject({ GROGOL: "2026-11-27" });
  platform.setNow("2026-11-30T08:00:00+07:00");
  await chaseRelays(platform);
  expect(await standing(id)).toMatchObject({ GROGOL: "late", MAMPANG: "late", LUWUK: "done" });
  expect((await cascadeBoard(platform.db, policy(id))).branchCounts).toEqual({
    offices: 3,
    received: 1,
    done: 1,
    late: 2,
  });

  // The region may still relay: it is late no more, and its branches keep the day they have.
  expect(
    await relayCircular(platform, { actor: relaySulama, circular: policy(id), note: "Maaf, terlambat.", key: key() }),
  ).toEqual({ ok: true, value: null });
  expect(await standing(id)).toMatchObject({ SULAMA: "done", LUWUK: "done" });
});

test("an office created meanwhile gets its part; a withdrawn policy is handed to nobody any more", async () => {
  const id = "meanwhile";
  await publish(id, "2027-02-01");
  await spreadCirculars(platform);
  await relayCircular(platform, { actor: relayDki, circular: policy(id), note: "Baca pasal 5.", key: key() });
  await publish("withdrawn", "2027-02-02");
  await spreadCirculars(platform);
  await receiveCircular(platform, { actor: relayDki, circular: policy("withdrawn") });
  await withdrawPolicy(platform, { actor: rina, id: "withdrawn", why: "Menunggu PP", key: key() });

  platform.setNow("2026-12-01T10:00:00+07:00");
  await importOffices(platform, [...offices, office("BARU", "BRANCH", "DKI"), office("TERPENCIL", "BRANCH", "PUSAT")]);
  await addStaff("headbaru", headBaru);
  await spreadCirculars(platform);
  expect(await standing(id)).toMatchObject({ BARU: "2026-12-04", TERPENCIL: "2026-12-04", LUWUK: "waits" });
  expect(await noticesOf(headBaru, id)).toMatchObject({ note: "Baca pasal 5.", direct: false });
  expect(Object.keys(await standing("withdrawn")).sort()).toEqual(["DKI", "GROGOL", "LUWUK", "MAMPANG", "SULAMA"]);
  expect(await noticesOf(relayDki, "withdrawn")).toMatchObject({
    state: "WITHDRAWN",
    withdrawnWhy: "Menunggu PP",
    late: false,
  });
  expect(await noticesOf(relaySulama, "withdrawn")).toBeNull();
  expect(
    await relayCircular(platform, { actor: relayDki, circular: policy("withdrawn"), note: "x", key: key() }),
  ).toEqual({ ok: false, refusal: { code: "WITHDRAWN" } });
  await chaseRelays(platform);
  expect((await cascadeBoard(platform.db, policy("withdrawn"))).regionCounts.late).toBe(0);
});

test("an office created after a policy was followed by another hears only of the later one", async () => {
  platform.setNow("2027-02-01T00:00:01+07:00");
  expect(await takeForce(platform)).toEqual(["relayed", "late", "meanwhile"]);
  await importOffices(platform, [...offices, office("PALING-BARU", "BRANCH", "SULAMA")]);
  await spreadCirculars(platform);
  expect(await standing("relayed")).not.toHaveProperty("PALING-BARU");
  expect(await standing("meanwhile")).toHaveProperty("PALING-BARU");
});

test("an announcement goes the same way; what was withdrawn asks nothing more of anybody", async () => {
  const id = await approveForTests(platform, rina, yusuf);
  const circular: Circular = { about: "ANNOUNCEMENT", id };
  await spreadCirculars(platform);
  await relayCircular(platform, { actor: relayDki, circular, note: "Tempel di pos satpam juga.", key: key() });
  expect(await noticesFor(platform.db, headMampang, circular)).toMatchObject([
    {
      circular,
      asks: "ACKNOWLEDGE",
      state: "NEW",
      title: { id: "JHT cair dari rumah" },
      note: "Tempel di pos satpam juga.",
    },
  ]);
  expect(await acknowledgeCircular(platform, { actor: headMampang, circular, key: key() })).toEqual({
    ok: true,
    value: null,
  });
  const { rows } = await sql<{
    type: string;
  }>`select type from audit.facts where subject = ${id} and type ~ 'Relayed|Acknowledged'`.execute(platform.db);
  expect(rows.map(({ type }) => type).sort()).toEqual(["AnnouncementAcknowledged", "AnnouncementRelayed"]);
  await endAnnouncement(platform, {
    actor: rina,
    id,
    version: 4,
    key: key(),
    how: "withdraw",
    why: "Harinya salah cetak.",
  });
  expect(await noticesFor(platform.db, headMampang, circular)).toMatchObject([
    { state: "WITHDRAWN", withdrawnWhy: "Harinya salah cetak." },
  ]);
  expect(await relayCircular(platform, { actor: relaySulama, circular, note: "x", key: key() })).toEqual({
    ok: false,
    refusal: { code: "WITHDRAWN" },
  });
});

test("the days are head office's: published with the rules of the service, and those of the day count", async () => {
  const id = await approveForTests(platform, rina, yusuf);
  const circular: Circular = { about: "ANNOUNCEMENT", id };
  const slower = withService(platform, ({ cascade }) =>
    Object.assign(cascade, { regionDays: 4, branchDays: 1, remindBeforeDays: 1, escalateAfterDays: 2 }),
  );
  const notice = async (who: StaffActor) => (await noticesFor(platform.db, who, circular))[0];
  await spreadCirculars(slower);
  // From Tuesday 24 November four working days: Wednesday to Friday, and Monday 30.
  expect(await notice(relaySulama)).toMatchObject({ dueOn: "2026-11-30" });
  await relayCircular(slower, { actor: relayDki, circular, note: "Tempel.", key: key() });
  expect(await notice(headMampang)).toMatchObject({ dueOn: "2026-11-25", reminded: false });
  await chaseRelays(slower);
  expect(await notice(headMampang)).toMatchObject({ reminded: true, late: false });
  platform.setNow("2026-11-26T09:00:00+07:00");
  await chaseRelays(slower);
  expect(await notice(headMampang)).toMatchObject({ late: false });
  platform.setNow("2026-11-27T09:00:00+07:00");
  await chaseRelays(slower);
  expect([(await notice(headMampang))!.late, (await notice(relaySulama))!.reminded]).toEqual([true, true]);
});
