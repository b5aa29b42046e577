import { sql } from "kysely";
import Schema from "typebox/schema";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openOffice } from "../../../../tests/casework-fixture.ts";
import { openHeadOffice } from "../../../../tests/policies-fixture.ts";
import { openTestHouse } from "../../../../tests/test-house.ts";
import { createTestPlatform } from "../../../../tests/test-platform.ts";
import { dayIn } from "../../../platform/clock.ts";
import { makeProgramKey, revokeProgramKey } from "../../../policies/index.ts";
import { createServer } from "../../server.ts";

const platform = await createTestPlatform();
const { house: opened, close } = openTestHouse(platform);
const house = { ...opened, clock: platform.clock };
const app = await createServer(house);
const { addClaim } = await openOffice(platform);
const { rina, propose, fileOf } = await openHeadOffice(platform);
afterAll(async () => {
  await app.close();
  await close();
});

/** Who was laid off waits three months instead of one. */
const waitLonger = (file: Record<string, any>): void => {
  file["parameters"].waitingPeriod.PHK[0].months = 3;
};
let keyId = "";
let authorization = "";
let codes: string[] = [];
beforeAll(async () => {
  codes = [
    (await addClaim({ status: "PAID", name: "SITI AMINAH" })).code,
    (await addClaim({ status: "SUBMITTED" })).code,
    (await addClaim({ status: "DRAFT" })).code,
  ].sort();
  await propose("permenaker-9-2027", "2027-03-01", waitLonger);
  const wish = { actor: rina, name: "Aktuaria", endsOn: dayIn(new Date()) };
  const made = await makeProgramKey(platform, wish);
  if (!made.ok) throw new Error(made.refusal.code);
  keyId = made.value.id;
  authorization = `Bearer ${made.value.secret}`;
});

type Answer = { readonly status: number; readonly body: Record<string, any> };
const call = async (
  url: string,
  payload?: object,
  headers: Record<string, string> = { authorization },
): Promise<Answer> => {
  const answer = await app.inject({
    method: payload ? "POST" : "GET",
    url: `/api/v1${url}`,
    headers,
    ...(payload && { payload }),
  });
  return { status: answer.statusCode, body: answer.json() };
};
const onClaims = { policy: "permenaker-9-2027", claims: { from: "2026-05-01", to: "2026-06-02" } };
/** What is on record of this key, oldest first. */
const record = async (): Promise<unknown[]> =>
  (
    await sql<{
      data: unknown;
    }>`select data from audit.facts where actor_kind = 'PROGRAM' and actor_id = ${keyId} order by seq`.execute(
      platform.db,
    )
  ).rows.map(({ data }) => data);

test("with a key a draft is tried on claims: counts, groups, and cases by claim code, as the policy desk shows them", async () => {
  const { status, body } = await call("/trials", onClaims);
  expect([status, body["cases"], body["worse"]]).toEqual([200, 3, 3]);
  expect(body["by"].region).toEqual({ DKI: { cases: 3, same: 0, better: 0, worse: 3, other: 0 } });
  expect(body["worseCases"].map((each: any) => each.case).sort()).toEqual(codes);
  expect(body["worseCases"][0]).toMatchObject({
    reason: "PHK",
    age: "50-55",
    wage: "5-10 jt",
    kinds: expect.arrayContaining(["NO_LONGER_ELIGIBLE"]),
  });
  // Neither names nor numbers of persons.
  expect(JSON.stringify(body)).not.toMatch(/SITI|AMINAH|BAMBANG|3174031503|10008821|1234567890/);
  expect((await record()).at(-1)).toEqual({
    asked: "TRIAL_CLAIMS",
    policy: "permenaker-9-2027",
    of: { kinds: ["PAST", "OPEN", "DRAFT"], from: "2026-05-01", to: "2026-06-02" },
  });
});

test("only the kinds of claims and the group that were asked for are answered with", async () => {
  const past = await call("/trials", { ...onClaims, claims: { ...onClaims.claims, kinds: ["PAST"] } });
  expect([past.body["cases"], past.body["worseCases"].length]).toEqual([1, 1]);
  const group = { by: "sex", name: "F" };
  const women = await call("/trials", { ...onClaims, claims: { ...onClaims.claims, group } });
  expect([women.body["cases"], women.body["worseCases"]]).toEqual([3, []]);
});

test("a letter that the database cannot keep breaks nothing, and what a program writes in place of an id or a code is not on record", async () => {
  const seen = (await record()).length;
  const group = { by: "region", name: "SITI AMINAH\u0000 \ud800" };
  expect((await call("/trials", { ...onClaims, claims: { ...onClaims.claims, group } })).status).toBe(200);
  expect(await call("/trials", { policy: "SITI\u0000", population: 5 })).toMatchObject({
    status: 422,
    body: { error: { code: "POLICY_NOT_FOUND" } },
  });
  expect((await call("/drafts/SITI%20AMINAH%203174031503750001")).status).toBe(404);
  expect((await record()).slice(seen)).toEqual([
    {
      asked: "TRIAL_CLAIMS",
      policy: "permenaker-9-2027",
      of: { kinds: ["PAST", "OPEN", "DRAFT"], from: "2026-05-01", to: "2026-06-02", groupedBy: "region" },
    },
    { asked: "TRIAL_PEOPLE", of: { people: 5, seed: 1 } },
    { asked: "DRAFT" },
  ]);
});

test("what a trial on claims answers is what the interface describes, and so are drafts", async () => {
  const { schemas } = (await call("/openapi.json", undefined, {})).body["components"];
  const described = (name: string) =>
    JSON.parse(
      JSON.stringify({ ...schemas[name], $defs: schemas })
        .replaceAll("#/components/schemas/", "#/$defs/")
        .replaceAll('"$ref":"/api/v1/policy.schema.json",', ""),
    ) as object;
  expect(Schema.Errors(described("Trial"), (await call("/trials", onClaims)).body)[1]).toEqual([]);
  const drafts = (await call("/drafts")).body as unknown as Array<Record<string, unknown>>;
  expect(drafts.map(({ id, status, effectiveFrom }) => [id, status, effectiveFrom])).toEqual([
    ["permenaker-9-2027", "PROPOSED", "2027-03-01"],
  ]);
  expect(Schema.Errors(described("Draft"), drafts[0])[1]).toEqual([]);
  const draft = await call("/drafts/permenaker-9-2027");
  expect(Schema.Errors(described("DraftFile"), draft.body)[1]).toEqual([]);
  expect([draft.body["troubles"], draft.body["policy"].parameters.waitingPeriod.PHK[0].months]).toEqual([[], 3]);
  expect(JSON.stringify([drafts, draft.body])).not.toMatch(/RINA|YUSUF/);
  expect((await call("/drafts/permenaker-4-2022")).status).toBe(404);
});

test.each([
  ["claims without a key", "/trials", onClaims, {}],
  ["claims with a guess", "/trials", onClaims, { authorization: "Bearer lapak_guess" }],
  ["made-up people with a guess", "/trials", { policy: "permenaker-4-2022" }, { authorization: "Bearer lapak_guess" }],
  ["drafts without a key", "/drafts", undefined, {}],
  ["a draft without a key", "/drafts/permenaker-9-2027", undefined, {}],
] as const)("%s: nothing but who may ask", async (_what, url, payload, headers) => {
  const { status, body } = await call(url, payload, headers);
  expect([status, body["error"].code, Object.keys(body)]).toEqual([401, "NO_KEY", ["error"]]);
});

test("made-up people are tried for anybody, a draft's file too, but nobody without a key learns of a draft by its id", async () => {
  const file = fileOf("permenaker-9-2027", "2027-03-01");
  waitLonger(file);
  expect(await call("/trials", { policy: file, population: 200 }, {})).toMatchObject({
    status: 200,
    body: { cases: 200 },
  });
  const named = { policy: "permenaker-9-2027", population: 200 };
  expect(await call("/trials", named, {})).toMatchObject({
    status: 422,
    body: { error: { code: "POLICY_NOT_FOUND" } },
  });
  expect(await call("/trials", named)).toMatchObject({
    status: 200,
    body: { policy: "permenaker-9-2027", cases: 200 },
  });
});

test.each([
  [{ claims: [] }, "WRONG_TYPE", "/claims"],
  [{ claims: { names: true } }, "UNKNOWN_FIELD", "/claims/names"],
  [{ claims: { from: "2026-02-30" } }, "NOT_A_DAY", "/claims/from"],
  [{ claims: { to: 20260602 } }, "NOT_A_DAY", "/claims/to"],
  [{ claims: { from: "2026-06-02", to: "2026-06-01" } }, "ENDS_BEFORE_IT_BEGINS", "/claims/to"],
  [{ claims: { kinds: ["PAID"] } }, "UNKNOWN_CODE", "/claims/kinds"],
  [{ claims: { kinds: [] } }, "UNKNOWN_CODE", "/claims/kinds"],
  [{ claims: { kinds: ["PAST", "PAST"] } }, "UNKNOWN_CODE", "/claims/kinds"],
  [{ claims: { group: { by: "name", name: "SITI" } } }, "NO_GROUP", "/claims/group"],
  [{ claims: {}, population: 5 }, "UNKNOWN_FIELD", "/population"],
  [{ claims: {}, on: "2026-01-01" }, "BEFORE_ITS_FIRST_DAY", "/on"],
])("a trial that is asked for wrongly says what and where: %#", async (wish, code, at) => {
  const { status, body } = await call("/trials", { policy: "permenaker-9-2027", ...wish });
  expect([status, body["error"].code, body["error"].at]).toEqual([422, code, at]);
});

test("a key opens no company's address, and is refused from the moment in which it is taken back", async () => {
  expect((await call("/employer/exits", { exits: [{}] })).status).toBe(401);
  await revokeProgramKey(platform, { actor: rina, id: keyId });
  expect((await call("/trials", onClaims)).status).toBe(401);
});
