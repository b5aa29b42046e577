import { sql } from "kysely";
import type { Case, Relation } from "../../entitlement/index.ts";
import type { Employment, Member } from "../../members/index.ts";
import type { Reader } from "../../platform/db/database.ts";
import type { Keys } from "../../platform/keys.ts";
import { claimSeals } from "../claim-seals.ts";
import type { ClaimAnswers } from "../filling/claim.answers.ts";
import { caseOf } from "../filling/claim.case.ts";
import type { ClaimPerson } from "../claim.ts";

export type TrialKindOfClaim = "PAST" | "OPEN" | "DRAFT";

/** Which claims a trial reads: past ones decided or paid from `from` to `to`, both within (`YYYY-MM-DD`, WIB). */
export type TrialRange = { readonly kinds: readonly TrialKindOfClaim[]; readonly from: string; readonly to: string };

/** A claim for a trial: no name and no NIK leave the view. */
export type ClaimForTrial = {
  readonly facts: Case;
  readonly region: string;
  readonly sex: "F" | "M" | "UNKNOWN";
  /** Whole rupiah a month, of the last employment; null where none tells it. */
  readonly wage: number | null;
};

type Row = {
  id: string;
  code: string;
  status: string;
  reason: Case["reason"];
  on: string;
  complete_on: string | null;
  gross: number | null;
  region: string;
  person_sealed: Buffer;
  answers_sealed: Buffer;
  /** What the law was asked when the claim was sent; null of a draft, and of a claim that was sent before this was kept. */
  facts_sealed: Buffer | null;
  /** Relations of the heirs whom the claim names. */
  heirs: Relation[] | null;
  wage: number | null;
  birth_date: string;
  citizenship: Member["citizenship"];
  death_date: string | null;
  tax_id: Member["taxId"];
  memberships: Array<{ segment: "PU" | "BPU"; firstContribution: string; employments: JobRow[] | null }> | null;
  balance: number | null;
  paid_before: Member["paidBefore"] | null;
};
type JobRow = Omit<Employment, "employer">;

const statusesOf: Readonly<Record<TrialKindOfClaim, readonly string[]>> = {
  PAST: ["APPROVED", "PAID", "REFUSED"],
  OPEN: ["SUBMITTED", "INTERVIEWED", "VERIFIED", "CORRECTION"],
  DRAFT: ["DRAFT"],
};
const pageSize = 25_000;
/** Opening the seals of so many claims takes some milliseconds; between two slices the reader may see to others. */
const sliceSize = 500;

/** One page, everything of it in one round trip; sealed columns are opened here and stay here. */
async function page(db: Reader, { kinds, from, to }: TrialRange, after: string): Promise<Row[]> {
  const open = kinds.filter((kind) => kind !== "PAST").flatMap((kind) => statusesOf[kind]);
  const past = kinds.includes("PAST") ? statusesOf.PAST : [];
  const { rows } = await sql<Row>`
    select c.id, c.code, c.status, c.reason, c.complete_on, c.gross, c.person_sealed, c.answers_sealed, c.facts_sealed,
      d.on, coalesce(r.name, o.name) as region, m.birth_date, m.citizenship, m.death_date, m.tax_id,
      (select e.wage from memberships s join employments e on e.membership_id = s.id
        where s.member_id = m.id and e.from_day <= d.on order by e.from_day desc limit 1) as wage,
      case when c.reason = 'MENINGGAL' and c.facts_sealed is null
        then (select json_agg(h.relation order by h.place) from claim_heirs h where h.claim_id = c.id) end as heirs,
      case when c.facts_sealed is null
        then (select json_agg(json_build_object('segment', s.segment, 'firstContribution', s.first_contribution,
            'employments', (select json_agg(json_build_object('from', e.from_day, 'to', e.to_day, 'endReason', e.end_reason, 'letterDate', e.letter_date) order by e.from_day)
              from employments e where e.membership_id = s.id)) order by s.first_contribution)
          from memberships s where s.member_id = m.id) end as memberships,
      case when c.facts_sealed is null
        then (select sum(balance)::bigint from (select distinct on (account) balance from ledger_years l where l.member_id = m.id order by account, year desc) last) end as balance,
      case when c.facts_sealed is null
        then (select json_agg(json_build_object('date', p.paid_on, 'reason', p.reason, 'gross', p.gross) order by p.paid_on)
          from benefit_payments p where p.member_id = m.id) end as paid_before
    from claims c join members m on m.id = c.member_id join offices o on o.id = c.office_id
      left join offices r on r.id = o.parent_id and r.kind = 'REGION'
      cross join lateral (select case when c.submitted_at is null then ${to}::date else (c.submitted_at at time zone 'Asia/Jakarta')::date end as on) d
    where c.id > ${after}::uuid and (c.status = any(${open}::text[]) or (c.status = any(${past}::text[])
      and c.status_since >= (${from}::date)::timestamp at time zone 'Asia/Jakarta'
      and c.status_since < (${to}::date + 1)::timestamp at time zone 'Asia/Jakarta'))
    order by c.id limit ${pageSize}`.execute(db);
  return rows;
}

/** The day of birth in a NIK has 40 added for women; digits 7 and 8. */
function sexOf(nik: string): ClaimForTrial["sex"] {
  const day = Number(nik.slice(6, 8));
  if (!/^\d{16}$/.test(nik) || day < 1 || day > 71) return "UNKNOWN";
  return day > 40 ? "F" : "M";
}

/** What was known of a job on this day: one that began later was none, and an end that was still ahead was not known. */
function jobAsOf(job: JobRow, on: string): JobRow[] {
  if (job.from > on) return [];
  return job.to !== null && job.to > on ? [{ ...job, to: null, endReason: null, letterDate: null }] : [job];
}

/**
 * The case from the records of today: of a draft, and of a claim sent before claims kept their facts. What was reported of its
 * jobs between its day and today cannot be told apart there.
 */
function fromRecords(row: Row, keys: Keys): Case {
  const answers = JSON.parse(keys.open(row.answers_sealed, claimSeals.answers)) as ClaimAnswers;
  const whole = !row.reason.startsWith("SEBAGIAN");
  const member = {
    birthDate: row.birth_date,
    citizenship: row.citizenship,
    deathDate: row.death_date,
    taxId: row.tax_id,
    memberships: (row.memberships ?? []).map((each) => ({
      ...each,
      employments: (each.employments ?? []).flatMap((job) => jobAsOf(job, row.on)),
    })),
    // What the claim itself paid is no payment before it, and what it took out was there on its day.
    balance: whole && row.gross ? row.gross : (row.balance ?? 0),
    paidBefore: (row.paid_before ?? []).filter(({ date }) => date < row.on),
  } as unknown as Member;
  const heirs = row.heirs ?? answers.heirs ?? [];
  // Nobody is named yet: the spouse is taken to ask, else no rule could tell the claim from one without heirs.
  const asking = row.reason === "MENINGGAL" && heirs.length === 0 ? (["SPOUSE"] as const) : heirs;
  return caseOf(row.code, member, { ...answers, heirs: asking, reason: row.reason }, row.on, row.complete_on);
}

/** The case as the law was asked it when the claim was sent, and when its file was found complete. */
const asKept = (sealed: Buffer, row: Row, keys: Keys): Case => ({
  ...(JSON.parse(keys.open(sealed, claimSeals.facts)) as Case),
  case: row.code,
  completeOn: row.complete_on,
});

function forTrial(row: Row, keys: Keys): ClaimForTrial {
  const { nik } = JSON.parse(keys.open(row.person_sealed, claimSeals.person)) as ClaimPerson;
  const facts = row.facts_sealed ? asKept(row.facts_sealed, row, keys) : fromRecords(row, keys);
  return { facts, region: row.region, sex: sexOf(nik), wage: row.wage };
}

/**
 * The claims of a trial, in slices of pages: one query a page, the next one under way while this one is being worked on.
 * Drafts are asked as of `to`, all others with what the law was asked on the day on which they were submitted.
 */
export async function* claimsForTrial(db: Reader, keys: Keys, range: TrialRange): AsyncGenerator<ClaimForTrial[]> {
  // Compiling the query anew for each page takes longer than the page; `local`: it ends with the trial's transaction.
  await sql`set local jit = off`.execute(db);
  let rows = await page(db, range, "00000000-0000-0000-0000-000000000000");
  while (rows.length > 0) {
    const last = rows.length < pageSize;
    const next = last ? Promise.resolve([]) : page(db, range, rows.at(-1)!.id);
    // Whoever stops reading early never awaits it.
    next.catch(() => {});
    for (let at = 0; at < rows.length; at += sliceSize)
      yield rows.slice(at, at + sliceSize).map((row) => forTrial(row, keys));
    rows = await next;
  }
}
