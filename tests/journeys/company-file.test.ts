import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { openDesk } from "./browser.ts";
import { openJourney } from "./journey.ts";
import { network, watchPieces } from "./network.ts";
import { hrPerson, lookEachTime, press, signInCompany } from "./steps.ts";

const journey = openJourney();
const troubles: string[] = [];

/** Some 1.5 MB of people whom nobody knows, as a large company's payroll writes them. */
const file = Buffer.from(
  `nik;nama;jenis;tanggal_berhenti\r\n${Array.from({ length: 20_000 }, (_, at) => `31740315037${String(50_000 + at)};NAMA PEKERJA YANG PANJANG SEKALI ${at};PHK;2026-10-01\r\n`).join("")}`,
);
const upload = { name: "keluar.csv", mimeType: "text/csv", buffer: file };
const underWay = async (page: Page, percent: number): Promise<void> =>
  void (await page.waitForFunction(
    (least) => (document.querySelector<HTMLProgressElement>("[data-sending-status] progress")?.value ?? 0) >= least,
    percent,
    { timeout: 60_000 },
  ));

test("a company's file goes on after the network was away and the browser closed; sent again it is known, with scripts and without", async () => {
  const { service, browser } = journey;
  const person = await hrPerson(service, "sdm.mampang@contoh.example");
  const desk = await openDesk(browser);
  const first = await desk.newPage();
  await signInCompany(service, first, person);
  const url = `${service.base}/perusahaan/${person.npp}/berkas`;
  const air = watchPieces(desk);
  await first.goto(url);
  await network(first, "SLOW");
  await first.setInputFiles("#berkas", upload);
  await press(first, "Kirim berkas");
  await underWay(first, 20);
  await network(first, "GONE");
  await first.waitForFunction(() =>
    document.querySelector("[data-sending-status]")!.textContent!.includes("Jaringan terputus."),
  );
  await network(first, "SLOW");
  await underWay(first, 40);
  await first.close();

  // Opened again, the page says how much is here, and the same file goes on from there.
  const page = await desk.newPage();
  await page.goto(url);
  expect(await page.textContent("main")).toMatch(/Kiriman keluar\.csv terputus, [3-9]\d% sudah sampai/);
  await lookEachTime(page, troubles);
  const before = air.pieces.length;
  await page.setInputFiles("#berkas", upload);
  await press(page, "Kirim berkas");
  await page.waitForURL("**/laporan/*", { timeout: 120_000 });
  expect([air.begun, air.pieces.filter((offset) => offset === 0).length]).toEqual([1, 1]);
  expect(Math.min(...air.pieces.slice(before))).toBeGreaterThan(file.length / 5);
  expect(await page.textContent("h1")).toBe("Laporan 20.000 baris");
  await lookEachTime(page, troubles);
  const report = new URL(page.url()).pathname;

  const sent = air.pieces.length;
  await page.goto(url);
  await page.setInputFiles("#berkas", upload);
  await press(page, "Kirim berkas");
  await page.waitForURL("**/laporan/*?lagi=1");
  expect([new URL(page.url()).pathname, air.pieces.length]).toEqual([report, sent]);
  expect(await page.textContent("main")).toContain("Tidak ada baris yang masuk dua kali");

  const plain = await openDesk(browser, { javaScriptEnabled: false });
  await plain.addCookies((await desk.cookies()).filter(({ name }) => name === "perusahaan"));
  const still = await plain.newPage();
  await still.goto(url);
  await still.setInputFiles("#berkas", upload);
  await press(still, "Kirim berkas");
  await still.waitForURL("**/laporan/*?lagi=1");
  expect(new URL(still.url()).pathname).toBe(report);
  expect(await service.ask("select count(*)::int as rows from reported_exits")).toEqual({ rows: 20_000 });
  expect(troubles).toEqual([]);
}, 300_000);
