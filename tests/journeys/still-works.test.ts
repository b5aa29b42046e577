import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { openDesk, openPhone } from "./browser.ts";
import { openJourney } from "./journey.ts";
import { declareExit, hrPerson, lookEachTime, openClaim, press, signIn, signInCompany } from "./steps.ts";

const journey = openJourney();
const troubles: string[] = [];
const passed = (page: Page): Promise<void> => lookEachTime(page, troubles);

test("a company says that its worker is still there: an officer reads both, decides with a reason, and the worker goes on", async () => {
  const { service, browser } = journey;
  const lina = service.people.find(({ expect: outcome }) => outcome.startsWith("Not eligible: still working"))!;
  const phone = await (await openPhone(browser)).newPage();
  await openClaim(service, phone, lina);
  await declareExit(phone, "20");

  const hr = await hrPerson(service, "sdm.mampang@contoh.example");
  const desk = await (await openDesk(browser)).newPage();
  await signInCompany(service, desk, hr);
  await desk.goto(`${service.base}/perusahaan/${hr.npp}/pertanyaan`);
  await desk.locator("tbody a").click();
  await desk.check("input[value=STILL_WORKS]");
  await press(desk, "Kirim jawaban");
  await passed(desk);

  const officer = await (await openDesk(browser)).newPage();
  await signIn(service, officer, "mampang.kepala");
  await officer.goto(`${service.base}/petugas/perbedaan`);
  await officer.locator("main a[href*='/perbedaan/masih/']").click();
  await officer.waitForURL(/perbedaan\/masih\//);
  await passed(officer);
  await officer.check("input[value=WORKER]");
  await officer.fill("#alasan", "Surat keterangan dan slip gaji terakhir cocok.");
  await press(officer, "Putuskan");
  await passed(officer);
  expect(await officer.textContent("main")).toContain("Surat keterangan dan slip gaji terakhir cocok.");

  await phone.goto(`${service.base}/klaim`);
  await passed(phone);
  expect(await phone.textContent("main")).not.toContain("Kami menunggu jawaban perusahaan");
  expect(troubles).toEqual([]);
}, 180_000);
