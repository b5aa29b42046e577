import type { BrowserContext, Page } from "playwright-core";
import { beforeAll, expect, test } from "vitest";
import { openPhone } from "./browser.ts";
import { openJourney } from "./journey.ts";
import { network, watchPieces } from "./network.ts";
import type { Service } from "./service.ts";
import { answerQuestions, openClaim, press } from "./steps.ts";

const journey = openJourney();
let service: Service;
let phone: BrowserContext;
let page: Page;
let picture: Buffer;

beforeAll(async () => {
  service = journey.service;
  phone = await openPhone(journey.browser);
  page = await phone.newPage();
  picture = withPrivateData(await bigPhoto(page));
  const who = service.people.find(
    ({ reason, expect: outcome }) => reason === "PHK" && outcome.startsWith("Eligible; Rp9.948.386"),
  )!;
  await openClaim(service, page, who);
  await answerQuestions(page, who, "PERJANJIAN_BERSAMA");
}, 180_000);
/** A photo of several megabytes, wider than high, as the camera of a phone that lies on its side writes it. */
async function bigPhoto(on: Page): Promise<Buffer> {
  const bytes = await on.evaluate(async () => {
    const canvas = document.createElement("canvas");
    canvas.width = 4000;
    canvas.height = 3000;
    const pen = canvas.getContext("2d")!;
    const grain = pen.createImageData(4000, 3000);
    let seed = 7;
    for (let at = 0; at < grain.data.length; at += 4) {
      seed = (seed * 1103515245 + 12345) & 0x7fffffff;
      const shade = 150 + ((at >> 9) % 60) + (seed >> 25);
      grain.data.set([shade, shade - 8, shade - 20, 255], at);
    }
    pen.putImageData(grain, 0, 0);
    pen.fillStyle = "#111";
    pen.font = "bold 90px sans-serif";
    for (let line = 0; line < 18; line++)
      pen.fillText(`NIK 3174 0349 0797 900${line % 10}  SITI NURHASANAH`, 300, 300 + line * 140);
    const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, "image/jpeg", 0.93));
    return Array.from(new Uint8Array(await blob!.arrayBuffer()));
  });
  return Buffer.from(bytes);
}

/** The same photo with what a phone adds: turned by a quarter (6), and where it was taken. */
function withPrivateData(jpeg: Buffer): Buffer {
  const place = Buffer.from("JALAN BUNCIT RAYA 6.2S 106.8E\0");
  const tiff = Buffer.alloc(38 + place.length);
  tiff.write("MM\0*", 0, "latin1");
  tiff.writeUInt32BE(8, 4);
  tiff.writeUInt16BE(2, 8);
  tiff.writeUInt16BE(0x010e, 10);
  tiff.writeUInt16BE(2, 12);
  tiff.writeUInt32BE(place.length, 14);
  tiff.writeUInt32BE(38, 18);
  tiff.writeUInt16BE(0x0112, 22);
  tiff.writeUInt16BE(3, 24);
  tiff.writeUInt32BE(1, 26);
  tiff.writeUInt16BE(6, 30);
  place.copy(tiff, 38);
  const body = Buffer.concat([Buffer.from("Exif\0\0", "latin1"), tiff]);
  const head = Buffer.alloc(4);
  head.writeUInt16BE(0xffe1, 0);
  head.writeUInt16BE(body.length + 2, 2);
  return Buffer.concat([jpeg.subarray(0, 2), head, body, jpeg.subarray(2)]);
}

async function choose(code: string): Promise<void> {
  await page.goto(`${service.base}/klaim/dokumen/${code}`);
  await page.setInputFiles("#berkas", { name: "IMG_0001.jpg", mimeType: "image/jpeg", buffer: picture });
  await page.waitForSelector("[data-upload-status] .la-checks");
  await press(page, /Kirim|Pakai foto ini/);
}
const underWay = async (percent: number): Promise<void> =>
  void (await page.waitForFunction(
    (least) => (document.querySelector<HTMLProgressElement>("[data-upload-status] progress")?.value ?? 0) >= least,
    percent,
  ));
const arrived = (): Promise<void> => page.waitForURL("**/klaim/dokumen", { timeout: 40_000 });
/** The document as it was kept: its bytes, and its size as a browser shows it. */
async function kept(code: string): Promise<{ bytes: Buffer; width: number; height: number }> {
  await page.goto(`${service.base}/klaim/dokumen/${code}`);
  const source = (await page.locator("img[src^='/klaim/berkas/']").getAttribute("src"))!;
  const bytes = await (await phone.request.get(`${service.base}${source}`)).body();
  const size = await page.evaluate(async (url) => {
    const bitmap = await createImageBitmap(await (await fetch(url)).blob());
    return { width: bitmap.width, height: bitmap.height };
  }, source);
  return { bytes, ...size };
}

test("the network goes away for a while: the rest is sent, nothing twice; the photo is small, upright and says nothing of where it was taken", async () => {
  expect(picture.length).toBeGreaterThan(4_000_000);
  expect(picture.includes("JALAN BUNCIT")).toBe(true);
  const air = watchPieces(phone);
  await network(page, "SLOW");
  await choose("KTP");
  await underWay(40);
  await network(page, "GONE");
  await page.waitForFunction(() =>
    /jaringan|sambungan|internet/i.test(document.querySelector("[data-upload-status]")?.textContent ?? ""),
  );
  await new Promise((wait) => setTimeout(wait, 2000));
  await network(page, "SLOW");
  await arrived();
  expect(air.begun).toBe(1);
  expect(air.pieces.filter((offset) => offset === 0).length).toBe(1);
  const photo = await kept("KTP");
  expect(photo.bytes.length).toBeLessThan(500_000);
  expect([photo.bytes.includes("JALAN BUNCIT"), photo.bytes.includes("Exif")]).toEqual([false, false]);
  expect([photo.height > photo.width, photo.height >= 1600]).toEqual([true, true]);
}, 90_000);

test("the browser is closed half way: the page, opened again, goes on by itself", async () => {
  const air = watchPieces(phone);
  await network(page, "SLOW");
  await choose("KARTU_PESERTA");
  await underWay(40);
  await page.close();
  page = await phone.newPage();
  const before = air.pieces.length;
  await page.goto(`${service.base}/klaim/dokumen/KARTU_PESERTA`);
  await arrived();
  expect([air.begun, Math.min(...air.pieces.slice(before)) > 0]).toEqual([1, true]);
  expect((await kept("KARTU_PESERTA")).bytes.length).toBeGreaterThan(100_000);
}, 90_000);

test("our own process is killed half way: the other goes on where it was", async () => {
  const air = watchPieces(phone);
  await network(page, "SLOW");
  await choose("BUKTI_PHK");
  await underWay(30);
  service.killWeb();
  await arrived();
  expect([air.begun, air.pieces.filter((offset) => offset === 0).length]).toEqual([1, 1]);
  expect((await kept("BUKTI_PHK")).bytes.length).toBeGreaterThan(100_000);
}, 90_000);

test("a text that calls itself a photo is refused with what to do, and what was sent before is still there", async () => {
  await page.goto(`${service.base}/klaim/dokumen/BUKU_TABUNGAN`);
  await page.setInputFiles("#berkas", {
    name: "buku.jpg",
    mimeType: "image/jpeg",
    buffer: Buffer.from("ini bukan foto ".repeat(2000)),
  });
  await page.waitForTimeout(500);
  await press(page, /Kirim|Pakai foto ini/);
  await page.waitForFunction(() =>
    document.querySelector("main")!.textContent!.includes("Berkas ini bukan JPG, PNG, atau PDF."),
  );
  for (const code of ["KTP", "KARTU_PESERTA", "BUKTI_PHK"])
    expect((await kept(code)).bytes.length).toBeGreaterThan(100_000);
}, 30_000);
