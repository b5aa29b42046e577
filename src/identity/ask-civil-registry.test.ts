import { afterAll, beforeAll, expect, test } from "vitest";
import { sql } from "kysely";
import { openVillage, type Village } from "../../sandbox/village.ts";
import { SECRETS, settingsForTests } from "../../sandbox/village-for-tests.ts";
import { openOffice } from "../../tests/casework-fixture.ts";
import { createTestPlatform } from "../../tests/test-platform.ts";
import { createCivilRegistry } from "../adapters/civil-registry/civil-registry.ts";
import { approve, finishSecond, takeNext, verifyFirst, type Findings } from "../casework/index.ts";
import { loadItems } from "../casework/load-items.ts";
import { claimSeals } from "../claims/index.ts";
import { askCivilRegistry } from "./ask-civil-registry.ts";
import { readFileSync } from "node:fs";
import { join } from "node:path";

const platform = await createTestPlatform();
const { officer, addClaim } = await openOffice(platform);
const settings = settingsForTests();
let village: Village;
let civilRegistry: ReturnType<typeof createCivilRegistry>;
beforeAll(async () => {
  village = await openVillage(settings);
  civilRegistry = createCivilRegistry({
    url: `http://127.0.0.1:${village.ports.civilRegistry}`,
    key: SECRETS.civilRegistryKey,
  });
}, 60_000);
afterAll(() => village.stop());

type Person = { nik: string; name: string; birthDate: string };
function person(name: string): Person {
  const lines = readFileSync(join(settings.worldFolder, "people.ndjson"), "utf8").trim().split("\n");
  const found = lines
    .map((line) => JSON.parse(line) as Person)
    .find((each) => each.name.toUpperCase().startsWith(name));
  return found!;
}
async function claimOf({ nik, name, birthDate }: Person): Promise<string> {
  const { id } = await addClaim();
  const sealed = platform.keys.seal(JSON.stringify({ nik, name, birthDate, kpj: "10008821001" }), claimSeals.person);
  await platform.db.updateTable("claims").set({ person_sealed: sealed }).where("id", "=", id).execute();
  return id;
}
const factsOf = async (id: string): Promise<string[]> =>
  (
    await sql<{
      type: string;
    }>`select type from audit.facts where claim_id = ${id} and type like 'Civil%' order by seq`.execute(platform.db)
  ).rows.map(({ type }) => type);
async function ticks(claimId: string, note: string): Promise<Findings> {
  const { items } = (await loadItems(platform.db, platform.keys, { claimId }))!;
  return Object.fromEntries(
    items.map((item) => [item.code, { verdict: "OK", note: item.code === "name" ? note : "", mark: item.mark }]),
  );
}
const first = officer("CS");
const second = officer("PENATA_MADYA");
const why = "KTP asli dilihat, beda satu huruf.";

test("Marjono, whom the registry has as deceased, is not passed by the first officer", async () => {
  const id = await claimOf(person("MARJONO"));
  await askCivilRegistry({ ...platform, civilRegistry }, id, "fact-1");
  await takeNext(platform, first);
  expect(await verifyFirst(platform, { actor: first, claimId: id, key: "a", findings: await ticks(id, why) })).toEqual({
    ok: false,
    refusal: { code: "DECEASED" },
  });
  await sql`update cases set stage = 'CLOSED', assigned_to = null, assigned_at = null where claim_id = ${id}`.execute(
    platform.db,
  );
});

test("Yusuf, whose name differs by a letter, passes only with a reason of each officer; asked twice is answered once", async () => {
  const id = await claimOf(person("YUSUF HIDAYAT"));
  await askCivilRegistry({ ...platform, civilRegistry }, id, "fact-2");
  await askCivilRegistry({ ...platform, civilRegistry }, id, "fact-2");
  expect(await factsOf(id)).toEqual(["CivilRegistryAnswered"]);
  await takeNext(platform, first);
  expect(await verifyFirst(platform, { actor: first, claimId: id, key: "b", findings: await ticks(id, "") })).toEqual({
    ok: false,
    refusal: { code: "REASON_MISSING", items: ["name"] },
  });
  expect(
    (await verifyFirst(platform, { actor: first, claimId: id, key: "c", findings: await ticks(id, why) })).ok,
  ).toBe(true);
  await takeNext(platform, second);
  await finishSecond(platform, { actor: second, claimId: id, key: "d", findings: await ticks(id, why) });
  expect(await approve(platform, { actor: second, claimId: id, key: "e" })).toEqual({
    ok: true,
    value: { status: "APPROVED" },
  });
});

test("a silent registry is noted once, tried again, and stops nobody", async () => {
  const id = await claimOf(person("YUSUF HIDAYAT"));
  const nobody = createCivilRegistry({ url: "http://127.0.0.1:9", key: "x" });
  for (const _try of [1, 2])
    await expect(askCivilRegistry({ ...platform, civilRegistry: nobody }, id, "fact-3")).rejects.toThrow();
  expect(await factsOf(id)).toEqual(["CivilRegistrySilent"]);
  await askCivilRegistry({ ...platform, civilRegistry }, id, "fact-3");
  expect(await factsOf(id)).toEqual(["CivilRegistrySilent", "CivilRegistryAnswered"]);
});
