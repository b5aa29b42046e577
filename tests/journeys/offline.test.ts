import { readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { openPhone } from "./browser.ts";
import { openJourney } from "./journey.ts";
import { answerQuestions, look, openClaim, press } from "./steps.ts";

const journey = openJourney();
const troubles: string[] = [];

/** Until the worker answers for the page: what it keeps is there from then on. */
const keeps = async (page: Page, address: string): Promise<void> => {
  await page.waitForFunction(() => navigator.serviceWorker?.controller !== null, undefined, { timeout: 20_000 });
  await page.waitForFunction(async (path) => (await caches.match(path, { ignoreVary: true })) !== undefined, address, {
    timeout: 20_000,
  });
};

test("guides and a begun claim open without a network; nothing that was typed is lost; after leaving nothing stays", async () => {
  const { service, browser } = journey;
  const who = service.people.find(
    ({ reason, expect: outcome }) => reason === "PHK" && outcome.startsWith("Eligible; Rp9.948.386"),
  )!;
  const context = await openPhone(browser);
  const phone = await context.newPage();

  await phone.goto(`${service.base}/panduan`);
  await look(phone, troubles);
  await keeps(phone, "/panduan/tanpa-hp");
  await context.setOffline(true);
  await phone.goto(`${service.base}/panduan/tanpa-hp`);
  expect(await phone.textContent("main")).toContain("Tidak ada yang disuruh pulang");
  expect(await phone.textContent("[role=status]")).toContain("Tanpa jaringan.");
  await context.setOffline(false);
  await phone.goto(`${service.base}/panduan/klaim-dari-hp`);
  await look(phone, troubles);

  await openClaim(service, phone, who, troubles);
  await answerQuestions(phone, who, "PERJANJIAN_BERSAMA", troubles);
  await phone.goto(`${service.base}/klaim/dokumen`);
  await keeps(phone, "/klaim/dokumen");
  await context.setOffline(true);
  await phone.reload();
  expect(await phone.textContent("h1")).toMatch(/dokumen/i);
  expect(await phone.textContent("[role=status]")).toContain("Isian yang sudah dikirim tetap aman.");
  // The phone was closed and comes back by the ways that people know.
  for (const way of ["/", "/lanjut", "/klaim"]) {
    await phone.goto(`${service.base}${way}`);
    expect([way, await phone.textContent("main")]).toEqual([way, expect.stringContaining("Tanpa jaringan.")]);
  }

  // The network is back: the page is the fresh one, without a word of having none.
  await context.setOffline(false);
  await phone.waitForFunction(() => document.querySelector("main h1") && !document.querySelector("[data-kept]"));

  // A kept form in which nothing was typed gives way as well; one in which something was typed stays, only the notice goes.
  for (const typed of [null, "12345678"]) {
    await phone.goto(`${service.base}/klaim/rekening`);
    const known = await phone.inputValue("#rekening");
    await keeps(phone, "/klaim/rekening");
    await context.setOffline(true);
    await phone.reload();
    await phone.waitForSelector("[data-kept]");
    await phone.evaluate(() => document.body.setAttribute("data-before", ""));
    if (typed) await phone.fill("#rekening", typed);
    await context.setOffline(false);
    await phone.waitForFunction(() => document.querySelector("main h1") && !document.querySelector("[data-kept]"));
    expect([await phone.inputValue("#rekening"), await phone.locator("[data-before]").count()]).toEqual(
      typed ? [typed, 1] : [known, 0],
    );
  }

  // A form that is sent into nowhere says so, and what was typed stays where it is.
  await phone.goto(`${service.base}/klaim/rekening`);
  await phone.fill("#rekening", "12345678");
  await context.setOffline(true);
  await press(phone, "Cek rekening");
  expect(await phone.textContent("[data-unsent]")).toContain("Belum terkirim");
  expect(await phone.inputValue("#rekening")).toBe("12345678");
  await context.setOffline(false);

  await phone.goto(`${service.base}/keluar`);
  await phone.waitForFunction(async () => !(await caches.keys()).includes("klaim"), undefined, { timeout: 10_000 });
  await context.setOffline(true);
  await phone.goto(`${service.base}/klaim`);
  expect(await phone.textContent("main")).not.toContain(who.name);
  expect(await phone.textContent("h1")).toBe("Panduan");
  expect(troubles).toEqual([]);
}, 180_000);

test("where pages are kept for want of a network, going back to a form that was refused, and loading it anew, shows the form; nothing is sent twice and no browser's warning comes", async () => {
  const { service, browser } = journey;
  const phone = await (await openPhone(browser)).newPage();
  await phone.goto(`${service.base}/panduan`);
  await phone.waitForFunction(() => navigator.serviceWorker.controller !== null);
  await phone.goto(`${service.base}/mulai`);
  await phone.fill("#nama", "12345");
  await press(phone, "Lanjut");
  expect(await phone.textContent(".govuk-error-summary")).toContain("Tulis nama lengkap");
  await phone.getByRole("link", { name: "Kenali pesan asli" }).click();
  await phone.waitForURL("**/pesan-asli");
  await phone.goBack();
  expect(await phone.textContent("h1")).toBe("Siapa Anda?");
  await phone.fill("#nama", "12345");
  await press(phone, "Lanjut");
  expect(await phone.textContent(".govuk-error-summary")).toContain("Tulis nama lengkap");
  const sent: string[] = [];
  phone.on("request", (request) => void sent.push(request.method()));
  await phone.reload();
  expect(await phone.textContent("h1")).toBe("Siapa Anda?");
  expect(sent).not.toContain("POST");
}, 60_000);

test("the worker weighs less than 30 kB", () => {
  const assets = join(import.meta.dirname, "../../dist/assets");
  const built = JSON.parse(readFileSync(join(assets, "manifest.json"), "utf8")) as Record<string, string>;
  expect(statSync(join(assets, built["offline-worker.js"]!)).size).toBeLessThan(30_000);
});
