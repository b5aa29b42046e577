import { sql } from "kysely";
import { afterAll, expect, test } from "vitest";
import { openOffice } from "../../../tests/casework-fixture.ts";
import { openTestHouse } from "../../../tests/test-house.ts";
import { createTestPlatform } from "../../../tests/test-platform.ts";
import { declareIncident } from "../../outreach/index.ts";
import { createServer } from "../server.ts";

const platform = await createTestPlatform("2026-06-12T09:00:00+07:00");
const { addClaim, officer } = await openOffice(platform);
const { house, close } = openTestHouse(platform);
const plain = (html: string): string => html.replaceAll(/<[^>]+>/g, " ").replaceAll(/\s+/g, " ");
const opened: Array<Awaited<ReturnType<typeof createServer>>> = [];
/** A process of its own: an answer stands for a minute in each. */
async function page(lang: "id" | "en" = "id"): Promise<string> {
  const app = await createServer({ ...house, clock: platform.clock });
  opened.push(app);
  return plain((await app.inject({ url: "/status-layanan", cookies: { lang } })).body);
}
afterAll(async () => {
  for (const app of opened) await app.close();
  await close();
});

test("before anything has happened the page says so, and every branch stands on it", async () => {
  const text = await page();
  expect(text).toContain("Layanan berjalan biasa.");
  expect(text).toContain("Belum ada klaim yang dibayar dalam 90 hari terakhir.");
  expect(text).toContain("Mampang Sedang penuh. Kami buatkan daftar tunggu");
});

test("the next free time at the branch's clock, the wait, the promise by percentiles, and what is disturbed", async () => {
  const { officeId } = officer("CS");
  // Complete on Tuesday 2 June; paid after 2 (twice), 3 and 7 working days. Promised for Tuesday 9 June.
  for (const paidOn of ["2026-06-04", "2026-06-04", "2026-06-05", "2026-06-11"]) {
    const { id } = await addClaim({ status: "PAID", promiseOn: "2026-06-09" });
    await sql`update claims set submitted_at = '2026-05-30 10:00+07', complete_on = '2026-06-02', status_since = ${`${paidOn} 10:00+07`}::timestamptz where id = ${id}`.execute(
      platform.db,
    );
    const slot = await sql<{ id: string }>`
      insert into slots (id, officer_id, office_id, starts_at, ends_at, part, opened_at)
      values (gen_random_uuid(), ${officer("CS").id}, ${officeId}, timestamptz '2026-06-02 09:00+07' + ${`${slots++} hours`}::interval, timestamptz '2026-06-02 09:20+07' + interval '9 hours', 'DAY', '2026-05-30 10:00+07') returning id`.execute(
      platform.db,
    );
    await sql`insert into appointments (id, claim_id, slot_id, office_id, officer_id, starts_at, ends_at, kind, status, made_at, status_since)
      select gen_random_uuid(), ${id}, s.id, s.office_id, s.officer_id, s.starts_at, s.ends_at, 'VIDEO', 'HELD', now(), now() from slots s where s.id = ${slot.rows[0]!.id}`.execute(
      platform.db,
    );
    await sql`update slots set appointment_id = gen_random_uuid() where id = ${slot.rows[0]!.id}`.execute(platform.db);
    // Of one or two people there is no half to tell of.
    if (slots === 2) expect(await page()).not.toContain("Separuh dari");
  }
  // 09.20 is within the hour that nobody could be there in time; 13.00 is the next.
  for (const at of ["09:20", "13:00"])
    await sql`insert into slots (id, officer_id, office_id, starts_at, ends_at, part, opened_at)
      values (gen_random_uuid(), ${officer("CS", 2).id}, ${officeId}, ${`2026-06-12 ${at}+07`}::timestamptz, ${`2026-06-12 ${at}+07`}::timestamptz + interval '20 minutes', 'DAY', '2026-06-01')`.execute(
      platform.db,
    );
  await declareIncident(platform, {
    actor: officer("ADMIN"),
    part: "UPLOAD",
    words: { id: "Kirim foto sedang lambat.", en: "Sending photos is slow <now>." },
    key: "a",
  });
  const text = await page();
  expect(text).toContain("Ada gangguan. Isian Anda tetap tersimpan.");
  expect(text).toContain("Kirim foto sedang lambat. Sejak Jumat, 12 Juni, 09.00 WIB.");
  expect(text).toContain("Separuh orang menerima uang paling lama 2 hari kerja setelah berkas lengkap.");
  expect(text).toContain("Sembilan dari sepuluh orang paling lama 7 hari kerja.");
  expect(text).toContain("3 dari 4 klaim dibayar pada hari yang kami janjikan, atau lebih cepat.");
  expect(text).toContain("Mampang Waktu kosong berikutnya: Jumat, 12 Juni, 13.00 WIB.");
  // Sent on 30 May at 10.00, heard on 2 June at 09.00 (not yet three days), 10.00, 11.00 and 12.00.
  expect(text).toContain("Separuh dari 4 orang menunggu paling lama 3 hari.");
  const english = await page("en");
  expect(english).toContain("Sending photos is slow &lt;now>.");
  expect(english).toContain("Nine of ten people within 7 working days.");
});
let slots = 0;
