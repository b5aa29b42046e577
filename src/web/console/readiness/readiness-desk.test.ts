import { PDFiumLibrary } from "@hyzyla/pdfium";
import { sql } from "kysely";
import { Secret, TOTP } from "otpauth";
import { afterAll, expect, test } from "vitest";
import { openOffice } from "../../../../tests/casework-fixture.ts";
import { openTestHouse } from "../../../../tests/test-house.ts";
import { createTestPlatform } from "../../../../tests/test-platform.ts";
import { importStaff } from "../../../access/index.ts";
import { planSession } from "../../../outreach/index.ts";
import { createServer } from "../../server.ts";

const platform = await createTestPlatform("2026-06-12T09:00:00+07:00");
const { addClaim, officer } = await openOffice(platform);
const { house, close } = openTestHouse(platform);
const app = await createServer({ ...house, clock: platform.clock });
const viewer = await PDFiumLibrary.init();
afterAll(async () => {
  viewer.destroy();
  await app.close();
  await close();
});
const secret = "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP";
await importStaff(
  platform,
  (
    [
      ["kebijakan", "HEAD_POLICY", "PUSAT"],
      ["wilayah", "REGION_RELAY", "DKI"],
      ["kepala", "BRANCH_HEAD", "LUWUK"],
      ["petugas", "CS", "MAMPANG"],
    ] as const
  ).map(([username, role, office]) => ({
    username,
    name: username.toUpperCase(),
    role,
    office,
    password: "kenari-sawah-111",
    totpSecret: secret,
  })),
);
const plain = (text: string): string => text.replaceAll(/<[^>]+>/g, " ").replaceAll(/\s+/g, " ");

async function enter(username: string) {
  const signed = await app.inject({
    method: "POST",
    url: "/petugas/masuk",
    payload: new URLSearchParams({
      nama: username,
      sandi: "kenari-sawah-111",
      kode: new TOTP({ secret: Secret.fromBase32(secret) }).generate(),
    }).toString(),
    headers: { "content-type": "application/x-www-form-urlencoded" },
  });
  const cookies = Object.fromEntries(signed.cookies.map(({ name, value }) => [name, value]));
  return (url: string) => app.inject({ url, cookies });
}

const head = await enter("kebijakan");

test("each indicator is told by what happened that month, as weak as its weakest sign, on the page and in the PDF", async () => {
  // Ten visits in June, one sent home; one in May. Four claims, one of them asked to be mended; two paid, one late.
  for (let nth = 0; nth < 10; nth++)
    await sql`insert into visits (id, office_id, at, on_day, sent_to, left_how, left_known_at)
      values (gen_random_uuid(), ${officer("CS").officeId}, now(), '2026-06-05', 'KIOSK', ${nth === 0 ? "SENT_HOME" : "CLAIM_BEGUN"}, now())`.execute(
      platform.db,
    );
  await sql`insert into visits (id, office_id, at, on_day, sent_to, left_how, left_known_at)
    values (gen_random_uuid(), ${officer("CS").officeId}, now(), '2026-05-05', 'KIOSK', 'SENT_HOME', now())`.execute(
    platform.db,
  );
  for (const [nth, paidOn] of [null, null, "2026-06-08", "2026-06-10"].entries()) {
    const { id } = await addClaim({ status: paidOn ? "PAID" : "SUBMITTED", promiseOn: "2026-06-09" });
    await sql`update claims set submitted_at = '2026-06-02 10:00+07', checks = '{"name":"MATCH"}',
      correction_at = ${nth === 0 ? "2026-06-03 10:00+07" : null}, status_since = coalesce(${paidOn}::timestamptz + interval '3 hours', status_since) where id = ${id}`.execute(
      platform.db,
    );
  }
  const page = plain((await head("/petugas/kesiapan?bulan=2026-06")).body);
  expect(page).toContain("Infrastruktur data Belum siap, 75%");
  expect(page).toContain("Nama pada klaim cocok dengan data peserta 4 dari 4 100%");
  expect(page).toContain("Klaim tidak perlu diperbaiki 3 dari 4 75%");
  expect(page).toContain("Strategi dan kepemimpinan Belum siap, 50%");
  expect(page).toContain("Uang masuk pada hari yang dijanjikan 1 dari 2 50%");
  expect(page).toContain("Pengunjung tidak disuruh pulang 9 dari 10 90%");
  expect(page).toContain("Infrastruktur legal Belum ada");
  expect(plain((await head("/petugas/kesiapan?bulan=2026-05")).body)).toContain(
    "Pengunjung tidak disuruh pulang 0 dari 1 0%",
  );

  const file = await head("/petugas/kesiapan/laporan?bulan=2026-06");
  expect([file.statusCode, file.headers["content-type"]]).toEqual([200, "application/pdf"]);
  const paper = await viewer.loadDocument(file.rawPayload);
  const words = [...paper.pages()]
    .map((each) => each.getText())
    .join(" ")
    .replaceAll(/\s+/g, " ");
  expect(words).toContain("Kesiapan layanan Semua kantor, Juni 2026");
  expect(words).toContain("Strategi dan kepemimpinan: Belum siap, 50%");
  expect(words).toContain("Pengunjung tidak disuruh pulang 9 dari 10 Catatan pintu cabang");
  expect(words).toContain("Mampang");
  paper.destroy();
}, 60_000);

test("what is planned for a later day of this month has not failed yet", async () => {
  const plan = {
    kind: "FACTORY",
    place: "Pabrik Contoh, Jalan Buncit Raya",
    day: "2026-06-20",
    begins: "09.00",
    ends: "11.00",
    people: "dua orang",
    contact: "Bagian personalia, 0812 0000 1234",
    expected: "40",
    announcementId: "",
  };
  expect(await planSession(platform, { actor: officer("BRANCH_HEAD"), plan, key: "1" })).toMatchObject({ ok: true });
  const sign = "Sosialisasi langsung yang direncanakan jadi diadakan";
  expect(plain((await head("/petugas/kesiapan?bulan=2026-06")).body)).toContain(
    `${sign} Belum ada yang bisa dihitung.`,
  );
  platform.setNow("2026-07-01T09:00:00+07:00");
  expect(plain((await head("/petugas/kesiapan?bulan=2026-06")).body)).toContain(`${sign} 0 dari 1 0%`);
  platform.setNow("2026-06-12T09:00:00+07:00");
});

test("a region sees its branches, a head their own office only, an officer nothing; a strange month or office is passed over", async () => {
  expect(plain((await (await enter("wilayah"))("/petugas/kesiapan?bulan=2026-06")).body)).toContain("9 dari 10");
  const own = plain(
    (await (await enter("kepala"))(`/petugas/kesiapan?bulan=2026-06&kantor=${officer("CS").officeId}`)).body,
  );
  expect(own).not.toContain("9 dari 10");
  expect(own).not.toContain("Mampang");
  const clerk = await enter("petugas");
  for (const url of ["/petugas/kesiapan", "/petugas/kesiapan/laporan"])
    expect([url, (await clerk(url)).statusCode]).toEqual([url, 404]);
  expect((await head("/petugas/kesiapan?bulan=x&kantor=%27")).statusCode).toBe(200);
});
