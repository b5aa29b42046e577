import { afterAll, expect, test } from "vitest";
import { openOffice } from "../../../../tests/casework-fixture.ts";
import { job, membersOf } from "../../../../tests/notices-fixture.ts";
import { openTestHouse } from "../../../../tests/test-house.ts";
import { createTestPlatform } from "../../../../tests/test-platform.ts";
import { stopToken } from "../../../messages/index.ts";
import { channelsStoppedBy } from "../../../outreach/index.ts";
import { createServer } from "../../server.ts";

const platform = await createTestPlatform("2026-06-02T09:00:00+07:00");
await openOffice(platform);
const { house, close } = openTestHouse(platform);
const app = await createServer({ ...house, clock: platform.clock });
afterAll(async () => {
  await app.close();
  await close();
});
const { member } = await membersOf(platform).add([job("2026-05-01")]);
const address = `/berhenti/${stopToken(platform.keys, member.id)}`;
const post = (payload: string, url = address) =>
  app.inject({ method: "POST", url, payload, headers: { "content-type": "application/x-www-form-urlencoded" } });

test("opening the page from a message stops nothing and says nothing of the person", async () => {
  const page = await app.inject({ url: address });
  expect(page.statusCode).toBe(200);
  expect(page.body).toContain("Berhenti semua");
  expect(page.body).not.toMatch(/BAMBANG|62812|contoh\.example/i);
  expect(await channelsStoppedBy(platform, member.id)).toEqual([]);
});

test("one press stops all, a choice brings one back, and the page says what was saved", async () => {
  const stopped = await post("semua=ya&lewat-whatsapp=ya");
  expect([stopped.statusCode, stopped.headers.location]).toEqual([303, `${address}?tersimpan=1`]);
  expect([...(await channelsStoppedBy(platform, member.id))].sort()).toEqual(["EMAIL", "SMS", "WHATSAPP"]);
  const after = await app.inject({ url: stopped.headers.location as string });
  expect(after.body).toContain("Kami tidak mengirim pesan seperti ini lagi");
  expect(after.body).not.toContain("Berhenti semua");
  await post("lewat-sms=ya");
  expect([...(await channelsStoppedBy(platform, member.id))].sort()).toEqual(["EMAIL", "WHATSAPP"]);
});

test("an address that was cut or made up says what to do and stops nothing", async () => {
  for (const wrong of [address.slice(0, -2), "/berhenti/x", `/berhenti/${"A".repeat(43)}`]) {
    const page = await app.inject({ url: wrong });
    expect([page.statusCode, page.body.includes("Buka lagi tautan dari pesan kami")]).toEqual([404, true]);
    expect((await post("semua=ya", wrong)).statusCode).toBe(404);
  }
});
