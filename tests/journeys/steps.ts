import { HtmlValidate } from "html-validate";
import { expect } from "vitest";
import type { Page } from "playwright-core";
import { accessibilityTroubles } from "./browser.ts";
import { totpOf, type Person, type Service } from "./service.ts";

/** What people do, step by step; the same for every journey. */
export const press = async (page: Page, words: string | RegExp): Promise<void> => {
  await page.getByRole("button", { name: words }).first().click();
};

const looked = new Set<string>();

/** What axe and html-validate say of a page, once for each kind of page that a file's journeys pass. */
export async function look(page: Page, troubles: string[]): Promise<void> {
  const kind = new URL(page.url()).pathname.replace(/[0-9a-f-]{36}|JHT-[A-Z0-9-]+/g, ":id");
  if (looked.has(kind)) return;
  looked.add(kind);
  // A page that draws itself anew under the eye is looked at once more, as it is then.
  const again = async (): Promise<string[]> => {
    await page.waitForLoadState("load");
    return await accessibilityTroubles(page).catch((error: Error) => [`axe: ${error.message}`]);
  };
  troubles.push(...(await accessibilityTroubles(page).catch(again)));
  troubles.push(...(await markupTroubles(page)));
}

/** As `look`, and what html-validate says of the page as it is now: the same page may come by in several states. */
export async function lookEachTime(page: Page, troubles: string[]): Promise<void> {
  await look(page, troubles);
  troubles.push(...(await markupTroubles(page)));
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

/** Sends every document that the claim still asks for. With scripts the photo is looked at on the phone first. */
export async function sendDocuments(
  service: Service,
  page: Page,
  picture: Buffer,
  troubles: string[] = [],
  scripted = true,
): Promise<number> {
  for (let sent = 0; sent < 9; sent++) {
    await page.goto(`${service.base}/klaim/dokumen`);
    await look(page, troubles);
    const next = await page.locator("main a.govuk-button").getAttribute("href");
    // Family who help are led back to their own page: sending is not theirs.
    if (next === "/klaim/periksa" || next === "/bantu/klaim") return sent;
    await page.goto(`${service.base}${next}`);
    await look(page, troubles);
    await page.setInputFiles("#berkas", { name: "foto.jpg", mimeType: "image/jpeg", buffer: picture });
    if (scripted) await page.waitForSelector("[data-upload-status] .la-checks");
    await press(page, /Kirim|Pakai foto ini/);
    await page.waitForURL("**/klaim/dokumen");
  }
  throw new Error("The documents never came to an end");
}

/** From the reason for claiming to the bank account; `paper` is what shows a layoff, and is asked for nothing else. */
export async function answerQuestions(
  page: Page,
  who: Person,
  paper: string | null,
  troubles: string[] = [],
): Promise<void> {
  await page.check(`input[value=${who.reason}]`);
  await press(page, "Lanjut");
  await look(page, troubles);
  if (paper !== null) {
    await page.check(`input[value=${paper}]`);
    await press(page, "Lanjut");
    await look(page, troubles);
  }
  await page.selectOption("#bank", who.bank);
  await page.fill("#rekening", who.account);
  await press(page, "Cek rekening");
}

/** Looks at all answers once more, declares them true and sends the claim. */
export async function declareAndSend(service: Service, page: Page, troubles: string[] = []): Promise<void> {
  await page.goto(`${service.base}/klaim/periksa`);
  await look(page, troubles);
  await page.check("#benar");
  await press(page, "Kirim klaim");
  await look(page, troubles);
}

/** Takes the first time that is free, and comes to the receipt. Returns the claim's code. */
export async function chooseFirstTime(page: Page, kind: "VIDEO" | "PHONE", troubles: string[] = []): Promise<string> {
  await page.locator("input[name=waktu]:not([disabled])").first().check({ force: true });
  await page.check(`input[name=lewat][value=${kind}]`, { force: true });
  await press(page, "Pakai waktu ini");
  await look(page, troubles);
  return (await page.textContent(".la-code"))!.trim();
}

/** Every field and document found right; each document is opened by its tab first, as an officer would. */
export async function tickAll(page: Page): Promise<void> {
  const ids = await page.locator(".la-yn input[value=OK]").evaluateAll((inputs) => inputs.map(({ id }) => id));
  let tab = 0;
  for (const id of ids) {
    if (id.startsWith("b-doc-")) await page.locator(`[data-tab="${++tab}"]`).click();
    await page.locator(`[id="${id}"]`).check();
  }
}

/** The same with the keyboard alone: B for each field, then for each document, which opens before its B. */
export async function tickAllByKeys(page: Page): Promise<void> {
  const all = await page.locator(".la-yn").count();
  for (let at = 0; at < all; at++) {
    await page.keyboard.press("b");
    expect(await page.locator(".la-yn input[value=OK]:checked").count()).toBe(at + 1);
  }
  expect(await page.textContent("[data-progress]")).toContain(`${all} dari ${all} diperiksa`);
}

/** Waits until the claim stands in the officer's queue, looks on, and takes the next one. */
export async function takeFromQueue(
  service: Service,
  page: Page,
  code: string,
  troubles: string[] = [],
  seen = async (): Promise<void> => {},
): Promise<void> {
  await page.goto(`${service.base}/petugas/antrean`);
  await page.waitForFunction((text) => document.body.textContent!.includes(text), code, { timeout: 15_000 });
  await look(page, troubles);
  await seen();
  await press(page, /Ambil klaim berikutnya/);
  await look(page, troubles);
}

/** Loads a page anew until it says what is waited for. */
export async function untilSays(page: Page, selector: string, words: string): Promise<void> {
  for (let tries = 0; tries < 60 && !(await page.textContent(selector))!.includes(words); tries++) {
    await new Promise((wait) => setTimeout(wait, 500));
    await page.reload();
  }
  expect(await page.textContent(selector)).toContain(words);
}

/** The third person lets the money of a claim go, as soon as its order is there. */
export async function releaseMoney(
  service: Service,
  page: Page,
  code: string,
  troubles: string[] = [],
  seen = async (): Promise<void> => {},
): Promise<void> {
  await page.goto(`${service.base}/petugas/pembayaran`);
  await untilSays(page, "main", code);
  await look(page, troubles);
  await seen();
  await page.getByRole("button", { name: `Lepas ${code}` }).click();
}

const validator = new HtmlValidate({ extends: ["html-validate:recommended"] });

/** What html-validate says of a page as the server sends it. */
export async function markupTroubles(page: Page): Promise<string[]> {
  const report = await validator.validateString(await (await page.request.get(page.url())).text());
  return report.results.flatMap(({ messages }) =>
    messages.map(({ ruleId, message }) => `${page.url()} ${ruleId}: ${message}`),
  );
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

export type HrPerson = { username: string; password: string; totpSecret: string; npp: string; company: string };

/** Somebody of a demo company, by the name they sign in with. */
export async function hrPerson(service: Service, username: string): Promise<HrPerson> {
  const people = (await (await fetch(`${service.base}/sandbox/employers.json`)).json()) as HrPerson[];
  return people.find((each) => each.username === username)!;
}

/** Somebody of a company signs in. */
export async function signInCompany(service: Service, page: Page, hr: HrPerson): Promise<void> {
  await page.goto(`${service.base}/perusahaan/masuk`);
  await page.fill("#nama", hr.username);
  await page.fill("#sandi", hr.password);
  await page.fill("#kode", totpOf(hr.totpSecret));
  await press(page, "Masuk");
  await page.waitForURL((url) => !url.pathname.endsWith("/masuk"));
}

/** A worker says that they left on a day of November 2026, which their company never reported. */
export async function declareExit(phone: Page, day: string): Promise<void> {
  await phone.check("input[value=PHK]");
  await press(phone, "Lanjut");
  await phone.getByRole("link", { name: "Sudah berhenti, tetapi perusahaan belum lapor? Beri tahu kami" }).click();
  await phone.fill("#berhenti", day);
  await phone.fill("#berhenti-month", "11");
  await phone.fill("#berhenti-year", "2026");
  await press(phone, "Kirim");
}
