import { sql } from "kysely";
import { byteaColumn, dateColumn, int4Column, int8Column, textColumn, uuidColumn } from "../../platform/db/columns.ts";
import type { Reader, Tx } from "../../platform/db/database.ts";
import { newId } from "../../platform/ids.ts";
import type { Keys } from "../../platform/keys.ts";
import { memberPurpose } from "../member.store.ts";
import type { PersonChange } from "./merge-person.rules.ts";
import type { CardOnRecord, EmploymentOnRecord, PersonOnRecord, SealedPerson } from "./person-on-record.ts";
import type { ToldPayment, ToldYear } from "./told-line.ts";

export type EmployerRow = { readonly npp: string; readonly name: string; readonly city: string };

/**
 * A commit need not wait for the disk: what a power cut takes back, it takes back with the note that it was in, and the
 * next run brings it again.
 */
export async function dontWaitForDisk(tx: Tx): Promise<void> {
  await sql`set local synchronous_commit = off`.execute(tx);
}

/** Adds employers; one that is known by its number keeps its name. */
export async function insertEmployers(db: Reader, rows: readonly EmployerRow[]): Promise<void> {
  await sql`insert into employers (id, npp, name, city)
    select * from unnest(${uuidColumn(rows.map(() => newId()))}::uuid[], ${textColumn(rows.map(({ npp }) => npp))}::text[],
      ${textColumn(rows.map(({ name }) => name))}::text[], ${textColumn(rows.map(({ city }) => city))}::text[])
    on conflict (npp) do nothing`.execute(db);
}

/** Ids of employers by number; those nobody knows are missing. */
export async function employersByNumber(db: Reader, numbers: readonly string[]): Promise<Map<string, string>> {
  const { rows } = await sql<{ npp: string; id: string }>`
    select npp, id from employers where npp = any(${textColumn(numbers)}::text[])`.execute(db);
  return new Map(rows.map(({ npp, id }) => [npp, id]));
}

/** Ids of all offices by code. */
export async function officesByCode(db: Reader): Promise<Map<string, string>> {
  const { rows } = await sql<{ code: string; id: string }>`select code, id from offices`.execute(db);
  return new Map(rows.map(({ code, id }) => [code, id]));
}

/** Cards by their numbers, whoever's they are; those nobody has are missing. */
export async function cardsByNumber(tx: Tx, keys: Keys, numbers: Iterable<string>): Promise<Map<string, CardOnRecord>> {
  const byIndex = new Map<string, string>();
  const indexes = [...numbers].map((kpj) => {
    const index = keys.index(kpj, "kpj");
    byIndex.set(index.toString("latin1"), kpj);
    return index;
  });
  const { rows } = await sql<{
    kpj_index: Buffer;
    id: string;
    member_id: string;
    segment: "PU" | "BPU";
    first_contribution: string;
  }>`select kpj_index, id, member_id, segment, first_contribution
    from memberships where kpj_index = any(${byteaColumn(indexes)}::bytea[])`.execute(tx);
  return new Map(
    rows.map((row) => [
      byIndex.get(row.kpj_index.toString("latin1"))!,
      { id: row.id, memberId: row.member_id, segment: row.segment, firstContribution: row.first_contribution },
    ]),
  );
}

type MemberRow = {
  id: string;
  person_sealed: Buffer;
  birth_date: string;
  citizenship: "WNI" | "WNA";
  death_date: string | null;
  tax_id: PersonOnRecord["member"]["taxId"];
  home_office_id: string | null;
  balance_as_of: string | null;
};

/** Everything of known members that an import may change, by NIK; their rows are held until the transaction ends. */
export async function holdPeople(tx: Tx, keys: Keys, niks: readonly string[]): Promise<Map<string, PersonOnRecord>> {
  const { rows } = await sql<MemberRow>`
    select id, person_sealed, birth_date, citizenship, death_date, tax_id, home_office_id, balance_as_of
    from members where nik_index = any(${byteaColumn(niks.map((nik) => keys.index(nik, "nik")))}::bytea[])
    order by id for no key update`.execute(tx);
  if (rows.length === 0) return new Map();
  const ids = uuidColumn(rows.map(({ id }) => id));
  const employments = await sql<EmploymentOnRecord & { memberId: string }>`
    select s.member_id as "memberId", e.id, e.membership_id as "membershipId", e.employer_id as "employerId", e.from_day as "from",
      e.to_day as "to", e.end_reason as "endReason", e.letter_date as "letterDate", e.wage,
      e.confirmed_at is not null or e.disputed_at is not null or e.ended_by is not distinct from 'OFFICER' as "endStands"
    from memberships s join employments e on e.membership_id = s.id where s.member_id = any(${ids}::uuid[])
    order by e.id`.execute(tx);
  const years = await sql<ToldYear & { memberId: string }>`
    select member_id as "memberId", year, contributions, development, balance
    from ledger_years where account = 'MAIN' and member_id = any(${ids}::uuid[])`.execute(tx);
  const payments = await sql<ToldPayment & { memberId: string }>`
    select member_id as "memberId", paid_on as date, reason, gross
    from benefit_payments where member_id = any(${ids}::uuid[])`.execute(tx);
  const of = <Row extends { memberId: string }>(all: readonly Row[]): Map<string, Row[]> =>
    Map.groupBy(all, ({ memberId }) => memberId);
  const [jobs, told, paid] = [of(employments.rows), of(years.rows), of(payments.rows)];
  return new Map(
    rows.map((row) => {
      const sealed = JSON.parse(keys.open(row.person_sealed, memberPurpose)) as SealedPerson;
      const member = {
        id: row.id,
        sealed,
        birthDate: row.birth_date,
        citizenship: row.citizenship,
        deathDate: row.death_date,
        taxId: row.tax_id,
        officeId: row.home_office_id,
        balanceAsOf: row.balance_as_of,
      };
      return [
        sealed.nik,
        {
          member,
          employments: jobs.get(row.id) ?? [],
          years: told.get(row.id) ?? [],
          payments: paid.get(row.id) ?? [],
        },
      ];
    }),
  );
}

/** Writes what is to be written of many people: one statement a table. */
export async function writeChanges(tx: Tx, keys: Keys, changes: readonly PersonChange[]): Promise<void> {
  await writeMembers(tx, keys, changes);
  await writeCards(tx, keys, changes);
  await writeEmployments(tx, changes);
  const years = changes.flatMap(({ id, years: told }) => told.map((year) => ({ id, ...year })));
  if (years.length > 0)
    await sql`insert into ledger_years (member_id, year, contributions, development, balance)
      select * from unnest(${uuidColumn(years.map(({ id }) => id))}::uuid[], ${int4Column(years.map(({ year }) => year))}::int[],
        ${int8Column(years.map(({ contributions }) => contributions))}::bigint[], ${int8Column(years.map(({ development }) => development))}::bigint[],
        ${int8Column(years.map(({ balance }) => balance))}::bigint[])
      on conflict (member_id, account, year) do update
        set contributions = excluded.contributions, development = excluded.development, balance = excluded.balance`.execute(
      tx,
    );
  const payments = changes.flatMap(({ id, payments: told }) => told.map((payment) => ({ id, ...payment })));
  if (payments.length > 0)
    await sql`insert into benefit_payments (id, member_id, paid_on, reason, gross)
      select * from unnest(${uuidColumn(payments.map(() => newId()))}::uuid[], ${uuidColumn(payments.map(({ id }) => id))}::uuid[],
        ${dateColumn(payments.map(({ date }) => date))}::date[], ${textColumn(payments.map(({ reason }) => reason))}::text[],
        ${int8Column(payments.map(({ gross }) => gross))}::bigint[])`.execute(tx);
}

async function writeMembers(tx: Tx, keys: Keys, changes: readonly PersonChange[]): Promise<void> {
  const rows = (isNew: boolean) =>
    changes.flatMap((change) => (change.member !== null && change.isNew === isNew ? [change.member] : []));
  const columns = (members: ReturnType<typeof rows>) => sql`
    ${uuidColumn(members.map(({ id }) => id))}::uuid[],
    ${byteaColumn(members.map(({ sealed }) => keys.index(sealed.nik, "nik")))}::bytea[],
    ${byteaColumn(members.map(({ sealed }) => keys.seal(JSON.stringify(sealed), memberPurpose)))}::bytea[],
    ${dateColumn(members.map(({ birthDate }) => birthDate))}::date[],
    ${textColumn(members.map(({ citizenship }) => citizenship))}::text[],
    ${dateColumn(members.map(({ deathDate }) => deathDate))}::date[],
    ${textColumn(members.map(({ taxId }) => taxId))}::text[],
    ${uuidColumn(members.map(({ officeId }) => officeId))}::uuid[],
    ${dateColumn(members.map(({ balanceAsOf }) => balanceAsOf))}::date[]`;
  const [fresh, known] = [rows(true), rows(false)];
  if (fresh.length > 0)
    await sql`insert into members (id, nik_index, person_sealed, birth_date, citizenship, death_date, tax_id, home_office_id, balance_as_of)
      select * from unnest(${columns(fresh)})`.execute(tx);
  if (known.length > 0)
    await sql`update members m set person_sealed = c.person_sealed, citizenship = c.citizenship, death_date = c.death_date,
        tax_id = c.tax_id, home_office_id = c.home_office_id, balance_as_of = c.balance_as_of
      from unnest(${columns(known)}) as c(id, nik_index, person_sealed, birth_date, citizenship, death_date, tax_id, home_office_id, balance_as_of)
      where m.id = c.id`.execute(tx);
}

async function writeCards(tx: Tx, keys: Keys, changes: readonly PersonChange[]): Promise<void> {
  const fresh = changes.flatMap(({ newCards }) => newCards);
  if (fresh.length > 0)
    await sql`insert into memberships (id, member_id, kpj_index, segment, first_contribution)
      select * from unnest(${uuidColumn(fresh.map(({ id }) => id))}::uuid[], ${uuidColumn(fresh.map(({ memberId }) => memberId))}::uuid[],
        ${byteaColumn(fresh.map(({ kpj }) => keys.index(kpj, "kpj")))}::bytea[], ${textColumn(fresh.map(({ segment }) => segment))}::text[],
        ${dateColumn(fresh.map(({ firstContribution }) => firstContribution))}::date[])`.execute(tx);
  const earlier = changes.flatMap(({ earlierCards }) => earlierCards);
  if (earlier.length > 0)
    await sql`update memberships s set first_contribution = c.first_contribution
      from unnest(${uuidColumn(earlier.map(({ id }) => id))}::uuid[], ${dateColumn(earlier.map(({ firstContribution }) => firstContribution))}::date[])
        as c(id, first_contribution) where s.id = c.id`.execute(tx);
}

async function writeEmployments(tx: Tx, changes: readonly PersonChange[]): Promise<void> {
  const columns = (jobs: readonly EmploymentOnRecord[]) => sql`
    ${uuidColumn(jobs.map(({ id }) => id))}::uuid[], ${uuidColumn(jobs.map(({ membershipId }) => membershipId))}::uuid[],
    ${uuidColumn(jobs.map(({ employerId }) => employerId))}::uuid[], ${dateColumn(jobs.map(({ from }) => from))}::date[],
    ${dateColumn(jobs.map(({ to }) => to))}::date[], ${textColumn(jobs.map(({ endReason }) => endReason))}::text[],
    ${dateColumn(jobs.map(({ letterDate }) => letterDate))}::date[], ${int8Column(jobs.map(({ wage }) => wage))}::bigint[]`;
  const fresh = changes.flatMap(({ newEmployments }) => newEmployments);
  if (fresh.length > 0)
    await sql`insert into employments (id, membership_id, employer_id, from_day, to_day, end_reason, letter_date, wage)
      select * from unnest(${columns(fresh)})`.execute(tx);
  const changed = changes.flatMap(({ changedEmployments }) => changedEmployments);
  if (changed.length === 0) return;
  const was = changed.map((each) => each.was);
  const written =
    await sql`update employments e set to_day = c.to_day, end_reason = c.end_reason, letter_date = c.letter_date, wage = c.wage
    from unnest(${columns(changed.map(({ now }) => now))}, ${dateColumn(was.map(({ to }) => to))}::date[],
        ${textColumn(was.map(({ endReason }) => endReason))}::text[], ${dateColumn(was.map(({ letterDate }) => letterDate))}::date[],
        ${textColumn(was.map(({ endStands }) => String(endStands)))}::text[])
      as c(id, membership_id, employer_id, from_day, to_day, end_reason, letter_date, wage, was_to, was_reason, was_letter, was_standing)
    where e.id = c.id and (e.to_day, e.end_reason, e.letter_date) is not distinct from (c.was_to, c.was_reason, c.was_letter)
      and (e.confirmed_at is not null or e.disputed_at is not null or e.ended_by is not distinct from 'OFFICER') = c.was_standing::boolean`.execute(
      tx,
    );
  if (written.numAffectedRows !== BigInt(changed.length)) throw new ReadTooEarly();
}

/** A company or an officer ended a job between our look and our write: it is looked at again. */
export class ReadTooEarly extends Error {}
