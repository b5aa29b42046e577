import { mkdirSync, readdirSync, renameSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { FastifyInstance } from "fastify";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { openOffice } from "../../../../tests/casework-fixture.ts";
import { openTestHouse } from "../../../../tests/test-house.ts";
import { createTestPlatform } from "../../../../tests/test-platform.ts";
import { createServer } from "../../server.ts";

const platform = await createTestPlatform();
const { addClaim } = await openOffice(platform);
const { house, dataDir, sessionOf, close } = openTestHouse(platform);
const uploads = join(dataDir, "uploads");
const file = Buffer.from("%PDF-1.4\n<</Type /Pages /Count 1>>\nthe last answer was lost\n%%EOF\n");
const tus = { "tus-resumable": "1.0.0" };
let app: FastifyInstance;
let claimId: string;
let cookies: { sesi: string };

beforeAll(async () => {
  app = await createServer(house);
  await app.ready();
});
beforeEach(async () => {
  ({ id: claimId } = await addClaim({ status: "DRAFT" }));
  await platform.db
    .updateTable("claims")
    .set({ decision: JSON.stringify({ documents: [{ code: "KTP", demandedBy: "LAW" }] }) })
    .where("id", "=", claimId)
    .execute();
  cookies = await sessionOf(claimId);
});
afterAll(async () => {
  await app.close();
  await close();
});

async function open(): Promise<string> {
  const headers = {
    ...tus,
    "upload-length": String(file.length),
    "upload-metadata": `dokumen ${Buffer.from("KTP").toString("base64")}`,
  };
  return String((await app.inject({ method: "POST", url: "/uploads", cookies, headers })).headers.location);
}
const write = (url: string, payload: Buffer, offset = 0) =>
  app.inject({
    method: "PATCH",
    url,
    cookies,
    payload,
    headers: {
      ...tus,
      "upload-offset": String(offset),
      "content-type": "application/offset+octet-stream",
      "content-length": String(payload.length),
    },
  });
async function ask(url: string): Promise<unknown[]> {
  const answer = await app.inject({ method: "HEAD", url, headers: tus, cookies });
  return [answer.statusCode, answer.headers["upload-offset"], answer.headers["upload-length"]];
}
const documents = async (): Promise<string[]> =>
  (await platform.db.selectFrom("documents").select("code").where("claim_id", "=", claimId).execute()).map(
    ({ code }) => code,
  );
const lying = (): string[] => readdirSync(uploads).filter((name) => name.startsWith(claimId));
/** What a process had done that died between the last byte and the document. */
const dieAfterLastByte = (url: string): string => {
  const path = join(uploads, url.split("/").at(-1)!);
  writeFileSync(path, file);
  return path;
};

test("who lost the last answer hears that all is here, the document is in the claim once, and nothing lies in the open", async () => {
  const url = await open();
  expect((await write(url, file)).statusCode).toBe(204);
  expect(await ask(url)).toEqual([200, "66", "66"]);
  expect([await documents(), lying()]).toEqual([["KTP"], []]);
});

test("all bytes here and the process dead before the document was kept: who asks again finds it kept", async () => {
  const url = await open();
  dieAfterLastByte(url);
  expect(await ask(url)).toEqual([200, "66", "66"]);
  expect([await documents(), lying()]).toEqual([["KTP"], []]);
});

test("the same, and the browser closed as well: the next start finishes it", async () => {
  const path = dieAfterLastByte(await open());
  utimesSync(path, new Date(Date.now() - 120_000), new Date(Date.now() - 120_000));
  const next = await createServer(house);
  await next.ready();
  await expect.poll(documents, { timeout: 5000 }).toEqual(["KTP"]);
  await next.close();
  expect(lying()).toEqual([]);
});

test("where a document cannot be kept now, nobody is told that it was: it is kept when it can be", async () => {
  const kept = join(dataDir, "documents");
  mkdirSync(kept, { recursive: true });
  const url = await open();
  renameSync(kept, `${kept}.away`);
  writeFileSync(kept, "no folder");
  expect((await write(url, file)).statusCode).toBe(500);
  expect((await ask(url))[0]).toBe(500);
  rmSync(kept);
  renameSync(`${kept}.away`, kept);
  expect(await documents()).toEqual([]);
  expect(await ask(url)).toEqual([200, "66", "66"]);
  expect([await documents(), lying()]).toEqual([["KTP"], []]);
});

test("a refused file is refused again in the same words, and nothing of it is kept", async () => {
  const text = Buffer.alloc(file.length, "x");
  const url = await open();
  const answer = await write(url, text);
  expect([answer.statusCode, answer.body]).toEqual([
    422,
    "Berkas ini bukan JPG, PNG, atau PDF. Foto dokumennya dengan kamera HP.",
  ]);
  expect([(await ask(url))[0], await documents(), lying()]).toEqual([404, [], []]);
});
