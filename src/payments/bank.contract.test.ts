import { afterAll, beforeAll, expect, test } from "vitest";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { openVillage, type Village } from "../../sandbox/village.ts";
import { settingsForTests } from "../../sandbox/village-for-tests.ts";
import { bankConfig } from "../../tests/payments-fixture.ts";
import { createBank } from "../adapters/bank/bank.ts";
import { createClock } from "../platform/clock.ts";
import { newId } from "../platform/ids.ts";
import { BankUnreachable, type Bank } from "./index.ts";

/** What every adapter to a bank must do, tried over the wire at the sandbox bank, and at one that misbehaves as gateways do. */
let village: Village;
let bank: Bank;
/** Minutes by which the machine's clock is ahead. */
let minutes = 0;
const clock = { ...createClock(), real: () => new Date(Date.now() + minutes * 60_000) };

beforeAll(async () => {
  village = await openVillage(
    settingsForTests({ timing: { lateMs: 900, holdMs: 900, pendingMs: 300, deliveryMs: 20 } }),
  );
  bank = createBank(bankConfig(`http://127.0.0.1:${village.ports.bank}`), clock, 500);
}, 60_000);
afterAll(() => village.stop());

const reference = (): string => newId().replaceAll("-", "");
const order = (account: string, more: Partial<Parameters<Bank["transfer"]>[0]> = {}) => ({
  reference: reference(),
  bankCode: "014",
  account,
  holder: "SITI AMINAH",
  amount: 1_500_000,
  remark: "JHT",
  ...more,
});

test("the holder of an account, at our own bank and at another; no account, no such bank", async () => {
  expect(await bank.findHolder("009", "1234567100")).toEqual({
    outcome: "FOUND",
    holder: expect.stringMatching(/^[A-Z' ]{3,}$/),
  });
  expect(await bank.findHolder("014", "1234567100")).toEqual({
    outcome: "FOUND",
    holder: expect.stringMatching(/^[A-Z' ]{3,}$/),
  });
  expect(await bank.findHolder("014", "1234567912")).toEqual({ outcome: "NO_SUCH_ACCOUNT", code: "4041611" });
  expect(await bank.findHolder("999", "1234567100")).toEqual({ outcome: "NO_SUCH_ACCOUNT", code: "4041603" });
});

test("a transfer is done, and its status says so; a reference is booked once", async () => {
  const sent = order("1234567100");
  expect(await bank.status(sent.reference, "INTERBANK")).toEqual({ outcome: "NOT_FOUND", code: "4043601" });
  const answer = await bank.transfer(sent);
  expect(answer).toEqual({
    outcome: "DONE",
    service: "INTERBANK",
    code: "2001800",
    bankReference: expect.any(String),
    message: "Successful",
  });
  expect(await bank.status(sent.reference, "INTERBANK")).toMatchObject({
    outcome: "DONE",
    bankReference: answer.bankReference,
  });
  await expect(bank.transfer(sent)).rejects.toThrow(BankUnreachable);
});

test("what the account refuses is refused, what the bank has taken is pending, and no answer is no answer", async () => {
  expect(await bank.transfer(order("1234567901"))).toMatchObject({ outcome: "REFUSED", code: "4041811" });
  expect(await bank.transfer(order("1234567902"))).toMatchObject({ outcome: "REFUSED", code: "4031818" });
  const pending = order("1234567910");
  expect(await bank.transfer(pending)).toMatchObject({ outcome: "PENDING", code: "2021800" });
  expect(await bank.status(pending.reference, "INTERBANK")).toMatchObject({ outcome: "PENDING" });
  await expect.poll(async () => (await bank.status(pending.reference, "INTERBANK")).outcome).toBe("REFUSED");
  for (const ending of ["903", "904", "911"])
    await expect(bank.transfer(order(`1234567${ending}`))).rejects.toThrow(BankUnreachable);
});

test("the rail follows the bank and the amount", () => {
  const rails: Array<[string, number]> = [
    ["009", 5_000_000_000],
    ["014", 250_000_000],
    ["014", 250_000_001],
    ["014", 1_000_000_000],
    ["014", 1_000_000_001],
  ];
  expect(rails.map(([code, amount]) => bank.serviceFor(code, amount))).toEqual([
    "INTRABANK",
    "INTERBANK",
    "SKN",
    "SKN",
    "RTGS",
  ]);
});

test("a token is kept and renewed, before it ends and when the bank takes it no longer", async () => {
  for (const later of [5, 20, 600]) {
    minutes = later;
    expect((await bank.findHolder("014", "1234567100")).outcome).toBe("FOUND");
  }
  minutes = 0;
});

test("a wrong secret, a stranger or a dead address is no answer about anybody's account", async () => {
  const url = `http://127.0.0.1:${village.ports.bank}`;
  for (const wrong of [
    { clientSecret: "other" },
    { clientId: "stranger" },
    { partnerId: "stranger" },
    { url: "http://127.0.0.1:1" },
  ]) {
    const other = createBank({ ...bankConfig(url), ...wrong }, clock, 500);
    await expect(other.findHolder("014", "1234567100")).rejects.toThrow(BankUnreachable);
    await expect(other.transfer(order("1234567100"))).rejects.toThrow(BankUnreachable);
    await expect(other.status(reference(), "INTERBANK")).rejects.toThrow(BankUnreachable);
  }
});

type Reply = { readonly status: number; readonly body: string };
const calls: Array<{ path: string; headers: Record<string, unknown>; body: string }> = [];
let reply: Reply;
/** Gives tokens as a bank does, and to everything else the answer that the test has set. */
async function openGateway(): Promise<{ server: Server; bank: Bank }> {
  const server = createServer((request, response) => {
    let body = "";
    request
      .on("data", (part) => {
        body += part;
      })
      .on("end", () => {
        calls.push({ path: request.url!, headers: request.headers, body });
        const isToken = request.url!.endsWith("/b2b");
        response
          .writeHead(isToken ? 200 : reply.status)
          .end(isToken ? '{"responseCode":"2007300","accessToken":"t","expiresIn":"900"}' : reply.body);
      });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    server,
    bank: createBank(bankConfig(`http://127.0.0.1:${(server.address() as AddressInfo).port}`), clock, 500),
  };
}

test.each<[string, number, string]>([
  ["a gateway's page", 404, "<html>not found</html>"],
  ["a gateway's own JSON", 404, '{"message":"no Route matched with those values"}'],
  ["trouble at the bank", 504, '{"responseCode":"5041800"}'],
  ["too many calls", 429, '{"responseCode":"4291800","responseMessage":"Too Many Requests"}'],
  ["no money on our side", 403, '{"responseCode":"4031814","responseMessage":"Insufficient Funds"}'],
  ["our form is wrong", 400, '{"responseCode":"4001801"}'],
  ["a success without a word", 200, "{}"],
  ["null", 200, "null"],
  ["half an answer", 200, '{"responseCode":"20018'],
])("%s is never taken for a word about the transfer, nor for leave to send again", async (_what, status, body) => {
  reply = { status, body };
  const { server, bank: gateway } = await openGateway();
  await expect(gateway.transfer(order("1234567100"))).rejects.toThrow(BankUnreachable);
  await expect(gateway.status(reference(), "INTERBANK")).rejects.toThrow(BankUnreachable);
  await expect(gateway.findHolder("014", "1234567100")).rejects.toThrow(BankUnreachable);
  server.close();
});

test("a token that the bank takes no longer is replaced once, not for ever", async () => {
  calls.length = 0;
  reply = { status: 401, body: '{"responseCode":"4011601","responseMessage":"Access Token Invalid"}' };
  const { server, bank: gateway } = await openGateway();
  await expect(gateway.findHolder("014", "1234567100")).rejects.toThrow(BankUnreachable);
  server.close();
  expect(calls.map(({ path }) => path)).toEqual([
    "/v1.0/access-token/b2b",
    "/v1.0/account-inquiry-external",
    "/v1.0/access-token/b2b",
    "/v1.0/account-inquiry-external",
  ]);
});

test("every call carries the headers of SNAP, and a number of its own", async () => {
  calls.length = 0;
  reply = { status: 200, body: '{"responseCode":"2001600","beneficiaryAccountName":"SITI AMINAH"}' };
  const { server, bank: gateway } = await openGateway();
  await Promise.all(Array.from({ length: 5 }, () => gateway.findHolder("014", "1234567100")));
  server.close();
  const asked = calls.filter(({ path }) => path === "/v1.0/account-inquiry-external");
  expect(asked.length).toBe(5);
  expect(new Set(asked.map(({ headers }) => headers["x-external-id"])).size).toBe(5);
  for (const { headers } of asked) {
    expect(headers).toMatchObject({
      authorization: "Bearer t",
      "x-partner-id": "partner-1",
      "channel-id": expect.stringMatching(/^\d{1,5}$/),
      "x-external-id": expect.stringMatching(/^\d{1,36}$/),
      "x-timestamp": expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\+07:00$/),
    });
  }
});
