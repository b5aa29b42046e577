import { expect } from "vitest";
import type { Page } from "playwright-core";
import { accessibilityTroubles } from "./browser.ts";
import { totpOf, type Person, type Service } from "./service.ts";

/** What people do, step by step; the same for every journey. */
export const press = async (page: Page, words: string | RegExp): Promise<void> => {
  await page.getByRole("button", { name: words }).first().click();
};

export async function look(page: Page, troubles: string[]): Promise<void> {
  troubles.push(...(await accessibilityTroubles(page).catch((error: Error) => [`axe: ${error.message}`])));
}

/** Opens a claim: who, where to send the code, the code. */
export async function openClaim(service: Service, page: Page, who: Person, troubles: string[] = []): Promise<void> {
  const before = (await service.inbox(who.phone)).length;
  await page.goto(`${service.base}/mulai`);
  await look(page, troubles);
  await page.fill("#nama", who.name);
  await page.fill("#nik", who.nik);
  const [year, month, day] = who.birthDate.split("-").map(Number);
  await page.fill("#lahir", String(day));
  await page.fill("#lahir-month", String(month));
  await page.fill("#lahir-year", String(year));
  await page.fill("#kpj", who.kpj);
  await press(page, "Lanjut");
  await look(page, troubles);
  await page.check("input[value=WHATSAPP]");
  await page.fill("#hp", who.phone);
  await press(page, "Kirim kode");
  await look(page, troubles);
  await page.fill("#kode", await service.codeFor(who.phone, before));
  await press(page, "Buka klaim");
}

/** A small JPEG with writing-like marks, as a phone would make it. */
export const photo = async (page: Page): Promise<Buffer> => {
  const bytes = await page.evaluate(async () => {
    const canvas = document.createElement("canvas");
    canvas.width = 1600;
    canvas.height = 2000;
    const pen = canvas.getContext("2d")!;
    pen.fillStyle = "#eeeeee";
    pen.fillRect(0, 0, 1600, 2000);
    for (let mark = 0; mark < 3000; mark++) {
      pen.fillStyle = `hsl(${(mark * 37) % 360} 60% ${30 + (mark % 40)}%)`;
      pen.fillRect((mark * 97) % 1600, (mark * 193) % 2000, 30, 9);
    }
    const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, "image/jpeg", 0.9));
    return Array.from(new Uint8Array(await blob!.arrayBuffer()));
  });
  return Buffer.from(bytes);
};

/** Sends every document that the claim still asks for. */
export async function sendDocuments(service: Service, page: Page, picture: Buffer, troubles: string[] = []): Promise<number> {
  for (let sent = 0; sent < 9; sent++) {
    await page.goto(`${service.base}/klaim/dokumen`);
    await look(page, troubles);
    const next = await page.locator("main a.govuk-button").getAttribute("href");
    if (next === "/klaim/periksa") return sent;
    await page.goto(`${service.base}${next}`);
    await look(page, troubles);
    await page.setInputFiles("#berkas", { name: "foto.jpg", mimeType: "image/jpeg", buffer: picture });
    const island = await page.evaluate(() => document.querySelector("script") !== null);
    if (island) await page.waitForSelector("[data-upload-status] .la-checks");
    await press(page, /Kirim|Pakai foto ini/);
    await page.waitForURL("**/klaim/dokumen");
  }
  throw new Error("The documents never came to an end");
}

/** An officer signs in. A code works once: where it was used a moment ago, the next one is waited for. */
export async function signIn(service: Service, page: Page, username: string, troubles: string[] = []): Promise<void> {
  const who = service.staff.find((each) => each.username === username)!;
  await page.goto(`${service.base}/petugas/masuk`);
  await look(page, troubles);
  for (let tries = 0; tries < 3; tries++) {
    await page.locator("input[name=nama], input[name=username]").first().fill(who.username);
    await page.locator("input[type=password]").fill(who.password);
    await page.locator("input[autocomplete=one-time-code]").fill(totpOf(who.totpSecret));
    await page.locator("main button[type=submit]").click();
    if (!page.url().includes("/petugas/masuk")) return;
    await new Promise((wait) => setTimeout(wait, 15_000));
  }
  expect(page.url()).not.toContain("/petugas/masuk");
}
