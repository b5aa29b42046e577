import { sql } from "kysely";
import { afterAll, expect, test } from "vitest";
import { openOffice } from "../../../../tests/casework-fixture.ts";
import { openTestHouse } from "../../../../tests/test-house.ts";
import { createTestPlatform } from "../../../../tests/test-platform.ts";
import { createServer } from "../../server.ts";

const platform = await createTestPlatform("2026-06-02T09:00:00+07:00");
const { addClaim } = await openOffice(platform);
const { house, sessionOf, close } = openTestHouse(platform);
const app = await createServer({ ...house, clock: platform.clock });
afterAll(async () => {
  await app.close();
  await close();
});

/** A wage of 10 million from January 2025 to April 2026, and a tenth paid in March 2026. */
async function tellContributions(claimId: string): Promise<void> {
  await sql`
    insert into balance_entries (id, membership_id, month, kind, amount, wage, received_on, source)
    select gen_random_uuid(), s.id, m::date, k.kind, k.amount, 10000000, (m + interval '1 month - 1 day')::date, 'AA000001'
    from claims c join memberships s on s.member_id = c.member_id,
      generate_series(date '2025-01-01', date '2026-04-01', interval '1 month') m,
      (values ('CONTRIBUTION_EMPLOYER', 370000), ('CONTRIBUTION_WORKER', 200000)) k (kind, amount)
    where c.id = ${claimId}`.execute(platform.db);
  await sql`insert into benefit_payments (id, member_id, paid_on, reason, gross)
    select gen_random_uuid(), member_id, '2026-03-10', 'SEBAGIAN_10', 700000 from claims where id = ${claimId}`.execute(
    platform.db,
  );
}
const plain = (html: string): string => html.replaceAll(/<[^>]+>/g, " ").replaceAll(/\s+/g, " ");

test("a claimant reads the balance line by line, in both languages, and finds it from the status page", async () => {
  const { id } = await addClaim({ status: "SUBMITTED" });
  await tellContributions(id);
  const cookies = await sessionOf(id);
  expect((await app.inject({ url: "/klaim/status", cookies })).body).toContain('href="/klaim/saldo"');
  const page = await app.inject({ url: "/klaim/saldo", cookies });
  expect(page.statusCode).toBe(200);
  // 2025: 66 x 570,000 at 5.50 % over twelve: 172,425. 2026: 38,662,125 over five whole months, the payment gone from March on: 177,201.
  const text = plain(page.body);
  expect(text).toContain("Saldo Anda sampai Selasa, 2 Juni 2026");
  expect(text).toContain("Saldo awal tahun Rp0 Iuran Rp6.840.000 Hasil pengembangan Rp172.425 Saldo akhir Rp7.012.425");
  expect(text).toContain(
    "Iuran pemberi kerja, Januari 2025 upah Rp10.000.000 · iuran-pu-pp-46-2015 Rp370.000 Rp370.000",
  );
  expect(text).toContain("Saldo awal tahun Rp7.012.425 Iuran Rp2.280.000 Hasil pengembangan Rp177.201");
  expect(text).toContain("Dibayarkan -Rp700.000 Saldo akhir Rp8.769.626");
  expect(text).toContain("Sementara: angka tahun ini belum diketahui");
  const english = await app.inject({ url: "/klaim/saldo", cookies: { ...cookies, lang: "en" } });
  expect(plain(english.body)).toContain("Employer's contribution, January 2025 wage Rp10.000.000");
});

test("nobody else sees it, and who has only yearly sums is told so", async () => {
  expect((await app.inject({ url: "/klaim/saldo" })).headers.location).toBe("/lanjut?habis=1");
  const { id, code } = await addClaim({ status: "SUBMITTED", name: "SITI AMINAH" });
  const page = await app.inject({ url: "/klaim/saldo", cookies: await sessionOf(id) });
  expect(plain(page.body)).toContain("Iuran per bulan belum tercatat di layanan ini");
  expect(plain(page.body)).not.toContain("Iuran pemberi kerja");
  expect((await app.inject({ url: `/petugas/klaim/${code}/saldo` })).statusCode).toBe(303);
  // A draft that could not be sent opens no account: whoever begins one for a dead relative sees no money.
  const draft = await addClaim({ status: "DRAFT", name: "UMAR HADI" });
  const refused = await app.inject({ url: "/klaim/saldo", cookies: await sessionOf(draft.id) });
  expect([refused.statusCode, refused.headers.location]).toEqual([303, "/klaim"]);
});
