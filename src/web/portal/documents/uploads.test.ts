import { request } from "node:http";
import { mkdirSync, readdirSync, renameSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { FastifyInstance } from "fastify";
import { sql } from "kysely";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { openOffice } from "../../../../tests/casework-fixture.ts";
import { openPieces, tus } from "../../../../tests/pieces-fixture.ts";
import { openTestHouse } from "../../../../tests/test-house.ts";
import { createTestPlatform } from "../../../../tests/test-platform.ts";
import { findReadiness } from "../../../insight/index.ts";
import { idFromCode } from "../../../offices/index.ts";
import { createServer } from "../../server.ts";

const platform = await createTestPlatform();
const { addClaim } = await openOffice(platform);
const { house, dataDir, sessionOf, close } = openTestHouse(platform);
const uploads = join(dataDir, "uploads");
const file = Buffer.from("%PDF-1.4\n<</Type /Pages /Count 1>>\nthe last answer was lost\n%%EOF\n");
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
const pieces = openPieces(() => app);
const write = (url: string, payload: Buffer, offset = 0) => pieces.write(cookies, url, payload, offset);
const ask = (url: string): Promise<unknown[]> => pieces.ask(cookies, url);
const documents = async (): Promise<string[]> =>
  (await platform.db.selectFrom("documents").select("code").where("claim_id", "=", claimId).execute()).map(
    ({ code }) => code,
  );
async function listening(): Promise<number> {
  const address = await app.listen({ port: 0, host: "127.0.0.1" });
  return Number(new URL(address).port);
}
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
  await expect.poll(async () => [await documents(), lying()], { timeout: 5000 }).toEqual([["KTP"], []]);
  await next.close();
});

test("who asks while the last bytes come hears that all is here only when the document is in the claim", async () => {
  const port = await listening();
  for (let round = 0; round < 6; round++) {
    const url = await open();
    const before = (await documents()).length;
    const sending = request({
      port,
      method: "PATCH",
      path: url,
      headers: {
        ...tus,
        cookie: `sesi=${cookies.sesi}`,
        "upload-offset": "0",
        "content-type": "application/offset+octet-stream",
        "content-length": String(file.length),
      },
    });
    const sent = new Promise((resolve) => sending.once("response", resolve).once("error", resolve));
    sending.write(file.subarray(0, 20));
    await new Promise((wait) => setTimeout(wait, 60));
    const asked = ask(url);
    await new Promise((wait) => setTimeout(wait, 10 * round));
    sending.end(file.subarray(20));
    const [, offset] = await asked;
    const there = await documents();
    if (offset === String(file.length)) expect(there.length).toBe(before + 1);
    await sent;
  }
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

test("who begins again and again without an end leaves twenty files behind and no more; the newest go on", async () => {
  const begun: string[] = [];
  for (let each = 0; each < 23; each++) begun.push(await open());
  expect(lying().filter((name) => !name.endsWith(".json"))).toHaveLength(20);
  expect((await ask(begun[0]!))[0]).toBe(404);
  expect(await ask(begun[22]!)).toEqual([200, "0", "66"]);
  expect((await write(begun[22]!, file)).statusCode).toBe(204);
  expect(await documents()).toEqual(["KTP"]);
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

type Noted = { kept: boolean; told: boolean; given_up: boolean };
const noted = async (): Promise<Noted[]> =>
  (
    await sql<Noted>`select kept_at is not null as kept, told_at is not null as told, given_up_at is not null as given_up
      from document_uploads where claim_id = ${claimId} order by begun_at`.execute(platform.db)
  ).rows;
/** Of the office, of all times: how many ended well, and how many in silence. */
async function signs(): Promise<readonly [well: number, silent: number]> {
  const ever = { officeIds: [idFromCode("office", "MAMPANG")], from: "2000-01-01", until: "2100-01-01" };
  const [office] = await findReadiness(platform.db, ever);
  const { good, total } = office?.signs.UPLOAD_NOT_SILENT ?? { good: 0, total: 0 };
  return [good, total - good];
}
const nobodyCameBackTo = (url: string): void => {
  const dayAgo = (Date.now() - 25 * 3_600_000) / 1000;
  utimesSync(join(uploads, url.split("/").at(-1)!), dayAgo, dayAgo);
};
const sweepOnce = async (): Promise<void> => {
  const other = await createServer(house);
  await other.ready();
  await expect.poll(async () => (await noted()).some(({ given_up }) => given_up), { timeout: 30_000 }).toBe(true);
  await other.close();
};

test("an upload that nobody finished and nobody was told of is a failure in silence, until the document comes another way", async () => {
  const before = await signs();
  const url = await open();
  await write(url, file.subarray(0, 20));
  // Under way: nothing is known yet.
  const [well, silent] = before;
  expect([await noted(), await signs()]).toEqual([[{ kept: false, told: false, given_up: false }], before]);
  nobodyCameBackTo(url);
  await sweepOnce();
  expect(await signs()).toEqual([well, silent + 1]);
  // Days later they try again, and it arrives.
  await write(await open(), file);
  expect(await noted()).toEqual([
    { kept: true, told: false, given_up: true },
    { kept: true, told: false, given_up: false },
  ]);
  expect(await signs()).toEqual([well + 2, silent]);
});

test("whose screen said why is no failure in silence: a file that is refused, and one of which the page says that it saw", async () => {
  const refused = await open();
  const broken = Buffer.from(file.toString().replace("%PDF", "nope"));
  expect((await write(refused, broken)).statusCode).toBe(422);
  expect(await noted()).toEqual([{ kept: false, told: true, given_up: false }]);

  const url = await open();
  const told = await app.inject({ method: "POST", url: `${url}/terlihat`, cookies });
  expect([told.statusCode, (await noted()).map((each) => each.told)]).toEqual([204, [true, true]]);
  const { id: other } = await addClaim({ status: "DRAFT" });
  const strangers = await app.inject({
    method: "POST",
    url: `${await open()}/terlihat`,
    cookies: await sessionOf(other),
  });
  expect([strangers.statusCode, (await noted()).map((each) => each.told)]).toEqual([404, [true, true, false]]);
});

test("the number outlives the claim that it came from", async () => {
  const url = await open();
  nobodyCameBackTo(url);
  await sweepOnce();
  const before = await signs();
  await sql`update document_uploads set claim_id = null where claim_id = ${claimId}`.execute(platform.db);
  expect(await signs()).toEqual(before);
});

test.each(["KTP\0", "SITI AMINAH 3174031503750001", "", `K${"X".repeat(6000)}`])(
  "what can be no document is refused before a byte is sent, and its words are kept nowhere: %#",
  async (code) => {
    const headers = {
      ...tus,
      "upload-length": "66",
      "upload-metadata": `dokumen ${Buffer.from(code).toString("base64")}`,
    };
    const { statusCode, body } = await app.inject({ method: "POST", url: "/uploads", cookies, headers });
    expect([statusCode, body]).toEqual([422, "Dokumen ini tidak kami minta untuk klaim Anda."]);
    const begun = platform.db.selectFrom("document_uploads").select("code").where("claim_id", "=", claimId);
    expect([await begun.execute(), lying()]).toEqual([[], []]);
  },
);

test("what breaks on our side is said without the words of our machines", async () => {
  const url = await open();
  // The last bytes are here and the storage is not: in its place lies a file.
  renameSync(join(dataDir, "documents"), join(dataDir, "documents-away"));
  writeFileSync(join(dataDir, "documents"), "");
  const { statusCode, body } = await write(url, file);
  expect([statusCode, body]).toEqual([
    500,
    "Ada gangguan di sistem kami. Kirim ulang sebentar lagi; yang sudah terkirim tidak hilang.",
  ]);
  rmSync(join(dataDir, "documents"));
  renameSync(join(dataDir, "documents-away"), join(dataDir, "documents"));
  expect(await ask(url)).toEqual([200, "66", "66"]);
});

test("how much has arrived is told under whatever name the server was called", async () => {
  const url = await open();
  const answer = await app.inject({ method: "HEAD", url, cookies, headers: { ...tus, host: "a b" } });
  expect([answer.statusCode, answer.headers["upload-offset"]]).toEqual([200, "0"]);
});
