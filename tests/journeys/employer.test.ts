import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { openDesk, openPhone } from "./browser.ts";
import { openJourney } from "./journey.ts";
import { totpOf } from "./service.ts";
import { answerQuestions, declareAndSend, lookEachTime, openClaim, press, sendDocuments, signIn } from "./steps.ts";

const journey = openJourney();
const troubles: string[] = [];
const passed = (page: Page): Promise<void> => lookEachTime(page, troubles);

const ratna = { name: "Ratna Contoh", email: "ratna.sdm@contoh.example", password: "tiga kata lepas" };
const npp = "CT000171";

test("a branch invites HR, HR signs in and sends a file with good and bad rows; the worker's claim asks for no letter any more", async () => {
  const { service, browser, picture } = journey;
  const andi = service.people.find(({ name }) => name === "Andi Prasetyo")!;

  const officer = await (await openDesk(browser)).newPage();
  await signIn(service, officer, "mampang.cs1", troubles);
  await officer.goto(`${service.base}/petugas/perusahaan`);
  await passed(officer);
  await officer.fill("#npp", "CT999999");
  await press(officer, "Cari");
  expect(await officer.textContent("main")).toContain("Tidak ada perusahaan dengan NPP CT999999");
  await officer.fill("#npp", npp.toLowerCase());
  await press(officer, "Cari");
  await passed(officer);
  await press(officer, "Kirim undangan");
  expect(await officer.textContent(".govuk-error-summary")).toContain("Tulis namanya seperti di KTP.");
  await officer.fill("#nama", ratna.name);
  await officer.fill("#email", ratna.email);
  await officer.check("input[value=ADMIN]");
  await press(officer, "Kirim undangan");
  expect(await officer.textContent("main")).toContain("Undangan dikirim.");

  let link = "";
  for (let tries = 0; !link && tries < 100; tries++) {
    link = (await service.inbox(ratna.email)).flatMap(({ links }) => links)[0] ?? "";
    await new Promise((wait) => setTimeout(wait, 200));
  }
  const hr = await (await openDesk(browser)).newPage();
  await hr.goto(link);
  await passed(hr);
  const secret = (await hr.textContent("code"))!.replaceAll(" ", "");
  await hr.fill("#sandi", "pendek");
  await hr.fill("#lagi", "pendek");
  await hr.fill("#kode", totpOf(secret));
  await press(hr, "Terima undangan");
  expect(await hr.textContent(".govuk-error-summary")).toContain("sedikitnya 10 huruf");
  await hr.fill("#sandi", ratna.password);
  await hr.fill("#lagi", ratna.password);
  await hr.fill("#kode", totpOf(secret));
  await press(hr, "Terima undangan");
  await passed(hr);
  // A code works once: the next one is waited for.
  const used = totpOf(secret);
  while (totpOf(secret) === used) await new Promise((wait) => setTimeout(wait, 500));
  await hr.fill("#nama", ratna.email);
  await hr.fill("#sandi", ratna.password);
  await hr.fill("#kode", totpOf(secret));
  await press(hr, "Masuk");
  await hr.waitForURL(`**/perusahaan/${npp}`);
  await passed(hr);

  await hr.goto(`${service.base}/perusahaan/${npp}/pekerja`);
  await passed(hr);
  // Everything that is missing is told at once.
  await press(hr, "Laporkan");
  expect(await hr.locator(".govuk-error-summary li").allTextContents()).toEqual([
    "NIK atau KPJ belum diisi. Isi salah satu.",
    "Nama belum diisi atau bukan nama. Tulis seperti di KTP.",
    "Jenis berhenti belum diisi atau tidak kami kenal. Pilih salah satu dari daftar.",
    "Tanggal berhenti tidak terbaca. Tulis seperti 31/05/2026.",
  ]);
  await hr.goto(`${service.base}/perusahaan/${npp}/berkas`);
  await passed(hr);
  const csv = [
    "NIK;Nama;Jenis;Tanggal berhenti;Nomor surat;Tanggal surat;Gaji",
    // 70 and 65 days before the journey's day: as the registry has them.
    `${andi.nik};${andi.name};mengundurkan diri;15/09/2026;012/HRD;20/09/2026;5000000`,
    `${andi.nik};${andi.name};mengundurkan diri;15/09/2026;012/HRD;20/09/2026;5000000`,
    "3174031503990009;Tidak Ada;PHK;2026-10-01;;;",
    "1234;Salah Angka;PHK;2026-10-01;;;",
    `${andi.nik};=HYPERLINK("http://x");PHK;2026-10-01;;;`,
  ].join("\r\n");
  await hr.setInputFiles("#berkas", { name: "keluar.csv", mimeType: "text/csv", buffer: Buffer.from(csv) });
  await press(hr, "Kirim berkas");
  await hr.waitForURL("**/laporan/*");
  await passed(hr);
  const rows = await hr.locator("tbody tr").allTextContents();
  expect(rows.map((text) => /Diterima|Sudah kami tahu|Perlu diperbaiki/.exec(text)?.[0])).toEqual([
    "Diterima",
    "Sudah kami tahu",
    "Perlu diperbaiki",
    "Perlu diperbaiki",
    "Perlu diperbaiki",
  ]);
  expect(rows[2]).toContain("Tidak ada pekerja perusahaan Anda dengan nomor ini.");
  const mend = await hr.request.get(`${hr.url()}/perbaiki.csv`);
  expect((await mend.text()).split("\r\n")[3]).toContain(`"'=HYPERLINK(""http://x"")"`);
  for (const path of ["perbedaan", "rekan", "program"]) {
    await hr.goto(`${service.base}/perusahaan/${npp}/${path}`);
    await passed(hr);
  }
  await hr.goto(`${service.base}/perusahaan/CT000001`);
  expect(await hr.textContent("main")).not.toContain("Laporan");

  const phone = await (await openPhone(browser)).newPage();
  await openClaim(service, phone, andi, troubles);
  await answerQuestions(phone, andi, null, troubles);
  await phone.goto(`${service.base}/klaim/dokumen`);
  await passed(phone);
  expect(await phone.textContent("main")).toContain("Sudah dikonfirmasi perusahaan");
  await phone.getByRole("link", { name: "Lihat yang dilaporkan perusahaan" }).click();
  await passed(phone);
  expect(await phone.textContent("main")).toContain("15 September 2026");
  const sent = await sendDocuments(service, phone, picture, troubles);
  expect(sent).toBe(4);
  await phone.goto(`${service.base}/klaim/periksa`);
  expect(await phone.textContent("main")).toMatch(/Dikonfirmasi PT .*Surat berhenti kerja/s);
  await declareAndSend(service, phone, troubles);
  const { code } = (await service.ask("select code from claims order by submitted_at desc nulls last limit 1")) as {
    code: string;
  };
  await officer.goto(`${service.base}/petugas/klaim/${code}`);
  await officer.waitForFunction(() => document.body.textContent!.includes("012/HRD"));
  expect(await officer.textContent("main")).toContain(ratna.name);
  expect(troubles).toEqual([]);
}, 240_000);
