import { sql } from "kysely";
import { afterAll, beforeAll, expect, test } from "vitest";
import { approveForTests } from "../../../tests/announcement-fixture.ts";
import { openHeadOffice } from "../../../tests/policies-fixture.ts";
import { createTestPlatform } from "../../../tests/test-platform.ts";
import { setContact, type StaffContact } from "../../access/index.ts";
import type { House } from "../../house.ts";
import type { OutgoingMessage } from "../../messages/index.ts";
import { idFromCode, importOffices, type OfficeRow } from "../../offices/index.ts";
import { endAnnouncement } from "../../outreach/index.ts";
import { startWorker } from "../../worker/worker.ts";
import { chaseRelays } from "../chase-relays.ts";
import type { Circular, StaffActor } from "../circular.ts";
import { acknowledgeCircular, cascadeBoard, lateOffices, relayCircular, spreadCirculars } from "../index.ts";
import { tellRelays } from "./tell-relays.ts";

// Tuesday; Wednesday to Friday are working days, 28 and 29 November a weekend.
const platform = await createTestPlatform("2026-11-24T09:00:00+07:00");
const { db } = platform;
const { rina, yusuf, key, publish } = await openHeadOffice(platform);
const office = (code: string, kind: OfficeRow["kind"], parent: string | null, zone: OfficeRow["zone"]): OfficeRow => ({
  code,
  name: code,
  kind,
  parent,
  address: "-",
  zone,
});
const person = async (name: string, role: string, code: string, contact?: StaffContact): Promise<StaffActor> => {
  const actor = { kind: "STAFF", id: idFromCode("staff", name), role, officeId: idFromCode("office", code) } as const;
  await sql`insert into staff (id, username, name, role, office_id, password_hash, totp_sealed)
    values (${actor.id}, ${name}, ${name}, ${role}, ${actor.officeId}, '-', '-')`.execute(db);
  if (contact) await setContact(platform, { actor, contact });
  return actor;
};
const mail = (name: string): StaffContact => ({ email: `${name}@kantor.example`, phone: null });
let relayDki: StaffActor;
let headMampang: StaffActor;

/** Of what the worker sent: to whom, and the subject. */
const sent: OutgoingMessage[] = [];
const start = async (): Promise<{ stop: () => Promise<unknown> }> => {
  const send = async (message: OutgoingMessage) => {
    sent.push(message);
    return { outcome: "ACCEPTED", partnerId: message.reference } as const;
  };
  return await startWorker({
    ...platform,
    channels: { WHATSAPP: { send }, SMS: { send }, EMAIL: { send } },
    config: { sandbox: true, publicUrl: "https://lapak.example" },
  } as unknown as House);
};
const links = {
  site: "lapak.example",
  notice: () => "https://lapak.example/edaran",
  board: () => "https://lapak.example/papan",
};
const tell = () => tellRelays({ ...platform, links });
/** Who was told that a circular came; by whom it was sent. */
const arrived = async (about: "POLICY" | "ANNOUNCEMENT" = "POLICY"): Promise<string[]> =>
  (await everyMessage(about)).filter((told) => told.startsWith("CircularArrived"));
/** Who was told that it is due or late. */
const queued = async (about: "POLICY" | "ANNOUNCEMENT" = "POLICY"): Promise<string[]> =>
  (await everyMessage(about)).filter((told) => !told.startsWith("CircularArrived"));
/** Every message that is queued, by whom it is told to. */
const everyMessage = async (about: "POLICY" | "ANNOUNCEMENT"): Promise<string[]> =>
  (
    await sql<{ told: string }>`select template || ' ' || staff.username as told from messages
      join staff on staff.id = messages.account_id where messages.key like ${`%:${about}:%`} order by messages.at, told`.execute(
      db,
    )
  ).rows.map(({ told }) => told);

beforeAll(async () => {
  await importOffices(platform, [
    office("PUSAT", "HEAD", null, "Asia/Jakarta"),
    office("DKI", "REGION", "PUSAT", "Asia/Jakarta"),
    office("PAPUA", "REGION", "PUSAT", "Asia/Jayapura"),
    office("MAMPANG", "BRANCH", "DKI", "Asia/Jakarta"),
    office("GROGOL", "BRANCH", "DKI", "Asia/Jakarta"),
    office("SORONG", "BRANCH", "PAPUA", "Asia/Jayapura"),
  ]);
  for (const [actor, name] of [
    [rina, "rina"],
    [yusuf, "yusuf"],
  ] as const)
    // prettier-ignore
    await setContact(platform, { actor, contact: mail(name) });
  relayDki = await person("relay-dki", "REGION_RELAY", "DKI", mail("relay-dki"));
  await person("relay-papua", "REGION_RELAY", "PAPUA", mail("relay-papua"));
  headMampang = await person("head-mampang", "BRANCH_HEAD", "MAMPANG", { email: null, phone: "6281200000001" });
  await person("head-grogol", "BRANCH_HEAD", "GROGOL");
  await person("cs-mampang", "CS", "MAMPANG", mail("cs-mampang"));
  await publish("permenaker-9-2027", "2027-03-01");
  await spreadCirculars(platform);
});
let worker: { stop: () => Promise<unknown> } | null = null;
afterAll(async () => await worker?.stop());

test("when head office publishes the regions hear so, when a region relays its branches do: once each, when it is nobody's night, also where the worker is killed", async () => {
  const circular: Circular = { about: "POLICY", id: "permenaker-9-2027" };
  // At 19.00 WIB it is 21.00 in Papua.
  platform.setNow("2026-11-24T19:00:00+07:00");
  await chaseRelays(platform);
  expect(await Promise.all([tell(), tell()]).then((both) => both.sort())).toEqual([0, 1]);
  expect(await arrived()).toEqual(["CircularArrived relay-dki"]);
  await relayCircular(platform, { actor: relayDki, circular, note: "Baca.", key: key() });
  // Mampang and Grogol; who heads Grogol has no address.
  expect(await Promise.all([tell(), tell()]).then((both) => both.sort())).toEqual([0, 2]);
  platform.setNow("2026-11-25T08:05:00+07:00");
  worker = await start();
  await expect.poll(() => sent.length, { timeout: 20_000 }).toBe(3);
  await worker.stop();
  worker = await start();
  await worker.stop();
  worker = null;
  expect(await tell()).toBe(0);
  expect((await arrived()).sort()).toEqual([
    "CircularArrived head-mampang",
    "CircularArrived relay-dki",
    "CircularArrived relay-papua",
  ]);
  const says = (to: string): string => JSON.stringify(sent.find((message) => message.to === to));
  expect(sent).toHaveLength(3);
  expect(says("relay-papua@kantor.example")).toContain("Edaran baru dari kantor pusat untuk kantor Anda");
  expect(says("6281200000001")).toContain("Edaran baru dari DKI untuk kantor Anda");
  expect(says("6281200000001")).toContain("Batasnya Jumat, 27 November 2026");
  const { regions } = await cascadeBoard(db, circular);
  const toldTo = [...regions, ...regions.flatMap(({ branches }) => branches)].map((each) => [each.name, each.toldTo]);
  expect(Object.fromEntries(toldTo)).toEqual({ DKI: 1, PAPUA: 1, GROGOL: 0, MAMPANG: 1, SORONG: null });
  expect(await queued()).toEqual([]);
}, 60_000);

test("on the due day the office's own people are told once, when it is nobody's night, also where the worker is killed and started again", async () => {
  sent.length = 0;
  // The region of Papua is due on Thursday. At 00.30 WIB it is 02.30 there.
  platform.setNow("2026-11-26T00:30:00+07:00");
  await chaseRelays(platform);
  expect(await tell()).toBe(0);
  platform.setNow("2026-11-26T06:05:00+07:00");
  worker = await start();
  await expect.poll(() => sent.length, { timeout: 20_000 }).toBe(1);
  await worker.stop();
  worker = await start();
  await worker.stop();
  worker = null;
  expect(sent.map(({ to }) => to)).toEqual(["relay-papua@kantor.example"]);
  expect(await queued()).toEqual(["CircularDue relay-papua"]);
  expect(JSON.stringify(sent[0])).toContain("https://lapak.example/petugas/edaran/permenaker-9-2027");
}, 60_000);

test("who is late is told, and so are the region and head office, in one message a person; without an address the board says so", async () => {
  platform.setNow("2026-11-27T09:00:00+07:00");
  await chaseRelays(platform);
  expect(await Promise.all([tell(), tell()]).then((both) => both.sort())).toEqual([0, 4]);
  // Papua is late itself, so Sorong, where nobody heads, has it from head office; of Mampang and Grogol it is the due day.
  const first = ["CircularDue relay-papua"];
  const friday = [
    "CircularDue head-mampang",
    "CircularOfficesLate rina",
    "CircularOfficesLate yusuf",
    "CircularOverdue relay-papua",
  ];
  expect(await queued()).toEqual([...first, ...friday]);
  platform.setNow("2026-11-30T09:00:00+07:00");
  await chaseRelays(platform);
  expect(await tell()).toBe(2);
  expect((await queued()).slice(5)).toEqual([
    "CircularOfficesLate relay-dki",
    "CircularOfficesLate rina",
    "CircularOfficesLate yusuf",
    "CircularOverdue head-mampang",
  ]);
  expect(await tell()).toBe(0);
  const circular: Circular = { about: "POLICY", id: "permenaker-9-2027" };
  const board = await cascadeBoard(db, circular);
  const branches = board.regions.find(({ name }) => name === "DKI")!.branches;
  expect(branches.map(({ name, toldTo }) => [name, toldTo])).toEqual([
    ["GROGOL", 0],
    ["MAMPANG", 1],
  ]);
  expect(await lateOffices(db, relayDki)).toMatchObject([{ circular, offices: ["GROGOL", "MAMPANG"] }]);
  expect(await lateOffices(db, rina)).toMatchObject([{ circular, offices: ["GROGOL", "MAMPANG", "PAPUA"] }]);
  expect(await lateOffices(db, headMampang)).toEqual([]);
  await acknowledgeCircular(platform, { actor: headMampang, circular, key: key() });
  expect(await lateOffices(db, relayDki)).toMatchObject([{ offices: ["GROGOL"] }]);
});

test("of an announcement it is the same; who has done it is not told", async () => {
  platform.setNow("2026-12-01T09:00:00+07:00");
  const id = await approveForTests(platform, rina, yusuf);
  await spreadCirculars(platform);
  await relayCircular(platform, {
    actor: relayDki,
    circular: { about: "ANNOUNCEMENT", id },
    note: "Tempel.",
    key: key(),
  });
  platform.setNow("2026-12-03T09:00:00+07:00");
  await chaseRelays(platform);
  await tell();
  expect(await queued("ANNOUNCEMENT")).toEqual(["CircularDue relay-papua"]);
  expect(await arrived("ANNOUNCEMENT")).toEqual(["CircularArrived head-mampang"]);
  const { rows } = await sql<{
    data: object;
  }>`select data from audit.facts where type = 'AnnouncementRelayTold' and data->>'stage' = 'DUE'`.execute(db);
  expect(rows).toEqual([{ data: { stage: "DUE", dueOn: "2026-12-03", to: 1 } }]);
});

test("a circular that was taken back while it was due is told to nobody", async () => {
  platform.setNow("2026-12-01T09:00:00+07:00");
  const id = await approveForTests(platform, rina, yusuf);
  await spreadCirculars(platform);
  platform.setNow("2026-12-03T00:00:00+07:00");
  await chaseRelays(platform);
  await endAnnouncement(platform, { actor: rina, id, version: 4, key: key(), how: "withdraw", why: "Salah cetak." });
  platform.setNow("2026-12-03T09:00:00+07:00");
  await tell();
  expect((await queued("ANNOUNCEMENT")).filter((told) => told.includes("relay-dki"))).toEqual([]);
});
