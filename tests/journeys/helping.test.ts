import { expect, test } from "vitest";
import type { Page } from "playwright-core";
import { openPhone } from "./browser.ts";
import { openJourney } from "./journey.ts";
import { chooseFirstTime, declareAndSend, look, openClaim, press, sendDocuments, untilSays } from "./steps.ts";

const journey = openJourney();
const daughterPhone = "6281277700011";
const says = async (page: Page): Promise<string> => (await page.textContent("main"))!;

test("a daughter helps her father: with her own code, only what he allowed, each act shown to both, until he ends it", async () => {
  const { service, browser, picture } = journey;
  const troubles: string[] = [];
  const who = service.people.find(({ reason, expect: outcome }) => reason === "PHK" && outcome.startsWith("Eligible"))!;
  const father = await (await openPhone(browser)).newPage();
  const daughter = await (await openPhone(browser)).newPage();

  await openClaim(service, father, who);
  const code = (await father.textContent(".la-code"))!.trim();
  await father.getByRole("link", { name: "Minta keluarga membantu" }).click();
  await look(father, troubles);
  await press(father, "Kirim kode ke HP saya");
  expect(await says(father)).toContain("Tulis nama keluarga seperti di KTP.");
  await father.fill("#nama", "Siti Contoh");
  await father.check("input[value=CHILD]");
  await father.fill("#hp", "0812 7770 0011");
  const before = (await service.inbox(who.phone)).length;
  await press(father, "Kirim kode ke HP saya");
  await look(father, troubles);
  await father.fill("#kode", await service.codeFor(who.phone, before));
  await press(father, "Izinkan");
  expect(await says(father)).toContain("Siti Contoh (anak) boleh membantu sampai Selasa, 8 Desember, 08.");

  await expect
    .poll(async () => (await service.inbox(daughterPhone)).map(({ text }) => text).join(), { timeout: 20_000 })
    .toContain(`membantu klaim ${code}`);
  const invited = (await service.inbox(daughterPhone)).length;
  await daughter.goto(`${service.base}/bantu`);
  await look(daughter, troubles);
  await daughter.fill("#kode-klaim", code);
  await daughter.fill("#hp", "081277700011");
  await press(daughter, "Kirim kode");
  await look(daughter, troubles);
  await daughter.fill("#kode", await service.codeFor(daughterPhone, invited));
  await press(daughter, "Masuk");
  await look(daughter, troubles);
  expect(await says(daughter)).toContain("Anda masuk sebagai diri Anda sendiri");
  expect(await says(daughter)).toContain("memakai kode yang dikirim ke HP-nya. Jangan memintanya.");

  await daughter.getByRole("link", { name: "Isi data klaim" }).click();
  expect(await says(daughter)).not.toMatch(/Batalkan klaim|Minta keluarga membantu/);
  await daughter.check("input[value=PHK]");
  await press(daughter, "Lanjut");
  await daughter.check("input[value=PERJANJIAN_BERSAMA]");
  await press(daughter, "Lanjut");
  for (const own of ["/klaim/rekening", "/klaim/periksa", "/klaim/batal", "/klaim/saldo", "/klaim/ruang-tunggu"]) {
    await daughter.goto(`${service.base}${own}`);
    expect([own, await says(daughter)]).toEqual([own, expect.stringContaining("hanya untuk pemilik klaim")]);
  }
  await look(daughter, troubles);

  await father.goto(`${service.base}/klaim/rekening`);
  await father.selectOption("#bank", who.bank);
  await father.fill("#rekening", who.account);
  await press(father, "Cek rekening");
  await daughter.goto(`${service.base}/bantu/klaim`);
  expect(await daughter.textContent("main a.govuk-button")).toBe("Kirim foto dokumen");
  await sendDocuments(service, daughter, picture, troubles);
  await daughter.goto(`${service.base}/bantu/klaim`);
  expect(await says(daughter)).toContain(`Bagian Anda sudah selesai. Sekarang ${who.name} masuk sendiri:`);
  expect(await says(daughter)).toContain("memeriksa semuanya, lalu mengirim klaim.");
  expect(await says(daughter)).not.toContain("mengisi rekening,");
  expect(await says(daughter)).toMatch(/mengisi pekerjaan terakhir.*mengisi alasan klaim/s);
  expect(await daughter.locator("main a.govuk-button").count()).toBe(0);
  await look(daughter, troubles);
  await declareAndSend(service, father);
  await daughter.goto(`${service.base}/bantu/klaim`);
  await daughter.getByRole("link", { name: "Pilih waktu wawancara" }).click();
  await chooseFirstTime(daughter, "PHONE");
  expect(await says(daughter)).toContain(`Membantu ${who.name}`);
  expect(await says(daughter)).toMatch(/Kami menelepon 0\d{3} •••• \d{4} pada jam itu/);
  await daughter.getByRole("link", { name: "Kembali membantu" }).click();
  expect(await daughter.locator("main a.govuk-button").count()).toBe(0);
  expect(await says(daughter)).toContain("Ganti waktu wawancara");

  for (const page of [father, daughter]) {
    await page.goto(`${service.base}/klaim/status`);
    expect(await says(page)).toMatch(/Siti Contoh \(anak\).*memilih waktu wawancara/s);
    expect(await says(page)).toMatch(/Siti Contoh \(anak\).*mengirim foto: /s);
  }
  await look(father, troubles);
  await daughter.goto(`${service.base}/bantu/klaim`);

  // The father is told on his own phone, once of each kind, and how to end it.
  const toFather = async (): Promise<string[]> =>
    (await service.inbox(who.phone))
      .map(({ text }) => text)
      .filter((text) => text.includes("keluarga yang Anda izinkan"));
  await expect.poll(async () => (await toFather()).length, { timeout: 20_000 }).toBe(3);
  expect((await toFather()).join()).toContain("Siti Contoh, keluarga yang Anda izinkan, memilih waktu wawancara");
  expect((await toFather()).join()).toContain("mencabut izinnya kapan saja");

  // From her own number she hears how it stands; both see that she asked.
  const telephone = await (await openPhone(browser)).newPage();
  const asks = async (): Promise<void> => {
    const inbox = `${service.base}/sandbox/inbox?to=${daughterPhone}`;
    await telephone.goto(inbox);
    await telephone.locator("summary").click();
    await telephone.fill("#text", `STATUS ${code}`);
    await press(telephone, "Kirim");
    await telephone.goto(inbox);
  };
  await asks();
  await untilSays(telephone, "#list", `Klaim ${code}: wawancara`);
  for (const page of [father, daughter]) {
    await page.goto(`${service.base}/klaim/status`);
    expect(await says(page)).toMatch(/Siti Contoh \(anak\).*menanyakan status lewat pesan/s);
  }

  await father.goto(`${service.base}/klaim/keluarga`);
  await press(father, "Cabut izin sekarang");
  expect(await says(father)).toContain("Izin yang sudah berakhir");
  await daughter.goto(`${service.base}/klaim/status`);
  expect(await says(daughter)).toContain("Izin membantu sudah berakhir");
  expect(await says(daughter)).not.toContain(who.name);
  await asks();
  await untilSays(telephone, "#list", "Kami tidak dapat memberi tahu status klaim ke nomor ini");
  expect(troubles).toEqual([]);
}, 240_000);
