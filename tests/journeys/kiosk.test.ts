import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { openDesk, openPhone, screensFolder } from "./browser.ts";
import { openJourney } from "./journey.ts";
import { answerQuestions, declareAndSend, look, openClaim, press, sendDocuments, signIn } from "./steps.ts";

const journey = openJourney();
const picture = (name: string) => ({ path: `${screensFolder}/kiosk-${name}.png`, fullPage: true });

test("who comes without a phone claims at the kiosk, is interviewed the same hour, and leaves nothing for the next person", async () => {
  const { service, browser } = journey;
  const troubles: string[] = [];
  const who = service.people.find(
    ({ reason, expect: outcome }) =>
      reason === "RESIGN" && /^Eligible; Rp[\d.]+; no tax/.test(outcome) && !outcome.includes("name"),
  )!;
  const door = await (await browser.newContext({ viewport: { width: 800, height: 1280 } })).newPage();
  door.setDefaultTimeout(20_000);
  await signIn(service, door, "mampang.satpam", troubles);
  await door.waitForURL("**/pintu");
  await door.waitForFunction(() => JSON.parse(localStorage.getItem("pintu.slip") ?? "[]").length === 20);
  await door.getByRole("button", { name: /Tidak bawa HP/ }).click();
  const slip = (await door.textContent("[data-code]"))!;
  await door.waitForFunction(() => localStorage.getItem("pintu.antre") === "[]");

  const place = await browser.newContext({ viewport: { width: 800, height: 1280 }, locale: "id-ID" });
  place.setDefaultTimeout(20_000);
  // What is read aloud is kept beside, to be read here: this browser has no voice.
  await place.addInitScript(() => {
    const said: string[] = [];
    Object.assign(window, { said });
    speechSynthesis.getVoices = () => [{ lang: "id-ID", name: "Uji" } as SpeechSynthesisVoice];
    Object.defineProperty(SpeechSynthesisUtterance.prototype, "voice", { set: () => {} });
    speechSynthesis.speak = ({ text }) => void said.push(text);
  });
  const kiosk = await place.newPage();
  await signIn(service, kiosk, "mampang.cs2", troubles);
  await kiosk.goto(`${service.base}/petugas/kios`);
  await look(kiosk, troubles);
  await kiosk.fill("#nomor", "1");
  await press(kiosk, "Jadikan perangkat ini kios");
  await kiosk.waitForURL("**/kios");
  await look(kiosk, troubles);
  await kiosk.screenshot(picture("first"));
  await kiosk.fill("#kode", slip);
  await press(kiosk, "Pakai slip");
  expect(await kiosk.textContent("main")).toContain(`Slip ${slip} dipakai.`);
  await press(kiosk, /Dengarkan/);
  expect(await kiosk.evaluate(() => (window as unknown as { said: string[] }).said)).toContain(
    "Selamat datang. Mau mengurus JHT?",
  );
  await kiosk.getByRole("link", { name: /Tidak punya HP/ }).click();
  await look(kiosk, troubles);
  expect(await kiosk.textContent("h1")).toBe("Ke meja bantuan sekarang");

  // Who finds out later that a phone is needed is not left with a form that they cannot fill.
  await kiosk.goto(`${service.base}/mulai`);
  expect(await kiosk.getByRole("link", { name: "Tidak punya HP" }).getAttribute("href")).toBe("/kios/tanpa-hp");
  await openClaim(service, kiosk, who, troubles);
  await answerQuestions(kiosk, who, null, troubles);
  await sendDocuments(service, kiosk, journey.picture, troubles);
  await kiosk.goto(`${service.base}/klaim/dokumen/KTP`);
  expect(await kiosk.getAttribute("#berkas", "capture")).toBe("environment");
  await kiosk.goto(`${service.base}/klaim/periksa`);
  await kiosk.screenshot(picture("answers"));
  const said = (await kiosk.evaluate(() => (window as unknown as { said: string[] }).said)).join(" ");
  expect(said).toContain("Periksa");
  for (const own of [who.name, who.nik.slice(-4), who.account.slice(-4)]) expect(said).not.toContain(own);
  await declareAndSend(service, kiosk, troubles);
  const code = (await kiosk.textContent(".la-kiosk__bar b"))!;

  // Nobody touches the screen.
  await kiosk.clock.install();
  await kiosk.goto(`${service.base}/klaim/status`);
  await kiosk.clock.runFor(44_000);
  expect(await kiosk.isVisible("[data-still]")).toBe(false);
  await kiosk.clock.runFor(2_000);
  expect(await kiosk.textContent("[data-still] h2")).toBe("Masih di sini?");
  await kiosk.screenshot(picture("still"));
  await press(kiosk, "Ya, saya masih di sini");
  expect(await kiosk.isVisible("[data-still]")).toBe(false);
  await kiosk.clock.runFor(61_000);
  await kiosk.waitForURL("**/kios?usai=1");
  await kiosk.screenshot(picture("wiped"));
  expect((await place.cookies()).map(({ name }) => name).toSorted()).toEqual(["device", "kios"]);
  const kept = await kiosk.evaluate(async () => [
    localStorage.length,
    sessionStorage.length,
    (await caches.keys()).length,
    (await navigator.serviceWorker.getRegistrations()).length,
  ]);
  expect(kept).toEqual([0, 0, 0, 0]);
  await kiosk.goBack();
  for (const own of [who.name, who.nik, code]) expect(await kiosk.content()).not.toContain(own);
  await kiosk.goto(`${service.base}/klaim/status`);
  expect(new URL(kiosk.url()).pathname).toBe("/lanjut");

  // The desk: an interview within the hour.
  await press(door, /ke meja bantuan/);
  await door.waitForFunction(() => localStorage.getItem("pintu.antre") === "[]");
  const cs = await (await openDesk(browser)).newPage();
  await signIn(service, cs, "mampang.cs1", troubles);
  await cs.goto(`${service.base}/petugas/meja-bantuan`);
  await press(cs, "Panggil berikutnya");
  expect(await cs.inputValue("#kode")).toBe(code);
  await cs.locator("button[name=waktu][value^=VIDEO]").first().click();
  expect(await cs.textContent("[role=status]")).toMatch(/Wawancara dipesan: Selasa, 24.November.2026, 08\.[24]0 WIB\./);
  expect(
    await service.ask(
      `select left_how, c.channel from visits v join claims c on c.id = v.claim_id where v.link_code = '${slip}'`,
    ),
  ).toEqual({ left_how: "TIME_BOOKED", channel: "KIOSK" });

  // At home, on a phone.
  const phone = await (await openPhone(browser)).newPage();
  const before = (await service.inbox(who.phone)).length;
  await phone.goto(`${service.base}/lanjut`);
  await phone.fill("#kode-klaim", code);
  await phone.locator("main button[type=submit]").click();
  await phone.fill("#kode", await service.codeFor(who.phone, before));
  await phone.locator("main button[type=submit]").click();
  await phone.waitForURL("**/klaim/**");
  expect(await phone.textContent("main")).toContain(code);

  // Without scripts a kiosk moves on by itself after two minutes: a timing that machines do not like, and privacy asks for.
  expect(troubles.filter((trouble) => !trouble.includes("meta-refresh"))).toEqual([]);
}, 240_000);

/** A device that is a kiosk, with these voices; what it says is kept beside as `language|text`. */
async function openKiosk(nth: string, username: string, voices: readonly string[]): Promise<Page> {
  const { service, browser } = journey;
  const place = await browser.newContext({
    viewport: { width: 800, height: 1280 },
    locale: "id-ID",
    permissions: ["camera"],
  });
  place.setDefaultTimeout(20_000);
  await place.addInitScript((langs) => {
    const said: string[] = [];
    Object.assign(window, { said });
    speechSynthesis.getVoices = () => langs.map((lang) => ({ lang, name: lang }) as SpeechSynthesisVoice);
    Object.defineProperty(SpeechSynthesisUtterance.prototype, "voice", { set: () => {} });
    speechSynthesis.speak = ({ lang, text }) => void said.push(`${lang}|${text}`);
  }, voices);
  const kiosk = await place.newPage();
  await signIn(service, kiosk, username);
  await kiosk.goto(`${service.base}/petugas/kios`);
  await kiosk.fill("#nomor", nth);
  await press(kiosk, "Jadikan perangkat ini kios");
  await kiosk.waitForURL("**/kios");
  return kiosk;
}
const saidBy = (page: Page): Promise<string[]> => page.evaluate(() => (window as unknown as { said: string[] }).said);

test("each screen is read in its own language; where there is no voice of that language, the screen says what to do", async () => {
  const { service } = journey;
  const kiosk = await openKiosk("2", "mampang.cs3", ["en_GB", "id_ID"]);
  await press(kiosk, /Dengarkan/);
  expect(await saidBy(kiosk)).toContain("id-ID|Selamat datang. Mau mengurus JHT?");
  // Who asked once is read to on the next screen too, without asking.
  await kiosk.goto(`${service.base}/mulai`);
  const heading = await kiosk.textContent("h1");
  expect(await saidBy(kiosk)).toContain(`id-ID|${heading!.trim()}`);
  expect((await saidBy(kiosk)).filter((each) => !each.startsWith("id-ID|"))).toEqual([]);
  await kiosk.goto(`${service.base}/bahasa?ke=en&kembali=/kios`);
  expect(await saidBy(kiosk)).toContain("en-US|Welcome. Here for your JHT?");
  expect(await kiosk.isVisible("[data-mute]")).toBe(false);

  const mute = await openKiosk("3", "mampang.cs1", ["en_GB"]);
  await mute.waitForSelector("[data-mute]", { state: "visible" });
  expect(await mute.textContent("[data-mute]")).toContain("Petugas bisa membacakan: panggil saja.");
  expect(await mute.isVisible("[data-listen]")).toBe(false);
  await mute.screenshot(picture("mute"));
}, 240_000);

test("a document is photographed by the kiosk's camera, again on wish; an open camera keeps nobody's screen, and nothing stays", async () => {
  const { service } = journey;
  const who = service.people.filter(
    ({ reason, expect: outcome }) =>
      reason === "RESIGN" && /^Eligible; Rp[\d.]+; no tax/.test(outcome) && !outcome.includes("name"),
  )[1]!;
  const kiosk = await openKiosk("4", "mampang.cs2", ["id-ID"]);
  await openClaim(service, kiosk, who);
  await answerQuestions(kiosk, who, null);
  await kiosk.goto(`${service.base}/klaim/dokumen/KTP`);
  const take = kiosk.getByRole("button", { name: "Ambil foto" });
  await take.waitFor();
  const troubles: string[] = [];
  await look(kiosk, troubles);
  await kiosk.screenshot(picture("camera"));
  expect(
    await kiosk.evaluate(() => document.querySelector<HTMLVideoElement>(".la-camera video")!.videoWidth),
  ).toBeGreaterThan(0);
  await take.click();
  await kiosk.waitForSelector("[data-upload-status] .la-checks");
  expect(await kiosk.isVisible(".la-camera video")).toBe(false);
  await kiosk.screenshot(picture("taken"));
  await press(kiosk, "Foto ulang");
  await take.click();
  await kiosk.getByRole("button", { name: "Foto ulang" }).waitFor();
  await kiosk.waitForSelector("[data-upload-status] .la-checks");
  await press(kiosk, /^Kirim|Pakai foto ini/);
  await kiosk.waitForURL("**/klaim/dokumen");
  const code = (await kiosk.textContent(".la-kiosk__bar b"))!;
  const sent = `select count(*)::int as n from documents d join claims c on c.id = d.claim_id where c.code = '${code}'`;
  expect(await service.ask(sent)).toEqual({ n: 1 });

  // The next paper: the camera is on, a photo is half sent, and nobody is there any more.
  const context = kiosk.context();
  await kiosk.goto(`${service.base}/klaim/dokumen/BUKU_TABUNGAN`);
  await take.waitFor();
  await context.route("**/uploads**", (route) => route.abort());
  await take.click();
  await kiosk.waitForSelector("[data-upload-status] .la-checks");
  await press(kiosk, /^Kirim|Pakai foto ini/);
  await kiosk.waitForFunction(async () => (await indexedDB.databases()).length === 1);
  await kiosk.clock.install();
  await kiosk.goto(`${service.base}/klaim/dokumen/KARTU_PESERTA`);
  await take.waitFor();
  await kiosk.mouse.click(5, 5);
  // A voice that is stuck reads on for ever: it holds the screen no longer than any page is read.
  await kiosk.evaluate(() => Object.defineProperty(speechSynthesis, "speaking", { get: () => true }));
  await kiosk.clock.runFor(120_000);
  expect(new URL(kiosk.url()).pathname).toBe("/klaim/dokumen/KARTU_PESERTA");
  expect(await kiosk.isVisible("[data-still]")).toBe(false);
  await kiosk.clock.runFor(241_000);
  await kiosk.waitForURL("**/kios?usai=1");
  await kiosk.waitForFunction(async () => (await indexedDB.databases()).length === 0);
  const kept = await kiosk.evaluate(async () => [
    localStorage.length,
    sessionStorage.length,
    (await caches.keys()).length,
  ]);
  expect(kept).toEqual([0, 0, 0]);
  expect((await context.cookies()).map(({ name }) => name).toSorted()).toEqual(["device", "kios"]);
  for (let steps = 0; steps < 4; steps++) {
    await kiosk.goBack();
    for (const own of [who.name, who.nik, who.account, code]) expect(await kiosk.content()).not.toContain(own);
    expect(await kiosk.locator(".la-camera").count()).toBe(0);
  }
  expect(troubles.filter((trouble) => !trouble.includes("meta-refresh"))).toEqual([]);
}, 240_000);

test("a kiosk without scripts, and one whose camera is broken: the plain field stands, and says so", async () => {
  const { service } = journey;
  const who = service.people.filter(
    ({ reason, expect: outcome }) =>
      reason === "RESIGN" && /^Eligible; Rp[\d.]+; no tax/.test(outcome) && !outcome.includes("name"),
  )[2]!;
  const kiosk = await openKiosk("5", "mampang.cs3", ["id-ID"]);
  await kiosk.context().addInitScript(() => {
    navigator.mediaDevices.getUserMedia = () => Promise.reject(new DOMException("", "NotReadableError"));
  });
  await openClaim(service, kiosk, who);
  await answerQuestions(kiosk, who, null);
  await kiosk.goto(`${service.base}/klaim/dokumen/KTP`);
  await kiosk.getByText("Kamera kios tidak bisa dibuka.").waitFor();
  expect(await kiosk.isVisible("#berkas")).toBe(true);

  const plain = await journey.browser.newContext({ viewport: { width: 800, height: 1280 }, javaScriptEnabled: false });
  plain.setDefaultTimeout(20_000);
  await plain.addCookies(await kiosk.context().cookies());
  const page = await plain.newPage();
  await page.goto(`${service.base}/klaim/dokumen/KTP`);
  expect(await page.textContent("body")).toContain("Kios ini tidak bersuara.");
  await page.setInputFiles("#berkas", { name: "foto.jpg", mimeType: "image/jpeg", buffer: journey.picture });
  await press(page, /^Kirim/);
  await page.waitForURL("**/klaim/dokumen");
  await page.screenshot(picture("plain"));
  await page.goto(`${service.base}/kios`);
  await page.screenshot(picture("plain-first"));
}, 240_000);
