import pg from "pg";
import { expect, test } from "vitest";
import { createTestPlatform } from "../../../tests/test-platform.ts";
import { idFromCode, importOffices } from "../../offices/index.ts";
import { newId } from "../../platform/ids.ts";
import { planShifts } from "./plan-shifts.ts";

const platform = await createTestPlatform("2026-06-02T14:31:00+07:00");
const owner = new pg.Client(platform.databaseUrl);
const slotsOf = async (office: string): Promise<number> => {
  const { rows } = await owner.query<{ count: number }>("select count(*)::int from slots where office_id = $1", [
    idFromCode("office", office),
  ]);
  return rows[0]!.count;
};

test("a branch whose hours cannot be written keeps no other branch from its own, and gets them later", async () => {
  await owner.connect();
  const place = { parent: null, address: "-", zone: "Asia/Jakarta" } as const;
  await importOffices(platform, [
    { ...place, code: "PUSAT", name: "Pusat", kind: "HEAD" },
    ...["MAMPANG", "MEDAN", "BOGOR"].map(
      (code) => ({ ...place, code, name: code, kind: "BRANCH", parent: "PUSAT" }) as const,
    ),
  ]);
  for (const code of ["MAMPANG", "MEDAN", "BOGOR"])
    await owner.query(
      "insert into staff (id, username, name, role, office_id, password_hash, totp_sealed) values ($1, $2, $2, 'CS', $3, '-', '-')",
      [idFromCode("staff", code), code.toLowerCase(), idFromCode("office", code)],
    );
  await owner.query(`create function refuse_medan() returns trigger language plpgsql as $$ begin
    if new.office_id = '${idFromCode("office", "MEDAN")}' then raise exception 'too slow'; end if; return new; end $$`);
  await owner.query("create trigger refuse_medan before insert on slots for each row execute function refuse_medan()");
  await expect(planShifts(platform)).rejects.toThrow("too slow");
  const [mampang, medan, bogor] = [await slotsOf("MAMPANG"), await slotsOf("MEDAN"), await slotsOf("BOGOR")];
  expect([mampang > 0, medan, bogor > 0]).toEqual([true, 0, true]);
  await owner.query("drop trigger refuse_medan on slots");
  expect(await planShifts(platform)).toBe(mampang);
  expect(await slotsOf("MEDAN")).toBe(mampang);
  expect(await planShifts(platform)).toBe(0);
});

test("free hours of an officer who left, or works at another branch now, are offered no more; a time that somebody has stays", async () => {
  const now = "2026-06-02T14:31:00+07:00";
  const ahead = async (office: string): Promise<number> =>
    (
      await owner.query("select from slots where office_id = $1 and starts_at > $2", [
        idFromCode("office", office),
        now,
      ])
    ).rows.length;
  const before = await ahead("BOGOR");
  await owner.query(
    `update slots set appointment_id = $1 where id = (select id from slots where office_id = $2 order by starts_at desc limit 1)`,
    [newId(), idFromCode("office", "MAMPANG")],
  );
  await owner.query("update staff set disabled_at = now() where username = 'mampang'");
  await owner.query("update staff set office_id = $1 where username = 'medan'", [idFromCode("office", "BOGOR")]);
  expect(await planShifts(platform)).toBeGreaterThan(0);
  expect([await ahead("MAMPANG"), await ahead("MEDAN")]).toEqual([1, 0]);
  expect(await ahead("BOGOR")).toBeGreaterThan(before);
  const { rows } = await owner.query(
    "select distinct username from shifts join staff on staff.id = officer_id where starts_at > $1 order by 1",
    [now],
  );
  expect(rows).toEqual([{ username: "bogor" }, { username: "medan" }]);
  expect(await planShifts(platform)).toBe(0);
  await owner.end();
});
