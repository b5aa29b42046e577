import { sql } from "kysely";
import { afterAll, expect, test } from "vitest";
import { openTestHouse } from "../../../tests/test-house.ts";
import { createTestPlatform } from "../../../tests/test-platform.ts";
import { makeLinks } from "../../outreach/index.ts";
import { createServer } from "../server.ts";

const platform = await createTestPlatform("2026-06-02T09:00:00+07:00");
const { house, close } = openTestHouse(platform);
const app = await createServer({ ...house, clock: platform.clock });
afterAll(async () => {
  await app.close();
  await close();
});

const poster = { purpose: "ANNOUNCEMENT", channel: "POSTER", leadsTo: "CHECK", officeId: null, subject: null } as const;

test("a poster's code leads to the check, counts the opening and goes along to the form; it is all that is kept", async () => {
  const [code] = await platform.db.transaction().execute((tx) => makeLinks(tx, platform, [poster]));
  const opened = await app.inject({ url: `/m/${code}` });
  expect([opened.statusCode, opened.headers.location]).toEqual([303, "/cek"]);
  expect(opened.cookies).toEqual([{ name: "asal", value: code, path: "/", httpOnly: true, sameSite: "Lax" }]);
  await app.inject({ url: `/m/${code!.toLowerCase()}` });
  const counted = await platform.db.selectFrom("link_days").selectAll().execute();
  expect(counted).toEqual([{ code, day: "2026-06-02", opened: 2 }]);
});

test("a slip of the door leads to who one is, and does not say that one came by a message", async () => {
  const slip = { purpose: "SLIP", channel: "SLIP", leadsTo: "START", officeId: null, subject: null } as const;
  const notice = { purpose: "NOTICE", channel: "SMS", leadsTo: "START", officeId: null, subject: null } as const;
  const codes = await platform.db.transaction().execute((tx) => makeLinks(tx, platform, [slip, notice]));
  const places = await Promise.all(codes.map((code) => app.inject({ url: `/m/${code}` })));
  expect(places.map(({ headers }) => headers.location)).toEqual(["/mulai", "/mulai?dari=pesan"]);
});

test("a code that nobody made, or that is none, still leads to the service and is not counted", async () => {
  for (const code of ["7K3M92Q", "x", "%27%3Bdrop", "7K3M92Q7K3M92Q"]) {
    const answer = await app.inject({ url: `/m/${code}` });
    expect([code, answer.statusCode, answer.headers.location, answer.cookies]).toEqual([code, 303, "/", []]);
  }
  expect(await platform.db.selectFrom("link_days").select("code").where("code", "=", "7K3M92Q").execute()).toEqual([]);
});

test("a message's link opens in the language in which it was written, once; a poster's changes nothing", async () => {
  const [code] = await platform.db.transaction().execute((tx) => makeLinks(tx, platform, [poster]));
  const languages = async (url: string) =>
    (await app.inject({ url })).cookies.filter(({ name }) => name === "lang").map(({ value }) => value);
  expect(await languages(`/m/${code}/en`)).toEqual(["en"]);
  expect(await languages(`/m/${code}/id`)).toEqual(["id"]);
  expect(await languages(`/m/${code}`)).toEqual([]);
  expect(await languages(`/m/${code}/xx`)).toEqual([]);
  const { rows } = await sql<{ opened: number }>`select opened from link_days where code = ${code}`.execute(
    platform.db,
  );
  expect(rows).toEqual([{ opened: 4 }]);
});
