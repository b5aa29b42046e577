import { createServer as createHttpServer, type IncomingHttpHeaders } from "node:http";
import type { AddressInfo } from "node:net";
import { sql } from "kysely";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openOffice } from "../../../tests/casework-fixture.ts";
import { joinCompany, openCompanies } from "../../../tests/employers-fixture.ts";
import { openTestHouse } from "../../../tests/test-house.ts";
import { createTestPlatform } from "../../../tests/test-platform.ts";
import { createWebhooks } from "../../adapters/webhook/webhook.ts";
import { startWorker } from "../../worker/worker.ts";
import { createServer } from "../../web/server.ts";
import { makeEmployerKey, programsOf, revokeEmployerKey, setWebhook } from "../index.ts";
import { isGenuine } from "./webhook.rules.ts";

const platform = await createTestPlatform();
const { house, close } = openTestHouse(platform);
const app = await createServer(house);

type Call = { readonly headers: IncomingHttpHeaders; readonly body: string; readonly path: string };
const calls: Call[] = [];
/** What the company's own program answers, in turn; 200 where nothing is left. */
const answers: number[] = [];
const receiver = createHttpServer((request, response) => {
  const chunks: Buffer[] = [];
  request.on("data", (chunk: Buffer) => chunks.push(chunk));
  request.on("end", () => {
    calls.push({ headers: request.headers, body: Buffer.concat(chunks).toString(), path: request.url ?? "" });
    response.writeHead(answers.shift() ?? 200, { location: "http://127.0.0.1:9/" }).end("ok");
  });
});
let url = "";
let benang = "";
let kayu = "";
let rina = "";
let key = "";

beforeAll(async () => {
  const { officer } = await openOffice(platform);
  ({ benang, kayu } = await openCompanies(platform));
  rina = (await joinCompany(platform, officer("CS"), benang, "rina@benang.example")).personId;
  await new Promise<void>((ready) => receiver.listen(0, "127.0.0.1", ready));
  url = `http://127.0.0.1:${(receiver.address() as AddressInfo).port}/hr/lapak`;
  const made = await makeEmployerKey(house, { personId: rina, employerId: benang, name: "payroll" });
  if (!made.ok) throw new Error();
  key = made.value.secret;
});
afterAll(async () => {
  receiver.close();
  await app.close();
  await close();
});

const exits = [
  { nik: "3174031503750001", name: "Budi Santoso", kind: "RESIGN", endedOn: "2026-05-31", letterDate: "2026-06-01" },
  { kpj: "10008824444", name: "Joko Waluyo", kind: "PHK", endedOn: "2026-05-15" },
];
const post = async (payload: unknown, headers: Record<string, string> = {}) => {
  const { statusCode, body } = await app.inject({
    method: "POST",
    url: "/api/v1/employer/exits",
    headers: {
      authorization: `Bearer ${key}`,
      "idempotency-key": "june-0001",
      "content-type": "application/json",
      ...headers,
    },
    payload: JSON.stringify(payload),
  });
  return { status: statusCode, body: JSON.parse(body) as Record<string, any> };
};
const until = async (holds: () => Promise<boolean>): Promise<void> => {
  for (let tries = 0; tries < 100 && !(await holds()); tries++) await new Promise((wait) => setTimeout(wait, 100));
};

test("a program reports exits with a key; the same idempotency key is the same report, with another body it is refused", async () => {
  const first = await post({ exits });
  expect([first.status, first.body["status"], first.body["exits"]]).toEqual([
    200,
    "ANSWERED",
    [
      { exit: 1, answer: "TAKEN" },
      {
        exit: 2,
        answer: "REFUSED",
        code: "NOT_YOURS",
        message: "No worker of your company has this number. Check the number.",
      },
    ],
  ]);
  expect((await post({ exits })).body).toEqual(first.body);
  const other = await post({ exits: [exits[1]] });
  expect([other.status, other.body["error"].code]).toEqual([409, "KEY_USED"]);
  const read = await app.inject({
    url: `/api/v1/employer/reports/${first.body["report"]}`,
    headers: { authorization: `Bearer ${key}` },
  });
  expect(read.json()).toEqual(first.body);
});

test.each([
  [{}, {}, 422, "MISSING", "/exits"],
  [{ exits: "x" }, {}, 422, "MISSING", "/exits"],
  [{ exits: [{ nik: 3174031503750001 }] }, {}, 422, "WRONG_TYPE", "/exits/0/nik"],
  [{ exits: [{ salary: "1" }] }, {}, 422, "UNKNOWN_FIELD", "/exits/0/salary"],
  [{ exits: [[]] }, {}, 422, "WRONG_TYPE", "/exits/0"],
  [{ exits: Array.from({ length: 1001 }, () => ({})) }, {}, 422, "TOO_MANY", "/exits"],
  [{ exits: [{}] }, { "idempotency-key": "x" }, 400, "NO_IDEMPOTENCY_KEY", ""],
  [{ exits: [{}] }, { authorization: "Bearer lapak_guess" }, 401, "NO_KEY", ""],
  [{ exits: [{}] }, { authorization: "" }, 401, "NO_KEY", ""],
] as const)("a call that is wrong says what and where: %#", async (payload, headers, status, code, at) => {
  const answer = await post(payload, headers);
  expect([answer.status, answer.body["error"].code, answer.body["error"].at]).toEqual([status, code, at]);
});

test("keys are one company's, and work until they are taken back", async () => {
  const refused = { ok: false, refusal: { code: "NOT_ALLOWED" } };
  expect(await makeEmployerKey(house, { personId: rina, employerId: kayu, name: "x" })).toEqual(refused);
  const made = await makeEmployerKey(house, { personId: rina, employerId: benang, name: "old" });
  if (!made.ok) throw new Error();
  const authorization = `Bearer ${made.value.secret}`;
  expect((await post({ exits }, { authorization, "idempotency-key": "june-0002" })).status).toBe(200);
  expect((await revokeEmployerKey(house, { personId: rina, employerId: benang, id: made.value.id })).ok).toBe(true);
  expect((await post({ exits }, { authorization, "idempotency-key": "june-0003" })).status).toBe(401);
});

test("the company's address is told over a real socket, signed for this moment, again after a failure, with the same id and never twice when it took it", async () => {
  const wish = { personId: rina, employerId: benang, sandbox: true };
  expect(await setWebhook(house, { ...wish, url: "http://user:pass@x.example/" })).toEqual({
    ok: false,
    refusal: { code: "UNUSABLE_URL" },
  });
  expect(await setWebhook(house, { ...wish, sandbox: false, url })).toEqual({
    ok: false,
    refusal: { code: "UNUSABLE_URL" },
  });
  const set = await setWebhook(house, { ...wish, url });
  if (!set.ok || !set.value.secret) throw new Error();
  const { secret } = set.value;
  answers.push(503, 302);
  // What the tests before left to a worker is no part of this.
  await sql`delete from graphile_worker._private_jobs`.execute(platform.db);
  const before = calls.length;
  const worker = await startWorker(house);
  try {
    const report = (await post({ exits }, { "idempotency-key": "july-0001" })).body["report"] as string;
    await until(async () => calls.length > before);
    await until(async () => (await programsOf(platform.db, benang)).deliveries[0]?.lastAnswer === "503");
    const [tried] = calls.slice(before);
    const id = String(tried!.headers["x-lapak-id"]);
    const signature = String(tried!.headers["x-lapak-signature"]);
    const second = Math.floor(Date.now() / 1000);
    expect([tried!.path, tried!.headers["content-type"]]).toEqual(["/hr/lapak", "application/json"]);
    expect(JSON.parse(tried!.body)).toEqual({
      id,
      event: "exits.answered",
      at: expect.stringMatching(/Z$/),
      data: { report, rows: 2, taken: 0, known: 1, disputed: 0, refused: 1 },
    });
    expect(tried!.body).not.toMatch(/3174031503750001|Budi/);
    expect(isGenuine(secret, signature, id, tried!.body, second)).toBe(true);
    expect(isGenuine(secret, signature, id, tried!.body.replace('"rows":2', '"rows":3'), second)).toBe(false);
    expect(isGenuine(secret, signature, `${id}x`, tried!.body, second)).toBe(false);
    expect(isGenuine("another secret", signature, id, tried!.body, second)).toBe(false);
    // Sent again by somebody who listened: too old.
    expect(isGenuine(secret, signature, id, tried!.body, second + 301)).toBe(false);

    // Half a minute later, made now: a redirect is not followed, and given up.
    const wake = (): Promise<unknown> =>
      sql`update graphile_worker._private_jobs set run_at = now() where key = ${`call-webhook:${id}`}`.execute(
        platform.db,
      );
    await wake();
    await until(async () => (await programsOf(platform.db, benang)).deliveries[0]?.status === "GIVEN_UP");
    const [delivery] = (await programsOf(platform.db, benang)).deliveries;
    expect([delivery!.tries, delivery!.lastAnswer, calls.length - before]).toEqual([2, "302", 2]);
    expect(calls.at(-1)!.headers["x-lapak-id"]).toBe(id);
    expect(calls.at(-1)!.body).toBe(tried!.body);

    // Announced again: no second event; another report is, and arrives.
    await post({ exits }, { "idempotency-key": "july-0001" });
    await post({ exits }, { "idempotency-key": "july-0002" });
    await until(async () => (await programsOf(platform.db, benang)).deliveries[0]?.status === "DELIVERED");
    expect((await programsOf(platform.db, benang)).deliveries.map(({ status }) => status)).toEqual([
      "DELIVERED",
      "GIVEN_UP",
    ]);
    expect(calls.length - before).toBe(3);
  } finally {
    await worker.stop();
  }
}, 60_000);

test("outside the sandbox no address of our own network is called, whatever name it has", async () => {
  const out = createWebhooks(false);
  const before = calls.length;
  for (const host of ["127.0.0.1", "localhost", "[::1]", "169.254.169.254", "10.0.0.1", "[::ffff:127.0.0.1]"]) {
    const port = new URL(url).port;
    expect(await out.call({ url: `https://${host}:${port}/`, body: "{}", headers: {} })).toMatchObject({
      outcome: "UNREACHABLE",
      retry: false,
    });
  }
  expect(calls.length).toBe(before);
});

test("an address where nobody answers may be tried later", async () => {
  const answer = await createWebhooks(true).call({ url: "http://127.0.0.1:9/", body: "{}", headers: {} });
  expect(answer).toEqual({ outcome: "UNREACHABLE", why: "ECONNREFUSED", retry: true });
});
