import { expect, test } from "vitest";
import { openDesk, openPhone, screensFolder } from "./browser.ts";
import { openJourney } from "./journey.ts";
import { answerQuestions, declareAndSend, look, press, sendDocuments, signIn, untilSays } from "./steps.ts";

const journey = openJourney();
const troubles: string[] = [];
const picture = (name: string) => ({ path: `${screensFolder}/door-${name}.png`, fullPage: true });

test("a person without a phone, whom the guard sends to the desk, begins a claim and is interviewed the same hour; the head sees it", async () => {
  const { service, browser } = journey;
  const who = service.people.find(
    ({ reason, expect: outcome }) =>
      reason === "RESIGN" && /^Eligible; Rp[\d.]+; no tax/.test(outcome) && !outcome.includes("name"),
  )!;
  const tablet = await browser.newContext({ viewport: { width: 800, height: 1280 }, locale: "id-ID" });
  tablet.setDefaultTimeout(20_000);
  const door = await tablet.newPage();
  await signIn(service, door, "mampang.satpam", troubles);
  await door.waitForURL("**/pintu");
  await look(door, troubles);
  await door.waitForFunction(() => JSON.parse(localStorage.getItem("pintu.slip") ?? "[]").length === 20);
  await door.waitForFunction(() => navigator.serviceWorker.controller !== null);

  // Somebody with a phone comes while the network is gone, and the tablet is loaded anew.
  await tablet.setOffline(true);
  await door.getByRole("button", { name: /Ya, bawa HP/ }).click();
  expect(await door.textContent("h1")).toBe("Pindai kode ini dengan HP-nya");
  await door.getByLabel("Belum pernah dengar").check();
  const slip = (await door.textContent("[data-code]"))!;
  expect(slip).toMatch(/^[2-9A-Z]{7}$/);
  await door.reload();
  expect(await door.textContent("[data-code]")).toBe(slip);
  expect(await door.textContent("[data-net]")).toContain("Tanpa jaringan, tersimpan: 1");
  await door.screenshot(picture("slip"));
  await tablet.setOffline(false);
  await door.waitForFunction(() => localStorage.getItem("pintu.antre") === "[]");
  expect(await service.ask(`select knew, sent_to from visits where link_code = '${slip}'`)).toEqual({
    knew: "NEVER_HEARD",
    sent_to: "OWN_PHONE",
  });
  await door.getByRole("link", { name: "Orang berikutnya" }).click();
  await door.screenshot(picture("question"));
  await door.goto(`${service.base}/pintu/langkah?kode=${slip}`);
  await look(door, troubles);
  expect(await door.textContent("h1")).toBe("Langkah 1 dari 6");
  await door.goto(`${service.base}/pintu`);

  // Somebody who cannot do it alone.
  await door.getByRole("button", { name: /Tidak bisa sendiri/ }).click();
  await door.getByLabel("Lansia").check();
  await door.getByLabel("Klaim", { exact: true }).check();
  await door.waitForFunction(() => localStorage.getItem("pintu.antre") === "[]");
  await door.screenshot(picture("helper"));

  const cs = await (await openDesk(browser)).newPage();
  await signIn(service, cs, "mampang.cs1", troubles);
  await cs.goto(`${service.base}/petugas/meja-bantuan`);
  expect(await cs.textContent("main")).toContain("Lansia");
  await look(cs, troubles);
  await cs.screenshot(picture("waiting"));
  await press(cs, "Panggil berikutnya");
  await look(cs, troubles);
  const desk = cs.url();
  await cs.getByText("Tanpa HP: buka dengan KTP asli").click();
  await cs.fill("#nama", who.name);
  await cs.fill("#nik", who.nik);
  const [year, month, day] = who.birthDate.split("-").map(Number);
  await cs.fill("#lahir", String(day));
  await cs.fill("#lahir-month", String(month));
  await cs.fill("#lahir-year", String(year));
  await cs.fill("#kpj", who.kpj);
  await cs.check("#asli");
  await cs.screenshot(picture("visitor"));
  await press(cs, "Buka klaim");
  await answerQuestions(cs, who, null);
  expect(await sendDocuments(service, cs, journey.picture)).toBeGreaterThanOrEqual(4);
  await declareAndSend(service, cs);
  await cs.goto(desk);
  await cs.locator("button[name=waktu][value^=VIDEO]").first().click();
  const said = (await cs.textContent("[role=status]"))!;
  expect(said).toMatch(/Wawancara dipesan: Selasa, 24.November.2026, 08\.[24]0 WIB\./);
  await cs.screenshot(picture("booked"));
  await cs.goto(`${service.base}/keluar`);

  const row = (await service.ask(
    "select left_how, c.channel, c.priority, c.confirmed_by from visits v join claims c on c.id = v.claim_id where sent_to = 'HELPER'",
  )) as object;
  expect(row).toEqual({ left_how: "TIME_BOOKED", channel: "DESK", priority: "ELDERLY", confirmed_by: "ORIGINAL_KTP" });

  await door.goto(`${service.base}/pintu/belum-jelas`);
  await look(door, troubles);
  await door.getByRole("button", { name: "Pulang tanpa apa-apa" }).click();
  await untilSays(door, "main", "Semua kunjungan sudah jelas.");

  const head = await (await openDesk(browser)).newPage();
  await signIn(service, head, "mampang.kepala", troubles);
  await head.goto(`${service.base}/petugas/cabang`);
  await look(head, troubles);
  const board = (await head.textContent("[aria-labelledby=pintu]"))!;
  expect(board).toContain("Hari ini 1 dibantu, 0 belum jelas.");
  expect(board).toContain("2 orang datang, 1 pulang tanpa klaim dimulai, waktu dipesan, atau jawaban.");
  await head.screenshot(picture("head"));
  expect(troubles).toEqual([]);
}, 240_000);

test("without a network for ten minutes: the tablet counts on, says for how long and what to do; what it kept is sent later, at its own hour", async () => {
  const { service, browser } = journey;
  const tablet = await browser.newContext({ viewport: { width: 800, height: 1280 }, locale: "id-ID" });
  tablet.setDefaultTimeout(20_000);
  const door = await tablet.newPage();
  await signIn(service, door, "mampang.satpam", troubles);
  await door.waitForFunction(() => JSON.parse(localStorage.getItem("pintu.slip") ?? "[]").length === 20);
  await door.waitForFunction(() => navigator.serviceWorker.controller !== null);
  await door.clock.install();
  await door.reload();
  await tablet.setOffline(true);
  await door.getByRole("button", { name: /Tidak bisa sendiri/ }).click();
  const slip = (await door.textContent("[data-code]"))!;
  await door.getByText("Tanpa jaringan, tersimpan: 1").waitFor();
  await door.clock.runFor(4 * 60_000);
  await door.getByText(/Tanpa jaringan [3-9] menit, tersimpan: 1/).waitFor();
  expect(await door.isVisible("[data-long]")).toBe(false);
  await door.clock.runFor(7 * 60_000);
  await door.getByText(/Sudah 1\d menit tanpa jaringan/).waitFor();
  expect(await door.textContent("[data-long]")).toContain(
    "Kunjungan tersimpan di tablet ini dan terkirim sendiri nanti.",
  );
  expect(await door.textContent("[data-long]")).toContain("Slip tersisa: 19.");
  await door.screenshot(picture("offline-long"));
  // Loaded anew it still knows since when; the next person is sent on as before.
  await door.reload();
  await door.getByText(/Sudah 1\d menit tanpa jaringan/).waitFor();
  await door.getByRole("link", { name: "Orang berikutnya" }).click();
  await door.getByRole("button", { name: /Ya, bawa HP/ }).click();
  expect(await door.textContent("h1")).toBe("Pindai kode ini dengan HP-nya");
  await tablet.setOffline(false);
  await door.waitForFunction(() => localStorage.getItem("pintu.antre") === "[]");
  expect(await door.isVisible("[data-long]")).toBe(false);
  expect(await door.textContent("[data-net]")).toContain("Tersambung");
  const apart = `select (select max(at) from visits) - at between '10 minutes' and '20 minutes' as apart from visits where link_code = '${slip}'`;
  expect(await service.ask(apart)).toEqual({ apart: true });
}, 240_000);

test("the guard's page on a telephone, and without scripts", async () => {
  const { service, browser } = journey;
  const phone = await (await openPhone(browser, { javaScriptEnabled: false })).newPage();
  await signIn(service, phone, "mampang.satpam");
  await phone.screenshot(picture("phone"));
  await phone.getByRole("button", { name: /Tidak bawa HP/ }).click();
  expect(await phone.textContent("h1")).toBe("Antar ke kios");
  await press(phone, "Kios penuh: ke bilik petugas");
  expect(await phone.textContent("main")).toMatch(/Bilik petugas kosong sekarang: \d|Semua bilik petugas terisi/);
  await look(phone, troubles);
  await phone.screenshot(picture("phone-booth"));
  expect(troubles).toEqual([]);
}, 120_000);
