/**
 * A trial of a policy over 100,000 claims of the house, one half with the facts that a claim keeps and the other from before
 * claims kept them, and over 100,000 people made up. Budget: 5 s each.
 *
 * Run: npm run bench -- trial (starts a PostgreSQL of its own)
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import pg from "pg";
import { claimSeals } from "../src/claims/index.ts";
import { lawBook, type Case, type PolicyFile } from "../src/entitlement/index.ts";
import { population, tryClaims, tryPolicy, workMinutes } from "../src/policies/index.ts";
import { openBenchPlatform } from "./database.part.ts";
import { report } from "./report.part.ts";

const claims = 100_000;
const book = lawBook();
const file = JSON.parse(
  readFileSync(join(import.meta.dirname, "..", "policies", "permenaker-4-2022.json"), "utf8"),
) as PolicyFile;
const waiting = file.parameters.waitingPeriod;
const candidate: PolicyFile = {
  ...file,
  id: "bench",
  effectiveFrom: "2027-01-01",
  parameters: {
    ...file.parameters,
    waitingPeriod: { ...waiting, RESIGN: waiting.RESIGN!.map((each) => ({ ...each, months: 2 })) },
  },
};

const house = await openBenchPlatform(4);
try {
  const client = await house.pool.connect();
  const seal = (value: unknown, purpose: string): Buffer => house.keys.seal(JSON.stringify(value), purpose);
  const person = { nik: "3174031503900004", name: "BAMBANG PRASETYO", birthDate: "1990-03-15", kpj: "10008824417" };
  const kept: Case = {
    case: "kept",
    on: "2026-06-01",
    reason: "RESIGN",
    policy: null,
    member: { birthDate: "1990-03-15", citizenship: "WNI", deathDate: null },
    membership: {
      segment: "PU",
      firstContribution: "2022-01-01",
      employments: [{ from: "2022-01-01", to: "2026-04-15", endReason: "RESIGN", letterDate: "2026-04-15" }],
    },
    balance: 20_000_000,
    paidBefore: [],
    taxId: "NIK_VALID",
    taxResident: true,
    heir: null,
    completeOn: null,
    facts: {},
  };
  const office = "00000000-0000-8000-8000-000000000001";
  const statements: Array<[string, unknown[]]> = [
    ["reset role", []],
    ["set session_replication_role = replica", []],
    [
      "insert into offices (id, code, name, kind, address, zone) values ($1, 'MAMPANG', 'Mampang', 'BRANCH', '-', 'Asia/Jakarta')",
      [office],
    ],
    [
      `insert into members (id, nik_index, person_sealed, birth_date, citizenship, tax_id)
        select gen_random_uuid(), sha256(n::text::bytea), 'x', date '1990-03-15' - n % 9000, 'WNI', 'NIK_VALID' from generate_series(1, $1::int) n`,
      [claims],
    ],
    [
      `insert into memberships (id, member_id, kpj_index, kpj_sealed, segment, first_contribution)
        select gen_random_uuid(), id, sha256(id::text::bytea), 'x', 'PU', '2022-01-01' from members`,
      [],
    ],
    [
      `insert into employments (id, membership_id, from_day, to_day, end_reason, letter_date, wage)
        select gen_random_uuid(), id, '2022-01-01', d, 'RESIGN', d, 4000000
        from (select id, date '2026-06-01' - (random() * 90)::int as d from memberships) s`,
      [],
    ],
    [
      "insert into ledger_years (member_id, year, contributions, development, balance) select id, 2025, 0, 0, 20000000 from members",
      [],
    ],
    [
      `insert into claims (id, code, member_id, office_id, reason, status, status_since, policy_id, person_sealed, contact_sealed, contact_index, answers_sealed, facts_sealed, submitted_at, created_at, gross, tax, net)
        select gen_random_uuid(), 'JHT-' || row_number() over (), id, $1, 'RESIGN', 'PAID', '2026-06-05', 'permenaker-4-2022', $2, $2, 'x', $3, case when row_number() over () % 2 = 0 then $4::bytea end, '2026-06-01', now(), 20000000, 0, 20000000 from members`,
      [
        office,
        seal(person, claimSeals.person),
        seal({ reason: "RESIGN" }, claimSeals.answers),
        seal(kept, claimSeals.facts),
      ],
    ],
    ["set session_replication_role = origin", []],
    ["analyze", []],
  ];
  const owner = new pg.Client(house.pool.options.connectionString);
  client.release();
  await owner.connect();
  try {
    for (const [text, values] of statements) await owner.query(text, values);
  } finally {
    await owner.end();
  }
  const range = { kinds: ["PAST"], from: "2026-03-12", to: "2026-06-10" } as const;
  const start = performance.now();
  const tally = await tryClaims(house, book, candidate, range);
  const claimsSeconds = (performance.now() - start) / 1000;
  if (tally.cases !== claims || tally.differing === 0)
    throw new Error(`${tally.cases} cases, ${tally.differing} differ`);
  const began = performance.now();
  tryPolicy(population(claims, 1, "2026-06-10"), candidate, book, workMinutes(candidate, book));
  const populationSeconds = (performance.now() - began) / 1000;
  report("trial", {
    claimsSeconds: Number(claimsSeconds.toFixed(2)),
    populationSeconds: Number(populationSeconds.toFixed(2)),
  });
} finally {
  await house.close();
}
