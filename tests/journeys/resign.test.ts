import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { openDesk, openPhone } from "./browser.ts";
import { openJourney } from "./journey.ts";
import {
  answerQuestions,
  chooseFirstTime,
  declareAndSend,
  look,
  markupTroubles,
  openClaim,
  press,
  releaseMoney,
  sendDocuments,
  signIn,
  takeFromQueue,
  tickAll,
  untilSays,
} from "./steps.ts";

const journey = openJourney();
const troubles: string[] = [];

/** Walks on, and lets html-validate read each page that was passed. */
const passed = async (page: Page): Promise<void> => void troubles.push(...(await markupTroubles(page)));

test("who resigned claims on a phone without scripts, is called by telephone, verified by two different people, and paid", async () => {
  const { service, browser, picture } = journey;
  const who = service.people.find(
    ({ reason, expect: outcome }) =>
      reason === "RESIGN" && /^Eligible; Rp[\d.]+; no tax/.test(outcome) && !outcome.includes("name"),
  )!;
  const phone = await (await openPhone(browser, { javaScriptEnabled: false })).newPage();
  await phone.goto(service.base);
  await passed(phone);
  await openClaim(service, phone, who, troubles);
  await passed(phone);
  await answerQuestions(phone, who, null, troubles);
  await passed(phone);
  expect(await sendDocuments(service, phone, picture, troubles, false)).toBeGreaterThanOrEqual(4);
  await passed(phone);
  await declareAndSend(service, phone, troubles);
  await passed(phone);
  const code = await chooseFirstTime(phone, "PHONE", troubles);
  await passed(phone);
  await phone.goto(`${service.base}/klaim/ruang-tunggu`);
  await look(phone, troubles);
  await passed(phone);
  expect(await phone.textContent("main")).toContain("menelepon");

  const cs = await (await openDesk(browser)).newPage();
  await signIn(service, cs, "mampang.cs2", troubles);
  await cs.goto(`${service.base}/petugas/wawancara`);
  expect(await cs.textContent("main")).toContain("Telepon");
  await cs.getByRole("button", { name: `Mulai ${code}` }).click();
  await look(cs, troubles);
  await cs.check("input[value=PASSED]");
  await press(cs, /Simpan hasil/);
  await takeFromQueue(service, cs, code, troubles);
  await tickAll(cs);
  await press(cs, /Teruskan ke petugas kedua/);

  const second = await (await openDesk(browser)).newPage();
  await signIn(service, second, "mampang.penata2", troubles);
  await takeFromQueue(service, second, code, troubles);
  await tickAll(second);
  await press(second, /Selesai, bandingkan/);
  await press(second, /Setujui dan bayar/);

  const payer = await (await openDesk(browser)).newPage();
  await signIn(service, payer, "pusat.bayar1", troubles);
  await releaseMoney(service, payer, code, troubles);

  await phone.goto(`${service.base}/klaim/status`);
  await untilSays(phone, "h1", "Uang sudah dikirim");
  expect(await phone.textContent("main")).toMatch(/telepon/i);
  await passed(phone);
  expect(troubles).toEqual([]);
}, 240_000);
