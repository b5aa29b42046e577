import { sql } from "kysely";
import { expect, test } from "vitest";
import { openOffice } from "../../tests/casework-fixture.ts";
import { withService } from "../../tests/service-fixture.ts";
import { createTestPlatform } from "../../tests/test-platform.ts";
import { idFromCode } from "../offices/index.ts";
import { newId } from "../platform/ids.ts";
import { changeSwitch, endSwitch, isSwitchedOn, listSwitches, switchOnPart } from "./index.ts";

const platform = await createTestPlatform("2026-06-02T14:31:00+07:00");
const { officer } = await openOffice(platform);
const [head, admin, cs] = [officer("HEAD_POLICY"), officer("ADMIN"), officer("CS")];
const [mampang, luwuk] = [idFromCode("office", "MAMPANG"), idFromCode("office", "LUWUK")];
const wish = {
  actor: head,
  part: "PRACTICE_OFFICE",
  offices: [mampang],
  reason: "Dicoba dulu di satu cabang.",
  endsOn: "2026-06-30",
};
const on = (office: string, today: string) => isSwitchedOn(platform.db, "PRACTICE_OFFICE", office, today);

test.each([
  ["NOT_ALLOWED", { actor: cs }],
  ["NO_SUCH_PART", { part: "SOMETHING" }],
  ["OFFICES_MISSING", { offices: [] }],
  ["OFFICES_MISSING", { offices: [idFromCode("office", "DKI")] }],
  ["REASON_MISSING", { reason: "coba" }],
  ["REASON_MISSING", { reason: "🙂🙂🙂🙂🙂" }],
  ["UNUSABLE_END", { endsOn: "2026-06-01" }],
  ["UNUSABLE_END", { endsOn: "2027-06-04" }],
  ["UNUSABLE_END", { endsOn: "besok" }],
] as const)("a switch is refused with %s and nothing is on", async (code, change) => {
  expect(await switchOnPart(platform, { ...wish, ...change, key: newId() })).toEqual({ ok: false, refusal: { code } });
  expect(await listSwitches(platform.db)).toEqual([]);
});

test("a part is on in its pilot offices until its last day, and off everywhere once it is ended", async () => {
  expect(await on(mampang, "2026-06-02")).toBe(false);
  const key = newId();
  const made = await switchOnPart(platform, { ...wish, key });
  expect(made.ok).toBe(true);
  expect(await switchOnPart(platform, { ...wish, key })).toEqual(made);
  expect(await switchOnPart(platform, { ...wish, actor: admin, key: newId() })).toEqual({
    ok: false,
    refusal: { code: "ALREADY_ON" },
  });
  expect([
    await on(mampang, "2026-06-02"),
    await on(mampang, "2026-06-30"),
    await on(mampang, "2026-07-01"),
    await on(luwuk, "2026-06-02"),
  ]).toEqual([true, true, false, false]);
  const id = made.ok ? made.value.id : "";
  expect(await endSwitch(platform, { actor: cs, id, why: "Belum siap dipakai.", key: newId() })).toMatchObject({
    refusal: { code: "NOT_ALLOWED" },
  });
  expect(await endSwitch(platform, { actor: admin, id, why: "", key: newId() })).toMatchObject({
    refusal: { code: "REASON_MISSING" },
  });
  expect(await endSwitch(platform, { actor: admin, id, why: "Belum siap dipakai.", key: newId() })).toEqual({
    ok: true,
    value: null,
  });
  expect(await endSwitch(platform, { actor: admin, id, why: "Belum siap dipakai.", key: newId() })).toMatchObject({
    refusal: { code: "NO_SUCH_SWITCH" },
  });
  expect(await on(mampang, "2026-06-02")).toBe(false);
});

test("a part that is on everywhere is on in every office; its history stays", async () => {
  await switchOnPart(platform, { ...wish, offices: null, key: newId() });
  expect([await on(mampang, "2026-06-02"), await on(luwuk, "2026-06-02")]).toEqual([true, true]);
  expect(await listSwitches(platform.db)).toMatchObject([
    { everywhere: true, offices: [], owner: "HEAD_POLICY 1", endsOn: "2026-06-30", endedAt: null },
    { everywhere: false, offices: ["Mampang"], endedBy: "ADMIN 1", endedWhy: "Belum siap dipakai." },
  ]);
  await expect(sql`delete from part_switches`.execute(platform.db)).rejects.toMatchObject({ code: "42501" });
});

test("a pilot gets other offices and another last day without being off in between; both rows stay", async () => {
  const [open] = await listSwitches(platform.db);
  const change = {
    actor: admin,
    id: open!.id,
    offices: [luwuk],
    reason: "Mampang selesai, Luwuk mulai.",
    endsOn: "2026-07-15",
  };
  for (const [code, other] of [
    ["NOT_ALLOWED", { actor: cs }],
    ["OFFICES_MISSING", { offices: [] }],
    ["REASON_MISSING", { reason: "x" }],
    ["UNUSABLE_END", { endsOn: "2026-06-01" }],
    ["NO_SUCH_SWITCH", { id: newId() }],
  ] as const)
    expect(await changeSwitch(platform, { ...change, ...other, key: newId() })).toEqual({
      ok: false,
      refusal: { code },
    });
  const key = newId();
  const changed = await changeSwitch(platform, { ...change, key });
  expect(changed.ok).toBe(true);
  expect(await changeSwitch(platform, { ...change, key })).toEqual(changed);
  expect([await on(mampang, "2026-06-02"), await on(luwuk, "2026-06-02"), await on(luwuk, "2026-07-16")]).toEqual([
    false,
    true,
    false,
  ]);
  const rows = await listSwitches(platform.db);
  expect(rows[0]).toMatchObject({ offices: ["Luwuk"], owner: "ADMIN 1", beginsOn: "2026-06-02", endsOn: "2026-07-15" });
  expect(rows.find(({ id }) => id === open!.id)).toMatchObject({ endedWhy: "Mampang selesai, Luwuk mulai." });
});

test("a part can be switched on for a later day, is off until then, and that day can be moved while it has not come", async () => {
  const [open] = await listSwitches(platform.db);
  await endSwitch(platform, { actor: head, id: open!.id, why: "Mulai lagi dari awal.", key: newId() });
  const later = { ...wish, offices: null, beginsOn: "2026-06-10" };
  for (const beginsOn of ["2026-06-01", "besok", "2027-06-30"])
    expect(await switchOnPart(platform, { ...later, beginsOn, key: newId() })).toEqual({
      ok: false,
      refusal: { code: "UNUSABLE_BEGIN" },
    });
  const made = await switchOnPart(platform, { ...later, key: newId() });
  expect([await on(mampang, "2026-06-09"), await on(mampang, "2026-06-10")]).toEqual([false, true]);
  const id = made.ok ? made.value.id : "";
  const moved = { actor: head, id, offices: null, reason: "Kantornya belum siap.", endsOn: "2026-06-30" };
  expect((await changeSwitch(platform, { ...moved, beginsOn: "2026-06-15", key: newId() })).ok).toBe(true);
  expect([await on(mampang, "2026-06-10"), await on(mampang, "2026-06-15")]).toEqual([false, true]);
});

test("two who switch on at once make one switch", async () => {
  const [open] = await listSwitches(platform.db);
  await endSwitch(platform, { actor: head, id: open!.id, why: "Mulai lagi dari awal.", key: newId() });
  const made = await Promise.all(
    [head, admin].map((actor) => switchOnPart(platform, { ...wish, actor, key: newId() })),
  );
  expect(made.filter(({ ok }) => ok)).toHaveLength(1);
});

test("a switch past its last day makes room for the next; an office named twice is named once", async () => {
  const [open] = await listSwitches(platform.db);
  expect(open!.endsOn).toBe("2026-06-30");
  platform.setNow("2026-07-01T08:00:00+07:00");
  const made = await switchOnPart(platform, {
    ...wish,
    offices: [mampang, mampang],
    endsOn: "2026-07-31",
    key: newId(),
  });
  expect(made.ok).toBe(true);
  expect((await listSwitches(platform.db)).filter(({ endedAt }) => !endedAt)).toMatchObject([
    { offices: ["Mampang"], endsOn: "2026-07-31" },
  ]);
});

test("how far ahead a switch may be set, and for how long, is head office's to say", async () => {
  const shorter = withService(platform, ({ switches }) =>
    Object.assign(switches, { beginWithinDays: 10, lastDays: 30 }),
  );
  platform.setNow("2026-06-02T14:31:00+07:00");
  const ask = async (beginsOn: string, endsOn: string) =>
    await switchOnPart(shorter, { ...wish, beginsOn, endsOn, key: newId() });
  expect(await ask("2026-06-13", "2026-06-20")).toEqual({ ok: false, refusal: { code: "UNUSABLE_BEGIN" } });
  expect(await ask("2026-06-12", "2026-07-13")).toEqual({ ok: false, refusal: { code: "UNUSABLE_END" } });
});
