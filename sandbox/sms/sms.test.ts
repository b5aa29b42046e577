import { createHmac } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openVillage, type Village } from "../village.ts";
import { call, listenForCallbacks, settingsForTests, type Listener, type Reply } from "../village-for-tests.ts";

let web: Listener;
let village: Village;

beforeAll(async () => {
  web = await listenForCallbacks();
  village = await openVillage(settingsForTests({ callback: web.url }));
});
afterAll(async () => {
  await village.stop();
  web.stop();
});

function send(body: unknown, token = "sms-token"): Promise<Reply> {
  return call(village.ports.sms, "/messages", { headers: { authorization: `Bearer ${token}` }, body });
}

describe("the SMS gateway", () => {
  it("delivers once for each ref and proves it, signed", async () => {
    const first = await send({ to: "081200001234", text: "Kode Anda 123456", ref: "m-1" });
    expect([first.status, first.json.status]).toEqual([202, "ACCEPTED"]);
    expect(await send({ to: "081200001234", text: "Kode Anda 123456", ref: "m-1" })).toEqual({
      status: 200,
      json: first.json,
    });
    await web.until(1);
    const { headers, body, path } = web.heard[0]!;
    expect(path).toBe("/partners/sms/delivery");
    expect(headers["x-signature"]).toBe(`sha256=${createHmac("sha256", "sms-secret").update(body).digest("hex")}`);
    expect(JSON.parse(body)).toMatchObject({ id: first.json.id, ref: "m-1", status: "DELIVERED" });
    expect((await call(village.ports.door, "/inbox.json?to=6281200001234")).json.length).toBe(1);
  });

  it("refuses 9999 at once and reports 8888 as failed later", async () => {
    expect((await send({ to: "081200009999", text: "x", ref: "m-2" })).json.error.code).toBe("UNDELIVERABLE");
    const before = web.heard.length;
    expect((await send({ to: "081200008888", text: "x", ref: "m-3" })).status).toBe(202);
    await web.until(before + 1);
    expect(JSON.parse(web.heard[before]!.body)).toMatchObject({
      ref: "m-3",
      status: "FAILED",
      error: "HANDSET_UNREACHABLE",
    });
    expect((await call(village.ports.door, "/inbox.json?to=081200008888")).json).toEqual([]);
  });

  it("refuses strangers and malformed messages", async () => {
    expect((await send({ to: "081200001234", text: "x", ref: "m-4" }, "guess")).status).toBe(401);
    expect((await send({ to: "abc", text: "x", ref: "m-5" })).json.error.code).toBe("MALFORMED");
    expect((await send({ to: "081200001234", text: "x".repeat(919), ref: "m-6" })).json.error.code).toBe("TOO_LONG");
    expect((await send("nonsense")).status).toBe(400);
  });
});
