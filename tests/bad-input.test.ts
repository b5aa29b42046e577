import { connect } from "node:net";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { sql } from "kysely";
import { Secret, TOTP } from "otpauth";
import type { InjectOptions } from "fastify";
import { afterAll, beforeAll, expect, test } from "vitest";
import { importStaff } from "../src/access/index.ts";
import { newId } from "../src/platform/ids.ts";
import { hashSecret } from "../src/platform/keys.ts";
import { createServer } from "../src/web/server.ts";
import { openOffice } from "./casework-fixture.ts";
import { openTestHouse } from "./test-house.ts";
import { createTestPlatform } from "./test-platform.ts";

const platform = await createTestPlatform();
const { addClaim } = await openOffice(platform);
const { house, sessionOf, close } = openTestHouse(platform);
const app = await createServer(house);

const form = { "content-type": "application/x-www-form-urlencoded" };
const portalPages = [
  "/mulai",
  "/mulai/kontak",
  "/mulai/kode",
  "/lanjut",
  "/lanjut/kode",
  "/klaim",
  "/klaim/alasan",
  "/klaim/pekerjaan",
  "/klaim/rekening",
  "/klaim/dokumen",
  "/klaim/dokumen/KTP",
  "/klaim/periksa",
  "/klaim/waktu",
  "/klaim/tanda-terima",
  "/klaim/status",
  "/klaim/batal",
  "/klaim/perbaikan",
  "/klaim/ruang-tunggu",
  "/klaim/wawancara",
  "/cek",
  "/cek/keadaan",
  "/cek/jawaban",
  "/petugas/masuk",
];
const staffPages = [
  "/petugas/antrean",
  "/petugas/ambil",
  "/petugas/klaim/JHT-7K3M-92QF",
  "/petugas/wawancara",
  "/petugas/cabang",
  "/petugas/pembayaran",
];
let mine: { id: string; cookies: { sesi: string } };
let theirs: { id: string; cookies: { sesi: string } };

/** Never a fault of ours, and a page of words where a page was asked for. */
async function send(request: InjectOptions): Promise<{ status: number; body: string; location: string }> {
  const answer = await app.inject(request);
  expect([
    request.method ?? "GET",
    request.url,
    answer.statusCode < 500 || answer.statusCode === 503,
    answer.body.slice(0, 0),
  ]).toEqual([request.method ?? "GET", request.url, true, ""]);
  expect(answer.body).not.toMatch(/node_modules|\.ts:\d+|violates|syntax error/);
  return { status: answer.statusCode, body: answer.body, location: String(answer.headers.location ?? "") };
}

beforeAll(async () => {
  await app.ready();
  const [a, b] = [await addClaim({ status: "DRAFT" }), await addClaim({ status: "SUBMITTED" })];
  mine = { id: a.id, cookies: await sessionOf(a.id) };
  theirs = { id: b.id, cookies: await sessionOf(b.id) };
});
afterAll(async () => {
  await app.close();
  await close();
});

test("NUL bytes, arrays, JSON and strange types in place of a form are no fault of ours, on any page", async () => {
  const nul = "a\0b".repeat(20);
  const fields = [
    "nama",
    "nik",
    "kpj",
    "lahir-day",
    "lahir-month",
    "lahir-year",
    "lewat",
    "hp",
    "email",
    "kode",
    "kode-klaim",
    "alasan",
    "bukti",
    "bank",
    "rekening",
    "benar",
    "yakin",
    "sandi",
    "kantor",
    "waktu",
    "pilih",
  ];
  const bodies: Array<Pick<InjectOptions, "headers" | "payload">> = [
    { headers: form, payload: new URLSearchParams(fields.map((name) => [name, nul])).toString() },
    { headers: form, payload: fields.map((name) => `${name}=%ZZ%00&${name}[]=1&__proto__=x&constructor=y`).join("&") },
    {
      headers: { "content-type": "application/json" },
      payload: JSON.stringify(Object.fromEntries(fields.map((name, index) => [name, index % 2 ? [1] : { a: 1 }]))),
    },
    { headers: { "content-type": "application/json" }, payload: "[" },
    { headers: { "content-type": "application/json" }, payload: "null" },
    { headers: { "content-type": "text/xml" }, payload: "<a/>" },
    { headers: { "content-type": "multipart/form-data" }, payload: "x" },
    {
      headers: { "content-type": "multipart/form-data; boundary=b" },
      payload: '--b\r\nContent-Disposition: form-data; name="berkas"; filename="\0../../etc/passwd"\r\n\r\n',
    },
    { headers: {}, payload: "" },
  ];
  for (const cookies of [{}, mine.cookies, theirs.cookies])
    for (const url of [...portalPages, ...staffPages]) {
      await send({ url, cookies });
      await send({
        url: `${url}?alasan=a&alasan=b&kantor=%00&kantor[]=2&wawancara=%00&habis=1&habis=2&kerja=%ff&pilihan=%00`,
        cookies,
      });
      for (const body of bodies) await send({ method: "POST", url, cookies, ...body });
    }
  expect((await send({ url: "/petugas/klaim/%00" })).status).toBe(404);
}, 120_000);

test("nor are they at an officer's desk", async () => {
  const totpSecret = "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP";
  const people = { dewi: "CS", hendra: "PENATA_MADYA", bayar: "PAYMENT_RELEASER", wati: "BRANCH_HEAD" } as const;
  await importStaff(
    platform,
    Object.entries(people).map(([username, role]) => ({
      username,
      name: username,
      role,
      office: "MAMPANG",
      password: "kenari-sawah-111",
      totpSecret,
    })),
  );
  const { code } = await addClaim({ status: "INTERVIEWED" });
  const urls = [
    ...staffPages,
    ...["", "/verifikasi"].map((part) => `/petugas/klaim/${code}${part}`),
    "/petugas/klaim/' or 1=1",
    "/petugas/berkas/1",
    `/petugas/berkas/${newId()}`,
    "/petugas/wawancara/1",
    `/petugas/wawancara/${newId()}`,
    `/petugas/wawancara/${newId()}/catatan`,
  ];
  for (const username of Object.keys(people)) {
    const kode = new TOTP({ secret: Secret.fromBase32(totpSecret) }).generate();
    const entered = await app.inject({
      method: "POST",
      url: "/petugas/masuk",
      headers: form,
      payload: new URLSearchParams({ nama: username, sandi: "kenari-sawah-111", kode }).toString(),
    });
    const cookies = { petugas: entered.cookies.find(({ name }) => name === "petugas")?.value ?? "" };
    expect((await send({ url: "/petugas/antrean", cookies })).location).not.toContain("/petugas/masuk");
    for (const url of urls) {
      await send({ url: encodeURI(url), cookies });
      await send({
        url: `${encodeURI(url)}?bagian=tabel&bagian=%00&halaman=-1&halaman=x&sesudah=%00&kantor=1&urut=__proto__&dari=x&kabar=toString`,
        cookies,
      });
      for (const payload of [
        "act=%00&versi=x",
        "act=approve&m.x=1&v.x=OK",
        "act=verify&v.__proto__=ASK&n.__proto__=%00",
        `act=refuse&id=x&pembayaran=${"9".repeat(400)}&alasan=%00&version=99999999999999999999&versi=1e400`,
      ])
        await send({ method: "POST", url: encodeURI(url), cookies, headers: form, payload });
      await send({
        method: "POST",
        url: encodeURI(url),
        cookies,
        headers: { "content-type": "application/json" },
        payload: '{"act":["approve"],"versi":{}}',
      });
    }
  }
}, 60_000);

test("a body that is too large is refused with a page that says how large it may be", async () => {
  const answer = await send({ method: "POST", url: "/mulai", headers: form, payload: `nama=${"a".repeat(300_000)}` });
  expect([answer.status, answer.body.includes("terlalu besar")]).toEqual([413, true]);
  const file = Buffer.concat([
    Buffer.from(
      '--b\r\nContent-Disposition: form-data; name="berkas"; filename="ktp.jpg"\r\nContent-Type: image/jpeg\r\n\r\n',
    ),
    Buffer.alloc(31 * 1024 * 1024, 255),
    Buffer.from("\r\n--b--\r\n"),
  ]);
  expect(
    (
      await send({
        method: "POST",
        url: "/klaim/dokumen/KTP",
        cookies: mine.cookies,
        headers: { "content-type": "multipart/form-data; boundary=b" },
        payload: file,
      })
    ).status,
  ).toBeLessThan(500);
});

test("a forged, foreign or ended session opens nothing, and posting without one sends the person to come back", async () => {
  for (const sesi of ["", "x", "a".repeat(5000), "../../etc", "%00", "'; drop table claims; --", mine.id]) {
    const answer = await send({
      method: "POST",
      url: "/klaim/periksa",
      headers: form,
      cookies: { sesi, buka: sesi, device: sesi, lang: sesi, petugas: sesi },
      payload: "benar=ya",
    });
    expect([answer.status, answer.location]).toEqual([303, "/lanjut?habis=1"]);
    expect((await send({ url: "/petugas/antrean", cookies: { petugas: sesi } })).location).toMatch(/^\/petugas\/masuk/);
  }
  const { sesi } = await sessionOf(mine.id);
  await sql`update portal_sessions set ends_at = now() - interval '1 second' where token_hash = ${hashSecret(sesi)}`.execute(
    platform.db,
  );
  expect((await send({ url: "/klaim/status", cookies: { sesi } })).location).toBe("/lanjut?habis=1");
});

test("another person's document and upload are simply not there", async () => {
  const documentId = newId();
  await platform.db
    .insertInto("documents")
    .values({
      id: documentId,
      claim_id: theirs.id,
      code: "KTP",
      received_at: new Date(),
      media_type: "image/jpeg",
      bytes: 1,
      pages: 1,
      width: 1,
      height: 1,
      sha256: Buffer.alloc(32),
      storage_key: newId(),
      scan: "CLEAN",
      source: "CLAIMANT",
      upload_id: null,
    })
    .execute();
  for (const id of [documentId, newId(), "1", "..%2f..%2fetc%2fpasswd", "%00"])
    expect((await send({ url: `/klaim/berkas/${id}`, cookies: mine.cookies })).status).toBe(404);
  const tus = { "tus-resumable": "1.0.0" };
  const made = await app.inject({
    method: "POST",
    url: "/uploads",
    cookies: theirs.cookies,
    headers: { ...tus, "upload-length": "10", "upload-metadata": `dokumen ${Buffer.from("KTP").toString("base64")}` },
  });
  expect(made.statusCode).toBe(201);
  const path = String(made.headers.location);
  expect((await send({ method: "HEAD", url: path, headers: tus, cookies: theirs.cookies })).status).toBe(200);
  expect((await send({ method: "HEAD", url: path, headers: tus, cookies: mine.cookies })).status).toBe(404);
  expect(
    (
      await send({
        method: "PATCH",
        url: path,
        headers: { ...tus, "upload-offset": "0", "content-type": "application/offset+octet-stream" },
        cookies: mine.cookies,
        payload: "0123456789",
      })
    ).status,
  ).toBe(404);
  for (const url of [
    "/uploads/..%2f..%2fsecrets.json",
    `/uploads/${mine.id}_..%2f..%2fsecrets.json`,
    `/uploads/${mine.id}_%00`,
    `/uploads/${mine.id}_`,
    "/uploads/",
  ]) {
    expect([url, [400, 403, 404, 405]]).toEqual([
      url,
      expect.arrayContaining([(await send({ method: "HEAD", url, headers: tus, cookies: mine.cookies })).status]),
    ]);
  }
  expect((await send({ method: "POST", url: "/uploads", headers: { ...tus, "upload-length": "10" } })).status).toBe(
    401,
  );
  for (const length of ["-1", "banyak", "99999999999", ""])
    expect(
      (
        await send({
          method: "POST",
          url: "/uploads",
          headers: { ...tus, "upload-length": length },
          cookies: mine.cookies,
        })
      ).status,
    ).toBeGreaterThanOrEqual(400);
});

test("nobody walks out of the folder of styles, nor is sent to another's site, nor writes a header of ours", async () => {
  for (const url of [
    "/assets/../secrets.json",
    "/assets/..%2f..%2fpackage.json",
    "/assets/%2e%2e%2fpackage.json",
    "/assets/%00",
    "/assets/",
    "/%ff",
    "/%",
  ])
    expect([400, 404]).toContain((await send({ url })).status);
  for (const back of [
    "//evil.example",
    "/\\evil.example",
    "https://evil.example",
    "/\t/evil.example",
    "/a\r\nset-cookie: x=y",
    "/%0d%0a\u0000",
    "javascript:alert(1)",
    "/ü",
  ]) {
    const answer = await app.inject({ url: `/bahasa?ke=en&kembali=${encodeURIComponent(back)}` });
    expect([
      back,
      answer.statusCode,
      /^\/(?![/\\\t])/.test(String(answer.headers.location)),
      answer.cookies.some(({ name }) => name === "x"),
    ]).toEqual([back, 303, true, false]);
  }
});

test("a page comes in the smallest form that the browser takes, the same page in each", async () => {
  const ask = (accepted?: string) =>
    app.inject({ url: "/cek", headers: accepted ? { "accept-encoding": accepted } : {} });
  const [plain, brotli, gzip, other] = await Promise.all([ask(), ask("gzip, deflate, br"), ask("gzip"), ask("zstd")]);
  expect([plain, brotli, gzip, other].map(({ headers }) => headers["content-encoding"])).toEqual([
    undefined,
    "br",
    "gzip",
    undefined,
  ]);
  expect([
    brotliDecompressSync(brotli.rawPayload).toString(),
    gunzipSync(gzip.rawPayload).toString(),
    other.body,
  ]).toEqual([plain.body, plain.body, plain.body]);
  expect(brotli.headers["vary"]).toBe("accept-encoding, cookie");
});

test("what was typed stays in the claimant's own browser until they leave; an officer's page in none", async () => {
  const ask = async (request: InjectOptions) => (await app.inject(request)).headers;
  const wrong = { method: "POST", headers: form, payload: "nama=Siti" } as const;
  expect((await ask({ ...wrong, url: "/mulai" }))["cache-control"]).toBe("private, no-cache");
  expect((await ask({ ...wrong, url: "/petugas/masuk" }))["cache-control"]).toBe("no-store");
  const cookies = await sessionOf((await addClaim({ status: "SUBMITTED" })).id);
  expect((await ask({ url: "/klaim/status", cookies }))["cache-control"]).toBe("no-store");
  expect((await ask({ url: "/keluar", cookies }))["clear-site-data"]).toBe('"cache"');
});

test("a form from another site is refused", async () => {
  for (const headers of [
    { "sec-fetch-site": "cross-site" },
    { origin: "https://evil.example" },
    { origin: "null" },
    { origin: ":::" },
  ]) {
    expect(
      (
        await send({
          method: "POST",
          url: "/klaim/batal",
          headers: { ...form, ...headers },
          cookies: theirs.cookies,
          payload: "yakin=ya",
        })
      ).status,
    ).toBe(403);
  }
});

test("the same answer from ten tabs at once is one answer, and none of them sees a fault", async () => {
  const claim = await addClaim({ status: "SUBMITTED" });
  const cookies = await sessionOf(claim.id);
  const all = await Promise.all(
    Array.from({ length: 10 }, () =>
      send({ method: "POST", url: "/klaim/batal", headers: form, cookies, payload: "yakin=ya" }),
    ),
  );
  expect(all.map(({ location }) => location)).toEqual(Array.from({ length: 10 }, () => "/klaim/status"));
  const facts = await sql<{
    n: number;
  }>`select count(*)::int as n from audit.facts where claim_id = ${claim.id} and type = 'ClaimWithdrawn'`.execute(
    platform.db,
  );
  expect(facts.rows[0]!.n).toBe(1);
  await Promise.all(
    Array.from({ length: 10 }, (_, index) =>
      send({
        method: "POST",
        url: "/klaim/alasan",
        headers: form,
        cookies: mine.cookies,
        payload: `alasan=${index % 2 ? "PHK" : "RESIGN"}`,
      }),
    ),
  );
  expect((await send({ url: "/klaim", cookies: mine.cookies })).status).toBe(303);
});

test("a request that breaks off or is no HTTP does not stop the server", async () => {
  const address = await app.listen({ host: "127.0.0.1", port: 0 });
  const { port } = new URL(address);
  for (const words of [
    "GET / HT",
    "\0\0\0\0\r\n\r\n",
    "POST /mulai HTTP/1.1\r\nHost: x\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: 500\r\n\r\nnama=a",
    `GET /${"a".repeat(20_000)} HTTP/1.1\r\nHost: x\r\n\r\n`,
    "POST /klaim/dokumen/KTP HTTP/1.1\r\nHost: x\r\nContent-Type: multipart/form-data; boundary=b\r\nTransfer-Encoding: chunked\r\n\r\nZZ\r\n",
  ]) {
    await new Promise<void>((tell) => {
      const socket = connect(Number(port), "127.0.0.1", () =>
        socket.write(words, () => setTimeout(() => socket.destroy(), 50)),
      );
      socket.on("error", () => {}).once("close", () => tell());
    });
  }
  expect((await fetch(`${address}/healthz`)).status).toBe(200);
});
