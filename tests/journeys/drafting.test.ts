import { expect, test } from "vitest";
import { accessibilityTroubles, openDesk } from "./browser.ts";
import { openJourney } from "./journey.ts";
import { look, markupTroubles, press, signIn } from "./steps.ts";

const journey = openJourney();
const id = "permenaker-12-2026";
const months = "[name='/parameters/waitingPeriod/RESIGN/0/months']";
const cite = "[name='/parameters/waitingPeriod/RESIGN/0/cite']";
const json = "[name=json]";

test("a lawyer changes a field and sees the JSON follow, mistypes in the JSON and is told line, place and reason, mends it, saves, and reads the difference", async () => {
  const troubles: string[] = [];
  const context = await openDesk(journey.browser);
  const page = await context.newPage();
  await signIn(journey.service, page, "pusat.kebijakan1", troubles);
  await page.goto(`${journey.service.base}/petugas/kebijakan`);
  await page.fill("#nama", id);
  await page.fill("#mulai", "1 Desember 2026");
  await page.fill("#catatan", "Masa tunggu tiga bulan");
  await press(page, "Buat rancangan");
  await page.fill("[name='/title/id']", "Peraturan rekaan 12 Tahun 2026");
  await page.fill("[name='/title/en']", "Invented regulation 12 of 2026");
  await page.fill("[name='/cite']", "Peraturan rekaan 12/2026");
  await press(page, "Simpan bagian ini");

  const partJson = async (): Promise<Record<string, any>> => JSON.parse(await page.inputValue(json));
  const jsonSays = (text: string) =>
    page.waitForFunction(
      (wanted) => document.querySelector<HTMLTextAreaElement>("[name=json]")!.value.includes(wanted),
      text,
    );
  const says = (selector: string, words: string) =>
    page.waitForFunction(
      ([where, wanted]) => document.querySelector(where!)!.textContent!.includes(wanted!),
      [selector, words],
    );
  const edit = async (from: string, to: string): Promise<void> => {
    const text = await page.inputValue(json);
    expect(text).toContain(from);
    await page.fill(json, text.replace(from, to));
  };

  // The JSON beside the fields is that of this part, and nothing else.
  await page.getByRole("link", { name: "Angka dan masa tunggu" }).click();
  expect(Object.keys(await partJson())).toEqual(["parameters"]);
  expect(Object.keys((await partJson())["parameters"])).toEqual([
    "waitingPeriod",
    "pensionAge",
    "payWithinWorkingDays",
    "taxIdAbove",
    "partial",
  ]);
  await look(page, troubles);

  // A field, then the JSON of it; whoever writes keeps the caret.
  await page.fill(months, "3");
  await jsonSays('"months": 3');
  expect(await page.evaluate(() => (document.activeElement as HTMLInputElement).name)).toBe(
    "/parameters/waitingPeriod/RESIGN/0/months",
  );
  await page.fill(cite, "Peraturan rekaan 12/2026 pasal 8");
  await jsonSays("Peraturan rekaan 12/2026 pasal 8");

  // A comma too few: the line, in plain words; the fields wait.
  await edit('"months": 3,', '"months": 3');
  await says("[data-unreadable]", "Betulkan baris 7");
  expect(await page.locator("[data-line='7']").textContent()).toContain("kurang koma (,) atau kurung tutup");
  expect(await page.locator("[data-fields]").evaluate((fields) => (fields as HTMLElement).inert)).toBe(true);
  troubles.push(...(await accessibilityTroubles(page)));
  await press(page, "Buat lagi JSON dari isian");
  await jsonSays('"months": 3,');
  await says("[data-troubles]", "lengkap");

  // Thirteen months: the place, the reason, at its line; the same at the field and in the list.
  await edit('"months": 3,', '"months": 13,');
  await says("[data-notes]", "/parameters/waitingPeriod/RESIGN/0/months");
  const note = page.locator("[data-line='7']");
  expect(await note.textContent()).toContain("Angka ini terlalu besar.");
  const line = await page.locator(".la-sheet__lines > :nth-child(7)").boundingBox();
  const box = (await note.boundingBox())!;
  expect(box.y - line!.y).toBeLessThan(line!.height + 2);
  expect(await page.inputValue(months)).toBe("13");
  expect(await page.textContent(".la-cell--bad")).toContain("Angka ini terlalu besar.");
  troubles.push(...(await accessibilityTroubles(page)), ...(await markupTroubles(page)));

  // Mended, it fills the field. What belongs to another part is not taken from here.
  await edit('"months": 13,', '"months": 2,');
  await says("[data-troubles]", "lengkap");
  expect(await page.inputValue(months)).toBe("2");
  await edit('"parameters": {', '"cite": "x",\n  "parameters": {');
  await says("[data-notes]", "ubah di bagian “Nama dan tanggal”");
  await press(page, "Simpan bagian ini");
  expect(await page.textContent("main")).toContain("Belum tersimpan. Teks Anda masih di bawah");
  expect(await page.inputValue(json)).toContain('"cite": "x"');
  await edit('"cite": "x",', "");
  await says("[data-troubles]", "lengkap");
  await press(page, "Simpan bagian ini");
  expect(await page.textContent("main")).toContain("Tersimpan.");
  expect(await page.inputValue(months)).toBe("2");

  // A tick brings its fields, and a page of many sentences is saved too.
  await page.getByRole("link", { name: "Aturan layanan" }).click();
  await page.uncheck("[name=layanan]");
  await jsonSays('"service": null');
  await page.check("[name=layanan]");
  await page.waitForSelector("[name='/service/work/minutesPerInterview']");
  await page.fill("[name='/service/work/minutesPerInterview']", "12,5");
  await jsonSays('"minutesPerInterview": 12.5');
  await page.getByRole("link", { name: "Kalimat untuk warga" }).click();
  await edit("Anda sudah berusia {pensionAge} tahun.", "Usia Anda sudah {pensionAge} tahun.");
  await says("[data-troubles]", "lengkap");
  await press(page, "Simpan bagian ini");
  expect(await page.textContent("main")).toContain("Tersimpan.");

  // What the machine says of it.
  await page.getByRole("link", { name: "Kembali ke rancangan" }).click();
  const difference = page.locator("section[aria-labelledby=beda]");
  expect((await difference.locator("h3").allTextContents()).slice(0, 2)).toEqual([
    "Hari pertama",
    "Mengundurkan diri: masa tunggu",
  ]);
  expect(await difference.textContent()).toContain("2 bulan sejak tanggal surat perusahaan.");
  expect(await difference.textContent()).toContain("Peraturan rekaan 12/2026 pasal 8");

  // On a phone the JSON lies below, and nothing lies beside the page.
  await page.setViewportSize({ width: 360, height: 740 });
  await page.getByRole("link", { name: "Ubah" }).first().click();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);

  // Without a script the same text has a button of its own.
  const plain = await journey.browser.newContext({ javaScriptEnabled: false, locale: "id-ID" });
  plain.setDefaultTimeout(20_000);
  await plain.addCookies(await context.cookies());
  const bare = await plain.newPage();
  await bare.goto(`${journey.service.base}/petugas/kebijakan/${id}/ubah/angka`);
  const text = await bare.inputValue(json);
  await bare.fill(json, text.replace('"months": 2,', '"months": 2'));
  await press(bare, "Simpan teks JSON ini");
  expect(await bare.textContent("[data-notes]")).toContain("Baris 7");
  expect(await bare.inputValue(json)).toContain('"months": 2\n');
  await bare.fill(json, text.replace('"months": 2,', '"months": 1,'));
  await press(bare, "Simpan teks JSON ini");
  expect(await bare.textContent("main")).toContain("Tersimpan.");
  expect(await bare.inputValue(months)).toBe("1");
  troubles.push(...(await markupTroubles(bare)));
  await plain.close();
  expect(troubles).toEqual([]);
}, 180_000);
