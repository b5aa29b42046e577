import { expect, test } from "vitest";
import type { Page } from "playwright-core";
import { openDesk } from "./browser.ts";
import { openJourney } from "./journey.ts";
import { look, press, signIn, tickAll } from "./steps.ts";

const journey = openJourney();
const troubles: string[] = [];

/** A signed-in desk that has come to the practice office by its link. */
async function practise(username: string): Promise<Page> {
  const page = await (await openDesk(journey.browser)).newPage();
  await signIn(journey.service, page, username, troubles);
  await page.goto(`${journey.service.base}/petugas/latihan`);
  await page.getByRole("link", { name: "Berlatih dengan klaim karangan" }).click();
  await look(page, troubles);
  await press(page, "Ambil soal");
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
  const page = await practise("mampang.cs1");
  expect(await page.locator("tr[data-row]").count()).toBe(5);

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
  const other = await practise("mampang.cs2");
  expect(await other.locator("main").textContent()).not.toContain(code);
  expect((await other.goto(`${base}/petugas/berlatih/klaim/${code}`))!.status()).toBe(404);
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
  await press(officer, "Ambil soal");
  expect(await officer.locator("tr[data-row]").count()).toBe(4);
  expect(troubles).toEqual([]);
}, 120_000);
