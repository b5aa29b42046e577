import { readFileSync } from "node:fs";
import { afterAll, expect, test } from "vitest";
import { openOffice } from "../../../../tests/casework-fixture.ts";
import { openTestHouse } from "../../../../tests/test-house.ts";
import { createTestPlatform } from "../../../../tests/test-platform.ts";
import { saveAnswers } from "../../../claims/index.ts";
import { lawBook } from "../../../entitlement/index.ts";
import { createServer } from "../../server.ts";

// Published, and in force from 15 June 2026: two months after resigning instead of one, a family card for layoffs.
const file = JSON.parse(readFileSync("policies/permenaker-4-2022.json", "utf8"));
Object.assign(file, { id: "permenaker-9-2026", effectiveFrom: "2026-06-15" });
file.parameters.waitingPeriod.RESIGN[0].months = 2;
file.parameters.waitingPeriod.PHK[0].months = 2;
file.reasons.PHK.documents.push(["KARTU_KELUARGA", "LAW"]);
const book = lawBook([file]);

const platform = await createTestPlatform("2026-06-01T09:00:00+07:00");
const law = { book: () => book };
const { addClaim } = await openOffice(platform);
const { house, sessionOf, close } = openTestHouse(platform);
const app = await createServer({ ...house, clock: platform.clock, law: { ...house.law, ...law } });
afterAll(async () => {
  await app.close();
  await close();
});

const plain = (html: string): string =>
  html
    .slice(html.indexOf("<main"))
    .replaceAll(/<[^>]+>/g, " ")
    .replaceAll(/&nbsp;|\s+/g, " ");
const check = async (letter: string, reason = "RESIGN", cookies = {}): Promise<string> =>
  plain((await app.inject({ url: `/cek/jawaban?alasan=${reason}&tanggal=${letter}&kerja=tidak`, cookies })).body);

test("whoever checks before a published rule begins is told what changes for them, and how to be in time", async () => {
  const now = await check("2026-04-25");
  expect(now).toContain("Ya, Anda bisa klaim sekarang");
  expect(now).toContain(
    "Aturan berubah mulai Senin, 15 Juni 2026. Mulai hari itu Anda harus menunggu sampai Kamis, 25 Juni 2026. " +
      "Sekarang masih bisa: kirim klaim sebelum Senin, 15 Juni 2026 agar memakai aturan yang sekarang.",
  );
  const between = await check("2026-05-10");
  expect(between).toContain("Belum bisa hari ini. Anda bisa klaim mulai Rabu, 10 Juni 2026");
  expect(between).toContain(
    "Kirim klaim mulai Rabu, 10 Juni 2026 dan sebelum Senin, 15 Juni 2026 agar memakai aturan yang sekarang.",
  );
  expect(await check("2026-03-01")).not.toContain("Aturan berubah");
  expect(await check("2026-04-25", "RESIGN", { lang: "en" })).toContain(
    "The rule changes on Monday, 15 June 2026. From that day on you have to wait until Thursday, 25 June 2026.",
  );
  expect(await check("2026-03-25", "PHK")).toContain(
    "Dokumen tambahan: Kartu keluarga. Tidak diminta bila Anda mengirim klaim sebelum hari itu.",
  );
});

test("a day that lies under the rule to come is that rule's day: nobody is promised one that will not hold", async () => {
  const text = await check("2026-05-20");
  expect(text).toContain("Belum bisa hari ini. Anda bisa klaim mulai Senin, 20 Juli 2026");
  expect(text).toContain("Anda bisa mengajukan mulai Senin, 20 Juli 2026, lebih lambat dari aturan sekarang.");
  expect(text).not.toContain("20 Juni");
});

test("a draft that is open when the rule begins is not led round in a circle: it is told no, and since when", async () => {
  // The member of the fixture was laid off on 30 April 2026: one month is over, two are not.
  const { id } = await addClaim({ status: "DRAFT" });
  await saveAnswers({ ...platform, law }, id, { reason: "PHK", phkProof: "SURAT_LAPORAN" });
  const cookies = await sessionOf(id);
  const open = async (url: string) => await app.inject({ url, cookies });
  expect(plain((await open("/klaim/periksa")).body)).toContain(
    "Mulai hari itu Anda harus menunggu sampai Selasa, 30 Juni 2026.",
  );
  platform.setNow("2026-06-15T00:00:00+07:00");
  for (const page of ["/klaim/periksa", "/klaim/dokumen"]) expect((await open(page)).headers.location).toBe("/klaim");
  expect((await open("/klaim")).headers.location).toBe("/klaim/belum-bisa");
  expect(plain((await open("/klaim/belum-bisa")).body)).toContain("Anda bisa klaim mulai Selasa, 30 Juni 2026");
});
