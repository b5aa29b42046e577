import pg from "pg";
import { claimSeals } from "../src/claims/index.ts";
import type { Keys } from "../src/platform/keys.ts";

/** A country of claims: branches, and what months of claims leave behind in every table that a page of numbers reads. */
export type Country = {
  readonly claims: number;
  readonly offices: number;
  readonly months: number;
  readonly today: string;
};

/** The branch that is looked at; one claim in twenty is its. */
export const busiest = "00000000-0000-8000-8000-000000000001";

const id = (kind: string, n = "n"): string =>
  `('${kind}-' || substr(lpad(to_hex(${n}), 12, '0'), 1, 4) || '-7000-8000-' || lpad(to_hex(${n}), 12, '0'))::uuid`;

/** Statements that fill; the database is told not to check references, which would only slow the filling. */
export async function atLeisure(
  url: string,
  ...statements: ReadonlyArray<string | readonly [string, unknown[]]>
): Promise<void> {
  const client = new pg.Client(url);
  await client.connect();
  await client.query("set session_replication_role = replica; set synchronous_commit = off");
  for (const statement of statements)
    await (typeof statement === "string" ? client.query(statement) : client.query(statement[0], statement[1]));
  await client.end();
}

/** Offices, officers, and the times that are free in the next month. */
export const fillOffices = (url: string, { offices, today }: Country): Promise<void> =>
  atLeisure(
    url,
    [
      `insert into offices (id, code, name, kind, parent_id, address, zone)
      select ('00000000-0000-8000-8000-' || lpad(n::text, 12, '0'))::uuid, 'K' || n, 'Kantor Cabang ' || n, 'BRANCH', null, '-',
        (array['Asia/Jakarta', 'Asia/Makassar', 'Asia/Jayapura'])[1 + n % 3] from generate_series(1, $1::int) as n`,
      [offices],
    ],
    [
      `insert into staff (id, username, name, role, office_id, password_hash, totp_sealed)
      select ${id("01970009")}, 's' || n, 'Petugas ' || n, case n % 3 when 0 then 'PENATA_MADYA' else 'CS' end,
        ('00000000-0000-8000-8000-' || lpad((1 + n % $1)::text, 12, '0'))::uuid, '-', '-' from generate_series(1, $1::int * 9) as n`,
      [offices],
    ],
    [
      `insert into slots (id, officer_id, office_id, starts_at, ends_at, part, opened_at)
      select gen_random_uuid(), s.id, s.office_id, at, at + interval '30 minutes', 'DAY', now()
      from staff s cross join generate_series($1::timestamptz, $1::timestamptz + interval '30 days', interval '3 hours') as at where s.role = 'CS'`,
      [`${today}T01:00:00Z`],
    ],
  );

/**
 * Claims number `from` to `until` of the country's, evenly over its months up to today, the last ten days of them open; with
 * their cases, interviews, messages, sessions, heirs, helpers, visits and reviews.
 */
export async function fillClaims(
  url: string,
  keys: Keys,
  country: Country,
  from: number,
  until: number,
): Promise<void> {
  const person = keys.seal(
    JSON.stringify({ nik: "3174031503750004", name: "BAMBANG PRASETYO", birthDate: "1975-03-15", kpj: "10008824417" }),
    claimSeals.person,
  );
  const range = [from, until];
  const each = "generate_series($1::int, $2::int) as n";
  const at = `('${country.today}T03:00:00Z'::timestamptz - make_interval(secs => (${country.claims} - n)::float8 * ${country.months * 30.4 * 86_400} / ${country.claims}))`;
  const office = `('00000000-0000-8000-8000-' || lpad((case when n % 19 = 0 then 1 else 1 + n % ${country.offices} end)::text, 12, '0'))::uuid`;
  const isOpen = `(${country.claims} - n < ${Math.round((country.claims * 10) / (country.months * 30.4))})`;
  const claim = id("01970001");
  const heard = "interval '2 days'";
  await atLeisure(
    url,
    [
      `insert into claims (id, code, member_id, office_id, reason, status, status_since, policy_id, person_sealed, contact_sealed, contact_index,
        bank_account_index, answers_sealed, decision, checks, submitted_at, complete_on, promise_on, created_at, correction_at, gross, tax, net)
      select ${claim}, 'JHT-' || n, ${id("01970002")}, ${office}, 'PHK',
        case when ${isOpen} then (array['SUBMITTED', 'INTERVIEWED', 'VERIFIED', 'CORRECTION'])[1 + n % 4] else 'PAID' end,
        case when ${isOpen} then ${at} else ${at} + interval '6 days' end, 'permenaker-4-2022', $3, $3,
        sha256((case when n % 500 = 0 then n % 20000 else n end)::text::bytea), sha256(('r' || case when n % 300 = 0 then n % 30000 else n end)::bytea), $3,
        '{"eligible": true, "conditions": [{"code": "WAITING_PERIOD", "met": true, "from": "2026-01-01", "cite": "Permenaker 4/2022 pasal 5"}]}',
        case when n % 11 = 0 then '{"name": "NEAR"}'::jsonb else '{"name": "MATCH"}' end, ${at} + interval '1 hour', (${at} + ${heard})::date,
        (${at} + interval '7 days')::date, ${at}, case when n % 9 = 0 then ${at} + interval '3 days' end,
        12000000, 0, 12000000 from ${each}`,
      [...range, person],
    ],
    [
      `insert into cases (claim_id, office_id, stage, waiting_for, promise_on, opened_on, entered_at, first_officer, first_done_at)
      select ${claim}, ${office}, case when not ${isOpen} then 'CLOSED' when n % 4 = 1 then 'FIRST' when n % 4 = 2 then 'SECOND' else 'WAITING' end,
        case when ${isOpen} then case n % 4 when 0 then 'INTERVIEW' when 3 then 'CLAIMANT' end end, (${at} + interval '7 days')::date, ${at}::date, ${at},
        case when n % 4 = 2 or not ${isOpen} then ${id("01970009", `(1 + n % ${country.offices * 9})`)} end,
        case when n % 4 = 2 or not ${isOpen} then ${at} + interval '3 days' end from ${each}`,
      range,
    ],
    [
      `insert into appointments (id, claim_id, slot_id, office_id, officer_id, starts_at, ends_at, kind, status, made_at, status_since)
      select ${id("01970003")}, ${claim}, ${id("01970004")}, ${office}, ${id("01970009", `(1 + n % ${country.offices * 9})`)}, ${at} + ${heard},
        ${at} + ${heard} + interval '30 minutes', 'VIDEO', case when n % 17 = 0 then 'MISSED' else 'HELD' end, ${at}, ${at} + ${heard} from ${each} where not ${isOpen}`,
      range,
    ],
    [
      `insert into messages (id, key, claim_id, template, lang, recipient_sealed, channels, status, at)
      select ${id("01970005", "(n * 2 + k)")}, 'm' || (n * 2 + k), ${claim}, 'submitted', 'id', $3, '{WHATSAPP}', (array['READ', 'DELIVERED', 'FAILED'])[1 + (n * 2 + k) % 3 % 3],
        ${at} + k * interval '3 days' from ${each}, generate_series(0, 1) as k`,
      [...range, person],
    ],
    [
      `insert into portal_sessions (token_hash, claim_id, created_at, seen_at, ends_at, device_index)
      select sha256(('t' || n)::bytea), ${claim}, ${at}, ${at}, ${at}, sha256(('d' || case when n % 400 = 0 then n % 40000 else n end)::bytea) from ${each}`,
      range,
    ],
    [
      `insert into claim_heirs (id, claim_id, place, relation, person_sealed, nik_index, bank_sealed, bank_match, bank_account_index)
      select gen_random_uuid(), ${claim}, k, 'CHILD', $3, sha256(('h' || n || '-' || k)::bytea), $3, 'MATCH', sha256(('ra' || n || '-' || k)::bytea)
      from ${each}, generate_series(1, 3) as k where n % 25 = 0`,
      [...range, person],
    ],
    [
      `insert into helper_authorities (id, claim_id, helper_sealed, phone_index, given_by, given_at, ends_at)
      select gen_random_uuid(), ${claim}, $3, sha256(('p' || n % 40000)::bytea), 'CODE', ${at}, ${at} + interval '14 days' from ${each} where n % 20 = 0`,
      [...range, person],
    ],
    [
      `insert into visits (id, office_id, at, on_day, sent_to, left_how, left_known_at)
      select gen_random_uuid(), ${office}, ${at}, ${at}::date, 'KIOSK', (array['ANSWERED', 'TIME_BOOKED', 'CLAIM_BEGUN', 'SENT_HOME'])[1 + (n / 2) % 4], ${at}
      from ${each} where n % 2 = 0`,
      range,
    ],
    [
      `insert into case_reviews (claim_id, office_id, percent, first_officers, second_officer, drawn_at, reviewer, reviewer_office, taken_at, agrees, reason_sealed, reviewed_at)
      select ${claim}, ${office}, 5, array[gen_random_uuid()], gen_random_uuid(), ${at} + interval '5 days', gen_random_uuid(), gen_random_uuid(), ${at} + interval '6 days',
        n % 200 > 0, $3, ${at} + interval '6 days' from ${each} where n % 20 = 0 and not ${isOpen}`,
      [...range, person],
    ],
  );
  const tables =
    "claims, cases, appointments, messages, portal_sessions, claim_heirs, helper_authorities, visits, case_reviews, slots, offices, staff";
  for (const table of tables.split(", ")) await atLeisure(url, `vacuum analyze ${table}`);
}
