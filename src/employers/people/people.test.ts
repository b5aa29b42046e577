import { sql } from "kysely";
import { beforeAll, expect, test } from "vitest";
import { openOffice } from "../../../tests/casework-fixture.ts";
import { codeOf, joinCompany, openCompanies, password } from "../../../tests/employers-fixture.ts";
import { createTestPlatform } from "../../../tests/test-platform.ts";
import {
  acceptInvitation,
  colleaguesOf,
  employerOfKey,
  findEmployerSession,
  findInvitation,
  invitePerson,
  makeEmployerKey,
  removePerson,
  resetPerson,
  signInEmployer,
  signOutEmployer,
} from "../index.ts";

const platform = await createTestPlatform();
let benang = "";
let kayu = "";
let officer: Awaited<ReturnType<typeof openOffice>>["officer"];
let real = new Date("2026-06-02T10:00:05+07:00");
const at = { ...platform, clock: { ...platform.clock, real: () => real } };
const later = (seconds: number): void => void (real = new Date(real.getTime() + seconds * 1000));

beforeAll(async () => {
  ({ officer } = await openOffice(platform));
  ({ benang, kayu } = await openCompanies(platform));
});

const tokens: string[] = [];
const invite = (wish: Partial<Parameters<typeof invitePerson>[1]> = {}) =>
  invitePerson(
    at,
    {
      actor: officer("CS"),
      employerId: benang,
      role: "ADMIN",
      name: "Dewi Contoh",
      phone: "",
      email: "dewi@benang.example",
      lang: "id",
      key: String(tokens.length),
      ...wish,
    },
    (token) => (tokens.push(token), `http://127.0.0.1/${token}`),
  );

test("a branch invites somebody of HR: the link is in the message only, works once, and the code app must work", async () => {
  expect(await invite()).toMatchObject({ ok: true });
  const token = tokens.at(-1)!;
  const { rows } = await sql<{ template: string; channels: string[] }>`select template, channels from messages`.execute(
    platform.db,
  );
  expect(rows).toEqual([{ template: "EmployerInvited", channels: ["EMAIL"] }]);
  const shown = (await findInvitation(at, token))!;
  expect(shown).toMatchObject({ company: "PT Benang Contoh", npp: "CT000001", login: "dewi@benang.example" });
  const secret = shown.totp!.secret;
  const accept = (typed: Partial<Parameters<typeof acceptInvitation>[2]>) =>
    acceptInvitation(at, token, { password, again: password, code: codeOf(secret, real), ...typed });
  expect(await accept({ password: "pendek", again: "pendek" })).toEqual({
    ok: false,
    refusal: { code: "PASSWORD_SHORT" },
  });
  expect(await accept({ again: "lain sekali ini" })).toEqual({ ok: false, refusal: { code: "PASSWORD_DIFFERS" } });
  expect(await accept({ code: "000000" })).toEqual({ ok: false, refusal: { code: "CODE_WRONG" } });
  const both = await Promise.all([accept({}), accept({})]);
  expect(both.map(({ ok }) => ok).sort()).toEqual([false, true]);
  expect(await findInvitation(at, token)).toBeNull();

  const enter = (typed: object = {}) =>
    signInEmployer(at, { login: "Dewi@Benang.example ", password, code: codeOf(secret, real), device: "d", ...typed });
  expect(await enter()).toEqual({ ok: false, refusal: { code: "WRONG" } });
  later(60);
  const entered = await enter();
  if (!entered.ok) throw new Error();
  const person = (await findEmployerSession(at, entered.value.token))!;
  expect(person.name).toBe("Dewi Contoh");
  expect(person.companies.map(({ npp, role }) => [npp, role])).toEqual([["CT000001", "ADMIN"]]);
  await signOutEmployer(at, entered.value.token);
  expect(await findEmployerSession(at, entered.value.token)).toBeNull();
});

test("guessing is stopped, and an unknown name is answered like a wrong password", async () => {
  later(3600);
  const guess = (login: string) =>
    signInEmployer(at, { login, password: "salah salah salah", code: "111111", device: "x" });
  expect(await guess("siapa@pun.example")).toEqual({ ok: false, refusal: { code: "WRONG" } });
  for (let tries = 0; tries < 5; tries++) await guess("dewi@benang.example");
  expect(await guess("dewi@benang.example")).toEqual({ ok: false, refusal: { code: "TOO_MANY", minutes: 15 } });
});

test("an admin invites a colleague, a reporter may not; a second company is gained by the link alone; a newer link ends the older", async () => {
  later(3600);
  const admin = await joinCompany(at, officer("BRANCH_HEAD"), kayu, "rina@kayu.example");
  const reporter = await joinCompany(
    at,
    { kind: "EMPLOYER", id: admin.personId },
    kayu,
    "tono@kayu.example",
    "REPORTER",
  );
  const byReporter = { actor: { kind: "EMPLOYER", id: reporter.personId }, employerId: kayu } as const;
  expect(await invite({ ...byReporter, email: "x@kayu.example" })).toEqual({
    ok: false,
    refusal: { code: "NOT_ALLOWED" },
  });
  // Another company's admin has no say here.
  const foreign = { actor: { kind: "EMPLOYER", id: admin.personId }, employerId: benang } as const;
  expect(await invite({ ...foreign, email: "x@kayu.example" })).toEqual({
    ok: false,
    refusal: { code: "NOT_ALLOWED" },
  });

  const second = await joinCompany(at, officer("CS"), benang, "rina@kayu.example", "REPORTER");
  expect(second).toEqual({ personId: admin.personId, secret: null });

  await invite({ email: "baru@benang.example" });
  const older = tokens.at(-1)!;
  await invite({ email: "baru@benang.example" });
  expect([await findInvitation(at, older), (await findInvitation(at, tokens.at(-1)!))?.login]).toEqual([
    null,
    "baru@benang.example",
  ]);
  later(8 * 86_400);
  expect(await findInvitation(at, tokens.at(-1)!)).toBeNull();
});

test("a role that is taken away is gone with the next page, in that company only", async () => {
  const admin = await joinCompany(at, officer("CS"), kayu, "gita@kayu.example");
  await joinCompany(at, officer("CS"), benang, "gita@kayu.example");
  later(60);
  const entered = await signInEmployer(at, {
    login: "gita@kayu.example",
    password,
    code: codeOf(admin.secret!, real),
    device: "g",
  });
  if (!entered.ok) throw new Error();
  const removal = { employerId: kayu, personId: admin.personId };
  expect(await removePerson(at, { ...removal, actor: { kind: "EMPLOYER", id: admin.personId } })).toEqual({
    ok: false,
    refusal: { code: "ONESELF" },
  });
  expect((await removePerson(at, { ...removal, actor: officer("CS") })).ok).toBe(true);
  expect((await findEmployerSession(at, entered.value.token))!.companies.map(({ npp }) => npp)).toEqual(["CT000001"]);
  expect(
    (await colleaguesOf(platform.db, platform.keys, kayu, real)).map(({ contact, state }) => [contact.login, state]),
  ).toContainEqual(["gita@kayu.example", "REMOVED"]);
});

test("an admin who is removed comes back neither by an invitation to themselves nor by a key that they made", async () => {
  const gone = await joinCompany(at, officer("CS"), kayu, "wati@kayu.example");
  const actor = { kind: "EMPLOYER", id: gone.personId } as const;
  expect((await invite({ actor, employerId: kayu, email: "wati.lagi@kayu.example" })).ok).toBe(true);
  const token = tokens.at(-1)!;
  const made = await makeEmployerKey(at, { personId: gone.personId, employerId: kayu, name: "payroll" });
  if (!made.ok) throw new Error();
  const { secret, id } = made.value;
  expect(await employerOfKey(at, secret)).toMatchObject({ id, employerId: kayu });
  expect((await removePerson(at, { employerId: kayu, personId: gone.personId, actor: officer("CS") })).ok).toBe(true);
  expect([await findInvitation(at, token), await employerOfKey(at, secret)]).toEqual([null, null]);
  const { rows } = await sql`select type from audit.facts where subject = ${id} order by seq`.execute(platform.db);
  expect(rows).toEqual([{ type: "EmployerKeyMade" }, { type: "EmployerKeyRevoked" }]);
});

test("who lost password or phone gets a link to the address on record: the old ways in end at once, the account and its role stay", async () => {
  const who = await joinCompany(at, officer("CS"), kayu, "lupa@kayu.example");
  const login = { login: "lupa@kayu.example", device: "l" };
  later(60);
  const entered = await signInEmployer(at, { ...login, password, code: codeOf(who.secret!, real) });
  if (!entered.ok) throw new Error(entered.refusal.code);
  const made = await makeEmployerKey(at, { personId: who.personId, employerId: kayu, name: "payroll" });
  if (!made.ok) throw new Error();
  const reset = (actor: ReturnType<typeof officer>, key: string, employerId = kayu) =>
    resetPerson(at, { actor, employerId, personId: who.personId, key }, (token) => (tokens.push(token), token));
  expect(await reset(officer("PAYMENT_RELEASER"), "r")).toEqual({ ok: false, refusal: { code: "NOT_ALLOWED" } });
  expect(await reset(officer("CS"), "r", benang)).toEqual({ ok: false, refusal: { code: "NOT_THERE" } });
  expect(await reset(officer("CS"), "r")).toEqual({ ok: true, value: null });
  expect(await reset(officer("CS"), "r")).toEqual({ ok: true, value: null });
  const token = tokens.at(-1)!;
  expect([await findEmployerSession(at, entered.value.token), await employerOfKey(at, made.value.secret)]).toEqual([
    null,
    null,
  ]);
  later(60);
  expect(await signInEmployer(at, { ...login, password, code: codeOf(who.secret!, real) })).toEqual({
    ok: false,
    refusal: { code: "WRONG" },
  });
  const { rows } = await sql<{ template: string; channels: string[] }>`select template, channels from messages
    where template = 'EmployerReset'`.execute(platform.db);
  expect(rows).toEqual([{ template: "EmployerReset", channels: ["EMAIL"] }]);
  const secret = (await findInvitation(at, token))!.totp!.secret;
  expect(secret).not.toBe(who.secret);
  const fresh = "empat kata yang baru";
  const typed = { password: fresh, again: fresh, code: codeOf(secret, real) };
  expect(await acceptInvitation(at, token, { ...typed, code: "" })).toMatchObject({ ok: false });
  const both = await Promise.all([acceptInvitation(at, token, typed), acceptInvitation(at, token, typed)]);
  expect(both.map(({ ok }) => ok).sort()).toEqual([false, true]);
  later(60);
  expect(await signInEmployer(at, { ...login, password, code: codeOf(secret, real) })).toMatchObject({ ok: false });
  later(60);
  const again = await signInEmployer(at, { ...login, password: fresh, code: codeOf(secret, real) });
  if (!again.ok) throw new Error(again.refusal.code);
  const back = (await findEmployerSession(at, again.value.token))!;
  expect([back.id, back.companies.map(({ npp, role }) => [npp, role])]).toEqual([
    who.personId,
    [["CT000002", "ADMIN"]],
  ]);
  const facts = await sql<{
    type: string;
  }>`select type from audit.facts where subject = ${who.personId} order by seq`.execute(platform.db);
  expect(facts.rows.map(({ type }) => type)).toEqual([
    "EmployerPersonJoined",
    "EmployerPersonReset",
    "EmployerPersonRenewed",
  ]);
});

test("a link goes to the address that one signs in with alone: a number typed beside another's e-mail opens no account in that name", async () => {
  const channelsOf = async (template: string): Promise<string[][]> =>
    (
      await sql<{
        channels: string[];
      }>`select channels from messages where template = ${template} order by id desc limit 1`.execute(platform.db)
    ).rows.map(({ channels }) => channels);
  await invite({ email: "hrd@lain.example", phone: "0812 0000 9999" });
  expect(await channelsOf("EmployerInvited")).toEqual([["EMAIL"]]);
  const secret = (await findInvitation(at, tokens.at(-1)!))!.totp!.secret;
  const joined = await acceptInvitation(at, tokens.at(-1)!, { password, again: password, code: codeOf(secret, real) });
  if (!joined.ok) throw new Error(joined.refusal.code);
  const wish = { actor: officer("CS"), employerId: benang, personId: joined.value.personId, key: "beside" };
  expect(await resetPerson(at, wish, (token) => token)).toEqual({ ok: true, value: null });
  expect(await channelsOf("EmployerReset")).toEqual([["EMAIL"]]);
  await invite({ email: "", phone: "0812 0000 9998" });
  expect(await channelsOf("EmployerInvited")).toEqual([["WHATSAPP", "SMS"]]);
});

test("what cannot be reached is told by its field", async () => {
  expect(await invite({ name: "<b>", phone: "021", email: "dewi" })).toEqual({
    ok: false,
    refusal: { code: "UNUSABLE", fields: ["name", "phone", "email"] },
  });
  expect(await invite({ email: "" })).toEqual({ ok: false, refusal: { code: "UNUSABLE", fields: ["contact"] } });
});

/** Whoever changes a company's people waits until we let go, in the order told: all are under way at the same moment. */
async function atOnce(employerId: string, ...acts: ReadonlyArray<() => Promise<{ readonly ok: boolean }>>) {
  const hand = await platform.pool.connect();
  await hand.query("begin; select pg_advisory_xact_lock(hashtextextended($$" + employerId + "$$, 731902029))");
  const waiting = async (): Promise<number> =>
    (
      await sql<{ n: number }>`select count(*) as n from pg_locks where locktype = 'advisory' and not granted
        and database = (select oid from pg_database where datname = current_database())`.execute(platform.db)
    ).rows[0]!.n;
  const under: Promise<{ readonly ok: boolean }>[] = [];
  for (const act of acts) {
    under.push(act());
    await expect.poll(waiting, { timeout: 20_000, interval: 10 }).toBe(under.length);
  }
  await hand.query("rollback");
  hand.release();
  return (await Promise.all(under)).map(({ ok }) => ok);
}

test("an admin who invites in the moment of their removal: whichever comes first, no link of theirs is left", async () => {
  for (const first of ["invite", "remove"]) {
    const who = await joinCompany(at, officer("CS"), kayu, `${first}@sekejap.example`);
    const actor = { kind: "EMPLOYER", id: who.personId } as const;
    const inviting = () => invite({ actor, employerId: kayu, email: `lagi.${first}@sekejap.example`, key: first });
    const removing = () => removePerson(at, { employerId: kayu, personId: who.personId, actor: officer("CS") });
    const ends = await atOnce(kayu, ...(first === "invite" ? [inviting, removing] : [removing, inviting]));
    expect(ends[first === "invite" ? 1 : 0]).toBe(true);
    const token = tokens.at(-1)!;
    expect([first, await findInvitation(at, token)]).toEqual([first, null]);
  }
});

test("who is removed while they accept another invitation to the same company is out, or came back by a later one", async () => {
  const who = await joinCompany(at, officer("CS"), kayu, "dua@sekejap.example");
  expect((await invite({ employerId: kayu, email: "dua@sekejap.example", key: "dua" })).ok).toBe(true);
  const token = tokens.at(-1)!;
  const ends = await atOnce(
    kayu,
    () => removePerson(at, { employerId: kayu, personId: who.personId, actor: officer("CS") }),
    () => acceptInvitation(at, token, { password: "", again: "", code: "" }),
  );
  const state = (await colleaguesOf(platform.db, platform.keys, kayu, real)).find(
    ({ contact }) => contact.login === "dua@sekejap.example",
  )!.state;
  expect(ends[0]).toBe(true);
  expect(state).toBe("REMOVED");
  expect(await findInvitation(at, token)).toBeNull();
});

test("two invitations to one person at the same moment: one link works", async () => {
  const ends = await atOnce(
    kayu,
    () => invite({ employerId: kayu, email: "satu@sekejap.example", key: "kiri" }),
    () => invite({ employerId: kayu, email: "satu@sekejap.example", key: "kanan" }),
  );
  expect(ends).toEqual([true, true]);
  const { rows } = await sql`select 1 from employer_invitations where employer_id = ${kayu} and accepted_at is null
    and revoked_at is null and made_at >= now() - interval '100 years' and login_index = (select login_index from employer_invitations order by id desc limit 1)`.execute(
    platform.db,
  );
  expect(rows).toHaveLength(1);
});
