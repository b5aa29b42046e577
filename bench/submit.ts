/**
 * Submitting a claim (1 claim, 7 documents, its fact and job in one transaction) at 10 connections, beside the same statements
 * sent straight through the driver at 10 connections; in turns, so that the machine's mood meets both.
 */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { startLocalPostgres } from "../scripts/local-postgres.ts";
import { submitClaim } from "../src/claims/index.ts";
import { claimSeals } from "../src/claims/claim-seals.ts";
import { decideCase, lawBook, type Case } from "../src/entitlement/index.ts";
import { createClock } from "../src/platform/clock.ts";
import { openDatabase, openPool } from "../src/platform/db/database.ts";
import { migrate } from "../src/platform/db/migrate.ts";
import { newId } from "../src/platform/ids.ts";
import { createKeys } from "../src/platform/keys.ts";
import { importMembers } from "../src/members/index.ts";
import { median, report } from "./report.part.ts";

const each = 400;
const rounds = 5;
const documents = ["KARTU_PESERTA", "KTP", "BUKTI_PHK", "BUKU_TABUNGAN", "FOTO_DIRI", "NPWP", "LAIN"];
const keys = createKeys(new Map([["bench", Buffer.alloc(32, 1)]]), "bench", Buffer.alloc(32, 2));

const folder = mkdtempSync(join(tmpdir(), "lapak-bench-"));
const server = await startLocalPostgres(join(folder, "pg"), "bench");
try {
  const admin = new pg.Client(server.url("postgres"));
  await admin.connect();
  await admin.query("create database lapak");
  await admin.end();
  const url = server.url("lapak");
  await migrate(url, join(import.meta.dirname, "..", "db", "migrations"));
  const pool = openPool(url, 10);
  const db = openDatabase(pool);
  const book = lawBook();
  const platform = { db, keys, clock: createClock(), log: () => {}, law: { book: () => book } };
  const total = each * rounds * 2 + 100;
  const office = newId();
  await pool.query(
    "insert into offices (id, code, name, kind, address, zone) values ($1, 'B', 'B', 'BRANCH', '-', 'Asia/Jakarta')",
    [office],
  );
  await importMembers(
    platform,
    [],
    Array.from({ length: total }, (_, n) => ({
      nik: `3174031503${String(750_000 + n).padStart(6, "0")}`,
      name: `PESERTA ${n}`,
      birthDate: "1975-03-15",
      citizenship: "WNI" as const,
      taxId: "NIK_VALID" as const,
      homeBranch: "B",
      paidBefore: [],
      memberships: [
        {
          kpj: String(10_000_000_000 + n),
          segment: "PU" as const,
          firstContribution: "2012-01-01",
          employments: [
            { npp: null, from: "2012-01-01", to: "2026-01-31", endReason: "PHK", letterDate: null, wage: 5_000_000 },
          ],
        },
      ],
      ledger: [{ year: 2026, contributions: 1, development: 0, balance: 41_276_500 }],
    })),
  );
  const decision = decideCase(
    {
      case: "b",
      on: "2026-06-01",
      reason: "PHK",
      policy: null,
      member: { birthDate: "1975-03-15", citizenship: "WNI", deathDate: null },
      membership: {
        segment: "PU",
        firstContribution: "2012-01-01",
        employments: [{ from: "2012-01-01", to: "2026-01-31", endReason: "PHK", letterDate: null }],
      },
      balance: 41_276_500,
      paidBefore: [],
      taxId: "NIK_VALID",
      taxResident: true,
      heir: null,
      completeOn: null,
    } as unknown as Case,
    book,
  );
  const seal = (value: unknown, purpose: string): Buffer => keys.seal(JSON.stringify(value), purpose);
  await pool.query(
    `insert into claims (id, code, member_id, office_id, reason, status, status_since, policy_id, person_sealed, contact_sealed, contact_index, answers_sealed, bank_account_index, decision, created_at)
    select gen_random_uuid(), 'JHT-' || row_number() over (), id, $1, 'PHK', 'DRAFT', now(), 'permenaker-4-2022', $2, $3, sha256(id::text::bytea), $4, sha256('x'), $5::jsonb, now() from members`,
    [
      office,
      seal({}, claimSeals.person),
      seal({}, claimSeals.contact),
      seal({ reason: "PHK", phkProof: "PERJANJIAN_BERSAMA" }, claimSeals.answers),
      JSON.stringify(decision),
    ],
  );
  await pool.query(
    `insert into documents (id, claim_id, code, received_at, media_type, bytes, sha256, storage_key, scan, source)
    select gen_random_uuid(), c.id, d.code, now(), 'image/jpeg', 400000, sha256('x'), gen_random_uuid()::text, 'CLEAN', 'CLAIMANT' from claims c, unnest($1::text[]) as d(code)`,
    [documents],
  );
  await pool.query("analyze");
  const ids = (
    await pool.query<{ id: string; member_id: string }>("select id, member_id from claims order by random()")
  ).rows;

  const declared = {
    lang: "id" as const,
    sentence: "Benar.",
    lines: Array.from({ length: 14 }, (_, n) => ({
      section: "Diri Anda",
      question: `Pertanyaan ${n}`,
      answer: "Jawaban yang ditulis warga",
    })),
  };
  const ours = async ({ id }: { id: string }): Promise<void> => {
    const result = await submitClaim(platform, { claimId: id, declared });
    if (!result.ok) throw new Error(JSON.stringify(result.refusal));
  };
  // The statements that the action sends, as text, with values made beforehand.
  const declaredSealed = seal(declared, claimSeals.declared);
  const decisionText = JSON.stringify(decision);
  const straight = async ({ id, member_id }: { id: string; member_id: string }): Promise<void> => {
    const client = await pool.connect();
    try {
      await client.query("begin");
      await client.query(
        "select code, status, office_id, member_id, answers_sealed, bank_account_index, decision, declared_at from claims where id = $1 for update",
        [id],
      );
      await client.query(
        "select id, claim_id, code, received_at, media_type, bytes, pages, storage_key from documents where claim_id = $1 and superseded_at is null order by received_at",
        [id],
      );
      await client.query(
        `select m.id, m.person_sealed, m.birth_date, m.citizenship, m.death_date, m.tax_id, m.home_office_id,
        (select json_agg(json_build_object('kpj_sealed', encode(s.kpj_sealed, 'base64'), 'segment', s.segment, 'firstContribution', s.first_contribution,
          'employments', (select json_agg(json_build_object('employer', r.name, 'from', e.from_day, 'to', e.to_day, 'endReason', e.end_reason, 'letterDate', e.letter_date) order by e.from_day) from employments e left join employers r on r.id = e.employer_id where e.membership_id = s.id)) order by s.first_contribution) from memberships s where s.member_id = m.id) as memberships,
        (select sum(balance)::bigint from (select distinct on (account) balance from ledger_years l where l.member_id = m.id order by account, year desc) last) as balance,
        (select json_agg(json_build_object('date', p.paid_on, 'reason', p.reason, 'gross', p.gross) order by p.paid_on) from benefit_payments p where p.member_id = m.id) as paid_before
        from members m where m.id = $1`,
        [member_id],
      );
      const fact = JSON.stringify([
        {
          id: newId(),
          type: "ClaimSubmitted",
          at: "2026-06-01T00:00:00Z",
          actor_kind: "CITIZEN",
          actor_id: id,
          actor_role: null,
          office_id: office,
          claim_id: id,
          subject: null,
          why: null,
          data: { policy: "permenaker-4-2022", documents },
        },
      ]);
      await client.query(
        `with submitted as (update claims set status = 'SUBMITTED', status_since = now(), submitted_at = now(), declared_at = now(), declared_sealed = $2, decision = $3::jsonb, policy_id = 'permenaker-4-2022', gross = 41276500, tax = 0, net = 41276500, version = version + 1 where id = $1 returning id)
        select audit.record($4::jsonb) from submitted`,
        [id, declaredSealed, decisionText, fact],
      );
      await client.query("commit");
    } finally {
      client.release();
    }
  };
  const rate = async (
    act: (claim: { id: string; member_id: string }) => Promise<void>,
    count: number,
  ): Promise<number> => {
    const mine = ids.splice(0, count);
    const began = performance.now();
    await Promise.all(
      Array.from({ length: 10 }, async () => {
        for (let claim = mine.pop(); claim; claim = mine.pop()) await act(claim);
      }),
    );
    return count / ((performance.now() - began) / 1000);
  };
  await rate(ours, 50);
  await rate(straight, 50);
  const [a, b, ratios]: [number[], number[], number[]] = [[], [], []];
  for (let round = 0; round < rounds; round++) {
    a.push(await rate(ours, each));
    b.push(await rate(straight, each));
    ratios.push(a.at(-1)! / b.at(-1)!);
  }
  report("submit", {
    claimsPerSecond: Math.round(median(a)),
    straightPerSecond: Math.round(median(b)),
    ratio: Number(median(ratios).toFixed(2)),
  });
  await db.destroy();
} finally {
  await server.stop();
  rmSync(folder, { recursive: true, force: true });
}
