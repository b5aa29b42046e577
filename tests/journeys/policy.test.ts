import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { accessibilityTroubles, openDesk, openPhone } from "./browser.ts";
import { openJourney } from "./journey.ts";
import {
  answerQuestions,
  chooseFirstTime,
  declareAndSend,
  look,
  openClaim,
  press,
  sendDocuments,
  signIn,
  takeFromQueue,
  untilSays,
} from "./steps.ts";

const journey = openJourney();
const troubles: string[] = [];
const id = "permenaker-9-2026";

/** A signed-in desk of its own. */
async function desk(username: string): Promise<Page> {
  const page = await (await openDesk(journey.browser)).newPage();
  await signIn(journey.service, page, username, troubles);
  return page;
}

/** Head office drafts a family card for layoffs and a waiting period of two months after resigning, and proposes it. */
async function draftAndPropose(head: Page): Promise<void> {
  await look(head, troubles);
  await head.fill("#nama", id);
  await head.fill("#mulai", "26 November 2026");
  await head.fill("#catatan", "Masa tunggu dua bulan, kartu keluarga untuk PHK");
  await press(head, "Buat rancangan");
  await head.fill("[name='/title/id']", "Peraturan rekaan 9 Tahun 2026");
  await head.fill("[name='/title/en']", "Invented regulation 9 of 2026");
  await head.fill("[name='/cite']", "Peraturan rekaan 9/2026");
  await press(head, "Simpan bagian ini");
  await look(head, troubles);

  // A number without its source is kept, named at its field, and cannot be proposed.
  await head.getByRole("link", { name: "Angka dan masa tunggu" }).click();
  await head.fill("[name='/parameters/waitingPeriod/RESIGN/0/months']", "2");
  await head.fill("[name='/parameters/waitingPeriod/RESIGN/0/cite']", "");
  await press(head, "Simpan bagian ini");
  expect(await head.textContent(".la-cell--bad")).toContain("Ini harus diisi.");
  await head.getByRole("link", { name: "Kembali ke rancangan" }).click();
  expect(await head.getByRole("button", { name: "Minta penerbit kedua" }).count()).toBe(0);
  await head
    .getByRole("link", { name: "Angka dan masa tunggu › Masa tunggu: Mengundurkan diri › Dasar hukum" })
    .click();
  await head.fill("[name='/parameters/waitingPeriod/RESIGN/0/cite']", "Peraturan rekaan 9/2026 pasal 8");
  await press(head, "Simpan bagian ini");
  await look(head, troubles);

  await head.getByRole("link", { name: "Kena PHK" }).click();
  await head.getByRole("group", { name: "Dokumen" }).locator("summary").click();
  await head.selectOption("[name='dokumen:KARTU_KELUARGA']", "LAW");
  await press(head, "Simpan bagian ini");
  await look(head, troubles);

  // What claimants read is filled in too.
  await head.getByRole("link", { name: "Kalimat untuk warga" }).click();
  await look(head, troubles);

  // The same as JSON, in the order of the file, checked while it is typed.
  await head.getByRole("link", { name: "Seluruh berkas (JSON)" }).click();
  const text = await head.inputValue("[name=json]");
  expect(Object.keys(JSON.parse(text) as object).slice(0, 4)).toEqual(["id", "title", "effectiveFrom", "effectiveTo"]);
  await head.fill("[name=json]", text.replace('"months": 2', '"months": 13'));
  await head.waitForFunction(() => document.querySelector("[data-troubles]")!.textContent!.includes("terlalu besar"));
  await head.fill("[name=json]", text);
  await head.waitForFunction(() => document.querySelector("[data-troubles]")!.textContent!.includes("lengkap"));
  await look(head, troubles);

  await head.getByRole("link", { name: "Kembali ke rancangan" }).click();
  expect((await head.locator("section[aria-labelledby=beda] h3").allTextContents()).sort()).toEqual([
    "Hari pertama",
    "Kena PHK: Kartu keluarga",
    "Mengundurkan diri: masa tunggu",
    "Nama aturan",
  ]);
  await look(head, troubles);

  // Before it touches anybody it is tried, on made-up people and on the claims that are there; nothing is written.
  await head.getByRole("link", { name: "Uji coba", exact: true }).click();
  await look(head, troubles);
  await head.getByRole("button", { name: /orang rekaan/ }).click();
  const found = (await head.textContent("main"))!;
  expect(found).toMatch(/20\.000 diputus: [\d.]+ tetap sama, [\d.]+ berbeda/);
  expect(found).toMatch(/[\d.]+ berhak lebih lambat, [\d.]+ diminta lebih banyak dokumen/);
  expect(found).toContain("Kartu keluarga");
  troubles.push(...(await accessibilityTroubles(head)));
  // One group, one by one: each with region, sex, age and wage, and all of them as a file.
  await head.locator("summary", { hasText: "Menurut alasan" }).click();
  await head.getByRole("link", { name: "Kena PHK" }).click();
  expect(await head.textContent("#kasus")).toBe("Satu per satu: menurut alasan, Kena PHK");
  expect(await head.locator("tbody").last().locator("tr").first().textContent()).toMatch(
    /^P-\d+Kena PHK.+(Perempuan|Laki-laki), .+jt.+diminta Kartu keluarga\.$/,
  );
  await look(head, troubles);
  const file = await head.getByRole("link", { name: "Unduh semuanya (CSV)" }).getAttribute("href");
  const lines = await head.evaluate(async (url) => (await (await fetch(url)).text()).split("\r\n"), file!);
  expect(lines[0]).toContain('"Wilayah","Umur","Jenis kelamin","Upah"');
  expect(lines.slice(1, -1).every((line) => line.includes('"Kena PHK"'))).toBe(true);
  expect(lines.length).toBeGreaterThan(5_000);
  await head.locator("summary", { hasText: "Uji lagi" }).click();
  await head.getByRole("button", { name: /klaim nyata/ }).click();
  expect(await head.textContent("main")).toContain("1 diputus: 0 tetap sama, 1 berbeda");
  await head.goto(`${journey.service.base}/petugas/kebijakan/${id}`);
  // On a phone too nothing lies beside the page.
  await head.setViewportSize({ width: 360, height: 740 });
  expect(await head.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
  await head.setViewportSize({ width: 1280, height: 800 });
  await press(head, "Minta penerbit kedua");
  expect(await head.getByRole("button", { name: "Terbitkan" }).count()).toBe(0);
}

/** Sits the quiz of the course: right where the right answer is known by its words, else wrong. */
async function sitQuiz(page: Page, rightly: boolean): Promise<void> {
  await page.goto(`${journey.service.base}/petugas/latihan`);
  await page.getByRole("link", { name: "Peraturan rekaan 9 Tahun 2026" }).click();
  await look(page, troubles);
  // A worked case, moved by a year into the rule's own first one: the old answer, the new one, and why.
  const examples = await page.textContent("section[aria-labelledby=contoh]");
  expect(examples).toContain("Pas satu bulan sejak tanggal surat");
  expect(examples).toContain("Baru berhak mulai 2 Juli 2027.SebabMasa tunggu (mengundurkan diri): 2 bulan");
  expect(await page.textContent("section[aria-labelledby=kata]")).toContain(
    "Mulai 26 November 2026, kalau mengundurkan diri, masa tunggunya 2 bulan sejak tanggal surat perusahaan. Sebelum hari itu: 1 bulan.",
  );
  await page.getByRole("link", { name: "Mulai kuis" }).click();
  await look(page, troubles);
  const known = [
    "2 bulan sejak tanggal surat perusahaan.",
    "Wajib menurut aturan.",
    "26 November 2026, pukul 00.00 WIB, dengan sendirinya.",
    "Aturan pada hari klaim dikirim.",
    "Aturan pada hari ia mengirim. Kami sudah mengabari apa artinya baginya.",
    "Jelaskan perubahannya, lalu mulai klaimnya bersama atau buatkan waktu.",
    "Petugas yang sudah lulus latihan ini.",
  ];
  for (const group of await page.locator("fieldset").all()) {
    const words = await group.locator("label").allTextContents();
    const right = words.findIndex((text) => known.includes(text));
    await group
      .locator("input")
      .nth(rightly ? right : (right + 1) % words.length)
      .check();
  }
  await press(page, "Selesai, nilai jawaban saya");
  await look(page, troubles);
  expect(await page.textContent("main")).toContain(rightly ? "Lulus. Sertifikat Anda tercatat" : "Belum lulus.");
}

/** Whether anything came to an officer who asks for the next claim. */
async function nextClaim(page: Page): Promise<string | null> {
  await page.goto(`${journey.service.base}/petugas/antrean`);
  await press(page, /Ambil klaim berikutnya/);
  return /JHT-[A-Z0-9-]+/.exec(page.url())?.[0] ?? null;
}

test("a rule change is drafted, published by another, told to who has a draft, relayed, acknowledged and learned, takes force by itself, and its first claim comes to who passed", async () => {
  const { service, browser, picture } = journey;
  // Somebody has begun a claim and not sent it.
  const who = service.people.find(
    ({ reason, expect: outcome }) => reason === "PHK" && outcome.startsWith("Eligible; Rp9.948.386"),
  )!;
  const phone = await (await openPhone(browser)).newPage();
  await openClaim(service, phone, who, troubles);
  await answerQuestions(phone, who, "PERJANJIAN_BERSAMA", troubles);

  await draftAndPropose(await desk("pusat.kebijakan1"));
  const second = await desk("pusat.kebijakan2");
  await second.getByRole("link", { name: id }).click();
  await look(second, troubles);
  await press(second, "Terbitkan");
  expect(await second.textContent("main")).toContain("Terbit. Kantor wilayah menerima sekarang");

  // The person with the draft hears what it means for them, in one message.
  for (
    let tries = 0;
    tries < 60 && !(await service.inbox(who.phone)).some(({ text }) => text.includes("Aturan"));
    tries++
  )
    await new Promise((wait) => setTimeout(wait, 500));
  const told = (await service.inbox(who.phone)).filter(({ text }) => text.includes("Aturan klaim JHT berubah"));
  expect(told).toHaveLength(1);
  expect(told[0]!.text).toContain("Kamis, 26 November 2026");
  expect(told[0]!.text).toContain("Dokumen tambahan: Kartu keluarga.");

  // What a region has to relay is where its day begins.
  const region = await desk("kanwil-dki.relai");
  expect(new URL(region.url()).pathname).toBe("/petugas/edaran");
  await untilSays(region, "main", "Peraturan rekaan 9 Tahun 2026");
  await look(region, troubles);
  await region.getByRole("link", { name: "Peraturan rekaan 9 Tahun 2026" }).click();
  await look(region, troubles);
  await region.fill("#catatan", "Minta kartu keluarga sejak Kamis. Tanya Bu Sari di kanwil.");
  await press(region, "Teruskan ke cabang");
  expect(await region.textContent("main")).toContain("Diteruskan ke cabang Anda.");

  const branch = await desk(
    service.staff.find(({ role, office }) => role === "BRANCH_HEAD" && office === "MAMPANG")!.username,
  );
  // It waits on the page on which the head's day begins.
  await branch.goto(`${service.base}/petugas/cabang`);
  await look(branch, troubles);
  await branch.getByRole("link", { name: "Edaran menunggu Anda: Peraturan rekaan 9 Tahun 2026." }).click();
  expect(await branch.textContent("main")).toContain("Tanya Bu Sari di kanwil.");
  await look(branch, troubles);
  await press(branch, "Kami sudah paham");
  expect(await branch.textContent("main")).toContain("Tercatat. Terima kasih.");

  await second.goto(`${service.base}/petugas/kebijakan/${id}/sebaran`);
  expect(await second.textContent("#paham")).toContain("1 dari 56 cabang sudah paham");
  await look(second, troubles);

  // Two officers take the course once their trainer has passed; one of them fails.
  const [trainer, cs1, cs2] = [await desk("mampang.umum"), await desk("mampang.cs1"), await desk("mampang.cs2")];
  await branch.goto(`${service.base}/petugas/cabang`);
  expect(await branch.textContent("main")).toContain(
    "Peraturan rekaan 9 Tahun 2026, mulai 26 November 2026: 5 dari 5 petugas belum bersertifikat, 150 jam kerja seminggu akan kurang.",
  );
  await look(branch, troubles);
  await branch.getByRole("link", { name: "Lihat siapa" }).click();
  await look(branch, troubles);
  await cs1.goto(`${service.base}/petugas/antrean`);
  expect(await cs1.textContent("main")).toContain(
    "Anda belum bersertifikat untuk Peraturan rekaan 9 Tahun 2026. Mulai 26 November 2026, klaim menurut aturan itu tidak diberikan kepada Anda.",
  );
  await cs1.goto(`${service.base}/petugas/latihan`);
  await untilSays(cs1, "main", "Menunggu pelatih kantor lulus dulu");
  await sitQuiz(trainer, true);
  await sitQuiz(cs1, true);
  await sitQuiz(cs2, false);
  await cs1.goto(`${service.base}/petugas/latihan/kebijakan/${id}`);
  expect(await cs1.textContent("main")).toMatch(
    /Sertifikat: .+, permenaker-9-2026, nilai 100 dari 100, \d+ \S+ 2026\./,
  );
  await second.goto(`${service.base}/petugas/latihan/kebijakan/${id}`);
  await second.getByRole("link", { name: "Papan latihan" }).click();
  await look(second, troubles);
  expect(await second.textContent("#siap")).toMatch(
    /^2 dari \d+ orang bersertifikat; \d+ jam kerja seminggu akan kurang\.$/,
  );

  // Until its day nothing is otherwise; from midnight WIB of its day the draft asks for one paper more, by itself.
  const documents = async (): Promise<string> => {
    await phone.goto(`${service.base}/klaim/alasan`);
    await phone.check("input[value=PHK]");
    await press(phone, "Lanjut");
    await phone.goto(`${service.base}/klaim/dokumen`);
    return (await phone.textContent("main"))!;
  };
  expect(await documents()).not.toContain("Kartu keluarga");
  await service.restartAt("2026-11-26T08:00:00+07:00");
  expect(await documents()).toContain("Kartu keluarga");
  await second.goto(`${service.base}/petugas/kebijakan/${id}`);
  expect(await second.getByRole("button", { name: "Tarik kembali" }).count()).toBe(0);

  // The first claim under the new rule: it comes to who passed, and to nobody else.
  await sendDocuments(service, phone, picture, troubles);
  await declareAndSend(service, phone, troubles);
  const code = await chooseFirstTime(phone, "PHONE", troubles);
  await cs2.goto(`${service.base}/petugas/wawancara`);
  await cs2.getByRole("button", { name: `Mulai ${code}` }).click();
  expect(await cs2.textContent("main")).toContain("Luluslah latihannya dulu.");
  await cs1.goto(`${service.base}/petugas/wawancara`);
  await cs1.getByRole("button", { name: `Mulai ${code}` }).click();
  await cs1.check("input[value=PASSED]");
  await press(cs1, /Simpan hasil/);
  await cs1.goto(`${service.base}/petugas/antrean`);
  await cs1.waitForFunction((text) => document.body.textContent!.includes(text), code, { timeout: 15_000 });
  expect(await nextClaim(cs2)).not.toBe(code);
  await takeFromQueue(service, cs1, code, troubles);
  expect(cs1.url()).toContain(code);
  expect(troubles).toEqual([]);
}, 300_000);
