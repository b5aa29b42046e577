import { expect, test } from "vitest";
import { makeWorld } from "../sandbox/world/world.ts";
import { findMemberByNik, importMembers, statementOfMember } from "../src/members/index.ts";
import { importOffices } from "../src/offices/index.ts";
import { createTestPlatform } from "./test-platform.ts";

const platforms = { "2026-11-24": await createTestPlatform(), "2027-01-01": await createTestPlatform() } as const;

// Two days: an ordinary one, and the first of a year, when the last year's development has just been credited.
test.each(["2026-11-24", "2027-01-01"] as const)(
  "the imported balance is the ledger's closing balance (%s)",
  async (today) => {
    const platform = platforms[today];
    const { db, keys } = platform;
    const world = makeWorld(today);
    await importOffices(platform, world.offices);
    const cast = world.members.filter(({ entries }) => entries !== undefined);
    expect(cast.length).toBe(world.people.length);
    await importMembers(platform, world.employers, cast);
    let lines = 0;
    for (const { nik } of cast) {
      const member = (await findMemberByNik(db, keys, nik))!;
      const told = (await statementOfMember(db, member.id, { today: "2030-01-01" }))!;
      expect(told.upTo).toBe(today);
      expect(told.statement!.closing, member.name).toBe(member.balance);
      expect(told.balance).toBe(member.balance);
      expect(
        told.statement!.years.map(({ year, contributions, development, closing }) => [
          year,
          contributions,
          development,
          closing,
        ]),
        member.name,
      ).toEqual(
        told.years.map(({ year, contributions, development, balance }) => [year, contributions, development, balance]),
      );
      lines += told.statement!.years.flatMap((year) => year.lines).length;
    }
    expect(lines).toBeGreaterThan(3_000);
  },
);

test("a member without contributions told one by one has the years only", async () => {
  const platform = platforms["2026-11-24"];
  const { db, keys } = platform;
  const crowd = makeWorld("2026-11-24").members.at(-1)!;
  await importMembers(
    platform,
    [],
    [{ ...crowd, memberships: crowd.memberships.map((card) => ({ ...card, employments: [] })) }],
  );
  const member = (await findMemberByNik(db, keys, crowd.nik))!;
  const told = (await statementOfMember(db, member.id, { today: "2026-11-24" }))!;
  expect(told.statement).toBeNull();
  expect(told.years.at(-1)!.balance).toBe(member.balance);
  expect(await statementOfMember(db, "00000000-0000-7000-8000-000000000000", { today: "2026-11-24" })).toBeNull();
});
