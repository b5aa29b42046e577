import { createHmac } from "node:crypto";
import { afterAll, expect, test } from "vitest";
import { openOffice } from "../../../tests/casework-fixture.ts";
import { openTestHouse } from "../../../tests/test-house.ts";
import { createTestPlatform } from "../../../tests/test-platform.ts";
import { createServer } from "../server.ts";

const platform = await createTestPlatform("2026-06-02T09:00:00+07:00");
await openOffice(platform);
const { house, close } = openTestHouse(platform);
const app = await createServer(house);
afterAll(async () => {
  await app.close();
  await close();
});
const kept = async (): Promise<string[]> =>
  (await platform.db.selectFrom("heard_texts").select(["channel", "kind"]).orderBy("id").execute()).map(
    ({ channel, kind }) => `${channel} ${kind}`,
  );
const post = (url: string, header: string, secret: string, body: unknown) => {
  const payload = JSON.stringify(body);
  const signature = `sha256=${createHmac("sha256", secret).update(payload).digest("hex")}`;
  return app.inject({
    method: "POST",
    url,
    payload,
    headers: { "content-type": "application/json", [header]: signature },
  });
};
const sms = (body: unknown, secret = house.config.sms.secret) =>
  post("/partners/sms/incoming", "x-signature", secret, body);
const whatsapp = (messages: unknown, secret = house.config.whatsapp.appSecret) =>
  post("/partners/whatsapp/webhook", "x-hub-signature-256", secret, {
    entry: [{ changes: [{ value: { messages } }] }],
  });

test("a text is heard only from who knows the partner's secret; what is no text is told so", async () => {
  const text = { id: "a-1", from: "6281299990001", text: "STOP" };
  expect((await sms(text, "guessed")).statusCode).toBe(401);
  expect((await sms({ id: "a-1" })).statusCode).toBe(400);
  expect(
    (await whatsapp([{ id: "w-1", from: "6281299990001", type: "text", text: { body: "Halo" } }], "x")).statusCode,
  ).toBe(401);
  expect(await kept()).toEqual([]);
  for (const _again of [1, 2]) expect((await sms(text)).statusCode).toBe(200);
  expect(await kept()).toEqual(["SMS STOP"]);
});

test("words, a picture and a number that is no telephone come by one webhook: what can be kept is kept", async () => {
  const answer = await whatsapp([
    { id: "w-2", from: "6281299990002", type: "text", text: { body: "Kapan dibayar?\0" } },
    { id: "w-3", from: "6281299990002", type: "image", image: { id: "1" } },
    { id: "w-4", from: "nobody", type: "text", text: { body: "Halo" } },
    { id: "w-5" },
    null,
  ]);
  expect(answer.statusCode).toBe(200);
  expect(await kept()).toEqual(["SMS STOP", "WHATSAPP OTHER", "WHATSAPP OTHER"]);
});
