import { Secret, TOTP } from "otpauth";
import { afterAll, expect, test } from "vitest";
import { openOffice } from "../../../../tests/casework-fixture.ts";
import { openTestHouse } from "../../../../tests/test-house.ts";
import { createTestPlatform } from "../../../../tests/test-platform.ts";
import { importStaff } from "../../../access/index.ts";
import { createServer } from "../../server.ts";

const platform = await createTestPlatform("2026-06-04T09:00:00+07:00");
const { addClaim } = await openOffice(platform);
const { house, close } = openTestHouse(platform);
const app = await createServer(house);
const totpSecret = "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP";
const password = "kenari-sawah-111";
const someone = { password, totpSecret };
await importStaff(platform, [
  { username: "wati", name: "Wati", role: "CS", office: "MAMPANG", ...someone },
  { username: "sari", name: "Sari", role: "GUARD", office: "MAMPANG", ...someone },
]);
afterAll(async () => {
  await app.close();
  await close();
});

async function enter(username: string) {
  const kode = new TOTP({ secret: Secret.fromBase32(totpSecret) }).generate();
  const answer = await app.inject({
    method: "POST",
    url: "/petugas/masuk",
    headers: { "content-type": "application/x-www-form-urlencoded" },
    payload: new URLSearchParams({ nama: username, sandi: password, kode }).toString(),
  });
  const petugas = answer.cookies.find(({ name }) => name === "petugas")!.value;
  return (url: string) => app.inject({ url, cookies: { petugas } });
}

test("who opens the case reads the balance behind it, and the look is kept; nobody else does", async () => {
  const { id, code } = await addClaim({ status: "INTERVIEWED" });
  const wati = await enter("wati");
  expect((await wati(`/petugas/klaim/${code}`)).body).toContain(`href="/petugas/klaim/${code}/saldo"`);
  const before = await looks(id);
  const page = await wati(`/petugas/klaim/${code}/saldo`);
  expect(page.statusCode).toBe(200);
  expect(page.body).toContain("Rincian saldo");
  expect(await looks(id)).toBe(before + 1);
  expect((await (await enter("sari"))(`/petugas/klaim/${code}/saldo`)).statusCode).toBe(404);
});

const looks = async (claimId: string): Promise<number> =>
  (await platform.db.selectFrom("audit.claim_facts").selectAll().where("claim_id", "=", claimId).execute()).filter(
    ({ type }) => type === "CaseFileOpened",
  ).length;
