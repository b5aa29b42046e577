import { sql } from "kysely";
import { Secret, TOTP } from "otpauth";
import { beforeAll, expect, test } from "vitest";
import { createTestPlatform } from "../../../tests/test-platform.ts";
import { importOffices } from "../../offices/index.ts";
import { findSession, importStaff, signIn, signOut } from "../index.ts";

const secrets = {
  dewi: "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP",
  rizal: "KRSXG5CTMVRXEZLUKRSXG5CTMVRXEZLU",
  tuti: "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ",
};
type Name = keyof typeof secrets;
const foundation = await createTestPlatform();
let real = new Date("2026-11-02T01:00:10Z");
const platform = { ...foundation, clock: { ...foundation.clock, real: () => real } };
const later = (seconds: number): void => void (real = new Date(real.getTime() + seconds * 1000));
const code = (name: Name, at = real): string =>
  new TOTP({ secret: Secret.fromBase32(secrets[name]) }).generate({ timestamp: at.getTime() });
const password = (name: Name): string => `kenari-${name}-sawah-111`;
const enter = (name: Name, more: Partial<{ username: string; password: string; code: string; device: string }> = {}) =>
  signIn(platform, { username: name, password: password(name), code: code(name), device: "office-pc", ...more });

beforeAll(async () => {
  await importOffices(platform, [
    { code: "PUSAT", name: "Pusat", kind: "HEAD", parent: null, address: "Jakarta", zone: "Asia/Jakarta" },
  ]);
  const rows = (Object.keys(secrets) as Name[]).map((name) => ({
    username: name,
    name,
    role: name === "tuti" ? ("GUARD" as const) : ("CS" as const),
    office: "PUSAT",
    password: password(name),
    totpSecret: secrets[name],
  }));
  expect(await importStaff(platform, rows)).toEqual({ ok: true, value: { added: 3 } });
  expect(await importStaff(platform, rows)).toEqual({ ok: true, value: { added: 0 } });
});

test("the right password and code open a session, and signing out ends it", async () => {
  later(60);
  const entered = await enter("dewi", { username: " Dewi " });
  if (!entered.ok) throw new Error(entered.refusal.code);
  const staff = await findSession(platform, entered.value.token);
  expect(staff).toMatchObject({ username: "dewi", role: "CS", officeName: "Pusat", zone: "Asia/Jakarta" });
  await signOut(platform, staff!, entered.value.token);
  expect(await findSession(platform, entered.value.token)).toBeNull();
});

test.each([
  ["an unknown name", { username: "nobody" }],
  ["a wrong password", { password: "kenari-dewi-sawah-112" }],
  ["a wrong code", { code: "000000" }],
  ["a code of no digits", { code: "abc" }],
  ["nothing at all", { username: "", password: "", code: "" }],
])("%s is told in the same words", async (_what, typed) => {
  later(60);
  expect(await enter("dewi", { device: `device-${_what}`, ...typed })).toEqual({
    ok: false,
    refusal: { code: "WRONG" },
  });
});

test("a code works once, also when it comes twice at the same moment", async () => {
  later(60);
  const both = await Promise.all([enter("rizal"), enter("rizal")]);
  expect(both.filter((each) => each.ok).length).toBe(1);
  expect(await enter("rizal")).toEqual({ ok: false, refusal: { code: "WRONG" } });
  later(30);
  expect((await enter("rizal")).ok).toBe(true);
});

test("a code of two minutes ago is too old, one of the step before still does", async () => {
  later(120);
  expect(await enter("rizal", { code: code("rizal", new Date(real.getTime() - 120_000)) })).toEqual({
    ok: false,
    refusal: { code: "WRONG" },
  });
  expect((await enter("rizal", { code: code("rizal", new Date(real.getTime() - 30_000)) })).ok).toBe(true);
});

test("a session ends after thirty idle minutes, and after ten hours however busy", async () => {
  later(3600);
  const idle = await enter("rizal");
  if (!idle.ok) throw new Error();
  later(29 * 60);
  expect(await findSession(platform, idle.value.token)).not.toBeNull();
  later(29 * 60);
  expect(await findSession(platform, idle.value.token)).not.toBeNull();
  later(30 * 60);
  expect(await findSession(platform, idle.value.token)).toBeNull();
  const busy = await enter("rizal");
  if (!busy.ok) throw new Error();
  for (let at = 0; at < 29; at++) {
    later(20 * 60);
    expect(await findSession(platform, busy.value.token)).not.toBeNull();
  }
  later(20 * 60);
  expect(await findSession(platform, busy.value.token)).toBeNull();
});

test("guessing is stopped, by name and device first, and known machines are not locked out by strangers", async () => {
  later(3600);
  expect((await enter("tuti")).ok).toBe(true);
  later(30);
  const guesses = await Promise.all(
    Array.from({ length: 8 }, () => enter("tuti", { device: "stranger", password: "wrong-wrong" })),
  );
  expect(guesses.filter((each) => !each.ok && each.refusal.code === "TOO_MANY").length).toBe(3);
  for (let at = 0; at < 20; at++) await enter("tuti", { device: `stranger-${at}`, code: "1" });
  expect(await enter("tuti", { device: "stranger-new" })).toEqual({
    ok: false,
    refusal: { code: "TOO_MANY", minutes: 15 },
  });
  expect((await enter("tuti")).ok).toBe(true);
  later(16 * 60);
  expect((await enter("tuti", { device: "stranger" })).ok).toBe(true);
});

test("an unknown name costs as much work as a known one", async () => {
  const time = async (username: string): Promise<number> => {
    const times: number[] = [];
    for (let at = 0; at < 9; at++) {
      const start = performance.now();
      await enter("dewi", { username, password: "wrong-wrong", device: `timing-${username}-${at}` });
      times.push(performance.now() - start);
    }
    return times.sort((a, b) => a - b)[4]!;
  };
  const [known, unknown] = [await time("dewi"), await time("nobody-here")];
  expect(Math.abs(known - unknown)).toBeLessThan(Math.max(known, unknown) * 0.5);
});

test("the guard's tablet stays open over a quiet afternoon, and ends after fourteen hours however busy", async () => {
  later(3600);
  const idle = await enter("tuti");
  if (!idle.ok) throw new Error(idle.refusal.code);
  later(3 * 3600);
  expect(await findSession(platform, idle.value.token)).not.toBeNull();
  later(4 * 3600);
  expect(await findSession(platform, idle.value.token)).toBeNull();
  const busy = await enter("tuti");
  if (!busy.ok) throw new Error(busy.refusal.code);
  for (let hours = 0; hours < 13; hours++) {
    later(3600);
    expect(await findSession(platform, busy.value.token)).not.toBeNull();
  }
  later(3600);
  expect(await findSession(platform, busy.value.token)).toBeNull();
});

test("who signs in with a password that is renewed in the same moment is not let in", async () => {
  later(3600);
  const entering = await platform.db.transaction().execute(async (tx) => {
    await sql`update staff set password_hash = '-' where username = 'dewi'`.execute(tx);
    const typed = enter("dewi");
    // The old password was found right; now it waits for the row that is being renewed.
    const waiting = sql`select from pg_locks where not granted and pg_backend_pid() = any(pg_blocking_pids(pid))`;
    await expect.poll(async () => (await waiting.execute(tx)).rows.length, { timeout: 20_000 }).toBe(1);
    return { typed };
  });
  expect(await entering.typed).toEqual({ ok: false, refusal: { code: "WRONG" } });
  expect(
    (
      await sql`select from staff_sessions join staff on staff.id = staff_id where username = 'dewi'`.execute(
        platform.db,
      )
    ).rows,
  ).toEqual([]);
});
