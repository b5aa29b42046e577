import { readFileSync } from "node:fs";
import { sql } from "kysely";
import Fastify from "fastify";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openVillage, type Village } from "../../sandbox/village.ts";
import { SECRETS, settingsForTests } from "../../sandbox/village-for-tests.ts";
import { openOffice } from "../../tests/casework-fixture.ts";
import { createTestPlatform } from "../../tests/test-platform.ts";
import { createCivilRegistry } from "../adapters/civil-registry/civil-registry.ts";
import { createMail } from "../adapters/mail/mail.ts";
import { createSms } from "../adapters/sms/sms.ts";
import { createWhatsapp } from "../adapters/whatsapp/whatsapp.ts";
import { registerTemplates } from "../adapters/whatsapp/register-templates.ts";
import type { House } from "../house.ts";
import { lawBook, type PolicyFile, type ServiceRules } from "../entitlement/index.ts";
import { identityJobs, requestCode } from "../identity/index.ts";
import { newId } from "../platform/ids.ts";
import type { Announced } from "../platform/jobs.ts";
import { partnersDoor } from "../web/partners/partners.ts";
import { queueMessage, whatsappTemplates } from "./index.ts";
import { sendMessage } from "./send-message.ts";
import { takeOverdue } from "./take-overdue.ts";

const platform = await createTestPlatform();
const web = Fastify();
let village: Village;
let house: House;

beforeAll(async () => {
  // The village must know where we listen, and we where it listens: our door opens first, on a house filled in afterwards.
  house = {
    ...platform,
    config: { whatsapp: { appSecret: SECRETS.whatsappAppSecret }, sms: { secret: SECRETS.smsSecret } },
  } as unknown as House;
  await web.register(partnersDoor(house), { prefix: "/partners" });
  const url = await web.listen({ port: 0, host: "127.0.0.1" });
  village = await openVillage(settingsForTests({ callback: url }));
  const at = (port: number): string => `http://127.0.0.1:${port}`;
  const channels = {
    WHATSAPP: createWhatsapp({
      url: at(village.ports.whatsapp),
      phoneId: "7",
      token: SECRETS.whatsappToken,
      appSecret: SECRETS.whatsappAppSecret,
    }),
    SMS: createSms({ url: at(village.ports.sms), token: SECRETS.smsToken, secret: SECRETS.smsSecret }),
    EMAIL: createMail({ url: `smtp://127.0.0.1:${village.ports.smtp}`, from: "Lapak Asik <lapak@contoh.example>" }),
  };
  Object.assign(house, { channels });
}, 60_000);
afterAll(async () => {
  await village.stop();
  await web.close();
});

type Told = {
  status: string;
  values_sealed: Buffer | null;
  tries: Array<{ channel: string; status: string; code: string | null; proved: boolean }>;
};

async function told(id: string): Promise<Told> {
  const { rows } =
    await sql<Told>`select status, values_sealed, (select jsonb_agg(jsonb_build_object('channel', channel, 'status', status, 'code', code, 'proved', proved_at is not null) order by started_at)
    from deliveries where message_id = messages.id) as tries from messages where id = ${id}`.execute(platform.db);
  return rows[0]!;
}

/** Queues a code as identity does, and gives the message's id. */
async function queueCode(
  phone: string | null,
  email: string | null,
  first: "WHATSAPP" | "SMS" | "EMAIL" = "WHATSAPP",
): Promise<string> {
  const key = newId();
  await platform.db
    .transaction()
    .execute((tx) =>
      queueMessage(tx, platform, {
        key,
        about: { challengeId: key },
        template: "OneTimeCode",
        lang: "id",
        to: { phone, email },
        first,
        values: { code: "402913", minutes: "10" },
      }),
    );
  return (await platform.db.selectFrom("messages").select("id").where("key", "=", key).executeTakeFirstOrThrow()).id;
}

async function until(id: string, wanted: (message: Told) => boolean): Promise<Told> {
  for (let tries = 0; tries < 200; tries++) {
    const message = await told(id);
    if (wanted(message)) return message;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  return await told(id);
}

const inbox = async (to: string): Promise<Array<{ channel: string; text: string; subject: string | null }>> =>
  (await fetch(`http://127.0.0.1:${village.ports.door}/inbox.json?to=${to}`)).json();

test("a code arrives by WhatsApp, is proved by the webhook, and is then forgotten", async () => {
  const id = await queueCode("6281200001234", null);
  await sendMessage(house, id);
  const message = await until(id, ({ status }) => status === "READ");
  expect(message).toEqual({
    status: "READ",
    values_sealed: null,
    tries: [{ channel: "WHATSAPP", status: "READ", code: null, proved: true }],
  });
  expect((await inbox("6281200001234")).map(({ channel, text }) => [channel, text])).toEqual([
    ["whatsapp", "402913\n10"],
  ]);
});

test("doing it again sends nothing again", async () => {
  const id = await queueCode("6281200001235", null);
  await Promise.all([sendMessage(house, id), sendMessage(house, id), sendMessage(house, id)]);
  await sendMessage(house, id);
  expect(await inbox("6281200001235")).toHaveLength(1);
});

test("refused by WhatsApp at once, it goes by SMS", async () => {
  const id = await queueCode("6281200000000", null);
  await sendMessage(house, id);
  const message = await until(id, ({ status }) => status === "DELIVERED");
  expect(message.tries).toEqual([
    { channel: "WHATSAPP", status: "REFUSED", code: "131026", proved: false },
    { channel: "SMS", status: "DELIVERED", code: null, proved: true },
  ]);
  expect(await inbox("6281200000000")).toMatchObject([
    {
      channel: "sms",
      text: "Kode Lapak Asik: 402913. Berlaku 10 menit. Jangan berikan kepada siapa pun, juga petugas. Layanan ini gratis.",
    },
  ]);
});

test("reported as failed later, it goes by SMS, and when that fails later too by e-mail", async () => {
  const id = await queueCode("6281200008888", "siti@contoh.example");
  await sendMessage(house, id);
  for (const channel of ["WHATSAPP", "SMS"]) {
    await until(id, ({ tries }) => tries.some((each) => each.channel === channel && each.status === "FAILED"));
    const { rows } = await sql`select 1 from graphile_worker.jobs where key = ${`send-message:${id}`}`.execute(
      platform.db,
    );
    expect(rows).toHaveLength(1);
    await sendMessage(house, id);
  }
  const message = await told(id);
  expect(message.tries).toEqual([
    { channel: "WHATSAPP", status: "FAILED", code: "131026", proved: false },
    { channel: "SMS", status: "FAILED", code: "HANDSET_UNREACHABLE", proved: false },
    { channel: "EMAIL", status: "DELIVERED", code: null, proved: true },
  ]);
  expect(message.values_sealed).toBeNull();
  expect(await inbox("siti@contoh.example")).toMatchObject([{ channel: "email", subject: "Kode masuk Lapak Asik" }]);
});

test("nobody can be reached: failed, and the code is forgotten", async () => {
  const id = await queueCode("6281200009999", "tolak@contoh.example");
  await sendMessage(house, id);
  expect(await told(id)).toMatchObject({
    status: "FAILED",
    values_sealed: null,
    tries: [{ code: "131026" }, { code: "UNDELIVERABLE" }, { code: "550" }],
  });
});

test("without proof in time the next channel has its turn", async () => {
  const id = await queueCode("6281200001236", null);
  await sql`update messages set status = 'SENT', proof_by = now() - interval '1 second' where id = ${id}`.execute(
    platform.db,
  );
  await takeOverdue(platform);
  await sendMessage(house, id);
  expect((await until(id, ({ status }) => status === "DELIVERED")).tries.map(({ channel }) => channel)).toEqual([
    "SMS",
  ]);
});

test("after a standstill a message that nobody tried to send goes over the channel that was chosen", async () => {
  const id = await queueCode("6281200001240", null);
  await sql`update messages set proof_by = now() - interval '1 hour' where id = ${id}`.execute(platform.db);
  await takeOverdue(platform);
  await sendMessage(house, id);
  expect((await until(id, ({ status }) => status === "READ")).tries.map(({ channel }) => channel)).toEqual([
    "WHATSAPP",
  ]);
});

test("one that a worker began to send and never finished goes over the next channel", async () => {
  const id = await queueCode("6281200001241", null);
  await sql`insert into deliveries (id, message_id, channel, status, tries, trying_until, started_at) values (${newId()}, ${id}, 'WHATSAPP', 'TRYING', 1, now(), now())`.execute(
    platform.db,
  );
  await sql`update messages set proof_by = now() - interval '1 second' where id = ${id}`.execute(platform.db);
  await takeOverdue(platform);
  await sendMessage(house, id);
  expect(
    (await until(id, ({ status }) => status === "DELIVERED")).tries.map(({ channel, status }) => [channel, status]),
  ).toEqual([
    ["WHATSAPP", "TRYING"],
    ["SMS", "DELIVERED"],
  ]);
});

test("from the first day of a policy that puts SMS first, what was to go out by e-mail goes by SMS", async () => {
  const read = (name: string): unknown => JSON.parse(readFileSync(`policies/${name}.json`, "utf8"));
  const [rule, service] = [read("permenaker-4-2022") as PolicyFile, read("service") as ServiceRules];
  const published = {
    ...rule,
    id: "permenaker-9-2026",
    effectiveFrom: "2026-06-01",
    service: { ...service, channels: { ...service.channels, order: ["SMS"] } },
  } as unknown as PolicyFile;
  const under = { ...platform, law: { book: () => lawBook([published]) } };
  const key = newId();
  await platform.db
    .transaction()
    .execute((tx) =>
      queueMessage(tx, under, {
        key,
        about: { challengeId: key },
        template: "ClaimWithdrawn",
        lang: "id",
        to: { phone: "6281200001277", email: "siti@contoh.example" },
        first: "EMAIL",
        values: { claim: "JHT-7K3M-92QF", link: "https://lapak.example" },
      }),
    );
  const { channels } = await platform.db
    .selectFrom("messages")
    .select("channels")
    .where("key", "=", key)
    .executeTakeFirstOrThrow();
  expect(channels).toEqual(["SMS"]);
});

test("codes are sent before what nobody waits for, also over the next channel", async () => {
  const { addClaim } = await openOffice(platform);
  const { id: claimId } = await addClaim({ status: "SUBMITTED" });
  const queue = (template: "ClaimWithdrawn" | "InterviewSoon") =>
    platform.db
      .transaction()
      .execute((tx) =>
        queueMessage(tx, platform, {
          key: newId(),
          about: { claimId },
          template,
          lang: "id",
          to: { phone: "6281200001242", email: null },
          first: "SMS",
          values: { claim: "JHT-7K3M-92QF", link: "https://lapak.example", time: "", how: "", act: "" },
        }),
      );
  await queue("InterviewSoon");
  await queue("ClaimWithdrawn");
  const code = await queueCode("6281200001243", null);
  const { rows } = await sql<{
    template: string;
  }>`select template from messages join graphile_worker.jobs on jobs.key = 'send-message:' || messages.id
    where claim_id = ${claimId} or messages.id = ${code} order by jobs.priority, jobs.run_at`.execute(platform.db);
  expect(rows.map(({ template }) => template)).toEqual(["OneTimeCode", "ClaimWithdrawn", "InterviewSoon"]);
  await sql`update messages set status = 'SENT', proof_by = now() - interval '1 second' where id = ${code}`.execute(
    platform.db,
  );
  await takeOverdue(platform);
  const again = await sql<{
    priority: number;
  }>`select priority from graphile_worker.jobs where key = ${`send-message:${code}`}`.execute(platform.db);
  expect(again.rows).toEqual([{ priority: -10 }]);
});

test("a channel that is down is tried again, with the same reference", async () => {
  const id = await queueCode("6281200001237", null, "SMS");
  const down = {
    ...house,
    channels: { ...house.channels, SMS: createSms({ url: "http://127.0.0.1:9", token: "", secret: "" }) },
  };
  await expect(sendMessage(down, id)).rejects.toThrow();
  const before = await platform.db
    .selectFrom("deliveries")
    .select(["id", "status"])
    .where("message_id", "=", id)
    .execute();
  await sendMessage(house, id);
  const after = await platform.db.selectFrom("deliveries").select("id").where("message_id", "=", id).execute();
  expect(before).toEqual([{ id: after[0]!.id, status: "TRYING" }]);
});

test("a code asked for is queued once; for a claim that does not exist nothing is", async () => {
  const origin = { device: "d", address: "a", lang: "id" } as const;
  const asked = await requestCode(platform, {
    ...origin,
    purpose: "START",
    person: { nik: "3174031503750001", name: "BAMBANG", birthDate: "1975-03-15", kpj: "10008821234" },
    contact: { channel: "SMS", phone: "6281200001238", email: null },
  });
  const stranger = await requestCode(platform, { ...origin, purpose: "RESUME", claimCode: "JHT-2222-2222" });
  if (!asked.ok || !stranger.ok) throw new Error("refused");
  const job = identityJobs({
    ...platform,
    helpLink: "https://lapak-asik.example/bantu",
    resumeLink: "https://lapak-asik.example/lanjut",
    civilRegistry: { compare: () => Promise.reject(new Error("Nobody asks")) },
  })["send-code"]!;
  for (const { challengeId } of [asked.value, asked.value, stranger.value])
    await job({ subject: challengeId } as Announced);
  const rows = await platform.db
    .selectFrom("messages")
    .select(["key", "channels"])
    .where("key", "in", [asked.value.challengeId, stranger.value.challengeId])
    .execute();
  expect(rows).toEqual([{ key: asked.value.challengeId, channels: ["SMS", "WHATSAPP"] }]);
});

test("a forged report is turned away, nonsense with a good signature harms nobody", async () => {
  const forged = await web.inject({
    method: "POST",
    url: "/partners/whatsapp/webhook",
    headers: { "content-type": "application/json", "x-hub-signature-256": "sha256=00" },
    payload: "{}",
  });
  const unsigned = await web.inject({ method: "POST", url: "/partners/sms/delivery", payload: "{}" });
  const { createHmac } = await import("node:crypto");
  const payload = JSON.stringify({ id: "sms-\0", ref: "no-id\0", status: "FAILED" });
  const signature = `sha256=${createHmac("sha256", SECRETS.smsSecret).update(payload).digest("hex")}`;
  const strange = await web.inject({
    method: "POST",
    url: "/partners/sms/delivery",
    headers: { "x-signature": signature, "content-type": "application/json" },
    payload,
  });
  const meta = await web.inject({
    method: "GET",
    url: "/partners/whatsapp/webhook?hub.mode=subscribe&hub.verify_token=guess&hub.challenge=1",
  });
  expect([forged.statusCode, unsigned.statusCode, strange.statusCode, meta.statusCode]).toEqual([401, 401, 200, 403]);
});

test("Meta asks whether this address is ours, with the token that is made of the app secret", async () => {
  const { createHmac } = await import("node:crypto");
  const token = createHmac("sha256", SECRETS.whatsappAppSecret).update("webhook-verify").digest("hex");
  const answer = await web.inject({
    method: "GET",
    url: `/partners/whatsapp/webhook?hub.mode=subscribe&hub.verify_token=${token}&hub.challenge=1158201444`,
  });
  expect([answer.statusCode, answer.body]).toEqual([200, "1158201444"]);
});

test("reports that come late, twice and in another order: what is proved stays proved, and nothing is sent again", async () => {
  const id = await queueCode("6281200001244", null);
  await sendMessage(house, id);
  await until(id, ({ status }) => status === "READ");
  const { id: reference, partner_id: partnerId } = await platform.db
    .selectFrom("deliveries")
    .select(["id", "partner_id"])
    .where("message_id", "=", id)
    .executeTakeFirstOrThrow();
  const { createHmac } = await import("node:crypto");
  const report = async (status: string): Promise<number> => {
    const payload = JSON.stringify({
      entry: [{ changes: [{ value: { statuses: [{ id: partnerId, status, biz_opaque_callback_data: reference }] } }] }],
    });
    const signature = `sha256=${createHmac("sha256", SECRETS.whatsappAppSecret).update(payload).digest("hex")}`;
    return (
      await web.inject({
        method: "POST",
        url: "/partners/whatsapp/webhook",
        headers: { "content-type": "application/json", "x-hub-signature-256": signature },
        payload,
      })
    ).statusCode;
  };
  for (const status of ["failed", "sent", "delivered", "read", "read", "deleted"])
    expect(await report(status)).toBe(200);
  expect(await told(id)).toEqual({
    status: "READ",
    values_sealed: null,
    tries: [{ channel: "WHATSAPP", status: "READ", code: null, proved: true }],
  });
  expect(await inbox("6281200001244")).toHaveLength(1);
});

test("with its templates approved, WhatsApp shows the whole message", async () => {
  await registerTemplates(
    { url: `http://127.0.0.1:${village.ports.whatsapp}`, account: "sandbox", token: SECRETS.whatsappToken },
    whatsappTemplates(),
  );
  const id = await queueCode("6281200001239", null);
  await sendMessage(house, id);
  expect((await inbox("6281200001239"))[0]!.text).toBe(
    "Kode masuk Lapak Asik Anda: 402913. Berlaku 10 menit.\n\nJangan berikan kode ini kepada siapa pun, juga kepada petugas. Layanan ini gratis. Tidak meminta kode? Abaikan pesan ini.",
  );
});

test("the civil registry says match or no match of each field", async () => {
  const person = (
    (await (await fetch(`http://127.0.0.1:${village.ports.door}/people.json`)).json()) as Array<{
      nik: string;
      name: string;
      birthDate: string;
    }>
  )[0]!;
  const registry = createCivilRegistry({
    url: `http://127.0.0.1:${village.ports.civilRegistry}`,
    key: SECRETS.civilRegistryKey,
  });
  expect(await registry.compare({ ...person, birthDate: "1901-01-01" })).toMatchObject({ nik: true, birthDate: false });
});
