import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sql } from "kysely";
import { afterAll, expect, test } from "vitest";
import { SECRETS, settingsForTests } from "../../../sandbox/village-for-tests.ts";
import { openVillage } from "../../../sandbox/village.ts";
import { makeWorld } from "../../../sandbox/world/world.ts";
import { writeWorld } from "../../../sandbox/world/write-world.ts";
import { settingsOf } from "../../../tests/test-house.ts";
import { createTestPlatform } from "../../../tests/test-platform.ts";
import { importStaff } from "../../access/index.ts";
import { chainFacts, verifyChain } from "../../audit/index.ts";
import { openHouse, type House } from "../../house.ts";
import { findMemberByNik, importMembers } from "../../members/index.ts";
import { importOffices } from "../../offices/index.ts";
import { readConfig } from "../../platform/config.ts";
import { makeClaims } from "./world-claims.ts";

const platform = await createTestPlatform("2026-06-17T11:00:00+07:00");
const folder = mkdtempSync(join(tmpdir(), "lapak-claims-"));
const made = makeWorld("2026-06-17");
const world = { ...made, members: made.members.slice(0, 1500) };
writeWorld(folder, world);
const village = await openVillage(settingsForTests({ worldFolder: folder }));
const settings = {
  ...settingsOf(platform, folder),
  CIVIL_REGISTRY_URL: `http://127.0.0.1:${village.ports.civilRegistry}`,
  CIVIL_REGISTRY_KEY: SECRETS.civilRegistryKey,
};
const opened = openHouse(readConfig(settings), "world", 10, false);
const house: House = { ...opened, clock: platform.clock };
afterAll(async () => {
  await opened.close();
  await village.stop();
  rmSync(folder, { recursive: true, force: true });
});
await importOffices(platform, world.offices);
await importStaff(platform, world.staff);
await importMembers(platform, world.employers, world.members);

const rows = async <Row>(text: string): Promise<Row[]> => (await sql.raw<Row>(text).execute(platform.db)).rows;
const jobs = (): Promise<unknown[]> => rows("select count(*)::int as n from graphile_worker.jobs");

test("a demo world gets a year of claims by the actions of the service, and nobody is told of them today", async () => {
  const before = await jobs();
  const done = await makeClaims(house, folder, { past: 45, opened: 12 });
  expect({ ...done, stopped: [...done.stopped] }).toEqual({ made: 62, known: 0, stopped: [] });
  const standing = await rows<{ status: string; n: number }>(
    "select status, count(*)::int as n from claims group by 1 order by 1",
  );
  expect(standing).toEqual([
    { status: "APPROVED", n: 1 },
    { status: "CORRECTION", n: 1 },
    { status: "DRAFT", n: 6 },
    { status: "INTERVIEWED", n: 4 },
    { status: "PAID", n: 40 },
    { status: "REFUSED", n: 3 },
    { status: "SUBMITTED", n: 3 },
    { status: "VERIFIED", n: 2 },
    { status: "WITHDRAWN", n: 2 },
  ]);
  const reasons = await rows<{ reason: string }>("select distinct reason from claims");
  expect(reasons.map(({ reason }) => reason)).toEqual(
    expect.arrayContaining([
      "RESIGN",
      "PHK",
      "PENSIUN_56",
      "PKWT_AKHIR",
      "MENINGGAL",
      "SEBAGIAN_30_TUNAI",
      "CACAT_TOTAL",
    ]),
  );
  expect(await jobs()).toEqual(before);
  const asked = await rows<{ n: number }>("select count(*)::int as n from claims where bank_match <> 'MATCH'");
  expect(asked[0]!.n).toBeLessThan(6);
  expect(await rows("select id from messages")).toEqual([]);
  expect(await rows("select id from audit.facts where at > '2026-06-17T11:00:00+07:00'")).toEqual([]);
  await chainFacts(platform);
  expect(await verifyChain(platform)).toMatchObject({ whole: true });
});

test("what was paid stands in the members' ledgers, by orders that three people made, on working days of the past", async () => {
  const [paid] = await rows<Record<string, number>>(`select count(*)::int as claims,
      count(*) filter (where p.state = 'DONE')::int as done, count(distinct b.id)::int as booked,
      count(*) filter (where p.first_officer <> p.second_officer and p.released_by not in (p.first_officer, p.second_officer))::int as three,
      count(*) filter (where extract(isodow from c.status_since at time zone 'Asia/Jakarta') > 5)::int as weekend
    from claims c left join payment_orders p on p.claim_id = c.id left join benefit_payments b on b.id = p.id where c.status = 'PAID'`);
  expect(paid).toEqual({ claims: 40, done: 40, booked: 40, three: 40, weekend: 0 });
});

test("who a visitor can be has no claim, and doing it again adds nothing", async () => {
  const claimed = new Set((await rows<{ id: string }>("select member_id as id from claims")).map(({ id }) => id));
  for (const { nik } of world.people) {
    const member = await findMemberByNik(platform.db, platform.keys, nik);
    expect([nik, member !== null && claimed.has(member.id)]).toEqual([nik, false]);
  }
  expect(await makeClaims(house, folder, { past: 45, opened: 12 })).toMatchObject({ made: 0, known: 62 });
});
