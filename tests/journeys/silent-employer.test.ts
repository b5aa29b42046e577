import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { openDesk, openPhone } from "./browser.ts";
import { openJourney } from "./journey.ts";
import {
  declareAndSend,
  hrPerson,
  lookEachTime,
  openClaim,
  press,
  sendDocuments,
  signIn,
  signInCompany,
} from "./steps.ts";

const journey = openJourney();
const troubles: string[] = [];
const passed = (page: Page): Promise<void> => lookEachTime(page, troubles);

/** The message to this address that says so, once it is there. */
const told = async (to: string, words: string): Promise<string> => {
  for (let tries = 0; tries < 150; tries++) {
    const found = (await journey.service.inbox(to)).find(({ text }) => text.includes(words));
    if (found) return found.text;
    await new Promise((wait) => setTimeout(wait, 400));
  }
  throw new Error(`${to} was not told: ${words}`);
};

test("a worker whose company never reported declares the exit; the company is asked, stays silent, and the claim goes on to an officer who sees whose word it is", async () => {
  const { service, browser, picture } = journey;
  const lina = service.people.find(({ expect: outcome }) => outcome.startsWith("Not eligible: still working"))!;
  const hr = await hrPerson(service, "sdm.mampang@contoh.example");

  const phone = await (await openPhone(browser, { javaScriptEnabled: false })).newPage();
  await openClaim(service, phone, lina, troubles);
  await phone.check("input[value=PHK]");
  await press(phone, "Lanjut");
  await passed(phone);
  await phone.getByRole("link", { name: "Sudah berhenti, tetapi perusahaan belum lapor? Beri tahu kami" }).click();
  await passed(phone);
  await press(phone, "Kirim");
  expect(await phone.textContent(".govuk-error-summary")).toContain("Isi tanggalnya");
  await phone.fill("#berhenti", "20");
  await phone.fill("#berhenti-month", "11");
  await phone.fill("#berhenti-year", "2026");
  await press(phone, "Kirim");
  await passed(phone);
  expect(await phone.textContent("main")).toMatch(/Perusahaan kami tunggu sampai Kamis, 3\sDesember\s2026\./);
  // Coming back the next day: the same page says that the company was asked, and until when it is waited for.
  await phone.goto(`${service.base}/klaim`);
  await passed(phone);
  expect(await phone.textContent("h1")).toBe("Kami menunggu jawaban perusahaan");
  expect(await phone.textContent("main")).toMatch(/PT .*Perusahaan kami tunggu sampai Kamis, 3\sDesember\s2026\./s);
  expect(await phone.textContent("main")).not.toContain("Beri tahu kami");
  expect(await told(lina.phone, "menunggu sampai")).toMatch(/3\sDesember\s2026/);
  expect(await told(hr.username, "menyatakan sudah berhenti")).not.toMatch(new RegExp(`${lina.name}|${lina.nik}`, "i"));

  const desk = await (await openPhone(browser)).newPage();
  await signInCompany(service, desk, hr);
  await desk.goto(`${service.base}/perusahaan/${hr.npp}`);
  await passed(desk);
  await desk.getByRole("link", { name: "1 pertanyaan menunggu jawaban Anda" }).click();
  await passed(desk);
  await desk.locator("tbody a").click();
  await passed(desk);
  await press(desk, "Kirim jawaban");
  expect(await desk.textContent(".govuk-error-summary")).toContain("Pilih salah satu jawaban.");

  await service.restartAt("2026-12-24T09:00:00+07:00");
  expect(await told(lina.phone, "tidak menjawab sampai")).toContain("Kena PHK");
  await phone.goto(`${service.base}/klaim/berhenti`);
  await passed(phone);
  await phone.getByRole("link", { name: "Lanjutkan klaim" }).click();
  await phone.check("input[value=PEMBERITAHUAN_DAN_PERNYATAAN]");
  await press(phone, "Lanjut");
  expect(new URL(phone.url()).pathname).toBe("/klaim/rekening");
  await phone.selectOption("#bank", lina.bank);
  await phone.fill("#rekening", lina.account);
  await press(phone, "Cek rekening");
  await sendDocuments(service, phone, picture, troubles, false);
  await declareAndSend(service, phone, troubles);
  const { code } = (await service.ask("select code from claims order by submitted_at desc nulls last limit 1")) as {
    code: string;
  };

  const officer = await (await openDesk(browser)).newPage();
  await signIn(service, officer, "mampang.cs1", troubles);
  await officer.goto(`${service.base}/petugas/klaim/${code}`);
  await officer.waitForFunction(() => document.body.textContent!.includes("Berhenti menurut pekerja saja"));
  await officer.goto(`${service.base}/petugas/perusahaan/${hr.npp}`);
  await passed(officer);
  expect(await officer.textContent("main")).toContain("Lewat waktu, keterangan pekerja dipakai");
  await press(officer, "Tandai tutup");
  expect(await officer.textContent(".govuk-error-summary")).toContain("Isi tanggal tutupnya.");
  await officer.fill("#tutup", "1");
  await officer.fill("#tutup-month", "12");
  await officer.fill("#tutup-year", "2026");
  await officer.fill("#alasan", "Pabrik kosong, dilihat petugas cabang.");
  await press(officer, "Tandai tutup");
  expect(await officer.textContent("main")).toMatch(/Tutup sejak 1\sDesember\s2026/);
  expect(troubles).toEqual([]);
}, 240_000);
