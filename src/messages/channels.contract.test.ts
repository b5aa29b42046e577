import { createServer, type Server } from "node:http";
import { createServer as createTcpServer, type Server as TcpServer } from "node:net";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openVillage, type Village } from "../../sandbox/village.ts";
import { SECRETS, settingsForTests } from "../../sandbox/village-for-tests.ts";
import { createMail } from "../adapters/mail/mail.ts";
import { createSms } from "../adapters/sms/sms.ts";
import { createWhatsapp } from "../adapters/whatsapp/whatsapp.ts";
import { newId } from "../platform/ids.ts";
import type { Channel, ChannelName, Channels } from "./index.ts";
import { compose } from "./words/templates.ts";

/** What every adapter to a channel must do, tried over the wire at the village's partners, and at servers that misbehave. */
let village: Village;
let channels: Channels;
/** What the misbehaving server answers next; null: it drops the line. */
let answer: { status: number; body: string } | null = null;
let calls: Array<{ headers: Record<string, unknown>; body: string }> = [];
let http: Server;
let smtp: TcpServer;
/** What the misbehaving mail server says first. */
let greeting = "421 4.3.2 try later\r\n";
const names: readonly ChannelName[] = ["WHATSAPP", "SMS", "EMAIL"];
const at = (port: number): string => `http://127.0.0.1:${port}`;
const portOf = (server: Server | TcpServer): number => (server.address() as AddressInfo).port;

const open = (whatsapp: string, sms: string, mail: string, token?: string): Channels => ({
  WHATSAPP: createWhatsapp({
    url: whatsapp,
    phoneId: "7",
    token: token ?? SECRETS.whatsappToken,
    appSecret: SECRETS.whatsappAppSecret,
  }),
  SMS: createSms({ url: sms, token: token ?? SECRETS.smsToken, secret: SECRETS.smsSecret }),
  EMAIL: createMail({ url: mail, from: "Lapak Asik <lapak@contoh.example>" }),
});

beforeAll(async () => {
  village = await openVillage(settingsForTests());
  channels = open(at(village.ports.whatsapp), at(village.ports.sms), `smtp://127.0.0.1:${village.ports.smtp}`);
  http = createServer((request, response) => {
    let body = "";
    request
      .on("data", (part: Buffer) => (body += part.toString()))
      .on("end", () => {
        calls.push({ headers: request.headers, body });
        if (answer) response.writeHead(answer.status, { "content-type": "application/json" }).end(answer.body);
        else request.socket.destroy();
      });
  });
  smtp = createTcpServer((socket) => void socket.on("error", () => {}).end(greeting));
  await Promise.all(
    [http, smtp].map((server) => new Promise<void>((resolve) => void server.listen(0, "127.0.0.1", resolve))),
  );
}, 60_000);
afterAll(async () => {
  await village.stop();
  http.close();
  smtp.close();
});

const words = compose("ClaimWithdrawn", "id", { claim: "JHT-7K3M-92QF", link: "https://lapak.example/lanjut" });
const message = (to: string, reference = newId()) => ({
  to,
  subject: words.subject,
  text: words.sms,
  template: words.template,
  reference,
});
const reachable: Readonly<Record<ChannelName, string>> = {
  WHATSAPP: "6281200004321",
  SMS: "6281200004321",
  EMAIL: "siti@contoh.example",
};
const unreachable: Readonly<Record<ChannelName, string>> = {
  WHATSAPP: "6281200009999",
  SMS: "6281200009999",
  EMAIL: "tolak@contoh.example",
};
const inbox = async (to: string): Promise<Array<{ channel: string }>> =>
  await (await fetch(`${at(village.ports.door)}/inbox.json?to=${to}`)).json();
const misbehaving = (): Channels => open(at(portOf(http)), at(portOf(http)), `smtp://127.0.0.1:${portOf(smtp)}`);
const tryIt = (channel: Channel): Promise<string> =>
  channel.send(message("6281200004321")).then(
    ({ outcome }) => outcome,
    () => "THREW",
  );

test.each(names)("%s: who can be reached is, and the partner's own id is given", async (name) => {
  const answered = await channels[name].send(message(reachable[name]));
  expect(answered).toEqual({ outcome: "ACCEPTED", partnerId: expect.stringMatching(/^.{3,200}$/) });
  expect((await inbox(reachable[name])).filter(({ channel }) => channel === name.toLowerCase())).toHaveLength(1);
});

test.each([
  ["WHATSAPP", "131026"],
  ["SMS", "UNDELIVERABLE"],
  ["EMAIL", "550"],
] as const)("%s: who cannot be reached is refused with the partner's code", async (name, code) => {
  expect(await channels[name].send(message(unreachable[name]))).toEqual({ outcome: "REFUSED", code });
});

test("SMS: the same reference again is the same message, received once", async () => {
  const twice = message("6281200004322");
  expect(await channels.SMS.send(twice)).toEqual(await channels.SMS.send(twice));
  expect(await inbox("6281200004322")).toHaveLength(1);
});

test.each(["WHATSAPP", "SMS"] as const)(
  "%s: a token that is not known is our fault, not the person's: thrown, never refused",
  async (name) => {
    const stranger = open(at(village.ports.whatsapp), at(village.ports.sms), "", "another");
    await expect(stranger[name].send(message(reachable[name]))).rejects.toThrow();
  },
);

test.each(names)("%s: where nobody listens it throws", async (name) => {
  await expect(
    open("http://127.0.0.1:9", "http://127.0.0.1:9", "smtp://127.0.0.1:9")[name].send(message(reachable[name])),
  ).rejects.toThrow();
});

test("what is no answer to the message is thrown: trouble, limits, half an answer, a page of a proxy, a dropped line", async () => {
  const { WHATSAPP, SMS } = misbehaving();
  for (const [status, body] of [
    [500, "{}"],
    [502, "<html>Bad gateway</html>"],
    [200, "{}"],
    [200, "<html>Login</html>"],
    [200, "null"],
    [429, "[]"],
  ] as const) {
    answer = { status, body };
    expect([status, body, await tryIt(WHATSAPP), await tryIt(SMS)]).toEqual([status, body, "THREW", "THREW"]);
  }
  for (const code of [4, 190, 130429, 131056]) {
    answer = { status: 400, body: JSON.stringify({ error: { code } }) };
    expect([code, await tryIt(WHATSAPP)]).toEqual([code, "THREW"]);
  }
  answer = null;
  expect([await tryIt(WHATSAPP), await tryIt(SMS)]).toEqual(["THREW", "THREW"]);
});

test("EMAIL: a server that asks to try later is not a refusal", async () => {
  expect(await tryIt(misbehaving().EMAIL)).toBe("THREW");
});

test("WhatsApp gets template, language and values on one line each, and our reference", async () => {
  answer = { status: 200, body: JSON.stringify({ messages: [{ id: "wamid.1" }] }) };
  calls = [];
  const items = "KTP: foto buram;\n\tRekening     bank";
  await misbehaving().WHATSAPP.send({
    ...message("6281200004321", "ref-1"),
    template: { name: "lapak_correction_requested", lang: "id", values: ["JHT-7K3M-92QF", items, ""] },
  });
  expect(calls[0]!.headers["authorization"]).toBe("Bearer wa-token");
  expect(JSON.parse(calls[0]!.body)).toEqual({
    messaging_product: "whatsapp",
    recipient_type: "individual",
    to: "6281200004321",
    type: "template",
    biz_opaque_callback_data: "ref-1",
    template: {
      name: "lapak_correction_requested",
      language: { code: "id" },
      components: [
        {
          type: "body",
          parameters: [
            { type: "text", text: "JHT-7K3M-92QF" },
            { type: "text", text: "KTP: foto buram; Rekening bank" },
            { type: "text", text: "-" },
          ],
        },
      ],
    },
  });
});

test("WhatsApp carries an answer's own lines to who wrote within a day, and the template to who did not", async () => {
  const to = "6281200004377";
  const answer = { ...message(to), text: "Baris satu\n\nBaris dua", isAnswer: true };
  expect(await channels.WHATSAPP.send(answer)).toMatchObject({ outcome: "ACCEPTED" });
  await fetch(`${at(village.ports.door)}/inbox/send`, {
    method: "POST",
    body: new URLSearchParams({ channel: "whatsapp", from: to, text: "Halo" }),
  });
  expect(await channels.WHATSAPP.send(answer)).toMatchObject({ outcome: "ACCEPTED" });
  const [first, second] = (await inbox(to)) as unknown as Array<{ text: string }>;
  expect([first!.text === answer.text, second!.text]).toEqual([false, "Baris satu\n\nBaris dua"]);
});
