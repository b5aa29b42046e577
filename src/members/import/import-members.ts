import type { Platform } from "../../platform/platform.ts";
import type { BalanceEntryRow } from "../balance.store.ts";
import type { Member } from "../member.ts";
import type { Sex } from "../person.rules.ts";
import { insertEmployers, type EmployerRow } from "./import.store.ts";
import { openDirectory, takeIn } from "./take-in.ts";
import type { ToldCard, ToldEmployment, ToldLine, ToldPayment, ToldYear } from "./told-line.ts";

/** One person with all that belongs to them, as the house itself makes people up: the demo world, the practice office. */
export type MemberRow = {
  readonly nik: string;
  readonly name: string;
  readonly birthDate: string;
  readonly sex?: Sex | null;
  readonly motherName?: string | null;
  readonly phone?: string | null;
  readonly email?: string | null;
  readonly citizenship: "WNI" | "WNA";
  readonly taxId: Member["taxId"];
  readonly deathDate?: string | null;
  readonly homeBranch?: string | null;
  readonly memberships: ReadonlyArray<ToldCard & { readonly employments: readonly ToldEmployment[] }>;
  readonly ledger: readonly ToldYear[];
  readonly paidBefore: readonly ToldPayment[];
  /** The contributions behind the ledger, where they are told one by one. */
  readonly entries?: readonly BalanceEntryRow[];
  /** The day up to which the ledger was told. */
  readonly balanceAsOf?: string | null;
};

/** People in one transaction: enough to be fast, few enough that memory stays flat. */
const batch = 500;

/** A person as the lines of a file would tell them. */
function linesOf(row: MemberRow, line: number): ToldLine[] {
  const { nik, name, birthDate, citizenship, taxId, balanceAsOf = null, entries } = row;
  const person = {
    nik,
    name,
    birthDate,
    sex: row.sex ?? null,
    motherName: row.motherName ?? null,
    phone: row.phone ?? null,
    email: row.email ?? null,
    citizenship,
    taxId,
    deathDate: row.deathDate ?? null,
    office: row.homeBranch ?? null,
  };
  const bare = { line, person, card: null, employment: null, employer: null, year: null, balanceAsOf, payment: null };
  return [
    bare,
    ...row.memberships.flatMap(({ kpj, segment, firstContribution, employments }) => {
      const card = { kpj, segment, firstContribution };
      return [{ ...bare, card }, ...employments.map((employment) => ({ ...bare, card, employment }))];
    }),
    ...row.ledger.map(({ year, contributions, development, balance }) => {
      return { ...bare, year: { year, contributions, development, balance } };
    }),
    ...row.paidBefore.map((payment) => ({ ...bare, payment })),
    ...(entries ? [{ ...bare, entries }] : []),
  ];
}

/**
 * Takes in members that the house itself made up, batch by batch, each in a transaction of its own, by the same merge as a
 * file of members (importBlock): started again it adds what is missing.
 * @returns how many were new
 * @throws where a row cannot be taken in: who made it up made a mistake
 */
export async function importMembers(
  platform: Platform,
  employers: readonly EmployerRow[],
  members: AsyncIterable<MemberRow> | Iterable<MemberRow>,
): Promise<number> {
  await insertEmployers(platform.db, employers);
  const directory = await openDirectory(platform);
  let added = 0;
  let seen = 0;
  let waiting: ToldLine[][] = [];
  const flush = async (): Promise<void> => {
    const taken = await takeIn(platform, directory, waiting.flat());
    waiting = [];
    const wrong = taken.refused[0];
    if (wrong) throw new Error(`Member ${wrong.line} cannot be taken in: ${wrong.trouble} (${wrong.column})`);
    added += taken.added;
  };
  for await (const member of members) {
    waiting.push(linesOf(member, ++seen));
    if (waiting.length === batch) await flush();
  }
  if (waiting.length > 0) await flush();
  return added;
}
