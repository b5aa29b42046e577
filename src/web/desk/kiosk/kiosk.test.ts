import { sql } from "kysely";
import { Secret, TOTP } from "otpauth";
import { afterAll, expect, test } from "vitest";
import { openOffice } from "../../../../tests/casework-fixture.ts";
import { openTestHouse } from "../../../../tests/test-house.ts";
import { createTestPlatform } from "../../../../tests/test-platform.ts";
import { importStaff } from "../../../access/index.ts";
import { newId } from "../../../platform/ids.ts";
import { findVisit, recordVisit } from "../../../visits/index.ts";
import { createServer } from "../../server.ts";

const platform = await createTestPlatform();
const { officer, addClaim } = await openOffice(platform);
const { house, sessionOf, close } = openTestHouse(platform);
const app = await createServer(house);
afterAll(async () => {
  await app.close();
  await close();
});
const secret = "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP";
await importStaff(
  platform,
  (
    [
      ["satpam", "GUARD"],
      ["cs", "CS"],
      ["cs2", "CS"],
      ["kepala", "BRANCH_HEAD"],
    ] as const
  ).map(([username, role]) => ({
    username,
    name: username,
    role,
    office: "MAMPANG",
    password: "kenari-sawah-111",
    totpSecret: secret,
  })),
);

/** A browser: keeps cookies as one does, and sends them to every address. */
function device() {
  const jar: Record<string, string> = {};
  const ask = async (url: string, form?: Record<string, string>) => {
    const answer = await app.inject({
      url,
      cookies: jar,
      ...(form && {
        method: "POST" as const,
        headers: { "content-type": "application/x-www-form-urlencoded" },
        payload: new URLSearchParams(form).toString(),
      }),
    });
    for (const { name, value, expires } of answer.cookies) {
      if (expires && expires.getTime() < Date.now()) delete jar[name];
      else jar[name] = value;
    }
    return answer;
  };
  return { jar, ask };
}
const signIn = async ({ ask }: ReturnType<typeof device>, nama: string) => {
  const kode = new TOTP({ secret: Secret.fromBase32(secret) }).generate();
  return ask("/petugas/masuk", { nama, sandi: "kenari-sawah-111", kode });
};
const here = device();
/** Nobody has touched the screen for so long. */
const silentFor = (seconds: number) =>
  sql`update kiosks set touched_at = touched_at - make_interval(secs => ${seconds})`.execute(platform.db);

test("a device is no kiosk until a guard or customer service opens it with a number; they are signed out of it then", async () => {
  expect((await here.ask("/kios")).body).toContain("Perangkat ini bukan kios");
  expect((await here.ask("/mulai")).body).not.toContain("data-kiosk");
  await signIn(here, "satpam");
  expect((await here.ask("/pintu/kios", { nomor: "0" })).body).toContain("angka 1 sampai 99");
  const opened = await here.ask("/pintu/kios", { nomor: "3" });
  expect(opened.headers.location).toBe("/kios");
  expect(opened.headers["clear-site-data"]).toBe('"cache", "storage"');
  expect(Object.keys(here.jar)).toEqual(["kios"]);
  expect((await here.ask("/pintu")).headers.location).toMatch(/^\/petugas\/masuk/);
  const head = device();
  await signIn(head, "kepala");
  expect((await head.ask("/petugas/kios")).statusCode).toBe(404);
});

test("every page is the portal's own, in the kiosk's frame: voice, wipe, nothing filled in by the browser, no worker, not kept", async () => {
  const page = await here.ask("/mulai");
  expect(page.body).toMatch(/<body class="la-kiosk" data-kiosk="true" data-wipe="\/kios\/selesai"/);
  expect(page.body).toContain('<form autocomplete="off" action="/mulai"');
  expect(page.body.match(/autocomplete="(?!off)/g)).toBeNull();
  expect(page.body).toContain("Dengarkan");
  expect(page.body).toContain('<noscript><meta http-equiv="refresh" content="120;url=/kios/selesai"');
  expect(page.headers["content-security-policy"]).toContain("worker-src 'none'");
  // A form that came back holds what was typed: not even that is kept here.
  const again = await here.ask("/mulai", { nama: "SITI" });
  expect([again.statusCode, again.headers["cache-control"]]).toEqual([422, "no-store"]);
  expect((await here.ask("/")).headers.location).toBe("/kios");
  expect((await here.ask("/keluar")).headers.location).toBe("/kios/selesai");
  expect((await here.ask("/kios/tanpa-hp")).body).toContain("Ke meja bantuan sekarang");
});

test("after the wipe, and after two silent minutes without it, the next person finds nothing of the former", async () => {
  const typed = { nama: "SITI AMINAH", nik: "3174015505890001", kpj: "17012345671" };
  const begin = async () => {
    await here.ask("/bahasa?ke=en&kembali=/mulai");
    await here.ask("/mulai", { ...typed, "lahir-day": "15", "lahir-month": "5", "lahir-year": "1989" });
    expect((await here.ask("/mulai")).body).toContain("SITI AMINAH");
  };
  await begin();
  const wiped = await here.ask("/kios/selesai");
  expect(wiped.headers["clear-site-data"]).toBe('"cache", "storage"');
  expect(Object.keys(here.jar)).toEqual(["kios"]);
  expect((await here.ask("/mulai")).body).not.toContain("SITI");
  await begin();
  await silentFor(90);
  expect((await here.ask("/mulai")).body).toContain("SITI AMINAH");
  await silentFor(121);
  const next = await here.ask("/mulai/kontak");
  expect(next.headers.location).toBe("/kios?usai=1");
  expect(Object.keys(here.jar)).toEqual(["kios"]);
  expect((await here.ask("/kios?usai=1")).body).toContain("di rumah di 127.0.0.1:3000/lanjut dengan kode klaim");
});

test("a claim open at the kiosk shows its code to go on at home; with the silence its session ends for good", async () => {
  const { id, code } = await addClaim({ status: "SUBMITTED" });
  Object.assign(here.jar, await sessionOf(id));
  const { sesi } = here.jar;
  expect((await here.ask("/klaim/status")).body).toContain(`Kode klaim Anda: <b class="la-keep">${code}</b>`);
  await silentFor(121);
  expect((await here.ask("/klaim/status")).headers.location).toBe("/kios?usai=1");
  here.jar["sesi"] = sesi!;
  expect((await here.ask("/klaim/status")).headers.location).toBe("/lanjut?habis=1");
  await here.ask("/kios/selesai");
});

test("a slip of this branch is kept for the claim; one that nobody has is answered and the person goes on", async () => {
  const visitId = newId();
  const guard = officer("GUARD");
  const note = {
    id: visitId,
    at: new Date(),
    sentTo: "KIOSK",
    linkCode: null,
    why: null,
    knew: null,
    priority: null,
    left: null,
  } as const;
  await recordVisit(platform, guard, note);
  const slip = (await findVisit(platform.db, guard.officeId, visitId))!.linkCode!;
  expect((await here.ask("/kios/slip", { kode: "7777777" })).body).toContain("Kode slip itu tidak kami kenal");
  expect((await here.ask("/kios/slip", { kode: slip.toLowerCase() })).headers.location).toBe("/kios");
  expect(here.jar["asal"]).toBe(slip);
  expect((await here.ask("/kios")).body).toContain(`Slip ${slip} dipakai.`);
});

test("opened again elsewhere, or closed: the device forgets whoever stands there and is no kiosk any more", async () => {
  const other = device();
  await signIn(other, "cs");
  await other.ask("/petugas/kios", { nomor: "3" });
  expect(Object.keys(other.jar)).toEqual(["kios"]);
  const gone = await here.ask("/mulai");
  expect(gone.headers.location).toBe("/kios");
  expect(gone.headers["clear-site-data"]).toBe('"cache", "cookies", "storage"');
  expect(here.jar).toEqual({});
  const head = device();
  await signIn(head, "cs2");
  expect((await head.ask("/petugas/kios")).body).toContain("Tutup kios 3");
  await head.ask("/petugas/kios", { tutup: "3" });
  await head.ask("/petugas/kios", { tutup: "3" });
  expect((await other.ask("/kios")).headers.location).toBe("/kios");
  expect(other.jar).toEqual({});
  const { rows } = await sql<{
    type: string;
  }>`select type from audit.facts where type like 'Kiosk%' order by seq`.execute(platform.db);
  expect(rows.map(({ type }) => type)).toEqual(["KioskOpened", "KioskOpened", "KioskClosed"]);
});
