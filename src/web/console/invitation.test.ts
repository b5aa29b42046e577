import { Secret, TOTP } from "otpauth";
import { afterAll, expect, test } from "vitest";
import { enterConsole } from "../../../tests/console-fixture.ts";
import { openOffice } from "../../../tests/casework-fixture.ts";
import { openTestHouse } from "../../../tests/test-house.ts";
import { createTestPlatform } from "../../../tests/test-platform.ts";
import { renewStaff } from "../../access/index.ts";
import { createServer } from "../server.ts";

const platform = await createTestPlatform();
await openOffice(platform);
const { house, close } = openTestHouse(platform);
const app = await createServer(house);
afterAll(async () => {
  await app.close();
  await close();
});
const enter = await enterConsole(platform, app, [["wati", "CS", "MAMPANG"]]);

const post = (url: string, form: Readonly<Record<string, string>>) =>
  app.inject({
    method: "POST",
    url,
    headers: { "content-type": "application/x-www-form-urlencoded" },
    payload: new URLSearchParams(form).toString(),
  });

test("an officer who lost the phone makes password and code app anew by the link, and is led to sign in", async () => {
  const wati = await enter("wati");
  const renewed = await renewStaff(platform, "wati");
  if (!renewed.ok) throw new Error(renewed.refusal.code);
  // Whoever had the old phone and was in is out.
  expect((await wati.get("/petugas/antrean")).headers.location).toContain("/petugas/masuk");
  const url = `/petugas/undangan/${renewed.value.token}`;
  const page = await app.inject({ url });
  expect([page.statusCode, page.headers["referrer-policy"]]).toEqual([200, "no-referrer"]);
  expect(page.body).toContain("Anda masuk dengan nama pengguna wati.");
  const secret = /<code class="[^"]*">([A-Z2-7 ]+)</.exec(page.body)![1]!.replaceAll(" ", "");
  const kode = new TOTP({ secret: Secret.fromBase32(secret) }).generate();
  const sandi = "tiga kata acak";
  const wrong = await post(url, { sandi, lagi: "lain sekali ya", kode });
  expect([wrong.statusCode, wrong.body.includes("Dua kata sandi itu berbeda.")]).toEqual([422, true]);
  const right = await post(url, { sandi, lagi: sandi, kode });
  expect([right.statusCode, right.headers.location]).toEqual([303, "/petugas/masuk?sesi=baru"]);
  expect((await app.inject({ url: "/petugas/masuk?sesi=baru" })).body).toContain(
    "Kata sandi dan kode sudah tersimpan.",
  );
  const used = await app.inject({ url });
  expect([used.statusCode, used.body.includes("Tautan ini tidak berlaku lagi")]).toEqual([404, true]);
});
