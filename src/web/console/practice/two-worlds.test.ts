import { globSync, readFileSync } from "node:fs";
import cookie from "@fastify/cookie";
import formbody from "@fastify/formbody";
import multipart from "@fastify/multipart";
import Fastify from "fastify";
import pg from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openOffice } from "../../../../tests/casework-fixture.ts";
import { enterConsole } from "../../../../tests/console-fixture.ts";
import { openTestHouse } from "../../../../tests/test-house.ts";
import { createTestPlatform } from "../../../../tests/test-platform.ts";
import { roles, type Role } from "../../../access/index.ts";
import { planShifts } from "../../../appointments/index.ts";
import { addDocument, chooseInterviewTime } from "../../../claims/index.ts";
import { startInterview } from "../../../interviews/index.ts";
import { idFromCode } from "../../../offices/index.ts";
import { newId } from "../../../platform/ids.ts";
import { switchOnPart } from "../../../switches/index.ts";
import { paths } from "../../paths.ts";
import { consoleDoor } from "../console.ts";

const platform = await createTestPlatform("2026-06-04T09:00:00+07:00");
const { addClaim, officer } = await openOffice(platform);
const { house, close } = openTestHouse(platform);
/** Looks at both worlds, which neither role may. */
const eye = new pg.Client(platform.databaseUrl);
await eye.connect();

/** Every address of the console, as it is registered: a new one is tried by itself. */
const routes: Array<{ readonly method: "GET" | "POST"; readonly url: string }> = [];
const app = Fastify({ routerOptions: { ignoreTrailingSlash: true, maxParamLength: 200 } });
app.addHook("onRoute", ({ method, url }) => {
  for (const each of ["GET", "POST"] as const) if ([method].flat().includes(each)) routes.push({ method: each, url });
});
app.decorateRequest("lang", "id");
app.decorateRequest("device", "test-device");
app.decorateRequest("kiosk", null);
await app.register(cookie);
await app.register(formbody);
await app.register(multipart);
app.setNotFoundHandler((_request, reply) => reply.code(404).send("tidak ada"));
await app.register(consoleDoor({ ...house, clock: platform.clock }), { prefix: "/petugas" });
afterAll(async () => {
  await app.close();
  await eye.end();
  await close();
});

const as = await enterConsole(
  platform,
  app,
  roles.map((role) => [role.toLowerCase(), role, role.startsWith("HEAD_") ? "PUSAT" : "MAMPANG"] as const),
);
const practising: readonly Role[] = ["CS", "PENATA_MADYA"];

type World = "public" | "practice";
const tablesOf = async (world: World): Promise<string[]> =>
  (
    await eye.query<{ name: string }>(
      "select relname as name from pg_class where relnamespace = $1::regnamespace and relkind = 'r' and relname <> 'migrations' order by 1",
      [world],
    )
  ).rows.map(({ name }) => name);

/** Whoever is signed in is seen there at each request; looks and refused tries are noted on purpose. */
const notedByAsking = ["staff_sessions", "sign_in_attempts"];

/** All rows of a world in one text for each table: two that are alike are the same rows. */
async function rowsOf(world: World): Promise<Record<string, string | null>> {
  const tables = (await tablesOf(world)).filter((name) => !notedByAsking.includes(name));
  const { rows } = await eye.query<{ name: string; rows: string | null }>(
    tables
      .map(
        (name) =>
          `select '${name}' as name, md5(string_agg(t::text, ',' order by t::text)) as rows from ${world}."${name}" t`,
      )
      .join(" union all "),
  );
  return Object.fromEntries(rows.map((row) => [row.name, row.rows]));
}

/** One value of each column of a world that can stand in an address, where the other world has no such value: ids and codes. */
async function idsOf(world: World): Promise<string[]> {
  const other = world === "public" ? "practice" : "public";
  const { rows } = await eye.query<{ tab: string; col: string }>(
    `select c.table_name as tab, c.column_name as col from information_schema.columns c join pg_class k on k.relname = c.table_name
      and k.relnamespace = ($1::text)::regnamespace and k.relkind = 'r'
      where c.table_schema = $1::text and c.table_name in (select table_name from information_schema.tables where table_schema = 'public')
      and (c.data_type = 'uuid' or c.column_name = 'code') order by 1, 2`,
    [world],
  );
  const found = new Set<string>();
  for (const { tab, col } of rows) {
    const value = await eye.query<{ value: string }>(
      `select "${col}"::text as value from ${world}."${tab}" where "${col}" is not null
        and "${col}" not in (select "${col}" from ${other}."${tab}" where "${col}" is not null) order by 1 limit 1`,
    );
    if (value.rows[0]) found.add(value.rows[0].value);
  }
  return [...found];
}

const filled = (url: string, id: string): string => url.replace(/:\w+/g, encodeURIComponent(id));
const inPractice = (url: string): boolean => url.startsWith("/petugas/berlatih");
const ends = ["/petugas/masuk", "/petugas/keluar", "/petugas/live", "/petugas/berlatih/live"];

/** Everything that a form of the console asks for, by its name. */
const fields = [
  ...new Set(
    globSync("src/web/console/**/*.ts*").flatMap((file) =>
      [...readFileSync(file, "utf8").matchAll(/\bname="([\w.-]+)"|\["([\w-]+)"\]/g)].map(
        ([, input, read]) => input ?? read!,
      ),
    ),
  ),
];
const formWith = (id: string, more: Record<string, string> = {}): Record<string, string> => ({
  ...Object.fromEntries(fields.map((name) => [name, id])),
  ...more,
});

/** Words of the people of a world who must not be read in the other. */
let realPeople: readonly string[] = [];
let practicePeople: readonly string[] = [];

beforeAll(async () => {
  const switched = await switchOnPart(platform, {
    actor: officer("HEAD_POLICY"),
    part: "PRACTICE_OFFICE",
    offices: [idFromCode("office", "MAMPANG")],
    reason: "Untuk berlatih di cabang ini.",
    endsOn: "2026-06-30",
    key: newId(),
  });
  expect(switched).toMatchObject({ ok: true });
  for (const role of roles) await as(role.toLowerCase());
  // A real claim in each place in which a desk could find one.
  await planShifts(platform);
  const draft = await addClaim({ status: "DRAFT", name: "NYATA SATU" });
  await platform.db
    .updateTable("claims")
    .set({ decision: JSON.stringify({ documents: [{ code: "KTP", demandedBy: "LAW" }] }) })
    .where("id", "=", draft.id)
    .execute();
  const file = Buffer.from("%PDF-1.4\n<</Type /Pages /Count 1>>\n%%EOF\n");
  const added = await addDocument(
    { ...house, clock: platform.clock },
    { claimId: draft.id, code: "KTP", file, uploadId: null },
  );
  expect(added).toMatchObject({ ok: true });
  const booked = await addClaim({ status: "SUBMITTED", name: "NYATA DUA" });
  const chosen = await chooseInterviewTime(platform, {
    claimId: booked.id,
    officeId: idFromCode("office", "MAMPANG"),
    startsAt: new Date("2026-06-05T08:00:00+07:00"),
    kind: "VIDEO",
  });
  if (!chosen.ok) throw new Error(chosen.refusal.code);
  await startInterview(platform, officer("CS"), chosen.value.appointmentId);
  await addClaim({ status: "INTERVIEWED", name: "NYATA TIGA" });
  await addClaim({ status: "VERIFIED", name: "NYATA EMPAT" });
  realPeople = ["NYATA SATU", "NYATA DUA", "NYATA TIGA", "NYATA EMPAT"];
}, 60_000);

test("whoever practises, on every desk and to the end, moves no row of the real world: no message, no payment, no figure", async () => {
  const real = await rowsOf("public");
  for (const [role, desks] of [
    ["CS", ["wawancara", "pertama"]],
    ["PENATA_MADYA", ["kedua"]],
  ] as const)
    for (const meja of desks) {
      const person = await as(role.toLowerCase());
      expect((await person.post(paths.practice.begin, { meja })).statusCode).toBe(303);
      const taken = await person.post(paths.practice.takeNext);
      expect([role, taken.statusCode]).toEqual([role, 303]);
    }
  const dealt = await eye.query<{ code: string; interview: string | null }>(
    "select c.code, e.interview_id as interview from practice.exercises e join practice.claims c on c.id = e.claim_id",
  );
  expect(dealt.rows.length).toBeGreaterThan(10);
  for (const { code, interview } of dealt.rows)
    for (const role of practising) {
      const person = await as(role.toLowerCase());
      for (const url of [paths.practice.caseFile(code), paths.practice.verify(code), paths.practice.balance(code)])
        await person.get(url);
      for (const aksi of ["verifikasi", "setuju", "tolak", "lengkapi", "simpan"])
        await person.post(
          paths.practice.verify(code),
          formWith("Kalimat yang bisa dibaca warga.", { aksi, act: aksi }),
        );
      if (interview) {
        await person.post(`${paths.practice.interview(interview)}/mulai`);
        await person.get(paths.practice.interview(interview));
        await person.post(`${paths.practice.interview(interview)}/catatan`, { catatan: "Jelas" });
        await person.post(`${paths.practice.interview(interview)}/hasil`, formWith("PASSED"));
      }
    }
  const begun = await eye.query("select id from practice.interviews where started_at is not null");
  expect(begun.rows.length).toBeGreaterThan(0);
  practicePeople = (
    await Promise.all(
      (await eye.query<{ sealed: Buffer }>("select person_sealed as sealed from practice.claims")).rows.map(
        ({ sealed }) => (JSON.parse(platform.keys.open(sealed, "claims.person").toString()) as { name: string }).name,
      ),
    )
  ).filter((name, at, all) => all.indexOf(name) === at);
  expect(await rowsOf("public")).toEqual(real);
}, 120_000);

/** Asks at each of these addresses with each id of the other world, as everybody who may be there. @returns what did not refuse it */
async function tryAll(
  tried: typeof routes,
  ids: readonly string[],
  people: readonly Role[],
  strangers: readonly string[],
): Promise<string[]> {
  const told = new Set<string>();
  for (const { method, url } of tried)
    for (const role of people) {
      const person = await as(role.toLowerCase());
      for (const id of ids) {
        const at = filled(url, id);
        const { statusCode, body } = method === "GET" ? await person.get(at) : await person.post(at, formWith(id));
        if (statusCode >= 500 || strangers.some((name) => body.includes(name)))
          told.add(`${statusCode} ${method} ${url} ${role}`);
      }
    }
  return [...told];
}

const withId = ({ url }: { readonly url: string }): boolean => url.includes(":");
const ofWorld = (world: World) =>
  routes.filter(({ url }) => inPractice(url) === (world === "practice") && !ends.includes(url));

/** Every address of the tree that takes something, as it would be registered. */
function addressesWithId(tree: object): string[] {
  return Object.values(tree).flatMap((made: unknown) =>
    typeof made === "function" ? [(made as (...filled: string[]) => string)(":a", ":b").split("?")[0]!] : [],
  );
}

test("every address of the tree that takes an id is among those that are tried", () => {
  // What does not follow a slash is a question that the address may carry, not a part of it.
  const shape = (url: string): string => url.replace(/([^/]):\w+$/, "$1").replace(/:\w+/g, ":");
  const known = routes.map(({ url }) => shape(url));
  const made = [...addressesWithId(paths.staff), ...addressesWithId(paths.practice)].map((url) =>
    shape(url.replace("undefined", ":a")),
  );
  expect(made.length).toBeGreaterThan(40);
  // The third part of these is one of a few words, each registered by itself.
  const acts = [
    paths.staff.announcementAct(":a", ":b" as "minta"),
    paths.staff.collectiveAct(":a", ":b" as "periksa"),
  ].map(shape);
  const unknown = made.filter((url) => !known.includes(url) && !acts.includes(url));
  expect(unknown).toEqual([]);
});

test("no id of practice is known at any address of the real console, and no row of either world moves", async () => {
  const before = { practice: await rowsOf("practice"), real: await rowsOf("public") };
  const ids = await idsOf("practice");
  expect(ids.length).toBeGreaterThan(8);
  // Their names are drawn by chance, and two may bear one.
  expect(practicePeople.length).toBeGreaterThan(2);
  expect(await tryAll(ofWorld("public").filter(withId), ids, roles, practicePeople)).toEqual([]);
  expect(await rowsOf("practice")).toEqual(before.practice);
  expect(await rowsOf("public")).toEqual(before.real);
}, 300_000);

test("nor in any form of the real console", async () => {
  const before = { practice: await rowsOf("practice"), real: await rowsOf("public") };
  const forms = ofWorld("public").filter((route) => route.method === "POST" && !withId(route));
  expect(await tryAll(forms, await idsOf("practice"), roles, practicePeople)).toEqual([]);
  expect(await rowsOf("practice")).toEqual(before.practice);
  const after = await rowsOf("public");
  for (const table of [
    "claims",
    "documents",
    "interviews",
    "appointments",
    "messages",
    "payment_orders",
    "payment_events",
  ])
    if (table in before.real) expect([table, after[table]]).toEqual([table, before.real[table]]);
}, 300_000);

test("no id of the real world is known at any address or in any form of practice, and no row of it moves", async () => {
  const real = await rowsOf("public");
  const ids = await idsOf("public");
  expect(ids.length).toBeGreaterThan(8);
  expect(await tryAll(ofWorld("practice"), ids, practising, realPeople)).toEqual([]);
  expect(await rowsOf("public")).toEqual(real);
}, 300_000);
