import { sql } from "kysely";
import type { Reader, Tx } from "../platform/db/database.ts";
import { newId } from "../platform/ids.ts";
import type { Keys } from "../platform/keys.ts";
import { insertBalanceEntries, type BalanceEntryRow } from "./balance.store.ts";
import type { Member } from "./member.ts";

type Sealed = {
  nik: string;
  name: string;
  motherName: string | null;
  sex: string | null;
  phone: string | null;
  email: string | null;
};

type Row = {
  id: string;
  person_sealed: Buffer;
  birth_date: string;
  citizenship: "WNI" | "WNA";
  death_date: string | null;
  tax_id: Member["taxId"];
  home_office_id: string | null;
  memberships: Array<{
    kpj_sealed: string;
    segment: "PU" | "BPU";
    firstContribution: string;
    employments: Member["memberships"][number]["employments"] | null;
  }> | null;
  balance: number | null;
  paid_before: Member["paidBefore"] | null;
};

const purpose = "member";

/** One round trip for everything the agency knows of one person; the shape of the answer does not tell found from not found. */
async function findOne(db: Reader, keys: Keys, where: ReturnType<typeof sql>): Promise<Member | null> {
  const { rows } = await sql<Row>`
    select m.id, m.person_sealed, m.birth_date, m.citizenship, m.death_date, m.tax_id, m.home_office_id,
      (select json_agg(json_build_object('kpj_sealed', encode(s.kpj_sealed, 'base64'), 'segment', s.segment, 'firstContribution', s.first_contribution,
          'employments', (select json_agg(json_build_object('employer', r.name, 'from', e.from_day, 'to', e.to_day, 'endReason', e.end_reason, 'letterDate', e.letter_date) order by e.from_day)
                          from employments e left join employers r on r.id = e.employer_id where e.membership_id = s.id)) order by s.first_contribution)
        from memberships s where s.member_id = m.id) as memberships,
      (select sum(balance)::bigint from (select distinct on (account) balance from ledger_years l where l.member_id = m.id order by account, year desc) last) as balance,
      (select json_agg(json_build_object('date', p.paid_on, 'reason', p.reason, 'gross', p.gross) order by p.paid_on) from benefit_payments p where p.member_id = m.id) as paid_before
    from members m where ${where}`.execute(db);
  const row = rows[0];
  if (!row) return null;
  const person = JSON.parse(keys.open(row.person_sealed, purpose)) as Sealed;
  return {
    id: row.id,
    nik: person.nik,
    name: person.name,
    motherName: person.motherName,
    phone: person.phone,
    email: person.email,
    birthDate: row.birth_date,
    citizenship: row.citizenship,
    deathDate: row.death_date,
    taxId: row.tax_id,
    homeOfficeId: row.home_office_id,
    memberships: (row.memberships ?? []).map(({ kpj_sealed, segment, firstContribution, employments }) => ({
      kpj: keys.open(Buffer.from(kpj_sealed, "base64"), purpose),
      segment,
      firstContribution,
      employments: employments ?? [],
    })),
    balance: row.balance ?? 0,
    paidBefore: row.paid_before ?? [],
  };
}

export const findMemberByNik = (db: Reader, keys: Keys, nik: string): Promise<Member | null> =>
  findOne(db, keys, sql`m.nik_index = ${keys.index(nik, "nik")}`);

/** @throws where there is no such member: a claim always has one */
export async function getMember(db: Reader, keys: Keys, id: string): Promise<Member> {
  const member = await findOne(db, keys, sql`m.id = ${id}`);
  if (!member) throw new Error(`There is no member ${id}`);
  return member;
}

/** Adds a payment to what was paid before, once for each id. */
export async function recordBenefitPayment(
  tx: Tx,
  payment: { id: string; memberId: string; paidOn: string; reason: string; gross: number },
): Promise<void> {
  await tx
    .insertInto("benefit_payments")
    .values({
      id: payment.id,
      member_id: payment.memberId,
      paid_on: payment.paidOn,
      reason: payment.reason,
      gross: payment.gross,
    })
    .onConflict((conflict) => conflict.column("id").doNothing())
    .execute();
}

export type MemberRow = {
  readonly nik: string;
  readonly name: string;
  readonly birthDate: string;
  readonly sex?: string | null;
  readonly motherName?: string | null;
  readonly phone?: string | null;
  readonly email?: string | null;
  readonly citizenship: "WNI" | "WNA";
  readonly taxId: Member["taxId"];
  readonly deathDate?: string | null;
  readonly homeBranch?: string | null;
  readonly memberships: ReadonlyArray<{
    kpj: string;
    segment: "PU" | "BPU";
    firstContribution: string;
    employments: ReadonlyArray<{
      npp: string | null;
      from: string;
      to: string | null;
      endReason: string | null;
      letterDate: string | null;
      wage: number;
    }>;
  }>;
  readonly ledger: ReadonlyArray<{ year: number; contributions: number; development: number; balance: number }>;
  readonly paidBefore: ReadonlyArray<{ date: string; reason: string; gross: number }>;
  /** The contributions behind the ledger, where they are told one by one. */
  readonly entries?: readonly BalanceEntryRow[];
  /** The day up to which the ledger was told. */
  readonly balanceAsOf?: string | null;
};

export type EmployerRow = { readonly npp: string; readonly name: string; readonly city: string };

export async function insertEmployers(tx: Tx, employers: readonly EmployerRow[]): Promise<void> {
  await sql`insert into employers (id, npp, name, city)
    select id, npp, name, city from jsonb_to_recordset(${JSON.stringify(employers.map((each) => ({ id: newId(), ...each })))}::jsonb) as e(id uuid, npp text, name text, city text)
    on conflict (npp) do nothing`.execute(tx);
}

/** A batch of members with all that belongs to them, in one statement a table. A member known by NIK is left as they are. */
export async function insertMembers(tx: Tx, keys: Keys, members: readonly MemberRow[]): Promise<number> {
  const rows = members.map((member) => ({
    member,
    row: {
      id: newId(),
      nik_index: keys.index(member.nik, "nik").toString("hex"),
      person_sealed: keys
        .seal(
          JSON.stringify({
            nik: member.nik,
            name: member.name,
            motherName: member.motherName ?? null,
            sex: member.sex ?? null,
            phone: member.phone ?? null,
            email: member.email ?? null,
          } satisfies Sealed),
          purpose,
        )
        .toString("hex"),
      birth_date: member.birthDate,
      citizenship: member.citizenship,
      death_date: member.deathDate ?? null,
      tax_id: member.taxId,
      home: member.homeBranch ?? null,
      balance_as_of: member.balanceAsOf ?? null,
    },
  }));
  const inserted = await sql<{
    id: string;
  }>`insert into members (id, nik_index, person_sealed, birth_date, citizenship, death_date, tax_id, home_office_id, balance_as_of)
    select m.id, decode(m.nik_index, 'hex'), decode(m.person_sealed, 'hex'), m.birth_date, m.citizenship, m.death_date, m.tax_id, o.id, m.balance_as_of
    from jsonb_to_recordset(${JSON.stringify(rows.map(({ row }) => row))}::jsonb)
      as m(id uuid, nik_index text, person_sealed text, birth_date date, citizenship text, death_date date, tax_id text, home text, balance_as_of date)
    left join offices o on o.code = m.home
    on conflict (nik_index) do nothing returning id`.execute(tx);
  const added = new Set(inserted.rows.map((row) => row.id));
  const fresh = rows.filter(({ row }) => added.has(row.id)).map(({ row: { id }, member }) => ({ id, member }));
  const memberships = fresh.flatMap(({ id, member }) =>
    member.memberships.map((each) => ({ ...each, id: newId(), member_id: id })),
  );
  await sql`insert into memberships (id, member_id, kpj_index, kpj_sealed, segment, first_contribution)
    select id, member_id, decode(kpj_index, 'hex'), decode(kpj_sealed, 'hex'), segment, first_contribution
    from jsonb_to_recordset(${JSON.stringify(memberships.map((each) => ({ id: each.id, member_id: each.member_id, kpj_index: keys.index(each.kpj, "kpj").toString("hex"), kpj_sealed: keys.seal(each.kpj, purpose).toString("hex"), segment: each.segment, first_contribution: each.firstContribution })))}::jsonb)
      as s(id uuid, member_id uuid, kpj_index text, kpj_sealed text, segment text, first_contribution date)`.execute(
    tx,
  );
  const employments = memberships.flatMap((membership) =>
    membership.employments.map((each) => ({
      id: newId(),
      membership_id: membership.id,
      npp: each.npp,
      from_day: each.from,
      to_day: each.to,
      end_reason: each.endReason,
      letter_date: each.letterDate,
      wage: each.wage,
    })),
  );
  await sql`insert into employments (id, membership_id, employer_id, from_day, to_day, end_reason, letter_date, wage)
    select e.id, e.membership_id, r.id, e.from_day, e.to_day, e.end_reason, e.letter_date, e.wage
    from jsonb_to_recordset(${JSON.stringify(employments)}::jsonb) as e(id uuid, membership_id uuid, npp text, from_day date, to_day date, end_reason text, letter_date date, wage bigint)
    left join employers r on r.npp = e.npp`.execute(tx);
  const ledger = fresh.flatMap(({ id, member }) => member.ledger.map((each) => ({ member_id: id, ...each })));
  await sql`insert into ledger_years (member_id, year, contributions, development, balance)
    select member_id, year, contributions, development, balance
    from jsonb_to_recordset(${JSON.stringify(ledger)}::jsonb) as l(member_id uuid, year int, contributions bigint, development bigint, balance bigint)`.execute(
    tx,
  );
  const paid = fresh.flatMap(({ id, member }) =>
    member.paidBefore.map((each) => ({
      id: newId(),
      member_id: id,
      paid_on: each.date,
      reason: each.reason,
      gross: each.gross,
    })),
  );
  await sql`insert into benefit_payments (id, member_id, paid_on, reason, gross)
    select id, member_id, paid_on, reason, gross from jsonb_to_recordset(${JSON.stringify(paid)}::jsonb) as p(id uuid, member_id uuid, paid_on date, reason text, gross bigint)`.execute(
    tx,
  );
  const entries = fresh.flatMap(({ member }) => member.entries ?? []);
  if (entries.length > 0) {
    const cardOf = new Map(memberships.map(({ kpj, id }) => [kpj, id]));
    await insertBalanceEntries(tx, entries, cardOf);
  }
  return added.size;
}
