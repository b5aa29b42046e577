import formbody from "@fastify/formbody";
import multipart from "@fastify/multipart";
import Fastify from "fastify";
import { sql } from "kysely";
import { expect, test } from "vitest";
import { openHeadOffice } from "../../../../../tests/policies-fixture.ts";
import { openTestHouse } from "../../../../../tests/test-house.ts";
import { createTestPlatform } from "../../../../../tests/test-platform.ts";
import { findPolicyVersion, publishPolicy, signPolicy } from "../../../../policies/index.ts";
import { createKeys } from "../../../../platform/keys.ts";
import { policiesDesk } from "../policies-desk.tsx";
import { sendersDesk } from "./senders-desk.tsx";

const platform = await createTestPlatform("2026-06-02T09:00:00+07:00");
const { house } = openTestHouse(platform);
const { rina, yusuf, penata, fileOf, key } = await openHeadOffice(platform);
const people = { rina, yusuf, penata };
const banten = createKeys(new Map([["b", Buffer.alloc(32, 2)]]), "b", Buffer.alloc(32, 2));
const bantenFingerprint = "41c5 d343 fc03 5f05 c3a7 ce61 00b1 ddc7";

const app = Fastify();
app.decorateRequest("lang", "id");
app.decorateRequest("staff", null);
app.addHook("onRequest", async (request) => {
  const username = (request.headers["x-who"] ?? "rina") as keyof typeof people;
  const { id, officeId, role } = people[username];
  request.staff = {
    id,
    name: username,
    username,
    role: role as "HEAD_POLICY",
    officeId,
    officeName: "Pusat",
    zone: "Asia/Jakarta",
  };
});
await app.register(formbody);
await app.register(multipart);
await app.register(policiesDesk(house), { prefix: "/petugas" });
await app.register(sendersDesk(house), { prefix: "/petugas" });

const here = "/petugas/kebijakan-masuk";
const post = async (url: string, form: Record<string, string>, who = "rina") =>
  await app.inject({
    method: "POST",
    url,
    headers: { "content-type": "application/x-www-form-urlencoded", "x-who": who },
    payload: new URLSearchParams(form).toString(),
  });
const upload = async (text: string, who = "rina", filename = "kebijakan.json") =>
  await app.inject({
    method: "POST",
    url: here,
    headers: { "content-type": "multipart/form-data; boundary=x", "x-who": who },
    payload: `--x\r\ncontent-disposition: form-data; name="berkas"; filename="${filename}"\r\n\r\n${text}\r\n--x--\r\n`,
  });
const signed = (id: string, on = "2027-09-01"): string => JSON.stringify(signPolicy(banten, fileOf(id, on)));
const trust = { nama: "Kantor Banten", "kunci-publik": banten.publicKey, cara: "Dibacakan lewat telepon kantor." };

test("only the policy desk has this page; nobody else may take in or trust anything", async () => {
  expect((await app.inject({ url: here, headers: { "x-who": "penata" } })).statusCode).toBe(404);
  expect((await upload(signed("permenaker-30-2026"), "penata")).statusCode).toBe(404);
  expect((await post(`${here}/baru`, trust, "penata")).statusCode).toBe(404);
  expect((await app.inject({ url: here })).body).toContain("Belum ada pengirim yang dipercaya.");
});

test("a key that nobody trusts is refused with its fingerprint, and nothing is kept", async () => {
  const answer = await upload(signed("permenaker-30-2026"));
  expect(answer.statusCode).toBe(422);
  expect(answer.body).toContain(`Sidik jarinya ${bantenFingerprint}`);
  expect(await findPolicyVersion(platform.db, "permenaker-30-2026")).toBeNull();
});

test.each([
  ["kunci-publik", { "kunci-publik": "abc" }, "Kunci ini tidak lengkap."],
  ["nama", { nama: "B" }, "Tulis nama kantornya"],
  ["cara", { cara: "ya" }, "sedikitnya sepuluh huruf"],
])("a sender without a usable %s is not trusted", async (field, change, told) => {
  const answer = await post(`${here}/baru`, { ...trust, ...change });
  expect([answer.statusCode, answer.body.includes(told), answer.body.includes(`href="#${field}"`)]).toEqual([
    422,
    true,
    true,
  ]);
});

test("what a trusted sender signed becomes a proposal of who took it in, and a second person publishes it", async () => {
  expect((await post(`${here}/baru`, trust)).statusCode).toBe(303);
  expect((await post(`${here}/baru`, trust, "yusuf")).body).toContain("Kunci ini sudah dipercaya.");
  const answer = await upload(signed("permenaker-30-2026"));
  expect([answer.statusCode, answer.headers["location"]]).toEqual([
    303,
    "/petugas/kebijakan/permenaker-30-2026?kabar=diterima",
  ]);
  const version = (await findPolicyVersion(platform.db, "permenaker-30-2026"))!;
  expect([version.status, version.proposedById, version.note]).toEqual(["PROPOSED", rina.id, "Kantor Banten"]);
  expect(version.history[0]!.data).toMatchObject({
    imported: true,
    sender: expect.stringContaining(bantenFingerprint),
  });
  const again = await upload(signed("permenaker-30-2026"), "yusuf");
  expect(again.headers["location"]).toBe("/petugas/kebijakan/permenaker-30-2026?kabar=sudah-ada");
  const act = { id: version.id, version: version.version, key: key() };
  expect(await publishPolicy(platform, { ...act, actor: rina })).toMatchObject({ refusal: { code: "SAME_PERSON" } });
  expect((await publishPolicy(platform, { ...act, actor: yusuf, key: key() })).ok).toBe(true);
});

test.each([
  ["", "", "Pilih dulu berkasnya."],
  ["{", "x.json", "Berkas ini bukan JSON."],
  ["{}", "x.json", "Berkas ini tidak bertanda tangan."],
  [signed("permenaker-31-2026").replace('"2027-09-01"', '"2027-09-02"'), "x.json", "isi berkas berubah setelah"],
  [signed("permenaker-30-2026", "2027-10-01"), "x.json", "Sudah ada kebijakan dengan nama ini, dan isinya lain."],
  [signed("permenaker-32-2026", "2026-06-01"), "x.json", "Harus mulai besok atau sesudahnya."],
  ["x".repeat(2 * 1024 * 1024 + 1), "x.json", "lebih besar dari 2 MB"],
])("file %#: a clear sentence, and nothing is kept", async (text, name, told) => {
  const answer = await upload(text, "rina", name);
  expect([answer.statusCode, answer.body.includes(told)]).toEqual([422, true]);
  for (const id of ["permenaker-31-2026", "permenaker-32-2026"])
    expect(await findPolicyVersion(platform.db, id)).toBeNull();
});

test("a sender that is trusted no more sends nothing; the row stays as history", async () => {
  const page = (await app.inject({ url: here })).body;
  const id = /kebijakan-masuk\/([0-9a-f-]{36})"/.exec(page)![1]!;
  expect((await post(`${here}/${id}`, { [`mengapa-${id}`]: "x" })).statusCode).toBe(422);
  const why = { [`mengapa-${id}`]: "Kuncinya hilang dicuri." };
  expect((await post(`${here}/${id}`, why, "yusuf")).statusCode).toBe(303);
  expect((await post(`${here}/${id}`, why)).body).toContain("Kunci ini sudah dicabut.");
  expect((await upload(signed("permenaker-33-2026"))).body).toContain("tidak ada di daftar");
  expect((await app.inject({ url: here })).body).toContain("Dicabut karena: Kuncinya hilang dicuri.");
  await expect(sql`delete from policy_senders`.execute(platform.db)).rejects.toMatchObject({ code: "42501" });
});

test("what is published here leaves signed, as another office takes it in", async () => {
  await house.law.refresh();
  const answer = await app.inject({ url: "/petugas/kebijakan/permenaker-30-2026/bertanda.json" });
  expect(answer.json()).toMatchObject({ format: "lapak-policy-1", key: house.keys.publicKey });
  expect((await app.inject({ url: "/petugas/kebijakan/permenaker-33-2026/bertanda.json" })).statusCode).toBe(404);
});
