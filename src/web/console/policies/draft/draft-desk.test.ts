import formbody from "@fastify/formbody";
import Fastify from "fastify";
import { expect, test } from "vitest";
import { openHeadOffice } from "../../../../../tests/policies-fixture.ts";
import { openTestHouse } from "../../../../../tests/test-house.ts";
import { createTestPlatform } from "../../../../../tests/test-platform.ts";
import { findPolicyVersion } from "../../../../policies/index.ts";
import { draftDesk } from "./draft-desk.tsx";
import { policiesDesk } from "../policies-desk.tsx";

const platform = await createTestPlatform("2026-06-02T09:00:00+07:00");
const { house } = openTestHouse(platform);
const { rina, yusuf } = await openHeadOffice(platform);

const app = Fastify();
app.decorateRequest("lang", "id");
app.decorateRequest("staff", null);
app.addHook("onRequest", async (request) => {
  const { id, officeId } = request.headers["x-who"] === "yusuf" ? yusuf : rina;
  request.staff = {
    id,
    name: "Rina",
    username: "rina",
    role: "HEAD_POLICY",
    officeId,
    officeName: "Pusat",
    zone: "Asia/Jakarta",
  };
});
await app.register(formbody);
await app.register(policiesDesk(house), { prefix: "/petugas" });
await app.register(draftDesk(house), { prefix: "/petugas" });

const post = async (url: string, form: Record<string, string>, who = "rina") =>
  await app.inject({
    method: "POST",
    url,
    headers: { "content-type": "application/x-www-form-urlencoded", "x-who": who },
    payload: new URLSearchParams(form).toString(),
  });
const fileOf = async (id: string): Promise<Record<string, any>> => (await findPolicyVersion(platform.db, id))!.file;

/** Rina begins a draft. @returns the address of its form */
async function begin(nama: string, mulai: string): Promise<string> {
  const answer = await post("/petugas/kebijakan", { nama, mulai, catatan: "" });
  expect(answer.statusCode).toBe(303);
  return `/petugas/kebijakan/${nama}/ubah`;
}

test("a first day is written as people write it; what is no day is refused with an example", async () => {
  await begin("permenaker-20-2026", "17 Agustus 2026");
  expect((await fileOf("permenaker-20-2026"))["effectiveFrom"]).toBe("2026-08-17");
  const wrong = await post("/petugas/kebijakan", { nama: "permenaker-21-2026", mulai: "31 Juni 2026" });
  expect([wrong.statusCode, wrong.body.includes("Tulis tanggal seperti 1 Maret 2027")]).toEqual([422, true]);
});

test("who saves second keeps what they typed on the page, and saving again keeps what both wrote", async () => {
  const form = await begin("permenaker-22-2026", "2026-09-01");
  expect((await post(`${form}/pokok`, { versi: "1", "/title/id": "Judul Yusuf" }, "yusuf")).statusCode).toBe(303);
  const second = await post(`${form}/angka`, { versi: "1", "/parameters/pensionAge/0/value": "57" });
  expect(second.statusCode).toBe(409);
  expect(second.body).toContain("YUSUF menyimpan rancangan ini lebih dulu");
  expect(second.body).toMatch(/name="\/parameters\/pensionAge\/0\/value"[^>]*value="57"/);
  expect((await fileOf("permenaker-22-2026"))["parameters"].pensionAge[0].value).toBe(56);
  const versi = /name="versi" value="(\d+)"/.exec(second.body)![1]!;
  expect((await post(`${form}/angka`, { versi, "/parameters/pensionAge/0/value": "57" })).statusCode).toBe(303);
  const file = await fileOf("permenaker-22-2026");
  expect([file["title"].id, file["parameters"].pensionAge[0].value]).toEqual(["Judul Yusuf", 57]);
});

test("JSON that somebody overtook is still there to be copied", async () => {
  const form = await begin("permenaker-23-2026", "2026-10-01");
  await post(`${form}/pokok`, { versi: "1", "/title/id": "Judul Yusuf" }, "yusuf");
  const mine = JSON.stringify({ ...(await fileOf("permenaker-23-2026")), cite: "Tulisan saya" });
  const answer = await post(`${form}/json`, { versi: "1", json: mine });
  expect(answer.statusCode).toBe(409);
  expect(answer.body).toContain("Tulisan saya");
  expect(answer.body).toContain("menimpa seluruh berkas, juga yang baru ditulis YUSUF");
});

test("a condition that waits brings the fields for its length onto the same page", async () => {
  const form = await begin("permenaker-24-2026", "2026-11-01");
  const page = async (part: string): Promise<string> => (await app.inject(`${form}/${part}`)).body;
  expect(await page("RESIGN")).toContain(`name="/parameters/waitingPeriod/RESIGN/0/months"`);
  // A pension at 56 has no exit to count from.
  expect(await page("PENSIUN_56")).not.toContain("syarat:WAITING_PERIOD");
});

test("while somebody types, the page is told the other side and what is wrong at which line; nothing is kept", async () => {
  await begin("permenaker-25-2026", "2026-12-01");
  const check = async (part: string, form: Record<string, string>): Promise<Record<string, any>> =>
    (await post(`/petugas/kebijakan/permenaker-25-2026/periksa/${part}`, form)).json();
  const typed = await check("angka", { sumber: "isian", "/parameters/pensionAge/0/value": "90" });
  expect(JSON.parse(typed["json"] as string).parameters.pensionAge[0].value).toBe(90);
  expect(typed["notes"]).toContain("/parameters/pensionAge/0/value");
  expect(typed["notes"]).toContain(`data-line="${typed["lines"]["/parameters/pensionAge/0/value"]}"`);
  const json = (typed["json"] as string).replace('"value": 90', '"value": 58');
  const filled = await check("angka", { sumber: "json", json });
  expect(filled["fields"]).toMatch(/name="\/parameters\/pensionAge\/0\/value"[^>]*value="58"/);
  expect([filled["unreadable"], filled["notes"]]).toEqual([null, "<ul></ul>"]);
  const broken = await check("angka", { sumber: "json", json: '{\n  "parameters": {\n' });
  expect([broken["fields"], broken["notes"]]).toEqual([null, expect.stringContaining("Kurung yang dibuka di sini")]);
  expect((await fileOf("permenaker-25-2026"))["parameters"].pensionAge[0].value).toBe(56);
});

test("the JSON of a part saves that part; what belongs to another, or is no object, is refused and still there", async () => {
  const form = await begin("permenaker-26-2026", "2026-12-02");
  const title = { id: "Judul", en: "Title" };
  const pokok = { id: "permenaker-26-2026", title, effectiveFrom: "2026-12-02", effectiveTo: null, revoked: null };
  const json = JSON.stringify({ ...pokok, cite: "Permenaker 26/2026" });
  expect((await post(`${form}/pokok`, { versi: "1", sumber: "json", json })).statusCode).toBe(303);
  const saved = await fileOf("permenaker-26-2026");
  expect([saved["title"], Object.keys(saved["reasons"]).length]).toEqual([title, 13]);
  for (const wrong of [JSON.stringify({ ...pokok, heirs: null }), "5", "null", "[]", "", '{"a":1,"a":2}']) {
    const answer = await post(`${form}/pokok`, { versi: "2", sumber: "json", json: wrong });
    expect([wrong, answer.statusCode, answer.body.includes("Belum tersimpan")]).toEqual([wrong, 422, true]);
    expect((await post(`${form}/json`, { versi: "2", json: wrong.startsWith("{") ? "[1]" : wrong })).statusCode).toBe(
      422,
    );
  }
  expect(await fileOf("permenaker-26-2026")).toEqual(saved);
});

test("a part written as JSON keeps what somebody else saved meanwhile in another part", async () => {
  const form = await begin("permenaker-27-2026", "2026-12-03");
  const { parameters } = await fileOf("permenaker-27-2026");
  const { finalTax, progressiveTax } = parameters;
  const json = JSON.stringify({ parameters: { finalTax: [{ ...finalTax[0], exempt: 60_000_000 }], progressiveTax } });
  await post(`${form}/pokok`, { versi: "1", "/title/id": "Judul Yusuf" }, "yusuf");
  expect((await post(`${form}/pajak`, { versi: "1", sumber: "json", json })).statusCode).toBe(409);
  expect((await post(`${form}/pajak`, { versi: "2", sumber: "json", json })).statusCode).toBe(303);
  const file = await fileOf("permenaker-27-2026");
  expect([file["title"].id, file["parameters"].finalTax[0].exempt]).toEqual(["Judul Yusuf", 60_000_000]);
});
