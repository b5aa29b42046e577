import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sql } from "kysely";
import { TOTP } from "otpauth";
import { afterAll, beforeEach, expect, test, vi } from "vitest";
import { settingsOf } from "../../../tests/test-house.ts";
import { createTestPlatform } from "../../../tests/test-platform.ts";
import { acceptStaffInvitation, findSession, findStaffInvitation, signIn } from "../../access/index.ts";
import { readConfig } from "../../platform/config.ts";
import { officesImport } from "../offices/offices-import.ts";
import { staffImport } from "./staff-import.ts";
import { staffClose, staffRenew } from "./staff-name.ts";

const platform = await createTestPlatform();
const folder = mkdtempSync(join(tmpdir(), "lapak-staff-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const config = () => readConfig(settingsOf(platform, folder));

let said = "";
vi.spyOn(process.stdout, "write").mockImplementation((text) => ((said += String(text)), true));
vi.spyOn(process.stderr, "write").mockImplementation((text) => ((said += String(text)), true));

const file = join(folder, "petugas.csv");
const links = join(folder, "petugas.links.csv");
beforeEach(async () => {
  rmSync(links, { force: true });
  await sql`delete from staff_sessions`.execute(platform.db);
  await sql`delete from staff_invitations`.execute(platform.db);
  await sql`delete from staff`.execute(platform.db);
  writeFileSync(
    file,
    "kode;nama;jenis;induk;alamat;zona\r\nPUSAT;Kantor Pusat;PUSAT;;Jakarta;WIB\r\nDKI;DKI;WILAYAH;PUSAT;Jakarta;WIB\r\nLUWUK;Luwuk;CABANG;DKI;Jalan Raya 1;WITA\r\n",
  );
  expect(await officesImport([file], config)).toBe(0);
  said = "";
});

const head = "nama_pengguna,nama,kantor,peran,alamat\n";
async function take(rows: string, ...flags: string[]): Promise<readonly [number, string[]]> {
  writeFileSync(file, head + rows);
  said = "";
  const code = await staffImport([file, ...flags], config);
  return [code, said.trimEnd().split("\n")];
}
const onRecord = async (): Promise<string[]> =>
  (
    await sql<{
      who: string;
    }>`select username || ' ' || role || ' ' || code as who from staff join offices on offices.id = office_id order by 1`.execute(
      platform.db,
    )
  ).rows.map(({ who }) => who);
const tokenOf = (text: string): string => /undangan\/(\S+)/.exec(text)![1]!;

const rina = "luwuk.cs1,Rina Contoh,LUWUK,CS,rina@kantor.example\n";
const budi = "pusat.bayar1,Budi Contoh,pusat,payment_releaser,0812 3456 7890\n";

test("a file that is only tried is answered row by row, and nothing is written", async () => {
  expect(await take(rina + budi, "--dry-run")).toEqual([
    0,
    [
      "line 2: luwuk.cs1: new (CS, LUWUK)",
      "line 3: pusat.bayar1: new (PAYMENT_RELEASER, PUSAT)",
      "2 rows: 2 new, 0 changed, 0 the same, 0 refused. Nothing was written.",
    ],
  ]);
  expect([await onRecord(), existsSync(links)]).toEqual([[], false]);
});

test("who is new comes in by their link, once, and the same file again changes nothing", async () => {
  const [code, words] = await take(rina + budi);
  expect([code, words.slice(0, 3)]).toEqual([
    0,
    [
      "line 2: luwuk.cs1: new (CS, LUWUK)",
      "line 3: pusat.bayar1: new (PAYMENT_RELEASER, PUSAT)",
      "2 rows: 2 new, 0 changed, 0 the same, 0 refused.",
    ],
  ]);
  expect(statSync(links).mode & 0o777).toBe(0o600);
  const token = tokenOf(readFileSync(links, "utf8"));
  const shown = (await findStaffInvitation(platform, token))!;
  expect([shown.name, shown.username]).toEqual(["Rina Contoh", "luwuk.cs1"]);
  const app = new TOTP({ secret: shown.totp.secret });
  const typed = { password: "tiga kata acak", again: "tiga kata acak", code: app.generate() };
  const device = "tablet";
  // Before the link is used nobody is in, whatever is typed.
  expect((await signIn(platform, { username: "luwuk.cs1", password: "-", code: typed.code, device })).ok).toBe(false);
  const trouble = async (change: Partial<typeof typed>): Promise<unknown> =>
    await acceptStaffInvitation(platform, token, { ...typed, ...change });
  expect(await trouble({ password: "pendek", again: "pendek" })).toMatchObject({ refusal: { code: "PASSWORD_SHORT" } });
  expect(await trouble({ again: "tiga kata lain" })).toMatchObject({ refusal: { code: "PASSWORD_DIFFERS" } });
  expect(await trouble({ code: "12" })).toMatchObject({ refusal: { code: "CODE_WRONG" } });
  expect(await acceptStaffInvitation(platform, token, typed)).toEqual({ ok: true, value: null });
  expect(await acceptStaffInvitation(platform, token, typed)).toMatchObject({
    refusal: { code: "NO_SUCH_INVITATION" },
  });
  const next = app.generate({ timestamp: Date.now() + 30_000 });
  const entered = await signIn(platform, { username: "luwuk.cs1", password: typed.password, code: next, device });
  expect(entered.ok && (await findSession(platform, entered.value.token))?.officeName).toBe("Luwuk");

  // Links that nobody has handed out are not written over.
  expect((await take(`${rina}${budi}luwuk.cs2,Sari Contoh,LUWUK,CS,\n`))[1]).toEqual([
    `${links} is there already. Hand out its links, delete it, and start again. Nothing was taken in.`,
  ]);
  expect(await onRecord()).toEqual(["luwuk.cs1 CS LUWUK", "pusat.bayar1 PAYMENT_RELEASER PUSAT"]);
  rmSync(links);
  expect((await take(rina + budi))[1]).toEqual([
    "line 2: luwuk.cs1: the same (CS, LUWUK)",
    "line 3: pusat.bayar1: the same (PAYMENT_RELEASER, PUSAT)",
    "2 rows: 0 new, 0 changed, 2 the same, 0 refused.",
  ]);
  expect(existsSync(links)).toBe(false);

  // Who gets another role signs in anew.
  expect(await take(rina.replace(",CS,", ",PENATA_MADYA,"))).toEqual([
    0,
    ["line 2: luwuk.cs1: changed (PENATA_MADYA, LUWUK)", "1 rows: 0 new, 1 changed, 0 the same, 0 refused."],
  ]);
  expect(entered.ok && (await findSession(platform, entered.value.token))).toBe(null);
});

test("a row that cannot be is refused with its reason; the others are taken in", async () => {
  const apart =
    "A person has one role: whoever approves claims never publishes rules or lets money go. Give the second role to another person.";
  const [code, words] = await take(
    rina +
      "luwuk.pm1,Dewi Contoh,LUWUK,PENATA_MADYA HEAD_POLICY,\n" +
      "pusat.k1,Rina Contoh,PUSAT,HEAD_POLICY,RINA@kantor.example\n" +
      "luwuk.cs1,Rina Contoh,LUWUK,CS,\n" +
      "luwuk.k1,Tono Contoh,LUWUK,HEAD_POLICY,\n" +
      "luwuk.b1,Tono Contoh,LUWUK,BOS,\n" +
      "poso.cs1,Tono Contoh,POSO,CS,\n" +
      "a b,Tono Contoh,LUWUK,CS,\n" +
      "luwuk.cs3,T0no,LUWUK,CS,\n" +
      "luwuk.cs4,Tono Contoh,LUWUK,CS,021-555\n" +
      "luwuk.cs5,Tono Contoh,LUWUK\n",
  );
  expect([code, words.slice(0, 12)]).toEqual([
    1,
    [
      "line 2: luwuk.cs1: new (CS, LUWUK)",
      `line 3: luwuk.pm1: refused. “peran” names several roles. ${apart}`,
      `line 4: pusat.k1: refused. “alamat” is another officer's. ${apart} An address that several share is left out.`,
      "line 5: luwuk.cs1: refused. This user name stands on a row above.",
      "line 6: luwuk.k1: refused. This role is not worked in an office of this kind.",
      "line 7: luwuk.b1: refused. “peran” is none of CS, PENATA_MADYA, BRANCH_HEAD, GENERAL_HR, GUARD, REGION_RELAY, HEAD_POLICY, PAYMENT_RELEASER, ADMIN.",
      "line 8: poso.cs1: refused. “kantor” is the code of no office. Take in the offices first (lapak offices import).",
      "line 9: a b: refused. “nama_pengguna” is 2 to 60 letters (a to z), digits, dots, hyphens or underscores.",
      "line 10: luwuk.cs3: refused. “nama” is no name: letters, spaces, dots, commas, apostrophes and hyphens.",
      "line 11: luwuk.cs4: refused. “alamat” is no e-mail address and no mobile number (0812…).",
      "line 12: (no user name): refused. It has 3 cells, the first line has 5.",
      "11 rows: 1 new, 0 changed, 0 the same, 10 refused.",
    ],
  ]);
  expect(await onRecord()).toEqual(["luwuk.cs1 CS LUWUK"]);
});

test("who lost the phone gets a new link and the old password ends; who left is out for good", async () => {
  await take(rina);
  const first = tokenOf(readFileSync(links, "utf8"));
  said = "";
  expect(await staffRenew(["Luwuk.CS1"], config)).toBe(0);
  expect([
    await findStaffInvitation(platform, first),
    (await findStaffInvitation(platform, tokenOf(said)))?.username,
  ]).toEqual([null, "luwuk.cs1"]);
  expect(await staffClose(["luwuk.cs1"], config)).toBe(0);
  expect(await findStaffInvitation(platform, tokenOf(said))).toBe(null);
  said = "";
  expect([
    await staffRenew(["luwuk.cs1"], config),
    await staffRenew(["nobody"], config),
    await staffClose([], config),
  ]).toEqual([1, 1, 2]);
  expect(said.split("\n").slice(0, 2)).toEqual([
    "luwuk.cs1 has left: nobody signs in under this name any more.",
    "Nobody has the user name nobody.",
  ]);
  rmSync(links);
  expect((await take(rina))[1][0]).toBe(
    "line 2: luwuk.cs1: refused. This user name belonged to an officer who left. Give another one.",
  );
});

test("what is no such file is told in a sentence, and nothing is taken in", async () => {
  const tell = async (bytes: string | Buffer): Promise<string> => {
    writeFileSync(file, bytes);
    said = "";
    expect(await staffImport([file], config)).toBe(1);
    return said.replaceAll(file, "FILE").trim();
  };
  expect(await tell("")).toBe("The file FILE cannot be taken in. It is empty.");
  expect(await tell(Buffer.from(`${head}a,Ren\xe9,LUWUK,CS,\n`, "latin1"))).toContain("Line 2 is not written in UTF-8");
  expect(await tell(Buffer.from(`\ufeff${head}`, "utf16le"))).toContain("It is written in UTF-16.");
  expect(await tell("nama,kantor\n")).toContain("The first line lacks “nama_pengguna”, “peran”.");
  expect(await tell(head.replace("alamat", "gaji"))).toContain("The first line names what nobody knows: “gaji”.");
  expect(await tell(head)).toBe("The file FILE names nobody.");
  said = "";
  expect([await staffImport([folder], config), await staffImport([join(folder, "none.csv")], config)]).toEqual([1, 1]);
  expect(said).toContain(`${folder} is no file. Give the name of a CSV file.`);
  expect([
    await staffImport([], config),
    await staffImport([file, "--wet"], config),
    await staffImport(["--help"], config),
  ]).toEqual([2, 2, 0]);
});

test("offices are taken in all or none, each trouble by its line", async () => {
  const tell = async (rows: string): Promise<string> => {
    writeFileSync(file, `kode,nama,jenis,induk,alamat,zona\n${rows}`);
    said = "";
    expect(await officesImport([file], config)).toBe(1);
    return said.trim();
  };
  const root = "PUSAT,Kantor Pusat,PUSAT,,Jakarta,WIB\n";
  expect(await tell(`${root}POSO,Poso,CABANG,SULTENG,Poso,WITA\n`)).toBe(
    "Line 3: “induk” is the code of no office of the file; only PUSAT has none. Nothing was taken in.",
  );
  expect(await tell(`${root}POSO,Poso,RUKO,PUSAT,Poso,WITA\n`)).toBe(
    "Line 3: “jenis” is none of PUSAT, WILAYAH, CABANG. Nothing was taken in.",
  );
  expect(await tell(root + root)).toBe("Line 3: “kode” is missing, or stands twice. Nothing was taken in.");
});
