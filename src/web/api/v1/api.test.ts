import { readFileSync } from "node:fs";
import Schema from "typebox/schema";
import { afterAll, expect, test } from "vitest";
import { openTestHouse } from "../../../../tests/test-house.ts";
import { createTestPlatform } from "../../../../tests/test-platform.ts";
import { openSignedPolicy } from "../../../policies/index.ts";
import { createServer } from "../../server.ts";

const platform = await createTestPlatform();
const { house, close } = openTestHouse(platform);
const app = await createServer(house);
afterAll(async () => {
  await app.close();
  await close();
});
const policy = JSON.parse(readFileSync("policies/permenaker-4-2022.json", "utf8")) as Record<string, any>;
const post = async (url: string, payload: object): Promise<Record<string, any>> => {
  const { statusCode, body } = await app.inject({ method: "POST", url: `/api/v1${url}`, payload });
  return { status: statusCode, ...(JSON.parse(body) as Record<string, any>) };
};

test("the regulations are listed, oldest first, and each can be fetched with a signature", async () => {
  const list = (await app.inject("/api/v1/policies")).json<Array<Record<string, unknown>>>();
  expect(list.map(({ id, from, to }) => [id, from, to])).toEqual([
    ["permenaker-19-2015", "2015-09-01", "2022-04-25"],
    ["permenaker-4-2022", "2022-04-26", null],
    ["permenaker-2-2022", "2022-05-04", null],
  ]);
  const signed = (await app.inject("/api/v1/policies/permenaker-4-2022")).json<unknown>();
  expect(openSignedPolicy(signed, [platform.keys.publicKey])).toEqual({ policy });
  expect((await app.inject("/api/v1/policies/permenaker-99-2099")).statusCode).toBe(404);
});

test("a policy is checked, with a pointer for each trouble", async () => {
  expect(await post("/policies/check", policy)).toEqual({ status: 200, troubles: [] });
  const { cite: _, ...holed } = policy;
  expect((await post("/policies/check", holed))["troubles"]).toEqual([
    { code: "MISSING", at: "/cite", message: "This field is missing." },
  ]);
  const book = { ...policy, title: { id: "x".repeat(200_000), en: "{".repeat(1_000) } };
  const { troubles } = await post("/policies/check", book);
  expect(troubles.map((each: any) => [each.code, each.at, each.message.length < 300])).toEqual([
    ["TOO_LONG", "/title/id", true],
    ["UNKNOWN", "/title/en", true],
  ]);
});

test("sixty thousand brackets are a trouble with a pointer, not a broken service", async () => {
  const deep = `${"[".repeat(60_000)}${"]".repeat(60_000)}`;
  const hostile = JSON.stringify({ ...policy, reasons: { ...policy["reasons"], PHK: { conditions: "@" } } });
  const send = async (url: string, payload: string) =>
    await app.inject({
      method: "POST",
      url: `/api/v1${url}`,
      payload,
      headers: { "content-type": "application/json" },
    });
  const checked = await send("/policies/check", hostile.replace('"@"', deep));
  expect(checked.statusCode).toBe(200);
  const [trouble] = checked.json<{ troubles: Array<{ code: string; at: string }> }>().troubles;
  expect(trouble).toMatchObject({ code: "WRONG_SHAPE", at: `/reasons/PHK/conditions${"/0".repeat(17)}` });
  const after = hostile.replace('"@"', deep);
  expect((await send("/policies/diff", `{"before":"permenaker-4-2022","after":${after}}`)).statusCode).toBe(422);
});

test("hours that end before they begin, or in which an officer sits twice, are refused", async () => {
  const service = JSON.parse(readFileSync("policies/service.json", "utf8")) as Record<string, any>;
  expect(await post("/policies/check", { ...policy, service })).toMatchObject({ troubles: [] });
  const hours = { ...service["hours"], morning: { from: 12, to: 8 }, evening: { from: 14, to: 24 } };
  const { troubles } = await post("/policies/check", { ...policy, service: { ...service, hours } });
  expect(troubles.map((each: any) => [each.code, each.at])).toEqual([
    ["ENDS_BEFORE_IT_BEGINS", "/service/hours/morning/to"],
    ["OVERLAP", "/service/hours/evening/from"],
    ["OVERLAP", "/service/hours/evening/from"],
  ]);
});

test("two policies are told apart in sentences, by id or as files", async () => {
  const after = structuredClone(policy);
  after["id"] = "permenaker-9-2027";
  after["parameters"].pensionAge[0].value = 57;
  const { changes } = await post("/policies/diff", { before: "permenaker-4-2022", after });
  expect(changes.map((each: any) => [each.heading.en, each.before.en, each.after.en])).toEqual([
    ["Pension age", "56 years.", "57 years."],
  ]);
  after["parameters"].pensionAge[0].value = -1;
  expect(await post("/policies/diff", { before: "permenaker-4-2022", after })).toMatchObject({
    status: 422,
    error: { code: "TOO_SMALL", at: "/after/parameters/pensionAge/0/value" },
  });
  expect(await post("/policies/diff", { before: "x", after: "y" })).toMatchObject({
    status: 422,
    error: { code: "POLICY_NOT_FOUND", at: "/before" },
  });
});

test("a policy is tried on made-up people; the same seed makes the same people", async () => {
  const after = structuredClone(policy);
  Object.assign(after, { id: "permenaker-9-2027", effectiveFrom: "2027-03-01" });
  after["parameters"].waitingPeriod.RESIGN[0].months = 2;
  const tried = await post("/trials", { policy: after, population: 500, seed: 7 });
  expect([tried["status"], tried["cases"], tried["same"] + tried["differing"]]).toEqual([200, 500, 500]);
  expect(tried["kinds"].LATER_DAY).toBe(tried["worse"]);
  expect(tried["kinds"].LATER_DAY).toBeGreaterThan(50);
  expect(await post("/trials", { policy: after, population: 500, seed: 7 })).toEqual(tried);
  expect(await post("/trials", { policy: after, population: 1e9 })).toMatchObject({
    status: 422,
    error: { at: "/population" },
  });
  expect(await post("/trials", { policy: 5 })).toMatchObject({ status: 422, error: { at: "/policy" } });
});

test("what a trial answers is what the interface describes, to the last field", async () => {
  const api = (await app.inject("/api/v1/openapi.json")).json<Record<string, any>>();
  const { schemas } = api["components"];
  const described = JSON.parse(
    JSON.stringify({ ...schemas.Trial, $defs: { DifferingCase: schemas.DifferingCase } }).replaceAll(
      "#/components/schemas/",
      "#/$defs/",
    ),
  ) as object;
  const { status, ...answer } = await post("/trials", { policy: "permenaker-19-2015", population: 2_000 });
  expect([status, answer["worseCases"].length > 0]).toEqual([200, true]);
  expect(Schema.Errors(described, answer)[1]).toEqual([]);
  delete answer["worseCases"][0].region;
  expect(Schema.Errors(described, answer)[0]).toBe(false);
});

test("the schema of a policy is served as it is kept", async () => {
  const served = await app.inject("/api/v1/policy.schema.json");
  expect(served.headers["content-type"]).toContain("application/schema+json");
  expect(served.json()).toEqual(JSON.parse(readFileSync("policies/policy.schema.json", "utf8")));
});

test("two trials at once: one is answered, the other is asked to come again", async () => {
  const ask = async () =>
    await app.inject({
      method: "POST",
      url: "/api/v1/trials",
      payload: { policy: "permenaker-19-2015", population: 2_000 },
    });
  const answers = await Promise.all([ask(), ask()]);
  expect(answers.map(({ statusCode }) => statusCode).sort()).toEqual([200, 429]);
  const busy = answers.find(({ statusCode }) => statusCode === 429)!;
  expect([busy.headers["retry-after"], busy.json<any>().error.code]).toEqual(["2", "BUSY"]);
  expect((await ask()).statusCode).toBe(200);
});

test("every address of the interface is described, and every reference leads somewhere", async () => {
  const api = (await app.inject("/api/v1/openapi.json")).json<Record<string, any>>();
  expect(Object.keys(api["paths"]).sort()).toEqual([
    "/api/v1/drafts",
    "/api/v1/drafts/{id}",
    "/api/v1/eligibility",
    "/api/v1/employer/branches",
    "/api/v1/employer/collectives",
    "/api/v1/employer/collectives/{id}",
    "/api/v1/employer/collectives/{id}/workers",
    "/api/v1/employer/exits",
    "/api/v1/employer/reports/{id}",
    "/api/v1/policies",
    "/api/v1/policies/check",
    "/api/v1/policies/diff",
    "/api/v1/policies/{id}",
    "/api/v1/policy.schema.json",
    "/api/v1/trials",
  ]);
  for (const [, name] of JSON.stringify(api).matchAll(/#\/components\/schemas\/(\w+)/g))
    expect(api["components"].schemas[name!]).toBeDefined();
});

test("the law is asked: a decision, or what is wrong in one shape, also where the body is no JSON", async () => {
  const example = {
    case: "c1",
    on: "2022-05-10",
    reason: "RESIGN",
    policy: null,
    member: { birthDate: "1990-03-02", citizenship: "WNI", deathDate: null },
    membership: {
      segment: "PU",
      firstContribution: "2012-01-01",
      employments: [{ from: "2012-01-01", to: "2022-04-01", endReason: "RESIGN", letterDate: "2022-04-03" }],
    },
    balance: 60_000_000,
    paidBefore: [{ date: "2019-05-02", reason: "SEBAGIAN_10", gross: 5_000_000 }],
    taxId: "NIK_VALID",
    taxResident: true,
    heir: null,
    completeOn: "2022-05-10",
  };
  const ask = async (payload: string, type = "application/json") => {
    const answer = await app.inject({
      method: "POST",
      url: "/api/v1/eligibility",
      payload,
      headers: { "content-type": type },
    });
    return { status: answer.statusCode, ...answer.json<Record<string, any>>() };
  };
  const decided = await ask(JSON.stringify(example));
  expect(Object.keys(decided).slice(1)).toEqual(
    "case policy eligible eligibleFrom conditions documents gross tax net payBy calendar".split(" "),
  );
  expect(decided).toMatchObject({ status: 200, net: 57_000_000, payBy: "2022-05-18", calendar: "DECREED" });
  expect(await ask(JSON.stringify({ ...example, balance: "60000000" }))).toMatchObject({
    status: 422,
    case: "c1",
    error: { code: "NOT_RUPIAH", at: "/balance" },
  });
  expect(await ask("{")).toMatchObject({ status: 400, case: null, error: { code: "NOT_JSON", at: "" } });
  expect(await ask("")).toMatchObject({ status: 400, case: null, error: { code: "NOT_JSON", at: "" } });
  expect(await ask("<case/>", "text/xml")).toMatchObject({ status: 415, case: null, error: { code: "NOT_JSON" } });
  expect(await ask(JSON.stringify("x".repeat(2_000_000)))).toMatchObject({ status: 413, error: { code: "TOO_LONG" } });
});
