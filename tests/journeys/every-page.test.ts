import { existsSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import type { BrowserContext, Page } from "playwright-core";
import { openPhone } from "./browser.ts";
import { openJourney } from "./journey.ts";
import { namesOfNothing, pageNames, pageOf, pagesOfOtherJourneys } from "./page-list.ts";
import { pageTroubles } from "./page-troubles.ts";
import { hrPerson, openClaim, press, signIn, signInCompany } from "./steps.ts";

const journey = openJourney();
const seen = new Set<string>();
const troubles: string[] = [];

/** Looks at the page at hand, once for each page of the service. */
async function lookAt(page: Page): Promise<void> {
  const name = pageOf(page.url());
  if (name === null || seen.has(name)) return;
  seen.add(name);
  // A page whose scripts are still coming is not yet the one that people use.
  await page.waitForLoadState("load");
  troubles.push(...(await pageTroubles(page)).map((trouble) => `${name}: ${trouble}`));
}

/** From an address on to everything that its pages link to, each page of the service once. */
async function walk(context: BrowserContext, ...from: readonly string[]): Promise<void> {
  const page = await context.newPage();
  const asked = new Set<string>();
  const ahead = [...from];
  for (let next = ahead.shift(); next !== undefined; next = ahead.shift()) {
    const name = pageOf(next);
    if (name === null || asked.has(name) || (seen.has(name) && !from.includes(next))) continue;
    asked.add(name);
    const answer = await page.goto(new URL(next, journey.service.base).href).catch(() => null);
    if (answer?.status() !== 200 || !answer.headers()["content-type"]?.includes("text/html")) continue;
    await lookAt(page);
    ahead.push(
      ...(await page
        .locator("a[href]")
        .evaluateAll((links) =>
          (links as HTMLAnchorElement[]).filter(({ origin }) => origin === location.origin).map(({ href }) => href),
        )),
    );
  }
  await page.close();
}
/** A context in which somebody of the agency is signed in. */
async function officer(username: string): Promise<Page> {
  const page = await (await openPhone(journey.browser)).newPage();
  await signIn(journey.service, page, username);
  return page;
}

test("whoever passes by", async () => {
  await journey.service.ask(
    `insert into staff_invitations (token_hash, staff_id, made_at, ends_at)
     select sha256('undangan-petugas'), id, now(), now() + interval '1 day' from staff where role = 'ADMIN' limit 1`,
  );
  const entrances = ["/bantu", "/perusahaan/masuk", "/petugas/masuk", "/petugas/undangan/undangan-petugas"];
  await walk(await openPhone(journey.browser), "/", ...entrances);
}, 120_000);

/** Goes on with the Tab key until the control is in hand; who cannot see it has no other way. */
async function tabTo(page: Page, control: string): Promise<void> {
  for (let presses = 0; presses < 80; presses++) {
    await page.keyboard.press("Tab");
    if (await page.evaluate((selector) => document.activeElement?.matches(selector) ?? false, control)) return;
  }
  throw new Error(`Tab never comes to ${control} on ${page.url()}`);
}
async function typeInto(page: Page, control: string, text: string): Promise<void> {
  await tabTo(page, control);
  await page.keyboard.type(text);
}
/** Presses a key and waits for the page to which it leads. */
async function goOn(page: Page, control: string): Promise<void> {
  await tabTo(page, control);
  await Promise.all([page.waitForEvent("load"), page.keyboard.press("Enter")]);
}
/** Arrow keys until that one of a group is chosen. */
async function choose(page: Page, name: string, value: string): Promise<void> {
  await tabTo(page, `input[name="${name}"]`);
  await page.keyboard.press("Space");
  for (let presses = 0; presses < 20; presses++) {
    if (await page.evaluate((wanted) => (document.activeElement as HTMLInputElement).value === wanted, value)) return;
    await page.keyboard.press("ArrowDown");
  }
  throw new Error(`No ${value} among ${name}`);
}
/** What a screen reader says of a page, in its order: what each thing is and its name. */
const spoken = (snapshot: string): string[] =>
  snapshot
    .split("\n")
    .map((line) => /^\s*- (heading|link|button) "([^"]*)"/.exec(line))
    .filter((line) => line !== null)
    .map(([, what, name]) => `${what} ${name}`);
const documentsAsRead = [
  "link Langsung ke isi",
  "link Lapak Asik",
  "link Simpan dan keluar",
  "link Kembali",
  "heading Dokumen Anda",
  "heading Wajib menurut aturan",
  "link Kartu peserta",
  "link KTP",
  "link Bukti PHK",
  "heading Supaya uang sampai ke Anda",
  "link Buku tabungan",
  "link Foto diri",
  "link Periksa jawaban Anda",
  "link Minta keluarga membantu",
  "link Panduan",
  "link Bantuan",
  "link Kenali pesan asli",
  "link Data Anda",
  "link Status layanan",
  "link English",
];

const main = "main button[type=submit]";

test("from the first page to a sent claim and a time, with the keyboard alone", async () => {
  const { service, picture } = journey;
  const who = service.people.find(
    ({ reason, expect: outcome }) => reason === "PHK" && outcome.startsWith("Eligible; Rp9.948.386"),
  )!;
  const context = await openPhone(journey.browser);
  const page = await context.newPage();
  page.on("filechooser", (chooser) => chooser.setFiles({ name: "foto.jpg", mimeType: "image/jpeg", buffer: picture }));
  await page.goto(service.base);
  await goOn(page, "main a.govuk-button");
  await choose(page, "alasan", "PHK");
  await goOn(page, main);
  await lookAt(page);
  await page.reload();
  await typeInto(page, "#tanggal", "1");
  await typeInto(page, "#tanggal-month", "10");
  await typeInto(page, "#tanggal-year", "2026");
  await choose(page, "kerja", "tidak");
  await goOn(page, main);
  await lookAt(page);
  await page.reload();
  await goOn(page, "main a.govuk-button");
  await typeInto(page, "#nama", who.name);
  await typeInto(page, "#nik", who.nik);
  const [year, month, day] = who.birthDate.split("-").map(Number);
  await typeInto(page, "#lahir", String(day));
  await typeInto(page, "#lahir-month", String(month));
  await typeInto(page, "#lahir-year", String(year));
  await typeInto(page, "#kpj", who.kpj);
  await goOn(page, main);
  await lookAt(page);
  await page.reload();
  await choose(page, "lewat", "WHATSAPP");
  await typeInto(page, "#hp", who.phone);
  await goOn(page, main);
  await lookAt(page);
  await page.reload();
  await typeInto(page, "#kode", await service.codeFor(who.phone));
  await goOn(page, main);
  await choose(page, "bukti", "PERJANJIAN_BERSAMA");
  await goOn(page, main);
  await tabTo(page, "#bank");
  const bank = await page.locator(`#bank option[value="${who.bank}"]`).textContent();
  await page.keyboard.type(bank!.trim());
  await typeInto(page, "#rekening", who.account);
  await goOn(page, main);
  await walk(
    context,
    "/klaim/alasan",
    "/klaim/pekerjaan",
    "/klaim/cabang",
    "/klaim/menetap",
    "/klaim/rekening",
    "/klaim/dokumen",
  );
  await page.goto(`${service.base}/klaim/dokumen`);
  while ((await page.locator("main a.govuk-button").getAttribute("href")) !== "/klaim/periksa") {
    await goOn(page, "main a.govuk-button");
    await tabTo(page, "#berkas");
    await page.keyboard.press("Enter");
    await page.waitForSelector("[data-upload-status] .la-checks");
    await tabTo(page, main);
    await page.keyboard.press("Enter");
    await page.waitForURL("**/klaim/dokumen");
  }
  expect(spoken(await page.locator("body").ariaSnapshot())).toEqual(documentsAsRead);
  await goOn(page, "main a.govuk-button");
  await lookAt(page);
  await page.reload();
  await tabTo(page, "#benar");
  await page.keyboard.press("Space");
  await goOn(page, main);
  await lookAt(page);
  await page.reload();
  await tabTo(page, "input[name=waktu]");
  await page.keyboard.press("Space");
  await choose(page, "lewat", "VIDEO");
  await goOn(page, main);
  const code = (await page.textContent(".la-code"))!.trim();
  expect(code).toMatch(/^JHT-/);
  await lookAt(page);
  await walk(context, "/klaim/status", "/klaim/saldo", "/klaim/batal", "/klaim/ruang-tunggu", "/klaim/keluarga");

  const cs = await officer("mampang.cs1");
  await cs.goto(`${service.base}/petugas/wawancara`);
  await cs.getByRole("button", { name: `Mulai ${code}` }).click();
  await cs.waitForURL("**/petugas/wawancara/*");
  await lookAt(cs);
  await walk(context, "/klaim/wawancara");
  await cs.context().close();

  // On another phone: with the claim's code, and the daughter who helps.
  const other = await (await openPhone(journey.browser)).newPage();
  await other.goto(`${service.base}/lanjut`);
  await other.fill("#kode-klaim", code);
  await press(other, "Kirim kode");
  await lookAt(other);
  await page.goto(`${service.base}/klaim/keluarga`);
  await page.fill("#nama", "Siti Contoh");
  await page.check("input[value=CHILD]");
  await page.fill("#hp", "081277700011");
  const before = (await service.inbox(who.phone)).length;
  await press(page, "Kirim kode ke HP saya");
  await lookAt(page);
  await page.reload();
  await page.fill("#kode", await service.codeFor(who.phone, before));
  await press(page, "Izinkan");
  await other.goto(`${service.base}/bantu`);
  await other.fill("#kode-klaim", code);
  await other.fill("#hp", "081277700011");
  await press(other, "Kirim kode");
  await lookAt(other);
  await other.reload();
  await other.fill("#kode", await service.codeFor("6281277700011"));
  await press(other, "Masuk");
  await lookAt(other);
}, 240_000);

test("who may not claim yet", async () => {
  const { service } = journey;
  const lina = service.people.find(({ expect: outcome }) => outcome.startsWith("Not eligible: still working"))!;
  const page = await (await openPhone(journey.browser)).newPage();
  await openClaim(service, page, lina);
  await page.check("input[value=RESIGN]");
  await press(page, "Lanjut");
  await walk(page.context(), "/klaim/belum-bisa");
}, 60_000);

test("whoever works for the agency, from the page on which their day begins", async () => {
  const { service } = journey;
  const chief = service.staff.find(({ role, office }) => role === "BRANCH_HEAD" && office === "MAMPANG")!;
  const { code } = (await service.ask("select code from claims where submitted_at is not null")) as { code: string };
  const visit = "0d2f7a34-5d0e-4b3e-9d55-2f1d6c1a7b10";

  const guard = await officer("mampang.satpam");
  await guard.request.post(`${service.base}/pintu`, { form: { id: visit, ke: "HELPER" } });
  await walk(guard.context(), "/pintu", `/pintu/kunjungan/${visit}`, `/pintu/kunjungan/${visit}/waktu`);
  await walk(guard.context(), "/pintu/belum-jelas", "/pintu/langkah", "/pintu/kios");
  await guard.context().close();

  const policy = await officer("pusat.kebijakan1");
  await policy.goto(`${service.base}/petugas/kebijakan`);
  await policy.fill("#nama", "permenaker-9-2026");
  await policy.fill("#mulai", "26 November 2026");
  await policy.fill("#catatan", "Masa tunggu dua bulan");
  await press(policy, "Buat rancangan");
  await lookAt(policy);
  await walk(policy.context(), "/petugas");
  await policy.context().close();

  const cs = await officer("mampang.cs2");
  await walk(cs.context(), "/petugas", `/petugas/meja-bantuan/${visit}`, `/petugas/klaim/${code}`, "/petugas/kios");
  await walk(
    cs.context(),
    `/petugas/klaim/${code}/saldo`,
    "/petugas/perusahaan/CT000171",
    "/petugas/perbedaan",
    "/petugas/berlatih",
  );
  for (const [desk, begin] of [
    ["Verifikasi pertama", /Ambil klaim berikutnya/],
    ["Wawancara", /Mulai/],
  ] as const) {
    await cs.goto(`${service.base}/petugas/berlatih`);
    const section = cs.locator("section", { has: cs.getByRole("heading", { name: desk }) });
    await section.getByRole("button", { name: "Ambil soal" }).click();
    await lookAt(cs);
    await cs.getByRole("button", { name: begin }).first().click();
    await lookAt(cs);
    await walk(cs.context(), cs.url());
    const { pathname } = new URL(cs.url());
    if (pathname.includes("/klaim/")) await walk(cs.context(), `${pathname}/saldo`);
  }
  await cs.context().close();

  for (const username of ["pusat.admin", "pusat.bayar1", "kanwil-dki.relai", "mampang.penata1", "mampang.umum"]) {
    const page = await officer(username);
    await walk(page.context(), "/petugas");
    await page.context().close();
  }
  const head = await officer(chief.username);
  await walk(head.context(), "/petugas", "/petugas/jangkauan", "/petugas/perbedaan");
  await head.context().close();
}, 300_000);

test("a company's person", async () => {
  const { service } = journey;
  const hr = await hrPerson(service, "sdm.mampang@contoh.example");
  const page = await (await openPhone(journey.browser)).newPage();
  await signInCompany(service, page, hr);
  await page.goto(`${service.base}/perusahaan/${hr.npp}/berkas`);
  await page.setInputFiles("#berkas", {
    name: "keluar.csv",
    mimeType: "text/csv",
    buffer: Buffer.from("NIK;Nama;Jenis;Tanggal berhenti\n1234;Salah Angka;PHK;2026-10-01\n"),
  });
  await press(page, "Kirim berkas");
  await page.waitForURL("**/laporan/*");
  await lookAt(page);
  await walk(
    page.context(),
    "/perusahaan",
    `/perusahaan/${hr.npp}`,
    `/perusahaan/${hr.npp}/pekerja`,
    `/perusahaan/${hr.npp}/perbedaan`,
    `/perusahaan/${hr.npp}/program`,
    `/perusahaan/${hr.npp}/rekan`,
  );
}, 120_000);

test("whoever claims for somebody who died, and the desk that helps them", async () => {
  const { service } = journey;
  const dead = service.people.find(({ name }) => name === "Marjono Hadi")!;
  const context = await openPhone(journey.browser);
  const page = await context.newPage();
  await openClaim(service, page, { ...dead, phone: "081200007788" });
  const code = (await page.textContent(".la-code"))!.trim();
  await page.locator("details summary").first().click();
  await page.check("input[value=MENINGGAL]");
  await press(page, "Lanjut");
  await page.fill("#meninggal", "2");
  await page.fill("#meninggal-month", "11");
  await page.fill("#meninggal-year", "2026");
  await press(page, "Lanjut");
  await walk(context, "/klaim/ahli-waris", "/klaim/ahli-waris/baru", "/klaim/pekerjaan");
  const cs = await officer("mampang.cs3");
  await walk(cs.context(), `/petugas/ahli-waris/${code}`);
}, 120_000);

test("no page is left out, and none keeps anybody out", () => {
  expect.soft(namesOfNothing).toEqual([]);
  expect.soft(pageNames.filter((name) => !seen.has(name) && !(name in pagesOfOtherJourneys))).toEqual([]);
  // Nothing stays on a list of exceptions that is opened here, or whose journey is gone.
  expect
    .soft(Object.keys(pagesOfOtherJourneys).filter((name) => seen.has(name) || !pageNames.includes(name)))
    .toEqual([]);
  const files = Object.values(pagesOfOtherJourneys);
  expect.soft(files.filter((file) => !existsSync(join(import.meta.dirname, file)))).toEqual([]);
  expect.soft(troubles).toEqual([]);
});
