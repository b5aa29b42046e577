import { mkdirSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { openDesk, openPhone, screensFolder } from "./browser.ts";
import type { PictureFile } from "../../src/web/portal/guides/guide.ts";
import { openJourney } from "./journey.ts";
import {
  answerQuestions,
  chooseFirstTime,
  declareAndSend,
  look,
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
const shots = process.env["SCREENS"] ?? screensFolder;
const shoot = async (page: Page, name: string): Promise<void> => {
  mkdirSync(shots, { recursive: true });
  await page.screenshot({ path: join(shots, `${name}.png`), fullPage: true });
};
/** For the guides: the upper part of a phone's screen, small enough for a slow network. */
const illustrate = async (page: Page, file: PictureFile): Promise<void> => {
  mkdirSync(shots, { recursive: true });
  const clip = { x: 0, y: 0, width: 360, height: 480 };
  await page.screenshot({ path: join(shots, `${file}.jpg`), type: "jpeg", quality: 55, clip });
};

test("a laid-off worker claims by phone, is interviewed by video, verified by two, and paid", async () => {
  const { service, browser, picture } = journey;
  const who = service.people.find(
    ({ reason, expect: outcome }) => reason === "PHK" && outcome.startsWith("Eligible; Rp9.948.386"),
  )!;
  const phone = await (await openPhone(browser)).newPage();
  await phone.goto(service.base);
  await look(phone, troubles);
  await shoot(phone, "first");
  await illustrate(phone, "first");
  await phone.goto(`${service.base}/cek`);
  await illustrate(phone, "check");
  await openClaim(service, phone, who, troubles);
  await look(phone, troubles);
  await answerQuestions(phone, who, "PERJANJIAN_BERSAMA", troubles);
  expect(await sendDocuments(service, phone, picture, troubles)).toBe(5);
  await shoot(phone, "documents");
  await illustrate(phone, "documents");
  await phone.goto(`${service.base}/klaim/dokumen/KTP`);
  await illustrate(phone, "upload");
  await phone.goto(`${service.base}/klaim/periksa`);
  await shoot(phone, "answers");
  expect(await phone.textContent("main")).toContain("Rp9.948.386");
  await declareAndSend(service, phone, troubles);
  await shoot(phone, "time");
  await illustrate(phone, "time");
  const code = await chooseFirstTime(phone, "VIDEO", troubles);
  await shoot(phone, "receipt");
  expect(code).toMatch(/^JHT-[2-9A-Z]{4}-[2-9A-Z]{4}$/);
  await phone.goto(`${service.base}/klaim/status`);
  await look(phone, troubles);
  await phone.goto(`${service.base}/klaim/ruang-tunggu`);
  await look(phone, troubles);
  await shoot(phone, "waiting-room");
  await illustrate(phone, "waiting-room");

  // The officer of the claim's branch starts the interview; the claimant is let in, and both see each other.
  const cs = await (await openDesk(browser)).newPage();
  await signIn(service, cs, "mampang.cs1", troubles);
  await cs.goto(`${service.base}/petugas/wawancara`);
  await look(cs, troubles);
  await shoot(cs, "interview-list");
  await cs.getByRole("button", { name: `Mulai ${code}` }).click();
  await phone.locator("[data-enter] a").click({ timeout: 20_000 });
  const flowing = (page: Page): Promise<unknown> =>
    page.waitForFunction(
      () => {
        const video = document.querySelector<HTMLVideoElement>("[data-peer]");
        return video !== null && video.videoWidth > 0 && video.currentTime > 0.5;
      },
      undefined,
      { timeout: 30_000 },
    );
  await Promise.all([flowing(phone), flowing(cs)]);
  await shoot(phone, "call");

  // The claimant's page is lost and comes back: the call finds its way again.
  await phone.reload();
  await Promise.all([flowing(phone), flowing(cs)]);

  await cs.fill("textarea[name=catatan]", "Wajah cocok dengan foto KTP.");
  await cs.waitForFunction(() => document.querySelector("[data-notes-status]")?.textContent === "Tersimpan sendiri");
  await cs.getByRole("button", { name: "Ambil gambar diam" }).click();
  await phone.getByRole("button", { name: "Setuju" }).click();
  await cs.waitForFunction(
    () => document.querySelector("[data-still-status]")?.textContent === "Gambar sudah masuk berkas.",
    undefined,
    { timeout: 15_000 },
  );
  await look(cs, troubles);
  await shoot(cs, "interview-desk");
  await cs.check("input[value=PASSED]");
  await press(cs, /Simpan hasil/);

  // First verification.
  await takeFromQueue(service, cs, code, troubles, () => shoot(cs, "queue"));
  await tickAll(cs);
  await shoot(cs, "case-file");
  await press(cs, /Teruskan ke petugas kedua/);

  // Second verification, from zero, by another person.
  const second = await (await openDesk(browser)).newPage();
  await signIn(service, second, "mampang.penata1", troubles);
  await takeFromQueue(service, second, code, troubles);
  await tickAll(second);
  await press(second, /Selesai, bandingkan/);
  await look(second, troubles);
  await shoot(second, "second-verification");
  await press(second, /Setujui dan bayar/);

  // A third person lets the money go.
  const payer = await (await openDesk(browser)).newPage();
  await signIn(service, payer, "pusat.bayar1", troubles);
  await releaseMoney(service, payer, code, troubles, () => shoot(payer, "payments"));

  await phone.goto(`${service.base}/klaim/status`);
  await untilSays(phone, "h1", "Uang sudah dikirim");
  await shoot(phone, "status-paid");
  await illustrate(phone, "status");
  expect(await phone.textContent("main")).toContain("Penata madya");
  expect((await service.inbox(who.phone)).some(({ text }) => text.includes("9.948.386"))).toBe(true);

  expect(troubles).toEqual([]);
}, 240_000);
