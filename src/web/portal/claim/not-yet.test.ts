import { afterAll, expect, test } from "vitest";
import { saveAnswers } from "../../../claims/index.ts";
import { openOffice } from "../../../../tests/casework-fixture.ts";
import { openTestHouse } from "../../../../tests/test-house.ts";
import { createTestPlatform } from "../../../../tests/test-platform.ts";
import { createServer } from "../../server.ts";

// The member of the fixture was laid off on 30 April 2026: claimable from 30 May.
const platform = await createTestPlatform("2026-05-20T09:00:00+07:00");
const { addClaim } = await openOffice(platform);
const { house, sessionOf, close } = openTestHouse(platform);
// The house reads the machine's clock; the office's day is the test's.
const app = await createServer({ ...house, clock: platform.clock });
afterAll(async () => {
  await app.close();
  await close();
});

test("who cannot claim yet is told so wherever they go on, until the day has come", async () => {
  const { id } = await addClaim({ status: "DRAFT" });
  await saveAnswers(platform, id, { reason: "PHK", phkProof: "SURAT_LAPORAN" });
  const cookies = await sessionOf(id);
  const leadsTo = async (url: string): Promise<unknown> => {
    const { statusCode, headers } = await app.inject({ url, cookies });
    return statusCode === 303 ? headers.location : statusCode;
  };
  expect(await leadsTo("/klaim")).toBe("/klaim/belum-bisa");
  for (const page of ["/klaim/rekening", "/klaim/dokumen", "/klaim/periksa"])
    expect(await leadsTo(page)).toBe("/klaim");
  expect((await app.inject({ url: "/klaim/belum-bisa", cookies })).body).toMatch(
    /Anda bisa klaim mulai Sabtu,\s30\sMei\s2026/,
  );

  platform.setNow("2026-05-30T00:00:00+07:00");
  expect(await leadsTo("/klaim/belum-bisa")).toBe("/klaim");
  expect(await leadsTo("/klaim")).not.toBe("/klaim/belum-bisa");
  expect(await leadsTo("/klaim/dokumen")).toBe(200);
});
