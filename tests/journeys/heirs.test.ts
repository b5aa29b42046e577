import { join } from "node:path";
import { expect, test } from "vitest";
import type { Page } from "playwright-core";
import { openDesk, openPhone, screensFolder } from "./browser.ts";
import { openJourney } from "./journey.ts";
import { look, openClaim, press, signIn, takeFromQueue, tickAll, untilSays } from "./steps.ts";

const journey = openJourney();
const troubles: string[] = [];
const shoot = async (page: Page, name: string): Promise<void> =>
  void (await page.screenshot({ path: join(screensFolder, `heirs-${name}.png`), fullPage: true }));

type Typed = {
  readonly name: string;
  readonly nik: string;
  readonly born: readonly [string, string, string];
  readonly relation: string;
  readonly share: readonly [string, string];
  readonly guardian?: readonly [string, string];
  readonly account: string;
};

/** One heir and their account, as the form asks. */
async function nameHeir(page: Page, base: string, heir: Typed): Promise<void> {
  await page.goto(`${base}/klaim/ahli-waris/baru`);
  await look(page, troubles);
  await page.fill("#nama", heir.name);
  await page.fill("#nik", heir.nik);
  await page.fill("#lahir", heir.born[0]);
  await page.fill("#lahir-month", heir.born[1]);
  await page.fill("#lahir-year", heir.born[2]);
  await page.selectOption("#hubungan", heir.relation);
  await page.fill("#pembilang", heir.share[0]);
  await page.fill("#penyebut", heir.share[1]);
  if (heir.guardian) {
    await page.fill("#wali", heir.guardian[0]);
    await page.fill("#wali-nik", heir.guardian[1]);
  }
  await press(page, "Simpan ahli waris");
  await page.waitForURL("**/rekening");
  await giveAccount(page, heir.account);
  await page.waitForURL("**/klaim/ahli-waris");
}

async function giveAccount(page: Page, account: string): Promise<void> {
  await look(page, troubles);
  await page.selectOption("#bank", "014");
  await page.fill("#rekening", account);
  await press(page, "Cek rekening");
}

/** Both verifications by two officers. */
async function verifyTwice(cs: Page, second: Page, code: string): Promise<void> {
  const { service } = journey;
  await takeFromQueue(service, cs, code, troubles);
  await tickAll(cs);
  await shoot(cs, "case-file");
  await press(cs, /Teruskan ke petugas kedua/);
  await cs.waitForURL("**/petugas/antrean**");
  await takeFromQueue(service, second, code, troubles);
  await tickAll(second);
  await press(second, /Selesai, bandingkan/);
  await press(second, /Setujui dan bayar/);
  await second.waitForURL("**/petugas/antrean**");
}

test("a widow and two children, one of them a minor, claim together; the bank refuses the widow's account and only hers", async () => {
  const { service, browser, picture } = journey;
  const dead = service.people.find(({ name }) => name === "Marjono Hadi")!;
  const [refused, widowAccount, sonAccount] = [...dead.expect.matchAll(/(\d{10,}) at bank 014/g)].map(
    ([, number]) => number!,
  );
  const phone = await (await openPhone(browser)).newPage();
  await openClaim(service, phone, { ...dead, phone: "081200007788" }, troubles);
  const code = (await phone.textContent(".la-code"))!.trim();
  await phone.locator("details summary").first().click();
  await phone.check("input[value=MENINGGAL]");
  await press(phone, "Lanjut");
  await look(phone, troubles);
  await phone.fill("#meninggal", "2");
  await phone.fill("#meninggal-month", "11");
  await phone.fill("#meninggal-year", "2026");
  await press(phone, "Lanjut");
  await phone.waitForURL("**/klaim/ahli-waris");
  await look(phone, troubles);
  await shoot(phone, "waited");
  expect(await phone.textContent("main")).not.toMatch(/Rp|PT /);

  const mother = ["Sri Hartati", "3174015203800001"] as const;
  const common = { born: ["12", "3", "1980"] as const, relation: "CHILD", share: ["3", "8"] as const };
  await nameHeir(phone, service.base, {
    ...common,
    name: mother[0],
    nik: mother[1],
    relation: "SPOUSE",
    share: ["1", "4"],
    account: refused!,
  });
  await nameHeir(phone, service.base, {
    ...common,
    name: "Dimas Hadi",
    nik: "3174010101040002",
    born: ["1", "1", "2004"],
    account: sonAccount!,
  });
  await nameHeir(phone, service.base, {
    ...common,
    name: "Rani Hadi",
    nik: "3174014201150003",
    born: ["2", "1", "2015"],
    guardian: mother,
    account: widowAccount!,
  });

  const papers = async (): Promise<string[]> =>
    await phone
      .locator(".la-docs a[href^='/klaim/dokumen/']")
      .evaluateAll((links) =>
        links
          .filter((link) => link.parentElement!.textContent!.includes("Belum"))
          .map((link) => link.getAttribute("href")!),
      );
  for (let [next] = await papers(); next; [next] = await papers()) {
    await phone.goto(`${service.base}${next}`);
    await look(phone, troubles);
    await phone.setInputFiles("#berkas", { name: "foto.jpg", mimeType: "image/jpeg", buffer: picture });
    await phone.waitForSelector("[data-upload-status] .la-checks");
    await press(phone, /Kirim|Pakai foto ini/);
    await phone.waitForURL("**/klaim/ahli-waris");
  }

  // At the branch: the papers are looked at, the family is there, the claim is sent.
  const cs = await (await openDesk(browser)).newPage();
  await signIn(service, cs, "mampang.cs1", troubles);
  await cs.goto(`${service.base}/petugas/ahli-waris`);
  await look(cs, troubles);
  await cs.fill("#kode", code);
  await press(cs, "Buka");
  await look(cs, troubles);
  await cs.check("input[value=PROVED]");
  await press(cs, "Simpan jawaban");
  await phone.reload();
  await look(phone, troubles);
  await shoot(phone, "proved");
  for (let [next] = await papers(); next; [next] = await papers()) {
    await phone.goto(`${service.base}${next}`);
    await phone.setInputFiles("#berkas", { name: "foto.jpg", mimeType: "image/jpeg", buffer: picture });
    await phone.waitForSelector("[data-upload-status] .la-checks");
    await press(phone, /Kirim|Pakai foto ini/);
    await phone.waitForURL("**/klaim/ahli-waris");
  }
  expect(await phone.textContent("main")).toContain("Semua sudah lengkap.");
  await cs.reload();
  await shoot(cs, "desk");
  for (const box of await cs.locator("input[type=checkbox]").all()) await box.check();
  await press(cs, "Kirim klaim");
  await cs.waitForURL("**/petugas/ahli-waris?terkirim=**");
  await look(cs, troubles);

  const second = await (await openDesk(browser)).newPage();
  await signIn(service, second, "mampang.penata1", troubles);
  await verifyTwice(cs, second, code);

  const payer = await (await openDesk(browser)).newPage();
  await signIn(service, payer, "pusat.bayar1", troubles);
  const release = async (count: number): Promise<void> => {
    await payer.goto(`${service.base}/petugas/pembayaran`);
    await untilSays(payer, "main", code);
    await look(payer, troubles);
    await shoot(payer, "payments");
    const button = payer.getByRole("button", { name: `Lepas ${code}` });
    expect(await button.count()).toBe(count);
    for (let left = count; left > 0; left--) {
      await button.first().click();
      await payer.waitForLoadState();
      await payer.goto(`${service.base}/petugas/pembayaran`);
    }
  };
  await release(3);

  // Two are paid, hers is not: only her account is asked for.
  await phone.goto(`${service.base}/klaim/status`);
  await untilSays(phone, "main", "Ditolak bank");
  await untilSays(phone, "main", "Sudah dikirim");
  await look(phone, troubles);
  await shoot(phone, "refused");
  await phone.goto(`${service.base}/klaim/perbaikan`);
  await look(phone, troubles);
  await shoot(phone, "correction");
  expect(await phone.locator(".la-docs li").count()).toBe(1);
  await phone.locator(".la-docs a").click();
  await giveAccount(phone, widowAccount!);
  await phone.waitForURL("**/klaim/perbaikan");
  await press(phone, "Kirim perbaikan");
  await phone.waitForURL("**/klaim/status");
  await verifyTwice(cs, second, code);
  await release(1);
  await untilSays(phone, "h1", "Uang sudah dikirim");
  await shoot(phone, "paid");
  const { paid, net, orders } = (await service.ask(
    `select sum(o.net)::bigint as paid, count(*)::int as orders, max(c.net) as net from payment_orders o join claims c on c.id = o.claim_id where c.code = '${code}' and o.state = 'DONE'`,
  )) as { paid: string; net: string; orders: number };
  expect([orders, Number(paid)]).toEqual([3, Number(net)]);
  const told = (await service.inbox("081200007788")).map(({ text }) => text).join("\n");
  expect(told).toContain("ke semua penerima");
  expect(troubles).toEqual([]);
}, 300_000);

test("a family without scripts: the day, an heir with an account, a paper, and the code to bring; in Indonesian and in English", async () => {
  const { service, browser, picture } = journey;
  const dead = service.people.find(
    ({ reason, expect: outcome }) =>
      reason === "RESIGN" && /^Eligible; Rp[\d.]+; no tax/.test(outcome) && !outcome.includes("name"),
  )!;
  const marjono = service.people.find(({ name }) => name === "Marjono Hadi")!;
  const sonAccount = [...marjono.expect.matchAll(/(\d{10,}) at bank 014/g)][2]![1]!;
  const phone = await (await openPhone(browser, { javaScriptEnabled: false })).newPage();
  await openClaim(service, phone, { ...dead, phone: "081200007799" }, troubles);
  await phone.locator("details summary").first().click();
  await phone.check("input[value=MENINGGAL]");
  await press(phone, "Lanjut");
  await phone.fill("#meninggal", "2");
  await phone.fill("#meninggal-month", "11");
  await phone.fill("#meninggal-year", "2026");
  await press(phone, "Lanjut");
  await phone.waitForURL("**/klaim/ahli-waris");
  await nameHeir(phone, service.base, {
    name: "Dimas Hadi",
    nik: "3174010101040002",
    born: ["1", "1", "2004"],
    relation: "CHILD",
    share: ["1", "1"],
    account: sonAccount,
  });
  const papers = phone.locator(".la-docs li", { hasText: "Belum" });
  const before = await papers.count();
  await papers.first().locator("a").click();
  await phone.setInputFiles("#berkas", { name: "foto.jpg", mimeType: "image/jpeg", buffer: picture });
  await press(phone, /^Kirim/);
  await phone.waitForURL("**/klaim/ahli-waris");
  expect(await papers.count()).toBe(before - 1);
  await shoot(phone, "no-script");

  for (const [path, name] of [
    ["/klaim/ahli-waris", "en-list"],
    ["/klaim/ahli-waris/baru", "en-heir"],
  ] as const) {
    await phone.goto(`${service.base}/bahasa?ke=en&kembali=${path}`);
    expect(new URL(phone.url()).pathname).toBe(path);
    expect(await phone.getAttribute("html", "lang")).toBe("en");
    // No word of the other language was forgotten.
    expect(await phone.textContent("main")).not.toMatch(/\b(yang|dengan|untuk|belum|rekening|ahli waris)\b/i);
    await shoot(phone, name);
  }

  // The officer's side of it, in a browser without scripts too: code, proof, and what still stands against sending.
  await phone.goto(`${service.base}/klaim/ahli-waris`);
  const code = /JHT-[0-9A-Z]{4}-[0-9A-Z]{4}/.exec((await phone.textContent("main"))!)![0];
  const cs = await (await openDesk(browser, { javaScriptEnabled: false })).newPage();
  await signIn(service, cs, "mampang.cs3", troubles);
  await cs.goto(`${service.base}/petugas/ahli-waris`);
  await cs.fill("#kode", code.toLowerCase());
  await press(cs, "Buka");
  await look(cs, troubles);
  await cs.check("input[value=PROVED]");
  await press(cs, "Simpan jawaban");
  // Of the two papers one was sent.
  expect(await cs.textContent("main")).toContain("Surat kematian atau surat ahli waris belum dikirim.");
  await look(cs, troubles);
  await shoot(cs, "desk-no-script");
  const file = new URL(cs.url()).pathname;
  await cs.context().addCookies([{ name: "lang", value: "en", url: service.base }]);
  for (const path of ["/petugas/ahli-waris", file]) {
    await cs.goto(`${service.base}${path}`);
    expect(await cs.getAttribute("html", "lang")).toBe("en");
    expect(await cs.textContent("main")).not.toMatch(/\b(yang|dengan|untuk|belum|rekening|ahli waris|petugas)\b/i);
    await look(cs, troubles);
  }
  await shoot(cs, "desk-en");
  expect(troubles).toEqual([]);
}, 240_000);
