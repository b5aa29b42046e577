import { sql } from "kysely";
import type { Reader, Tx } from "../platform/db/database.ts";
import type { Keys } from "../platform/keys.ts";
import type { SealedPerson } from "./import/person-on-record.ts";
import type { Confirmation, Employment, Member, MemberFacts } from "./member.ts";
import { uuidColumn } from "../platform/db/columns.ts";

type Row = {
  id: string;
  person_sealed: Buffer;
  birth_date: string;
  citizenship: "WNI" | "WNA";
  death_date: string | null;
  tax_id: Member["taxId"];
  home_office_id: string | null;
  memberships: Array<{
    id: string;
    kpj_sealed: string | null;
    segment: "PU" | "BPU";
    firstContribution: string;
    employments: Array<
      Omit<Employment, "confirmed"> & { confirmedOn: string | null; confirmation: string | null }
    > | null;
  }> | null;
  balance: number | null;
  paid_before: Member["paidBefore"] | null;
};

/** What the envelopes of members are sealed for. */
export const memberPurpose = "member";

/** One round trip for everything the agency knows of people; the shape of the answer does not tell found from not found. */
async function select(db: Reader, where: ReturnType<typeof sql>): Promise<Row[]> {
  const { rows } = await sql<Row>`
    select m.id, m.person_sealed, m.birth_date, m.citizenship, m.death_date, m.tax_id, m.home_office_id,
      (select json_agg(json_build_object('id', s.id, 'kpj_sealed', encode(s.kpj_sealed, 'base64'), 'segment', s.segment, 'firstContribution', s.first_contribution,
          'employments', (select json_agg(json_build_object('employer', r.name, 'from', e.from_day, 'to', e.to_day, 'endReason', e.end_reason, 'letterDate', e.letter_date,
            'confirmedOn', (e.confirmed_at at time zone 'Asia/Jakarta')::date, 'confirmation', encode(e.confirmation_sealed, 'base64'), 'toldBy', e.ended_by,
            'proof', case when e.proof_kind is not null then json_build_object('kind', e.proof_kind, 'paperId', e.proof_paper, 'on', e.proof_on) end, 'disputed', e.disputed_at is not null) order by e.from_day)
                          from employments e left join employers r on r.id = e.employer_id where e.membership_id = s.id)) order by s.first_contribution)
        from memberships s where s.member_id = m.id) as memberships,
      (select sum(balance)::bigint from (select distinct on (account) balance from ledger_years l where l.member_id = m.id order by account, year desc) last) as balance,
      (select json_agg(json_build_object('date', p.paid_on, 'reason', p.reason, 'gross', p.gross) order by p.paid_on) from benefit_payments p where p.member_id = m.id) as paid_before
    from members m where ${where}`.execute(db);
  return rows;
}

const factsOf = (row: Row): MemberFacts => ({
  id: row.id,
  birthDate: row.birth_date,
  citizenship: row.citizenship,
  deathDate: row.death_date,
  taxId: row.tax_id,
  homeOfficeId: row.home_office_id,
  memberships: (row.memberships ?? []).map(({ segment, firstContribution, employments }) => ({
    segment,
    firstContribution,
    employments: (employments ?? []).map(({ confirmation: _sealed, confirmedOn: _on, ...employment }) => employment),
  })),
  balance: row.balance ?? 0,
  paidBefore: row.paid_before ?? [],
});

function memberOf(row: Row, keys: Keys): Member {
  const person = JSON.parse(keys.open(row.person_sealed, memberPurpose)) as SealedPerson;
  return {
    ...factsOf(row),
    nik: person.nik,
    name: person.name,
    motherName: person.motherName,
    phone: person.phone,
    email: person.email,
    memberships: (row.memberships ?? []).map(({ id, kpj_sealed, segment, firstContribution, employments }) => ({
      // Cards from before their numbers went into the envelope of the person have one of their own.
      kpj: person.cards?.[id] ?? keys.open(Buffer.from(kpj_sealed!, "base64"), memberPurpose),
      segment,
      firstContribution,
      employments: (employments ?? []).map(({ confirmation, confirmedOn, ...employment }) => ({
        ...employment,
        confirmed:
          confirmation === null
            ? null
            : {
                ...(JSON.parse(keys.open(Buffer.from(confirmation, "base64"), memberPurpose)) as Confirmation),
                on: confirmedOn!,
              },
      })),
    })),
  };
}

/** The name in a sealed person, for lists of a few. */
export const openMemberName = (keys: Keys, sealed: Buffer): string =>
  (JSON.parse(keys.open(sealed, memberPurpose)) as SealedPerson).name;

export async function findMemberByNik(db: Reader, keys: Keys, nik: string): Promise<Member | null> {
  const [row] = await select(db, sql`m.nik_index = ${keys.index(nik, "nik")}`);
  return row ? memberOf(row, keys) : null;
}

/** @throws where there is no such member: a claim always has one */
export async function getMember(db: Reader, keys: Keys, id: string): Promise<Member> {
  const [row] = await select(db, sql`m.id = ${id}`);
  if (!row) throw new Error(`There is no member ${id}`);
  return memberOf(row, keys);
}

/** Members by their ids, whole; those that are not there are missing. */
export const listMembers = async (db: Reader, keys: Keys, ids: readonly string[]): Promise<Member[]> =>
  (await select(db, sql`m.id = any(${uuidColumn(ids)}::uuid[])`)).map((row) => memberOf(row, keys));

/** What the law is asked about many members; nothing sealed is opened. */
export const listMemberFacts = async (db: Reader, ids: readonly string[]): Promise<MemberFacts[]> =>
  (await select(db, sql`m.id = any(${uuidColumn(ids)}::uuid[])`)).map(factsOf);

/** The next members in the order of their ids: for walks over all of them. */
export async function memberIdsAfter(db: Reader, after: string | null, most: number): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select id from members where ${after === null ? sql`true` : sql`id > ${after}`} order by id limit ${most}`.execute(
    db,
  );
  return rows.map(({ id }) => id);
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
