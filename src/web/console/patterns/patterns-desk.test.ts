import { sql } from "kysely";
import { HtmlValidate } from "html-validate";
import { afterAll, expect, test } from "vitest";
import { openOffice } from "../../../../tests/casework-fixture.ts";
import { enterConsole } from "../../../../tests/console-fixture.ts";
import { openTestHouse } from "../../../../tests/test-house.ts";
import { createTestPlatform } from "../../../../tests/test-platform.ts";
import { lookForPatterns } from "../../../casework/index.ts";
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
  ["kepala", "BRANCH_HEAD", "MAMPANG"],
  ["kepala.luwuk", "BRANCH_HEAD", "LUWUK"],
  ["cs", "CS", "MAMPANG"],
]);

test("the head sees what is common without a name, answers with a reason, and it leaves the list", async () => {
  const claims = [await addClaim({ name: "SLAMET CONTOH" }), await addClaim({ name: "TINI CONTOH" })];
  for (const { id } of claims)
    await sql`update claims set bank_account_index = ${Buffer.from("one")} where id = ${id}`.execute(platform.db);
  await lookForPatterns(platform);
  const head = await as("kepala");
  const { body } = await head.get("/petugas/pola");
  expect(body).toContain("Satu rekening bank di klaim 2 orang");
  for (const { code } of claims) expect(body).toContain(code);
  expect(body).not.toMatch(/CONTOH|\d{16}/);
  const { results } = await new HtmlValidate({ extends: ["html-validate:recommended"] }).validateString(body);
  expect(results.flatMap(({ messages }) => messages.map(({ ruleId, message }) => `${ruleId} ${message}`))).toEqual([]);
  expect((await (await as("kepala.luwuk")).get("/petugas/pola")).body).toContain("Tidak ada pola");
  expect((await (await as("cs")).get("/petugas/pola")).statusCode).toBe(404);
  const tugas = /name="tugas" value="([^"]+)"/.exec(body)![1]!;
  expect((await head.post("/petugas/pola", { tugas })).statusCode).toBe(422);
  const answer = { tugas, [`jawaban-${tugas}`]: "FAMILY" };
  expect((await head.post("/petugas/pola", answer)).body).toContain("Tulis alasannya.");
  const reason = { [`alasan-${tugas}`]: "Suami istri, KK dilihat." };
  expect((await head.post("/petugas/pola", { ...answer, ...reason })).statusCode).toBe(303);
  expect((await head.get("/petugas/pola")).body).toContain("Tidak ada pola");
});
