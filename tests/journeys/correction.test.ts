import { expect, test } from "vitest";
import { openDesk, openPhone } from "./browser.ts";
import { openJourney } from "./journey.ts";
import {
  answerQuestions,
  chooseFirstTime,
  declareAndSend,
  look,
  markupTroubles,
  openClaim,
  press,
  releaseMoney,
  sendDocuments,
  signIn,
  takeFromQueue,
  tickAll,
  untilSays,
} from "./steps.ts";

const journey = openJourney();
const troubles: string[] = [];

test("begun on one phone, ended on another; one document sent again; who verified first is refused as second, and both as payer", async () => {
  const { service, browser, picture } = journey;
  const who = service.people.find(
    ({ reason, expect: outcome }) => reason === "PHK" && outcome.startsWith("Eligible; Rp9.948.386"),
  )!;
  const old = await (await openPhone(browser)).newPage();
  // A form sent empty, a look at the help, and back: what was said stands there, and no question to send it again.
  await old.goto(`${service.base}/mulai`);
  await old.fill("#nama", who.name);
  await press(old, "Lanjut");
  await old.getByRole("link", { name: "Bantuan" }).click();
  await old.waitForURL("**/bantuan");
  await old.goBack();
  expect(await old.textContent(".govuk-error-summary")).toContain("NIK");
  expect(await old.inputValue("#nama")).toBe(who.name);
  await openClaim(service, old, who, troubles);
  const code = (await old.textContent(".la-code"))!.trim();
  await answerQuestions(old, who, "PERJANJIAN_BERSAMA", troubles);
  await old.goto(`${service.base}/klaim/dokumen/KTP`);
  await old.setInputFiles("#berkas", { name: "ktp.jpg", mimeType: "image/jpeg", buffer: picture });
  await old.waitForSelector("[data-upload-status] .la-checks");
  await press(old, /Kirim|Pakai foto ini/);
  await old.waitForURL("**/klaim/dokumen");

  // The old phone breaks. The claim code and a new one-time code are enough anywhere.
  const before = (await service.inbox(who.phone)).length;
  const phone = await (await openPhone(browser)).newPage();
  await phone.goto(service.base);
  await phone.getByRole("link", { name: "Lanjutkan klaim atau lihat status" }).click();
  await look(phone, troubles);
  await phone.fill("#kode-klaim", code.toLowerCase().replaceAll("-", " "));
  await press(phone, "Kirim kode");
  await look(phone, troubles);
  await phone.fill("#kode", await service.codeFor(who.phone, before));
  await press(phone, "Buka klaim");
  await phone.goto(`${service.base}/klaim/dokumen`);
  // Five papers, and the one sent from the old phone is not asked for again.
  expect(await sendDocuments(service, phone, picture, troubles)).toBe(4);
  await declareAndSend(service, phone, troubles);
  expect(await chooseFirstTime(phone, "PHONE", troubles)).toBe(code);
  // The old phone, found again in a drawer, shows the claim as it stands now.
  await old.goto(`${service.base}/klaim/dokumen`);
  expect(await old.textContent("main")).toContain(code);

  // The officer asks for one paper again, in words that the claimant will read.
  const cs = await (await openDesk(browser)).newPage();
  await signIn(service, cs, "mampang.cs3", troubles);
  await cs.goto(`${service.base}/petugas/wawancara`);
  await cs.getByRole("button", { name: `Mulai ${code}` }).click();
  await cs.check("input[value=PASSED]");
  await press(cs, /Simpan hasil/);
  await takeFromQueue(service, cs, code, troubles);
  await tickAll(cs);
  const ktp = cs.locator("[data-document][data-code=KTP]");
  await cs.locator(`[data-tab="${await ktp.getAttribute("data-document")}"]`).click();
  await ktp.locator("input[value=ASK]").check();
  await cs.locator("[data-question]:visible textarea").fill("Foto KTP gelap. Foto lagi di dekat jendela.");
  await press(cs, "Minta perbaikan");
  await cs.waitForURL("**/petugas/antrean**");
  expect(await cs.textContent("main")).toContain("Permintaan perbaikan dikirim ke warga.");

  await phone.goto(`${service.base}/klaim/status`);
  await untilSays(phone, "main", "Foto KTP gelap.");
  await phone.goto(`${service.base}/klaim/perbaikan`);
  await look(phone, troubles);
  troubles.push(...(await markupTroubles(phone)));
  expect(await phone.locator(".la-docs li").count()).toBe(1);
  await press(phone, "Kirim perbaikan");
  expect(await phone.textContent("main")).toContain("Masih ada yang belum diperbaiki.");
  await phone.locator(".la-docs a").click();
  await phone.setInputFiles("#berkas", { name: "ktp.jpg", mimeType: "image/jpeg", buffer: picture });
  await phone.waitForSelector("[data-upload-status] .la-checks");
  await press(phone, /Kirim|Pakai foto ini/);
  await phone.waitForURL((url) => !url.pathname.endsWith("/KTP"));
  await phone.goto(`${service.base}/klaim/perbaikan`);
  await press(phone, "Kirim perbaikan");
  await phone.waitForURL("**/klaim/status");
  await look(phone, troubles);

  await takeFromQueue(service, cs, code, troubles);
  await tickAll(cs);
  await press(cs, /Teruskan ke petugas kedua/);
  await cs.waitForURL("**/petugas/antrean**");

  // The same person, promoted overnight, is a second officer now: not for this claim.
  await service.ask("update staff set role = 'PENATA_MADYA' where username = 'mampang.cs3'");
  await cs.goto(`${service.base}/petugas/antrean`);
  await press(cs, /Ambil klaim berikutnya/);
  expect(cs.url()).not.toContain(code);
  await cs.goto(`${service.base}/petugas/klaim/${code}`);
  expect(await cs.getByRole("button", { name: /Selesai, bandingkan|Setujui/ }).count()).toBe(0);
  const standing = `select stage, assigned_to, second_officer, second_done_at, c.status from cases
    join claims c on c.id = claim_id where c.code = '${code}'`;
  const untouched = await service.ask(standing);
  expect(untouched).toMatchObject({ stage: "SECOND", assigned_to: null, second_officer: null });
  for (const act of ["finish", "approve"]) {
    const forced = await cs.request.post(`${service.base}/petugas/klaim/${code}/verifikasi`, {
      form: { act },
      headers: { origin: service.base },
    });
    expect([forced.status(), await forced.text()]).toEqual([
      422,
      expect.stringContaining("Anda memeriksa klaim ini pertama kali. Orang lain yang memeriksa kedua kali."),
    ]);
  }
  expect(await service.ask(standing)).toEqual(untouched);

  const second = await (await openDesk(browser)).newPage();
  await signIn(service, second, "mampang.penata2", troubles);
  await takeFromQueue(service, second, code, troubles);
  await tickAll(second);
  await press(second, /Selesai, bandingkan/);
  await press(second, /Setujui dan bayar/);
  await second.waitForURL("**/petugas/antrean**");

  // Nor does either of the two let the money go, whatever the role: no button is there, and a form made by hand does nothing.
  await service.ask("update staff set role = 'PAYMENT_RELEASER' where username in ('mampang.cs3', 'mampang.penata2')");
  await second.goto(`${service.base}/petugas/pembayaran`);
  await untilSays(second, "main", code);
  const order = `select o.id, o.state, o.released_by from payment_orders o
    join claims c on c.id = o.claim_id where c.code = '${code}'`;
  const { id } = (await service.ask(order)) as { id: string };
  for (const verifier of [cs, second]) {
    await verifier.goto(`${service.base}/petugas/pembayaran`);
    expect(await verifier.textContent("main")).toContain("Anda ikut memeriksa");
    expect(await verifier.getByRole("button", { name: `Lepas ${code}` }).count()).toBe(0);
    const forced = await verifier.request.post(`${service.base}/petugas/pembayaran`, {
      form: { lepas: id },
      headers: { origin: service.base },
    });
    expect(await forced.text()).toContain("atau Anda ikut memeriksa klaim itu.");
  }
  expect(await service.ask(order)).toEqual({ id, state: "ORDERED", released_by: null });

  const payer = await (await openDesk(browser)).newPage();
  await signIn(service, payer, "pusat.bayar1", troubles);
  await releaseMoney(service, payer, code, troubles);
  await phone.goto(`${service.base}/klaim/status`);
  await untilSays(phone, "h1", "Uang sudah dikirim");
  expect(troubles).toEqual([]);
}, 240_000);
