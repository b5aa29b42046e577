import { sql } from "kysely";
import { afterAll, expect, test } from "vitest";
import { openOffice } from "../../../../tests/casework-fixture.ts";
import { enterConsole } from "../../../../tests/console-fixture.ts";
import { withService } from "../../../../tests/service-fixture.ts";
import { openTestHouse } from "../../../../tests/test-house.ts";
import { createTestPlatform } from "../../../../tests/test-platform.ts";
import { takeCall } from "../../../claims/index.ts";
import { queueMessage } from "../../../messages/index.ts";
import { outreachFigures } from "../../../outreach/index.ts";
import { createServer } from "../../server.ts";

const platform = await createTestPlatform("2026-06-02T09:00:00+07:00");
const { addClaim, officer } = await openOffice(platform);
const { house, close } = openTestHouse(platform);
const app = await createServer({ ...house, clock: platform.clock });
afterAll(async () => {
  await app.close();
  await close();
});
const as = await enterConsole(platform, app, [
  ["cs.satu", "CS", "MAMPANG"],
  ["cs.dua", "CS", "MAMPANG"],
  ["cs.luwuk", "CS", "LUWUK"],
  ["kepala", "BRANCH_HEAD", "MAMPANG"],
]);

/** A claim about which a message failed on every channel, or arrived. */
async function claimTold(status: "FAILED" | "DELIVERED"): Promise<{ id: string; code: string }> {
  const claim = await addClaim({ name: "SLAMET CONTOH" });
  await platform.db
    .transaction()
    .execute((tx) =>
      queueMessage(tx, platform, {
        key: `k:${claim.id}`,
        about: { claimId: claim.id },
        template: "ClaimWithdrawn",
        lang: "id",
        to: { phone: "6281200000000", email: null },
        first: "SMS",
        values: { claim: claim.code, link: "https://l.example" },
      }),
    );
  await platform.db.updateTable("messages").set({ status }).where("claim_id", "=", claim.id).execute();
  return claim;
}

test("only who was reached by nothing is on the list, without name and number, and only at their own branch", async () => {
  const [failed, arrived] = [await claimTold("FAILED"), await claimTold("DELIVERED")];
  const { body } = await (await as("cs.satu")).get("/petugas/telepon");
  expect(body).toContain(failed.code);
  expect(body).not.toContain(arrived.code);
  expect(body).not.toMatch(/SLAMET|81200000000/);
  expect((await (await as("cs.luwuk")).get("/petugas/telepon")).body).not.toContain(failed.code);
  expect((await (await as("kepala")).get("/petugas/telepon")).statusCode).toBe(404);
  expect((await (await as("cs.luwuk")).post("/petugas/telepon", { klaim: failed.id })).headers.location).toContain(
    "diambil=1",
  );
});

test("who takes it sees name, number and what to say, recorded; a colleague does not; no answer puts it back", async () => {
  const { id, code } = await claimTold("FAILED");
  const one = await as("cs.satu");
  const two = await as("cs.dua");
  const taken = (await one.post("/petugas/telepon", { klaim: id })).headers.location as string;
  expect((await two.post("/petugas/telepon", { klaim: id })).headers.location).toBe("/petugas/telepon?diambil=1");
  expect((await two.get(taken)).statusCode).toBe(303);
  const { body } = await one.get(taken);
  expect(body).toContain("SLAMET CONTOH");
  expect(body).toContain("tel:+6281200000000");
  expect(body).toContain(`Klaim Anda ${code}: diperiksa petugas.`);
  expect((await one.post(taken, {})).statusCode).toBe(422);
  expect((await one.post(taken, { hasil: "NOT_REACHED" })).headers.location).toBe("/petugas/telepon");
  expect((await one.get(taken)).statusCode).toBe(303);
  expect((await two.get("/petugas/telepon")).body).toMatch(new RegExp(`${code}[^]*Tidak diangkat`));
  const again = (await two.post("/petugas/telepon", { klaim: id })).headers.location as string;
  await two.post(again, { hasil: "REACHED" });
  expect((await one.get("/petugas/telepon")).body).not.toContain(code);
});

test("a letter is made by the press for the envelope's window, marked once, counted once and seen by the claimant", async () => {
  const { id, code } = await claimTold("FAILED");
  const [one, two] = [await as("cs.satu"), await as("cs.dua")];
  const taken = (await one.post("/petugas/telepon", { klaim: id })).headers.location as string;
  const letter = (await one.post(taken, { hasil: "LETTER" })).headers.location as string;
  const list = async () => (await two.get("/petugas/telepon")).body;
  expect(await list()).toMatch(new RegExp(`${code}[^]*belum[^]*href="${letter}"[^]*Cetak `));
  expect((await one.get(letter)).body).toMatch(
    new RegExp(`Tentang klaim JHT Anda, ${code}[^]*Langkah berikutnya[^]*Surat asli menyebut kode klaim Anda`),
  );
  const links = async (): Promise<string[]> =>
    (await platform.db.selectFrom("links").select("code").where("purpose", "=", "LETTER").execute()).map(
      ({ code: short }) => short,
    );
  // The link that will stand on it is there before anybody looks; of a letter from before, looking makes none.
  expect(await links()).toHaveLength(1);
  await platform.db.deleteFrom("links").where("purpose", "=", "LETTER").execute();
  expect((await one.get(letter)).statusCode).toBe(200);
  expect(await links()).toEqual([]);
  for (const alamat of ["", "a\nb\nc\nd\ne", "x".repeat(51)])
    expect((await one.post(letter, { alamat })).statusCode).toBe(422);
  expect((await (await as("cs.luwuk")).post(letter, { alamat: "Jalan" })).statusCode).toBe(404);
  expect(await list()).toMatch(new RegExp(`${code}[^]*belum`));
  // A colleague prints it again: paper tears. It stays one letter.
  for (const officer of [one, two]) {
    const made = await officer.post(letter, {
      alamat: "Jalan Kemang Timur 12\r\nRT 004 RW 003\r\nJakarta Selatan 12730",
    });
    expect([made.statusCode, made.headers["content-type"], made.rawPayload.subarray(0, 5).toString()]).toEqual([
      200,
      "application/pdf",
      "%PDF-",
    ]);
  }
  expect(await list()).toMatch(new RegExp(`${code}[^]*Cetak lagi`));
  const { rows } = await sql<{ type: string }>`
    select type from audit.facts where claim_id = ${id} and type = 'LetterPrinted'`.execute(platform.db);
  expect(rows).toHaveLength(1);
  const figures = await outreachFigures(platform.db, { kind: "HEAD", officeId: "" });
  expect(figures).toEqual([expect.objectContaining({ channel: "LETTER", reached: 1, opened: 0 })]);
  const link = await platform.db
    .selectFrom("links")
    .select(["code", "channel"])
    .where("purpose", "=", "LETTER")
    .execute();
  expect(link).toHaveLength(1);
  const opened = await app.inject({ url: `/m/${link[0]!.code}` });
  expect(opened.headers.location).toBe("/lanjut");
  const after = await outreachFigures(platform.db, { kind: "HEAD", officeId: "" });
  expect(after).toEqual([expect.objectContaining({ channel: "LETTER", reached: 1, opened: 1 })]);
}, 60_000);

test("after how long a call that nobody ended is another's is head office's to say", async () => {
  const { id } = await claimTold("FAILED");
  const [one, two] = [officer("CS"), officer("CS", 2)];
  const taken = async (under: typeof platform | ReturnType<typeof withService>, by: typeof one) =>
    await takeCall({ ...platform, ...under }, by, id);
  expect(await taken(platform, one)).not.toBeNull();
  platform.setNow("2026-06-02T09:11:00+07:00");
  expect(await taken(platform, two)).toBeNull();
  expect(
    await taken(
      withService(platform, ({ calls }) => (calls["openMinutes"] = 10)),
      two,
    ),
  ).not.toBeNull();
});
