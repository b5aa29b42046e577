import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { openDesk, openPhone } from "./browser.ts";
import { openJourney } from "./journey.ts";
import {
  declareAndSend,
  hrPerson,
  look,
  markupTroubles,
  openClaim,
  press,
  sendDocuments,
  signInCompany,
} from "./steps.ts";

const journey = openJourney();
const troubles: string[] = [];

/** Walks on, and lets html-validate read each page that was passed. */
const passed = async (page: Page): Promise<void> => void troubles.push(...(await markupTroubles(page)));

/** What somebody was told of their right so far. */
const notices = async (phone: string) =>
  (await journey.service.inbox(phone)).filter(({ text }) => text.includes("mencairkan Jaminan Hari Tua"));

test("a company reports who left; on the day the right begins she is told, opens the link, finds the claim filled, and sends it", async () => {
  const { service, browser, picture } = journey;
  const lina = service.people.find(({ expect: outcome }) => outcome.startsWith("Not eligible: still working"))!;
  const hr = await hrPerson(service, "sdm.mampang@contoh.example");

  const desk = await (await openDesk(browser)).newPage();
  await signInCompany(service, desk, hr);
  await desk.goto(`${service.base}/perusahaan/${hr.npp}/pekerja`);
  await desk.fill("#nomor", lina.nik);
  await desk.fill("#nama", lina.name);
  await desk.selectOption("#jenis", "RESIGN");
  await desk.fill("#berhenti", "20-11-2026");
  await desk.fill("#nomor-surat", "12/SDM/2026");
  await desk.fill("#tanggal-surat", "24-11-2026");
  await desk.locator("main button[type=submit]").click();
  await desk.waitForURL("**/laporan/**");
  expect(await notices(lina.phone)).toEqual([]);

  // One month after the letter (Permenaker 4/2022 pasal 8-9).
  await service.restartAt("2026-12-24T09:00:00+07:00");
  for (let tries = 0; tries < 150 && (await notices(lina.phone)).length === 0; tries++)
    await new Promise((wait) => setTimeout(wait, 400));
  const [told, ...more] = await notices(lina.phone);
  expect(more).toEqual([]);
  expect(told!.text).toContain("mulai Kamis, 24 Desember 2026");
  const link = /http:\S+\/m\/\w{7}/.exec(told!.text)![0];
  const stop = /http:\S+\/berhenti\/\S+/.exec(told!.text)![0];

  const phone = await (await openPhone(browser, { javaScriptEnabled: false })).newPage();
  await phone.goto(link);
  expect(new URL(phone.url()).pathname).toBe("/mulai");
  expect(await phone.textContent("main")).toContain("Anda datang dari pesan kami.");
  // The link alone reveals nothing: whoever holds the telephone must say who they are, and type the code.
  expect(await phone.content()).not.toMatch(new RegExp(`${lina.name}|${lina.nik}|${hr.company}|Mengundurkan`, "i"));
  await openClaim(service, phone, lina, troubles);
  expect(new URL(phone.url()).pathname).toBe("/klaim/rekening");
  await passed(phone);
  await phone.selectOption("#bank", lina.bank);
  await phone.fill("#rekening", lina.account);
  await press(phone, "Cek rekening");
  await sendDocuments(service, phone, picture, troubles, false);
  await phone.goto(`${service.base}/klaim/periksa`);
  const answers = await phone.textContent("main");
  expect(answers).toContain("sudah kami isi dari laporan");
  for (const known of ["Mengundurkan diri", hr.company, "20 November 2026", "24 November 2026"])
    expect(answers).toContain(known);
  await passed(phone);
  await declareAndSend(service, phone, troubles);
  expect(new URL(phone.url()).pathname).toBe("/klaim/waktu");

  await phone.goto(stop);
  await look(phone, troubles);
  expect(await phone.content()).not.toMatch(new RegExp(`${lina.name}|${lina.nik}`, "i"));
  await press(phone, "Berhenti semua");
  await passed(phone);
  expect(await phone.textContent("main")).toContain("Kami tidak mengirim pesan seperti ini lagi");
  expect(troubles).toEqual([]);
}, 240_000);
