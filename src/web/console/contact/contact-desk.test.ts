import formbody from "@fastify/formbody";
import { sql } from "kysely";
import Fastify from "fastify";
import { expect, test } from "vitest";
import { openOffice } from "../../../../tests/casework-fixture.ts";
import { openTestHouse } from "../../../../tests/test-house.ts";
import { createTestPlatform } from "../../../../tests/test-platform.ts";
import type { Role } from "../../../access/index.ts";
import { contactDesk } from "./contact-desk.tsx";

const platform = await createTestPlatform("2026-06-02T14:31:00+07:00");
const { officer } = await openOffice(platform);
const { house } = openTestHouse(platform);

const app = Fastify();
app.decorateRequest("lang", "id");
app.decorateRequest("staff", null);
app.addHook("onRequest", async (request) => {
  const role = (request.headers["x-role"] ?? "BRANCH_HEAD") as Role;
  const { id, officeId } = officer("BRANCH_HEAD");
  request.staff = {
    id,
    name: "Kepala",
    username: "kepala",
    role,
    officeId,
    officeName: "Mampang",
    zone: "Asia/Jakarta",
  };
});
await app.register(formbody);
await app.register(contactDesk(house), { prefix: "/petugas" });
const save = async (email: string, hp: string) =>
  await app.inject({
    method: "POST",
    url: "/petugas/alamat",
    headers: { "content-type": "application/x-www-form-urlencoded" },
    payload: new URLSearchParams({ email, hp }).toString(),
  });
const shown = async (): Promise<string> => (await app.inject("/petugas/alamat")).body;

test("an officer writes where they are told, sees it again, and takes it away; the record holds no address", async () => {
  expect((await save(" Kepala@Kantor.Example ", "0812 3456 7890")).statusCode).toBe(303);
  const page = await shown();
  expect([page.includes('value="kepala@kantor.example"'), page.includes('value="081234567890"')]).toEqual([true, true]);
  const { rows } = await sql<{ contact: Buffer; data: object }>`select contact_sealed as contact, fact.data from staff,
      audit.facts as fact where staff.id = ${officer("BRANCH_HEAD").id} and fact.type = 'StaffContactSet'`.execute(
    platform.db,
  );
  expect(rows.map(({ data }) => data)).toEqual([{ email: true, phone: true }]);
  expect(rows[0]!.contact.toString("latin1")).not.toContain("kepala@");
  expect((await save("", "")).statusCode).toBe(303);
  expect(await shown()).not.toContain("kepala@kantor.example");
});

test("what cannot be read is told beside its field, and what was typed stays; nothing of it is kept", async () => {
  const wrong = await save("kepala di kantor", "12");
  expect(wrong.statusCode).toBe(422);
  expect(wrong.body).toContain('value="kepala di kantor"');
  expect(wrong.body).toContain('href="#hp"');
  expect(await shown()).not.toContain("kepala di kantor");
});

test("at the guard's open tablet there is no such page", async () => {
  expect((await app.inject({ url: "/petugas/alamat", headers: { "x-role": "GUARD" } })).statusCode).toBe(404);
});
