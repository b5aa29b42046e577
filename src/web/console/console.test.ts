import cookie from "@fastify/cookie";
import formbody from "@fastify/formbody";
import Fastify, { type LightMyRequestResponse as Response } from "fastify";
import { Secret, TOTP } from "otpauth";
import { beforeAll, expect, test } from "vitest";
import { openOffice } from "../../../tests/casework-fixture.ts";
import { createTestPlatform } from "../../../tests/test-platform.ts";
import { importStaff, type Role } from "../../access/index.ts";
import type { House } from "../../house.ts";
import { consoleDoor } from "./console.ts";

const platform = await createTestPlatform("2026-06-09T08:14:00+07:00");
const { addClaim } = await openOffice(platform);
const house = { ...platform, config: { publicUrl: "http://127.0.0.1" } } as unknown as House;
const secret = "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP";
const people: Readonly<Record<string, Role>> = {
  dewi: "CS",
  rizal: "CS",
  hendra: "PENATA_MADYA",
  wati: "BRANCH_HEAD",
  satpam: "GUARD",
};
const app = Fastify();
app.decorateRequest("lang", "id");
app.decorateRequest("device", "test-device");
await app.register(cookie);
await app.register(formbody);
app.setNotFoundHandler((_request, reply) => reply.code(404).send("tidak ada"));
await app.register(consoleDoor(house), { prefix: "/petugas" });

beforeAll(async () => {
  await importStaff(
    platform,
    Object.entries(people).map(([username, role]) => ({
      username,
      name: username.toUpperCase(),
      role,
      office: "MAMPANG",
      password: "kenari-sawah-111",
      totpSecret: secret,
    })),
  );
});

type Browser = {
  readonly get: (url: string, headers?: Record<string, string>) => Promise<Response>;
  readonly post: (url: string, form?: Record<string, string>, headers?: Record<string, string>) => Promise<Response>;
};
function browser(session = ""): Browser {
  const cookies = { petugas: session };
  return {
    get: (url, headers = {}) => app.inject({ url, cookies, headers }),
    post: (url, form = {}, headers = {}) =>
      app.inject({
        method: "POST",
        url,
        cookies,
        headers: { "content-type": "application/x-www-form-urlencoded", ...headers },
        payload: new URLSearchParams(form).toString(),
      }),
  };
}
async function enter(username: string): Promise<Browser> {
  const kode = new TOTP({ secret: Secret.fromBase32(secret) }).generate();
  const answer = await browser().post("/petugas/masuk", { nama: username, sandi: "kenari-sawah-111", kode });
  expect(answer.statusCode).toBe(303);
  return browser(answer.cookies.find((each) => each.name === "petugas")!.value);
}
/** What a browser would send with this page's form: hidden fields as they are, every answer as given. */
function fill(
  page: string,
  act: string,
  verdict: "OK" | "ASK" = "OK",
  note = "Kalimat yang bisa dibaca warga.",
): Record<string, string> {
  const hidden = [...page.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)"/g)].map(
    (found) => [found[1]!, found[2]!] as const,
  );
  const answers = hidden
    .filter(([name]) => name.startsWith("m."))
    .flatMap(
      ([name]) =>
        [
          [`v.${name.slice(2)}`, verdict],
          [`n.${name.slice(2)}`, verdict === "ASK" ? note : ""],
        ] as const,
    );
  return Object.fromEntries([...hidden, ...answers, ["act", act]]);
}

test("who is not signed in is sent to sign in, and back afterwards; a part of a page is told in a word", async () => {
  const answer = await browser().get("/petugas/klaim/JHT-7K3M-92QF");
  expect([answer.statusCode, answer.headers.location]).toEqual([
    303,
    "/petugas/masuk?sesi=&kembali=%2Fpetugas%2Fklaim%2FJHT-7K3M-92QF",
  ]);
  expect((await browser().get("/petugas/antrean?bagian=tabel")).statusCode).toBe(401);
  expect((await browser().post("/petugas/klaim/JHT-7K3M-92QF", {}, { accept: "application/json" })).statusCode).toBe(
    401,
  );
  const away = await browser().get("/petugas/masuk?kembali=https://elsewhere.example");
  expect(away.body).not.toContain("elsewhere.example");
});

test("a wrong sign-in says the same sentence in the summary and at the field, and keeps the name", async () => {
  const wrong = await browser().post("/petugas/masuk", { nama: "dewi", sandi: "salah-salah", kode: "123456" });
  expect(wrong.statusCode).toBe(422);
  expect(wrong.body.split("Nama, kata sandi, atau kode tidak cocok.").length - 1).toBe(2);
  expect(wrong.body).toContain('value="dewi"');
  expect(wrong.body).not.toContain("salah-salah");
  const empty = await browser().post("/petugas/masuk", {});
  expect(empty.body).toContain("Ada 3 isian yang perlu diperbaiki");
});

test("sign in, take next, forward, verify again from zero, approve", async () => {
  const claim = await addClaim({ name: "SRI <b>WAHYUNI" });
  const dewi = await enter("dewi");
  const queue = (await dewi.get("/petugas/antrean")).body;
  expect(queue).toContain(claim.code);
  expect(queue).toContain("SRI &lt;b>WAHYUNI");
  expect(queue).not.toMatch(/31740315\d{8}/);
  expect((await dewi.get("/petugas/antrean?bagian=tabel")).body).toMatch(/^<div><nav/);
  const taken = await dewi.post("/petugas/ambil");
  expect(taken.headers.location).toBe(`/petugas/klaim/${claim.code}`);
  const page = (await dewi.get(taken.headers.location!)).body;
  expect(page).toContain("0 dari 7 diperiksa");

  const refused = await dewi.post(`/petugas/klaim/${claim.code}`, { ...fill(page, "forward"), "v.bank": "" });
  expect([
    refused.statusCode,
    refused.body.includes("Belum semua dicentang Benar"),
    refused.body.includes("6 dari 7 diperiksa"),
  ]).toEqual([422, true, true]);
  const saved = await dewi.post(`/petugas/klaim/${claim.code}`, fill(page, "save"), { accept: "application/json" });
  expect(saved.json()).toEqual({ at: "08.14 WIB", done: 7, of: 7, asked: 0, changed: [] });
  const forwarded = await dewi.post(`/petugas/klaim/${claim.code}`, fill(page, "forward"));
  expect(forwarded.headers.location).toBe("/petugas/antrean?kabar=VERIFIED");

  const hendra = await enter("hendra");
  const second = (await hendra.post("/petugas/ambil")).headers.location!;
  expect(second).toBe(`/petugas/klaim/${claim.code}/verifikasi`);
  const fromZero = (await hendra.get(second)).body;
  expect(fromZero).toContain("0 dari 7 diperiksa");
  expect(fromZero).not.toContain("DEWI");
  expect((await hendra.post(second, { act: "approve", key: "k" })).body).toContain("Selesaikan pemeriksaan Anda dulu.");
  expect((await hendra.post(second, fill(fromZero, "finish"))).statusCode).toBe(303);
  const compared = (await hendra.get(second)).body;
  expect(compared).toContain("7 sama, 0 berbeda");
  expect(compared).toContain("DEWI");
  expect((await hendra.post(second, fill(compared, "approve"))).headers.location).toBe(
    "/petugas/antrean?kabar=APPROVED",
  );
  expect((await hendra.post(second, fill(compared, "approve"))).headers.location).toBe(
    "/petugas/antrean?kabar=APPROVED",
  );
  const looks = await platform.db
    .selectFrom("audit.facts")
    .select("type")
    .where("claim_id", "=", claim.id)
    .where("type", "=", "CaseFileOpened")
    .execute();
  expect(looks.length).toBe(3);
});

test("a question without a sentence comes back with its box, and everything else kept", async () => {
  const claim = await addClaim();
  const rizal = await enter("rizal");
  const page = (await rizal.get((await rizal.post("/petugas/ambil")).headers.location!)).body;
  const answer = await rizal.post(`/petugas/klaim/${claim.code}`, {
    ...fill(page, "correct"),
    "v.name": "ASK",
    "n.name": "?",
  });
  expect(answer.statusCode).toBe(422);
  expect(answer.body).toContain("Tulis kalimat untuk:");
  expect(answer.body).toMatch(/data-question="name" aria-labelledby/);
  expect(answer.body).toContain("7 dari 7 diperiksa");
  const sent = await rizal.post(`/petugas/klaim/${claim.code}`, {
    ...fill(page, "correct"),
    "v.name": "ASK",
    "n.name": "Nama di KTP berbeda satu huruf.",
  });
  expect(sent.headers.location).toBe("/petugas/antrean?kabar=CORRECTION");
  const after = await rizal.post(`/petugas/klaim/${claim.code}`, { ...fill(page, "forward"), key: "another" });
  expect(after.body).toContain("Klaim ini sudah berpindah: menunggu perbaikan warga.");
});

test("the branch head sees counts and moves a claim to another desk; a guard sees none of it", async () => {
  const claim = await addClaim();
  const wati = await enter("wati");
  const board = (await wati.get("/petugas/cabang")).body;
  expect(board).toContain("Mampang hari ini");
  expect(board).toContain(claim.code);
  const rizalId = (
    await platform.db.selectFrom("staff").select("id").where("username", "=", "rizal").executeTakeFirstOrThrow()
  ).id;
  expect((await wati.post("/petugas/cabang", { klaim: claim.id, petugas: rizalId })).headers.location).toBe(
    "/petugas/cabang?kabar=ASSIGNED",
  );
  expect((await wati.post("/petugas/cabang", { klaim: "1", petugas: "2" })).headers.location).toBe(
    "/petugas/cabang?kabar=TIDAK",
  );
  const share = { persen: "70", mulai: "2026-06-10", alasan: "Banyak yang datang tanpa HP" };
  const tooLittle = await wati.post("/petugas/cabang/bagian", { ...share, persen: "5" });
  expect([tooLittle.statusCode, tooLittle.body.includes("Tulis angka bulat di dalam batas dari pusat.")]).toEqual([
    422,
    true,
  ]);
  expect(tooLittle.body).toContain('value="Banyak yang datang tanpa HP"');
  expect((await wati.post("/petugas/cabang/bagian", share)).headers.location).toBe("/petugas/cabang?kabar=BAGIAN");
  expect((await wati.get("/petugas/cabang")).body).toContain("Banyak yang datang tanpa HP");
  const file = await wati.get(`/petugas/klaim/${claim.code}`);
  expect([file.statusCode, file.body.includes("Anda hanya melihat")]).toEqual([200, true]);
  const satpam = await enter("satpam");
  expect((await satpam.get("/petugas/antrean")).headers.location).toBe("/pintu");
  for (const url of ["/petugas/cabang", `/petugas/klaim/${claim.code}`])
    expect((await satpam.get(url)).statusCode).toBe(404);
  for (const url of ["/petugas/ambil", "/petugas/cabang/bagian"]) expect((await satpam.post(url)).statusCode).toBe(404);
});

test.each([
  "/petugas/klaim/%00",
  "/petugas/klaim/JHT-2222-2222",
  "/petugas/klaim/..%2F..",
  "/petugas/antrean?hal=-1&saring=%00",
  "/petugas/antrean?hal=1e99",
])("no address stops the console: %s", async (url) => {
  const again = await enterOnce();
  expect((await again.get(url)).statusCode).toBeLessThan(500);
});
let kept: Browser | undefined;
const enterOnce = async (): Promise<Browser> => {
  await platform.db.updateTable("staff").set({ totp_last_step: 0 }).where("username", "=", "dewi").execute();
  return (kept ??= await enter("dewi"));
};
