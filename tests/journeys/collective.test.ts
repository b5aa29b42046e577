import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { openDesk, openPhone } from "./browser.ts";
import { openJourney } from "./journey.ts";
import type { Person } from "./service.ts";
import {
  declareAndSend,
  hrPerson,
  lookEachTime,
  openClaim,
  press,
  sendDocuments,
  signIn,
  signInCompany,
  untilSays,
} from "./steps.ts";

const journey = openJourney();
const troubles: string[] = [];
const passed = (page: Page): Promise<void> => lookEachTime(page, troubles);

/** The one message about the company's list that somebody was sent. */
async function toldOf(who: Person): Promise<string> {
  const find = async () =>
    (await journey.service.inbox(who.phone)).filter(({ text }) => text.includes("menyiapkan klaim Jaminan Hari Tua"));
  for (let tries = 0; tries < 150 && (await find()).length === 0; tries++)
    await new Promise((wait) => setTimeout(wait, 400));
  const [told, ...more] = await find();
  expect(more).toEqual([]);
  return told!.text;
}

test("HR prepares three workers, the branch holds times, two confirm on their own phones and one says it is not so", async () => {
  const { service, browser, picture } = journey;
  const [siti, hendra, intan] = ["Siti Nurhasanah", "Hendra Saputra", "Intan Puspita"].map((wanted) =>
    service.people.find(({ name }) => name === wanted)!,
  ) as [Person, Person, Person];
  const person = await hrPerson(service, "sdm.mampang@contoh.example");
  const { npp, company } = person;

  const hr = await (await openDesk(browser)).newPage();
  await signInCompany(service, hr, person);
  await hr.goto(`${service.base}/perusahaan/${npp}/berkas`);
  const csv = [
    "NIK;Nama;Jenis;Tanggal berhenti",
    ...[siti, hendra, intan].map(({ nik, name }) => `${nik};${name};PHK;25/09/2026`),
    `${siti.nik};${siti.name};PHK;25/09/2026`,
    "3174031503990009;Tidak Ada;PHK;25/09/2026",
  ].join("\r\n");
  await hr.setInputFiles("#berkas", { name: "phk.csv", mimeType: "text/csv", buffer: Buffer.from(csv) });
  await press(hr, "Kirim berkas");
  await hr.waitForURL("**/laporan/*");
  expect(await hr.textContent("main")).toContain("Tidak ada pekerja perusahaan Anda dengan nomor ini.");

  await hr.getByRole("link", { name: "PHK banyak orang" }).click();
  await passed(hr);
  await press(hr, "Buat daftar");
  expect(await hr.textContent(".govuk-error-summary")).toContain("Pilih alasannya.");
  await hr.check("input[value=PHK]");
  await hr.selectOption("#cabang", { label: await hr.locator("#cabang option", { hasText: "Mampang" }).innerText() });
  await press(hr, "Buat daftar");
  await passed(hr);
  await press(hr, "Serahkan ke cabang");
  expect(await hr.textContent(".govuk-error-summary")).toContain("Sedikitnya 2 orang.");
  await hr.selectOption("#laporan", { index: 1 });
  await press(hr, "Tambahkan laporan ini");
  expect(await hr.textContent("main")).toContain("3 orang ditambahkan.");
  await press(hr, "Serahkan ke cabang");
  expect(await hr.textContent(".govuk-error-summary")).toContain("Kirim bukti PHK-nya dulu.");
  await hr.selectOption("#jenis", "PERJANJIAN_BERSAMA");
  await hr.setInputFiles("#bukti", { name: "pb.jpg", mimeType: "image/jpeg", buffer: picture });
  await press(hr, "Kirim bukti");
  expect(await hr.textContent("main")).toContain("Sudah terkirim: Perjanjian bersama");
  await passed(hr);
  await press(hr, "Serahkan ke cabang");
  await passed(hr);
  expect(await hr.textContent("main")).toContain("Di kantor cabang");

  const head = await (await openDesk(browser)).newPage();
  await signIn(service, head, "mampang.kepala", troubles);
  await head.goto(`${service.base}/petugas/perusahaan`);
  await head.getByRole("link", { name: "Pengajuan kolektif yang menunggu: 1" }).click();
  await passed(head);
  await head.getByRole("link", { name: company }).click();
  await passed(head);
  const paper = await head.getByRole("link", { name: "Buka buktinya" }).getAttribute("href");
  expect((await head.request.get(`${service.base}${paper}`)).headers()["content-type"]).toBe("image/jpeg");
  await press(head, "Bukti benar");
  const book = async (from: string, until: string, officers: string): Promise<void> => {
    await head.fill("#hari", "27");
    await head.fill("#hari-month", "11");
    await head.fill("#hari-year", "2026");
    await head.fill("#dari", from);
    await head.fill("#sampai", until);
    await head.fill("#petugas", officers);
    await head.fill("#orang", "3");
    await press(head, "Sisihkan dan kabari");
  };
  await book("09.00", "09.20", "1");
  expect(await head.textContent(".govuk-error-summary")).toMatch(/Hanya [01] waktu yang kosong pada jam itu/);
  await book("09.00", "12.00", "1");
  await passed(head);
  expect(await head.textContent("main")).toContain("27 November 2026, 09.00–12.00 WIB");

  // On her own phone, without JavaScript: the link reveals nothing, the code proves her, and she decides.
  const text = await toldOf(siti);
  expect(text).toContain(company);
  const phone = await (await openPhone(browser, { javaScriptEnabled: false })).newPage();
  await phone.goto(/http:\S+\/m\/\w{7}/.exec(text)![0]);
  expect(await phone.content()).not.toMatch(new RegExp(`${siti.name}|${siti.nik}|${company}`, "i"));
  await openClaim(service, phone, siti, troubles);
  expect(new URL(phone.url()).pathname).toBe("/klaim/kolektif");
  await passed(phone);
  for (const said of [company, "Kena PHK", "Perjanjian bersama", "27 November"])
    expect(await phone.textContent("main")).toContain(said);
  await press(phone, "Benar, lanjutkan");
  expect(new URL(phone.url()).pathname).toBe("/klaim/rekening");
  await phone.selectOption("#bank", siti.bank);
  await phone.fill("#rekening", siti.account);
  await press(phone, "Cek rekening");
  await phone.goto(`${service.base}/klaim/dokumen`);
  expect(await phone.textContent(".la-docs")).toContain("Sudah dikonfirmasi perusahaan");
  expect(await phone.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
  await sendDocuments(service, phone, picture, troubles, false);
  await phone.goto(`${service.base}/klaim/periksa`);
  expect(await phone.textContent("main")).toMatch(new RegExp(`Dikonfirmasi ${company}.*Bukti PHK`, "s"));
  await declareAndSend(service, phone, troubles);
  expect(new URL(phone.url()).pathname).toBe("/klaim/waktu");
  await passed(phone);
  await press(phone, /^Pakai .*27 November/);
  await passed(phone);
  const code = (await phone.textContent(".la-code"))!.trim();
  expect(await phone.textContent("main")).toContain("27 November");
  const claim = (await service.ask(`select channel, status from claims where code = '${code}'`)) as object;
  expect(claim).toEqual({ channel: "COLLECTIVE", status: "SUBMITTED" });

  const second = await (await openPhone(browser)).newPage();
  await second.goto(/http:\S+\/m\/\w{7}/.exec(await toldOf(hendra))![0]);
  await openClaim(service, second, hendra, troubles);
  await press(second, "Benar, lanjutkan");
  expect(new URL(second.url()).pathname).toBe("/klaim/rekening");

  // One stays silent: an officer telephones her from the branch's one list of calls.
  await service.ask(`update collective_workers set untold = 'SILENT' where state = 'TOLD'`);
  const cs = await (await openDesk(browser)).newPage();
  await signIn(service, cs, "mampang.cs1", troubles);
  await cs.goto(`${service.base}/petugas/telepon`);
  expect(await cs.textContent("main")).toContain(`Kolektif ${company}: 1 orang`);
  expect(await cs.textContent("main")).not.toMatch(new RegExp(intan.name, "i"));
  await passed(cs);
  await cs.getByRole("button", { name: `Ambil ${company}` }).click();
  await cs.waitForURL("**/petugas/kolektif/*/telepon");
  expect(await cs.textContent("main")).toMatch(new RegExp(`Telepon ${intan.name}`, "i"));
  await press(cs, "Tidak diangkat");
  expect(new URL(cs.url()).pathname).toBe("/petugas/telepon");
  expect(await cs.locator("tr", { hasText: company }).textContent()).toMatch(/WIB1/);

  const third = await (await openPhone(browser)).newPage();
  await third.goto(/http:\S+\/m\/\w{7}/.exec(await toldOf(intan))![0]);
  await openClaim(service, third, intan, troubles);
  await third.getByRole("link", { name: "Ada yang tidak benar" }).click();
  await third.selectOption("#jenis", "PHK");
  await third.fill("#berhenti", "16");
  await third.fill("#berhenti-month", "10");
  await third.fill("#berhenti-year", "2026");
  await third.fill("#cerita", "Saya masih bekerja sampai 16 Oktober.");
  await press(third, "Kirim ke petugas");
  expect(await third.textContent("main")).toContain("Petugas sedang memeriksa perbedaan ini.");
  await third.goto(`${service.base}/klaim`);
  expect(new URL(third.url()).pathname).not.toBe("/klaim/kolektif");

  // HR sees who has confirmed, and nothing else; the branch sees what it needs, and decides the difference.
  await hr.reload();
  const listed = await hr.locator("tbody tr").allTextContents();
  const stateOf = ({ name }: Person): string | undefined =>
    /Sudah mengonfirmasi|Belum/.exec(listed.find((row) => row.toLowerCase().includes(name.toLowerCase())) ?? "")?.[0];
  expect([siti, hendra, intan].map(stateOf)).toEqual(["Sudah mengonfirmasi", "Sudah mengonfirmasi", "Belum"]);
  expect(await hr.textContent("main")).not.toMatch(/JHT-|Rp|27 November/);
  await head.reload();
  const seen = (await head.locator("tbody tr").allTextContents()).join("\n");
  expect(seen).toContain(code);
  expect(seen).toMatch(/Menyatakan berbeda/);
  await head.goto(`${service.base}/petugas/klaim/${code}`);
  await untilSays(head, "main", "Bukti PHK, satu untuk semua pekerja");
  expect(await head.getByRole("link", { name: "Perjanjian bersama" }).getAttribute("href")).toBe(paper);
  await head.goto(`${service.base}/petugas/perbedaan`);
  expect((await head.textContent("main"))!.toLowerCase()).toContain(intan.name.toLowerCase());
  await head.locator("main tbody a").first().click();
  await head.waitForURL(/perbedaan\/./);
  await passed(head);
  expect(troubles).toEqual([]);
}, 240_000);
