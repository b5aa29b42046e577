import formbody from "@fastify/formbody";
import Fastify from "fastify";
import { expect, test } from "vitest";
import { openOffice } from "../../../../tests/casework-fixture.ts";
import { openTestHouse } from "../../../../tests/test-house.ts";
import { createTestPlatform } from "../../../../tests/test-platform.ts";
import { addDays, formatDay, parseDay } from "../../../platform/day.ts";
import { idFromCode } from "../../../offices/index.ts";
import { listSwitches } from "../../../switches/index.ts";
import { switchesDesk } from "./switches-desk.tsx";

const platform = await createTestPlatform("2026-06-02T14:31:00+07:00");
const { officer } = await openOffice(platform);
const { house } = openTestHouse(platform);
const head = officer("HEAD_POLICY");
const inDays = (days: number): string => formatDay(addDays(parseDay(house.clock.today())!, days));

const app = Fastify();
app.decorateRequest("lang", "id");
app.decorateRequest("staff", null);
app.addHook("onRequest", async (request) => {
  request.staff = {
    id: head.id,
    name: "Rina",
    username: "rina",
    role: "HEAD_POLICY",
    officeId: head.officeId,
    officeName: "Pusat",
    zone: "Asia/Jakarta",
  };
});
await app.register(formbody);
await app.register(switchesDesk(house), { prefix: "/petugas" });
const post = async (url: string, form: Record<string, string>) =>
  await app.inject({
    method: "POST",
    url,
    headers: { "content-type": "application/x-www-form-urlencoded" },
    payload: new URLSearchParams(form).toString(),
  });
const [mampang, luwuk] = [idFromCode("office", "MAMPANG"), idFromCode("office", "LUWUK")];

test("a pilot for a later day is changed in a form that holds what it is; what is wrong keeps what was typed", async () => {
  const wish = { bagian: "PRACTICE_OFFICE", [`kantor-${mampang}`]: "ya", alasan: "Dicoba dulu di satu cabang." };
  expect((await post("/petugas/sakelar", { ...wish, mulai: inDays(-1), sampai: inDays(30) })).body).toContain(
    'href="#mulai"',
  );
  expect((await post("/petugas/sakelar", { ...wish, mulai: inDays(7), sampai: inDays(30) })).statusCode).toBe(303);
  const [open] = await listSwitches(platform.db);
  const page = (await app.inject({ url: `/petugas/sakelar?ubah=${open!.id}` })).body;
  expect(page).toContain(`action="/petugas/sakelar/${open!.id}/ubah"`);
  expect(page).toContain(`value="${inDays(7)}"`);
  expect(page).toMatch(new RegExp(`<input[^>]*id="kantor-${mampang}"[^>]*checked`));
  expect(page).not.toMatch(new RegExp(`<input[^>]*id="kantor-${luwuk}"[^>]*checked`));

  const change = { [`kantor-${luwuk}`]: "ya", mulai: inDays(8), sampai: inDays(40), alasan: "Luwuk lebih dulu." };
  const wrong = await post(`/petugas/sakelar/${open!.id}/ubah`, { ...change, alasan: "x" });
  expect([wrong.statusCode, wrong.body.includes(`value="${inDays(40)}"`)]).toEqual([422, true]);
  expect((await post(`/petugas/sakelar/${open!.id}/ubah`, change)).statusCode).toBe(303);
  expect(await listSwitches(platform.db)).toMatchObject([
    { offices: ["Luwuk"], beginsOn: inDays(8), endsOn: inDays(40), endedAt: null },
    { offices: ["Mampang"], endedWhy: "Luwuk lebih dulu." },
  ]);
  expect((await post(`/petugas/sakelar/${open!.id}/ubah`, change)).body).toContain("Sakelar ini sudah dimatikan.");
});
