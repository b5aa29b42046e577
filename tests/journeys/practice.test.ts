import { expect, test } from "vitest";
import type { Page } from "playwright-core";
import { openDesk, openPhone } from "./browser.ts";
import { openJourney } from "./journey.ts";
import { look, press, signIn, tickAll } from "./steps.ts";

const journey = openJourney();
const troubles: string[] = [];

/** Gets the exercises of one desk, by its heading. */
const deal = async (page: Page, desk: string): Promise<void> => {
  await page
    .locator("section", { has: page.getByRole("heading", { name: desk }) })
    .getByRole("button", { name: "Ambil soal" })
    .click();
};
/** A signed-in desk that has come to the practice office by its link. */
async function practise(username: string, desk: string): Promise<Page> {
  const page = await (await openDesk(journey.browser)).newPage();
  await signIn(journey.service, page, username, troubles);
  await page.goto(`${journey.service.base}/petugas/latihan`);
  await page.getByRole("link", { name: "Berlatih dengan klaim karangan" }).click();
  await look(page, troubles);
  await deal(page, desk);
  await look(page, troubles);
  return page;
}
/** Where real things are counted. */
const real = async (): Promise<unknown> =>
  await journey.service.ask(
    "select (select count(*) from claims) as claims, (select count(*) from cases) as cases, (select count(*) from messages) as messages, (select count(*) from audit.facts where claim_id is not null) as facts",
  );

test("an officer practises on made-up claims, is told the expert's answer after deciding, and nothing of it is real", async () => {
  const { base } = journey.service;
  const before = await real();
  const page = await practise("mampang.cs1", "Verifikasi pertama");
  expect(await page.locator("tr[data-row]").count()).toBe(8);

  await press(page, /Ambil klaim berikutnya/);
  await look(page, troubles);
  expect(new URL(page.url()).pathname).toMatch(/^\/petugas\/berlatih\/klaim\/JHT-/);
  expect(await page.textContent(".la-practice")).toContain("Tidak ada yang dikirim, dibayar atau dihitung.");
  const code = page.url().split("/").at(-1)!;
  await page.goto(`${base}/petugas/berlatih/jawaban/${code}`);
  expect(await page.textContent("main")).toContain("Anda belum memutuskan klaim ini.");
  await page.goBack();
  // Its papers are drawings that the browser can show.
  await page.locator("[data-tab='2']").click();
  await page.waitForFunction(() =>
    [...document.querySelectorAll("img")].some((img) => img.src.includes("/berlatih/berkas/") && img.naturalWidth > 0),
  );
  await tickAll(page);
  await press(page, /Teruskan/);
  await look(page, troubles);
  expect(new URL(page.url()).pathname).toBe(`/petugas/berlatih/jawaban/${code}`);
  expect(await page.textContent("main")).toMatch(/Semua cocok[\s\S]*Sama dengan ahli/);

  // The next has a card that cannot be read; asking for another paper is not what an expert does.
  await press(page, "Soal berikutnya");
  await page.setViewportSize({ width: 360, height: 740 });
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
  await page.setViewportSize({ width: 1280, height: 800 });
  await tickAll(page);
  await press(page, /Teruskan/);
  expect(await page.textContent("main")).toMatch(
    /Foto KTP tidak terbaca[\s\S]*Lain dari ahli[\s\S]*Yang ditanyakan: KTP/,
  );
  await page.goto(`${base}/petugas/berlatih`);
  expect(await page.getByText("Sama dengan ahli").count()).toBe(1);

  // Nobody else sees it, and the real queue knows nothing of it.
  await page.goto(`${base}/petugas/antrean`);
  expect(await page.locator("main").textContent()).not.toContain(code);
  const other = await practise("mampang.cs2", "Verifikasi pertama");
  expect(await other.locator("main").textContent()).not.toContain(code);
  expect((await other.goto(`${base}/petugas/berlatih/klaim/${code}`))!.status()).toBe(404);
  expect(await real()).toEqual(before);
  expect(troubles).toEqual([]);
}, 180_000);

/** Opens the made-up interview whose claimant greets so; asks every question. */
async function interviewOf(page: Page, said: RegExp): Promise<void> {
  for (let place = 0; place < 6; place++) {
    await page.goto(`${journey.service.base}/petugas/berlatih`);
    await page.locator("#wawancara ~ * tbody button").nth(place).click();
    for (const question of await page.locator(".la-asked summary").all()) await question.click();
    if (said.test((await page.textContent(".la-cols--call"))!)) return;
  }
  throw new Error(`Nobody said ${said}`);
}

test("an officer practises an interview: a made-up claimant answers, the real checklist and outcome are filled, the expert's answer follows", async () => {
  const { base } = journey.service;
  const before = await real();
  const page = await practise("mampang.cs2", "Wawancara");
  expect(new URL(page.url()).pathname).toBe("/petugas/berlatih/wawancara");
  expect(await page.locator("tbody tr").count()).toBe(6);

  // By video: the broker is to be seen, and to be heard of; the tick is the mistake that is told afterwards.
  await interviewOf(page, /dua juta/);
  await look(page, troubles);
  await page.waitForFunction(() =>
    [...document.querySelectorAll("img")].some((img) => img.src.includes("/kamera") && img.naturalWidth > 0),
  );
  const ticks = page.locator(".la-tick input[type=checkbox][name^='tanda-']");
  for (const tick of await ticks.all()) await tick.check({ force: true });
  await page.fill("textarea[name=catatan]", "Ada orang di samping yang minta dua juta.");
  await page.getByRole("radio", { name: "Lulus" }).check({ force: true });
  // Pressed at once: what was ticked and written in the last moment goes with it.
  await press(page, /Simpan hasil/);
  expect(new URL(page.url()).pathname).toMatch(/^\/petugas\/berlatih\/jawaban\/JHT-/);
  await look(page, troubles);
  expect(await page.textContent("main")).toMatch(
    /Ada calo di sampingnya[\s\S]*Lain dari ahli[\s\S]*Keputusan AndaLulus wawancaraKeputusan ahliLulus wawancaraTidak dicentang:“Ada yang meminta uang\?”/,
  );

  // By telephone, and without scripts: what is ticked goes with the outcome's form.
  const plain = await openPhone(journey.browser, { javaScriptEnabled: false });
  await plain.addCookies(await page.context().cookies());
  const phone = await plain.newPage();
  await interviewOf(phone, /Bisa telepon lagi nanti sore/);
  await look(phone, troubles);
  expect(await phone.textContent(".la-cols--call")).toContain("Telepon sudah tersambung.");
  await press(phone, /Simpan hasil/);
  expect(await phone.textContent(".govuk-error-summary")).toContain("Pilih hasil wawancara");
  await phone.getByLabel("Sapa, sebut nama").check({ force: true });
  await phone.fill("textarea[name=catatan]", "Minta ditelepon lagi sore.");
  await phone.getByRole("radio", { name: "Tidak terjangkau" }).check({ force: true });
  await press(phone, /Simpan hasil/);
  expect(await phone.textContent("main")).toMatch(/Pemohon minta ditelepon lagi[\s\S]*Sama dengan ahli/);
  expect(await phone.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);

  // Nobody else opens it, and nobody was called, told or counted.
  const kept = await journey.service.ask(
    "select string_agg(concat_ws(' ', outcome, checklist->>'GREETED', checklist->>'NOBODY_ASKED_MONEY', notes_sealed is not null), ', ' order by ended_at) as kept from practice.interviews where outcome is not null",
  );
  expect(kept).toEqual({ kept: "PASSED true true t, NOT_REACHED true false t" });
  const other = await (await openDesk(journey.browser)).newPage();
  await signIn(journey.service, other, "mampang.cs3", troubles);
  const open = await page
    .goto(`${base}/petugas/berlatih`)
    .then(() => page.locator("#wawancara ~ * form").first().getAttribute("action"));
  expect((await other.goto(`${base}${open!.replace("/mulai", "/kamera")}`))!.status()).toBe(404);
  await other.goto(`${base}${open!.replace("/mulai", "")}`);
  expect(new URL(other.url()).pathname).toBe("/petugas/berlatih/wawancara");
  expect(await real()).toEqual(before);
  expect(troubles).toEqual([]);
}, 180_000);

test("a branch head has no practice desk", async () => {
  const page = await (await openDesk(journey.browser)).newPage();
  const head = journey.service.staff.find(({ role, office }) => role === "BRANCH_HEAD" && office === "MAMPANG")!;
  await signIn(journey.service, page, head.username, troubles);
  expect((await page.goto(`${journey.service.base}/petugas/berlatih`))!.status()).toBe(404);
});

test("head office switches a new part on for a pilot office only, and the others do not have it", async () => {
  const { base, staff } = journey.service;
  const head = await (await openDesk(journey.browser)).newPage();
  await signIn(journey.service, head, staff.find(({ role }) => role === "HEAD_POLICY")!.username, troubles);
  await head.goto(`${base}/petugas/sakelar`);
  await look(head, troubles);
  await head.getByText("Matikan").first().click();
  await head.getByRole("button", { name: "Matikan" }).click();
  expect(await head.textContent(".govuk-error-summary")).toContain("Tulis alasannya, sedikitnya sepuluh huruf.");
  await head.getByRole("textbox", { name: "Mengapa dimatikan?" }).fill("Dicoba dulu di satu kantor.");
  await head.getByRole("button", { name: "Matikan" }).click();
  expect(await head.textContent("table")).toContain("Dimatikan");

  const officer = await (await openDesk(journey.browser)).newPage();
  const penata = staff.find(({ role, office }) => role === "PENATA_MADYA" && office === "MAMPANG")!;
  await signIn(journey.service, officer, penata.username, troubles);
  expect((await officer.goto(`${base}/petugas/berlatih`))!.status()).toBe(404);

  await head.selectOption("#bagian", "PRACTICE_OFFICE");
  await head.fill("#alasan", "Percontohan di Mampang.");
  await head.fill("#sampai", "2026-12-31");
  await press(head, "Nyalakan");
  expect(await head.textContent(".govuk-error-summary")).toContain("Pilih kantornya, atau centang semua kantor.");
  expect(await head.inputValue("#alasan")).toBe("Percontohan di Mampang.");
  await head.getByText("Atau di kantor percontohan ini").click();
  await head.getByRole("checkbox", { name: "Mampang", exact: false }).first().check({ force: true });
  await press(head, "Nyalakan");
  expect(await head.textContent("table")).toContain("Percontohan di Mampang.");
  expect((await officer.goto(`${base}/petugas/berlatih`))!.status()).toBe(200);
  await deal(officer, "Verifikasi kedua");
  expect(await officer.locator("tr[data-row]").count()).toBe(5);
  expect(troubles).toEqual([]);
}, 120_000);
