import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { accessibilityTroubles, openDesk, openPhone } from "./browser.ts";
import { openJourney } from "./journey.ts";
import { look, markupTroubles, press, signIn, untilSays } from "./steps.ts";

const journey = openJourney();
const troubles: string[] = [];
const rule = "permenaker-9-2026";

async function desk(username: string): Promise<Page> {
  const page = await (await openDesk(journey.browser)).newPage();
  await signIn(journey.service, page, username, troubles);
  return page;
}

/** A page of a kind that was looked at, with other things on it. */
async function lookAgain(page: Page): Promise<void> {
  troubles.push(...(await accessibilityTroubles(page)), ...(await markupTroubles(page)));
}

/** Two people of head office publish a waiting period of two months after resigning. */
async function publishRule(first: Page, second: Page): Promise<void> {
  const { base } = journey.service;
  await first.goto(`${base}/petugas/kebijakan`);
  await first.fill("#nama", rule);
  await first.fill("#mulai", "1 Januari 2027");
  await first.fill("#catatan", "Masa tunggu dua bulan");
  await press(first, "Buat rancangan");
  await first.getByRole("link", { name: "Seluruh berkas (JSON)" }).click();
  const file = JSON.parse(await first.inputValue("[name=json]"));
  file.title = { id: "Peraturan rekaan 9 Tahun 2026", en: "Invented regulation 9 of 2026" };
  file.cite = "Peraturan rekaan 9/2026";
  Object.assign(file.parameters.waitingPeriod.RESIGN[0], { months: 2, cite: "Peraturan rekaan 9/2026 pasal 8" });
  await first.fill("[name=json]", JSON.stringify(file));
  await press(first, "Simpan");
  await first.goto(`${base}/petugas/kebijakan/${rule}`);
  await press(first, "Minta penerbit kedua");
  await second.goto(`${base}/petugas/kebijakan/${rule}`);
  await press(second, "Terbitkan");
}

/** The words of each language, short and plain, in place of the law's sentences. */
async function shorten(head: Page): Promise<void> {
  const words = {
    id: ["Keluar kerja? Tunggu 2 bulan", "Hitung", "Dua bulan sejak tanggal surat dari perusahaan."],
    plain: ["Keluar kerja? Tunggu 2 bulan", "Hitung", "Lihat hari di surat kerja. Tunggu dua bulan."],
    en: ["Resigned? Wait two months", "Count", "Two months from the day on your employer's letter."],
  };
  for (const [lang, [headline, title, text]] of Object.entries(words)) {
    await head.fill(`#${lang}-headline`, headline!);
    await head.fill(`#${lang}-steps-0-title`, title!);
    await head.fill(`#${lang}-steps-0-text`, text!);
  }
}

test("from a rule change to a poster at a branch: written, approved by another, relayed, hung, scanned and counted", async () => {
  const { base } = journey.service;
  const [first, second] = [await desk("pusat.kebijakan1"), await desk("pusat.kebijakan2")];
  await publishRule(first, second);

  // Begun from the difference: the law's own words, and what is still to be made short.
  await first.goto(`${base}/petugas/pengumuman`);
  await look(first, troubles);
  await first.selectOption("#aturan", rule);
  await press(first, "Mulai dari aturan ini");
  expect(await first.inputValue("#id-headline")).toBe("Mengundurkan diri: masa tunggu");
  expect(await first.inputValue("#id-steps-0-text")).toBe("2 bulan sejak tanggal surat perusahaan.");
  expect(await first.inputValue("#from")).toBe("1 Januari 2027");
  await look(first, troubles);
  const here = first.url();
  await first.fill("#id-headline", "<script>alert(1)</script> Dimohon sabar");
  await press(first, "Simpan");
  expect(await first.textContent(".govuk-error-summary")).toContain(
    "Bahasa Indonesia, judul: tanda < dan > tidak boleh dipakai. Tulis kalimat biasa.",
  );
  expect(await first.inputValue("#id-headline")).toBe("<script>alert(1)</script> Dimohon sabar");
  await shorten(first);
  await press(first, "Simpan");
  expect(await first.textContent("main")).toContain("Lengkap. Bisa diajukan ke orang kedua.");
  await press(first, "Ajukan ke orang kedua");
  expect(await first.getByRole("button", { name: "Setujui dan terbitkan" }).count()).toBe(0);
  await second.goto(here);
  await lookAgain(second);
  await press(second, "Setujui dan terbitkan");
  expect(await second.textContent("main")).toContain("Buka halaman publik");

  // To the members of one branch whom it concerns: counted first, confirmed with the number, sent by the worker.
  await second.getByRole("link", { name: "Kirim ke warga" }).click();
  await second.waitForURL("**/kirim");
  await lookAgain(second);
  await second.selectOption("#kantor", { label: "Kantor Cabang Mampang" });
  await second.check("input[value=ELIGIBLE]");
  await press(second, "Hitung dulu");
  const button = second.getByRole("button", { name: /^Kirim ke [\d.]+ orang$/ });
  await lookAgain(second);
  await button.click();
  expect(await second.textContent(".govuk-error-summary")).toContain("Beri tanda bahwa Anda sudah membaca");
  await second.check("#yakin");
  await button.click();
  await second.waitForURL("**kabar=kirim");
  await untilSays(second, "main", "selesai");
  await lookAgain(second);

  // The same way as a rule: the region in its own words, then the branch.
  const region = await desk("kanwil-dki.relai");
  await expect
    .poll(
      async () => {
        await region.goto(`${base}/petugas/edaran`);
        return await region.getByRole("link", { name: "Keluar kerja? Tunggu 2 bulan" }).count();
      },
      { timeout: 30_000 },
    )
    .toBe(1);
  await region.getByRole("link", { name: "Keluar kerja? Tunggu 2 bulan" }).click();
  await look(region, troubles);
  await region.fill("#catatan", "Tempel di pos satpam dan kelurahan.");
  await press(region, "Teruskan ke cabang");
  const branch = await desk("mampang.kepala");
  await branch.goto(`${base}/petugas/edaran`);
  await branch.getByRole("link", { name: "Keluar kerja? Tunggu 2 bulan" }).click();
  expect(await branch.textContent("main")).toContain("Tempel di pos satpam dan kelurahan.");
  await press(branch, "Kami sudah paham");
  await branch.fill("#jam", "Senin–Jumat 08.00–15.00 WIB");
  await branch.fill("#petugas", "Petugas layanan, loket 2");
  await press(branch, "Simpan");
  await branch.selectOption("#saluran", "POSTER");
  await branch.fill("#tempat", "Papan RW 05");
  await branch.fill("#jumlah", "300");
  await branch.setInputFiles("#foto", { name: "poster.jpg", mimeType: "image/jpeg", buffer: journey.picture });
  await press(branch, "Kirim bukti");
  expect(await branch.textContent("main")).toContain("Poster A4: Papan RW 05, 300 orang");
  await lookAgain(branch);

  // A visit with a code of its own.
  await branch.goto(`${base}/petugas/jangkauan`);
  await look(branch, troubles);
  await branch.selectOption("#jenis", "KELURAHAN");
  for (const [field, words] of Object.entries({
    tempat: "Balai Kelurahan Contoh",
    hari: "24 November 2026",
    mulai: "13.00",
    selesai: "15.00",
    petugas: "Dua petugas layanan",
    kontak: "Ibu lurah, 0800 0000 002",
    kira: "60",
  }))
    await branch.fill(`#${field}`, words);
  await branch.selectOption("#pengumuman-kunjungan", { label: "Keluar kerja? Tunggu 2 bulan" });
  await press(branch, "Simpan rencana");
  expect(await branch.textContent("main")).toContain("Kunjungan tercatat. Kodenya siap dicetak.");
  await look(branch, troubles);
  const handOut = (await branch.getByRole("link", { name: "Cetak lembar bagi (PDF A4)" }).getAttribute("href"))!;
  const printed = await branch.request.get(base + handOut);
  expect([printed.headers()["content-type"], (await printed.body()).subarray(0, 5).toString()]).toEqual([
    "application/pdf",
    "%PDF-",
  ]);
  await branch.fill("#hadir", "47");
  await press(branch, "Catat");

  // Somebody without scripts scans the branch's own poster.
  const { code } = (await journey.service.ask(
    "select code from links where purpose = 'ANNOUNCEMENT' and channel = 'POSTER' and office_id is not null",
  )) as { code: string };
  const phone = await (await openPhone(journey.browser, { javaScriptEnabled: false })).newPage();
  await phone.goto(`${base}/m/${code}`);
  expect(await phone.textContent("h1")).toBe("Keluar kerja? Tunggu 2 bulan");
  await look(phone, troubles);
  expect(await phone.textContent("main")).toContain("Petugas layanan, loket 2");
  await phone.getByRole("link", { name: "Basa Jawa" }).click();
  expect(await phone.textContent("main")).toContain("Sampun ngantos mbayar dhateng sinten kemawon.");
  expect(await phone.textContent("main")).toContain("Petugas layanan, loket 2");
  expect(await phone.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
  await phone.locator("main a.govuk-button").click();
  expect(new URL(phone.url()).pathname).toBe("/cek");

  // Head office sees what came of it.
  await second.goto(`${base}/petugas/jangkauan`);
  const row = second.locator("tr", { hasText: "Mampang" }).filter({ hasText: "Poster A4" });
  expect(await row.locator("td").allTextContents()).toEqual(["Poster A4", "300", "1", "0", "0"]);
  expect(await second.locator("tr", { hasText: "Balai Kelurahan Contoh" }).textContent()).toContain("47");
  await lookAgain(second);
  await second.goto(`${base}/petugas/pengumuman`);
  await second.getByRole("link", { name: "Keluar kerja? Tunggu 2 bulan" }).click();
  await second.getByRole("link", { name: "Papan sebaran" }).click();
  const shown = second.locator("tr", { hasText: "Mampang" });
  expect(await shown.textContent()).toContain("1 dipasang");
  await second.getByRole("img", { name: /^Foto Poster A4, .*Mampang/ }).scrollIntoViewIfNeeded();
  await second.waitForFunction(() => [...document.images].every(({ naturalWidth }) => naturalWidth > 0));
  await look(second, troubles);
  await region.reload();
  expect(await region.textContent("main")).toContain("1 dipasang");
  await lookAgain(region);
  expect(troubles).toEqual([]);
}, 300_000);
