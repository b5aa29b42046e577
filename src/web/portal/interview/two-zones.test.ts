import { sql } from "kysely";
import { afterAll, expect, test } from "vitest";
import { openOffice } from "../../../../tests/casework-fixture.ts";
import { openTestHouse } from "../../../../tests/test-house.ts";
import { withService } from "../../../../tests/service-fixture.ts";
import { createTestPlatform } from "../../../../tests/test-platform.ts";
import { offerNextTime, planShifts } from "../../../appointments/index.ts";
import { chooseInterviewTime, claimSeals } from "../../../claims/index.ts";
import { idFromCode } from "../../../offices/index.ts";
import { createServer } from "../../server.ts";

// Claims of this fixture are of Mampang (WIB); Luwuk's clock is one hour ahead (WITA).
const platform = await createTestPlatform("2026-06-04T06:00:00+07:00");
const { addClaim } = await openOffice(platform);
const luwuk = idFromCode("office", "LUWUK");
await sql`insert into staff (id, username, name, role, office_id, password_hash, totp_sealed) values (${idFromCode("staff", "LUWUK-1")}, 'luwuk-1', 'Lina', 'CS', ${luwuk}, '-', '-')`.execute(
  platform.db,
);
await planShifts(platform);
const { house, sessionOf, close } = openTestHouse(platform);
const app = await createServer({ ...house, clock: platform.clock });
afterAll(async () => {
  await app.close();
  await close();
});

const plain = (body: string): string =>
  body
    .replace(/<[^>]+>/g, " ")
    .replace(/&nbsp;|\s+/g, " ")
    .replaceAll(" ,", ",");
const reader = async (claimId: string): Promise<(url: string) => Promise<string>> => {
  const cookies = await sessionOf(claimId);
  return async (url) => plain((await app.inject({ url, cookies })).body);
};

test("each office's times are at its own clock, with the claimant's beside them where it differs", async () => {
  const { id } = await addClaim({ status: "SUBMITTED" });
  const read = await reader(id);
  const own = await read("/klaim/waktu");
  expect(own).toContain("Jam di bawah adalah waktu Jakarta (WIB).");
  expect(own).toContain("Luwuk : Kamis, 4 Juni, 08.00 WITA (07.00 WIB)");
  expect(own).toContain("Kamis, 4 Juni 08.00 08.20 08.40");
  const there = await read(`/klaim/waktu?kantor=${luwuk}`);
  expect(there).toContain("Jam di bawah adalah waktu Makassar (WITA).");
  expect(there).toContain("Kamis, 4 Juni 08.00 07.00 WIB 08.20 07.20 WIB");
  expect(there).toContain("Mampang : Kamis, 4 Juni, 08.00 WIB ");
});

test("who gave only an e-mail address is not offered a call that nobody can make, and reads what to do without video", async () => {
  const { id } = await addClaim({ status: "SUBMITTED" });
  const read = await reader(id);
  expect(await read("/klaim/waktu")).toContain("Telepon biasa Kalau HP Anda tidak punya kamera");
  const contact = { channel: "EMAIL", phone: null, email: "siti@contoh.example" };
  const sealed = platform.keys.seal(JSON.stringify(contact), claimSeals.contact);
  await sql`update claims set contact_sealed = ${sealed} where id = ${id}`.execute(platform.db);
  const without = await read("/klaim/waktu");
  expect(without).not.toContain("Telepon biasa");
  expect(without).toContain("Klaim ini belum punya nomor HP, jadi kami tidak bisa menelepon.");
  // Nor in the waiting room, whatever a browser sends there.
  const chosen = await chooseInterviewTime(platform, {
    claimId: id,
    officeId: luwuk,
    startsAt: new Date("2026-06-04T08:00:00+08:00"),
    kind: "VIDEO",
  });
  expect(chosen.ok).toBe(true);
  const room = await read("/klaim/ruang-tunggu");
  expect(room).toContain("Klaim ini belum punya nomor HP, jadi kami tidak bisa menelepon.");
  expect(room).not.toContain("telepon biasa");
  await app.inject({ method: "POST", url: "/klaim/ruang-tunggu/telepon", cookies: await sessionOf(id) });
  expect(await read("/klaim/ruang-tunggu")).not.toContain("lewat telepon");
  const { rows } = await sql<{ kind: string }>`select kind from appointments where claim_id = ${id}`.execute(
    platform.db,
  );
  expect(rows).toEqual([{ kind: "VIDEO" }]);
});

test("a time booked at an office of another zone is told at both clocks on every page", async () => {
  const { id } = await addClaim({ status: "SUBMITTED" });
  const chosen = await chooseInterviewTime(platform, {
    claimId: id,
    officeId: luwuk,
    startsAt: new Date("2026-06-05T10:00:00+08:00"),
    kind: "VIDEO",
  });
  expect(chosen.ok).toBe(true);
  const read = await reader(id);
  for (const page of ["/klaim/waktu", "/klaim/status", "/klaim/tanda-terima", "/klaim/ruang-tunggu"])
    expect([page, await read(page)]).toEqual([page, expect.stringContaining("Jumat, 5 Juni, 10.00 WITA (09.00 WIB)")]);
  expect(await read("/klaim/ruang-tunggu")).toContain("Ruang tunggu dibuka Jumat, 5 Juni, 09.45 WITA (08.45 WIB).");
});

test("a time that is kept for who waits is told at both clocks", async () => {
  const { id } = await addClaim({ status: "SUBMITTED" });
  platform.setNow("2026-06-04T09:00:00+07:00");
  const kept = await platform.db
    .transaction()
    .execute(async (tx) => await offerNextTime(tx, platform, { claimId: id, officeId: luwuk, kind: "VIDEO" }));
  expect(kept?.startsAt.toISOString()).toBe("2026-06-05T00:00:00.000Z");
  expect(await (await reader(id))("/klaim/waktu")).toContain(
    "Kami menyimpan waktu ini untuk Anda: Jumat, 5 Juni, 08.00 WITA (07.00 WIB). Disimpan sampai",
  );
});

test("from when on another time is kept, and for how long, is head office's to say", async () => {
  const { id } = await addClaim({ status: "SUBMITTED" });
  platform.setNow("2026-06-04T09:00:00+07:00");
  const sooner = withService(platform, ({ booking }) =>
    Object.assign(booking, { missedAfterHours: 2, missedKeptHours: 1, answerUntilMinutes: 20 }),
  );
  const kept = await platform.db
    .transaction()
    .execute(async (tx) => await offerNextTime(tx, sooner, { claimId: id, officeId: luwuk, kind: "VIDEO" }));
  expect([kept?.startsAt.toISOString(), kept?.heldUntil?.toISOString()]).toEqual([
    "2026-06-04T04:20:00.000Z",
    "2026-06-04T03:00:00.000Z",
  ]);
});
