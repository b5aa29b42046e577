import { rm, writeFile } from "node:fs/promises";
import {
  staffInvitationDays,
  takeInStaff,
  tryStaff,
  type StaffLink,
  type StaffTrouble,
  type StaffVerdict,
  type ToldStaff,
} from "../../access/index.ts";
import { openHouse, type House } from "../../house.ts";
import { parseEmail, parseName, parsePhone } from "../../members/index.ts";
import { findOffice } from "../../offices/index.ts";
import type { Config } from "../../platform/config.ts";
import { paths } from "../../web/paths.ts";
import { fail, oneArgument } from "../one-argument.ts";
import { readTable, type TableLine } from "../table/read-table.ts";

const help = `Usage: lapak staff import FILE.csv [--dry-run]

Takes in officers: user name, name, office, role, and the address at which they are told of work (docs/operations.md has the
columns). Each row is answered. Who is new gets a one-time link, written to FILE.links.csv; who is known takes the name, office
and role of the row; the same file again changes nothing. --dry-run answers each row and writes nothing.

Exit code 0: all rows are in; 1: some were refused, or the file cannot be taken in; 2: wrong usage.
`;

type Column = "nama_pengguna" | "nama" | "kantor" | "peran" | "alamat";
const columns = {
  needed: ["nama_pengguna", "nama", "kantor", "peran"],
  optional: ["alamat"],
  page: "docs/operations.md",
} as const;

/** A row that is answered: what was read of it, or why it cannot be read. */
type Row = { readonly line: number; readonly username: string } & (
  { readonly told: ToldStaff; readonly spelt: string } | { readonly told: null; readonly trouble: string }
);

const roleWords =
  "A person has one role: whoever approves claims never publishes rules or lets money go. Give the second role to another person.";
const troubleWords: Readonly<Record<StaffTrouble, string>> = {
  SEVERAL_ROLES: `“peran” names several roles. ${roleWords}`,
  NO_SUCH_ROLE:
    "“peran” is none of CS, PENATA_MADYA, BRANCH_HEAD, GENERAL_HR, GUARD, REGION_RELAY, HEAD_POLICY, PAYMENT_RELEASER, ADMIN.",
  NO_SUCH_OFFICE: "“kantor” is the code of no office. Take in the offices first (lapak offices import).",
  ROLE_OF_ANOTHER_OFFICE: "This role is not worked in an office of this kind.",
  CLOSED: "This user name belonged to an officer who left. Give another one.",
  NAME_TWICE: "This user name stands on a row above.",
  ADDRESS_OF_ANOTHER: `“alamat” is another officer's. ${roleWords} An address that several share is left out.`,
};

/** Reads the cells of a line; offices are looked up once each. */
function rowReader(house: House): (line: TableLine<Column>) => Promise<Row> {
  const offices = new Map<string, ToldStaff["office"]>();
  const officeOf = async (code: string): Promise<ToldStaff["office"]> => {
    if (!offices.has(code)) offices.set(code, await findOffice(house.db, code));
    return offices.get(code) ?? null;
  };
  return async ({ line, cells, trouble }) => {
    const username = cells.nama_pengguna.toLowerCase();
    const refuse = (why: string): Row => ({ line, username, told: null, trouble: why });
    if (trouble) return refuse(trouble);
    if (!/^[a-z0-9][a-z0-9._-]{1,59}$/.test(username))
      return refuse("“nama_pengguna” is 2 to 60 letters (a to z), digits, dots, hyphens or underscores.");
    const name = parseName(cells.nama);
    if (!name) return refuse("“nama” is no name: letters, spaces, dots, commas, apostrophes and hyphens.");
    const email = parseEmail(cells.alamat);
    const phone = email ? null : parsePhone(cells.alamat);
    if (cells.alamat && !email && !phone) return refuse("“alamat” is no e-mail address and no mobile number (0812…).");
    const office = await officeOf(cells.kantor.toUpperCase());
    const told: ToldStaff = { username, name, role: cells.peran, office, contact: { email, phone } };
    return { line, username, told, spelt: `${cells.peran.toUpperCase()}, ${cells.kantor.toUpperCase()}` };
  };
}

const outcomeWords = { NEW: "new", CHANGED: "changed", SAME: "the same" } as const;
const answerOf = (row: Row, verdict: StaffVerdict | null): string => {
  const who = `line ${row.line}: ${row.username || "(no user name)"}`;
  if (!row.told) return `${who}: refused. ${row.trouble}`;
  if (!verdict || verdict.outcome === "REFUSED")
    return `${who}: refused. ${verdict ? troubleWords[verdict.trouble] : ""}`;
  return `${who}: ${outcomeWords[verdict.outcome]} (${row.spelt})`;
};

/** `staff.csv` has the links of who is new in `staff.links.csv` beside it. */
const linksOf = (file: string): string => `${file.replace(/\.csv$/i, "")}.links.csv`;

/** Thrown where the links cannot be kept: nobody is added then. */
class LinksTrouble extends Error {}

const linkKeeper =
  (house: House, path: string, kept: { file: boolean }) =>
  async (links: readonly StaffLink[]): Promise<void> => {
    if (links.length === 0) return;
    const line = ({ username, name, token }: StaffLink): string =>
      `${username},"${name}",${house.config.publicUrl}${paths.staff.invitation(token)}\r\n`;
    const text = `nama_pengguna,nama,tautan\r\n${links.map(line).join("")}`;
    try {
      await writeFile(path, text, { mode: 0o600, flag: "wx" });
      kept.file = true;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === "EEXIST")
        throw new LinksTrouble(
          `${path} is there already. Hand out its links, delete it, and start again. Nothing was taken in.`,
        );
      throw new LinksTrouble(`${path} cannot be written: ${(error as Error).message}. Nothing was taken in.`);
    }
  };

async function takeInRows(house: House, path: string, rows: readonly ToldStaff[]): Promise<readonly StaffVerdict[]> {
  const kept = { file: false };
  try {
    return (await takeInStaff(house, rows, linkKeeper(house, path, kept))).verdicts;
  } catch (error) {
    // Links that open nothing are not left lying about.
    if (kept.file) await rm(path, { force: true });
    throw error;
  }
}

/**
 * `lapak staff import FILE.csv`: takes in officers and answers each row.
 * @returns 0 all rows are in, 1 some are not or none, 2 wrong usage
 */
export async function staffImport(args: string[], configHere: () => Config): Promise<number> {
  const isDry = args.includes("--dry-run");
  const path = oneArgument(
    args.filter((arg) => arg !== "--dry-run"),
    help,
  );
  if (typeof path === "number") return path;
  const lines = await readTable<Column>(path, columns);
  if (typeof lines === "string") return fail(lines);
  if (lines.length === 0) return fail(`The file ${path} names nobody.`);
  if (lines.length > 5000)
    return fail(`The file ${path} has more than 5,000 rows. Take it in in parts. Nothing was taken in.`);
  const house = openHouse(configHere(), "staff-import", 2);
  try {
    const read = rowReader(house);
    const rows: Row[] = [];
    for (const line of lines) rows.push(await read(line));
    const told = rows.flatMap((row) => (row.told ? [row.told] : []));
    const verdicts = isDry ? await tryStaff(house, told) : await takeInRows(house, linksOf(path), told);
    const judged = [...verdicts];
    const answers = rows.map((row) => ({ row, verdict: row.told ? judged.shift()! : null }));
    for (const { row, verdict } of answers) process.stdout.write(`${answerOf(row, verdict)}\n`);
    const count = (outcome: StaffVerdict["outcome"]): number =>
      verdicts.filter((verdict) => verdict.outcome === outcome).length;
    const refused = rows.length - told.length + count("REFUSED");
    const added = count("NEW");
    process.stdout.write(
      `${rows.length} rows: ${added} new, ${count("CHANGED")} changed, ${count("SAME")} the same, ${refused} refused.${isDry ? " Nothing was written." : ""}\n`,
    );
    if (added > 0 && !isDry)
      process.stdout.write(
        `${linksOf(path)} has a link for each new officer, good once and for ${staffInvitationDays} days. Hand each to its officer alone, then delete the file.\n`,
      );
    return refused === 0 ? 0 : 1;
  } catch (error) {
    if (error instanceof LinksTrouble) return fail(error.message);
    throw error;
  } finally {
    await house.close();
  }
}
