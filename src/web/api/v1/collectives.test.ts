import { sql } from "kysely";
import Schema from "typebox/schema";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openOffice } from "../../../../tests/casework-fixture.ts";
import { joinCompany, openCompanies } from "../../../../tests/employers-fixture.ts";
import { openTestHouse } from "../../../../tests/test-house.ts";
import { createTestPlatform } from "../../../../tests/test-platform.ts";
import { collectivesOfCompany } from "../../../collectives/index.ts";
import { makeEmployerKey } from "../../../employers/index.ts";
import { createServer } from "../../server.ts";

const platform = await createTestPlatform();
const { house, close } = openTestHouse(platform);
const app = await createServer(house);
afterAll(async () => {
  await app.close();
  await close();
});

let benang = "";
let rina = "";
let key = "";
let keyOfOthers = "";
let report = "";
const call = async (
  url: string,
  payload?: object,
  { as = key, once = "list-0001" }: { as?: string; once?: string } = {},
): Promise<{ status: number; body: Record<string, any> }> => {
  const answer = await app.inject({
    method: payload ? "POST" : "GET",
    url: `/api/v1/employer${url}`,
    headers: { authorization: `Bearer ${as}`, "idempotency-key": once },
    ...(payload && { payload }),
  });
  return { status: answer.statusCode, body: answer.json() };
};

beforeAll(async () => {
  const { officer } = await openOffice(platform);
  const companies = await openCompanies(platform);
  benang = companies.benang;
  rina = (await joinCompany(platform, officer("CS"), benang, "rina@benang.example")).personId;
  const other = (await joinCompany(platform, officer("CS"), companies.kayu, "joko@kayu.example")).personId;
  const secretOf = async (personId: string, employerId: string): Promise<string> => {
    const made = await makeEmployerKey(house, { personId, employerId, name: "payroll" });
    if (!made.ok) throw new Error(made.refusal.code);
    return made.value.secret;
  };
  key = await secretOf(rina, benang);
  keyOfOthers = await secretOf(other, companies.kayu);
  const exits = [
    { nik: "3174031503750001", name: "Budi Santoso", kind: "PHK", endedOn: "2026-05-31" },
    { kpj: "10008824422", name: "Siti Rahayu", kind: "PHK", endedOn: "2026-05-31" },
    { kpj: "10008824433", name: "Umar Wiratama", kind: "RESIGN", endedOn: "2026-05-31", letterDate: "2026-05-31" },
  ];
  report = (await call("/exits", { exits }, { once: "exits-0001" })).body["report"] as string;
});

const wish = { reason: "PHK", branch: "MAMPANG" };

test("a program prepares a list with the workers of its report; the same call again is the same list", async () => {
  expect((await call("/branches")).body).toEqual([
    { code: "LUWUK", name: "Luwuk" },
    { code: "MAMPANG", name: "Mampang" },
  ]);
  const made = await call("/collectives", wish);
  const id = made.body["collective"] as string;
  expect(made).toEqual({ status: 200, body: { collective: id, ...wish, status: "DRAFT", listed: 0, confirmed: 0 } });
  expect(await call("/collectives", wish)).toEqual(made);
  const listed = await call(`/collectives/${id}/workers`, { report });
  const passedOver = { OTHER_REASON: 1, DISPUTED: 0, ELSEWHERE: 0 };
  expect(listed).toEqual({ status: 200, body: { ...made.body, listed: 2, added: 2, passedOver } });
  const again = await call(`/collectives/${id}/workers`, { report });
  expect(again.body).toEqual({ ...made.body, listed: 2, added: 0, passedOver });
  expect((await call(`/collectives/${id}`)).body).toEqual({ ...made.body, listed: 2 });
  expect(JSON.stringify(listed.body)).not.toMatch(/BUDI|Budi|3174031503750001/);
  const { schemas } = (await app.inject("/api/v1/openapi.json")).json<any>().components;
  expect(Schema.Errors(schemas.Collective, made.body)[1]).toEqual([]);
  expect(Schema.Errors(schemas.CollectiveListed, listed.body)[1]).toEqual([]);
  // Its people find it on their page, and the record says that the key did it, whose maker answers for it.
  expect((await collectivesOfCompany(platform.db, benang)).map((each) => [each.id, each.listed])).toEqual([[id, 2]]);
  const { rows } = await sql`select type, actor_kind, actor_id <> ${rina} as "byKey" from audit.facts
    where subject = ${id} order by seq`.execute(platform.db);
  expect(rows).toEqual([
    { type: "CollectivePrepared", actor_kind: "EMPLOYER", byKey: true },
    { type: "CollectiveWorkersListed", actor_kind: "EMPLOYER", byKey: true },
  ]);
});

test.each([
  [{ ...wish, reason: "RESIGN" }, {}, 422, "UNKNOWN_CODE", "/reason"],
  [{ ...wish, branch: "PUSAT" }, {}, 422, "NO_SUCH_BRANCH", "/branch"],
  [{ ...wish, workers: [] }, {}, 422, "UNKNOWN_FIELD", "/workers"],
  [{ ...wish, branch: "LUWUK" }, {}, 409, "KEY_USED", ""],
  [{ ...wish, reason: "PKWT_AKHIR" }, {}, 409, "KEY_USED", ""],
  [wish, { once: "x" }, 400, "NO_IDEMPOTENCY_KEY", ""],
  [wish, { as: "lapak_guess" }, 401, "NO_KEY", ""],
] as const)("a list that is asked for wrongly is not begun: %#", async (payload, more, status, code, at) => {
  const answer = await call("/collectives", payload, more);
  expect([answer.status, answer.body["error"].code, answer.body["error"].at]).toEqual([status, code, at]);
});

test("another company finds neither the list nor the report, and what is handed in changes no more", async () => {
  const { id } = (await collectivesOfCompany(platform.db, benang))[0]!;
  const theirs = { as: keyOfOthers };
  expect((await call(`/collectives/${id}`, undefined, theirs)).status).toBe(404);
  expect((await call(`/collectives/${id}/workers`, { report }, theirs)).body["error"].code).toBe("NO_SUCH_REPORT");
  const own = (await call("/collectives", wish, theirs)).body["collective"] as string;
  expect(own).not.toBe(id);
  expect((await call(`/collectives/${own}/workers`, { report })).status).toBe(404);
  await sql`update collectives set status = 'HANDED_IN' where id = ${id}`.execute(platform.db);
  const late = await call(`/collectives/${id}/workers`, { report });
  expect([late.status, late.body["error"].code]).toEqual([409, "NOT_NOW"]);
  expect((await call("/collectives", wish)).body).toMatchObject({ collective: id, status: "HANDED_IN" });
});
