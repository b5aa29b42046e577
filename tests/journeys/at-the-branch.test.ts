import { expect, test } from "vitest";
import type { Page } from "playwright-core";
import { openDesk, openPhone, screensFolder } from "./browser.ts";
import { openJourney } from "./journey.ts";
import {
  answerQuestions,
  declareAndSend,
  look,
  openClaim,
  press,
  sendDocuments,
  signIn,
  takeFromQueue,
  tickAll,
  tickAllByKeys,
  untilSays,
} from "./steps.ts";

const journey = openJourney();
const troubles: string[] = [];
const picture = (name: string) => ({ path: `${screensFolder}/branch-${name}.png`, fullPage: true });
const desk = async (username: string): Promise<Page> => {
  const page = await (await openDesk(journey.browser)).newPage();
  await signIn(journey.service, page, username, troubles);
  return page;
};
const named = (wanted: string) => journey.service.people.find(({ name }) => name === wanted)!;

/** Across the desk: everything ticked, the interview passed. */
async function passInterview(interviewer: Page, code: string): Promise<void> {
  await interviewer.goto(`${journey.service.base}/petugas/wawancara`);
  await interviewer.locator("tr", { hasText: code }).getByRole("button").click();
  await interviewer.waitForURL("**/petugas/wawancara/*");
  await look(interviewer, troubles);
  await interviewer.screenshot(picture("interview"));
  expect(await interviewer.locator("video").count()).toBe(0);
  for (const box of await interviewer.locator("[aria-labelledby=daftar] > .la-tick input").all()) await box.check();
  await interviewer.check("input[name=hasil][value=PASSED]");
  await press(interviewer, /Simpan hasil/);
  await interviewer.waitForURL("**/petugas/wawancara?kabar=simpan");
}

test("a disabled person without a phone: guard, helper, claim sent, interview face to face the same hour, two verifications by two others, payment order", async () => {
  const { service, browser } = journey;
  const who = named("Slamet Riyadi");
  const door = await (await browser.newContext({ viewport: { width: 800, height: 1280 } })).newPage();
  door.setDefaultTimeout(20_000);
  await signIn(service, door, "mampang.satpam", troubles);
  await door.waitForFunction(() => JSON.parse(localStorage.getItem("pintu.slip") ?? "[]").length === 20);
  await door.getByRole("button", { name: /Tidak bisa sendiri/ }).click();
  await door.getByLabel("Disabilitas").check();
  const slip = (await door.textContent("[data-code]"))!;
  await door.waitForFunction(() => localStorage.getItem("pintu.antre") === "[]");

  // The helper at the desk: everything together, on one screen, until the claim is sent.
  const helper = await desk("mampang.cs1");
  await helper.goto(`${service.base}/petugas/meja-bantuan`);
  await press(helper, "Panggil berikutnya");
  const visitor = helper.url();
  await helper.getByText("Tanpa HP: buka dengan KTP asli").click();
  await helper.fill("#nama", who.name);
  await helper.fill("#nik", who.nik);
  const [year, month, day] = who.birthDate.split("-").map(Number);
  await helper.fill("#lahir", String(day));
  await helper.fill("#lahir-month", String(month));
  await helper.fill("#lahir-year", String(year));
  await helper.fill("#kpj", who.kpj);
  await helper.check("#asli");
  await press(helper, "Buka klaim");
  await helper.locator("details summary").first().click();
  await answerQuestions(helper, who, null);
  expect(await sendDocuments(service, helper, journey.picture)).toBe(5);
  await declareAndSend(service, helper);
  await helper.goto(visitor);
  await look(helper, troubles);
  await helper.screenshot(picture("visitor"));
  const code = await helper.inputValue("#kode");
  await helper.locator("button[name=waktu][value^=IN_PERSON]").first().click();
  expect(await helper.textContent("[role=status]")).toContain("Wawancara tatap muka dipesan: Selasa, 24");
  await helper.goto(`${service.base}/klaim/status`);
  expect(await helper.textContent("main")).toContain("Wawancara di kantor cabang:");
  await helper.goto(`${service.base}/keluar`);

  // Who opened it does not interview it; a colleague does, across the desk.
  await helper.goto(`${service.base}/petugas/wawancara`);
  await helper.getByRole("button", { name: `Mulai ${code}` }).click();
  expect(await helper.textContent("main")).toContain("dipegang petugas lain");
  const interviewer = await desk("mampang.cs2");
  await interviewer.goto(`${service.base}/petugas/wawancara`);
  const row = interviewer.locator("tr", { hasText: code });
  expect(await row.textContent()).toContain("Tatap muka");
  expect(await row.textContent()).toContain("Sudah menunggu");
  await passInterview(interviewer, code);

  const first = await desk("mampang.cs3");
  await takeFromQueue(service, first, code, troubles);
  await tickAllByKeys(first);
  await first.keyboard.press("Control+Enter");
  await first.waitForURL("**/petugas/antrean**");
  const second = await desk("mampang.penata1");
  await takeFromQueue(service, second, code, troubles);
  await tickAll(second);
  await press(second, /Selesai, bandingkan/);
  await press(second, /Setujui dan bayar/);
  await second.waitForURL("**/petugas/antrean**");
  const payer = await desk("pusat.bayar1");
  await payer.goto(`${service.base}/petugas/pembayaran`);
  await untilSays(payer, "main", code);

  const kept = await service.ask(`select c.channel, c.priority, c.reason, v.left_how, i.kind,
      (select count(distinct actor_id)::int from audit.facts where claim_id = c.id and actor_kind = 'STAFF'
        and type in ('OpenedAtDesk', 'InterviewPassed', 'ClaimVerifiedFirst', 'ClaimApproved')) as officers
    from visits v join claims c on c.id = v.claim_id join interviews i on i.claim_id = c.id where v.link_code = '${slip}'`);
  expect(kept).toEqual({
    channel: "DESK",
    priority: "DISABLED",
    reason: "CACAT_TOTAL",
    left_how: "TIME_BOOKED",
    kind: "IN_PERSON",
    officers: 4,
  });

  // Which claims are drawn for the spot check is chance; this one is put among them.
  await service.ask(`insert into case_reviews (claim_id, office_id, percent, first_officers, second_officer, drawn_at)
    select k.claim_id, k.office_id, 5, array[k.first_officer], k.second_officer, now() from cases k join claims c on c.id = k.claim_id
    where c.code = '${code}' on conflict do nothing`);
  const reviewer = await desk("bogor.penata1");
  await reviewer.goto(`${service.base}/petugas/uji-petik`);
  await press(reviewer, "Ambil klaim berikutnya");
  expect(new URL(reviewer.url()).pathname).toContain(code);
  await look(reviewer, troubles);
  expect(troubles).toEqual([]);
}, 240_000);

test("a foreigner who left, no resident for tax: prepared on a phone at home, seen at the branch, sent on the same phone, the tax written by two officers, then a payment order", async () => {
  const { service, browser } = journey;
  const who = named("Kenji Takahara");
  const phone = await (await openPhone(browser)).newPage();
  await openClaim(service, phone, who);
  await phone.locator("details summary").first().click();
  await phone.check("input[value=KELUAR_WNA]");
  await press(phone, "Lanjut");
  await phone.waitForURL("**/klaim/pekerjaan");
  await look(phone, troubles);
  await phone.screenshot(picture("days-in-indonesia"));
  await phone.check("input[name=menetap][value=kurang]");
  await press(phone, "Lanjut");
  await phone.waitForURL("**/klaim/cabang");
  await look(phone, troubles);
  await phone.screenshot(picture("prepare"));
  const code = (await phone.textContent(".la-code"))!.trim();
  await phone.getByRole("link", { name: "Siapkan sekarang" }).click();
  await phone.selectOption("#bank", who.bank);
  await phone.fill("#rekening", who.account);
  await press(phone, "Cek rekening");
  await phone.waitForURL("**/klaim/cabang");
  expect(await sendDocuments(service, phone, journey.picture)).toBe(6);
  await phone.goto(`${service.base}/klaim/periksa`);
  await phone.waitForURL("**/klaim/cabang");
  expect(await phone.textContent("main")).toContain("Semua sudah siap. Tinggal datang ke cabang.");
  await phone.screenshot(picture("ready"));

  const helper = await desk("mampang.cs3");
  await helper.goto(`${service.base}/petugas/meja-bantuan`);
  await press(helper, "Ada yang datang langsung ke meja");
  await press(helper, "Panggil berikutnya");
  await helper.getByText("catat bahwa warga hadir").click();
  await helper.fill("#kode-hadir", code);
  await helper.fill("#nik-hadir", who.nik);
  await helper.check("#asli-hadir");
  await helper.screenshot(picture("seen"));
  await press(helper, "Catat hadir");
  expect(await helper.textContent("[role=status]")).toContain("kehadiran tercatat");
  await declareAndSend(service, phone);
  await phone.waitForURL("**/klaim/waktu");
  await helper.reload();
  await helper.locator("button[name=waktu][value^=IN_PERSON]").first().click();
  await phone.goto(`${service.base}/klaim/status`);
  await untilSays(phone, "main", "Wawancara di kantor cabang:");
  await phone.screenshot(picture("status"));

  await passInterview(await desk("mampang.cs2"), code);
  const first = await desk("mampang.cs1");
  await takeFromQueue(service, first, code, troubles);
  await tickAll(first);
  await first.screenshot(picture("tax-empty"));
  await press(first, /Teruskan ke petugas kedua/);
  expect(await first.textContent("[role=alert]")).toContain("Hukum menyerahkan pajak ini kepada petugas.");
  await first.fill("#a-tax", "13.841.267");
  await first.fill("#n-tax", "PPh 26 tarif 20 % dari Rp69.206.339, tidak ada surat keterangan domisili.");
  await press(first, /Teruskan ke petugas kedua/);
  await first.waitForURL("**/petugas/antrean**");
  const second = await desk("mampang.penata1");
  await takeFromQueue(service, second, code, troubles);
  await tickAll(second);
  expect(await second.content()).not.toContain("13841267");
  await second.fill("#a-tax", "13841267");
  await second.fill("#n-tax", "20 % dari saldo, dibulatkan ke bawah; paspor menunjukkan 90 hari di Indonesia.");
  await second.screenshot(picture("tax"));
  await press(second, /Selesai, bandingkan/);
  await look(second, troubles);
  await second.screenshot(picture("tax-compared"));
  await press(second, /Setujui dan bayar/);
  await second.waitForURL("**/petugas/antrean**");
  const payer = await desk("pusat.bayar1");
  await payer.goto(`${service.base}/petugas/pembayaran`);
  await untilSays(payer, "main", code);
  // 69,206,339 less 13,841,267.
  expect(await payer.locator("tr", { hasText: code }).textContent()).toContain("Rp55.365.072");
  expect(await payer.locator("tr", { hasText: code }).textContent()).toContain(
    "Pajak Rp13.841.267, ditetapkan dua petugas",
  );
  await payer.screenshot(picture("tax-paid"));
  expect(troubles).toEqual([]);
}, 240_000);
