import { afterAll, expect, test } from "vitest";
import { openOffice } from "../../../../tests/casework-fixture.ts";
import { enterConsole } from "../../../../tests/console-fixture.ts";
import { joinCompany, openCompanies } from "../../../../tests/employers-fixture.ts";
import { openTestHouse } from "../../../../tests/test-house.ts";
import { createTestPlatform } from "../../../../tests/test-platform.ts";
import { createServer } from "../../server.ts";

const platform = await createTestPlatform("2026-06-02T09:00:00+07:00");
const { officer } = await openOffice(platform);
const { kayu } = await openCompanies(platform);
const { house, close } = openTestHouse(platform);
const app = await createServer({ ...house, clock: platform.clock });
afterAll(async () => {
  await app.close();
  await close();
});
const as = await enterConsole(platform, app, [
  ["dewi", "CS", "MAMPANG"],
  ["satpam", "GUARD", "MAMPANG"],
]);

test("an officer sends a new link to somebody of a company by one press, and reads what ended; a guard cannot", async () => {
  const who = await joinCompany(platform, officer("CS"), kayu, "hrd@kayu.example");
  const [dewi, guard] = [await as("dewi"), await as("satpam")];
  const page = (await dewi.get("/petugas/perusahaan/CT000002")).body;
  const form = new RegExp(`action="(/petugas/perusahaan/CT000002/orang/${who.personId}/sandi)"`).exec(page)!;
  expect(page).toContain("Buat sandi dan kode baru");
  expect((await guard.post(form[1]!)).statusCode).toBe(404);
  const sent = await dewi.post(form[1]!);
  expect([sent.statusCode, sent.headers.location]).toEqual([303, "/petugas/perusahaan/CT000002?sandi=1"]);
  const { body } = await dewi.get("/petugas/perusahaan/CT000002?sandi=1");
  expect(body).toContain("Tautan dikirim ke alamat atau nomor yang tercatat dan berlaku 7 hari.");
  // The link is in the message only.
  expect(body).not.toContain("/perusahaan/u/");
});
