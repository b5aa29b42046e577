import { createHmac } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openVillage, type Village } from "../village.ts";
import {
  call,
  listenForCallbacks,
  settingsForTests,
  type Heard,
  type Listener,
  type Reply,
} from "../village-for-tests.ts";

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

function post(edge: string, body: unknown, token = "wa-token"): Promise<Reply> {
  return call(village.ports.whatsapp, `/v21.0/${edge}`, { headers: { authorization: `Bearer ${token}` }, body });
}

function template(to: string, name: string, words: readonly string[], more: object = {}): object {
  return {
    messaging_product: "whatsapp",
    to,
    type: "template",
    template: {
      name,
      language: { code: "id" },
      components: [{ type: "body", parameters: words.map((text) => ({ type: "text", text })) }],
    },
    ...more,
  };
}

const text = (to: string, body: string) => ({ messaging_product: "whatsapp", to, type: "text", text: { body } });

/** Somebody writes to the service by WhatsApp, from the sandbox's page. */
const hear = (from: string): Promise<Reply> =>
  call(village.ports.door, "/inbox/send", {
    method: "POST",
    body: new URLSearchParams({ channel: "whatsapp", from, text: "Halo" }).toString(),
  });

function statusIn(heard: Heard): {
  id: string;
  status: string;
  biz_opaque_callback_data?: string;
  errors?: { code: number }[];
} {
  return JSON.parse(heard.body).entry[0].changes[0].value.statuses?.[0] ?? { id: "", status: "" };
}

/** Reports on one message, once so many have come. */
async function reportsOn(id: string, count: number): Promise<ReturnType<typeof statusIn>[]> {
  const mine = () => web.heard.map(statusIn).filter((each) => each.id === id);
  const deadline = Date.now() + 5000;
  while (mine().length < count && Date.now() < deadline) await new Promise((resolve) => setTimeout(resolve, 10));
  return mine();
}

async function inboxOf(to: string): Promise<{ channel: string; text: string; links: string[] }[]> {
  return (await call(village.ports.door, `/inbox.json?to=${to}`)).json;
}

describe("WhatsApp", () => {
  it("delivers a registered template in its own words and reports sent, delivered, read", async () => {
    await post("waba/message_templates", {
      name: "claim_submitted",
      language: "id",
      category: "UTILITY",
      components: [{ type: "BODY", text: "Klaim {{1}} diterima. Lihat {{2}}" }],
    });
    const before = web.heard.length;
    const sent = await post(
      "phone-7/messages",
      template("6281200001234", "claim_submitted", ["JHT-7K3M-92QF", "https://lapak.example/k/1"], {
        biz_opaque_callback_data: "m-1",
      }),
    );
    expect(sent.status).toBe(200);
    expect(sent.json.messages[0].id).toMatch(/^wamid\./);
    await web.until(before + 3);
    const statuses = web.heard.slice(before).map(statusIn);
    expect(statuses.map((each) => each.status).sort()).toEqual(["delivered", "read", "sent"]);
    expect(
      statuses.every((each) => each.id === sent.json.messages[0].id && each.biz_opaque_callback_data === "m-1"),
    ).toBe(true);
    const { headers, body, path } = web.heard[before]!;
    expect(path).toBe("/partners/whatsapp/webhook");
    expect(headers["x-hub-signature-256"]).toBe(
      `sha256=${createHmac("sha256", "wa-secret").update(body).digest("hex")}`,
    );
    expect(await inboxOf("0812-0000-1234")).toMatchObject([
      {
        channel: "whatsapp",
        text: "Klaim JHT-7K3M-92QF diterima. Lihat https://lapak.example/k/1",
        links: ["https://lapak.example/k/1"],
      },
    ]);
  });

  it("takes plain text for a day after somebody wrote, else only templates; also one that nobody registered", async () => {
    expect((await post("phone-7/messages", text("6281200001235", "Halo"))).json.error.code).toBe(131047);
    await hear("6281200001235");
    expect((await post("phone-7/messages", text("6281200001235", "Kode Anda 123456"))).status).toBe(200);
    expect((await post("phone-7/messages", template("6281200001235", "unknown", ["satu", "dua"]))).status).toBe(200);
    expect((await inboxOf("6281200001235")).map((each) => each.text)).toEqual(["Kode Anda 123456", "satu\ndua"]);
  });

  it("refuses a number without WhatsApp, a wrong number of parameters, a stranger", async () => {
    expect((await post("phone-7/messages", text("6281200000000", "x"))).json.error.code).toBe(131026);
    expect((await post("phone-7/messages", text("6281200009999", "x"))).json.error.code).toBe(131026);
    expect(
      (await post("phone-7/messages", template("6281200001234", "claim_submitted", ["one"]))).json.error.code,
    ).toBe(132000);
    expect((await post("phone-7/messages", text("6281200001234", "x"), "guess")).json.error.code).toBe(190);
    expect((await post("phone-7/messages", text("nobody", "x"))).json.error.code).toBe(100);
    expect((await post("phone-7/messages", "{")).json.error.code).toBe(100);
    expect(await inboxOf("6281200000000")).toEqual([]);
  });

  it("reports later that a message failed, and nobody received it", async () => {
    const sent = await post("phone-7/messages", template("6281200001111", "other", ["x"]));
    expect(sent.status).toBe(200);
    const mine = await reportsOn(sent.json.messages[0].id, 2);
    // In any order, as with the real ones: two calls are under way at once.
    expect(mine.map((each) => each.status).sort()).toEqual(["failed", "sent"]);
    expect(mine.find(({ status }) => status === "failed")!.errors?.[0]?.code).toBe(131026);
    expect(await inboxOf("6281200001111")).toEqual([]);
  });

  it("calls again when our web is not well", async () => {
    await reportsOn((await post("phone-7/messages", template("6281200001237", "other", ["x"]))).json.messages[0].id, 3);
    web.failNext(2);
    const sent = await post("phone-7/messages", template("6281200001236", "other", ["x"]));
    const mine = await reportsOn(sent.json.messages[0].id, 5);
    expect(new Set(mine.map((each) => each.status))).toEqual(new Set(["sent", "delivered", "read"]));
    expect(mine.length).toBe(5);
  });
});
