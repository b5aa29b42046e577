import { afterAll, expect, test } from "vitest";
import { openOffice } from "../../../../tests/casework-fixture.ts";
import { enterConsole } from "../../../../tests/console-fixture.ts";
import { openTestHouse } from "../../../../tests/test-house.ts";
import { createTestPlatform } from "../../../../tests/test-platform.ts";
import { queueMessage } from "../../../messages/index.ts";
import { createServer } from "../../server.ts";

const platform = await createTestPlatform("2026-06-02T09:00:00+07:00");
const { addClaim } = await openOffice(platform);
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

test("a letter carries the state, the next step and a code to scan, and ends the matter", async () => {
  const { id, code } = await claimTold("FAILED");
  const one = await as("cs.satu");
  const taken = (await one.post("/petugas/telepon", { klaim: id })).headers.location as string;
  expect((await one.post(taken, { hasil: "LETTER" })).headers.location).toBe(taken);
  const { body } = await one.get(taken);
  expect(body).toMatch(new RegExp(`Tentang klaim JHT Anda[^]*${code}[^]*<svg[^]*tidak pernah meminta uang`));
  expect((await one.get("/petugas/telepon")).body).not.toContain(code);
});
