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
  sendDocuments,
  signIn,
  untilSays,
} from "./steps.ts";

const journey = openJourney();
const troubles: string[] = [];

test("a claimant writes by WhatsApp; an officer sees it in the queue and answers from the case file; both see the answer arrive; whom nothing reaches gets a letter", async () => {
  const { service, browser, picture } = journey;
  const who = service.people.find(
    ({ reason, expect: outcome }) => reason === "PHK" && outcome.startsWith("Eligible; Rp9.948.386"),
  )!;
  const phone = await (await openPhone(browser)).newPage();
  await openClaim(service, phone, who, troubles);
  await answerQuestions(phone, who, "PERJANJIAN_BERSAMA", troubles);
  await sendDocuments(service, phone, picture, troubles);
  await declareAndSend(service, phone, troubles);
  const code = await chooseFirstTime(phone, "PHONE", troubles);

  const cs = await (await openDesk(browser)).newPage();
  await signIn(service, cs, "mampang.cs3", troubles);
  await cs.goto(`${service.base}/petugas/antrean`);
  const colleague = await (await openDesk(browser)).newPage();
  await signIn(service, colleague, "mampang.cs2", troubles);
  await colleague.goto(`${service.base}/petugas/pesan`);

  // Written from her own telephone: the sandbox's page stands for it.
  const telephone = await (await openPhone(browser)).newPage();
  await telephone.goto(`${service.base}/sandbox/inbox?to=${who.phone}`);
  await telephone.locator("summary").click();
  await telephone.fill("#text", "Pak, KTP saya yang lama boleh?");
  await press(telephone, "Kirim");

  // The lists that are open say so by themselves.
  await expect.poll(() => cs.textContent("main"), { timeout: 20_000 }).toContain("Ada pesan baru dari 1 warga");
  await expect.poll(() => colleague.textContent("main"), { timeout: 20_000 }).toContain(code);
  await colleague.getByRole("link", { name: code }).click();
  await colleague.fill("#jawaban", "Boleh, kirim saja fotonya.");
  expect(await cs.locator("[data-row]", { hasText: code }).textContent()).toContain("Pesan baru");
  await look(cs, troubles);
  await cs.getByRole("link", { name: "Baca dan jawab" }).click();
  await look(cs, troubles);
  await cs.getByRole("link", { name: code }).click();
  await cs.waitForURL(`**/petugas/pesan/${code}`);
  await look(cs, troubles);
  troubles.push(...(await markupTroubles(cs)));
  await cs.getByRole("link", { name: "Buka berkas klaim" }).click();
  await cs.waitForURL(`**/petugas/klaim/${code}`);
  expect(await cs.textContent("#pesan-masuk")).toContain("Pak, KTP saya yang lama boleh?");
  await look(cs, troubles);
  troubles.push(...(await markupTroubles(cs)));

  // What a thief would write does not go, and nothing typed is lost.
  await cs.fill("#jawaban", "Boleh. Kirim kode yang masuk ke HP Anda.");
  await press(cs, "Kirim jawaban");
  expect(await cs.textContent(".govuk-error-summary")).toContain('Hapus kata "Kirim kode"');
  expect(await cs.inputValue("#jawaban")).toBe("Boleh. Kirim kode yang masuk ke HP Anda.");
  await cs.fill("#jawaban", "Boleh, asal fotonya jelas.");
  await cs.locator("#jawaban").press("Control+Enter");
  await cs.waitForURL("**terkirim=WHATSAPP");

  // A colleague who had the same message open hears who answered, and reads it before writing more.
  await press(colleague, "Kirim jawaban");
  expect(await colleague.textContent(".govuk-error-summary")).toContain("Sudah dijawab");
  expect(await colleague.textContent("main")).toContain("Boleh, asal fotonya jelas.");
  expect(await colleague.inputValue("#jawaban")).toBe("Boleh, kirim saja fotonya.");
  await look(colleague, troubles);
  troubles.push(...(await markupTroubles(colleague)));

  await telephone.goto(`${service.base}/sandbox/inbox?to=${who.phone}`);
  await untilSays(telephone, "#list", "Boleh, asal fotonya jelas.");
  expect(await telephone.textContent("#list")).not.toContain("Boleh, kirim saja fotonya.");
  expect(await telephone.textContent("#list")).toContain("Kami tidak pernah meminta uang atau kode");
  await cs.goto(`${service.base}/petugas/klaim/${code}`);
  await cs.locator("#pesan-masuk summary").click();
  await untilSays(cs, "#pesan-masuk", "dibaca");
  expect(await cs.textContent("#pesan-masuk")).toContain("Boleh, asal fotonya jelas.");
  await cs.goto(`${service.base}/petugas/pesan`);
  expect(await cs.textContent("main")).toContain("Tidak ada pesan yang menunggu");

  await phone.goto(`${service.base}/klaim/status`);
  await untilSays(phone, "main", "Boleh, asal fotonya jelas.");
  await look(phone, troubles);
  troubles.push(...(await markupTroubles(phone)));

  // Her messages stop arriving: an officer of her branch calls, nobody answers, and a letter goes to her house.
  await service.ask(
    `update messages set status = 'FAILED' where claim_id = (select id from claims where code = '${code}')`,
  );
  await cs.goto(`${service.base}/petugas/telepon`);
  await cs.getByRole("button", { name: `Ambil ${code}` }).click();
  await cs.waitForURL("**/petugas/telepon/*");
  await look(cs, troubles);
  await cs.check("input[value=LETTER]");
  await press(cs, "Simpan");
  await cs.waitForURL("**/petugas/telepon/surat/*");
  await look(cs, troubles);
  troubles.push(...(await markupTroubles(cs)));
  await cs.fill("#alamat", "Jalan Kemang Timur 12\nRT 004 RW 003\nJakarta Selatan 12730");
  const printed = cs.waitForEvent("download");
  await press(cs, "Buat surat");
  expect((await printed).suggestedFilename()).toBe(`surat-${code}.pdf`);
  await cs.goto(`${service.base}/petugas/telepon`);
  expect(await cs.locator("tr", { hasText: code }).textContent()).toContain("Cetak lagi");
  expect(troubles).toEqual([]);
}, 180_000);
